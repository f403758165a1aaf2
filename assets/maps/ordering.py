"""Number the hexes of a province so that neighbouring numbers lie side by side.

The order is a short walk through all hexes, starting from the capital: first always to the nearest hex left, then
improved by turning parts of the walk round (2-opt) and by moving short parts elsewhere (Or-opt).
"""

from itertools import pairwise

from assets.maps.hexes import Hex, centre, neighbours, squared_distance

LONGEST_MOVED_PART = 3


def walk(cells: list[Hex], start: Hex) -> list[Hex]:
    """All hexes in an order in which each is, as far as possible, the neighbour of the one before."""
    route = _nearest_first(cells, start)
    while _turned_round(route) or _moved(route):
        pass
    return route


def _nearest_first(cells: list[Hex], start: Hex) -> list[Hex]:
    """A first walk: always on to the nearest hex left, and of these to the one with fewest ways out."""
    left = set(cells) - {start}
    route = [start]
    while left:
        here = route[-1]
        route.append(min(left, key=lambda cell: (squared_distance(here, cell), _ways_out(cell, left), cell)))
        left.discard(route[-1])
    return route


def _ways_out(cell: Hex, left: set[Hex]) -> int:
    """How many neighbours of a hex are still to be visited."""
    return sum(beside in left for beside in neighbours(cell))


def _turned_round(route: list[Hex]) -> bool:
    """Turn round every part whose turning shortens the walk; whether anything changed."""
    changed = False
    for first in range(1, len(route) - 1):
        before = route[first - 1]
        for last in range(first + 1, len(route)):
            old = squared_distance(before, route[first])
            new = squared_distance(before, route[last])
            if last + 1 < len(route):
                old += squared_distance(route[last], route[last + 1])
                new += squared_distance(route[first], route[last + 1])
            if new < old:
                route[first : last + 1] = route[first : last + 1][::-1]
                changed = True
    return changed


def _moved(route: list[Hex]) -> bool:
    """Move one short part to where it lengthens the walk least; whether that helped."""
    for length in range(1, LONGEST_MOVED_PART + 1):
        for first in range(1, len(route) - length + 1):
            part = route[first : first + length]
            rest = route[:first] + route[first + length :]
            saved = _length(route[first - 1 : first + length + 1]) - _length(rest[first - 1 : first + 1])
            for place in range(1, len(rest) + 1):
                for piece in (part, part[::-1]):
                    joined = rest[place - 1 : place] + piece + rest[place : place + 1]
                    if _length(joined) - _length(rest[place - 1 : place + 1]) < saved:
                        route[:] = rest[:place] + piece + rest[place:]
                        return True
    return False


def _length(route: list[Hex]) -> int:
    """Sum of the squared steps of a walk: long jumps weigh heavily."""
    return sum(squared_distance(one, other) for one, other in pairwise(route))


def nearest(cells: list[Hex], point: tuple[float, float]) -> Hex:
    """The hex whose centre is nearest to a point."""

    def distance(cell: Hex) -> float:
        across, down = centre(cell)
        return round((across - point[0]) ** 2 + (down - point[1]) ** 2, 6)

    return min(cells, key=lambda cell: (distance(cell), cell))
