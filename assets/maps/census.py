"""The provinces of the 2026 preset: outlines from Natural Earth, seats by population, stretched to fit each other."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assets.maps.cartogram import outer_ring, stretched
from assets.maps.hexes import Hex, Point, centre
from assets.maps.land import land_hexes
from assets.maps.partition import divided
from assets.maps.shapes import Placing, Points, densified, signed_distance

COST_UNIT = 1000  # costs are whole thousandths
TIDINESS = 0.9  # how much a step of border costs, in sides of a hex
ROUNDS = 10  # after ten rounds every province is within 2 hexes of its seats
LONGEST_EDGE = 0.05  # degrees; longer edges get points in between, to bend
NARROWER_EAST_WEST = 0.766  # length of a degree of longitude beside one of latitude, at 40° north


@dataclass
class CensusProvince:
    """A province as the source has it: names, seats, outline and capital in degrees."""

    name: str
    name_ko: str
    seats: int
    capital: str
    capital_at: Point
    outline: Points


def read_provinces(seats_file: Path, outlines_file: Path) -> list[CensusProvince]:
    """The provinces that have an outline, in the order of the table."""
    outlines, korean = _outlines(outlines_file)
    with seats_file.open(encoding="utf-8", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["geojson_ids"]]
    provinces = []
    for row in rows:
        parts = row["geojson_ids"].split("+")
        provinces.append(
            CensusProvince(
                name=row["unit"].split(" (")[0],
                name_ko=korean[parts[0]],
                seats=int(row["seats_687_hamilton"]),
                capital=row["capital"],
                capital_at=(float(row["label_lon"]), float(row["label_lat"])),
                outline=outer_ring([outlines[part] for part in parts]),
            ),
        )
    return provinces


def _outlines(outlines_file: Path) -> tuple[dict[str, Points], dict[str, str]]:
    """The mainland outline and the Korean name of every unit of the GeoJSON file."""
    outlines, korean = {}, {}
    for feature in json.loads(outlines_file.read_text(encoding="utf-8"))["features"]:
        islands = [polygon[0][:-1] for polygon in feature["geometry"]["coordinates"]]
        outlines[feature["id"]] = np.array(max(islands, key=len), dtype=np.float64)
        korean[feature["id"]] = feature["properties"]["name_ko"]
    return outlines, korean


def census_territories(provinces: list[CensusProvince]) -> tuple[list[list[Hex]], list[Point]]:
    """The hexes of every province and where its capital comes to lie."""
    seats = [province.seats for province in provinces]
    flat = [densified(_flat(province.outline), LONGEST_EDGE) for province in provinces]
    capitals = _flat(np.array([province.capital_at for province in provinces]))
    outlines, capitals = stretched(flat, seats, ROUNDS, capitals)
    coast = outer_ring(outlines)
    placing = Placing.of(coast, sum(seats))
    land = land_hexes(placing.placed(coast), sum(seats))
    costs = _costs(land, [placing.placed(outline) for outline in outlines])
    borders = divided(land, costs, seats, round(TIDINESS * COST_UNIT), _strangers(provinces))
    territories = [sorted(cells, key=lambda cell: (cell[1], cell[0])) for cells in borders.territory]
    return territories, [(float(across), float(down)) for across, down in placing.placed(capitals)]


def _flat(degrees: Points) -> Points:
    """Degrees of longitude and latitude as lengths on a sheet, y down."""
    return np.stack([degrees[:, 0] * NARROWER_EAST_WEST, -degrees[:, 1]], axis=1)


def _costs(land: list[Hex], outlines: list[Points]) -> NDArray[np.int64]:
    """How far each hex lies outside each province; inside it, the deeper the cheaper, to a depth of 3."""
    points = np.array([centre(cell) for cell in land])
    outside = np.stack([-signed_distance(points, outline) for outline in outlines], axis=1)
    return np.asarray(np.rint(np.maximum(outside, -3.0) * COST_UNIT), dtype=np.int64)


def _strangers(provinces: list[CensusProvince]) -> set[tuple[int, int]]:
    """Pairs of provinces that share no corner of their outlines: they should not touch on the map either."""
    corners = [{tuple(corner) for corner in province.outline.tolist()} for province in provinces]
    places = range(len(provinces))
    return {(one, other) for one in places for other in places if one != other and not corners[one] & corners[other]}
