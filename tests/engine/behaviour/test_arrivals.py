"""The clock of the day: a curve, or a day that was announced."""

import csv
from pathlib import Path
from typing import get_args

import numpy as np
import pytest

from game.engine.behaviour.arrivals import PUBLISHED, Params, clock
from game.engine.simulate import forecast
from tests.engine.countries import scenario

FACTS = Path(__file__).parents[3] / "assets" / "facts" / "dprk_turnout_clock.csv"


def by(hour: int, day: str) -> float:
    """The share of those who decide at all who have by an hour."""
    hours, share = clock(Params(day=day))  # type: ignore[arg-type]
    return float(share[hours < hour].sum())


def announced() -> dict[str, tuple[int, list[tuple[int, float]]]]:
    """The verified rows of each North Korean day, by year and hour, where something was announced before the close."""
    found: dict[str, tuple[int, list[tuple[int, float]]]] = {}
    with FACTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["confidence"] == "verified" and not row["election"].startswith("Viet Nam"):
                opens = int(row["open"][:2])
                day = found.setdefault(row["election"], (opens, []))
                day[1].append((int(row["time"][:2]), float(row["turnout_pct"])))
    return {name.split()[1][:4]: day for name, day in found.items() if len(day[1]) > 1}


def test_the_published_days_are_those_of_the_facts() -> None:
    assert {year: (opens, list(rows)) for year, (opens, rows) in PUBLISHED.items()} == announced()
    assert set(get_args(Params.model_fields["day"].annotation)) == {"none", *PUBLISHED}


@pytest.mark.parametrize("year", PUBLISHED)
def test_a_published_day_is_met_at_every_hour_that_was_announced(year: str) -> None:
    opens, rows = PUBLISHED[year]
    hours, share = clock(Params(day=year, opens=3, closes=24, early=8.0))  # type: ignore[arg-type]
    assert (hours[0], hours[-1] + 1) == (opens, rows[-1][0])
    assert share.min() > 0.0
    assert share.sum() == pytest.approx(1.0, abs=1e-12)
    for hour, turnout in rows:
        assert by(hour, year) == pytest.approx(turnout / rows[-1][1], abs=1e-12)


def test_in_2026_fewer_had_come_by_three_than_on_the_curve() -> None:
    assert 99.99 * by(15, "2026") == pytest.approx(81.59)
    assert 100.0 * by(15, "none") == pytest.approx(92.0, abs=0.1)


def test_without_a_published_day_people_come_on_the_curve() -> None:
    hours, share = clock(Params(opens=8, closes=16, early=1.7))
    edges = np.linspace(0.0, 1.0, 9)
    assert hours.tolist() == [8, 9, 10, 11, 12, 13, 14, 15]
    assert share == pytest.approx(np.diff(1.0 - (1.0 - edges) ** 1.7), abs=1e-14)


def test_a_ballot_that_follows_2026_has_its_turnout_at_three() -> None:
    held = forecast(scenario({"behaviour.arrivals": {"day": "2026"}, "behaviour.absence_penalty": {"penalty": 12.0}}))
    came = held.choices.voted.sum(axis=(1, 2))
    assert came[held.choices.hours < 15].sum() / came.sum() == pytest.approx(81.59 / 99.99, abs=1e-6)
