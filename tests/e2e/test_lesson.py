"""A whole lesson in real windows: task set, code read off the picture, played, explained, handed in, merged, shown."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from tests.e2e.test_play_through import count_by_keyboard, guess_by_keyboard
from tests.e2e.window import ROOT, Game, missing_tools, screen
from tests.report.qr_reader import read

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing_tools()), reason=f"a real window needs {missing_tools()}, which is not installed"),
]
LOWEST = 640
"""Pixels down to which a pane of the debrief is in sight."""

QUESTION = "It moves little: it is a share of the votes cast, and duty brings both sides"


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


# --- the teacher


def code_off_the_board(display: str, home: Path) -> str:
    """The teacher opens the page of the task; the code is read off a picture of it, as a camera would."""
    game = Game(display, home)
    try:
        game.click("Set a task", "button")
        figure = game.wait_for("The code as a QR picture", "figure")
        game.press("F12")
        whole = lambda: [one for one in home.rglob("*.png") if b"IEND" in one.read_bytes()[-12:]]  # noqa: E731
        (picture,) = game.wait("the picture", whole)
        shown = code_in(pygame.image.load(str(picture)), pygame.Rect(figure["rect"]))
        assert shown == figure["value"]
        return shown
    finally:
        game.close()


def code_in(picture: pygame.Surface, rect: pygame.Rect) -> str:
    """The squares in a part of a picture, read by their darkness."""
    dark = [
        (x, y)
        for y in range(rect.top, rect.bottom)
        for x in range(rect.left, rect.right)
        if sum(picture.get_at((x, y))[:3]) < 3 * 96
    ]
    left, right = min(x for x, _y in dark), max(x for x, _y in dark) + 1
    top = min(y for _x, y in dark)
    run = next(x for x in range(left, right) if (x, top) not in set(dark)) - left
    each = run / 7
    size = round((right - left) / each)
    places = [int((at + 0.5) * each) for at in range(size)]
    seen = set(dark)
    return read([[int((left + across, top + down) in seen) for across in places] for down in places])


def the_wall(display: str, home: Path, stick: Path) -> str:
    """The teacher shows the wall of what was handed in; all that stands on it."""
    game = Game(display, home)
    try:
        game.click("Set a task", "button")
        game.click("Show the wall", "button")
        game.wait_for("Folder", "text field")
        game.press("ctrl+a")
        type_in(game, str(stick))
        game.press("Return")
        game.wait_for_page("Class wall")
        guesses = "\n".join(f"{node['name']} {node['value']}" for node in game.nodes())
        game.click("Files", "")
        game.wait("the files", lambda: any("cut.json" in f"{one['name']} {one['value']}" for one in game.nodes()))
        return guesses + "\n".join(f"{node['name']} {node['value']}" for node in game.nodes())
    finally:
        game.close()


# --- the pupils


def play_by_keyboard(display: str, home: Path, code: str) -> None:
    """One pupil: types the code, guesses, holds the ballot, explains, and hands the run in."""
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
        game.tab_to("Debrief", "link")
        game.press("Return")
        game.wait_for_page("Debrief")
        game.tab_to("Note", "text field")
        type_in(game, "both kinds came")
        game.tab_to(QUESTION)
        game.press("Return")
        game.wait_for("Right.")
        game.tab_to("Hand in", "button")
        game.press("Return")
        hand_in_by_keyboard(game)
    finally:
        game.close()


def hand_in_by_keyboard(game: Game) -> None:
    game.wait_for("What you want to be called", "text field")
    type_in(game, "seat 1")
    game.tab_to("Write the file")
    game.press("Return")
    game.wait_for("Written:")


def play_by_mouse(display: str, home: Path, code: str, alias: str, more: int) -> None:
    """Another pupil, with the pointer wherever it can be used; ``more`` is how far the guess is from the middle."""
    game = Game(display, home)
    try:
        game.click("Levels", "button")
        game.click("Enter a code", "button")
        game.click("Code", "text field")
        type_in(game, code)
        game.press("Return")
        game.wait_for_page("Briefing")
        left, top, wide, high = game.wait_for("Mark your guess on the line", "slider")["rect"]
        game.click_at(left + wide // 2 + more, top + high // 2)
        game.click("Guess and start", "button")
        game.click("Open the polls", "button")
        game.click("To the end of the day", "button")
        game.click("To the boxes", "button")
        game.click("To the count", "button")
        game.click("Show all steps", "button")
        game.click("Debrief", "link")
        wheel_to(game, "Note", "text field")
        game.click("Note", "text field")
        type_in(game, f"thought of {alias}")
        game.click("Hand in", "button")
        game.click("What you want to be called", "text field")
        type_in(game, alias)
        game.click("Write the file", "button")
        game.wait_for("Written:")
    finally:
        game.close()


def wheel_to(game: Game, name: str, role: str) -> None:
    """Turn the wheel over a pane until something of it is in sight."""

    def in_sight() -> bool:
        left, top, wide, high = game.wait_for(name, role)["rect"]
        if top + high < LOWEST:
            return True
        game._tool("mousemove", str(left + wide // 2), str(LOWEST // 2), "click", "5")
        return False

    game.wait(f"{name} to come into sight", in_sight)


def test_a_lesson_from_the_task_to_the_wall(display: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    teacher, stick = tmp_path / "teacher", tmp_path / "stick"
    homes = [tmp_path / f"home {number}" for number in (1, 2, 3)]
    for folder in (teacher, stick, *homes):
        folder.mkdir()
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    monkeypatch.setenv("HOME", str(teacher))
    code = code_off_the_board(display, teacher)
    plays: tuple[Callable[[], None], ...] = (
        lambda: play_by_keyboard(display, homes[0], code),
        lambda: play_by_mouse(display, homes[1], code, "seat 2", -60),
        lambda: play_by_mouse(display, homes[2], code, "seat 3", 90),
    )
    for home, play in zip(homes, plays, strict=True):
        monkeypatch.setenv("HOME", str(home))
        play()
    handed = ["".join(path.read_text(encoding="utf-8") for path in home.rglob("*.handin.json")) for home in homes]
    for name, content in zip(("seat 1", "seat 2", "seat 3", "seat 1 again"), (*handed, handed[0]), strict=True):
        (stick / f"{name}.json").write_text(content, encoding="utf-8")
    (stick / "cut.json").write_text(handed[1][:700], encoding="utf-8")
    (stick / "edited.json").write_text(handed[2].replace("thought of seat 3", "better"), encoding="utf-8")
    monkeypatch.setenv("HOME", str(teacher))
    words = ("classroom", "merge", str(stick), "--out", str(teacher / "wall"), "--report", "--json")
    wall = json.loads(ask(teacher, *words))
    assert wall["pupils"] == ["seat 1", "seat 2", "seat 3"]
    assert sorted(one["kind"] for one in wall["files"]) == [*["counted"] * 3, "damaged", "edited", "twice"]
    guessed = wall["guesses"][0]["values"]
    assert guessed["seat 1"] == 80.1
    assert guessed["seat 2"] < guessed["seat 3"]
    look_at_the_report(teacher / "wall")
    shown = the_wall(display, teacher, stick)
    for said in ("3", "cut.json", "edited.json", "seat 1 again.json"):
        assert said in shown


def look_at_the_report(folder: Path) -> None:
    """On the page every file is named; a browser prints it, and the PDF has something on each of its pages."""
    page = folder / "wall.html"
    told = page.read_text(encoding="utf-8")
    assert "edited.json: edited" in told
    assert "cut.json: damaged" in told
    assert "both kinds came" in told
    papers = [folder / "wall.pdf"]
    browser = shutil.which("chromium")
    if browser:
        papers.append(folder / "printed.pdf")
        asked = ["--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={papers[1]}", page.as_uri()]
        subprocess.run([browser, *asked], check=True, capture_output=True, timeout=60)
    for paper in papers if shutil.which("pdftoppm") else ():
        subprocess.run(["pdftoppm", "-r", "30", "-png", paper, folder / paper.stem], check=True)
        pictures = [pygame.image.load(str(one)) for one in folder.glob(f"{paper.stem}-*.png")]
        assert pictures
        assert all(
            len({tuple(one.get_at((x, y))) for x in range(0, 240, 2) for y in range(300)}) > 4 for one in pictures
        )
