"""The same country under the same rules can rest at two different figures: it depends on what people believe.

Near the tipping point it depends on chance too: on who happens to come first, and what the others see of it.

The country of these tests: more opponents than supporters, an open vote, a price on being seen to strike the name out
that falls as more do it, and a wish to be with the many. Believing that hardly anyone dissents, hardly anyone does;
believing that most do, most do. Each belief is what the next ballot confirms.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np
import pytest
from scipy import stats

from game.engine.data.arrays import Reals
from game.engine.data.election import Election
from game.engine.data.scenario import Scenario
from game.engine.population import settings
from game.engine.population.build import build
from game.engine.simulate import election, forecast
from tests.engine import twins
from tests.engine.countries import scenario
from tests.reference import one_person
from tests.reference.one_day import struck_share
from tests.reference.thresholds import resting_share, tipping_spread

RULES: dict[str, Mapping[str, Any]] = {
    "population.habit": {"share": 0.0},
    "behaviour.own_view": {"home": -6.0},
    "behaviour.reject_penalty": {"penalty": 5.0, "safety": 1.0},
    "behaviour.conformity": {"strength": 5.0},
}
LOW, HIGH = 0.0292, 0.868


def country(prior: float, weight: float, procedure: str = "open") -> Scenario:
    beliefs: dict[str, Mapping[str, Any]] = {
        "behaviour.perception": {"prior": prior, "weight": weight},
        "behaviour.voting_procedure": {"procedure": procedure},
    }
    return scenario({**RULES, **beliefs}, provinces=1, constituencies=4, precincts=5, adults=400, support=-0.5)


def visible_rejections(held: Election) -> float:
    """The share of papers that were seen to strike the name out."""
    seen = held.choices.visibility[held.country.places.setting]
    acts = held.boxes.acts.sum(axis=1)
    return float((acts[:, 1] * seen).sum() / acts[:, :3].sum())


def series(first_belief: float, weight: float, ballots: int, procedure: str = "open", seed: int | None = None) -> float:
    """Hold ballots one after the other; what was seen in each is what people expect of the next."""
    belief = first_belief
    for number in range(ballots):
        rules = country(belief, weight, procedure)
        held = forecast(rules) if seed is None else election(rules, seed + number)
        belief = visible_rejections(held)
    return belief


@pytest.mark.parametrize("weight", [1.0, 0.5, 0.2])
def test_two_figures_are_both_at_rest(weight: float) -> None:
    timid, bold = series(0.0, weight, 60), series(1.0, weight, 60)
    assert timid == pytest.approx(LOW, abs=3e-4)
    assert bold == pytest.approx(HIGH, abs=5e-3)
    for figure in (timid, bold):
        assert series(figure, weight, 1) == pytest.approx(figure, abs=2e-3)


def test_small_rumours_die_out_and_large_ones_grow() -> None:
    assert series(0.3, 1.0, 30) == pytest.approx(LOW, abs=1e-3)
    assert series(0.7, 1.0, 60) == pytest.approx(HIGH, abs=5e-3)


@pytest.mark.parametrize("seed", [1, 100])
def test_chance_does_not_move_a_country_from_one_to_the_other(seed: int) -> None:
    assert series(0.0, 0.5, 12, seed=seed) < 0.05
    assert series(1.0, 0.5, 12, seed=seed) > 0.8


def test_one_day_is_enough_to_show_where_it_goes() -> None:
    # people trust their own eyes more than what they expected; belief moves from hour to hour
    timid, bold = (forecast(country(prior, 0.2)) for prior in (0.1, 0.8))
    for_timid, for_bold = timid.choices.perceived_dissent, bold.choices.perceived_dissent
    assert (for_timid[-1] < 0.06).all()
    assert (for_bold[-1] > 0.7).all()
    assert visible_rejections(timid) < 0.05
    assert visible_rejections(bold) > 0.8
    assert timid.country.electorate.supporter_share.tolist() == bold.country.electorate.supporter_share.tolist()


def test_where_nobody_sees_the_others_there_is_one_figure() -> None:
    assert series(0.0, 1.0, 40, "secret") == pytest.approx(series(1.0, 1.0, 40, "secret"), abs=1e-6)


def test_granovetters_crowd_tips_where_he_says() -> None:
    assert resting_share(0.25, 0.122) == pytest.approx(0.0548, abs=5e-5)
    assert resting_share(0.25, 0.1225) == pytest.approx(1.0, abs=1e-6)
    # where the curve of the willing touches the diagonal: r = Φ((r − 0.25)/sd) and φ((r − 0.25)/sd) = sd
    assert tipping_spread(0.25, 0.12, 0.125) == pytest.approx(0.1222209, abs=1e-6)


SIZES = [(40, 1, 1_200, 0.223), (1_000, 1, 500, 0.048), (30_000, 30, 250, 0.009)]
"""People of one constituency, its stations, elections, and how far the share of struck papers strays."""

ON_THE_EDGE: dict[str, Mapping[str, Any]] = {
    "population.habit": {"share": 0.0},
    "behaviour.own_view": {"home": -6.0},
    "behaviour.reject_penalty": {"penalty": 4.0, "safety": 1.0},
    "behaviour.conformity": {"strength": 5.0},
    "behaviour.perception": {"prior": 0.45, "weight": 0.0},
    "behaviour.voting_procedure": {"procedure": "open"},
    **{f"population.{kind}": {"share": 0.0} for kind in settings.MEMBERS if kind != "town"},
}


def on_the_edge(people: int, stations: int) -> Scenario:
    """One constituency of alike people who might as well go the one way as the other."""
    spreads = {f"{what}_spread": 0.0 for what in ("province", "constituency", "precinct", "adults")}
    size = {"provinces": 1, "constituencies": 1, "precincts": stations, "adults": people // stations}
    return scenario(ON_THE_EDGE, **size, **spreads, support=-0.5)


@cache
def struck_shares(people: int, stations: int, elections: int) -> Reals:
    """The share of struck papers in many elections."""
    rules = on_the_edge(people, stations)
    country = build(rules)
    truths = [election(rules, seed, country).truth() for seed in range(elections)]
    return np.array([truth["struck_out"] / truth["voted"] for truth in truths])


def struck_person_by_person(people: int, elections: int) -> Reals:
    """The same where everybody lives through the day alone."""
    rules = on_the_edge(people, 1)
    lives = one_person.lives(twins.rules_of(rules), twins.facts_of(rules), elections, np.random.default_rng(9))[0]
    did = np.stack([life.did for life in lives])
    share: Reals = (did == one_person.STRUCK_OUT).sum(axis=0) / (did < one_person.STAYED_HOME).sum(axis=0)
    return share


@pytest.mark.parametrize(("people", "stations", "elections", "expected"), SIZES)
def test_near_the_tipping_point_chance_decides(people: int, stations: int, elections: int, expected: float) -> None:
    assert struck_shares(people, stations, elections).std(ddof=1) == pytest.approx(expected, rel=0.1)


@pytest.mark.parametrize(("people", "stations", "elections"), [size[:3] for size in SIZES[:2]])
def test_chance_decides_as_where_everybody_lives_through_the_day_alone(
    people: int, stations: int, elections: int
) -> None:
    alone = struck_person_by_person(people, elections)
    assert stats.ks_2samp(struck_shares(people, stations, elections), alone).pvalue > 0.01


@pytest.mark.parametrize(("people", "days"), [(40, 1_200), (1_000, 150)])
def test_a_twin_that_knows_the_notes_alone_strays_as_far(people: int, days: int) -> None:
    luck = np.random.RandomState(people)
    apart = np.array([struck_share(people, luck) for _ in range(days)])
    elections = next(size[2] for size in SIZES if size[0] == people)
    assert stats.ks_2samp(struck_shares(people, 1, elections), apart).pvalue > 0.01


@pytest.mark.parametrize(("people", "stations", "elections"), [size[:3] for size in SIZES])
def test_a_forecast_is_the_mean_of_all_that_chance_may_do(people: int, stations: int, elections: int) -> None:
    held = struck_shares(people, stations, elections)
    truth = forecast(on_the_edge(people, stations)).truth()
    allowed = 4.0 * held.std(ddof=1) / np.sqrt(elections)
    assert abs(truth["struck_out"] / truth["voted"] - held.mean()) < min(allowed, 0.02)


def test_stations_of_a_constituency_go_the_same_way() -> None:
    rules = on_the_edge(1_000, 5)
    country = build(rules)
    acts = np.stack([election(rules, seed, country).boxes.acts.sum(axis=1) for seed in range(200)])
    shares = acts[:, :, 1] / acts[:, :, :3].sum(axis=2)
    together = np.corrcoef(shares.T)[~np.eye(5, dtype=bool)].mean()
    # independent stations of 200 would stray by 0.033, a constituency of 1,000 strays by 0.047 in all
    assert 0.5 < together < 0.8


def test_people_who_read_the_same_day_differently_are_harder_to_tip() -> None:
    # Granovetter's point: it is the spread of thresholds that decides
    rules = {**RULES, "behaviour.perception": {"prior": 0.1, "weight": 0.2, "differ": 0.0}}
    differing = {**rules, "behaviour.perception": {"prior": 0.1, "weight": 0.2, "differ": 0.3}}
    size = {"provinces": 1, "constituencies": 4, "precincts": 5, "adults": 400, "support": -0.5}
    open_vote = {"behaviour.voting_procedure": {"procedure": "open"}}
    alike, apart = (visible_rejections(forecast(scenario({**one, **open_vote}, **size))) for one in (rules, differing))
    assert apart > 2.0 * alike
