"""Draw the map files as pictures to look at: provinces, borders, names, and the walk through the numbers.

    python -m assets.maps.preview_maps FOLDER

Not part of the game; the pictures are not kept.
"""

import json
import sys
from math import cos, pi, sin
from pathlib import Path
from typing import Any

import pygame

from assets.maps.hexes import Hex, Point, bounds, centre, neighbours

HERE = Path(__file__).resolve().parent
FONT = HERE.parent / "fonts" / "AtkinsonHyperlegible-Bold.ttf"
PAPER, INK, GOLD, QUIET = "#F5F1E8", "#1F2328", "#8A6508", "#5F646C"
TEALS = ("#D5E5E0", "#A9CCC6", "#74ABA5", "#E6C776", "#F4DCD3")
WIDTH, HEIGHT = 1440, 1080
MARGIN = 150


class Sheet:
    """One picture: a map file drawn to fill the page."""

    def __init__(self, content: dict[str, Any]) -> None:
        self.provinces = content["provinces"]
        self.owner = {(q, r): place for place, province in enumerate(self.provinces) for q, r in province["hexes"]}
        left, top, right, bottom = bounds(centre(cell) for cell in self.owner)
        self.scale = min((WIDTH - 2 * MARGIN) / (right - left + 2), (HEIGHT - MARGIN) / (bottom - top + 2))
        self.middle = ((left + right) / 2, (top + bottom) / 2)
        self.surface = pygame.Surface((WIDTH, HEIGHT))
        self.surface.fill(PAPER)
        self.font = pygame.font.Font(FONT if FONT.exists() else None, 18)

    def at(self, point: Point) -> Point:
        """Where a point of the map lies on the page."""
        across = (point[0] - self.middle[0]) * self.scale + WIDTH / 2
        return (across, (point[1] - self.middle[1]) * self.scale + HEIGHT / 2)

    def corner(self, cell: Hex, number: int) -> Point:
        """One of the six corners of a hex; corner 0 is the upper right one."""
        across, down = centre(cell)
        angle = (number % 6) * pi / 3 - pi / 6
        return self.at((across + cos(angle), down + sin(angle)))

    def draw(self) -> pygame.Surface:
        """The finished picture."""
        for cell, place in self.owner.items():
            corners = [self.corner(cell, number) for number in range(6)]
            pygame.draw.polygon(self.surface, TEALS[self.tint(place)], corners)
            pygame.draw.aalines(self.surface, PAPER, True, corners)
        for cell, place in self.owner.items():
            for number, beside in enumerate(neighbours(cell)):
                if self.owner.get(beside) != place:
                    width = 2 if beside in self.owner else 3
                    ends = (self.corner(cell, number), self.corner(cell, number + 1))
                    pygame.draw.line(self.surface, INK, *ends, width)
        for province in self.provinces:
            self.draw_names(province)
        return self.surface

    def tint(self, place: int) -> int:
        """A colour that no neighbour with a lower number has."""
        cells = [cell for cell, owner in self.owner.items() if owner == place]
        around = {self.owner.get(beside, place) for cell in cells for beside in neighbours(cell)}
        used = {self.tint(other) for other in around if other < place}
        return next((tint for tint in range(len(TEALS)) if tint not in used), 0)

    def draw_names(self, province: dict[str, Any]) -> None:
        """The walk through the numbers, the capital, and the name beside the map."""
        walk = [self.at(centre((q, r))) for q, r in province["hexes"]]
        if len(walk) > 1:
            pygame.draw.aalines(self.surface, QUIET, False, walk)
        pygame.draw.circle(self.surface, GOLD, walk[0], 4)
        callout = province["callout"]
        end = self.at(callout["at"])
        pygame.draw.aaline(self.surface, INK, self.at(centre(tuple(callout["anchor"]))), end)
        text = self.font.render(f" {province['short']} {province['seats']} ", True, INK)
        box = text.get_rect(midright=end) if callout["side"] == "left" else text.get_rect(midleft=end)
        self.surface.blit(text, box)
        pygame.draw.circle(self.surface, INK, self.at(province["label"]), 3, 1)


def main() -> None:
    """Draw every map file into a folder."""
    pygame.font.init()
    folder = Path(sys.argv[1])
    for path in sorted(HERE.glob("*.json")):
        pygame.image.save(Sheet(json.loads(path.read_text(encoding="utf-8"))).draw(), folder / f"{path.stem}.png")


if __name__ == "__main__":
    main()
