"""What pressure costs, held against what it should be on records where that is known."""

from functools import cache

import numpy as np
import pytest

from game.engine.behaviour.voting_procedure import Params as Procedure
from game.engine.data.election import Election
from game.engine.simulate import election, forecast
from game.level.goals import measures
from game.level.load import Level, load
from game.level.rules.switch import changed
from game.session.prices import prices, word_for


@cache
def level(name: str = "nobody_wants_to_be_last") -> Level:
    return load(name)


def held(name: str, **settings: float | str) -> Election:
    scenario = level(name).scenario
    for path, value in settings.items():
        scenario = changed(scenario, path.replace("__", "."), value)
    return election(scenario, 1)


@pytest.mark.parametrize(
    ("logits", "word"),
    [(0.0, "none"), (0.2, "none"), (0.25, "light"), (-1.0, "light"), (2.0, "firm"), (3.0, "heavy"), (6.0, "crushing")],
)
def test_every_pressure_has_a_word(logits: float, word: str) -> None:
    assert word_for(logits) == word


def test_an_honest_count_costs_nothing() -> None:
    cost = prices(held("honest_count"))
    assert (cost.fear, cost.fear_word, cost.distance, cost.moved) == (0.0, "none", 0.0, 0.0)
    assert cost.credibility is not None
    assert cost.credibility > 75.0
    assert cost.herding == ()


def test_fear_is_the_risk_of_striking_out_where_everyone_is_seen_alike() -> None:
    """With one kind of place and no safety in numbers the mean risk is penalty × visibility."""
    settings: dict[str, float | str] = {
        "behaviour__reject_penalty__safety": 0.0,
        "behaviour__reject_penalty__penalty": 5.0,
    }
    settings |= {f"population__{kind}__visibility": 1.0 for kind in ("village", "town", "city", "workplace")}
    settings |= {f"population__{kind}__visibility": 1.0 for kind in ("barracks", "hospital", "abroad")}
    record = held("the_pencil_and_the_booth", **settings)
    assert measures.fear(record) == pytest.approx(5.0 * Procedure().booth_to_strike)


def test_more_penalty_is_more_fear_and_less_credibility() -> None:
    costs = [prices(held("the_pencil_and_the_booth", behaviour__reject_penalty__penalty=p)) for p in (2.0, 4.0, 8.0)]
    assert [cost.fear for cost in costs] == sorted(cost.fear for cost in costs)
    assert costs[0].credibility is not None
    assert costs[2].credibility is not None
    assert costs[0].credibility > costs[2].credibility
    assert [cost.fear_word for cost in costs] == ["firm", "heavy", "crushing"]


def test_a_quota_makes_officials_herd() -> None:
    free, bound = (
        held("nobody_wants_to_be_last"),
        held("nobody_wants_to_be_last", reporting__precinct__turnout_quota__quota=0.98),
    )
    assert measures.herd(free, "precinct").alike < 15.0
    herd = measures.herd(bound, "precinct")
    assert herd.turnout == 98.0
    assert herd.alike > 90.0
    assert measures.altered(free, "precinct") == 0.0
    assert measures.altered(bound, "precinct") > 90.0


def test_a_herd_is_counted_as_one_would_by_hand() -> None:
    record = held("honest_count")
    reported = record.tiers[0].reported
    standing = np.zeros(1001, dtype=int)
    for names, papers in zip(reported.registered.tolist(), reported.issued.tolist(), strict=True):
        for tenth in range(1001):
            missed = abs(papers - names * tenth / 1000)
            if missed < 1.0 or abs(papers / names * 1000 - tenth) <= 0.5:
                standing[tenth] += 1
    herd = measures.herd(record, "precinct")
    assert herd.alike == pytest.approx(100.0 * standing.max() / reported.registered.size)
    assert herd.turnout == standing.argmax() / 10


def test_distance_counts_each_moved_person_once() -> None:
    record = held("nobody_wants_to_be_last", reporting__precinct__turnout_quota__quota=0.98)
    moved = sum(entry.move.count.sum() for entry in record.ledger.entries)
    adults = record.country.electorate.adults.sum()
    assert measures.distance(record) == pytest.approx(100.0 * moved / adults)
    assert measures.moved(record) == moved


def test_distance_counts_names_struck_off_and_invented() -> None:
    struck = held("who_is_on_the_list", roll__dead_souls__share=0.0, roll__roll_cleaning__share=0.1)
    adults = struck.country.electorate.adults.sum()
    assert measures.distance(struck) == pytest.approx(100.0 * struck.roll.off_roll.sum() / adults)
    invented = held("who_is_on_the_list")
    assert measures.distance(invented) == pytest.approx(100.0 * invented.roll.ghost_names.sum() / adults)


def test_a_forecast_costs_about_what_the_ballot_does() -> None:
    scenario = changed(level().scenario, "reporting.precinct.turnout_quota.quota", 0.98)
    expected, real = prices(forecast(scenario)), prices(election(scenario, 1))
    assert expected.herding == ()
    assert expected.distance == pytest.approx(real.distance, abs=0.05)
    assert expected.fear == pytest.approx(real.fear, abs=0.01)
