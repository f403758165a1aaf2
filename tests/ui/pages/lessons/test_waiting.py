"""What is waited for is seen, whenever it comes."""

import pytest

from game.kit.page.command import Answer, Say
from game.ui.pages import silence
from game.ui.pages.lessons.waiting import Waiting
from tests.kit.driver import Driver


class Held(Waiting):
    """Waits for a flag."""

    def __init__(self) -> None:
        super().__init__()
        self.missing = True
        self.comes_now = False
        self.came = 0

    @property
    def title(self) -> str:
        return "held"

    def waits(self) -> bool:
        return self.missing

    def words(self) -> str:
        self.missing = self.missing and not self.comes_now
        return "a flag"

    def on_arrived(self) -> Answer:
        self.came += 1
        return Say("here")


def test_what_comes_while_one_waits_is_seen() -> None:
    scene = Held()
    page = Driver(scene)
    page.wait(1.0)
    assert scene.came == 0
    scene.missing = False
    page.wait(0.2)
    assert scene.came == 1


def test_what_comes_while_the_page_is_built_anew_is_not_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silence, "SECONDS", 0.0)
    scene = Held()
    page = Driver(scene)
    scene.comes_now = True
    scene.rebuild()
    page.wait(0.2)
    assert scene.came == 1
