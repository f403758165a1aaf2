"""Asks for the path of a file, to open or to save; what is wrong with it is said, and nothing is lost."""

from collections.abc import Sequence
from functools import partial

from game.engine.data.problems import BadInput
from game.kit.drawing.theme import BODY_BOLD, CAPTION
from game.kit.layout import Column
from game.kit.page.command import ActWith, Answer, Command
from game.kit.page.scene import Pop, Push, Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.session.level_file import InTheWay
from game.text.language import translate as _
from game.ui.pages.menus.confirm import Confirm

MOST_SHOWN = 4
"""Problems that are shown; the command ``check`` shows all."""


class OpenFile(Scene):
    """Hands a path to ``use`` and goes where that leads; problems stay on the page.

    known : files at hand
    replace : used in place of ``use`` when the player agreed to write over the file that is there
    """

    overlay = True
    first = "path"

    def __init__(
        self,
        use: ActWith[str],
        *,
        save: bool = False,
        path: str = "",
        known: Sequence[str] = (),
        replace: ActWith[str] | None = None,
    ) -> None:
        super().__init__()
        self._use = use
        self._replace = replace
        self._save = save
        self._known = known
        self.path = path
        self.problems: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What is done here."""
        return _("Save the rules as a level file") if self._save else _("Open a level file")

    def build(self) -> Widget:
        """The path, what was wrong with it, and two buttons."""
        body: list[Widget | None] = [
            Label(_("Your level files"), BODY_BOLD, heading=True) if self._known else None,
            *(Button(path, partial(self.on_open, path), size="bar", key=f"known {path}") for path in self._known),
            Label(_("Path of a level file, ending in .toml")),
            TextField(
                _("Path"),
                lambda: self.path,
                self.on_path,
                done=self.on_use,
                limit=400,
                marked=self._name_part(),
                key="path",
            ),
            *(Label(problem, CAPTION, "vermilion_text") for problem in self.problems),
        ]
        yes = Button(_("Save") if self._save else _("Open"), self.on_use, main=True, key="use")
        return Column([Dialog(self.title, body, (Button(_("Cancel"), self.on_back, key="no"), yes), grow=1)])

    def _name_part(self) -> tuple[int, int]:
        """The file's name in the path, between folder and ending: typing replaces it and nothing else."""
        return self.path.rfind("/") + 1, self.path.rfind(".") if self.path.endswith(".toml") else len(self.path)

    def on_path(self, text: str) -> Answer:
        """Remember what was typed."""
        self.path = text
        return None

    def on_open(self, path: str) -> Answer:
        """Take one of the files at hand."""
        self.path = path
        return self.on_use()

    def on_use(self) -> Answer:
        """Try it."""
        if not self.path.strip():
            self.problems = (_("Write the path of a file first."),)
            self.rebuild()
            return None
        return self._tried(self._use)

    def on_replace(self) -> Answer:
        """Write over the file that is there already: the player was asked."""
        return None if self._replace is None else self._tried(self._replace)

    def _tried(self, use: ActWith[str]) -> Answer:
        try:
            answer = use(self.path.strip())
        except InTheWay as there:
            question = _("Replace {file}?").format(file=there.path.name)
            said = _("There is a file of this name already: {path}. What is in it would be lost.")
            return Push(Confirm(question, said.format(path=there.path), _("Replace"), self.on_replace))
        except BadInput as bad:
            self.problems = tuple(str(problem) for problem in bad.problems[:MOST_SHOWN])
            self.rebuild()
            return None
        return answer if not self._save else _after_saving(answer)


def _after_saving(answer: Answer) -> Sequence[Command]:
    return [Pop(), *([] if answer is None or isinstance(answer, Sequence) else [answer])]
