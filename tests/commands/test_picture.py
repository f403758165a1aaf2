"""A picture to share: the page with its rules, code and figures, from the command line and from the menu."""

import json
from pathlib import Path

import pygame
import pytest

from game.cli import main
from game.kit.program.headless import Headless
from game.level.load import load
from game.session.actions import EndCount, OpenPolls, SetKnob
from game.session.session import Playthrough
from game.store.preferences import Preferences
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.menus import pause
from game.ui.sharing.picture import SIZE, picture, shared
from game.ui.sharing.sheet import MOST_RULES, Shared, SharedSheet
from tests.kit.driver import Driver

DUTY = "behaviour.civic_duty.duty"


@pytest.fixture(scope="module")
def counted() -> Playthrough:
    return Playthrough(load("honest_count"), None, (SetKnob(DUTY, 3.0), OpenPolls(), EndCount()))


def words_of(sheet: Shared) -> str:
    return Headless(SharedSheet(sheet), Preferences(scale=100), SIZE).text()


def test_the_sheet_says_what_is_printed_what_was_true_and_what_was_turned(counted: Playthrough) -> None:
    sheet = shared(counted, counted.shown, truth=True)
    text = words_of(sheet)
    printed = {one.printed for one in counted.shown.bulletin.figures}
    assert all(figure in text for figure in printed)
    assert sheet.code in text
    assert "Sense of duty" in text
    assert "in truth" in text
    assert "in truth" not in words_of(shared(counted, counted.shown, truth=False))


def test_more_rules_than_there_is_room_for_are_counted(counted: Playthrough) -> None:
    rules = tuple((f"rule {number}", "on") for number in range(MOST_RULES + 3))
    text = words_of(Shared(counted.shown, "Many", "", rules))
    assert "and 3 more" in text
    assert f"rule {MOST_RULES - 1}" in text
    page = Driver(SharedSheet(Shared(counted.shown, "Many", "", rules)), SIZE)
    assert page.problems() == []


def test_the_picture_is_the_same_whatever_the_window_looks_like(counted: Playthrough) -> None:
    sheet = shared(counted, counted.shown, truth=True)
    looks = (Preferences(scale=100), Preferences(scale=200, profile="dark"))
    drawn = [pygame.image.tobytes(picture(sheet, look), "RGB") for look in looks]
    assert drawn[0] == drawn[1]


def test_the_command_writes_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "page.png"
    words = ["picture", "honest_count", "--set", f"{DUTY}=3.0", "--out", str(out), "--json"]
    assert main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["rules"] == {"Sense of duty": "3"}
    assert pygame.image.load(out).get_size() == SIZE
    assert main(["run", told["code"], "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["seed"] == told["seed"]
    assert main(words) == 2
    assert "there is a file already" in capsys.readouterr().err
    assert main([*words, "--replace"]) == 0
    assert main(["picture", "honest_count", "--out", str(tmp_path / "page.jpg")]) == 2


def test_the_menu_keeps_it_once_all_is_counted(
    counted: Playthrough, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[tuple[int, int]] = []

    def keep(surface: pygame.Surface, _title: str, _application: str) -> Path:
        kept.append(surface.get_size())
        return tmp_path / "page.png"

    monkeypatch.setattr(pause, "keep_picture", keep)
    page = Driver(make_page("bulletin", BallotState(counted)))
    page.click("Menu", "button")
    page.click("Keep a picture of the page with its rules")
    assert kept == [SIZE]
    assert page.tree().name == "Bulletin"
    early = Driver(make_page("country", BallotState(Playthrough(load("sandbox")))))
    early.click("Menu", "button")
    early.click("Keep a picture of the page with its rules")
    assert early.has("There is no page before all is counted.")
    assert kept == [SIZE]
