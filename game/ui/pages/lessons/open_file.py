"""Asks for the path of a file, to open or to save; what is wrong with it is said, and nothing is lost."""

from collections.abc import Sequence
from functools import partial

from game.kit.drawing.theme import BODY_BOLD
from game.kit.page.command import ActWith, Answer, Command
from game.kit.page.scene import Pop, Push
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.session.level_file import InTheWay
from game.text.language import translate as _
from game.ui.pages.asked import AskLine
from game.ui.pages.menus.confirm import Confirm


class OpenFile(AskLine):
    """Hands a path to ``hand_over`` and goes where that leads; problems stay on the page.

    known : files at hand
    replace : used in place of ``hand_over`` when the player agreed to write over the file that is there
    """

    first = "path"
    most_problems = 4
    """The command ``check`` shows all."""

    def __init__(
        self,
        hand_over: ActWith[str],
        *,
        save: bool = False,
        path: str = "",
        known: Sequence[str] = (),
        replace: ActWith[str] | None = None,
    ) -> None:
        super().__init__(path)
        self._hand_over = hand_over
        self._replace = replace
        self._save = save
        self._known = known

    @property
    def title(self) -> str:
        """What is done here."""
        return _("Save the rules as a level file") if self._save else _("Open a level file")

    def asks(self) -> Sequence[Widget | None]:
        """The files at hand, and what is asked for."""
        return (
            Label(_("Your level files"), BODY_BOLD, heading=True) if self._known else None,
            *(Button(path, partial(self.on_open, path), size="bar", key=f"known {path}") for path in self._known),
            Label(_("Path of a level file, ending in .toml")),
        )

    def field(self) -> TextField:
        """The path, in which the name of the file is marked: typing replaces it and nothing else."""
        path = self.text
        name = path.rfind("/") + 1, path.rfind(".") if path.endswith(".toml") else len(path)
        return TextField(
            _("Path"), lambda: self.text, self.on_text, done=self.on_use, limit=400, marked=name, key="path"
        )

    def goes_on(self) -> str:
        """Save or open it."""
        return _("Save") if self._save else _("Open")

    def on_open(self, path: str) -> Answer:
        """Take one of the files at hand."""
        self.text = path
        return self.on_use()

    def use(self, text: str) -> Answer:
        """Try it."""
        if not text.strip():
            return self.refuse(_("Write the path of a file first."))
        return self._tried(self._hand_over, text)

    def _tried(self, hand_over: ActWith[str], text: str) -> Answer:
        try:
            answer = hand_over(text.strip())
        except InTheWay as there:
            question = _("Replace {file}?").format(file=there.path.name)
            said = _("There is a file of this name already: {path}. What is in it would be lost.")
            return Push(Confirm(question, said.format(path=there.path), _("Replace"), self.on_replace))
        return answer if not self._save else _after_saving(answer)

    def on_replace(self) -> Answer:
        """Write over the file that is there already: the player was asked."""
        return None if self._replace is None else self.attempt(partial(self._tried, self._replace))


def _after_saving(answer: Answer) -> Sequence[Command]:
    return [Pop(), *([] if answer is None or isinstance(answer, Sequence) else [answer])]
