"""What is written into the notebook can be read again, by the next game too."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.level.load import load
from game.session.actions import OpenPolls
from game.session.session import Playthrough
from game.session.summary import summary
from game.store import finished, games
from game.store.games import MOST_FINISHED
from game.store.notebook import Notebook

FILE = "notebook.sqlite3"


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened, message = Notebook.open(tmp_path / FILE)
    assert message == ""
    yield opened
    assert opened.trouble == ""
    opened.close()


def run(**different: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {"level": "honest_count", "file": "honest_count", "title": "An honest count", "seed": 1}
    plain |= {"code": "honest_count-1-ab", "digest": "d" * 64, "version": "0", "rules": {"a.b.c": 1.5}, "note": ""}
    plain |= {"printed": {"turnout": "99.93"}, "true": {"turnout": 99.9, "away": None}, "truth": {"adults": 10}}
    plain |= {"seals": ["goal"], "journal": [{"do": "undo"}]}
    return {**plain, **different}


def test_a_game_is_resumed_where_it_was(notebook: Notebook, tmp_path: Path) -> None:
    assert notebook.resume() is None
    sitting = notebook.begin("honest_count", 7, "honest_count-7-ab")
    assert notebook.resume() is None, "nothing has been done in it"
    for number in range(3):
        notebook.keep(sitting, number, {"do": "visit", "place": f"place_{number}"})
    notebook.keep(sitting, 2, {"do": "undo"})
    notebook.close()
    again, _ = Notebook.open(tmp_path / FILE)
    kept = again.resume()
    again.close()
    assert kept is not None
    assert (kept.id, kept.level, kept.seed, kept.start) == (sitting, "honest_count", 7, "honest_count-7-ab")
    assert [action["do"] for action in kept.actions] == ["visit", "visit", "undo"]


def test_the_game_played_last_is_resumed(notebook: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the clock says: this one is set back all the time."""
    clock = iter(f"2026-03-15T09:{59 - minute:02}:00" for minute in range(60))
    monkeypatch.setattr(games, "_now", lambda: next(clock))
    first, second = notebook.begin("a", 1), notebook.begin("b", 2)
    notebook.keep(second, 0, {"do": "undo"})
    notebook.keep(first, 0, {"do": "undo"})
    kept = notebook.resume()
    assert kept is not None
    assert kept.id == first
    notebook.finish(first)
    kept = notebook.resume()
    assert kept is not None
    assert kept.id == second


def test_going_on_with_a_finished_game_opens_it_again(notebook: Notebook) -> None:
    sitting = notebook.begin("a", 1)
    notebook.keep(sitting, 0, {"do": "undo"})
    notebook.finish(sitting)
    assert notebook.resume() is None
    notebook.keep(sitting, 1, {"do": "redo"})
    assert notebook.resume() is not None


def test_actions_on_both_sides_of_a_lost_one_are_there(notebook: Notebook) -> None:
    sitting = notebook.begin("a", 1)
    for number in (0, 1, 3):
        notebook.keep(sitting, number, {"do": f"number {number}"})
    kept = notebook.resume()
    assert kept is not None
    assert [number for number, _ in kept.rows] == [0, 1, 3]
    assert kept.lost == 1


def test_games_in_which_something_was_done_never_make_room(tmp_path: Path) -> None:
    """However many were begun since, and however many briefings were only read."""
    opened, _ = Notebook.open(tmp_path / FILE)
    played = [opened.begin("a", number) for number in range(MOST_FINISHED + 5)]
    for name in played:
        opened.keep(name, 0, {"do": "undo"})
    for number in range(3 * MOST_FINISHED):
        opened.begin("read", number)
    opened.close()
    again, _ = Notebook.open(tmp_path / FILE)
    for name in reversed(played):
        kept = again.resume()
        assert kept is not None
        assert (kept.id, len(kept.actions)) == (name, 1)
        again.finish(name)
    again.close()


def test_finished_games_make_room(tmp_path: Path) -> None:
    opened, _ = Notebook.open(tmp_path / FILE)
    names = [opened.begin("a", number) for number in range(MOST_FINISHED + 5)]
    for name in names:
        opened.keep(name, 0, {"do": "undo"})
        opened.finish(name)
    opened.close()
    again, _ = Notebook.open(tmp_path / FILE)
    left = {name for (name,) in again._rows("SELECT id FROM sitting")}
    again.close()
    assert left == set(names[-MOST_FINISHED:])


ODD = ("caf\udce9.toml", "half a letter \ud800", "nul \x00 inside", "\u202eright to left", "🗳" * 300, "")


