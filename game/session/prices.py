"""The price of pressure, where the player can see it.

fear        · what rules take away from striking the name out, averaged over opponents: logits and a word
credibility · how far the sceptical reader takes the page for a free vote’s: 0 to 100 %
herding     · for each tier, how many units report one and the same turnout
distance    · adults whom the page leaves out or puts in another column than their own (``level.measures``): 0 to 100 %
moved       · all names and papers moved from one column to another on the way
"""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.level.goals import measures

WORDS = ((0.25, "none"), (1.5, "light"), (3.0, "firm"), (6.0, "heavy"))
"""Up to which pressure, in logits, a word is used; 0.25 moves a choice of one in two to 0.44, 3 to 0.05, 6 to 0.002."""

MOST = "crushing"

FEWEST_UNITS = 20
"""Units a tier needs before equal reports mean anything: among a dozen stations some agree by chance."""


@dataclass(frozen=True, slots=True)
class Prices:
    """What the rules cost. ``credibility`` is None without a sceptical reader; a forecast has no ``herding`` yet."""

    fear: float
    fear_word: str
    credibility: float | None
    distance: float
    moved: float
    herding: tuple[measures.Herd, ...]


def word_for(logits: float) -> str:
    """Return the word for a pressure in logits, whichever way it pushes: none, light, firm, heavy or crushing."""
    return next((word for limit, word in WORDS if abs(logits) < limit), MOST)


def prices(election: Election) -> Prices:
    """Return the prices of a ballot, or of its forecast."""
    fear = measures.fear(election)
    doubting = election.belief("sceptical")
    return Prices(
        fear=fear,
        fear_word=word_for(fear),
        credibility=None if doubting is None else 100.0 * doubting.trust,
        distance=measures.distance(election),
        moved=measures.moved(election),
        herding=tuple(_herds(election)) if election.seed is not None else (),
    )


def _herds(election: Election) -> Iterator[measures.Herd]:
    many = (tier for tier in TIERS if election.country.places.units(tier) >= FEWEST_UNITS)
    return (measures.herd(election, tier) for tier in many)
