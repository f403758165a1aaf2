"""Draw the window icon: one hexagon of the map on paper, half truth (solid teal), half report (hatched vermilion).

    python -m assets.images.make_icon                # writes the pictures beside this file
    python -m assets.images.make_icon --into FOLDER

Every size is drawn for itself at eight times its size and scaled down; small sizes get fewer, broader strokes.
"""

import argparse
from collections.abc import Sequence
from math import sqrt
from pathlib import Path

import pygame

HERE = Path(__file__).resolve().parent
PAPER = pygame.Color("#F5F1E8")
INK = pygame.Color("#1F2328")
TEAL = pygame.Color("#0B6E69")
VERMILION = pygame.Color("#C23B22")
TINT = pygame.Color("#F4DCD3")
FINER = 8
STROKES = {256: 7, 64: 5, 32: 4}  # hatch strokes across the right half, by size in pixels
NAMES = {256: "icon.png", 64: "icon_64.png", 32: "icon_32.png"}
Corner = tuple[float, float]


def corners(middle: float, radius: float) -> list[Corner]:
    """The corners of a pointy-top hexagon, from the top one clockwise."""
    half, width = radius / 2, radius * sqrt(3) / 2
    steps = ((0, -radius), (width, -half), (width, half), (0, radius), (-width, half), (-width, -half))
    return [(middle + across, middle + down) for across, down in steps]


def hatched(side: int, strokes: int) -> pygame.Surface:
    """A square of vermilion strokes, rising to the right, on its tint."""
    surface = pygame.Surface((side, side), pygame.SRCALPHA)
    surface.fill(TINT)
    spacing = side / 2 / strokes
    thick = spacing * 0.48
    for number in range(-4 * strokes, 4 * strokes):
        foot = number * spacing * 1.25
        stroke = [(foot, side), (foot + thick * 1.25, side), (foot + thick * 1.25 + side, 0), (foot + side, 0)]
        pygame.draw.polygon(surface, VERMILION, stroke)
    return surface


def icon(size: int) -> pygame.Surface:
    """The icon, so many pixels wide and high."""
    side = size * FINER
    surface = pygame.Surface((side, side), pygame.SRCALPHA)
    surface.fill((*PAPER[:3], 0))
    pygame.draw.rect(surface, PAPER, surface.get_rect(), border_radius=round(side * 0.19))
    middle = side / 2
    outline = side * (0.045 if size > min(STROKES) else 0.06)
    outer = corners(middle, side * 0.435)
    inner = corners(middle, side * 0.435 - outline)
    pygame.draw.polygon(surface, INK, outer)
    pygame.draw.polygon(surface, TEAL, inner)
    right = pygame.Surface((side, side), pygame.SRCALPHA)
    pygame.draw.polygon(right, "white", inner[:4])
    right.blit(hatched(side, STROKES[size]), (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    covered = right.get_bounding_rect()  # a blit over clear paper would blacken its edge
    surface.blit(right, covered, covered)
    line = pygame.Rect(0, 0, round(outline * 0.8), round(side * 0.8))
    line.center = (round(middle), round(middle))
    pygame.draw.rect(surface, INK, line)
    return pygame.transform.smoothscale(surface, (size, size))


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the icon in every size."""
    parser = argparse.ArgumentParser(description="Draw the window icon.")
    parser.add_argument("--into", type=Path, default=HERE, help="folder to write to")
    folder = parser.parse_args(arguments).into
    for size, name in NAMES.items():
        pygame.image.save(icon(size), folder / name)


if __name__ == "__main__":
    main()
