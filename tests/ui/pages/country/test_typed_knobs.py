"""Whatever a slider shows can be typed into it and means the same: every knob of every level, and in the window."""

import re
from collections.abc import Iterator
from functools import cache

import pytest

from game.kit.widgets.entry.slider import Slider
from game.kit.widgets.entry.typed import understood
from game.level.files import level_names
from game.level.load import load
from game.level.rules.turnables import Turnable
from game.session.session import Playthrough
from game.text.unit import OF_ONE
from game.ui.ballot_state import BallotState
from game.ui.pages.country.rules import Turning, control
from game.ui.pages.country.scene import CountryPage
from tests.kit.driver import Driver

DRESDEN, DEMANDED = "dresden_1989", "reporting.constituency.negotiated_target.turnout"


@cache
def playing(level: str) -> Playthrough:
    return Playthrough(load(level))


def sliders(level: str) -> Iterator[tuple[Turnable, Slider, float]]:
    """Every slider of a level, its knob, and the value the level sets it to."""
    play = playing(level)
    turning = Turning(play.value, lambda _part: True, lambda _path, _value: None, lambda _part, _on: None, lambda: None)
    for one in play.knobs:
        shown = control(one, turning)
        if isinstance(shown, Slider):
            yield one, shown, float(play.value(one.path))


@pytest.mark.parametrize("level", level_names())
def test_typing_what_a_slider_shows_sets_what_it_shows(level: str) -> None:
    for one, slider, own in sliders(level):
        notches = slider.notches
        places = (notches.at(part / 7) for part in range(8))
        for value in (own, notches.moved(own, 1), *places):
            text = slider.unit.write(value)
            for said in (text, text.replace(".", ","), text.replace(" ", "")):
                typed = understood(said, notches, slider.unit, own, slider.finest)
                assert (typed.value, typed.said) == (value, ""), (one.path, said)


@pytest.mark.parametrize("level", level_names())
def test_what_is_told_of_a_share_speaks_of_per_cent(level: str) -> None:
    for one, slider, _own in sliders(level):
        bare = re.findall(r"(?<![\d.])[01](?![\d.]| %)", one.knob.means)
        assert slider.unit is not OF_ONE or not bare, (one.path, one.knob.means)


@pytest.mark.parametrize(("text", "value"), [("98", 0.98), ("97,5 %", 0.975), ("99.93", 0.9993), ("12000", 0.9)])
def test_the_turnout_demanded_in_dresden(text: str, value: float) -> None:
    play = Playthrough(load(DRESDEN))
    page = Driver(CountryPage(BallotState(play)), (1280, 1400))
    assert play.value(DEMANDED) == 0.9
    page.shell.top.scene.focus(DEMANDED)
    page.type(text)
    page.press("enter")
    assert play.value(DEMANDED) == value
    told = [node.name for node in page.tree().walk() if node.role == "status"]
    assert told == (["12000 % is too much: 100 % is the most that can be set here."] if value == 0.9 else [])
