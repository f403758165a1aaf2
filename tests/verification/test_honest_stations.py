"""Stations of an honest default country look like real honest ones, to whoever computes what election forensics does.

Ranges are those of four honest tables. The tables themselves stay out of the project; where they are at hand, they are
computed anew and the ranges held against them.
"""

from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.engine.simulate import election
from game.level.load import load
from tests.engine.countries import assemble
from tests.reference.station_figures import Figures, Stations, figures, read

TABLES = Path(__file__).parents[3] / "shared" / "data" / "stations"
CLEAN = ("spain2019", "canada2011", "albania2013", "dc2010")
MANAGED = ("russia2011", "russia2018")
SEEDS = range(1, 21)
FIFTH = 137
"""Constituencies of a fifth of the country: ten provinces and 4,110 stations are enough, and five times as fast."""

RANGES = {
    "turnout_sd": (0.064, 0.162),
    "correlation": (-0.320, 0.075),
    "excess_votes": (-0.400, 0.056),
    "whole_percentages": (-1.10, 2.22),
    "corner": (0.0, 0.0),
}
"""The least and the most of the four honest tables, as printed by hand from the same code."""

HONEST: dict[str, dict[str, dict[str, Any]]] = {
    "no rule at all": {},
    "a sense of duty": {"behaviour.civic_duty": {"duty": 1.0}},
}
REFUTED = {"population.habit": {"share": 0.0}}


@cache
def of_table(name: str) -> Figures:
    """The figures of a real table."""
    file = TABLES / f"{name}.csv.gz"
    if not file.exists():
        pytest.skip(f"the table of polling stations {name}.csv.gz is not beside the checkout")
    return figures(read(file))


@cache
def held(rules: str) -> list[Figures]:
    """The figures of the country under these rules, another country and another ballot with every seed."""
    return [of_ballot(HONEST.get(rules, REFUTED), seed) for seed in SEEDS]


def of_ballot(tables: dict[str, dict[str, Any]], seed: int) -> Figures:
    country = {"seed": seed, "constituencies": FIFTH}
    reported = election(assemble("honest", {**tables, "population.country": country}), seed).tiers[0].reported
    return figures(Stations(reported.registered, reported.issued, reported.in_box, reported.votes_for))


def of_seeds(rules: str, figure: str) -> list[float]:
    return [getattr(one, figure) for one in held(rules)]


@pytest.mark.parametrize("figure", ["turnout_sd", "correlation", "excess_votes", "corner"])
@pytest.mark.parametrize("rules", HONEST)
def test_every_honest_country_is_within_the_range_of_real_honest_tables(rules: str, figure: str) -> None:
    low, high = RANGES[figure]
    found = of_seeds(rules, figure)
    assert low <= min(found)
    assert max(found) <= high


@pytest.mark.parametrize("rules", HONEST)
def test_whole_percentages_are_as_common_as_chance_makes_them(rules: str) -> None:
    low, high = RANGES["whole_percentages"]
    found = of_seeds(rules, "whole_percentages")
    assert low <= np.mean(found) <= high
    assert abs(np.mean(found)) < 4.0 / np.sqrt(len(found))
    assert 0.5 < np.std(found) < 1.5


def test_without_habits_stations_would_look_managed() -> None:
    # otherwise the ranges would say nothing
    assert max(of_seeds("no habits", "turnout_sd")) < RANGES["turnout_sd"][0]
    assert min(of_seeds("no habits", "correlation")) > RANGES["correlation"][1]


def test_the_sandbox_begins_with_such_a_country() -> None:
    reported = election(load("sandbox").scenario, 1).tiers[0].reported
    found = figures(Stations(reported.registered, reported.issued, reported.in_box, reported.votes_for))
    for figure in ("turnout_sd", "correlation", "excess_votes", "corner"):
        low, high = RANGES[figure]
        assert low <= getattr(found, figure) <= high, figure


@pytest.mark.parametrize("figure", RANGES)
def test_the_ranges_are_those_of_the_real_tables(figure: str) -> None:
    real = [getattr(of_table(name), figure) for name in CLEAN]
    digits = 2 if figure == "whole_percentages" else 3
    assert (round(min(real), digits), round(max(real), digits)) == RANGES[figure]


@pytest.mark.parametrize("name", MANAGED)
def test_tables_in_doubt_are_outside_of_the_ranges(name: str) -> None:
    found = of_table(name)
    for figure in ("correlation", "excess_votes", "whole_percentages", "corner"):
        assert getattr(found, figure) > RANGES[figure][1], figure
