"""A number is typed in the unit that is shown; what cannot be set is told, and so is what is set instead."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.slider import Slider
from game.kit.widgets.entry.stepper import Stepper
from game.kit.widgets.entry.typed import understood
from game.text.unit import OF_ONE, PLAIN
from tests.kit.driver import Bench, Driver, noting

NAME = "Turnout demanded"


def bench(
    notches: Notches, value: float, kind: type[Slider | Stepper] = Slider, **options: Any
) -> tuple[Driver, Bench]:
    made = Bench()
    made.values["set"] = value
    made.widgets = (kind(NAME, lambda: float(made.values["set"]), noting("set"), notches, **options),)
    page = Driver(made)
    page.press("tab")
    return page, made


def shares(**options: Any) -> tuple[Driver, Bench]:
    return bench(Notches(0.0, 1.0, 0.01), 0.9, unit=OF_ONE, **options)


def told(page: Driver) -> list[str]:
    return [node.name for node in page.tree().walk() if node.role == "status"]


@pytest.mark.parametrize("text", ["98", "98 %", "98%", "98.0", "98,0"])
def test_a_share_is_typed_in_per_cent(text: str) -> None:
    page, made = shares()
    assert page.node(NAME).value == "90 %"
    page.type(text)
    assert made.acts == []
    page.press("enter")
    assert made.values["set"] == 0.98
    assert page.node(NAME).value == "98 %"
    assert told(page) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("101", "101 % is too much: 100 % is the most that can be set here."),
        ("9800", "9800 % is too much: 100 % is the most that can be set here."),
        ("9%8", "“9%8” is not a number that can be set here, such as 90 %."),
    ],
)
def test_what_cannot_be_set_changes_nothing_and_is_told(text: str, said: str) -> None:
    page, made = shares()
    page.type(text)
    page.press("enter")
    assert made.acts == []
    assert page.node(NAME).value == "90 %"
    assert told(page) == [said]


def test_leaving_the_control_tells_the_same_and_escape_tells_nothing() -> None:
    page, made = bench(Notches(2.0, 10.0, 0.1), 5.0)
    page.type("1")
    page.press("tab")
    assert told(page) == ["1 is too little: 2 is the least that can be set here."]
    page.press("tab")
    page.press("3", "escape")
    assert made.acts == []
    assert len(told(page)) == 1


def test_a_number_between_two_steps_is_kept_where_it_may_be_and_told_where_not() -> None:
    page, made = bench(Notches(0.0, 20.0, 0.25), 5.0, finest=0.0)
    page.type("13,3")
    page.press("enter")
    assert made.values["set"] == 13.3
    assert told(page) == []
    page.press("right")
    assert made.values["set"] == 13.5, "from there it goes on in steps"
    page, made = bench(Notches(0.0, 20.0, 0.25), 5.0)
    page.type("13.3")
    page.press("enter")
    assert made.values["set"] == 13.25
    assert told(page) == ["Set to 13.25: it goes in steps of 0.25."]


def test_a_minus_begins_a_number_only_where_less_than_nothing_can_be_set() -> None:
    page, made = bench(Notches(-3.0, 4.0, 0.01), 1.0)
    page.type("-2.5")
    page.press("enter")
    assert made.values["set"] == -2.5
    page, made = bench(Notches(0.0, 4.0, 1.0), 1.0, Stepper)
    page.press("-")
    assert made.values["set"] == 0.0
    page.type("3")
    page.press("enter")
    assert made.values["set"] == 3.0


@given(st.integers(-400, 400), st.integers(1, 400), st.sampled_from([0.0, 0.01, 0.25, 1.0]), st.integers(0, 10_000))
def test_what_is_shown_sets_what_is_shown(low: int, length: int, step: float, place: int) -> None:
    notches = Notches(low / 100, (low + length) / 100, step)
    value = round(notches.at(place / 10_000), 6)
    for unit in (PLAIN, OF_ONE):
        assert understood(unit.write(value), notches, unit, value, 0.0).value == pytest.approx(value, abs=1e-12)
        assert understood(unit.write(value), notches, unit, value, 0.0).said == ""


# --- what is off


def off_bench() -> tuple[Driver, Bench]:
    made = Bench()
    made.values["set"] = 2.5
    off = lambda: not made.acts  # noqa: E731
    made.widgets = (
        Slider(NAME, lambda: float(made.values["set"]), noting("set"), Notches(0, 10, 0.25), off=off, key="one"),
    )
    page = Driver(made)
    page.press("tab")
    return page, made


@pytest.mark.parametrize("key", ["left", "page_down", "home"])
def test_less_never_switches_on_what_is_off(key: str) -> None:
    page, made = off_bench()
    page.press(key)
    page.wheel(page.spot(NAME), 1)
    assert made.acts == []
    assert page.node(NAME).value == "off"


@pytest.mark.parametrize(("key", "value"), [("right", 2.75), ("end", 10.0), ("enter", 2.5)])
def test_more_does(key: str, value: float) -> None:
    page, made = off_bench()
    page.press(key)
    assert made.values["set"] == value


def test_every_pixel_of_a_track_takes_a_press() -> None:
    page, made = shares()
    slider = page.shell.top.page.focused
    assert isinstance(slider, Slider)
    area = slider._track(page.shell.look)
    for x in range(area.left, area.right):
        made.values["set"] = 0.5
        page.click_at((x, area.centery))
        at_middle = abs(x - area.centerx) < 0.01 * area.w
        assert at_middle or made.values["set"] != 0.5, x
    for x, end in ((area.left, 0.0), (area.right - 1, 1.0)):
        page.click_at((x, area.centery))
        assert made.values["set"] == end
