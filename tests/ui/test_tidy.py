"""What was left is let go of: a page's widgets know each other, and through the scene a whole ballot."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.store.notebook import Notebook
from game.ui.navigator import Game
from game.ui.pages.country.scene import CountryPage
from tests.kit.driver import Driver


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    notebook, _message = Notebook.open(tmp_path / "notebook.sqlite3")
    yield Game(notebook)
    notebook.close()


def test_a_ballot_that_was_left_is_forgotten(game: Game) -> None:
    page = Driver(game.levels())
    page.click("An honest count")
    page.click("Start without a guess")
    page.click("Open the polls")
    scene = page.shell.top.scene
    assert isinstance(scene, CountryPage)
    play = weakref.ref(scene.ballot.play)
    del scene
    gc.disable()
    try:
        page.press("escape", "escape")
        page.click_at((3, 3))
        assert page.shell.top.scene.title == "Levels"
        assert play() is None
    finally:
        gc.enable()
