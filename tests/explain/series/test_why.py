"""What is said of why more strike out than oppose is so, whatever the rules: each reason is held against the engine."""

from dataclasses import replace
from functools import cache
from itertools import product
from typing import Any

import pytest

from game.engine.simulate import forecast
from game.explain.series import why
from game.explain.series.curve import response
from game.explain.series.rows import column
from game.explain.series.why import why_more
from game.level.load import load
from game.level.rules.switch import changed
from game.level.series.sequence import EXPECTED
from game.session.series.turns import looked_at

TIPS, KOREA = "the_day_it_tips", "dprk_1948_2026"
COST, HOME = "behaviour.reject_penalty.penalty", "behaviour.absence_penalty.penalty"
BOOTH = "behaviour.voting_procedure.procedure"

RULES: list[tuple[str, dict[str, Any]]] = [
    *(
        (TIPS, {COST: cost, BOOTH: booth, EXPECTED: believed})
        for cost, booth, believed in product((0.0, 8.0), ("secret", "booth_to_strike"), (0.02, 0.3, 0.8))
    ),
    (KOREA, {COST: 0.0, HOME: 0.0, "reporting.centre.decree.fill": 1.0, EXPECTED: 0.0002}),
]


@cache
def reason(number: int) -> tuple[str, dict[str, float], float]:
    """The template of what is said, the truth under the rules, and how many strike out without believing in any."""
    level, rules = RULES[number]
    few = {"population.country.precincts": 1} if level == KOREA else {}
    loaded = load(level, {**few, **rules})
    head, scenario = loaded.head, loaded.scenario
    assert head.series is not None
    record = forecast(scenario)
    turn = looked_at(head, 2, record)
    said, name = why_more(column(head, turn), response(scenario, lambda: None)), head.series.ballots[1].name
    found = next((one for one in (why.OPPONENTS, why.BELIEF, why.LUKEWARM) if said == one.format(name=name)), "")
    assert bool(said) == bool(found)
    alone = looked_at(head, 2, forecast(changed(scenario, EXPECTED, 0.0)))
    return found, {**record.truth(), "struck": turn.struck, "private": turn.private}, alone.struck


@pytest.mark.parametrize("number", range(len(RULES)))
def test_the_reason_that_is_given_is_the_reason(number: int) -> None:
    said, truth, alone = reason(number)
    by_supporters = truth["struck_out"] - truth["opponents_who_struck_out"]
    assert bool(said) == (truth["struck"] > truth["private"])
    if said == why.BELIEF:
        assert alone <= truth["private"]
        assert by_supporters > 0
    if said == why.LUKEWARM:
        assert alone > truth["private"]
        assert by_supporters > 0
    if said == why.OPPONENTS:
        voted, opposed = truth["voted"], truth["opponents"] / truth["adults"]
        assert truth["opponents_who_struck_out"] / voted > opposed


def test_several_reasons_and_none_come_up() -> None:
    """Or what is held against the engine above would never be asked."""
    assert {why.BELIEF, why.LUKEWARM, ""} <= {reason(number)[0] for number in range(len(RULES))}


def test_where_opponents_alone_outnumber_those_who_oppose_it_is_said_so() -> None:
    """A ballot in which supporters stay at home."""
    head = load(TIPS).head
    turn = looked_at(head, 2, forecast(load(TIPS).scenario))
    one = column(head, replace(turn, private=20.0, struck=40.0, followed=1.0))
    assert why_more(one, None) == why.OPPONENTS.format(name="2")
