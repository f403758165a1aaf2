"""Focus, rebuilds, tips, pointer and damage of a live page."""

import pygame
import pytest

from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label
from game.kit.widgets.prose import Prose, Run
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.toggle import Toggle
from game.text.tip import Tip
from tests.kit.driver import Bench, Driver, note, noting


def grid() -> Widget:
    rows = [[Button(f"{row}{column}", note("go"), key=f"{row}{column}") for column in range(3)] for row in range(3)]
    return Column([Row(row, gap=16) for row in rows], gap=16)


def test_tab_goes_through_in_reading_order_and_round() -> None:
    page = Driver(Bench(grid()))
    names = []
    for _ in range(9):
        page.press("tab")
        names.append(page.focused)
    assert names == [f"{row}{column}" for row in range(3) for column in range(3)]
    page.press("tab")
    assert page.focused == "00"
    page.press("tab", shift=True)
    assert page.focused == "22"


def test_arrows_go_to_the_neighbour() -> None:
    page = Driver(Bench(grid()))
    page.press("tab", "right", "down", "down", "left", "up")
    assert page.focused == "10"
    page.press("left")
    assert page.focused == "10"


def test_the_focus_is_marked_with_a_ring() -> None:
    page = Driver(Bench(Button("Go", note("go"))))
    page.press("tab")
    left, top, _, high = page.node("Go").rect
    assert page.colour_at((left - 5, top + high // 2)) == page.shell.look.profile["gold"]
    page.shell.top.page.focus_on(None)
    page.stage.frame()
    assert page.colour_at((left - 5, top + high // 2)) == page.shell.look.profile["paper"]


@pytest.mark.parametrize(("keys", "reached"), [("tab", "22"), ("right", "22"), ("back", "20"), ("up", "10")])
def test_where_the_focus_is_gone_the_keyboard_goes_on_from_there(keys: str, reached: str) -> None:
    bench = Bench(grid())
    page = Driver(bench)
    page.shell.top.page.focus_key("21")
    rows = [[f"{row}{column}" for column in range(3) if (row, column) != (2, 1)] for row in range(3)]
    bench.widgets = (
        Column([Row([Button(name, note("go"), key=name) for name in row], gap=16) for row in rows], gap=16),
    )
    for _ in range(2):  # however often it is built again
        bench.rebuild()
        page.stage.frame()
    assert page.focused == ""
    page.press("tab" if keys == "back" else keys, shift=keys == "back")
    assert page.focused == reached


def test_the_focus_outlives_a_rebuild_by_key() -> None:
    bench = Bench(Button("First", note("go"), key="first"), Button("Second", note("go"), key="second"))
    page = Driver(bench)
    page.press("tab", "tab")
    bench.widgets = (Label("new"), Button("Second, renamed", note("go"), key="second"))
    bench.rebuild()
    page.stage.frame()
    assert page.focused == "Second, renamed"


def test_the_focus_is_nowhere_if_its_widget_is_gone() -> None:
    bench = Bench(Button("First", note("go"), key="first"))
    page = Driver(bench)
    page.press("tab")
    bench.widgets = (Label("nothing"),)
    bench.rebuild()
    page.press("enter")
    assert page.focused == ""


def test_a_key_is_used_once() -> None:
    with pytest.raises(ValueError, match="two widgets have the key 'same'"):
        Driver(Bench(Label("a", key="same"), Label("b", key="same")))


def test_a_tip_opens_on_hover_after_a_moment_and_closes_when_the_pointer_leaves() -> None:
    page = Driver(Bench(Label("Own view", tip=Tip("Fact", "line", "source")), Label("other", height=100)))
    page.point(page.spot("Own view", at=(0.1, 0.5)))
    assert not page.has("Fact · line · source")
    page.wait(0.5)
    assert page.has("Fact · line · source")
    page.point((900, 600))
    assert not page.has("Fact · line · source")


def test_a_tip_stays_while_the_pointer_is_on_it() -> None:
    page = Driver(Bench(Label("x", height=200), Label("Own view", tip=Tip("Fact", "line"))))
    page.point(page.spot("Own view", at=(0.02, 0.5)))
    page.wait(0.5)
    page.point(page.spot("Fact · line", "tooltip"))
    page.wait(0.5)
    assert page.has("Fact · line")


def test_a_press_goes_through_a_tip_to_what_it_covers() -> None:
    bench = Bench(Button("Below", note("below"), width=300, height=60), Label("Own view", tip=Tip("Fact", "line")))
    page = Driver(bench)
    page.point(page.spot("Own view", at=(0.02, 0.5)))
    page.wait(0.5)
    covered = page.spot("Fact · line", "tooltip")
    page.point(covered)
    page.click_at(covered)
    assert not page.has("Fact · line")
    assert bench.acts == [("below", None)]


def test_a_word_with_tip_and_action_shows_the_tip_first() -> None:
    bench = Bench(Prose((Run("about "), Run("rolls", tip=Tip("Fact"), action=note("more")))))
    page = Driver(bench)
    page.click("rolls", "button")
    assert page.has("Fact")
    assert bench.acts == []
    page.click("rolls", "button")
    assert bench.acts == [("more", None)]
    page.wait(0.1)
    page.press("enter")
    assert page.has("Fact"), "the tip was put away"
    page.press("escape", "enter")
    assert bench.acts == [("more", None)], "and so again"
    page.press("enter")
    assert bench.acts == [("more", None)] * 2


def test_a_tip_opens_with_the_focus_and_escape_puts_only_it_away() -> None:
    bench = Bench(Label("Own view", tip=Tip("Fact")))
    page = Driver(bench)
    page.press("tab")
    page.wait(1.0)
    assert page.has("Fact")
    page.press("escape")
    assert not page.has("Fact")
    assert page.focused == "Own view"


def test_tips_stay_inside_the_window() -> None:
    corner = Row([Label("x", grow=1), Label("Own view", tip=Tip("Fact", "a line that is rather long for a corner"))])
    page = Driver(Bench(corner))
    page.press("tab")
    page.wait(1.0)
    tip = page.node("Fact · a line that is rather long for a corner", "tooltip")
    assert pygame.Rect(0, 0, 1280, 720).contains(pygame.Rect(tip.rect))


def test_nothing_is_painted_when_nothing_changed() -> None:
    page = Driver(Bench(grid()))
    assert page.stage.frame() == []
    page.wait(2.0)
    assert page.stage.frame() == []


def test_only_what_changed_is_painted_again() -> None:
    on = {"value": False}
    bench = Bench(grid(), Toggle("Never", lambda: on["value"], noting("never")))
    page = Driver(bench)
    on["value"] = True
    page.shell.top.page.refresh()
    areas = page.stage.frame()
    assert len(areas) == 1
    assert areas[0].h < 80


def test_partial_paint_equals_full_paint() -> None:
    page = Driver(Bench(grid(), Label("Own view", tip=Tip("Fact", "line"))))
    for keys in (("tab", "right"), ("down",), ("tab", "tab", "tab", "tab", "tab")):
        page.press(*keys)
        page.wait(1.0)
        partial = pygame.image.tobytes(page.stage.surface, "RGB")
        page.shell.repaint()
        page.stage.frame()
        assert pygame.image.tobytes(page.stage.surface, "RGB") == partial


def test_hovering_marks_what_can_be_pressed() -> None:
    page = Driver(Bench(Button("Go", note("go"))))
    spot = page.spot("Go")
    page.point(spot)
    assert page.shell.top.page.pointer.cursor() == "hand"
    page.point((1000, 600))
    assert page.shell.top.page.pointer.cursor() == "arrow"


def test_live_sizes_move_the_neighbours() -> None:
    said = {"text": "short"}
    bench = Bench(Row([Label(lambda: said["text"], wrap=False), Button("Go", note("go"))], gap=8))
    page = Driver(bench)
    before = page.node("Go").rect[0]
    said["text"] = "much longer than before"
    page.shell.top.page.refresh()
    assert page.node("Go").rect[0] > before
    assert page.problems() == []


def test_nothing_that_stands_on_a_folded_tab_takes_the_keys() -> None:
    panes = Panes(
        (
            Pane("One", Button("Here", note("go"), key="here"), 400),
            Pane("Two", Button("There", note("go"), key="there"), 400),
        ),
        key="panes",
    )
    bench = Bench(panes)
    page = Driver(bench, (320, 600))
    assert panes.folded
    bench.focus("there", "here")
    assert page.focused == "Here"
    bench.focus("there")
    assert page.focused == ""
