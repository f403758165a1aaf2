"""``assembly`` and ``sheet``: the chamber and its result sheets, in words and as JSON."""

from pathlib import Path

import pytest

from tests.commands.asking import BUSY, answer, problems, text_of, written

OWN = """
[assembly]
workers = 40.0
farmers = 30.0
intellectuals = 10.0
soldiers = 10.0
officials = 10.0
women = 50.0
under_40 = 20.0
over_60 = 20.0
new = 100.0
ruling_party = 75.0
source = "invented"
"""


def test_json_has_every_seat_and_the_groups_add_up(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "assembly", "spa_2026_fear", "--set", "population.country.precincts=2")
    assert found["seats"] == len(found["deputies"]) == 687
    for dimension, groups in found["groups"].items():
        assert sum(one["seats"] for one in groups) == 687, dimension
    assert found["deputies"][4]["name"] == "Kallimgil No. 5"
    assert all(one["by_hands"] == {"for": 687, "against": 0} for one in found["votes"])


def test_words_say_what_each_share_rests_on(capsys: pytest.CaptureFixture[str]) -> None:
    told = text_of(capsys, "assembly", "spa_2026_fear", "--set", "population.country.precincts=2", "--deputies")
    for words in (
        "announced: a claim",
        "assumed for this game",
        "from memory",
        "Of 2026 no more was found",
        "show elections",
        "rubber stamp",
        "every seat",
        "Kallimgil No. 5",
        "687 : 0",
    ):
        assert words in told


def test_a_level_of_one_seat_has_no_chamber(capsys: pytest.CaptureFixture[str]) -> None:
    assert "This ballot fills one seat" in text_of(capsys, "assembly", "who_is_on_the_list")


def test_a_level_shares_out_its_own_seats(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    level = written(tmp_path / "own.toml", BUSY + OWN)
    found = answer(capsys, "assembly", level)
    assert {one["group"]: one["seats"] for one in found["groups"]["occupation"]} == {
        "workers": 2,
        "farmers": 1,
        "intellectuals": 1,
        "soldiers": 0,
        "officials": 0,
    }
    assert (found["year"], found["groups"]["party"][0]["seats"]) == (None, 3)


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("workers = 40.0", "workers = 50.0", "the occupations add up to 110 %"),
        ("under_40 = 20.0", "under_40 = 90.0", "more than everybody"),
        ("women = 50.0", "women = 150.0", "assembly.women"),
        ('source = "invented"', "", "assembly.source"),
    ],
)
def test_shares_that_cannot_be_are_said(
    before: str, now: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    level = written(tmp_path / "own.toml", BUSY + OWN.replace(before, now))
    assert any(said in line for line in problems(capsys, "assembly", level))


def test_a_sheet_is_found_by_number_and_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    few = ("--set", "population.country.precincts=2")
    by_name = answer(capsys, "sheet", "spa_2026_fear", *few, "--constituency", "KALLIMGIL No. 5")
    by_number = answer(capsys, "sheet", "spa_2026_fear", *few, "--constituency", "5")
    assert by_name == by_number
    assert by_name["deputy"]["constituency"] == by_name["constituency"] == 4
    assert by_name["number"] == 5  # what is typed is what is shown, here and in the game
    total = by_name["country"]["votes_against"]
    assert total["all_sheets"] == total["centre"]


def test_a_sheet_in_words_names_deputy_page_and_stations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = text_of(capsys, "sheet", written(tmp_path / "busy.toml", BUSY))
    for words in ("the only name on the paper", "Its own page: Turnout", "in private", "--precinct", "station 3"):
        assert words in told


@pytest.mark.parametrize("unit", ["5", "0", "-1", "nowhere", ""])
def test_a_constituency_that_is_not_there_is_said(
    unit: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = problems(capsys, "sheet", written(tmp_path / "busy.toml", BUSY), f"--constituency={unit}")
    assert "a whole number from 1 to 4, or a name" in told[0]


def test_a_meeting_in_words_and_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    few = ("nomination", "spa_2026_fear", "--set", "population.country.precincts=2")
    told = text_of(capsys, *few, "--constituency", "8")
    for words in (
        "Behind the table",
        "hand up, likes this name best: ",
        "People here like this name",
        "hands went up",
        "on the paper",
        "Workers’ Party",
        "law of 2023",
        "leaves the meeting",
    ):
        assert words in told
    found = answer(capsys, *few, "--constituency", "8", "--set", "population.selection_meeting.names=4")
    assert (len(found["names"]), found["matters"], found["country"]["names"]) == (4, True, 4)
    assert sum(one["hands"] for one in found["names"]) == found["size"]
    assert [one["given"] for one in found["parties"]] == [607, 50, 22, 8]
    assert "nobody who lives is judged" in text_of(capsys, *few, "--constituency", "Kallimgil No. 5")


def test_a_vote_on_a_judge_fills_no_assembly_and_has_a_sheet(capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("assembly", "nomination"):
        assert "fills no assembly" in problems(capsys, command, "retention")[0]
    assert answer(capsys, "sheet", "retention")["deputy"] is None
