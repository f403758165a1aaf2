"""The debrief leads to the file for the teacher, with the code of the task filled in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.classroom import code
from game.classroom.hand_in import read
from game.classroom.setup import Terms
from game.classroom.task import task
from game.keeping.run_notes import RunNotes
from game.level.load import load
from game.session.actions import EndCount, GiveUpGuess, OpenPolls
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.ballot_state import BallotState
from game.ui.keeping import exports
from game.ui.navigator import Game
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver

TASK = task(["honest_count"], 5, Terms(guess=True))


@pytest.fixture
def game(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Game]:
    monkeypatch.setattr(exports, "folder", lambda: tmp_path / "documents")
    notebook, _message = Notebook.open(tmp_path / "notebook.sqlite3")
    yield Game(notebook, task=TASK)
    notebook.close()


def debrief(game: Game, size: tuple[int, int] = (1280, 720), scale: int = 100) -> Driver:
    play = Playthrough(load("honest_count"), 5)
    play.tell(RunNotes(game.notebook, waits=False).told)
    for action in (GiveUpGuess(), OpenPolls(), EndCount()):
        play.act(action)
    ballot = BallotState(play, hour=18.0, hand_in=game.hand_in)
    return Driver(make_page("debrief", ballot), size, scale=scale)


def test_the_file_is_written_from_the_debrief(game: Game, tmp_path: Path) -> None:
    page = debrief(game)
    page.click("Hand in")
    assert page.node("Code of the task, if there is one", "text field").value == code.write(TASK)
    page.type("seat 4")
    page.click("Write the file")
    (file,) = (tmp_path / "documents").iterdir()
    one = read(file.read_bytes())
    assert (one.alias, one.task, [run.level for run in one.runs]) == ("seat 4", code.write(TASK), ["honest_count"])


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 100), ((1024, 768), 200), ((640, 480), 100)])
def test_the_foot_has_room_for_it(game: Game, size: tuple[int, int], scale: int) -> None:
    assert debrief(game, size, scale).problems() == []
