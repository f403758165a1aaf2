"""What election forensics computes from a table of polling stations: the figures by which honest tables are told.

Turnout = issued ÷ registered, share = leader ÷ papers in the box. Definitions as in the papers named; nothing is shared
with the engine.
"""

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy import stats

Numbers = NDArray[np.float64]
Wholes = NDArray[np.int64]

LEAST_REGISTERED = 100
"""Smaller stations are left out of shares: there every percentage is coarse."""

CORNER = 0.95
NEAR_WHOLE = 0.05
"""Points by which a percentage may miss a whole one and still be called whole."""

LEAST_PEAK = 0.25
"""A peak of the votes for others counts from this share of the highest on."""


@dataclass(frozen=True)
class Stations:
    """A table of polling stations: (N,) each."""

    registered: Wholes
    issued: Wholes
    in_box: Wholes
    leader: Wholes

    def where(self, chosen: NDArray[np.bool_]) -> "Stations":
        """Some of the stations."""
        return Stations(self.registered[chosen], self.issued[chosen], self.in_box[chosen], self.leader[chosen])


@dataclass(frozen=True)
class Figures:
    """Mean and standard deviation of turnout, its correlation with the share, excess votes as a share of the leader's,
    excess of whole percentages in standard deviations, and the share of stations in the corner."""

    turnout: float
    turnout_sd: float
    correlation: float
    excess_votes: float
    whole_percentages: float
    corner: float


def read(file: Path) -> Stations:
    """A real table, as it was published."""
    with gzip.open(file, "rt", encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    names = ("registered", "issued", "voted", "leader")
    return Stations(*(np.array([int(row[name]) for row in rows], dtype=np.int64) for name in names))


def figures(table: Stations) -> Figures:
    """Everything at once."""
    table = table.where((table.registered > 0) & (table.in_box > 0))
    large = table.where(table.registered >= LEAST_REGISTERED)
    turnout, share = large.issued / large.registered, large.leader / large.in_box
    return Figures(
        turnout=float(turnout.mean()),
        turnout_sd=float(turnout.std()),
        correlation=float(np.corrcoef(turnout, share)[0, 1]),
        excess_votes=excess_votes(table),
        whole_percentages=whole_percentages(large),
        corner=float(((turnout >= CORNER) & (share >= CORNER)).mean()),
    )


def excess_votes(table: Stations) -> float:
    """Votes for the leader above those in step with the others' at the clean peak (Shpilkin), as a share of all."""
    percent = np.minimum(100 * table.issued // table.registered, 99)
    leader = np.bincount(percent, table.leader, 100)
    others = np.bincount(percent, table.in_box - table.leader, 100)
    before, after = np.append(-1.0, others[:-1]), np.append(others[1:], -1.0)
    peak = int(np.flatnonzero((others >= LEAST_PEAK * others.max()) & (others > before) & (others >= after))[0])
    ratio = leader[: peak + 1].sum() / others[: peak + 1].sum()
    return float((leader - ratio * others)[peak + 1 :].sum() / leader.sum())


def whole_percentages(table: Stations) -> float:
    """Stations with a whole turnout or share beyond what chance gives, in its deviations (Kobak et al. 2016, exact)."""
    turnout, share = table.issued / table.registered, table.leader / table.in_box
    chosen = (turnout <= 0.99) & (share <= 0.99)
    table, turnout, share = table.where(chosen), turnout[chosen], share[chosen]
    expected = 1.0 - (1.0 - _chance_of_whole(table.registered, turnout)) * (1.0 - _chance_of_whole(table.in_box, share))
    found = _is_whole(turnout) | _is_whole(share)
    return float((found.sum() - expected.sum()) / np.sqrt((expected * (1.0 - expected)).sum()))


def _is_whole(share: Numbers) -> NDArray[np.bool_]:
    whole: NDArray[np.bool_] = np.abs(100.0 * share - np.rint(100.0 * share)) <= NEAR_WHOLE + 1e-9
    return whole


def _chance_of_whole(number: Wholes, share: Numbers) -> Numbers:
    """Probability that a binomial count is a whole percentage of ``number``."""
    deviation = 100.0 * np.sqrt(share * (1.0 - share) / number)
    reach = np.ceil(6.0 * deviation)
    total = np.zeros(number.size)
    for step in range(-int(reach.max()), int(reach.max()) + 1):
        percent = np.rint(100.0 * share) + step
        near = (np.abs(step) <= reach) & (percent >= 0) & (percent <= 100)
        many, chance, whole = number[near], share[near], percent[near]
        low = np.ceil((whole - NEAR_WHOLE) * many / 100.0 - 1e-9)
        high = np.floor((whole + NEAR_WHOLE) * many / 100.0 + 1e-9)
        total[near] += np.where(
            high >= low, stats.binom.cdf(high, many, chance) - stats.binom.cdf(low - 1, many, chance), 0
        )
    return total
