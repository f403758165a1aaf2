"""No pane of the country page has to be pushed sideways, whatever a level lets the player turn."""

import pytest

from game.level.files import level_names
from game.level.load import load
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.country.scene import CountryPage
from tests.kit.driver import Driver
from tests.ui.sideways import sideways


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("level", level_names())
def test_panes_hold_what_is_in_them(level: str, size: tuple[int, int]) -> None:
    playing = Playthrough(load(level))
    scene = CountryPage(BallotState(playing))
    page = Driver(scene, size)
    for group in dict.fromkeys(one.group for one in playing.knobs):
        page.do(scene.on_group, group)
        page.stage.frame()
        assert sideways(page) == [], group
