"""A mark stays in the window for as long as what is done in it cannot be kept, and nothing is lost by that."""

import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import pytest

from game.store.notebook import Notebook
from tests.e2e.window import PATIENCE, Game, missing_tools, screen

MARK = "Not kept at the moment: another program holds the notebook"
CLOSED_WITHIN = 10.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing_tools()), reason=f"a real window needs {missing_tools()}, which is not installed"),
]


@contextmanager
def locked(home: Path) -> Iterator[None]:
    """Hold the notebook as a backup program would."""
    with closing(sqlite3.connect(home / "notebook.sqlite3", isolation_level=None, timeout=PATIENCE)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def begun(display: str, home: Path) -> Game:
    game = Game(display, home, "honest_count", "--seed", "7")
    game.wait("the country", lambda: any(node["role"] == "slider" for node in game.nodes()))
    return game


def turn(game: Game, times: int) -> str:
    """Turn the first rule; return what it shows."""
    slider = next(node for node in game.nodes() if node["role"] == "slider")
    game.tab_to(slider["name"], "slider")

    def value() -> str:
        return str(game.wait_for(slider["name"], "slider")["value"])

    for _ in range(times):
        before = value()
        game.press("Right")
        game.wait("the rule to turn", partial(_differs, value, before))
    return value()


def _differs(value: Callable[[], str], before: str) -> bool:
    return value() != before


def rows(home: Path) -> int:
    notebook, _ = Notebook.open(home / "notebook.sqlite3")
    kept = notebook.resume()
    notebook.close()
    return 0 if kept is None else len(kept.rows)


def test_the_mark_comes_and_goes_and_everything_is_kept(tmp_path: Path) -> None:
    with screen() as display:
        game = begun(display, tmp_path)
        turn(game, 1)
        with locked(tmp_path):
            shown = turn(game, 3)
            game.wait_for(MARK, "status")
        game.wait("the mark to go", lambda: not any(node["name"].startswith(MARK) for node in game.nodes()))
        game.kill()
        game = Game(display, tmp_path)
        game.tab_to("Continue")
        game.press("Return")
        slider = game.wait("the rule", lambda: next((one for one in game.nodes() if one["role"] == "slider"), None))
        assert slider["value"] == shown
        game.close()


def test_leaving_while_nothing_can_be_kept_ends_soon_and_says_what_is_lost(tmp_path: Path) -> None:
    with screen() as display:
        game = begun(display, tmp_path)
        turn(game, 1)
        with locked(tmp_path):
            turn(game, 2)
            game.wait_for(MARK, "status")
            began = time.monotonic()
            game.process.send_signal(signal.SIGINT)
            assert game.process.wait(timeout=PATIENCE) in (0, 130)
            assert time.monotonic() - began < CLOSED_WITHIN
        game.log.close()
        said = (tmp_path / "log.txt").read_text(encoding="utf-8")
        assert "could not be kept: another program holds the notebook" in said
    assert 1 <= rows(tmp_path) < 3
