"""The polling day as a clock: a replay of a ballot that has been held, at any speed, which changes nothing in it."""

from collections.abc import Sequence

from game.ui.ballot_state import BallotState

OVER = 0.01
"""Hours before the close from which the day counts as over."""


class DayClock:
    """Where the day stands (the hour is the ballot's, so that other pages know it), whether it runs, and how fast."""

    def __init__(self, ballot: BallotState, speeds: Sequence[int]) -> None:
        self._ballot = ballot
        self._speeds = speeds
        self.running = False
        self.speed = speeds[0]

    @property
    def opens(self) -> int:
        """The hour at which the polls open."""
        return int(self._ballot.record.choices.hours[0])

    @property
    def closes(self) -> int:
        """The hour at which they close."""
        return int(self._ballot.record.choices.hours[-1]) + 1

    def begin(self, *, running: bool) -> None:
        """Go to the morning and run; where nothing is to move, a ballot that was held is at its evening at once."""
        self._ballot.hour = float(self.opens)
        self.running = running
        if not running and self._ballot.election is not None:
            self.end()

    def toggle(self) -> None:
        """Run or pause; in the evening begin anew."""
        if self._ballot.hour >= self.closes - OVER:
            self._ballot.hour = float(self.opens)
        self.running = not self.running

    def end(self) -> None:
        """Go to the evening."""
        self.go_to(self.closes)

    def faster(self) -> None:
        """Take the next speed; after the last the first."""
        self.speed = self._speeds[(self._speeds.index(self.speed) + 1) % len(self._speeds)]

    def go_to(self, hour: float) -> bool:
        """Set the clock, inside the day; the answer is whether it is over, and no longer runs."""
        opens, closes = self.opens, self.closes
        self._ballot.hour = min(max(float(opens), hour), float(closes))
        over = self._ballot.hour >= closes
        self.running = self.running and not over
        return over
