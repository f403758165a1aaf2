"""The list of levels is reached from the debrief wherever the level was begun."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.kit.page.scene import Push
from game.level.load import load
from game.store.notebook import Notebook
from game.ui.entrance import Entrance
from tests.kit.driver import Driver


@pytest.fixture
def entrance(tmp_path: Path) -> Iterator[Entrance]:
    notebook, _message = Notebook.open(tmp_path / "notebook.sqlite3")
    yield Entrance(notebook)
    notebook.close()


def play_to_the_debrief(page: Driver) -> None:
    page.click("Start without a guess")
    page.click("Open the polls", "button")
    page.press("c")
    page.click("Debrief", "link")
    page.click("To the levels", "button")


def test_from_a_level_begun_on_the_title(entrance: Entrance) -> None:
    page = Driver(entrance.title(), reduced_motion=True)
    page.press("enter")
    assert page.tree().name == "Briefing"
    play_to_the_debrief(page)
    assert page.tree().name == "Levels"
    page.press("escape")
    assert page.tree().name == "99.93"


def test_from_a_level_begun_on_the_list(entrance: Entrance) -> None:
    page = Driver(entrance.title(), reduced_motion=True)
    page.click("Levels", "button")
    page.press("enter")
    play_to_the_debrief(page)
    assert page.tree().name == "Levels"
    assert len(page.shell.stack) == 2, "the list lies above the title once"


def test_from_a_level_asked_for_on_the_command_line(entrance: Entrance) -> None:
    begun = entrance.game.start(load("honest_count"))
    assert isinstance(begun, Push)
    page = Driver(begun.scene, reduced_motion=True)
    play_to_the_debrief(page)
    assert page.shell.running
    assert page.tree().name == "Levels"
