"""Turn a drawing into land and territories: where a province lies follows from its line, how far from its seats."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assets.maps.drawings import Drawing
from assets.maps.hexes import Hex, Point, centre
from assets.maps.land import land_hexes
from assets.maps.partition import Borders, divided
from assets.maps.shapes import Placing, Points, rounded_corners

COST_UNIT = 1000  # costs are whole thousandths
TIDINESS = 12.0  # how much a step of border costs, in squared sides of a hex
WAVE = 6.0  # the length of a bend in a border, in sides of a hex
LATTICE = ((0, 0), (1, 0), (0, 1), (1, 1))


def drawn_territories(drawing: Drawing) -> tuple[list[list[Hex]], list[Point]]:
    """The hexes of every province of a drawing and where its capital was drawn."""
    seats = [province.seats for province in drawing.provinces]
    coast = rounded_corners(np.array(drawing.outline, dtype=np.float64), times=1)
    placing = Placing.of(coast, sum(seats))
    land = land_hexes(placing.placed(coast), sum(seats))
    costs = _costs(drawing, land, placing)
    borders = divided(land, costs, seats, round(TIDINESS * COST_UNIT))
    capitals = placing.placed(np.array([province.capital_at for province in drawing.provinces]))
    return _sorted_territories(borders), [(float(across), float(down)) for across, down in capitals]


def _sorted_territories(borders: Borders) -> list[list[Hex]]:
    """The hexes of every province, in reading order."""
    return [sorted(cells, key=lambda cell: (cell[1], cell[0])) for cells in borders.territory]


def _costs(drawing: Drawing, land: list[Hex], placing: Placing) -> NDArray[np.int64]:
    """Squared distance of each hex from the line of each province, made ragged so that borders bend like real ones."""
    points = np.array([centre(cell) for cell in land])
    columns = []
    for place, province in enumerate(drawing.provinces):
        line = placing.placed(np.array(province.spine, dtype=np.float64))
        ragged = np.array([_wave(across, down, place) for across, down in points])
        columns.append(_squared_distance_to(points, line) + drawing.raggedness * ragged)
    return np.asarray(np.rint(np.stack(columns, axis=1) * COST_UNIT), dtype=np.int64)


def _squared_distance_to(points: Points, line: Points) -> NDArray[np.float64]:
    """Squared distance of points from an open line (or a single point)."""
    nearest = ((points - line[0]) ** 2).sum(axis=1)
    for start, stop in pairwise(line):
        along = stop - start
        share = np.clip(((points - start) * along).sum(axis=1) / (along**2).sum(), 0.0, 1.0)
        nearest = np.minimum(nearest, ((points - start - share[:, None] * along) ** 2).sum(axis=1))
    return np.asarray(nearest)


def _wave(across: float, down: float, layer: int) -> float:
    """A smooth random surface between 0 and 1, the same on every machine; each layer is another surface."""
    column, row = int(np.floor(across / WAVE)), int(np.floor(down / WAVE))
    right = _eased(across / WAVE - column)
    below = _eased(down / WAVE - row)
    corners = [_scattered(column + step_x, row + step_y, layer) for step_x, step_y in LATTICE]
    upper = corners[0] * (1.0 - right) + corners[1] * right
    lower = corners[2] * (1.0 - right) + corners[3] * right
    return upper * (1.0 - below) + lower * below


def _eased(share: float) -> float:
    """A share from 0 to 1 that leaves and arrives slowly."""
    return share * share * (3.0 - 2.0 * share)


def _scattered(column: int, row: int, layer: int) -> float:
    """A number between 0 and 1 that looks random but depends only on a place: the seed of the map."""
    mixed = (column * 374761393 + row * 668265263 + (layer + 1) * 2147483647) & 0xFFFFFFFF
    mixed = ((mixed ^ (mixed >> 13)) * 1274126177) & 0xFFFFFFFF
    return ((mixed ^ (mixed >> 16)) & 0xFFFF) / 0xFFFF
