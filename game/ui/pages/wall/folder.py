"""Asks where the handed-in files are: a folder on this machine or a stick."""

from collections.abc import Callable, Sequence
from pathlib import Path

from game.kit.drawing.theme import BODY
from game.kit.page.command import Answer, Command
from game.kit.page.scene import Prefer
from game.kit.widget import Widget
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.text.language import message
from game.text.language import translate as _
from game.ui.keeping.own_levels import folder
from game.ui.pages.asked import AskLine


class AskFolder(AskLine):
    """Hands a folder to ``read`` and goes where that leads; what is wrong stays on the page."""

    name = message("Files handed in")
    first = "path"
    most_problems = 2

    def __init__(self, read: Callable[[Path], Answer]) -> None:
        super().__init__()
        self._read = read

    def opened(self) -> None:
        """Begin with the folder of last time."""
        self.text = self.context.preferences.last_folder or str(folder())

    def asks(self) -> Sequence[Widget]:
        """Which folder, and that nothing in it is changed."""
        return (Label(_("The folder or stick with the files of your class. They are read and never changed."), BODY),)

    def field(self) -> TextField:
        """The path."""
        return TextField(_("Folder"), lambda: self.text, self.on_text, done=self.on_use, limit=400, key="path")

    def goes_on(self) -> str:
        """Show what is in it."""
        return _("Show the wall")

    def use(self, text: str) -> Answer:
        """Read the folder."""
        try:
            place = Path(text.strip()).expanduser()
            answer = self._read(place)
        except (RuntimeError, ValueError) as fault:
            return self.refuse(str(fault))
        then = (answer,) if isinstance(answer, Command) else answer or ()
        return [Prefer({"last_folder": str(place)}), *then]
