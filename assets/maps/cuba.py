"""The provinces of Cuba: outlines from Natural Earth, hexes by area; how many people live where is not in it."""

import json
from pathlib import Path

import numpy as np

from assets.maps.census import CensusProvince
from assets.maps.shapes import Points

HEXES, LEAST = 80, 2
ISLAND, COUNTED_WITH = "Isla de la Juventud", "Artemisa"
"""An island off the coast, and the province that its area is counted with: every map is in one piece."""

CAPITALS = {
    "Ciudad de la Habana": "Havana",
    "Mayabeque": "San José de las Lajas",
    "Villa Clara": "Santa Clara",
    "Granma": "Bayamo",
}
"""Main towns that are not called as their province is."""


def read_cuba(outlines_file: Path) -> list[CensusProvince]:
    """The provinces from west to east, each with as many hexes as its area asks for, and at least two."""
    found: dict[str, Points] = {}
    areas: dict[str, float] = {}
    for feature in json.loads(outlines_file.read_text(encoding="utf-8"))["features"]:
        name = feature["properties"]["name"]
        islands = [np.array(polygon[0][:-1], dtype=np.float64) for polygon in feature["geometry"]["coordinates"]]
        found[name] = max(islands, key=_area)
        areas[name] = sum(map(_area, islands))
    areas[COUNTED_WITH] += areas.pop(ISLAND)
    found.pop(ISLAND)
    names = sorted(found, key=lambda name: float(found[name][:, 0].mean()))
    shares = _shared([areas[name] for name in names])
    return [
        CensusProvince(
            name="Havana" if name == "Ciudad de la Habana" else name,
            name_ko="",
            seats=shares[place],
            capital=CAPITALS.get(name, name),
            capital_at=(float(found[name][:, 0].mean()), float(found[name][:, 1].mean())),
            outline=found[name],
        )
        for place, name in enumerate(names)
    ]


def _area(outline: Points) -> float:
    across, down = outline[:, 0], outline[:, 1]
    return float(abs(across @ np.roll(down, 1) - down @ np.roll(across, 1)) / 2.0)


def _shared(areas: list[float]) -> list[int]:
    """Hexes by largest remainders, at least two for each."""
    exact = [area * HEXES / sum(areas) for area in areas]
    whole = [max(LEAST, int(part)) for part in exact]
    order = sorted(range(len(exact)), key=lambda place: exact[place] - int(exact[place]), reverse=True)
    for place in order[: HEXES - sum(whole)]:
        whole[place] += 1
    return whole
