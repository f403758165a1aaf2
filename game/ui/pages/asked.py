"""A dialog that asks for one line: what is wrong with it is said there, and what was typed stays."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar

from game.engine.data.problems import BadInput
from game.kit.drawing.theme import CAPTION
from game.kit.layout import Column
from game.kit.page.command import ActWith, Answer
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.text.language import translate as _


class AskLine(Scene):
    """Override ``asks``, ``field``, ``goes_on`` and ``use``; the field has the key ``first``."""

    overlay = True
    most_problems: ClassVar[int] = 3
    """Problems that are shown."""

    def __init__(self, text: str = "") -> None:
        self.text = text
        self.problems: tuple[str, ...] = ()

    @abstractmethod
    def asks(self) -> Sequence[Widget | None]:
        """What stands above the field."""

    @abstractmethod
    def field(self) -> TextField:
        """The field, which shows ``text`` and tells ``on_text`` and ``on_use``."""

    @abstractmethod
    def goes_on(self) -> str:
        """What is written on the main button."""

    @abstractmethod
    def use(self, text: str) -> Answer:
        """Go on with what was typed; BadInput says what is wrong with it."""

    def build(self) -> Widget:
        """What is asked, the field, what is wrong with what stands in it, and two buttons."""
        wrong = (Label(problem, CAPTION, "vermilion_text") for problem in self.problems)
        no = Button(_("Cancel"), self.on_back, key="no")
        yes = Button(self.goes_on(), self.on_use, main=True, key="use")
        return Column([Dialog(self.title, [*self.asks(), self.field(), *wrong], (no, yes), grow=1)])

    def on_text(self, text: str) -> Answer:
        """Remember what was typed."""
        self.text = text
        return None

    def on_use(self) -> Answer:
        """Try it."""
        return self.attempt(self.use)

    def attempt(self, use: ActWith[str]) -> Answer:
        """Do something with what was typed, or say what is wrong with it."""
        try:
            return use(self.text)
        except BadInput as bad:
            return self.refuse(*(str(problem) for problem in bad.problems[: self.most_problems]))

    def refuse(self, *problems: str) -> Answer:
        """Say what is wrong, and let it be typed again."""
        self.problems = problems
        self.rebuild()
        self.focus(self.first)
        return None
