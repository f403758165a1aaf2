"""Asks for a code from the board; a wrong letter is named by its place, and what was typed stays."""

from collections.abc import Callable, Sequence

from game.kit.page.command import Answer
from game.kit.widget import Widget
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.asked import AskLine

LONGEST = 600
"""Characters that are taken, gaps among them."""


class EnterCode(AskLine):
    """Hands what was typed to ``hand_over``, with whether only lessons are open, and goes where that leads."""

    name = message("Enter a code")
    first = "code"

    def __init__(self, hand_over: Callable[[str, bool], Answer]) -> None:
        super().__init__()
        self._hand_over = hand_over

    def asks(self) -> Sequence[Widget]:
        """What a code looks like."""
        return (Label(_("Letters and digits in groups of four, capital or small. Gaps do not count.")),)

    def field(self) -> TextField:
        """The code."""
        hint = "XXXX-XXXX"
        return TextField(
            _("Code"), lambda: self.text, self.on_text, done=self.on_use, hint=hint, limit=LONGEST, key="code"
        )

    def goes_on(self) -> str:
        """Open what it stands for."""
        return _("Open")

    def use(self, text: str) -> Answer:
        """Try it."""
        if not text.strip():
            return self.refuse(_("Type the code first."))
        return self._hand_over(text, self.context.preferences.teacher_lock)
