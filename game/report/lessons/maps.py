"""Maps on slides: each hexagon in the colour of its share, as on the page Country."""

import math
from collections.abc import Sequence

from game.engine.data.election import Election
from game.engine.population import country
from game.explain.country_figures import CountryFigures
from game.explain.map.cartogram import Cartogram, chart, corner
from game.explain.map.scale import MapScale, told_apart
from game.explain.map.tally import NO_FIGURE, QUANTITIES
from game.report.lessons.deck import Colour, Deck, Letters
from game.text.language import translate as _

RAMP: tuple[Colour, ...] = ((205, 228, 223), (147, 195, 188), (85, 156, 148), (34, 114, 108), (0, 66, 63))
UNKNOWN: Colour = (255, 255, 255)
GAP = 0.93
"""Of its side that a hexagon is drawn with, so that its neighbours stand apart."""

KEY = 12.0
"""Millimetres of the key below a map."""

Frame = tuple[float, float, float, float]


def draw_map(deck: Deck, ballot: Election, quantity: str, frame: Frame, *, report: bool) -> None:
    """Draw what happened or what is reported into a frame (left, top, width, height), with its key."""
    asked = next(one for one in QUANTITIES if one.key == quantity)
    found, _borders = CountryFigures(ballot).map_classes(asked, report=report)
    drawn = chart(country.of(ballot.scenario).map, len(found))
    left, top, wide, high = frame
    colours = _ramp(len(asked.scale.borders) + 1)
    scale, across, down = _fit(drawn, (left, top, wide, high - KEY))
    for centre, kind in zip(drawn.centres, found, strict=True):
        corners = [corner(centre, at, GAP) for at in range(6)]
        placed = [(across + scale * x, down + scale * y) for x, y in corners]
        deck.hexagon(placed, UNKNOWN if kind == NO_FIGURE else colours[kind])
    _key(deck, asked.scale, colours, (left, top + high - KEY + 3, wide))
    told = f"{_(asked.label)}, {_(asked.unit)}"
    if not drawn.invented:
        told = _("{key} · seats of each province: an estimate").format(key=told)
    deck.write(told, (left, top + high + 1, wide), Letters(13.0), "none")


def _fit(drawn: Cartogram, frame: Frame) -> tuple[float, float, float]:
    """Return how large a hexagon's side is, and where the middle of the map's plane goes."""
    west, north, east, south = drawn.bounds()
    left, top, wide, high = frame
    scale = min(wide / (east - west), high / (south - north))
    across = left + (wide - scale * (east - west)) / 2 - scale * west
    return scale, across, top + (high - scale * (south - north)) / 2 - scale * north


def _ramp(count: int) -> list[Colour]:
    """Return so many colours, from few to many."""
    along = [step * (len(RAMP) - 1) / max(1, count - 1) for step in range(count)]
    return [_between(RAMP[math.floor(at)], RAMP[math.ceil(at)], at % 1.0) for at in along]


def _between(one: Colour, other: Colour, part: float) -> Colour:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _key(deck: Deck, scale: MapScale, colours: Sequence[Colour], box: tuple[float, float, float]) -> None:
    left, top, wide = box
    each = wide / len(colours)
    for at, colour in enumerate(colours):
        deck.sheet.set_fill_color(*colour)
        deck.sheet.rect(left + at * each, top, each, 3, style="F")
    for border, said in zip(scale.written, told_apart(scale.written), strict=True):
        after = left + (scale.borders.index(border) + 1) * each
        deck.write(said, (after - 6, top + 3.4, 16), Letters(11.0), "none")
