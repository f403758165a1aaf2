"""The notebook in the window: found, opened again, compared, noted, torn out, handed in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.classroom.hand_in import read
from game.keeping.run_notes import RunNotes
from game.level.load import load
from game.session.actions import EndCount, Note, OpenPolls, SetKnob
from game.session.series.actions import NextBallot
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.entrance import Entrance
from game.ui.keeping import exports
from game.ui.pages.notebook.scene import NotebookPage
from tests.kit.driver import Driver

DUTY = "behaviour.civic_duty.duty"
SIZES = ((1280, 720), (1024, 768), (1920, 1080), (640, 480))


@pytest.fixture
def notebook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Notebook]:
    monkeypatch.setattr(exports, "folder", lambda: tmp_path / "documents")
    found, _message = Notebook.open(tmp_path / "notebook.sqlite3")
    for seed, duty in ((1, 1.0), (2, 3.0)):
        play = Playthrough(load("honest_count"), seed)
        play.tell(RunNotes(found, waits=False).told)
        play.act(SetKnob(DUTY, duty))
        play.act(OpenPolls())
        play.act(Note(f"duty {duty}"))
    yield found
    found.close()


def page(notebook: Notebook) -> Driver:
    driver = Driver(Entrance(notebook).title())
    driver.click("Notebook")
    assert driver.tree().name == "Notebook"
    return driver


def test_runs_are_shown_and_found(notebook: Notebook) -> None:
    driver = page(notebook)
    assert "1 to 2 of 2" in driver.text()
    driver.press("f")
    driver.type("duty 1.0")
    assert "1 to 1 of 1" in driver.text()
    driver.type(" never")
    assert "No run has all these words." in driver.text()


def test_a_run_is_opened_again_as_a_game_of_its_own(notebook: Notebook) -> None:
    driver = page(notebook)
    driver.click("Open it again")
    assert driver.tree().name != "Notebook"
    sitting = notebook.resume()
    assert sitting is not None
    assert (sitting.level, sitting.seed) == ("honest_count", 2)
    assert [one["do"] for one in sitting.actions] == ["set_knob", "open_polls", "note", "end_count"]
    assert notebook.count() == 2, "opening is no new run"


def test_two_runs_are_compared(notebook: Notebook) -> None:
    driver = page(notebook)
    driver.click("Compare with another")
    driver.press("down")
    driver.press("enter")
    assert "In what they differ" in driver.text()
    assert "Sense of duty" in driver.text()
    driver.click("Leave the comparison")
    assert "In what they differ" not in driver.text()


def test_escape_ends_a_comparison_and_only_then_the_notebook(notebook: Notebook) -> None:
    driver = page(notebook)
    driver.click("Compare with another")
    driver.press("down", "enter")
    assert "In what they differ" in driver.text()
    driver.press("escape")
    assert driver.tree().name == "Notebook"
    assert "In what they differ" not in driver.text()
    driver.press("escape")
    assert driver.tree().name != "Notebook"


def test_the_ballots_of_a_series_are_told_apart(tmp_path: Path) -> None:
    found, _message = Notebook.open(tmp_path / "series.sqlite3")
    play = Playthrough(load("the_day_it_tips"))
    play.tell(RunNotes(found, waits=False).told)
    for action in (OpenPolls(), EndCount(), NextBallot(), OpenPolls(), EndCount()):
        assert play.act(action) == ""
    assert [(one.title, one.ballot) for one in found.runs()] == [("The day it tips", "2"), ("The day it tips", "1")]
    text = Driver(NotebookPage(found, lambda _run: None)).text()
    for number in (1, 2):
        assert f"The day it tips · ballot {number}" in text
    found.close()


def test_a_run_is_torn_out_only_when_asked_twice(notebook: Notebook) -> None:
    driver = page(notebook)
    driver.click("Delete")
    driver.press("escape")
    assert notebook.count() == 2
    driver.click("Delete")
    driver.click("Delete")
    assert notebook.count() == 1


def test_handing_in_writes_one_file_and_says_what_is_missing(notebook: Notebook, tmp_path: Path) -> None:
    driver = page(notebook)
    driver.click("Hand in")
    driver.click("Write the file")
    assert "hand-in: alias: missing" in driver.text()
    driver.click("What you want to be called", "text field")
    driver.type("Seat 4")
    driver.click("Write the file")
    (path,) = (tmp_path / "documents").iterdir()
    one = read(path.read_bytes())
    assert (one.alias, len(one.runs)) == ("Seat 4", 2)
    assert one.consent == "My class may see what I guessed, set and wrote."
    driver.click("Hand in")
    driver.type("Seat 4")
    driver.click("Only the chosen one")
    driver.click("Write the file")
    assert len(list((tmp_path / "documents").iterdir())) == 2, "nothing is written over"


def test_all_runs_are_saved_as_a_table(notebook: Notebook, tmp_path: Path) -> None:
    page(notebook).click("Save as table")
    text = (tmp_path / "documents" / "runs.csv").read_text(encoding="utf-8")
    assert len(text.splitlines()) == 3


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 200])
def test_the_page_is_in_order_at_every_size(notebook: Notebook, size: tuple[int, int], scale: int) -> None:
    driver = Driver(NotebookPage(notebook, lambda _run: None), size, scale=scale)
    assert driver.problems() == []


def test_an_empty_notebook_says_so(tmp_path: Path) -> None:
    empty, _message = Notebook.open(tmp_path / "empty.sqlite3")
    driver = page(empty)
    assert "No run yet: open the polls once." in driver.text()
    assert driver.problems() == []
    empty.close()
