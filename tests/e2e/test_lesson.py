"""A whole lesson in a real window: task set, code typed, played by keyboard alone, handed in, merged, shown."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.test_play_through import count_by_keyboard, guess_by_keyboard
from tests.e2e.window import ROOT, Game, missing_tools, screen

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing_tools()), reason=f"a real window needs {missing_tools()}, which is not installed"),
]


def ask(home: Path, *words: str) -> str:
    """Ask the command line, as somebody with a home of their own."""
    surroundings = {**os.environ, "GAME_9993_DATA": str(home), "GAME_9993_CONFIG": str(home), "HOME": str(home)}
    command = [sys.executable, "main.py", *words]
    told = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=True)
    return told.stdout


@pytest.fixture
def display() -> Iterator[str]:
    with screen() as name:
        yield name


def type_in(game: Game, text: str) -> None:
    game._tool("type", "--delay", "20", text)


def play_by_keyboard(display: str, home: Path, code: str) -> None:
    """One pupil: types the code, guesses, holds the ballot, and hands the run in."""
    game = Game(display, home)
    try:
        game.tab_to("Levels")
        game.press("Return")
        game.wait_for_page("Levels")
        game.tab_to("Enter a code")
        game.press("Return")
        game.wait_for("Code", "text field")
        type_in(game, code.lower())
        game.press("Return")
        game.wait_for_page("Briefing")
        guess_by_keyboard(game)
        game.wait_for_page("Country")
        game.tab_to("Open the polls")
        game.press("Return")
        game.wait_for("Close the polls")
        game.tab_to("To the end of the day")
        game.press("Return")
        count_by_keyboard(game)
        game.press("Escape")
        game.wait_for_page("Levels")
        game.press("Escape")
        game.wait_for("Continue")
        hand_in_by_keyboard(game)
    finally:
        game.close()


def hand_in_by_keyboard(game: Game) -> None:
    game.tab_to("Notebook")
    game.press("Return")
    game.wait_for_page("Notebook")
    game.tab_to("Hand in")
    game.press("Return")
    game.wait_for("What you want to be called", "text field")
    type_in(game, "seat 1")
    game.tab_to("Write the file")
    game.press("Return")
    game.wait_for("Written:")


def test_a_lesson_from_the_task_to_the_wall(display: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    teacher, stick = tmp_path / "teacher", tmp_path / "a stick"
    homes = [tmp_path / f"home {number}" for number in (1, 2, 3)]
    for folder in (teacher, stick, *homes):
        folder.mkdir()
    monkeypatch.setenv("HOME", str(homes[0]))
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    words = ("classroom", "task", str(teacher / "t.toml"), "--level", "honest_count", "--guess", "--sheets", "--json")
    code = json.loads(ask(teacher, *words))["code"]
    play_by_keyboard(display, homes[0], code)
    (first,) = homes[0].rglob("*.handin.json")
    for number, home in enumerate(homes[1:], 2):
        ask(home, "run", code, "--keep", "--guess", str(20 * number), "--note", f"thought {number}", "--answer", "1=1")
        given = ("--alias", f"seat {number}", "--consent", "my class may see it", "--task", code, "--out", str(stick))
        ask(home, "classroom", "hand-in", *given)
    second, third = (path.read_text(encoding="utf-8") for path in sorted(stick.iterdir()))
    for name in ("seat 1.json", "seat 1 again.json"):
        (stick / name).write_text(first.read_text(encoding="utf-8"), encoding="utf-8")
    (stick / "cut.json").write_text(second[:700], encoding="utf-8")
    (stick / "edited.json").write_text(third.replace("thought 3", "better"), encoding="utf-8")
    wall = json.loads(
        ask(teacher, "classroom", "merge", str(stick), "--out", str(teacher / "wall"), "--report", "--json")
    )
    assert wall["pupils"] == ["seat 1", "seat 2", "seat 3"]
    assert sorted(one["kind"] for one in wall["files"]) == [*["counted"] * 3, "damaged", "edited", "twice"]
    assert wall["guesses"][0]["values"] == {"seat 1": 80.1, "seat 2": 40.0, "seat 3": 60.0}
    page = (teacher / "wall" / "wall.html").read_text(encoding="utf-8")
    assert "edited.json: edited" in page
    assert "cut.json: damaged" in page
    assert (teacher / "wall" / "wall.pdf").read_bytes().startswith(b"%PDF-")
