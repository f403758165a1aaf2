"""Asks for the teacher's word, which shows what happened before its moment."""

from collections.abc import Callable

from game.kit.drawing.theme import BODY, CAPTION
from game.kit.layout import Column
from game.kit.page.command import Act, Answer
from game.kit.page.scene import Pop, Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.text.language import message
from game.text.language import translate as _


class TeachersWord(Scene):
    """``opens`` tells whether a word is the one; ``then`` is done where it is."""

    name = message("What happened is hidden")
    overlay = True
    first = "word"

    def __init__(self, opens: Callable[[str], bool], then: Act) -> None:
        super().__init__()
        self._opens, self._then = opens, then
        self._word = ""
        self._wrong = False

    def build(self) -> Widget:
        """The field and two buttons."""
        wrong = Label(_("This is not the word."), CAPTION, "vermilion_text") if self._wrong else None
        body: list[Widget | None] = [
            Label(_("Your teacher shows it with a word."), BODY),
            TextField(_("The word"), self._word, self.on_word, done=self.on_use, limit=60, key="word", secret=True),
            wrong,
        ]
        buttons = (
            Button(_("Cancel"), self.on_back, key="no"),
            Button(_("Show what happened"), self.on_use, main=True, key="use"),
        )
        return Column([Dialog(self.title, body, buttons, grow=1)])

    def on_word(self, word: str) -> Answer:
        """Remember what was typed."""
        self._word = word
        return None

    def on_use(self) -> Answer:
        """Try it."""
        if self._opens(self._word):
            return Pop(self._then)
        self._wrong = True
        self.rebuild()
        return None
