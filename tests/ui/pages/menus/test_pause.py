"""The menu above a ballot: the level's own rules close the polls, and then there is only one page to be on."""

import pygame
import pytest

from game.kit.page.shell import Shell
from game.level.load import load
from game.session.actions import OpenPolls, SetKnob
from game.session.session import Playthrough
from game.store.preferences import Preferences
from game.ui.ballot_state import PAGES, BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.menus.pause import Pause

PATH = "behaviour.civic_duty.duty"


@pytest.mark.parametrize("page", PAGES)
def test_going_back_to_the_levels_own_rules_leads_to_the_country(page: str) -> None:
    playing = Playthrough(load("honest_count"))
    playing.act(SetKnob(PATH, 3.0))
    playing.act(OpenPolls())
    size = (1280, 720)
    scene = make_page(page, BallotState(playing))
    shell = Shell(scene, Preferences(scale=100), size)
    shell.top.page.take(scene.on_menu)
    pause = shell.top.scene
    assert isinstance(pause, Pause)
    shell.top.page.take(pause.on_restore)
    shell.step(0.1)
    shell.paint(pygame.Surface(size))
    assert shell.tree().name == "Country"
    assert playing.election is None
    assert not playing.changed
