"""The figures were fixed before the vote; the office changes its result to match.

Acts on · every column below the roll.
Returns · the moves that turn the received columns into the decreed ones, or a share of the way there.
Errors · none.
Source · "98 per cent" agreed before the count: Dresden 1989, Die Zeit 4/1992, taz 1687957 (mechanisms.csv:
tier_target, tier_edit).
"""

from collections.abc import Iterator

import numpy as np

from game.engine.data.arrays import Counts
from game.engine.data.chance import Chance
from game.engine.data.desk import Desk, Outcome
from game.engine.data.knobs import DESIGN, SHARE
from game.engine.data.knobs import Params as Base
from game.engine.data.links import Link
from game.engine.data.protocols import Move, Protocols

NAME = "Results changed to match a decree"
WHY = "The figure is known before the count, so the safest result is one that fits it."
WORDS = "order command boss leader government dictator lie lying fake invented cheat rig fraud"
LINKS = (
    Link(
        "undoes",
        (
            *("extreme_fraud", "incentive", "incremental_fraud", "negotiated_target", "rewritten_sheets"),
            *("round_up", "show_of_strength", "shrink_factor", "special_places", "turnout_quota"),
        ),
        "Whatever was written up before, here and below, the figures become those decreed.",
        {"fill": 1.0},
    ),
)
REASON = "the figure was fixed before"
TURN = 90
TARGET = "mechanisms.csv: tier_target"
CELLS = ("stayed_home", "away", "votes_for", "votes_against", "invalid", "unissued")
MOVES = {target: tuple(source for source in CELLS[:5] if source != target) for target in CELLS if target != "invalid"}


class Params(Base):
    """The figures that were fixed, and how far this tier goes to meet them.

    share_for : The part of the votes that has to be for.
    away      : The part of the roll that has to be away.
    abstained : The part of the roll that has to have stayed at home.
    fill      : How far an office changes its result towards the decree: 100 % is all the way.
    """

    share_for: float = SHARE(0.9993, "Decreed for", step=0.0001, unit="share of papers", source=TARGET)
    away: float = SHARE(0.000037, "Decreed away", step=0.000001, unit="share of the roll", source=TARGET)
    abstained: float = SHARE(0.0000003, "Decreed at home", step=0.0000001, unit="share of the roll", source=TARGET)
    fill: float = SHARE(1.0, "Changed to match", step=0.05, source=DESIGN)


def act(params: Params, desk: Desk, chance: Chance) -> Outcome:
    """Fill the columns."""
    protocols = desk.protocols
    # papers beyond those issued have to leave the box again before the columns can agree
    received = {name: -protocols.surplus if name == "unissued" else protocols.column(name) for name in CELLS}
    wanted = _decreed(params, protocols, chance)
    above = {name: np.maximum(received[name] - wanted[name], 0) for name in CELLS}
    below = {name: np.maximum(wanted[name] - received[name], 0) for name in CELLS}
    moves = (
        Move(source, target, chance.take(count, params.fill))
        for source, target, count in _shifts(above, below)
        if count.any()
    )
    return Outcome(tuple(moves))


def _decreed(params: Params, protocols: Protocols, chance: Chance) -> dict[str, Counts]:
    registered = np.asarray(protocols.registered, dtype=np.float64)
    away = np.minimum(chance.apportion(params.away * registered), protocols.registered)
    home = np.minimum(chance.apportion(params.abstained * registered), protocols.registered - away)
    papers = protocols.registered - away - home
    against = np.minimum(chance.apportion((1.0 - params.share_for) * np.asarray(papers, dtype=np.float64)), papers)
    nothing = np.zeros_like(papers)
    wanted = (home, away, papers - against, against, nothing, nothing)
    return dict(zip(CELLS, wanted, strict=True))


def _shifts(above: dict[str, Counts], below: dict[str, Counts]) -> Iterator[tuple[str, str, Counts]]:
    """Carry every surplus to the columns that are short, in the order of the columns."""
    for source in CELLS:
        for target in CELLS:
            if source != target:
                count = np.minimum(above[source], below[target])
                above[source], below[target] = above[source] - count, below[target] - count
                yield source, target, count
