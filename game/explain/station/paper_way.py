"""The way of one paper into the count: how the law read it, and what share of papers like it came through each tier."""

from dataclasses import dataclass

from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import Protocols
from game.engine.flows import COUNTED_AS
from game.engine.publication.figures import PRINTED_AS
from game.explain import vocabulary
from game.explain.station.attendance import Voter
from game.text.language import translate as _

LAW = "ballot_law"


@dataclass(frozen=True, slots=True)
class Passage:
    """One step of the way: of ``before`` papers like this one in the unit, ``after`` were still counted as they were.

    ``became`` names the column that the most of the others were moved to.
    """

    key: str
    label: str
    before: int
    after: int
    became: str = ""

    @property
    def share(self) -> float:
        """The share that came through; where there were none left, none could."""
        return self.after / self.before if self.before else 0.0


def column_of(voter: Voter) -> str:
    """Where somebody is counted at the station; nowhere for those not on the roll."""
    did = voter.person.did
    return "votes_for" if voter.person.cast_by_others else "" if did == "off_roll" else COUNTED_AS[did]


def figure_of(voter: Voter) -> str:
    """The printed figure that somebody ends up in if nobody changes anything."""
    return PRINTED_AS.get(column_of(voter), "")


def way(election: Election, precinct: int, voter: Voter) -> tuple[Passage, ...]:
    """The law's reading, then the four tiers; nothing for those who are in no protocol."""
    column = column_of(voter)
    if not column:
        return ()
    units = _units(election, precinct)
    law = _passage(election, column, 0, units[0], law=True)
    tiers = [_passage(election, column, tier, unit, law=False) for tier, unit in enumerate(units)]
    return (law, *tiers)


def survival(passages: tuple[Passage, ...]) -> float:
    """The chance that a paper like it is printed as what it was."""
    share = 1.0
    for passage in passages:
        share *= passage.share
    return share


def _units(election: Election, precinct: int) -> list[int]:
    unit, units = precinct, [precinct]
    for parents in election.country.places.parent:
        unit = int(parents[unit])
        units.append(unit)
    return units[: len(TIERS)]


def _passage(election: Election, column: str, tier: int, unit: int, *, law: bool) -> Passage:
    """Follow the papers of a column in one unit through the moves of its tier."""
    moves = [
        (entry.move, entry.part == LAW)
        for entry in election.ledger.entries
        if entry.stage == "reporting" and entry.tier == TIERS[tier]
    ]
    read = [move for move, own in moves if own and move.source == column]
    after_law = _at(election.tiers[tier].received, column, unit)
    before = after_law
    if not law:
        after_law -= sum(int(move.count[unit]) for move in read)
        before = after_law
    lost: dict[str, int] = {}
    for move, own in moves:
        if own == law and move.source == column and int(move.count[unit]):
            lost[move.target] = lost.get(move.target, 0) + int(move.count[unit])
    after = max(0, before - sum(lost.values()))
    key = LAW if law else TIERS[tier]
    label = _("read by the law") if law else vocabulary.this_unit(key)
    return Passage(key, label, before, after, max(lost, key=lambda target: lost[target], default=""))


def _at(protocols: Protocols, column: str, unit: int) -> int:
    return int(protocols.column(column)[unit])
