"""The fixed scales of the map: where the classes of a share begin, whatever the rules are."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.text.language import translate as _

FINEST = 4
"""Most digits of a border between classes."""


@dataclass(frozen=True, slots=True)
class MapScale:
    """``borders`` between the classes, as shares; below ``bent`` they are logarithmic, above it even.

    ``written`` are those of the borders that stand below the key.
    """

    borders: tuple[float, ...]
    written: tuple[float, ...]
    bent: float = 0.0

    def words(self) -> str:
        """Return what kind of scale it is."""
        if self.bent:
            return _("in finer steps below {share} %").format(share=f"{100 * self.bent:.0f}")
        return _("in even steps")


_EVEN = tuple(part / 20 for part in range(1, 20))
_SMALL = (0.0003, 0.001, 0.003, 0.01, 0.02, 0.05, *_EVEN[1:])

EVEN = MapScale((0.0, *_EVEN), (0.0, 0.2, 0.4, 0.6, 0.8))
"""For shares of any size. Nobody at all is a class of its own."""

SMALL = MapScale((0.0, *_SMALL), (0.0, 0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9), bent=_EVEN[1])
"""For shares that may be one in a thousand under one rule, and a third under another."""


def told_apart(shares: Sequence[float]) -> tuple[str, ...]:
    """Write shares in per cent, with as many digits as tell them apart, at most four."""
    for digits in range(1, FINEST):
        words = tuple(f"{100 * share:.{digits}f}" for share in shares)
        if len(set(words)) == len(set(shares)):
            return words
    return tuple(f"{100 * share:.{FINEST}f}" for share in shares)
