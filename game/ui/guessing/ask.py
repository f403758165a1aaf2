"""A guess that is asked for where its figure stands: a dialog above the page, before the figure is seen."""

from game.kit.layout import Column
from game.kit.page.command import Act, Answer, Say
from game.kit.page.scene import Pop, Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.session.actions import GiveUpGuess, Predict
from game.session.session import Playthrough
from game.text.language import message
from game.text.language import translate as _
from game.ui.guessing.draft import GuessDraft
from game.ui.guessing.form import guess_form


class GuessFirst(Scene):
    """Guess, or look without a guess, and ``then`` go on; or go back to the rules, with the figure still covered."""

    overlay = True
    first = "guess"
    name = message("Guess before you look")

    def __init__(self, play: Playthrough, asked: int, then: Act) -> None:
        self.play = play
        self.draft = GuessDraft(asked, play.level.head.predict[asked])
        self._then = then

    def build(self) -> Widget:
        """The form and the three ways on."""
        buttons = (
            Button(_("Look without a guess"), self.on_look, key="look"),
            Button(_("This is my guess"), self.on_guess, main=True, disabled=lambda: not self.draft.made, key="commit"),
        )
        return Column([Dialog(self.title, [guess_form(self.draft, self.on_guess)], buttons, grow=1, wide=560)])

    def on_guess(self) -> Answer:
        """Keep the guess, and show the figure."""
        if not self.draft.made:
            return None
        refused = self.play.act(Predict(self.draft.prediction.figure, self.draft.made, self.draft.asked))
        return Say(refused) if refused else Pop(self._then)

    def on_look(self) -> Answer:
        """Show the figure without a guess."""
        self.play.act(GiveUpGuess(self.draft.asked))
        return Pop(self._then)
