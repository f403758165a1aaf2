"""Two windows on one notebook and one file of settings: each game whole, no journal of two hands, no change lost."""

import random
import time
from pathlib import Path
from typing import Any

import pytest

from game.store.notebook import Notebook
from game.store.runs import Sitting
from game.version import VERSION
from tests.campaign import trials
from tests.store.weather import Weather

FILE = "notebook.sqlite3"


def opened(path: Path) -> Notebook:
    notebook, message = Notebook.open(path)
    assert message == ""
    return notebook


def resumed(notebook: Notebook, level: str = "") -> Sitting:
    kept = notebook.resume(level)
    assert kept is not None
    return kept


def all_games(notebook: Notebook) -> list[Sitting]:
    """Every game that is not over, the last first; they are over afterwards."""
    found = []
    while (kept := notebook.resume()) is not None:
        found.append(kept)
        notebook.finish(kept.id)
    return found


def test_a_game_in_another_window_is_offered_as_a_copy(tmp_path: Path) -> None:
    first, second = opened(tmp_path / FILE), opened(tmp_path / FILE)
    game = first.begin("a", 7, "start", "its text")
    for number in range(3):
        first.keep(game, number, {"do": "visit", "place": f"place_{number}"})
    assert first.flush()
    kept = resumed(second)
    assert (kept.id, kept.elsewhere) == (game, True)
    copy = second.take(kept)
    assert copy != game
    second.keep(copy, 3, {"do": "undo"})
    first.keep(game, 3, {"do": "redo"})
    assert not first.close()
    assert not second.close()
    again = opened(tmp_path / FILE)
    games = all_games(again)
    again.close()
    assert {one.id: one.actions[3]["do"] for one in games} == {game: "redo", copy: "undo"}
    assert [(one.seed, one.start, one.text, len(one.rows), one.elsewhere) for one in games] == [
        (7, "start", "its text", 4, False)
    ] * 2


def test_a_game_left_by_a_window_that_was_closed_or_killed_goes_on_as_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weather = Weather(monkeypatch)
    for end in (weather.kill, Notebook.close):
        first = opened(tmp_path / FILE)
        game = first.begin("a", 1)
        first.keep(game, 0, {"do": "undo"})
        assert first.flush()
        second = opened(tmp_path / FILE)
        assert resumed(second).elsewhere
        end(first)
        kept = resumed(second)
        assert not kept.elsewhere
        assert second.take(kept) == game
        second.close()


def test_of_two_windows_that_want_a_game_one_gets_it(tmp_path: Path) -> None:
    before = opened(tmp_path / FILE)
    game = before.begin("a", 1)
    before.keep(game, 0, {"do": "undo"})
    before.close()
    windows = [opened(tmp_path / FILE) for _ in range(4)]
    offered = [resumed(window) for window in windows]
    assert not any(one.elsewhere for one in offered)
    names = [window.take(one) for window, one in zip(windows, offered, strict=True)]
    assert names[0] == game
    assert len(set(names)) == len(names)
    for window in windows:
        assert not window.close()


def test_a_copy_of_a_copy_is_a_game_too(tmp_path: Path) -> None:
    windows = [opened(tmp_path / FILE) for _ in range(3)]
    game = windows[0].begin("a", 1)
    windows[0].keep(game, 0, {"do": "undo"})
    for earlier, later in ((0, 1), (1, 2)):
        assert windows[earlier].flush()
        kept = resumed(windows[later])
        assert kept.elsewhere
        windows[later].take(kept)
    for window in windows:
        assert not window.close()
    again = opened(tmp_path / FILE)
    assert len(all_games(again)) == 3
    again.close()


class Window:
    """One of two windows, which begins games, goes on with games and ends, at random."""

    def __init__(self, path: Path, dice: random.Random, expected: dict[str, list[dict[str, Any]]]) -> None:
        self.path, self.dice, self.expected = path, dice, expected
        self.notebook = opened(path)
        self.game = ""
        self.runs: list[str] = []

    def begin(self) -> None:
        self.game = self.notebook.begin(self.dice.choice("ab"), self.dice.randrange(100), "start", "text")
        self.act()

    def act(self) -> None:
        if not self.game:
            self.begin()
            return
        rows = self.expected.setdefault(self.game, [])
        rows.append({"do": "set_knob", "value": self.dice.random()})
        self.notebook.keep(self.game, len(rows) - 1, rows[-1])

    def go_on(self) -> None:
        kept = self.notebook.resume(self.dice.choice(("", "a", "b")))
        if kept is not None:
            # the other window may have done more in it since
            assert list(kept.actions) == self.expected[kept.id][: len(kept.actions)]
            self.game = self.notebook.take(kept)
            self.expected[self.game] = list(kept.actions)

    def award(self) -> None:
        self.notebook.award("a", [f"seal {self.dice.randrange(5)}"])

    def restart(self) -> None:
        assert not self.notebook.close()
        self.game = ""
        self.notebook = opened(self.path)

    def settle(self) -> None:
        while not self.notebook.flush():
            time.sleep(0.001)


@pytest.mark.slow
def test_every_game_of_two_windows_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Weather(monkeypatch)
    for trial in trials(100):
        path = tmp_path / str(trial) / FILE
        dice = random.Random(f"windows {trial}")
        expected: dict[str, list[dict[str, Any]]] = {}
        windows = [Window(path, dice, expected) for _ in range(2)]
        doing = {Window.act: 12, Window.begin: 2, Window.go_on: 3, Window.award: 1, Window.restart: 1, Window.settle: 3}
        for step in dice.choices(list(doing), list(doing.values()), k=50):
            step(dice.choice(windows))
        for window in windows:
            window.settle()
            assert not window.notebook.close()
        again = opened(path)
        found = all_games(again)
        again.close()
        assert {(one.lost, one.elsewhere, one.version) for one in found} <= {(0, False, VERSION)}
        assert {one.id: list(one.actions) for one in found} == expected
