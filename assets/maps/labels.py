"""Where the names of provinces go: one place inside each province, and one beside the map with a line to it."""

from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from assets.maps.hexes import ROOT_3, Hex, Point, centre, neighbours

GAP = 2.4  # from the coast to a name beside a map of 687 hexes, in sides of a hex
LINE_HEIGHT = 3.0  # least distance between two names above each other there
USUAL_HEXES = 687  # smaller maps are shown larger, so there both are shorter


@dataclass
class Callout:
    """A name beside the map: the hex its line starts from, the end of the line, and the side the text is on."""

    anchor: Hex
    at: Point
    side: str


def inner_place(cells: list[Hex]) -> Point:
    """The centre of the hex that lies deepest inside a province; of several the most central."""
    territory = set(cells)
    depth = dict.fromkeys(territory, 0)
    edge = {cell for cell in territory if any(beside not in territory for beside in neighbours(cell))}
    level = 0
    left = territory - edge
    while left:
        level += 1
        edge = {beside for cell in edge for beside in neighbours(cell) if beside in left}
        left -= edge
        depth.update(dict.fromkeys(edge, level))
    deepest = [cell for cell in sorted(territory) if depth[cell] >= level - 1]
    return _middle_of(deepest, [cell for cell in deepest if depth[cell] == level])


def _middle_of(region: list[Hex], allowed: list[Hex]) -> Point:
    """The centre of the allowed hex nearest to the middle of a region."""
    points = [centre(cell) for cell in region]
    across = sum(point[0] for point in points) / len(points)
    down = sum(point[1] for point in points) / len(points)

    def distance(cell: Hex) -> float:
        here = centre(cell)
        return round((here[0] - across) ** 2 + (here[1] - down) ** 2, 6)

    return centre(min(allowed, key=lambda cell: (distance(cell), cell)))


def callouts(territories: list[list[Hex]]) -> list[Callout]:
    """A place beside the map for every province, none on top of another."""
    land = {cell for cells in territories for cell in cells}
    unit = sqrt(len(land) / USUAL_HEXES)
    made = [_callout(cells, land) for cells in territories]
    for side in ("left", "right"):
        column = sorted((each for each in made if each.side == side), key=lambda each: each.at[1])
        for upper, lower in pairwise(column):
            lower.at = (lower.at[0], max(lower.at[1], upper.at[1] + LINE_HEIGHT * unit))
        for each in column:
            each.at = (_clear_of_land(each, land, unit), each.at[1])
    return made


def _callout(cells: list[Hex], land: set[Hex]) -> Callout:
    """The shortest way out of the country, straight to the left or right, from near the middle of a province."""
    middle = inner_place(cells)[1]
    sides = ("left", "right")
    options = [(*_way_out(cell, side, land, middle), cell, side) for cell in sorted(cells) for side in sides]
    _, end, anchor, side = min(options)
    return Callout(anchor=anchor, at=(end, centre(anchor)[1]), side=side)


def _way_out(cell: Hex, side: str, land: set[Hex], middle: float) -> tuple[float, float]:
    """How awkward a straight line out of a hex is, and where it leaves the coast."""
    step = -1 if side == "left" else 1
    row = [other for other in land if other[1] == cell[1]]
    ahead = [other for other in row if (other[0] - cell[0]) * step > 0]
    here = centre(cell)
    last = max([*ahead, cell], key=lambda other: other[0] * step)
    length = abs(centre(last)[0] - here[0]) / ROOT_3
    return (round(length * 4 + abs(here[1] - middle), 6), centre(last)[0])


def _clear_of_land(callout: Callout, land: set[Hex], unit: float) -> float:
    """How far out a name has to stand so that no hex near its line of text is covered."""
    step = -1 if callout.side == "left" else 1
    near = [centre(cell)[0] for cell in land if abs(centre(cell)[1] - callout.at[1]) < max(LINE_HEIGHT * unit, 0.1)]
    beyond = [across for across in near if (across - centre(callout.anchor)[0]) * step >= 0]
    outermost = max([*beyond, callout.at[0]], key=lambda across: across * step)
    return outermost + step * (1.0 + (GAP - 1.0) * unit)
