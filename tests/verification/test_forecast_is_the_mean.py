"""A forecast is what 500 elections come to on average."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.engine.data.arrays import Reals
from game.engine.data.columns import FIELDS, TIERS
from game.engine.data.election import Election
from game.engine.digest import digest
from game.engine.population.build import build
from game.engine.simulate import election, forecast
from game.level.files import level_names
from game.level.load import load
from tests.engine import many
from tests.engine.many import Reports, Tables

FARTHEST = 5.0
"""Standard errors: with some thousand scores in a test, chance alone passes this once in a thousand tests."""

CLOSE = 0.02
"""Share of the counts a part moves by which a forecast may be off where the part is not linear."""

CHANCE = 4.0
"""Standard errors by which the mean of 500 elections itself may be off."""

ROLL_AND_BALLOT: dict[str, dict[str, dict[str, Any]]] = {
    "pressure": {},
    "roll_cleaning": {"roll.roll_cleaning": {"share": 0.1, "odds": 3.0}},
    "absentee_certificates": {"roll.absentee_certificates": {"share": 0.2, "odds": 3.0}},
    "dead_souls": {"roll.dead_souls": {"share": 0.05}},
    "ballot_stuffing": {"ballot.ballot_stuffing": {"stations": 0.2, "papers": 0.1}},
    "proxy_voting": {"ballot.proxy_voting": {"home": 0.3, "away": 0.6}},
    "all of them, and every rule": {
        "roll.roll_cleaning": {},
        "roll.absentee_certificates": {},
        "roll.dead_souls": {},
        "ballot.ballot_stuffing": {},
        "ballot.proxy_voting": {},
        "behaviour.conformity": {"strength": 2.0},
        "behaviour.agitator_visits": {},
        "behaviour.absence_penalty": {"penalty": 0.5},
        "behaviour.protest_spoiling": {},
    },
}
PROPORTIONAL: dict[str, list[dict[str, Any]]] = {
    "shrink_factor": [{}],
    "incremental_fraud": [{}, {"units": 0.7, "theta": 0.8, "alpha": 0.3}],
    "extreme_fraud": [{"units": 0.2}, {"units": 0.5, "slack": 0.4, "alpha": 0.5}],
    "honest": [{}],
}
LINEAR: dict[str, dict[str, dict[str, Any]]] = {
    "ballot_law": {"reporting.ballot_law": {"struck_as_yes": 0.6, "struck_as_invalid": 0.3, "spoiled_as_yes": 0.5}},
    "ballot_law without blanks": {"reporting.ballot_law": {"unmarked_as_yes": False, "struck_as_yes": 0.6}},
    **{
        f"{tier} {part} {number}": {f"reporting.{tier}.{part}": params}
        for tier in TIERS
        for part, settings in PROPORTIONAL.items()
        for number, params in enumerate(settings)
    },
    "linear parts at every tier": {f"reporting.{tier}.{part}": {} for tier in TIERS for part in PROPORTIONAL},
}
BENDING: dict[str, dict[str, Any]] = {
    "turnout_quota": {"quota": 0.98},
    "turnout_quota at the mean": {"quota": 0.953},
    "turnout_quota without away": {"quota": 0.97, "away_limit": 0.002},
    "round_up": {},
    "round_up in fives": {"step": 5.0},
    "round_up of the share for": {"figure": "for"},
    "incentive": {},
    "incentive where few join": {"punishment": 5.0, "noise": 0.3},
    "incentive with much in reach": {"punishment": 9.0, "noise": 0.4, "reach": 0.5},
    "decree": {},
    "decree halfway": {"fill": 0.5},
    "decree near the truth": {"share_for": 0.75, "abstained": 0.1, "away": 0.006},
}
PARTS = ("turnout_quota", "round_up", "incentive", "decree")
FRAUD = "incremental_fraud"
BENDS = [
    *((case, company, tier) for case in BENDING for company in ("alone", "after fraud") for tier in TIERS),
    *((case, "after fraud below", tier) for case in BENDING if case in PARTS for tier in TIERS[1:]),
]
BENDS.remove(("turnout_quota at the mean", "alone", "centre"))  # the country as a whole meets it: nothing moves
BENDS.remove(("turnout_quota at the mean", "after fraud", "centre"))


def z_scores(sums: many.Sums, held: many.Held) -> list[float]:
    """Every score of every column, station by station and added up to each tier."""
    return [float(score) for tier in TIERS for score in many.z_scores(many.raised(sums, held, tier)).ravel()]


def worst_score(reports: Reports) -> float:
    """The score of the reported column farthest from its forecast, over all units of all tiers."""
    return max(float(np.abs(many.z_scores(reports.of_tier(tier))).max()) for tier in TIERS)


def worst_bend(reports: Reports, part: str) -> float:
    """By how much the forecast of what a part moves is off, as a share of all it moves, beyond what chance explains."""
    moved = {key: counts for key, counts in reports.moved.items() if key[1] == part}
    total = sum(float(counts.mean()) for counts in moved.values())
    assert total > 0.0
    worst = 0.0
    for key, counts in moved.items():
        chance = CHANCE * float(counts.std(ddof=1)) / np.sqrt(len(counts))
        worst = max(worst, (abs(reports.expected.get(key, 0.0) - float(counts.mean())) - chance) / total)
    return worst


@pytest.mark.parametrize("case", ROLL_AND_BALLOT)
def test_people_end_up_where_the_forecast_puts_them(case: str) -> None:
    held = many.hold(ROLL_AND_BALLOT[case])
    for sums in (many.fates(held), many.truth(held)):
        assert max(map(abs, z_scores(sums, held))) < FARTHEST


def test_the_scores_are_as_large_as_chance_makes_them() -> None:
    # otherwise the bound above would say nothing
    sums = many.truth(many.hold())
    scores = many.z_scores(sums)[sums.forecast > 10.0]
    assert scores.size > 1_000
    assert 0.9 < np.mean(np.square(scores[np.abs(scores) > 0.0])) < 1.1


def test_reports_of_an_honest_chain_are_as_forecast() -> None:
    tables = ROLL_AND_BALLOT["all of them, and every rule"]
    assert worst_score(many.report_all(tables, many.hold(tables))) < FARTHEST


@pytest.mark.parametrize("case", LINEAR)
def test_parts_that_move_in_proportion_are_as_forecast(case: str) -> None:
    assert worst_score(many.report_all(LINEAR[case], many.hold())) < FARTHEST


@pytest.mark.parametrize(("case", "company", "tier"), BENDS)
def test_parts_that_bend_move_as_much_as_forecast(case: str, company: str, tier: str) -> None:
    part = case.partition(" ")[0]
    tables = {f"reporting.{tier}.{part}": BENDING[case]}
    if company == "after fraud":
        tables[f"reporting.{tier}.{FRAUD}"] = {}
    if company == "after fraud below":
        tables[f"reporting.precinct.{FRAUD}"] = {}
    reports = many.report_all(tables, many.hold())
    assert worst_bend(reports, part) < CLOSE


def test_a_quota_moves_papers_although_the_average_station_meets_it() -> None:
    # what a forecast without spreads would miss
    held = many.hold()
    true = many.truth(held).forecast
    turnout = true[FIELDS.index("issued")] / true[FIELDS.index("registered")]
    quota = {"quota": float(turnout.min()) - 0.005}
    reports = many.report_all({"reporting.precinct.turnout_quota": quota}, held)
    assert sum(reports.expected.values()) > 1.0
    assert worst_bend(reports, "turnout_quota") < CLOSE


def test_a_penalty_one_percent_off_would_be_noticed() -> None:
    held, other = many.hold(), many.hold({"behaviour.reject_penalty": {"penalty": 1.01}})
    mixed = many.Sums(many.truth(held).counts, many.truth(other).forecast)
    assert np.abs(many.z_scores(many.raised(mixed, held, "centre"))).max() > 2.0 * FARTHEST


def test_a_quota_one_permille_off_would_be_noticed() -> None:
    held = many.hold()
    right, wrong = (
        many.report_all({"reporting.precinct.turnout_quota": {"quota": one}}, held) for one in (0.97, 0.971)
    )
    assert worst_bend(replace(right, expected=wrong.expected), "turnout_quota") > CLOSE


def test_the_many_elections_are_what_an_election_holds() -> None:
    tables: Tables = {"reporting.province.turnout_quota": {}, "reporting.constituency.incremental_fraud": {}}
    held = many.hold()
    reports = many.report_all(tables, held)
    alone = election(many.rules(tables), 3, held.country)
    expected = forecast(many.rules(tables), held.country)
    for tier, one, mean in zip(TIERS, alone.tiers, expected.tiers, strict=True):
        assert (reports.of_tier(tier).counts[3] == one.reported.table()).all()
        assert (reports.of_tier(tier).forecast == mean.reported.table()).all()


def test_a_forecast_is_always_the_same() -> None:
    tables: Tables = {"reporting.precinct.turnout_quota": {}, "reporting.precinct.round_up": {}}
    assert len({digest(forecast(many.rules(tables))) for _ in range(3)}) == 1


@pytest.mark.parametrize("level", level_names())
def test_every_level_comes_out_as_forecast(level: str) -> None:
    scenario = load(level).scenario
    country = build(scenario)
    expected = _national(forecast(scenario, country))
    counts = np.stack([_national(election(scenario, seed, country)) for seed in range(12)])
    chance = 6.0 * counts.std(axis=0, ddof=1) / np.sqrt(12.0)
    # one in a hundred thousand, and one paper, for columns that no chance moves
    allowed = chance + 1e-5 * country.electorate.adults.sum() + 1.0
    assert (np.abs(counts.mean(axis=0) - expected) <= allowed).all()


def _national(held: Election) -> Reals:
    return np.concatenate([tier.reported.table().sum(axis=1) for tier in held.tiers])
