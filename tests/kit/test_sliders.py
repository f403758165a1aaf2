"""Sliders and steppers: every drag has a twin on the keyboard, and numbers can be typed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.kit.layout import Column
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.slider import Slider
from game.kit.widgets.entry.stepper import Stepper
from game.kit.widgets.scroll import ScrollArea
from game.text.tip import Tip
from tests.kit.driver import Bench, Driver, note, noting

TENTHS = Notches(0, 10, 0.1)


def slider_bench(**options: Any) -> tuple[Driver, Bench]:
    bench = Bench()
    bench.values["cost"] = 5.0
    widget = Slider(
        "Cost of striking out",
        lambda: float(bench.values["cost"]),
        noting("cost"),
        TENTHS,
        done=note("done"),
        **options,
    )
    bench.widgets = (widget,)
    page = Driver(bench)
    page.press("tab")
    return page, bench


@pytest.mark.parametrize(
    ("key", "value"),
    [("right", 5.1), ("left", 4.9), ("page_up", 6.0), ("page_down", 4.0), ("home", 0), ("end", 10)],
)
def test_keys_move_a_slider(key: str, value: float) -> None:
    page, bench = slider_bench()
    page.press(key)
    assert bench.acts == [("cost", value), ("done", None)]
    assert page.node("Cost of striking out").value == f"{value:g}"


def test_dragging_brings_every_value_and_the_last_one_as_done() -> None:
    page, bench = slider_bench()
    left, top, wide, high = page.node("Cost of striking out").rect
    page.drag((left + wide // 2, top + high - 8), (left + wide - 2, top + high - 8))
    values = [value for name, value in bench.acts if name == "cost"]
    assert values == sorted(values)
    assert len(values) >= 2
    assert bench.acts[-1] == ("done", None)


def test_a_click_on_the_track_goes_there() -> None:
    page, bench = slider_bench()
    page.click("Cost of striking out", at=(0.001, 0.8))
    assert bench.values["cost"] == 0


def test_the_wheel_works_only_with_the_focus() -> None:
    page, bench = slider_bench()
    spot = page.spot("Cost of striking out")
    page.wheel(spot, -1)
    assert bench.values["cost"] == 5.1
    page.stage.shell.top.page.focus_on(None)
    page.wheel(spot, -1)
    assert bench.values["cost"] == 5.1


def test_the_wheel_scrolls_and_changes_no_rule_where_there_is_more_to_see() -> None:
    sliders = [Slider(f"rule {n}", 5.0, noting("cost"), TENTHS, key=f"rule {n}") for n in range(40)]
    bench = Bench(ScrollArea(Column(sliders), name="Rules", grow=1))
    page = Driver(bench)
    page.shell.top.scene.focus("rule 1")
    before = page.node("rule 1").rect
    page.wheel(page.spot("rule 1"), 1)
    assert page.node("rule 1").rect[1] < before[1]
    assert bench.acts == []


def test_a_slider_says_its_word_and_why() -> None:
    page, _ = slider_bench(word=lambda value: "crushing" if value > 6 else "light", tip=Tip("It hurts", source="Kuran"))
    page.press("end")
    node = page.node("Cost of striking out")
    assert node.value == "10, crushing"
    assert node.help == "It hurts · Kuran"
    page.click("Cost of striking out", at=(0.01, 0.1))
    assert page.node("It hurts · Kuran", "tooltip")


def test_a_slider_is_only_painted_again_when_its_value_changes() -> None:
    page, _ = slider_bench()
    before = page.shell.top.page.find("page.0.0")
    page.press("right")
    assert page.shell.top.page.find("page.0.0") is before


def test_a_disabled_slider_is_left_alone() -> None:
    bench = Bench(Slider("Cost", 5.0, noting("cost"), TENTHS, disabled=True))
    page = Driver(bench)
    page.press("tab", "right")
    page.click("Cost", at=(0.9, 0.8))
    assert bench.acts == []
    assert page.node("Cost").states == ("disabled",)


def test_a_drag_outlives_a_rebuild() -> None:
    page, bench = slider_bench()
    left, top, wide, high = page.node("Cost of striking out").rect
    page.hold((left + wide // 2, top + high - 8))
    bench.widgets = (Slider("Cost of striking out", lambda: float(bench.values["cost"]), noting("cost"), TENTHS),)
    bench.rebuild()
    page.point((left + wide - 1, top + high - 8))
    assert bench.values["cost"] == 10


def stepper_bench() -> tuple[Driver, Bench]:
    bench = Bench()
    bench.values["digits"] = 2
    bench.widgets = (
        Stepper("Digits of turnout", lambda: float(bench.values["digits"]), noting("digits"), Notches(0, 4, 1)),
    )
    return Driver(bench), bench


def test_minus_and_plus_of_a_stepper() -> None:
    page, bench = stepper_bench()
    page.click("Digits of turnout", at=(0.02, 0.5))
    assert bench.values["digits"] == 1
    page.click("Digits of turnout", at=(0.98, 0.5))
    page.press("right", "+")
    assert bench.values["digits"] == 4
    page.press("right")
    assert bench.acts[-1] == ("digits", 4)
    page.press("-", "home", "3", "enter")
    assert bench.values["digits"] == 3


@given(st.floats(-50, 50), st.floats(0.01, 20), st.sampled_from([0.01, 0.1, 0.25, 1, 5]), st.floats(-100, 100))
def test_snapping_lands_on_a_notch_inside(low: float, length: float, step: float, value: float) -> None:
    notches = Notches(low, low + length, step)
    snapped = notches.snap(value)
    assert notches.low <= snapped <= notches.high
    steps = (snapped - low) / step
    assert snapped in (notches.low, notches.high) or steps == pytest.approx(round(steps), abs=1e-6)


def test_steps_leave_no_dust() -> None:
    notches, value = Notches(0, 1, 0.1), 0.0
    for _ in range(3):
        value = notches.moved(value, 1)
    assert value == 0.3


def knob_at(page: Driver) -> tuple[int, int]:
    focused = page.shell.top.page.focused
    assert focused is not None
    return focused.ring_area().center


def test_a_number_that_is_not_to_be_seen_stands_in_the_middle_and_is_turned_from_there() -> None:
    covered = [True]
    page, bench = slider_bench(covered=lambda: covered[0])
    bench.values["cost"] = 1.2
    assert page.node("Cost of striking out").value == "?"
    before = knob_at(page)
    bench.values["cost"] = 8.0
    page.wait(0.1)
    assert knob_at(page) == before
    page.press("right")
    assert bench.values["cost"] == 5.1
    covered[0] = False
    assert page.node("Cost of striking out").value == "5.1"
