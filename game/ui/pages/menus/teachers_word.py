"""Asks for the teacher's word, which shows what happened before its moment."""

from collections.abc import Callable, Sequence

from game.kit.drawing.theme import BODY
from game.kit.page.command import Act, Answer
from game.kit.page.scene import Pop
from game.kit.widget import Widget
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.asked import AskLine


class TeachersWord(AskLine):
    """``opens`` tells whether a word is the one; ``then`` is done where it is."""

    name = message("What happened is hidden")
    first = "word"

    def __init__(self, opens: Callable[[str], bool], then: Act) -> None:
        super().__init__()
        self._opens, self._then = opens, then

    def asks(self) -> Sequence[Widget]:
        """Who knows the word."""
        return (Label(_("Your teacher shows it with a word."), BODY),)

    def field(self) -> TextField:
        """The word."""
        said = _("The word")
        return TextField(said, lambda: self.text, self.on_text, done=self.on_use, limit=60, key="word", secret=True)

    def goes_on(self) -> str:
        """Show it."""
        return _("Show what happened")

    def use(self, text: str) -> Answer:
        """Try it."""
        return Pop(self._then) if self._opens(text) else self.refuse(_("This is not the word."))
