"""Where everybody ended: from private stance, through what happened on paper, to the column that is reported.

The ledger says how many papers moved between two columns of a unit, not whose papers they were. Papers of one column
are alike to whoever moves them, so every move takes from all that stand in the column in proportion, unit by unit, and
later tiers find them mixed as they came up:

    moved from origin o = count of the move × share of o in the column of that unit, at that moment

What leaves the box again (into ``unissued``) is first what nobody cast. In an election each move is made whole over
the country by largest remainder, never taking more than there is, so that every origin adds up to its true fate and
every column to the centre's report, exactly. A forecast keeps its fractions.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.engine.data.arrays import Counts, Reals
from game.engine.data.columns import FATES, STANCES, TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import Entry
from game.engine.data.records import fate_table

NOBODY = "nobody"
"""The stance of what has no adult behind it."""

GHOST_PAPER, GHOST_NAME = "ghost_paper", "ghost_name"
"""Papers and names with no adult behind them."""

Origin = tuple[str, str]
"""Private stance, and what happened on paper."""

PAPER, NAME = (NOBODY, GHOST_PAPER), (NOBODY, GHOST_NAME)
ORIGINS: tuple[Origin, ...] = (*((stance, fate) for stance in STANCES for fate in FATES), PAPER, NAME)

COUNTED_AS = {
    "off_roll": "off_roll",
    "away": "away",
    "stayed_home": "stayed_home",
    "unmarked": "votes_for",
    "struck_out": "votes_against",
    "spoiled": "invalid",
    "cast_by_others": "votes_for",
    GHOST_PAPER: "votes_for",
    GHOST_NAME: "stayed_home",
}
"""The column in which an honest station counts each fate."""

OUTCOMES = ("votes_for", "votes_against", "invalid", "stayed_home", "away", "off_roll", "unissued")
"""Where everybody ends; ``unissued`` holds papers that were taken out of the box again."""

SPRINGS = {"unissued": PAPER, "nobody": NAME}
"""Columns that are never empty: what comes from there is in nobody's name."""

UNMOVED = -1
"""Stands in the place of a ledger entry for what nobody ever moved."""

Hands = defaultdict[int, float]
"""How many came by the hand of which ledger entry."""


@dataclass(frozen=True, slots=True)
class Carried:
    """What one part at one tier did for a flow: how much came into the flow's column by its hand."""

    tier: str
    part: str
    count: float


@dataclass(frozen=True, slots=True)
class Flow:
    """Everybody of one stance and one fate who is reported in one column.

    ``carried`` says by whose hand they came there, the largest first; ``kept`` of them nobody moved.
    """

    stance: str
    fate: str
    column: str
    count: float
    kept: float
    carried: tuple[Carried, ...]

    @property
    def altered(self) -> bool:
        """Whether they are reported as something else than an honest station would count."""
        return self.column != COUNTED_AS[self.fate]


@lru_cache(maxsize=1)
def flows(election: Election) -> tuple[Flow, ...]:
    """Follow everybody to the central protocol; flows of nobody are left out."""
    books = _Books(election)
    followed = [entry for entry in election.ledger.entries if entry.stage == "reporting"]
    mixture = _Mixture(election)
    for number, entry in enumerate(followed):
        mixture.climb(entry.tier)
        books.take(number, entry, mixture.take(entry))
    return tuple(_flows(books, followed))


def _flows(books: "_Books", entries: list[Entry]) -> Iterator[Flow]:
    for origin in ORIGINS:
        for column in OUTCOMES:
            hands = books.held[column, origin]
            count = sum(hands.values())
            if count > 0:
                yield Flow(*origin, column, count, hands[UNMOVED], _carried(hands, entries))


def _carried(hands: Hands, entries: list[Entry]) -> tuple[Carried, ...]:
    moved: dict[tuple[str, str], float] = {}
    for number in sorted(hands):
        if number != UNMOVED and hands[number] > 0:
            by = entries[number].tier, entries[number].part
            moved[by] = moved.get(by, 0) + hands[number]
    ordered = sorted(moved.items(), key=lambda pair: -pair[1])
    return tuple(Carried(*by, count) for by, count in ordered)


