"""The stack of scenes and its commands, the keys that work everywhere, notices, settings."""

from collections.abc import Mapping, Sequence
from functools import partial

import pytest

from game.kit.layout import Column
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Prefer, Push, Quit, Replace, Scene, Shortcut
from game.kit.program.fitting import look_for, scale_for
from game.kit.program.headless import Headless
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.store.preferences import Preferences
from game.ui.pages.menus.confirm import Confirm
from tests.kit.driver import Driver


class Place(Scene):
    """A scene with a name, whose buttons are its commands."""

    def __init__(self, name: str, **answers: Answer) -> None:
        super().__init__()
        self.called = name
        self.answers = answers
        self.log: list[str] = []
        self.seconds = 0.0
        self.restless = False

    @property
    def title(self) -> str:
        return self.called

    def build(self) -> Widget:
        return Column(
            [Button(name, partial(self.on_answer, name), key=name) for name in ("nothing", *self.answers)],
            gap=16,
            pad=24,
        )

    def shortcuts(self) -> Sequence[Shortcut]:
        return (Shortcut("t", partial(self.on_note, "flipped"), "note something"),)

    def on_answer(self, name: str) -> Answer:
        return self.answers.get(name)

    def on_note(self, value: str) -> None:
        self.log.append(value)

    def opened(self) -> None:
        self.log.append("opened")

    def closed(self) -> None:
        self.log.append("closed")

    @property
    def moving(self) -> bool:
        return self.restless

    def step(self, seconds: float) -> Answer:
        self.seconds += seconds
        return None


def test_push_and_pop() -> None:
    upper = Place("upper")
    lower = Place("lower", up=Push(upper))
    page = Driver(lower)
    page.click("up")
    assert page.tree().name == "upper"
    page.press("escape")
    assert page.tree().name == "lower"
    assert page.focused == "up"
    assert upper.log == ["opened", "closed"]
    assert lower.log == ["opened"]


def test_replace_leaves_nothing_below() -> None:
    page = Driver(Place("first", on=Replace(Place("second"))))
    page.click("on")
    assert [shown.scene.title for shown in page.shell.stack] == ["second"]
    page.press("escape")
    assert not page.shell.running


def test_quit_ends_the_game() -> None:
    page = Driver(Place("only", leave=Quit()))
    page.click("leave")
    assert not page.shell.running


def test_several_commands_are_carried_out_in_turn() -> None:
    page = Driver(Place("first", both=(Say("on the way"), Push(Place("second")))))
    page.click("both")
    assert page.tree().name == "second"
    assert page.has("on the way")


def test_an_action_can_be_handed_down() -> None:
    lower = Place("lower")
    lower.answers["ask"] = Push(Confirm("Sure?", "It is final.", "Do it", partial(lower.on_note, "done")))
    page = Driver(lower)
    page.click("ask")
    assert page.tree().role == "dialog page"
    assert page.focused == "Cancel"
    page.press("tab", "enter")
    assert lower.log[-1] == "done"
    assert page.tree().name == "lower"


def test_a_dialog_keeps_the_focus_inside_and_the_page_below_out_of_reach() -> None:
    lower = Place("lower")
    lower.answers["ask"] = Push(Confirm("Sure?", "It is final.", "Do it", partial(lower.on_note, "done")))
    page = Driver(lower)
    spot = page.spot("nothing")
    page.click("ask")
    for _ in range(5):
        page.press("tab")
        assert page.focused in ("Cancel", "Do it")
    page.click_at(spot)
    assert page.tree().role == "dialog page"
    assert lower.log == ["opened"]


def test_shortcuts_of_the_scene_and_of_the_game() -> None:
    place = Place("lower")
    page = Driver(place)
    page.press("T")
    assert place.log == ["opened", "flipped"]
    page.press("?")
    assert page.tree().name == "Help: lower"
    assert page.has("note something")
    page.press("escape", "f12", "f11")
    assert page.shell.wishes == ["picture", "full_screen"]


def test_slips_go_by_themselves_and_when_pressed() -> None:
    page = Driver(Place("lower", tell=Say("kept"), tell_more=Say("kept too")))
    page.click("tell")
    page.click("tell_more")
    page.click("kept", "status")
    assert not page.has("kept")
    assert page.has("kept too")
    page.wait(6.5)
    assert not page.has("kept too")
    assert page.shell.next_wake() is None


def test_steps_reach_only_a_scene_that_moves() -> None:
    place = Place("lower")
    page = Driver(place)
    page.wait(1.0)
    assert place.seconds == 0
    place.restless = True
    page.wait(1.0)
    assert place.seconds == pytest.approx(1.0, abs=0.02)


def test_settings_are_kept_and_shown_at_once() -> None:
    kept: list[Mapping[str, object]] = []
    page = Driver(Place("lower", dark=Prefer({"profile": "dark"}), large=Prefer({"scale": 200})))
    page.shell.lent.keep = lambda changes: kept.append(changes) or ""  # type: ignore[func-returns-value]
    page.click("dark")
    assert page.colour_at((1270, 700)) == page.shell.look.profile["paper"]
    assert page.shell.look.profile.name == "dark"
    assert page.focused == "dark"
    before = page.node("large").rect[3]
    page.click("large")
    assert page.node("large").rect[3] == 2 * before
    assert kept == [{"profile": "dark"}, {"scale": 200}]


def test_a_setting_that_cannot_be_kept_is_told() -> None:
    page = Driver(Place("lower", dark=Prefer({"profile": "dark"})))
    page.shell.lent.keep = lambda _changes: "/nowhere: read-only"
    page.click("dark")
    assert page.has("The settings could not be kept: /nowhere: read-only")


def test_a_scene_has_no_context_before_it_is_shown() -> None:
    with pytest.raises(RuntimeError, match="not on the stack"):
        _ = Place("nowhere").context


@pytest.mark.parametrize(
    ("size", "scale"),
    [
        ((1280, 720), 1.0),
        ((1920, 1080), 1.5),
        ((1024, 768), 0.9),
        ((1366, 768), 1.05),
        ((1200, 720), 1.0),
        ((640, 480), 0.75),
        ((7680, 4320), 2.5),
    ],
)
def test_without_a_chosen_scale_the_page_fits_the_window(size: tuple[int, int], scale: float) -> None:
    assert scale_for(Preferences(), size) == scale
    assert look_for(Preferences(scale=175), size).scale == 1.75


def test_a_resized_window_is_laid_out_and_painted_anew() -> None:
    stage = Headless(Place("lower"), Preferences())
    stage.resize((1920, 1080))
    assert stage.shell.scale == 1.5
    assert stage.surface.get_at((1900, 1000))[:3] == stage.shell.look.profile["paper"]
