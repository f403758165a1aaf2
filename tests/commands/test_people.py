"""``people``: the individual voters of a station, who add up to what ``run`` counts there."""

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from game.explain import vocabulary
from tests.commands.asking import BUSY, answer, problems, text_of, written

STATIONS = 12
PERSON = {"support", "stance", "hour", "did", "cast_by_others", "by_habit", "utilities", "terms"}
ALTERNATIVES = ["approve", "reject", "spoil", "home"]


@pytest.fixture
def busy(tmp_path: Path) -> str:
    return written(tmp_path / "busy.toml", BUSY)


def people_of(capsys: pytest.CaptureFixture[str], level: str, precinct: int, *words: str) -> dict[str, Any]:
    return answer(capsys, "people", level, "--precinct", str(precinct), *words)


def test_the_object_has_the_promised_keys(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    station = people_of(capsys, busy, 3)
    assert station.keys() == {"precinct", "counts", "anonymity", "people"}
    assert station["precinct"] == 3
    assert station["anonymity"].keys() == {"procedure", "struck_out", "seen", "people_per_paper"}
    for person in station["people"]:
        assert person.keys() == PERSON
        assert person["stance"] in {"supporter", "opponent"}
        assert (person["support"] >= 0) == (person["stance"] == "supporter")
        assert all(term.keys() == {"rule", "alternative", "amount"} for term in person["terms"])


@pytest.mark.parametrize("precinct", range(STATIONS))
def test_people_add_up_to_the_counts_of_the_same_ballot(
    precinct: int, busy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(capsys, "run", busy, "--seed", "8", "--out", str(tmp_path))
    with (tmp_path / "precincts.csv").open(encoding="utf-8", newline="") as file:
        row = list(csv.DictReader(file))[precinct]
    station = people_of(capsys, busy, precinct, "--seed", "8")
    did = Counter(person["did"] for person in station["people"])
    stance = Counter(person["stance"] for person in station["people"])
    assert stance["supporter"] == int(row["supporter_adults"])
    assert stance["opponent"] == int(row["opponent_adults"])
    for act, column in (
        ("unmarked", "true_votes_for"),
        ("struck_out", "true_votes_against"),
        ("spoiled", "true_invalid"),
        ("away", "true_away"),
        ("off_roll", "off_roll"),
    ):
        assert did[act] == int(row[column]), act
    assert sum(did.values()) - did["off_roll"] == int(row["true_registered"])
    assert sum(person["cast_by_others"] for person in station["people"]) == int(row["cast_by_others"])
    counts = station["counts"]
    assert counts["adults"] == len(station["people"])
    assert {act: counts[act] for act in did} == dict(did)


def test_the_terms_of_every_rule_add_up_to_the_utilities(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    rules: set[str] = set()
    for person in people_of(capsys, busy, 0)["people"]:
        if person["did"] in {"off_roll", "away"} or person["by_habit"]:
            assert (person["hour"], person["utilities"], person["terms"]) == (None, {}, [])
            continue
        assert list(person["utilities"]) == ALTERNATIVES
        for alternative, utility in person["utilities"].items():
            total = sum(term["amount"] for term in person["terms"] if term["alternative"] == alternative)
            assert total == pytest.approx(utility, abs=1e-9)
        rules |= {term["rule"] for term in person["terms"]}
    assert rules == {"own_view", "reject_penalty", "protest_spoiling", "agitator_visits"}


def test_the_same_people_come_every_time(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert people_of(capsys, busy, 5) == people_of(capsys, busy, 5)
    assert people_of(capsys, busy, 5) != people_of(capsys, busy, 6)


def test_hours_are_those_of_polling_day(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    hours = {person["hour"] for person in people_of(capsys, busy, 2)["people"]} - {None}
    assert hours <= set(range(9, 18))
    assert len(hours) > 1


def test_settings_count_here_too(capsys: pytest.CaptureFixture[str]) -> None:
    open_vote = people_of(capsys, "honest_count", 0, "--set", "behaviour.voting_procedure.procedure=open")
    assert open_vote["anonymity"]["procedure"] == "open"


def test_the_text_for_people_says_who_could_hide(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = text_of(capsys, "people", busy, "--precinct", "1")
    assert text.startswith("Province 1 1, station 2 (--precinct 1): ")
    assert "struck the name out" in text
    assert "opponent" in text


@pytest.mark.parametrize("number", ["12", "-1", "1.5", "x", "", "1e2", "٣", "9" * 5_000, "0x1", "1 2"])
def test_a_station_that_is_not_there(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = problems(capsys, "people", "honest_count", f"--precinct={number}")
    assert line.startswith("--precinct: ")
    assert line.endswith("no such station; allowed is a whole number from 0 to 11")
    assert len(line) < 200


def test_first_and_last_station_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert people_of(capsys, "honest_count", 0)["people"]
    assert people_of(capsys, "honest_count", 11)["people"]


def test_the_text_shows_some_of_each_group(busy: str, capsys: pytest.CaptureFixture[str]) -> None:
    station = people_of(capsys, busy, 1)
    text = text_of(capsys, "people", busy, "--precinct", "1")
    some = text.partition("Some of them")[2].splitlines()[2:]
    groups = Counter((one["stance"], vocabulary.one(one["did"])) for one in station["people"])
    for (stance, did), number in groups.items():
        rows = [row for row in some if row.startswith(f"  {stance:<10} {did:<28}")]
        assert len(rows) == min(2, number), (stance, did)
    person = next(one for one in station["people"] if one["did"] == "struck_out")
    assert f"{person['support']:.2f}   leave unmarked {person['utilities']['approve']:.2f}" in text


def test_whoever_was_away_had_no_choice_to_make(capsys: pytest.CaptureFixture[str]) -> None:
    text = text_of(capsys, "people", "honest_count", "--precinct", "0")
    away = [row for row in text.splitlines() if " was away " in row and "choice" in row]
    assert away
