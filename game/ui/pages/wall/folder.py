"""Asks where the handed-in files are: a folder on this machine or a stick."""

from collections.abc import Callable
from pathlib import Path

from game.engine.data.problems import BadInput
from game.kit.drawing.theme import BODY, CAPTION
from game.kit.layout import Column
from game.kit.page.command import Answer, Command
from game.kit.page.scene import Prefer, Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.text.language import message
from game.text.language import translate as _
from game.ui.keeping.own_levels import folder


class AskFolder(Scene):
    """Hands a folder to ``use`` and goes where that leads; what is wrong stays on the page."""

    name = message("Files handed in")
    overlay = True
    first = "path"

    def __init__(self, use: Callable[[Path], Answer]) -> None:
        super().__init__()
        self._use = use
        self._typed: str | None = None
        self.problems: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """What was typed, or else the folder of last time."""
        return (self.context.preferences.last_folder or str(folder())) if self._typed is None else self._typed

    def build(self) -> Widget:
        """The path, what is wrong with it, and two buttons."""
        body: list[Widget | None] = [
            Label(_("The folder or stick with the files of your class. They are read and never changed."), BODY),
            TextField(_("Folder"), lambda: self.path, self.on_path, done=self.on_use, limit=400, key="path"),
            *(Label(problem, CAPTION, "vermilion_text") for problem in self.problems),
        ]
        buttons = (
            Button(_("Cancel"), self.on_back, key="no"),
            Button(_("Show the wall"), self.on_use, main=True, key="use"),
        )
        return Column([Dialog(self.title, body, buttons, grow=1)])

    def on_path(self, text: str) -> Answer:
        """Remember what was typed."""
        self._typed = text
        return None

    def on_use(self) -> Answer:
        """Read the folder."""
        try:
            place = Path(self.path.strip()).expanduser()
            answer = self._use(place)
        except (RuntimeError, ValueError) as fault:
            self.problems = (str(fault),)
        except BadInput as bad:
            self.problems = tuple(str(problem) for problem in bad.problems[:2])
        else:
            then = (answer,) if isinstance(answer, Command) else answer or ()
            return [Prefer({"last_folder": str(place)}), *then]
        self.rebuild()
        self.focus("path")
        return None
