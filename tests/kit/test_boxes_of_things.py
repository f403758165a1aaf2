"""Scroll areas, tabs, panes, tables, ledgers, bars, prose: what holds or shows several things."""

from itertools import pairwise

import pygame
import pytest

from game.kit.drawing.theme import PRINT_BOLD
from game.kit.layout import Column, Spacer
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow, Progress
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label
from game.kit.widgets.ledger import Ledger, LedgerRow
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.prose import Prose, Run
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.table import Cell, Cells, Heading, Table, figures
from game.kit.widgets.tabs import Pane, Panes, Tabs
from tests.kit.driver import Bench, Driver, note, noting


def tall(count: int = 40) -> Widget:
    return Column([Button(f"Row {number}", note("row", number)) for number in range(count)], gap=8)


def scroll_bench() -> tuple[Driver, Bench, ScrollArea]:
    bench = Bench(ScrollArea(tall(), "Rows", key="rows", height=300))
    page = Driver(bench)
    area = page.shell.top.page.find("rows")
    assert isinstance(area, ScrollArea)
    return page, bench, area


def test_the_wheel_scrolls_to_the_end_and_no_further() -> None:
    page, _, area = scroll_bench()
    for _ in range(100):
        page.wheel(area.rect.center, 1)
    content = area.content
    assert content is not None
    assert content.rect.bottom == area.rect.bottom
    assert page.problems() == []


def test_tab_brings_what_gets_the_focus_into_view() -> None:
    page, _, area = scroll_bench()
    for _ in range(30):
        page.press("tab")
        focused = page.shell.top.page.focused
        assert focused is not None
        assert area.rect.contains(focused.rect)
    page.press("home")
    assert area.offset[1] == 0


def test_page_keys_scroll() -> None:
    page, _, area = scroll_bench()
    page.press("tab", "page_down")
    assert 0 < area.offset[1] <= 300
    page.press("end")
    page.press("page_up")
    assert area.offset[1] > 300


def test_the_bar_is_dragged_and_clicked() -> None:
    page, bench, area = scroll_bench()
    right, top = area.rect.right - 4, area.rect.top
    page.drag((right, top + 5), (right, area.rect.bottom + 200))
    assert area.offset[1] == area._most()[1]
    page.click_at((right, top + 2))
    assert area.offset[1] == 0
    assert bench.acts == []


def test_what_is_too_wide_scrolls_across() -> None:
    page = Driver(Bench(ScrollArea(Label("", width=3000, height=100), key="wide", height=200)))
    area = page.shell.top.page.find("wide")
    assert isinstance(area, ScrollArea)
    page.drag((area.rect.left + 5, area.rect.bottom - 4), (area.rect.right + 200, area.rect.bottom - 4))
    assert area.offset == (3000 - area.rect.w, 0)
    page.press("tab", "left")
    assert area.offset[0] < 3000 - area.rect.w


def test_scrolled_away_buttons_cannot_be_clicked() -> None:
    page, bench, area = scroll_bench()
    area.scroll_to(0, 200)
    page.click_at((area.rect.left + 20, area.rect.top - 8))
    assert bench.acts == []


def test_the_position_outlives_a_rebuild() -> None:
    page, bench, area = scroll_bench()
    area.scroll_to(0, 150)
    bench.widgets = (ScrollArea(tall(), "Rows", key="rows", height=300),)
    bench.rebuild()
    page.stage.frame()
    again = page.shell.top.page.find("rows")
    assert again is not area
    assert isinstance(again, ScrollArea)
    assert again.offset == (0, 150)


def test_text_that_is_too_long_is_a_tab_stop_so_that_keys_reach_it() -> None:
    words = Label("word " * 2000)
    page = Driver(Bench(ScrollArea(words, "Terms", key="terms", height=200)))
    page.press("tab", "down")
    area = page.shell.top.page.find("terms")
    assert isinstance(area, ScrollArea)
    assert area.offset[1] > 0


def test_a_page_that_is_too_small_scrolls_as_a_whole() -> None:
    page = Driver(Bench(tall(60)), size=(1024, 768))
    page.press("tab", "end")
    assert page.tree().children[0].role == "scroll"
    page.press("tab", shift=True)
    assert page.focused == "Row 59"
    assert page.problems() == []


def tabs() -> Tabs:
    panes = (
        Pane("Rules", Button("Quota", note("quota"))),
        Pane("Map", Label("map")),
        Pane("Ledgers", Label("ledgers")),
    )
    return Tabs(panes, "Parts", key="parts")


def test_tabs_show_one_pane_and_keep_it() -> None:
    bench = Bench(tabs())
    page = Driver(bench)
    page.press("tab", "right")
    assert page.has("map")
    assert not page.has("Quota")
    bench.widgets = (tabs(),)
    bench.rebuild()
    assert page.has("map")
    page.click("Rules", "option")
    assert page.has("Quota")
    assert page.problems() == []


def test_live_values_in_a_pane_are_read_when_it_is_shown() -> None:
    said = {"text": "short"}
    panes = (Pane("A", Label("first")), Pane("B", Column([Label(lambda: said["text"], wrap=False)])))
    page = Driver(Bench(Tabs(panes, "Parts")))
    said["text"] = "something much longer"
    page.press("tab", "right")
    assert page.has("something much longer")
    assert page.problems() == []


def test_page_keys_scroll_even_if_the_focus_is_beside() -> None:
    area = ScrollArea(Label("word " * 2000), "Terms", key="terms", height=200)
    page = Driver(Bench(area, Button("Close", note("close"), key="close")))
    page.shell.top.page.focus_key("close")
    page.press("page_down")
    assert area.offset[1] > 0