class _Mixture:
    """Who stands in which column of every unit of a tier, as real numbers: (origin, unit) for each column."""

    def __init__(self, election: Election) -> None:
        self._places = election.country.places
        self._tier = TIERS[0]
        self._columns: dict[str, Reals] = {}
        for number, count in enumerate(_fates(election)):
            pool = self._columns.setdefault(COUNTED_AS[ORIGINS[number][1]], np.zeros((len(ORIGINS), count.size)))
            pool[number] = count
        self._columns["unissued"] = np.zeros_like(self._columns["votes_for"])

    def climb(self, tier: str) -> None:
        """Add the units up until they are those of a tier."""
        while self._tier != tier:
            first = self._places.first_child(self._tier)
            self._columns = {name: np.add.reduceat(pool, first, axis=1) for name, pool in self._columns.items()}
            self._tier = TIERS[TIERS.index(self._tier) + 1]

    def take(self, entry: Entry) -> Reals:
        """(O,) whose counts an entry moves, after moving them."""
        move = entry.move
        count = np.asarray(move.count, dtype=np.float64)
        moved = self._share(move.source, move.target, count)
        if move.source not in SPRINGS:
            left = self._columns[move.source]
            np.subtract(left, moved, out=left)
            np.maximum(left, 0.0, out=left)
        if move.target in self._columns:
            self._columns[move.target] += moved
        total: Reals = moved.sum(axis=1)
        return total

    def _share(self, source: str, target: str, count: Reals) -> Reals:
        """(O, U) the counts of a move, shared among those who stand in its column."""
        if source in SPRINGS:
            sprung = np.zeros((len(ORIGINS), count.size))
            sprung[ORIGINS.index(SPRINGS[source])] = count
            return sprung
        pool = self._columns[source]
        first = np.zeros(0)
        if target in SPRINGS:
            ghost = ORIGINS.index(SPRINGS[target])
            first = np.minimum(count, pool[ghost])
            count, pool = count - first, pool.copy()
            pool[ghost] -= first
        standing = pool.sum(axis=0)
        moved: Reals = pool * np.divide(count, standing, out=np.zeros_like(count), where=standing > 0)
        if first.size:
            moved[ghost] += first
        return moved


class _Books:
    """The same over the whole country, in whole people and papers, with the hand that moved each of them last."""

    def __init__(self, election: Election) -> None:
        self._whole = election.seed is not None
        self.held: dict[tuple[str, Origin], Hands] = {
            (column, origin): defaultdict(int) for column in (*OUTCOMES, "nobody") for origin in ORIGINS
        }
        for origin, count in zip(ORIGINS, _fates(election), strict=True):
            self.held[COUNTED_AS[origin[1]], origin][UNMOVED] += count.sum().item()

    def take(self, number: int, entry: Entry, wanted: Reals) -> None:
        """Carry an entry out, taking from each origin what it should, as near as whole numbers allow."""
        move = entry.move
        pools = [self.held[move.source, origin] for origin in ORIGINS]
        if move.source in SPRINGS:
            pools[ORIGINS.index(SPRINGS[move.source])] = defaultdict(int, {UNMOVED: move.count.sum().item()})
        limits = [sum(pool.values()) for pool in pools]
        amounts = self._divide(move.count.sum().item(), wanted.tolist(), limits)
        for origin, pool, limit, amount in zip(ORIGINS, pools, limits, amounts, strict=True):
            if amount > 0:
                self._lift(pool, amount, limit)
                self.held[move.target, origin][number] += amount

    def _lift(self, pool: Hands, amount: float, limit: float) -> None:
        """Take an amount out of a pool, evenly from all hands it came by."""
        hands = sorted(pool)
        parts = self._divide(amount, [pool[hand] * amount / limit for hand in hands], [pool[hand] for hand in hands])
        for hand, part in zip(hands, parts, strict=True):
            pool[hand] -= part

    def _divide(self, total: float, wanted: list[float], limits: list[float]) -> list[float]:
        return [*apportion(int(total), wanted, map(int, limits))] if self._whole else wanted


def apportion(total: int, wanted: Iterable[float], limits: Iterable[int]) -> list[int]:
    """Whole numbers next to those wanted, which add up to the total and pass no limit: largest remainder first.

    ValueError where the limits leave no room for the total.
    """
    pairs = [(min(share, limit), limit) for share, limit in zip(wanted, limits, strict=True)]
    parts = [int(share) for share, _ in pairs]
    order = sorted(range(len(pairs)), key=lambda index: (parts[index] - pairs[index][0], index))
    left = total - sum(parts)
    while left > 0:
        before = left
        for index in order:
            if left > 0 and parts[index] < pairs[index][1]:
                parts[index], left = parts[index] + 1, left - 1
        if left == before:
            raise ValueError(f"no room for {left} of {total}")
    return parts


def _fates(election: Election) -> list[Counts]:
    """(O, P) how many of each origin there are in each precinct, in the order of ``ORIGINS``."""
    roll, boxes = election.roll, election.boxes
    table = fate_table(roll, boxes)
    living = [table[:, stance, fate] for stance in range(len(STANCES)) for fate in range(len(FATES))]
    return [*living, boxes.ghost_papers, roll.ghost_names]
