"""A station has one name: in the trace, on its own page, in the count, and on the command line."""

import pytest

from game.explain.count.chain import unit_name
from game.ui.pages.bulletin import scene as bulletin
from game.ui.pages.station import scene as station
from tests.commands.asking import answer, text_of
from tests.kit.driver import Driver
from tests.ui.ballots import single_ballot

TOWN, MAPPED, NUMBERED = "who_is_on_the_list", "full_country", "spa_2026_counting"
"""One constituency whose stations have names; 687 that have names; 687 that only have numbers."""


def listed(text: str) -> list[tuple[str, str]]:
    """The stations in the text of a trace: name, and what to pass to ``people``."""
    rows = text.partition("Stations that matter most")[2].splitlines()[1:]
    return [(row[2:].partition("   ")[0].strip(), row.rpartition("--precinct ")[2]) for row in rows]


@pytest.mark.parametrize("level", [TOWN, MAPPED, NUMBERED])
def test_window_and_command_line_name_the_same_stations(level: str, capsys: pytest.CaptureFixture[str]) -> None:
    ballot = single_ballot(level)
    ballot.figure = "for"
    table = Driver(bulletin.BulletinPage(ballot), (1920, 2400)).node("Stations that matter most", "table")
    shown = [line.name for line in table.children]
    told = listed(text_of(capsys, "trace", level, "--figure", "for"))
    assert shown
    assert [name for name, _ in told][: len(shown)] == shown
    numbers = [station["precinct"] for station in answer(capsys, "trace", level, "--figure", "for")["precincts"]]
    assert [int(number) for _, number in told] == numbers
    name, number = told[0]
    ballot.precinct = int(number)
    assert Driver(station.StationPage(ballot)).has(name)
    assert unit_name(ballot.held, "precinct", ballot.precinct) == name
    assert text_of(capsys, "people", level, "--precinct", number).startswith(f"{name} (--precinct {number}): ")


@pytest.mark.parametrize(
    ("level", "precinct", "name"),
    [
        (TOWN, 0, "Old Hall"),
        (TOWN, 38, "Ferry Square Post Office"),
        (MAPPED, 31, "Aldane, station 2"),
        (NUMBERED, 0, "Pyongyang 1, station 1"),
        (NUMBERED, 14536, "Kangwon 22, station 17"),
    ],
)
def test_names_count_from_one_and_numbers_from_zero(
    level: str, precinct: int, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert text_of(capsys, "people", level, "--precinct", str(precinct)).startswith(f"{name} (--precinct {precinct}): ")


@pytest.mark.parametrize("command", ["trace", "people"])
def test_the_help_says_where_numbers_begin(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "from 0" in " ".join(text_of(capsys, command, "--help").split())
