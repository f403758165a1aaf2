"""The guesses that the country page asks for: what stays covered until then, and where one is made."""

from game.kit.page.command import Answer
from game.kit.page.scene import Push
from game.ui.ballot_state import BallotState
from game.ui.guessing.ask import GuessFirst
from game.ui.pages.country.viewing import Viewing
from game.ui.pages.stepping import Stepping


class CountryAsks(Stepping):
    """Everything about guesses on the page."""

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self.sight = Viewing(ballot)
        self._ask: int | None = None

    def note_asked(self, before: tuple[int, ...]) -> None:
        """Note the guess that is asked for by now and was not ``before``: its figure is covered at once."""
        new = [one for one in self.ballot.play.asking if one not in before]
        if new:
            self._ask = new[0]
            self.rebuild()

    def asked(self) -> Answer:
        """Ask for the guess that was noted, if one was."""
        asked, self._ask = self._ask, None
        return None if asked is None else Push(GuessFirst(self.ballot.play, asked, self.on_guessed))

    def on_guess(self) -> Answer:
        """Ask for the first guess that is still to be made; or show what is hidden."""
        if self.ballot.curtain:
            return self.on_hide()
        asking = self.ballot.play.asking
        return Push(GuessFirst(self.ballot.play, asking[0], self.on_guessed)) if asking else None

    def on_guessed(self) -> Answer:
        """What was covered can be seen."""
        self.rebuild()
        return None
