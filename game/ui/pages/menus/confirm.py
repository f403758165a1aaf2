"""A question with two answers, above the scene that asks it."""

from game.kit.layout import Column
from game.kit.page.command import Act, Answer
from game.kit.page.scene import Pop, Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.label import Label
from game.text.language import translate as _


class Confirm(Scene):
    """Asks; ``then`` is what a yes does on the scene below."""

    overlay = True
    first = "no"  # nothing is lost by pressing Enter at once
    turned = True  # nor by a clicker

    def __init__(self, question: str, explanation: str, yes: str, then: Act) -> None:
        self._question = question
        self._explanation = explanation
        self._yes = yes
        self._then = then

    @property
    def title(self) -> str:
        """The question."""
        return self._question

    def build(self) -> Widget:
        """The question and its answers."""
        buttons = (Button(_("Cancel"), self.on_back, key="no"), Button(self._yes, self.on_yes, main=True, key="yes"))
        return Column([Dialog(self._question, [Label(self._explanation)], buttons, grow=1)], gap=0)

    def forward(self) -> Act:
        """A clicker says no, whichever way it is pressed."""
        return self.on_back

    def on_yes(self) -> Answer:
        """Back to the scene below, to do it."""
        return Pop(self._then)
