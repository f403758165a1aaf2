"""Marks keep off their neighbours: a ring off what a window cuts off, a mark on a bar off the digits above it."""

import pytest

from game.kit.layout import Column
from game.kit.widgets.button import Button
from game.kit.widgets.ledger import Former, LedgerRow
from game.kit.widgets.scroll import ScrollArea
from tests.kit.driver import Bench, Driver, note

SCALES = (100, 150, 200)


@pytest.mark.parametrize("scale", SCALES)
def test_the_ring_of_what_is_scrolled_half_away_stays_inside(scale: int) -> None:
    rows = Column([Button(f"Row {number}", note("row", number), key=f"row {number}") for number in range(40)], gap=8)
    page = Driver(Bench(ScrollArea(rows, "Rows", key="rows", height=300)), (1280, 900), scale=scale)
    page.shell.top.scene.focus("row 1")
    page.stage.frame()
    ring, area = page.shell.look.profile["gold"][:3], page.shell.top.page.find("rows")
    assert area is not None
    above = area.rect.top - 2
    row = page.shell.top.page.find("row 1")
    assert row is not None
    seen, inside, out = 0, 0, page.shell.look.px(10)
    for _ in range(3):
        page.wheel(area.rect.center, 0.5)
        page.stage.frame()
        cut = row.rect.top < area.rect.top < row.rect.bottom
        seen += cut
        across = range(row.rect.left - out, row.rect.right + out)
        assert not cut or ring not in {page.colour_at((x, above)) for x in across}
        inside += cut and any(page.colour_at((x, row.rect.bottom - 6)) == ring for x in across)
    assert seen
    assert inside, "its ring is drawn where it is in sight"


@pytest.mark.parametrize("scale", SCALES)
def test_no_digit_touches_the_mark_of_what_was_pinned(scale: int) -> None:
    for was in (0.9, 0.95, 1.0):
        row = LedgerRow("Struck out", "18888880", former=Former("+12 k", was, 0.5), key="row")
        page = Driver(Bench(Column([row], width=150)), scale=scale)
        page.stage.frame()
        profile, area = page.shell.look.profile, row.rect
        gold, sheet = profile["gold"][:3], page.colour_at((area.centerx, area.top + 3))
        column = min(area.left + round(area.w * was), area.right - 1)
        marks = [y for y in range(area.centery, area.bottom + 4) if page.colour_at((column, y)) == gold]
        assert marks
        for y in range(marks[0] - 2, marks[0]):
            assert page.colour_at((column - 2, y)) == sheet, (was, y)
