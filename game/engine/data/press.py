"""What lies before a reader: the printed page and, for observers only, the boxes they watched."""

from dataclasses import dataclass

from game.engine.data.bulletin import Bulletin
from game.engine.data.protocols import Protocols


@dataclass(frozen=True, eq=False, slots=True)
class Press:
    """What readers can know. ``stations`` is what was in the boxes, station by station; only an observer may look."""

    bulletin: Bulletin
    stations: Protocols

    def share(self, name: str, otherwise: float) -> float:
        """Return a printed figure as a share between 0 and 1, or ``otherwise`` where it is not printed."""
        for figure in self.bulletin.figures:
            if figure.name == name and figure.denominator > 0:
                return float(figure.printed) / 100.0
        return otherwise
