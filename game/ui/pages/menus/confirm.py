"""A question with two answers, above the scene that asks it."""

from game.kit.layout import Column
from game.kit.page.scene import Answer, Pop, Scene
from game.kit.widget import Act, Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.label import Label
from game.text.language import translate as _


class Confirm(Scene):
    """Asks; on yes, the scene below is handed an action."""

    overlay = True

    def __init__(self, question: str, explanation: str, yes: str, act: Act) -> None:
        super().__init__()
        self._question = question
        self._explanation = explanation
        self._yes = yes
        self._act = act

    @property
    def title(self) -> str:
        """The question."""
        return self._question

    def first_focus(self) -> str:
        """Nothing is lost by pressing Enter at once."""
        return "no"

    def build(self) -> Widget:
        """The question and its answers."""
        buttons = (Button(_("Cancel"), "back", key="no"), Button(self._yes, "yes", main=True, key="yes"))
        return Column([Dialog(self._question, [Label(self._explanation)], buttons, grow=1)], gap=0)

    def on_yes(self, _value: object) -> Answer:
        """Back to the scene below, with the action."""
        return Pop(self._act)
