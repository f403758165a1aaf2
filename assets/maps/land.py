"""Choose which hexes are land: exactly as many as there are seats, in one piece, with a clean coast."""

import numpy as np

from assets.maps.hexes import ROOT_3, Hex, centre, neighbours, pieces, runs_around
from assets.maps.shapes import Points, signed_distance

SMOOTHNESS = 0.1  # how much a neighbour on land counts beside depth inside the outline


def grid_over(outline: Points) -> list[Hex]:
    """Every hex whose centre could matter to an outline."""
    left, top = outline.min(axis=0) - 3.0
    right, bottom = outline.max(axis=0) + 3.0
    rows = range(int(top / 1.5) - 1, int(bottom / 1.5) + 2)
    return [
        (column, row)
        for row in rows
        for column in range(int(left / ROOT_3 - row / 2) - 1, int(right / ROOT_3 - row / 2) + 2)
    ]


def land_hexes(outline: Points, hexes: int) -> list[Hex]:
    """The hexes of a country, in reading order: those deepest inside the outline, spikes cut and notches filled."""
    grid = grid_over(outline)
    depth = signed_distance(np.array([centre(cell) for cell in grid]), outline)
    coast = Coast({cell: float(value) for cell, value in zip(grid, depth, strict=True)}, hexes)
    while coast.improved():
        pass
    return sorted(coast.land, key=lambda cell: (cell[1], cell[0]))


class Coast:
    """A growing and shrinking piece of land that always stays in one piece and without lakes."""

    def __init__(self, depth: dict[Hex, float], hexes: int) -> None:
        self.depth = depth
        ranked = sorted(depth, key=lambda cell: (-depth[cell], cell))
        self.land = pieces(ranked[:hexes])[0]
        while len(self.land) < hexes:
            self.land.add(self.best_to_add())

    def worth(self, cell: Hex) -> float:
        """How much a hex belongs to the land: its depth inside the outline and its neighbours on land."""
        return round(self.depth[cell] + SMOOTHNESS * sum(beside in self.land for beside in neighbours(cell)), 6)

    def best_to_add(self) -> Hex:
        """The hex at sea that is most worth adding."""
        outside = {beside for cell in self.land for beside in neighbours(cell) if beside in self.depth} - self.land
        fitting = [cell for cell in outside if runs_around(cell, self.land) == 1]
        return max(fitting, key=lambda cell: (self.worth(cell), cell))

    def improved(self) -> bool:
        """Swap the least fitting hex of the coast for a better one; whether there was a better one."""
        edge = [cell for cell in self.land if not all(beside in self.land for beside in neighbours(cell))]
        loose = [cell for cell in edge if runs_around(cell, self.land) == 1]
        worst = min(loose, key=lambda cell: (self.worth(cell), cell))
        lost = self.worth(worst)
        self.land.discard(worst)
        best = self.best_to_add()
        better = best != worst and self.worth(best) > lost
        self.land.add(best if better else worst)
        return better
