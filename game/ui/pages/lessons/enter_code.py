"""Asks for a code from the board; a wrong letter is named by its place, and what was typed stays."""

from collections.abc import Callable

from game.engine.data.problems import BadInput
from game.kit.drawing.theme import CAPTION
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.text.language import message
from game.text.language import translate as _

MOST_SHOWN = 3
LONGEST = 600
"""Characters that are taken, gaps among them."""


class EnterCode(Scene):
    """Hands what was typed to ``use``, with whether only lessons are open, and goes where that leads."""

    name = message("Enter a code")
    overlay = True
    first = "code"

    def __init__(self, use: Callable[[str, bool], Answer]) -> None:
        super().__init__()
        self._use = use
        self.code = ""
        self.problems: tuple[str, ...] = ()

    def build(self) -> Widget:
        """The field, what is wrong with what stands in it, and two buttons."""
        body: list[Widget | None] = [
            Label(_("Letters and digits in groups of four, capital or small. Gaps do not count.")),
            TextField(
                _("Code"),
                lambda: self.code,
                self.on_code,
                done=self.on_use,
                hint="XXXX-XXXX",
                limit=LONGEST,
                key="code",
            ),
            *(Label(problem, CAPTION, "vermilion_text") for problem in self.problems),
        ]
        buttons = (
            Button(_("Cancel"), self.on_back, key="no"),
            Button(_("Open"), self.on_use, main=True, key="use"),
        )
        return Column([Dialog(self.title, body, buttons, grow=1)])

    def on_code(self, text: str) -> Answer:
        """Remember what was typed."""
        self.code = text
        return None

    def on_use(self) -> Answer:
        """Try it."""
        if not self.code.strip():
            self.problems = (_("Type the code first."),)
        else:
            try:
                return self._use(self.code, self.context.preferences.teacher_lock)
            except BadInput as bad:
                self.problems = tuple(str(problem) for problem in bad.problems[:MOST_SHOWN])
        self.rebuild()
        self.focus("code")
        return None
