"""What is kept of each ballot of a series, when the record itself is long gone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

import numpy as np

from game.engine.data.election import Election
from game.engine.digest import digest
from game.history.almanac import almanac
from game.history.published import Published
from game.level.goals.goal import Condition, Goal, Judged
from game.level.goals.quantities import quantities
from game.level.head import Head
from game.level.series.sequence import EXPECTED, carried, value
from game.text.language import message, translate

AS_PRINTED = message("{wanted} – ballot {name}: as published.")
MISSED = message("{wanted} – ballot {name}: {figure} {printed} instead of {published}.")
NOT_PRINTED = message("not printed")
NOT_OVER = message("{wanted} – known after ballot {name}.")


@dataclass(frozen=True, eq=False, slots=True)
class Turn:
    """One ballot of a series in a few figures; all shares in per cent.

    believed  : dissent that people expected before it
    carried   : dissent that people expect after it, as the share that the next ballot begins with
    private   : chance that an adult opposes, which is the country's own: the same in all its ballots
    struck    : papers with the name struck out, of those that people cast
    turnout   : people on the roll who voted in person
    voted_for : papers that people cast for the candidate, of those that they cast
    followed  : papers that supporters struck out, of those that people cast
    printed   : the figures of the page, as digits
    digest    : 64 hexadecimal digits over the ballot; empty for a forecast
    judged    : what a goal says of this ballot alone
    """

    number: int
    believed: float
    carried: float
    private: float
    struck: float
    turnout: float
    voted_for: float
    followed: float
    printed: Mapping[str, str]
    digest: str = ""
    judged: tuple[Judged, ...] = ()

    @property
    def following(self) -> float:
        """Dissent that people expect after it, in per cent."""
        return 100.0 * self.carried


def looked_at(head: Head, number: int, election: Election) -> Turn:
    """Return what is kept of a ballot, or of its forecast; ``number`` counts from 1."""
    truth, people = election.truth(), election.country.electorate
    by_supporters = truth["struck_out"] - truth["opponents_who_struck_out"]
    return Turn(
        number,
        100.0 * value(election.scenario, EXPECTED),
        carried(election),
        100.0 * float(np.average(1.0 - people.supporter_share, weights=people.adults)),
        # of whole papers, as the page counts them: an expected share of a paper would not fit what is printed beside it
        100.0 * round(truth["struck_out"]) / max(round(truth["voted"]), 1),
        quantities()["true.turnout"].read(election) or 0.0,
        quantities()["true.for"].read(election) or 0.0,
        100.0 * by_supporters / max(truth["voted"], 1e-9),
        {one.name: one.printed for one in election.bulletin.figures if one.denominator > 0},
        "" if election.seed is None else digest(election),
        judged(head, number, election),
    )


def judged(head: Head, number: int, election: Election) -> tuple[Judged, ...]:
    """Judge what a goal and the means ask for on one ballot."""
    if head.goal is None:
        return ()
    found = (*head.goal.judge(election), *(one.judge(election) for one in head.means))
    return (*found, _row(head, number, election)) if head.goal.rows else found


def over_all(ballots: Sequence[tuple[Judged, ...]], *, until: str) -> tuple[Judged, ...]:
    """Put together what was judged on each ballot so far; ``until`` names the last one, if that is still to come."""
    return tuple(_together(list(column), until) for column in zip(*ballots, strict=True))


def _together(found: list[Judged], until: str) -> Judged:
    which = found[-1].condition.ballots
    # one ballot settles what any or every one has to be, the last only what is asked of the last
    settled = [one for one in found if one.known and which != "last" and one.met == (which == "any")]
    if settled or not until:
        return (settled or found[-1:])[0]
    said = found[-1].condition
    words = translate(NOT_OVER).format(wanted=translate(said.text).rstrip("."), name=until)
    return Judged(said, False, found[-1].value, words, known=False)


def row(head: Head, number: int) -> Published | None:
    """Return the published row beside a ballot; None where it has none, or the table is damaged."""
    asked = "" if head.series is None else head.series.ballots[number - 1].row
    return _rows().get(asked)


@cache
def _rows() -> Mapping[str, Published]:
    return {one.id: one for one in almanac()}


def missed(found: Published | None, printed: Mapping[str, str], goal: Goal | None = None) -> tuple[str, ...]:
    """Return the figures of a published row that a page prints otherwise, or not at all; of a goal, those it asks for.

    A page that prints nothing but turnout is held against nothing but turnout where a goal says so.
    """
    published = {} if found is None else found.figures
    asked, within = (goal.figures, goal.within) if goal else ((), 0.0)
    wanted = {name: digits for name, digits in published.items() if not asked or name in asked}
    return tuple(name for name, digits in wanted.items() if not _close(digits, printed.get(name, ""), within))


def _close(one: str, other: str, within: float) -> bool:
    try:
        return abs(Decimal(one) - Decimal(other)) <= Decimal(repr(within))
    except InvalidOperation:
        return False


def _row(head: Head, number: int, election: Election) -> Judged:
    assert head.goal is not None
    assert head.series is not None
    text, found = head.goal.rows, row(head, number)
    printed = {one.name: one.printed for one in election.bulletin.figures if one.denominator > 0}
    wanted = {"wanted": translate(text).rstrip("."), "name": head.series.ballots[number - 1].name}
    wrong = missed(found, printed, head.goal)
    condition = Condition(quantity="printed.for", text=text, at_least=0.0, ballots="every")
    if not wrong or found is None:
        return Judged(condition, True, None, translate(AS_PRINTED).format(**wanted))
    name = wrong[0]
    said = {"figure": name, "printed": printed.get(name) or translate(NOT_PRINTED), "published": found.figures[name]}
    return Judged(condition, False, None, translate(MISSED).format(**wanted, **said))
