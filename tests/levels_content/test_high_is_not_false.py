"""The two lessons on honest figures: what they say is so, and no single rule alone wins them."""

import csv
from functools import cache
from pathlib import Path

import pytest

from game.engine.simulate import election
from game.explain.readers import readings
from game.level.goals.quantities import quantities
from game.level.load import load
from tests.levels_content.solutions import SOLUTIONS

HONEST, RETENTION = "the_honest_ninety_nine", "retention"
FACTS = Path(__file__).parents[2] / "assets" / "facts"


@cache
def trust(name: str, *settings: tuple[str, object]) -> float:
    level = load(name, dict(settings))
    beliefs = {one.reader: one for one in election(level.scenario, level.head.seed).beliefs}
    return beliefs["sceptical"].trust


def test_the_doubting_reader_keeps_a_fifth_of_its_trust_in_an_honest_ninety_nine() -> None:
    assert trust(HONEST) < 0.1
    for way in SOLUTIONS[HONEST]:
        assert trust(HONEST, *way.items()) >= 0.2


def test_the_page_of_the_honest_ninety_nine_is_the_one_the_briefing_quotes() -> None:
    level = load(HONEST)
    record = election(level.scenario, level.head.seed)
    assert f"{record.bulletin.figure('for').printed} % for" in level.head.briefing
    assert record.truth()["opponents"] < 0.01 * record.truth()["adults"]


def test_free_votes_are_quoted_as_the_table_has_them() -> None:
    with (FACTS / "free_near_unanimous.csv").open(encoding="utf-8", newline="") as lines:
        rows = {row["id"]: row for row in csv.DictReader(lines)}
    technique = load(HONEST).head.technique
    assert technique is not None
    said = technique.explanation
    iceland, falklands = rows["iceland_union_1944"], rows["falkland_islands_status_2013"]
    assert f"{iceland['for_pct']} %" in said
    assert f"{iceland['turnout_pct']} %" in said
    assert "98.6" in iceland["notes"]
    assert f"{falklands['for_pct']} %, three against" in said
    assert falklands["against_n"] == "3"
    assert f"{rows['gibraltar_sovereignty_2002']['for_pct']} %" in said


def test_votes_on_judges_are_quoted_as_the_table_has_them() -> None:
    with (FACTS / "published_elections.csv").open(encoding="utf-8", newline="") as lines:
        row = next(row for row in csv.DictReader(lines) if row["id"] == "usa_retention_1964")
    technique = load(RETENTION).head.technique
    assert technique is not None
    assert "6,306" in row["body"]
    assert all(digits in row["notes"] and digits in technique.explanation for digits in ("76.7", "69.4", "75"))


def test_an_ordinary_page_hides_half_of_the_no_votes() -> None:
    """The second question of the lesson on one name: doubting readers see nothing odd."""
    level = load(RETENTION)
    record = election(level.scenario, level.head.seed)
    told = record.published()["votes_against"] / record.truth()["struck_out"]
    assert told == pytest.approx(0.5, abs=0.02)
    assert trust(RETENTION) > 0.7
    assert quantities()["true.for"].read(record) == pytest.approx(70.0, abs=2.0)
    why = next(one.why for one in readings(record) if one.name == "sceptical")
    assert why
