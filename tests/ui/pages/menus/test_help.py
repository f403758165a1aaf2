"""Help lies above the page it explains; there is no help for the help."""

import pygame

from game.kit.program.headless import Headless
from game.store.preferences import Preferences
from game.ui.pages.menus.help import Help
from game.ui.pages.menus.settings import Settings


def test_the_key_that_opened_the_help_closes_it() -> None:
    stage = Headless(Settings(), Preferences(scale=100), help_page=Help)
    for _ in range(3):
        stage.send(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F1, mod=0, unicode="", scancode=58))
        assert [type(shown.scene) for shown in stage.shell.stack] == [Settings, Help]
        stage.send(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F1, mod=0, unicode="", scancode=58))
        assert [type(shown.scene) for shown in stage.shell.stack] == [Settings]
