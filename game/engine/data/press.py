"""What lies before a reader: the printed page and, for observers only, the boxes and protocols of stations."""

from collections.abc import Callable
from dataclasses import dataclass

from game.engine.data.arrays import Reals
from game.engine.data.bulletin import Bulletin, Figure
from game.engine.data.protocols import Protocols

SLIPS = 0.45
"""How often a copy of a page has a slip: a design choice, large enough to meet slips in play."""


@dataclass(frozen=True, eq=False, slots=True)
class Press:
    """What readers can know. Only an observer may look into ``stations`` and what follows, and only where he stood.

    stations  : what was in the boxes, station by station, by mark
    lawful    : the same as the ballot law reads those marks; None where it reads them as they are
    protocols : what each station's own protocol says; None where it says what was read out
    expected  : share of dissent that people expected before this ballot
    visible   : (P,) chance that a struck paper was seen to be one; None where nobody could see
    slips     : asked for every slip that a copy of the page may have: how likely, given that there is one; the figure;
                what then stands there
    """

    bulletin: Bulletin
    stations: Protocols
    lawful: Protocols | None = None
    protocols: Protocols | None = None
    expected: float = 0.0
    visible: Reals | None = None
    slips: Callable[[], tuple[tuple[float, str, str], ...]] = tuple

    def share(self, name: str, otherwise: float) -> float:
        """Return a printed figure as a share between 0 and 1, or ``otherwise`` where it is not printed."""
        figure = self.figure(name)
        return otherwise if figure is None else float(figure.printed) / 100.0

    def seen(self) -> float:
        """Return what part of the papers people saw struck with their own eyes: less than were, unless all is open."""
        papers = self.stations.in_box.sum().item()
        if self.visible is None or not papers:
            return 0.0
        return float((self.stations.votes_against * self.visible).sum() / papers)

    def figure(self, *names: str) -> Figure | None:
        """Return the first of these figures that is printed in digits, or None where none of them is."""
        printed = {figure.name: figure for figure in self.bulletin.figures if figure.denominator > 0}
        return next((printed[name] for name in names if name in printed), None)
