"""What may be seen on the country page: no figure that is still to be guessed, no page that is not printed yet."""

from dataclasses import dataclass

import numpy as np

from game.engine.data.arrays import Reals
from game.explain.covered import EVERYTHING, Covered, covered_with
from game.ui.ballot_state import BallotState

COVER = "?"
"""What stands where a figure is covered until it is guessed."""

BLANK = "––.––"
"""What stands where a figure is not printed before all is counted."""


@dataclass(frozen=True, eq=False)
class Viewing:
    """Reads the ballot anew each time it is asked."""

    ballot: BallotState

    @property
    def covered(self) -> Covered:
        """What stays covered until it is guessed, or while the answer is hidden."""
        return covered_with(EVERYTHING if self.ballot.curtain else self.ballot.play.covered)

    @property
    def unprinted(self) -> bool:
        """Whether the polls were opened and the count is not over: until then there is no page."""
        return self.ballot.election is not None and not self.ballot.counted

    def figure(self, name: str, text: str) -> str:
        """Return a printed figure as it may be seen."""
        if name in self.covered.figures:
            return COVER
        return BLANK if self.unprinted else text

    def hides(self, name: str) -> bool:
        """Whether a printed figure is not to be seen now."""
        return name in self.covered.figures or self.unprinted

    @property
    def hides_some(self) -> bool:
        """Whether any printed figure is not to be seen now."""
        return self.unprinted or bool(self.covered.figures)

    def turnout(self, text: str) -> str:
        """Return how many have come by now as it may be seen."""
        return COVER if "turnout" in self.covered.figures else text

    def curve(self, came: Reals) -> Reals:
        """Return the curve of the day; a flat one where the turnout is covered."""
        return np.zeros_like(came) if "turnout" in self.covered.figures else came

    def beside(self, name: str, text: str, cover: str) -> str:
        """Return what is said beside a printed figure, or that it is covered."""
        if name in self.covered.figures:
            return cover
        return "" if self.ballot.hidden else text

    def column(self, name: str, text: str | None, *, report: bool) -> str | None:
        """Return a count of a ledger as it may be seen; None where it is not shown to anybody."""
        if name in self.covered.columns or (self.ballot.hidden and not report):
            return COVER
        return "–" if report and self.unprinted else text

    def gap(self, name: str, text: str) -> str:
        """Return the difference beside a count; nothing where the count itself is not seen."""
        unseen = name in self.covered.columns or self.unprinted or self.ballot.hidden
        return "" if unseen else text

    def share(self, name: str, share: float, text: str) -> tuple[float, str]:
        """Return the bar and the figure of dissent in one of its ways: in private, on paper, or in print."""
        if (name != "private" and "against" in self.covered.figures) or (name != "print" and self.ballot.hidden):
            return 0.0, COVER
        return (0.0, "–") if name == "print" and self.unprinted else (share, text)
