"""What the marks on a map mean stands where no hexagon and no name is, on every map, in every room, at every scale."""

from itertools import product

import pygame
import pytest

from game.explain.map.cartogram import Cartogram, cartogram, plain_cartogram
from game.kit.drawing.pen import Look
from game.kit.drawing.theme import CAPTION
from game.ui.pages.country.hexagons.acts import STILL, Marks
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.country.hexagons.meaning import _lines, sizes
from game.ui.pages.country.hexagons.names import name_boxes
from tests.kit.driver import Bench, Driver

LONG = "Some offices report nearly all as for: 12,204,683 rewritten on sheets"
NAMED = ("cuba", "lessamouth_120", "passel_40", "ruvell_12", "spa_2026", "tolmara")
MAPS: dict[str, Cartogram] = {
    **{name: cartogram(name) for name in NAMED},
    **{f"{count} in rows": plain_cartogram(count) for count in (1, 7, 1_000)},
}
ROOMS = ((596, 341), (401, 313), (300, 280), (900, 300), (260, 600), (1236, 701))


def marks(count: int, words: str = LONG) -> tuple[Marks, ...]:
    return tuple(Marks("rewrite", bytes([1]), STILL, f"{number}: {words}") for number in range(count))


def shown(chart: Cartogram, room: tuple[int, int], scale: int, acts: int = 1) -> HexMap:
    size = max(1280, room[0] * scale // 100 + 100), max(720, room[1] * scale // 100 + 100)
    drawn = HexMap(
        chart, bytes(len(chart.centres)), acts=lambda: marks(acts), width=room[0], height=room[1], key="map", name="Map"
    )
    page = Driver(Bench(drawn), size, scale=scale)
    found = page.shell.top.page.find("map")
    assert isinstance(found, HexMap)
    return found


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("chart", MAPS.values(), ids=MAPS)
def test_it_covers_no_hexagon_and_no_name(chart: Cartogram, scale: int) -> None:
    for room in ROOMS if scale == 100 else ROOMS[:2]:
        drawn = shown(chart, room, scale)
        place, layout, look = drawn.meaning_at, drawn.layout, drawn.host.look
        assert drawn.rect.contains(place), room
        half = 0.5 * 3**0.5 * layout.radius
        for across, down in layout.centres.tolist():
            inside = place.left - half < across < place.right + half
            assert not (inside and place.top - layout.radius / 2 < down < place.bottom + layout.radius / 2), room
        names = name_boxes(look, layout, drawn.callouts)
        assert place.collidelist(names) == -1 or place.w == drawn.rect.w, room
        high = float(layout.centres[:, 1].max()) + layout.radius
        assert high <= drawn.rect.bottom + 1, "the map is whole"


def test_room_is_kept_once_and_the_map_stays_where_it_is_while_acts_come_and_go() -> None:
    for room in ROOMS:
        none, one, many = (shown(MAPS["spa_2026"], room, 100, acts) for acts in (0, 1, 5))
        corners = [drawn.layout.corners.tolist() for drawn in (none, one, many)]
        assert corners[0] == corners[1] == corners[2]
        assert none.meaning_at == one.meaning_at == many.meaning_at


@pytest.mark.parametrize("scale", [75, 100, 200])
def test_acts_that_find_no_line_are_counted(scale: int) -> None:
    look: Look = shown(MAPS["tolmara"], ROOMS[0], scale).host.look
    for (wide, high), count in product(sizes(look, pygame.Rect(0, 0, 2_000, 900)), (1, 2, 3, 12)):
        lines = high // sizes(look, pygame.Rect(0, 0, 2_000, 900))[0][1]
        told = _lines(look, marks(count, "agitators call"), wide, lines)
        assert 1 <= len(told) <= lines
        assert all(look.text.width(words, CAPTION) <= wide for _act, words in told)
        said = sum(act is not None for act, _words in told)
        assert (f"… and {count - said} more" in told[-1][1]) is (said < count)


def test_a_map_on_which_nothing_is_done_keeps_no_room() -> None:
    chart = MAPS["7 in rows"]
    page = Driver(Bench(HexMap(chart, bytes(7), width=400, height=300, key="map", name="Map")))
    drawn = page.shell.top.page.find("map")
    assert isinstance(drawn, HexMap)
    assert drawn.meaning_at.h == 0
