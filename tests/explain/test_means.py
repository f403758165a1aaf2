"""The means: what is spent of each, and that going further costs more each time."""

from itertools import pairwise

import pytest

from game.engine.data.election import Election
from game.explain.means import spent
from game.level.goals.measures import calls, noticed, pressure
from game.level.goals.quantities import quantities
from game.level.load import load
from game.session.actions import SetKnob
from game.session.session import Playthrough

VISITS, PENALTY, FILL = (
    "behaviour.agitator_visits.visits",
    "behaviour.absence_penalty.penalty",
    "reporting.centre.decree.fill",
)


def forecast(name: str, **settings: float) -> Election:
    return Playthrough(load(name, {path.replace("__", "."): value for path, value in settings.items()})).forecast


def test_a_full_bar_is_the_limit_and_more_is_too_much() -> None:
    level = load("knock_on_the_door")
    visits = [spent(forecast(level.name, **{VISITS: calls}), level.head.means)[0] for calls in (0.0, 8.0, 10.0)]
    assert [one.share for one in visits] == [0.0, 1.0, 1.25]
    assert [one.within for one in visits] == [True, True, False]
    assert visits[2].figure == "10.0"


def test_trust_is_a_means_that_is_short_below_its_limit() -> None:
    level = load("the_honest_ninety_nine")
    (trust,) = spent(forecast(level.name), level.head.means)
    assert not trust.within
    assert trust.share < 1.0
    assert trust.figure.endswith(" %")


@pytest.mark.parametrize(
    ("level", "path", "cost"), [("knock_on_the_door", VISITS, calls), ("knock_on_the_door", PENALTY, pressure)]
)
def test_each_further_point_of_turnout_costs_more(level: str, path: str, cost: object) -> None:
    """Cost per point of turnout, from one setting to the next."""
    records = [forecast(level, **{path: value}) for value in (0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0)]
    turnout = [quantities()["true.turnout"].read(one) or 0.0 for one in records]
    spent_on = [cost(one) for one in records]  # type: ignore[operator]
    prices = [
        (after[1] - before[1]) / (after[0] - before[0])
        for before, after in pairwise(zip(turnout, spent_on, strict=True))
    ]
    assert all(later > earlier for earlier, later in pairwise(prices))


def test_twice_as_many_papers_moved_are_noticed_four_times_as_often() -> None:
    half, whole = (noticed(forecast("full_country", **{FILL: fill})) for fill in (0.5, 1.0))
    assert whole == pytest.approx(4.0 * half, rel=0.02)
    assert noticed(forecast("honest_count")) == 0.0


def test_turning_a_knob_moves_the_means_before_the_polls_open() -> None:
    play = Playthrough(load("knock_on_the_door"))
    before = spent(play.forecast, play.level.head.means)
    assert play.act(SetKnob(VISITS, 9.0)) == ""
    after = spent(play.forecast, play.level.head.means)
    assert not play.polls_open
    assert (before[0].within, after[0].within) == (True, False)
    assert not play.verdict.met


def test_the_risk_of_the_sample_and_the_neighbours_are_shown_before_anything_is_stuffed() -> None:
    means = load("full_country").head.means
    asked = [one.quantity for one in means]
    before = spent(forecast("full_country"), means)
    after = spent(forecast("full_country", ballot__ballot_stuffing__stations=0.01), means)
    risk, gap = asked.index("sampled"), asked.index("stands_out")
    assert (before[risk].share, before[risk].within) == (0.0, True)
    assert (after[risk].share > 4.0, after[risk].within) == (True, False)
    assert not before[gap].within
    assert before[gap].figure.endswith(" points")
