"""The centre fixes the figures beforehand; the unit fills its columns to match.

Acts on · every column below the roll.
Returns · the moves that turn the received columns into the decreed ones, or a share of the way there.
Errors · none.
Source · "98 per cent" agreed before the count: Dresden 1989, Die Zeit 4/1992, taz 1687957 (mechanisms.csv:
tier_target, tier_edit).
"""

import numpy as np

from game.engine.data.arrays import Counts
from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number
from game.engine.data.protocols import Move, Protocols
from game.engine.data.spread import Spread

NAME = "Columns filled to match the decree"
WHY = "The figure is known before the count, so the safest sheet is one that fits it."
REASON = "the figure was fixed before"
TURN = 90
TARGET = "mechanisms.csv: tier_target"
CELLS = ("stayed_home", "away", "votes_for", "votes_against", "invalid", "unissued")


class Params(Base):
    """The figures that were fixed, and how far this tier goes to meet them."""

    share_for: float = number(0.9993, 0.0, 1.0, 0.0001, unit="share of papers", label="Decreed for", source=TARGET)
    away: float = number(0.000037, 0.0, 1.0, 0.000001, unit="share of the roll", label="Decreed away", source=TARGET)
    abstained: float = number(
        0.0000003, 0.0, 1.0, 0.0000001, unit="share of the roll", label="Decreed at home", source=TARGET
    )
    fill: float = number(1.0, 0.0, 1.0, 0.05, unit="share", label="Columns filled", source="design choice")


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Fill the columns."""
    wanted = _decreed(params, desk.protocols, chance)
    moves = tuple(
        Move(source, target, chance.take(count, params.fill))
        for source, target, count in _shifts(_cells(desk, chance, wanted))
        if count.any()
    )
    now, kept = desk.protocols.moved(moves), (1.0 - params.fill) ** 2
    spreads = {
        "absent": Spread.bell(now.stayed_home + now.away, lambda: kept * desk.absent.variance),
        "away": Spread.bell(now.away, lambda: kept * desk.away.variance),
        "opposed": Spread.bell(now.opposed, lambda: kept * desk.opposed.variance),
    }
    return Outcome(moves, spreads)


def _cells(desk: Desk, chance: Chance, wanted: dict[str, Counts]) -> dict[str, tuple[Counts, Counts]]:
    """Return by how much each column is above and by how much it is below what is wanted."""
    protocols = desk.protocols
    spreads = {
        "stayed_home": Spread.bell(protocols.stayed_home, lambda: desk.absent.variance - desk.away.variance),
        "away": desk.away,
        "votes_for": Spread.bell(protocols.votes_for, lambda: desk.opposed.variance + desk.absent.variance),
        "votes_against": desk.opposed.thinned(protocols.opposed, protocols.votes_against),
        "invalid": desk.opposed.thinned(protocols.opposed, protocols.invalid),
        "unissued": Spread.bell(-protocols.surplus, lambda: np.zeros(1)),
    }
    cells = {}
    for name in CELLS:
        # papers beyond those issued have to leave the box again before the columns can agree
        received = -protocols.surplus if name == "unissued" else protocols.column(name)
        above, _ = chance.excess(received, wanted[name], spreads[name])
        cells[name] = (above, np.maximum(above - (received - wanted[name]), 0))
    return cells


def _decreed(params: Params, protocols: Protocols, chance: Chance) -> dict[str, Counts]:
    registered = np.asarray(protocols.registered, dtype=np.float64)
    away = np.minimum(chance.apportion(params.away * registered), protocols.registered)
    home = np.minimum(chance.apportion(params.abstained * registered), protocols.registered - away)
    papers = protocols.registered - away - home
    against = np.minimum(chance.apportion((1.0 - params.share_for) * np.asarray(papers, dtype=np.float64)), papers)
    nothing = np.zeros_like(papers)
    wanted = (home, away, papers - against, against, nothing, nothing)
    return dict(zip(CELLS, wanted, strict=True))


def _shifts(cells: dict[str, tuple[Counts, Counts]]) -> list[tuple[str, str, Counts]]:
    """Carry every surplus to the columns that are short, in the order of the columns."""
    above = {name: cells[name][0] for name in CELLS}
    below = {name: cells[name][1] for name in CELLS}
    shifts = []
    for source in CELLS:
        for target in CELLS:
            if source != target:
                count = np.minimum(above[source], below[target])
                above[source], below[target] = above[source] - count, below[target] - count
                shifts.append((source, target, count))
    return shifts
