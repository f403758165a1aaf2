"""The maps that levels may name: how many seats each province has. The drawing of the map is the window's affair."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from game.text.damage import missed
from game.text.shipped import UnusableError, said, text

FOLDER = Path(__file__).parents[3] / "assets" / "maps"

TITLE = "tolmara"
"""The map that the title shows."""


class MapFault(Exception):  # noqa: N818 -- it is the map that is at fault
    """A level names a map that is not there, or is damaged."""


def map_names() -> tuple[str, ...]:
    """Names of the maps in the assets folder."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


@cache
def read_map(name: str) -> dict[str, Any]:
    """Return a map's file as plain data.

    Raises
    ------
    MapFault
        when there is no such map, or its file is damaged.
    """
    if name not in map_names():
        raise MapFault("no such map")
    from game.level.places.map_file import fault_of  # noqa: PLC0415 -- the title shows a map before there is time to check it

    path = FOLDER / f"{name}.json"
    try:
        content = json.loads(text(path))
        fault = fault_of(content)
    except UnusableError as damage:
        fault = damage.fault
    except (ValueError, RecursionError):
        fault = "it is no JSON"
    if fault:
        missed(path, fault)
        raise MapFault(said(path, fault))
    return dict(content)


@cache
def places_on(name: str) -> tuple[str, ...]:
    """Return the names of the places on a map, one for each hexagon in order; none where the map has none."""
    if name not in map_names():
        return ()
    return tuple(place for province in read_map(name)["provinces"] for place in province["places"])


def provinces_of(name: str, *, constituencies: int, precincts: int) -> tuple[tuple[str, int], ...]:
    """Names and seats of the provinces on a map, in the order of the map.

    On the map of a single constituency every hexagon is a polling station; on any other it is a constituency.

    Raises
    ------
    MapFault
        when there is no such map, or its file is damaged.
    """
    content = read_map(name)
    hexes = sum(len(province["hexes"]) for province in content["provinces"])
    if constituencies == 1 and hexes == precincts:
        return ((content["title"], 1),)
    return tuple((province["name"], len(province["hexes"])) for province in content["provinces"])
