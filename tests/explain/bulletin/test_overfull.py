"""Sheets with more papers than names are said where the page and the count are shown, and on the command line."""

import pytest

from game.explain.bulletin.overfull import overfull
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from tests.commands.asking import text_of
from tests.kit.driver import Driver
from tests.ui.ballots import held

CROWDED: dict[str, object] = {
    "ballot.ballot_stuffing.stations": 1.0,
    "ballot.ballot_stuffing.papers": 0.5,
    "behaviour.absence_penalty.penalty": 12.0,
}
SOME: dict[str, object] = {"ballot.ballot_stuffing.stations": 0.1, "ballot.ballot_stuffing.papers": 0.5}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (CROWDED, "More papers than names: the page counts "),
        (SOME, "station sheets have more papers than names on their roll."),
        ({}, ""),
    ],
    ids=["page", "stations", "none"],
)
@pytest.mark.parametrize("page", ["bulletin", "count"])
def test_the_page_says_it(page: str, changes: dict[str, object], said: str) -> None:
    play = held("sandbox", changes)
    assert play.election is not None
    found = overfull(play.election)
    assert said in found
    assert bool(found) == bool(said)
    shown = Driver(make_page(page, BallotState(play, hour=18.0)), reduced_motion=True)
    assert not said or shown.has(found)
    assert shown.problems() == []


def test_run_says_it_below_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    words = [part for path, value in CROWDED.items() for part in ("--set", f"{path}={value}")]
    assert "More papers than names: the page counts " in text_of(capsys, "run", "sandbox", *words)
