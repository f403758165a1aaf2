"""Pointy-top hexes in axial coordinates (q, r): neighbours, centres, connectedness.

Hexes are measured with a side of 1, so neighbouring centres are √3 apart. The y axis points down, as on a screen.
"""

from collections.abc import Collection, Iterable
from math import sqrt

Hex = tuple[int, int]
Point = tuple[float, float]

ROOT_3 = sqrt(3.0)
RING: tuple[Hex, ...] = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))


def neighbours(cell: Hex) -> list[Hex]:
    """The six hexes round a hex, in the order in which one walks round it."""
    return [(cell[0] + step_q, cell[1] + step_r) for step_q, step_r in RING]


def centre(cell: Hex) -> Point:
    """Where the middle of a hex lies."""
    return (ROOT_3 * (cell[0] + cell[1] / 2.0), 1.5 * cell[1])


def squared_distance(first: Hex, second: Hex) -> int:
    """Square of the distance between two centres, in steps: exact, and 1 for neighbours."""
    step_q, step_r = first[0] - second[0], first[1] - second[1]
    return step_q * step_q + step_q * step_r + step_r * step_r


def pieces(cells: Collection[Hex]) -> list[set[Hex]]:
    """The connected pieces of a set of hexes, largest first."""
    left = set(cells)
    found: list[set[Hex]] = []
    while left:
        piece = {min(left)}
        edge = list(piece)
        left -= piece
        while edge:
            reached = [cell for cell in neighbours(edge.pop()) if cell in left]
            left.difference_update(reached)
            piece.update(reached)
            edge.extend(reached)
        found.append(piece)
    return sorted(found, key=lambda piece: (-len(piece), min(piece)))


def runs_around(cell: Hex, cells: Collection[Hex]) -> int:
    """How many separate runs of hexes from `cells` one meets when walking once round a hex."""
    inside = [beside in cells for beside in neighbours(cell)]
    if all(inside):
        return 1
    return sum(1 for place, here in enumerate(inside) if here and not inside[place - 1])


def bounds(points: Iterable[Point]) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of some points."""
    across, down = zip(*points, strict=True)
    return (min(across), min(down), max(across), max(down))
