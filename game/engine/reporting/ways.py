"""In how many ways the protocols of a tier may turn out: an even sample of whole people and papers.

A sample begins with people on the roll who do one thing or another independently. Units know nothing of each other, so
they are worked on a few at a time, as many as the processor's cache holds.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

import numpy as np

from game.engine.data.arrays import Counts, Positions, Reals
from game.engine.data.desk import Desk, Outcome, Taken
from game.engine.data.protocols import Move, Protocols
from game.engine.data.records import Lump
from game.engine.data.scenario import Active
from game.engine.even_sample import EvenSample
from game.engine.reporting.counted import Company

FEWEST, MOST = 8, 4_096
"""In how many ways a unit is looked at, at least and at most."""

AT_ONCE = 2**14
"""Units times ways that are worked on at once."""

MOST_ASKED = 64
"""Questions at one tier; those of the next begin at a multiple, however many there were."""

COLUMNS = ("stayed_home", "away", "votes_against", "invalid", "unissued")
"""Those that with the roll make up a protocol."""

OF_PEOPLE = COLUMNS[:4]

FEW = 30.0
"""Where more votes for are expected than this, people who act independently leave some in every way."""


class Ways:
    """Protocols of some units in every way they may turn out, (units · each,) unit by unit."""

    def __init__(self, protocols: Protocols, chance: EvenSample) -> None:
        self._protocols, self._chance = protocols, chance
        self._taken, self._weight = Taken(), chance.weight

    @property
    def chance(self) -> EvenSample:
        """The sample these units stand in."""
        return self._chance

    @property
    def units(self) -> int:
        """How many units these are."""
        return len(self._chance.weight)

    def act(self, one: Active, company: Company, nation: Callable[[], Reals]) -> tuple[Move, ...]:
        """Let a part act on every way; return what it moves in each unit on average, be that nothing."""
        self._chance.weighs = one.part.proportional
        outcome: Outcome = one.act(Desk(self._protocols, company, self._taken, nation), self._chance)
        self._protocols, self._taken = self._protocols.moved(outcome.moves), outcome.taken or self._taken
        return tuple(Move(move.source, move.target, self._chance.mean(move.count)) for move in outcome.moves)

    def centre(self, expected: Protocols, names: Collection[str]) -> None:
        """Bring columns to their expected means: some, or all where the ways weigh otherwise now."""
        names, self._weight = names if self._weight is self._chance.weight else COLUMNS, self._chance.weight
        if not names:
            return
        columns = {name: self._table(self._protocols.column(name)) for name in COLUMNS}
        self._protocols = _centred(columns, self._table(self._protocols.registered), expected, names, self._chance)

    def columns(self, times: int) -> dict[str, Counts]:
        """(units, times · each) every column in another order: what is independent meets in any."""
        order = self._chance.order(times)
        tables = {name: self._table(self._protocols.column(name)) for name in ("registered", *COLUMNS)}
        return {name: np.take_along_axis(table, order, axis=1) for name, table in tables.items()}

    def papers(self) -> Counts:
        """(2, units, each) papers for the candidate, and all that are in the box, unit by unit and way by way."""
        return np.stack((self._table(self._protocols.votes_for), self._table(self._protocols.in_box)))

    def ahead(self) -> Reals:
        """(units,) in what share of the ways more than half of the papers are for the candidate."""
        # between no paper more than half and one
        return self._chance.mean(2.0 * self._protocols.votes_for > self._protocols.in_box + 0.5)

    def _table(self, count: Counts) -> Counts:
        return count.reshape(-1, self._chance.each)


def begin(expected: Protocols, cells: int, lumps: tuple[Lump, ...] = ()) -> tuple[Ways, ...]:
    """Return about so many cells of these units, whose people act independently."""
    units = expected.registered.size
    return tuple(_counted(expected, lumps, chance) for chance in _shared_out(units, _each(units, cells)))


def meet(children: tuple[Ways, ...], first_child: Positions, cells: int, expected: Protocols) -> tuple[Ways, ...]:
    """Return the ways of the parents, in which those of their children, which are independent, add up."""
    each = children[0].chance.each
    times = max(_each(children[-1].chance.units.stop, cells) // each, 1)
    pieces = [ways.columns(times) for ways in children]
    total = {
        name: np.add.reduceat(np.concatenate([piece[name] for piece in pieces]), first_child, axis=0)
        for name in pieces[0]
    }
    asked = -(-children[0].chance.asked // MOST_ASKED) * MOST_ASKED

    def of(units: slice) -> Protocols:
        return _protocols({name: total[name][units] for name in COLUMNS}, total["registered"][units])

    parents = tuple(Ways(of(one.units), one) for one in _shared_out(first_child.size, times * each, asked))
    for ways in parents:
        ways.centre(expected, COLUMNS)
    return parents


def nations(sample: tuple[Ways, ...]) -> list[Reals]:
    """(units · each,) for every way of each unit, the candidate's strength in the nation.

    The others are in any of their ways then. Where few units decide the nation, the mean of that says little.
    """
    papers = [ways.papers() for ways in sample]
    orders = [ways.chance.order(1)[None] for ways in sample]
    others = [np.take_along_axis(one, order, axis=2) for one, order in zip(papers, orders, strict=True)]
    nation = np.sum([one.sum(axis=1) for one in others], axis=0)[:, None]
    found = [nation - other + one for one, other in zip(papers, others, strict=True)]
    return [(votes_for / np.maximum(in_box, 1.0)).ravel() for votes_for, in_box in found]


def side_by_side(sample: tuple[Ways, ...], pieces: list[tuple[Move, ...]]) -> tuple[Move, ...]:
    """The moves made in one group of units after the other, as moves of them all."""
    counts = [{(move.source, move.target): move.count for move in piece} for piece in pieces]
    nothing = [np.zeros(ways.units) for ways in sample]
    return tuple(
        Move(*kind, np.concatenate([one.get(kind, none) for one, none in zip(counts, nothing, strict=True)]))
        for kind in dict.fromkeys(kind for one in counts for kind in one)
    )


def _counted(expected: Protocols, lumps: tuple[Lump, ...], chance: EvenSample) -> Ways:
    """Begin with the units of one sample."""
    here = Protocols(*expected.table()[:, chance.units])

    def some(whole: Counts, count: Counts, total: Counts) -> Counts:
        share = np.divide(count, total, out=np.zeros(total.shape), where=total > 0.0)
        return chance.binomial(whole, np.clip(share, 0.0, 1.0)[:, None])

    registered = np.repeat(here.registered[:, None], chance.each, axis=1)
    surplus = np.zeros(registered.shape)
    for lump in lumps:
        stuffed = chance.chosen(lump.stations, registered.size).reshape(registered.shape)
        surplus += chance.binomial(registered, lump.papers * stuffed)
    not_issued = here.registered - here.issued
    absent = some(registered, not_issued, here.registered)
    opposed = some(registered - absent, here.opposed, here.issued)
    away = some(absent, here.away, not_issued)
    invalid = some(opposed, here.invalid, here.opposed)
    columns = dict(zip(COLUMNS, (absent - away, away, opposed - invalid, invalid, surplus), strict=True))
    if (here.votes_for - here.surplus).min(initial=FEW) >= FEW:
        return Ways(_scaled_all(columns, registered, expected, chance), chance)
    return Ways(_centred(columns, registered, expected, COLUMNS, chance), chance)


def _shared_out(units: int, each: int, asked: int = 0) -> Iterable[EvenSample]:
    step = max(AT_ONCE // each, 1)
    return (EvenSample(slice(first, min(first + step, units)), each, asked) for first in range(0, units, step))


def _each(units: int, cells: int) -> int:
    """Return the power of two that makes so many cells of so many units, within the bounds."""
    return int(np.clip(2 ** int(np.log2(max(cells / units, 1.0))), FEWEST, MOST))


def _scaled_all(columns: dict[str, Counts], registered: Counts, expected: Protocols, chance: EvenSample) -> Protocols:
    """Scale all columns (units, each) to their expected means, where they are near them already."""
    for name, table in columns.items():
        columns[name] = _scaled(table, expected.column(name)[chance.units], chance)
    return _protocols(columns, registered)


def _centred(
    columns: dict[str, Counts], registered: Counts, expected: Protocols, names: Collection[str], chance: EvenSample
) -> Protocols:
    """Bring these columns (units, each) to their expected means; no column, nor votes for, falls below nobody by it.

    Votes for get whoever is too many in a column of people, and give whoever is missing there. What they cannot give
    yet they have got from the other columns when all had their turn, as the expected columns leave none of them short.
    """
    pro = registered.copy()
    for name in OF_PEOPLE:
        pro -= columns[name]
    short = []
    for name in (one for one in COLUMNS if one in names):
        wanted = expected.column(name)[chance.units]
        if name not in OF_PEOPLE:
            columns[name] = _scaled(columns[name], wanted, chance)
        elif _exchange(columns, name, pro, wanted, chance):
            short.append(name)
    for name in short:
        _exchange(columns, name, pro, expected.column(name)[chance.units], chance)
    return _protocols(columns, registered)


def _exchange(columns: dict[str, Counts], name: str, pro: Counts, wanted: Reals, chance: EvenSample) -> bool:
    """Let a column and votes for exchange people in place; return whether somewhere so many might not be there."""
    gained, scarce = _exchanged(columns[name], pro, wanted, chance)
    columns[name] = columns[name] + gained
    pro -= gained
    return scarce


def _exchanged(table: Counts, pro: Counts, wanted: Reals, chance: EvenSample) -> tuple[Counts, bool]:
    """(units, each) what a column gains from votes for, or loses to them, for the wanted mean; whether one is scarce.

    Where an office did nothing in one way and all it could in another, either may be nearly everybody here and hardly
    anybody there. Scaling the many would leave less than nobody of the few; so every way exchanges in proportion to
    the smaller of both.
    """
    smaller = np.minimum(table, pro)
    missing, most = wanted - chance.mean(table), chance.mean(smaller)
    part = np.divide(missing, most, out=np.full(most.shape, np.inf), where=most > 0.0)
    far = np.abs(part) > 1.0
    smaller *= np.where(far, 0.0, part)[:, None]
    scarce = bool(far.any())
    if scarce:
        smaller[far] = _all_over(table, pro, missing, chance)[far]
    return smaller, scarce


def _all_over(table: Counts, pro: Counts, missing: Reals, chance: EvenSample) -> Counts:
    """(units, each) the same where so many are not there: a share of all that there are of whichever gives."""
    gives = np.where((missing < 0.0)[:, None], table, np.maximum(pro, 0.0))
    there = chance.mean(gives)
    part = np.divide(missing, there, out=np.zeros(there.shape), where=there > 0.0)
    gained: Counts = gives * np.clip(part, -1.0, 1.0)[:, None]
    gained[there <= 0.0] = missing[there <= 0.0, None]
    return gained


def _scaled(table: Counts, wanted: Reals, chance: EvenSample) -> Counts:
    """(units, each) the table with every row scaled to the wanted mean (units,)."""
    mean = chance.mean(table)
    factor = np.divide(wanted, mean, out=np.zeros(mean.shape), where=mean > 0.0)
    scaled: Counts = table * factor[:, None]
    lost = mean <= 0.0
    if lost.any():
        scaled[lost] = wanted[lost, None]
    return scaled


def _protocols(columns: Mapping[str, Counts], registered: Counts) -> Protocols:
    issued = registered - columns["stayed_home"] - columns["away"]
    in_box = issued + columns["unissued"]
    votes_for = in_box - columns["votes_against"] - columns["invalid"]
    fields = (registered, issued, in_box, votes_for, columns["votes_against"], columns["invalid"], columns["away"])
    return Protocols(*(field.ravel() for field in fields))
