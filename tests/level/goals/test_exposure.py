"""What gives figures away: a place that is unlike its neighbours, and a station in the observers' sample."""

from itertools import pairwise

import numpy as np
import pytest

from game.engine.simulate import election, forecast
from game.level.goals.exposure import sampled, stands_out
from tests.engine.countries import Tables, scenario

MISSION = "audience.observer_mission"
STUFFED = "ballot.ballot_stuffing"
SIZE = {"provinces": 2, "constituencies": 20, "precincts": 20, "adults": 300}


def stuffed(stations: float, watched: int = 20) -> Tables:
    return {STUFFED: {"stations": stations, "papers": 0.1}, MISSION: {"stations": watched}}


def test_nobody_who_watches_and_nothing_to_be_seen_are_no_risk() -> None:
    assert sampled(forecast(scenario({STUFFED: {"stations": 0.5, "papers": 0.1}}, **SIZE))) == 0.0
    assert sampled(forecast(scenario({MISSION: {"stations": 20}}, **SIZE))) == 0.0
    assert sampled(election(scenario({MISSION: {"stations": 20}}, **SIZE), 1)) == 0.0


def test_the_risk_is_that_of_a_sample_without_replacement() -> None:
    held = election(scenario(stuffed(0.1), **SIZE), 3)
    lot, stations = int((held.boxes.ghost_papers > 0).sum()), held.boxes.ghost_papers.size
    assert 0 < lot < stations
    dice = np.random.default_rng(5)
    hits = [(held.boxes.ghost_papers[dice.permutation(stations)[:20]] > 0).any() for _ in range(4000)]
    assert sampled(held) == pytest.approx(100.0 * float(np.mean(hits)), abs=2.5)


def test_a_forecast_foresees_the_risk_and_each_further_station_adds_less() -> None:
    shares = (0.01, 0.02, 0.03, 0.05)
    foreseen = [sampled(forecast(scenario(stuffed(share), **SIZE))) for share in shares]
    assert foreseen == sorted(foreseen)
    held = [sampled(election(scenario(stuffed(0.05), **SIZE), seed)) for seed in range(6)]
    assert foreseen[-1] == pytest.approx(float(np.mean(held)), abs=8.0)
    slopes = [
        (after - before) / (high - low)
        for (low, high), (before, after) in zip(pairwise(shares), pairwise(foreseen), strict=True)
    ]
    assert slopes == sorted(slopes, reverse=True)


def test_sheets_that_stations_change_are_seen_and_those_above_them_are_not() -> None:
    for tier, risk in (("precinct", 100.0), ("province", 0.0)):
        tables: Tables = {f"reporting.{tier}.turnout_quota": {"quota": 0.99}, MISSION: {"stations": 20}}
        assert sampled(election(scenario(tables, **SIZE), 1)) == pytest.approx(risk, abs=1e-6)
        assert sampled(forecast(scenario(tables, **SIZE))) == pytest.approx(risk, abs=1e-6)


def test_a_place_stands_out_by_what_its_sheet_is_above_the_rest_of_its_province() -> None:
    held = election(scenario({"reporting.constituency.incremental_fraud": {"units": 0.2, "theta": 0.9}}, **SIZE), 2)
    sheets, parent = held.tiers[1].reported, held.country.places.parent[1]
    gaps = []
    for unit in range(parent.size):
        others = (parent == parent[unit]) & (np.arange(parent.size) != unit)
        own = sheets.issued[unit] / sheets.registered[unit]
        gaps.append(100.0 * (own - sheets.issued[others].sum() / sheets.registered[others].sum()))
    assert stands_out(held) == pytest.approx(max(gaps))
    quiet = election(scenario({}, **SIZE), 2)
    assert stands_out(quiet) is not None
    assert max(gaps) > 2 * float(stands_out(quiet) or 0.0)


def test_in_one_constituency_stations_are_neighbours_and_a_place_alone_has_none() -> None:
    town = election(scenario({}, provinces=1, constituencies=1, precincts=6), 1)
    assert stands_out(town) is not None
    alone = election(scenario({}, provinces=2, constituencies=2, precincts=3), 1)
    assert stands_out(alone) is None
