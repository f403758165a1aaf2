"""The centre fixes the figures beforehand; the unit fills its columns to match.

Acts on · every column below the roll.
Returns · the moves that turn the received columns into the decreed ones, or a share of the way there.
Errors · none.
Source · "98 per cent" agreed before the count: Dresden 1989, Die Zeit 4/1992, taz 1687957 (mechanisms.csv:
tier_target, tier_edit).
"""

import numpy as np

from game.engine.data.arrays import Counts
from game.engine.data.chance import Chance, Spread
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import number
from game.engine.data.protocols import Move, Protocols

TURN = 90
TARGET = "mechanisms.csv: tier_target"
CELLS = ("stayed_home", "away", "votes_for", "votes_against", "invalid", "unissued")


class Params(Base):
    """The figures that were fixed, and how far this tier goes to meet them."""

    share_for: float = number(
        0.9993, 0.0, 1.0, 0.0001, unit="share of papers", label="Decreed share for", source=TARGET
    )
    away: float = number(
        0.000037, 0.0, 1.0, 0.000001, unit="share of the roll", label="Decreed share away", source=TARGET
    )
    abstained: float = number(
        0.0000003, 0.0, 1.0, 0.0000001, unit="share of the roll", label="Decreed share at home", source=TARGET
    )
    fill: float = number(
        1.0, 0.0, 1.0, 0.05, unit="share", label="Columns filled", source="design choice"
    )


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Fill the columns."""
    received = _cells(desk.protocols)
    wanted = _decreed(params, desk.protocols, chance)
    moves = tuple(
        Move(source, target, chance.take(count, params.fill))
        for source, target, count in _shifts(received, wanted)
        if count.any()
    )
    kept = (1.0 - params.fill) ** 2
    spreads = {"absent": desk.absent, "away": desk.away, "against": desk.against}
    return Outcome(moves, {name: Spread(kept * spread.variance) for name, spread in spreads.items()})


def _cells(protocols: Protocols) -> dict[str, Counts]:
    # papers beyond those issued have to leave the box again before the columns can agree
    cells = {name: protocols.column(name) for name in CELLS}
    return {**cells, "unissued": -protocols.surplus}


def _decreed(params: Params, protocols: Protocols, chance: Chance) -> dict[str, Counts]:
    registered = np.asarray(protocols.registered, dtype=np.float64)
    away = np.minimum(chance.apportion(params.away * registered), protocols.registered)
    home = np.minimum(chance.apportion(params.abstained * registered), protocols.registered - away)
    papers = protocols.registered - away - home
    against = np.minimum(chance.apportion((1.0 - params.share_for) * np.asarray(papers, dtype=np.float64)), papers)
    nothing = np.zeros_like(papers)
    wanted = (home, away, papers - against, against, nothing, nothing)
    return dict(zip(CELLS, wanted, strict=True))


def _shifts(received: dict[str, Counts], wanted: dict[str, Counts]) -> list[tuple[str, str, Counts]]:
    """Carry every surplus to the columns that are short, in the order of the columns."""
    left = {name: received[name] - wanted[name] for name in CELLS}
    shifts = []
    for source in CELLS:
        for target in CELLS:
            count = np.minimum(np.maximum(left[source], 0), np.maximum(-left[target], 0))
            left[source], left[target] = left[source] - count, left[target] + count
            shifts.append((source, target, count))
    return shifts