@pytest.mark.parametrize("odd", ODD, ids=ascii)
def test_whatever_a_path_or_a_note_says_is_kept(notebook: Notebook, odd: str) -> None:
    """Names of files may be no text at all; nothing that can be written may keep anything else from being written."""
    sitting = notebook.begin(f"/levels/{odd}", 1, odd, odd)
    notebook.keep(sitting, 0, {"do": "note", "text": odd})
    name = notebook.add(run(title=odd, note=odd, file=odd))
    notebook.award(f"/levels/{odd}", ["goal"])
    kept, told = notebook.resume(f"/levels/{odd}"), notebook.run(name)
    assert kept is not None
    assert told is not None
    assert (kept.level, kept.start, kept.text) == (f"/levels/{odd}", odd, odd)
    assert kept.actions == ({"do": "note", "text": odd},)
    assert (told.entry.title, told.entry.note, told.file) == (odd, odd, odd)
    assert notebook.earned() == {f"/levels/{odd}": ("goal",)}
    assert [entry.note for entry in notebook.runs(words=odd)] == [odd]


def test_a_finished_run_comes_back_whole(notebook: Notebook) -> None:
    play = Playthrough(load("honest_count"))
    play.act(OpenPolls())
    told = summary(play)
    name = notebook.add(told)
    kept = notebook.run(name)
    assert kept is not None
    entry = kept.entry
    assert entry == notebook.runs()[0]
    assert (entry.id, entry.level, entry.seed, entry.digest) == (name, "honest_count", 1, play.digest)
    assert (entry.printed, entry.true, list(entry.seals)) == (told["printed"], told["true"], told["seals"])
    assert (kept.rules, kept.truth, list(kept.journal)) == (told["rules"], told["truth"], told["journal"])
    assert kept.file == "honest_count"


def test_nothing_is_summed_up_before_the_ballot() -> None:
    with pytest.raises(ValueError, match="not been opened"):
        summary(Playthrough(load("honest_count")))


def test_runs_are_found_by_level_and_words(notebook: Notebook, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(f"2026-03-15T09:{minute:02}:00" for minute in range(60))
    monkeypatch.setattr(finished, "_now", lambda: next(clock))
    notebook.add(run(note="Всё честно"))
    notebook.add(run(level="sandbox", title="Sandbox", code="sandbox-3-ff", note="100 % of ÄPFEL"))
    notebook.add(run(seed=2))
    assert [entry.seed for entry in notebook.runs()] == [2, 1, 1]
    assert [entry.level for entry in notebook.runs(level="sandbox")] == ["sandbox"]
    assert len(notebook.runs(words="ЧЕСТНО")) == 1
    assert len(notebook.runs(words="äpfel SANDBOX")) == 1
    assert len(notebook.runs(words="sandbox-3")) == 1
    assert notebook.runs(words="100 % of nothing") == ()
    assert len(notebook.runs(words="%")) == 1
    assert [entry.seed for entry in notebook.runs(limit=1, skip=1)] == [1]


def test_a_note_can_be_changed_and_a_run_torn_out(notebook: Notebook) -> None:
    name = notebook.add(run())
    notebook.annotate(name, "O'Brien; DROP TABLE run --")
    assert notebook.runs(words="o'brien")[0].note == "O'Brien; DROP TABLE run --"
    notebook.delete(name)
    assert notebook.runs() == ()
    assert notebook.run(name) is None
    notebook.annotate(name, "nobody is there")
    notebook.delete(name)
    assert notebook.flush()


def test_seals_are_never_lost_again(notebook: Notebook) -> None:
    notebook.award("honest_count", ["goal", "economy"])
    notebook.award("honest_count", [])
    notebook.award("honest_count", ["goal"])
    notebook.award("sandbox", ["goal"])
    assert notebook.earned() == {"honest_count": ("economy", "goal"), "sandbox": ("goal",)}


def test_two_games_may_write_into_one_notebook(tmp_path: Path) -> None:
    first, _ = Notebook.open(tmp_path / FILE)
    second, message = Notebook.open(tmp_path / FILE)
    assert message == ""
    for number in range(20):
        first.add(run(seed=number))
        second.add(run(seed=number))
    assert first.flush()
    assert second.flush()
    assert len(first.runs()) == len(second.runs()) == 40
    assert first.trouble == second.trouble == ""
    first.close()
    second.close()


@pytest.mark.benchmark
def test_keeping_an_action_does_not_wait_for_the_disk(notebook: Notebook) -> None:
    sitting, waits = notebook.begin("a", 1), []
    for number in range(1_000):
        start = time.perf_counter()
        notebook.keep(sitting, number, {"do": "set_knob", "path": "behaviour.civic_duty.duty", "value": number / 10})
        waits.append(time.perf_counter() - start)
    assert sorted(waits)[-10] < 0.005
    start = time.perf_counter()
    assert notebook.flush()
    assert time.perf_counter() - start < 1.0
