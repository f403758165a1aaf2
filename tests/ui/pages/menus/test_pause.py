"""The menu above a ballot: the level's own rules close the polls, and then there is only one page to be on."""

import pygame
import pytest

from game.kit.page.shell import Shell
from game.kit.widget import Act
from game.level.load import load
from game.session.session import Playthrough
from game.store.preferences import Preferences
from game.ui.ballot_state import PAGES, BallotState
from game.ui.pages.ballot import make_page
from game.ui.playing import Playing

PATH = "behaviour.civic_duty.duty"


@pytest.mark.parametrize("page", PAGES)
def test_going_back_to_the_levels_own_rules_leads_to_the_country(page: str) -> None:
    playing = Playing(Playthrough(load("honest_count")))
    playing.set_knob(PATH, 3.0)
    playing.open_polls()
    size = (1280, 720)
    shell = Shell(make_page(page, BallotState(playing)), Preferences(scale=100), size)
    shell.top.page.take(Act("menu"))
    shell.top.page.take(Act("restore"))
    shell.step(0.1)
    shell.paint(pygame.Surface(size))
    assert shell.tree().name == "Country"
    assert playing.election is None
    assert not playing.play.changed