def panes() -> Panes:
    parts = [
        Pane(f"Part {number}", Column([Label(f"inside {number}"), Spacer(height=100)]), 300) for number in range(3)
    ]
    return Panes(parts, key="panes")


def test_panes_stand_side_by_side_where_there_is_room() -> None:
    page = Driver(Bench(panes()))
    assert all(page.has(f"inside {number}") for number in range(3))


def test_panes_become_tabs_where_there_is_not() -> None:
    page = Driver(Bench(panes()), size=(1024, 768), scale=150)
    assert page.has("inside 0")
    assert not page.has("inside 1")
    page.press("tab", "right")
    assert page.has("inside 1")
    page.stage.resize((1920, 1080))
    assert page.has("inside 0")
    assert page.problems() == []


def table_bench() -> tuple[Driver, Bench]:
    heads = (Heading("figure"), figures("exact %"), figures("prints"))
    rows: list[Cells] = [("Turnout", "99.996270", "99.99"), ("Against", "0.069994", Cell("0.07", "vermilion_text"))]
    bench = Bench(Table("Rounding", heads, rows, noting("open")))
    return Driver(bench), bench


def test_a_table_says_its_cells_and_opens_rows() -> None:
    page, bench = table_bench()
    assert page.node("Against", "line").value == "exact % 0.069994, prints 0.07"
    page.click("Against", "line")
    page.press("up", "enter")
    assert bench.acts == [("open", 1), ("open", 0)]


def test_the_columns_of_a_table_move_together_where_room_is_short() -> None:
    rows = [("South Hamgyong 81, station 23", "682", "83"), ("Pyongyang 62", "1,649", "86")]
    table = Table("Stations", (Heading("station"), figures("people did"), figures("reported")), rows, key="table")
    look = Driver(Bench(table)).shell.look
    least, natural = table.measure_span(look)
    assert least < natural
    for wide in (least, (least + natural) // 2, natural, 2 * natural):
        table.rect = pygame.Rect(0, 0, wide, 200)
        table.arrange(look)
        assert sum(table._columns[-1]) <= wide
        assert all(left + own < following for (left, own), (following, _) in pairwise(table._columns))


def test_long_tables_draw_and_scroll() -> None:
    rows = [(f"Station {number}", str(number)) for number in range(3000)]
    table = Table("Stations", (Heading("station"), figures("votes")), rows, noting("open"), key="stations")
    bench = Bench(ScrollArea(table, key="area", height=400))
    page = Driver(bench)
    page.press("tab", "end", "enter")
    assert bench.acts == [("open", 2999)]
    area = page.shell.top.page.find("area")
    assert isinstance(area, ScrollArea)
    assert area.offset[1] == area._most()[1]


def test_a_ledger_shows_rows_gaps_and_what_is_not_shown() -> None:
    rows = [
        LedgerRow("Against", "14,637", "−47,098", action=note("trace", "against")),
        LedgerRow("Invalid", None, "−7,919"),
    ]
    bench = Bench(Ledger("What is reported", rows, report=True))
    page = Driver(bench)
    assert page.node("Against").value == "14,637 (−47,098)"
    assert page.node("Invalid").value == "not shown (−7,919)"
    page.click("Against")
    page.press("enter")
    assert bench.acts == [("trace", "against")] * 2
    assert page.problems() == []
    left, top, _, _ = page.node("What is reported").rect
    hatch = {page.colour_at((left + x, top + 3)) for x in range(16)}
    assert len(hatch) > 2


@pytest.mark.parametrize(("wide", "below", "clipped"), [(200, False, False), (120, True, False), (70, True, True)])
def test_a_gap_that_does_not_fit_beside_its_label_stands_beside_the_figure(
    wide: int, below: bool, clipped: bool
) -> None:
    page = Driver(Bench(LedgerRow("Stayed home", None, "−91,402", width=wide)))
    node, red = page.node("Stayed home"), page.shell.look.profile["vermilion_text"]
    left, top, _, high = node.rect
    upper, lower = (
        any(page.colour_at((left + x, top + y)) == tuple(red)[:3] for x in range(wide) for y in rows)
        for rows in (range(6, 20), range(26, high))
    )
    assert (lower, upper) == (below, not below)
    assert node.clipped == clipped


def test_bars_have_lengths_on_a_common_scale() -> None:
    bars = [
        BarRow("in private", 0.5, "50 %", "gold"),
        BarRow("on paper", 0.001, "0.1 %"),
        BarRow("in print", 0.0, "0 %", "report"),
    ]
    page = Driver(Bench(*bars, LegendEntry("truth", "what happened", "1"), Progress("3 of 12", 0.25)))
    assert page.node("in private").value == "50 %"
    assert page.node("3 of 12").value == "25 %"
    left, top, wide, high = page.node("on paper").rect
    row = [page.colour_at((x, top + high // 2)) for x in range(left, left + wide)]
    assert row.count(page.shell.look.profile["teal"]) in (1, 2)
    assert page.problems() == []


def test_prose_breaks_lines_and_opens_figures() -> None:
    runs = [
        Run("Of the papers cast, "),
        Run("99.93 %", PRINT_BOLD, action=note("trace", "for")),
        Run(" were for the candidates and "),
        Run("0.07 %", PRINT_BOLD, action=note("trace", "against")),
        Run(" against."),
    ]
    bench = Bench(Prose(runs, width=220))
    page = Driver(bench)
    assert page.has("Of the papers cast, 99.93 % were for the candidates and 0.07 % against.")
    page.press("tab", "tab", "enter")
    page.click("99.93 %")
    assert bench.acts == [("trace", "against"), ("trace", "for")]
    assert page.problems() == []
