"""The guesses that the country page asks for: which one is due, and where it is made."""

from collections.abc import Callable

from game.kit.page.command import Answer
from game.kit.page.scene import Push
from game.ui.ballot_state import BallotState
from game.ui.guessing.ask import GuessFirst


class Asks:
    """Asks for guesses; ``covers`` is called whenever other figures are covered than before."""

    def __init__(self, ballot: BallotState, covers: Callable[[], None]) -> None:
        self._ballot, self._covers = ballot, covers
        self._noted: int | None = None

    def note(self, before: tuple[int, ...]) -> None:
        """Note the guess that is asked for by now and was not ``before``: its figure is covered at once."""
        new = [one for one in self._ballot.play.asking if one not in before]
        if new:
            self._noted = new[0]
            self._covers()

    def noted(self) -> Answer:
        """Ask for the guess that was noted, if one was."""
        noted, self._noted = self._noted, None
        return None if noted is None else self._push(noted)

    def first(self) -> Answer:
        """Ask for the first guess that is still to be made."""
        asking = self._ballot.play.asking
        return self._push(asking[0]) if asking else None

    def _push(self, asked: int) -> Answer:
        return Push(GuessFirst(self._ballot.play, asked, self._guessed))

    def _guessed(self) -> Answer:
        """What was covered can be seen."""
        self._covers()
        return None
