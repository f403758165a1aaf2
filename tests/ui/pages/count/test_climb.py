"""Where the rows of the count scroll, the row that is being counted stays in view."""

import pytest

from game.engine.data.columns import TIERS
from game.kit.page.painter import ancestors
from game.kit.widgets.scroll import ScrollArea
from game.ui.pages.count.scene import TIER_SECONDS
from tests.kit.driver import Driver
from tests.ui.pages.count.pages import open_page


def area_of_rows(page: Driver) -> ScrollArea:
    row = page.shell.top.page.find("tier precinct")
    assert row is not None
    return next(above for above in ancestors(row) if isinstance(above, ScrollArea))


def in_view(page: Driver, key: str) -> bool:
    body, row = area_of_rows(page), page.shell.top.page.find(key)
    assert row is not None
    return bool(body.rect.contains(row.rect))


@pytest.mark.parametrize(("high", "climbs"), [(920, False), (560, True)])
def test_where_rows_scroll_they_go_up_with_the_protocols(high: int, *, climbs: bool) -> None:
    page = open_page("spa_2026_counting", (1280, high), scale=200, reduced_motion=False)
    page.wait(0.1)
    body = area_of_rows(page)
    bottom = body.offset[1]
    assert bottom > 0
    for number, tier in enumerate(TIERS):
        page.wait(TIER_SECONDS * (number + 0.5) - page.shell.top.scene.clock * TIER_SECONDS)  # type: ignore[attr-defined]
        assert in_view(page, f"tier {tier}"), tier
    assert (body.offset[1] < bottom) is climbs, "only as far as it must"


def test_whoever_scrolls_is_not_moved_back() -> None:
    page = open_page("spa_2026_counting", (1280, 720), scale=200, reduced_motion=False)
    page.wait(0.1)
    page.wheel((400, 400), down=-30)
    assert area_of_rows(page).offset[1] == 0
    page.wait(1.0)
    assert area_of_rows(page).offset[1] == 0
    assert not in_view(page, "tier precinct")
    page.press("space", "space")
    page.wait(0.1)
    assert in_view(page, "tier precinct"), "let them climb on, and the page follows again"
