"""Rules whose values a level covers: nothing on the page tells them before they are turned."""

import pytest

from game.explain.rules.steps import undone
from game.level.load import load
from game.session.actions import SetKnob, Undo
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver

LEVEL = "spa_2026_counting"
ASKED_AT = [one.knob for one in load(LEVEL).head.predict]
"""Rules before which another guess is asked for."""

COVERED = [one.path for one in load(LEVEL).head.knobs if one.covered]


def opened() -> tuple[Playthrough, Driver]:
    play = Playthrough(load(LEVEL))
    return play, Driver(make_page("country", BallotState(play)), (1280, 1400))


def test_every_rule_after_the_ballot_box_is_covered_whether_it_acts_or_not() -> None:
    assert [one.path for one in load(LEVEL).head.knobs if one.path.startswith("reporting.")] == COVERED
    acting = {one.path for one in load(LEVEL).scenario.active}
    assert {path.rpartition(".")[0] in acting for path in COVERED} == {True, False}


def test_no_slider_of_the_count_shows_what_it_is_set_to() -> None:
    _play, page = opened()
    sliders = [page.shell.top.page.find(path) for path in COVERED]
    said = [one.spoken() for one in sliders if one is not None]
    assert [node.value for node in said if node is not None] == ["?"] * len(COVERED)
    assert page.problems() == []


@pytest.mark.parametrize("path", [path for path in COVERED if path not in ASKED_AT])
def test_a_rule_that_is_turned_shows_itself_and_undoing_covers_it_again(path: str) -> None:
    play, page = opened()
    page.shell.top.page.focus_key(path)
    page.press("end")
    slider = page.shell.top.page.find(path)
    assert slider is not None
    node = slider.spoken()
    assert node is not None
    assert "?" not in node.value
    turned = next(one for one in play.journal if isinstance(one, SetKnob))
    assert turned.path == path
    play.act(Undo())
    assert "now" not in undone(turned, play)
    page.wait(0.1)
    node = slider.spoken()
    assert node is not None
    assert node.value == "?"
