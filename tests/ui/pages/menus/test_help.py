"""Help lies above the page it explains, and says its advice line by line; there is no help for the help."""

import pygame
import pytest

from game.kit.program.headless import Headless
from game.store.preferences import Preferences
from game.text import language
from game.ui.pages.almanac.scene import Almanac
from game.ui.pages.ballot import make_page
from game.ui.pages.menus.help import Help
from game.ui.pages.menus.settings import Settings
from tests.kit.driver import Driver
from tests.ui.ballots import single_ballot


class Shouting:
    """A catalogue in capitals; like every catalogue, it answers an empty text with its own head."""

    def gettext(self, message: str) -> str:
        return message.upper() or "Content-Type: text/plain\n"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def test_the_key_that_opened_the_help_closes_it() -> None:
    stage = Headless(Settings(), Preferences(scale=100), help_page=Help)
    for _ in range(3):
        stage.send(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F1, mod=0, unicode="", scancode=58))
        assert [type(shown.scene) for shown in stage.shell.stack] == [Settings, Help]
        stage.send(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F1, mod=0, unicode="", scancode=58))
        assert [type(shown.scene) for shown in stage.shell.stack] == [Settings]


def test_each_line_of_the_advice_is_a_line_of_the_help(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Almanac.advice.split("\n")
    page = Driver(Help(Almanac()))
    assert len(told) == 3
    assert all(page.has(line) for line in told)
    monkeypatch.setattr(language, "_catalogue", Shouting())
    assert list(Almanac().hints()) == [line.upper() for line in told]


def test_a_page_without_advice_has_none_in_any_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language, "_catalogue", Shouting())
    assert not Help(Settings()).advice
    assert not Help(Settings()).hints()


def test_what_the_keys_do_stands_in_one_line() -> None:
    page = Driver(make_page("country", single_ballot("honest_count")))
    page.press("?")
    own, everywhere = (page.node(words) for words in ("hide the answer, or show it", "go back"))
    assert own.rect[0] == everywhere.rect[0]
