"""A rule that is off is put in force by pressing its knob where it stands, by pointer and by keys."""

import pytest

from game.explain.knob_words import unit_of
from game.kit.drawing.theme import BODY, Token
from game.kit.drawing.theme import FIGURE as FIGURE_TYPE
from game.kit.widget import current
from game.kit.widgets.entry import track
from game.kit.widgets.entry.slider import Slider
from game.level.load import load
from game.session.actions import OpenPolls, SwitchPart
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.country.scene import CountryPage
from tests.kit.driver import Driver

SAMPLE = "audience.observer_mission.stations"
VISITS = "behaviour.agitator_visits.visits"
FIGURE = "reporting.precinct.round_up.figure"


def page_of(level: str, path: str) -> tuple[Playthrough, Driver]:
    """A level's country page, at the group of a knob whose rule is off."""
    playing = Playthrough(load(level))
    scene = CountryPage(BallotState(playing))
    page = Driver(scene, (1280, 1400))
    group = next(one.group for one in playing.knobs if one.path == path)
    page.do(scene.on_group, group)
    page.stage.frame()
    assert not playing.is_on(path.rpartition(".")[0])
    return playing, page


def knob_of(page: Driver, path: str) -> tuple[int, int]:
    """The middle of a slider's knob."""
    slider = page.shell.top.scene.find(path)
    assert isinstance(slider, Slider)
    look = page.shell.look
    grip = track.knob_area(slider._track(look), look, slider._along())
    return grip.center


def test_pressing_the_knob_puts_the_rule_in_force_at_its_default() -> None:
    playing, page = page_of("knock_on_the_door", VISITS)
    assert page.node("Visits by agitators").value.startswith("off")
    turnout = playing.forecast.bulletin.figure("turnout").printed
    page.click_at(knob_of(page, VISITS))
    assert playing.is_on("behaviour.agitator_visits")
    assert playing.value(VISITS) == 2.0
    assert page.node("Visits by agitators").value.startswith("2")
    assert playing.forecast.bulletin.figure("turnout").printed != turnout


@pytest.mark.parametrize("way", ["press", "enter", "switch", "enter on the switch"])
def test_slider_switch_and_key_agree_on_the_value_a_rule_begins_with(way: str) -> None:
    """The sandbox begins with observers at 200 stations, which is not the part's own default."""
    part, name, words = "audience.observer_mission", SAMPLE.rpartition(".")[2], "Observers"
    playing = Playthrough(load("sandbox"))
    own = getattr(playing.level.scenario.find(part).params, name)  # type: ignore[union-attr]
    assert own != next(one.knob.default for one in playing.knobs if one.path == SAMPLE)
    playing.act(SwitchPart(part, on=False))
    scene = CountryPage(BallotState(playing))
    page = Driver(scene, (1280, 1400))
    page.do(scene.on_group, "Among readers")
    page.stage.frame()
    slider = page.shell.top.scene.find(SAMPLE)
    assert isinstance(slider, Slider)
    assert current(slider.value) == own
    page.shell.top.scene.focus(f"switch {part}" if "switch" in way else SAMPLE)
    if way == "press":
        page.click_at(knob_of(page, SAMPLE))
    elif way == "switch":
        page.click(words, "switch", at=(0.97, 0.5))
    else:
        page.press("enter")
    assert playing.is_on(part)
    assert playing.value(SAMPLE) == own
    assert current(slider.value) == own


def test_what_is_off_fills_no_track_and_has_a_faint_knob() -> None:
    """A filled track would say that the rule is at work."""
    _playing, page = page_of("knock_on_the_door", VISITS)
    slider = page.shell.top.scene.find(VISITS)
    assert isinstance(slider, Slider)
    look = page.shell.look
    before = (slider.rect.left + 6, knob_of(page, VISITS)[1])
    rim = track.knob_area(slider._track(look), look, slider._along())
    tones: tuple[tuple[Token, Token], ...] = (("line", "edge"), ("ink", "ink"))
    for fill, outline in tones:
        page.point((1, 1))
        page.stage.frame()
        assert page.colour_at(before) == look.profile[fill][:3]
        assert page.colour_at((rim.centerx, rim.top)) == look.profile[outline][:3]
        page.click_at(knob_of(page, VISITS))


def test_enter_does_the_same_and_is_one_step_of_undo() -> None:
    playing, page = page_of("knock_on_the_door", VISITS)
    page.shell.top.scene.focus(VISITS)
    assert "press" in page.node("Visits by agitators").actions
    page.press("enter")
    assert playing.value(VISITS) == 2.0
    assert "press" not in page.node("Visits by agitators").actions
    page.press("u")
    assert not playing.is_on("behaviour.agitator_visits")
    assert not playing.can_undo


def test_pressing_the_knob_of_a_rule_in_force_changes_nothing() -> None:
    playing, page = page_of("knock_on_the_door", VISITS)
    page.click_at(knob_of(page, VISITS))
    before = playing.journal
    page.click_at(knob_of(page, VISITS))
    page.press("enter")
    assert playing.journal == before
    assert playing.value(VISITS) == 2.0


def test_a_list_of_a_rule_that_is_off_says_so_and_takes_the_same_choice() -> None:
    playing, page = page_of("sandbox", FIGURE)
    assert page.node("Figure rounded up", "select").value == "off"
    page.shell.top.scene.focus(FIGURE)
    page.press("left")
    assert playing.value(FIGURE) == "turnout"
    assert playing.is_on("reporting.precinct.round_up")
    assert page.node("Figure rounded up", "select").value == "turnout"


def test_in_the_sandbox_every_part_a_ballot_can_do_without_has_a_switch() -> None:
    playing, page = page_of("sandbox", FIGURE)
    part, words = "reporting.precinct.round_up", "Raised to a pleasing figure"
    assert page.node(words, "switch").states == ()
    page.shell.top.scene.focus(f"switch {part}")  # which brings it into view
    page.click(words, "switch", at=(0.97, 0.5))
    assert playing.is_on(part)
    assert "checked" in page.node(words, "switch").states
    assert page.node("Figure rounded up", "select").value == "turnout"
    page.shell.top.scene.focus(f"switch {part}")
    page.press("enter")
    assert not playing.is_on(part)
    assert page.node("Figure rounded up", "select").value == "off"
    page.press("u")
    assert playing.is_on(part)
    names = {node.name for node in page.tree().walk() if node.role == "switch"}
    assert "The law turns marks into votes" not in names


def test_switching_a_part_after_the_polls_opened_begins_the_day_anew() -> None:
    playing, page = page_of("sandbox", FIGURE)
    playing.act(OpenPolls())
    page.shell.top.scene.focus("switch reporting.precinct.round_up")
    page.click("Raised to a pleasing figure", "switch", at=(0.97, 0.5))
    assert playing.election is None
    assert page.node("Open the polls").role == "button"


def test_every_rule_has_room_for_its_name_and_any_value() -> None:
    """A rule that is off shows how wide it can be only when it is on."""
    playing, page = page_of("sandbox", VISITS)
    slider, look = page.shell.top.scene.find(VISITS), page.shell.look
    assert isinstance(slider, Slider)
    for one in playing.knobs:
        knob = one.knob
        if isinstance(knob.default, bool) or knob.minimum is None or knob.maximum is None:
            continue
        step, said = knob.step or 0.0, unit_of(knob).write
        values = (knob.minimum + step, knob.default, knob.maximum - step)
        widest = max(look.text.width(said(value), FIGURE_TYPE) for value in values)
        assert look.text.width(knob.label, BODY) + widest < slider.rect.w, one.path
