"""Panes and tabs: what is too high scrolls inside its pane, and what is folded away leaves no mark on the page."""

from game.kit.layout import Column, Spacer
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label
from game.kit.widgets.tabs import Pane, Panes, Tabs
from tests.kit.driver import Bench, Driver, note


def test_a_pane_too_high_for_its_place_scrolls_by_itself() -> None:
    high = [Pane(f"Part {number}", Column([Label(f"inside {number}"), Spacer(height=2000)]), 300) for number in (0, 1)]
    page = Driver(Bench(Panes(high, key="panes", height=200)))
    area = page.node("Part 0")
    assert area.role == "scroll"
    page.wheel((area.rect[0] + 20, area.rect[1] + 20), 3)
    assert page.node("inside 0").rect[1] < area.rect[1]
    assert page.node("inside 1").rect[1] >= area.rect[1]
    assert not page.shell.top.page.body.scrolls()


def test_no_mark_of_the_focus_is_drawn_where_its_tab_is_folded_away() -> None:
    parts = (Pane("A", Button("Here", note("here"), key="here")), Pane("B", Label("there")))
    inside = Tabs(parts, "Parts", key="parts")
    page = Driver(Bench(inside))
    page.shell.top.page.focus_key("here")
    page.stage.frame()
    left, top = page.node("Here").rect[:2]
    ring = (left - 5, top + 12)
    marked = page.colour_at(ring)
    inside.strip.choose(1)
    page.stage.frame()
    assert page.colour_at(ring) != marked
