"""The map files: one hex per seat, provinces and country in one piece, made again the same."""

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAPS = ROOT / "assets" / "maps"
FILES = sorted(MAPS.glob("*.json"))
SEATS = {"tolmara": 687, "spa_2026": 687, "cuba": 80, "lessamouth_120": 120, "passel_40": 40, "ruvell_12": 12}
RING = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))
CENSUS_BORDERS = {
    "Pyongyang": {"South Pyongan", "North Hwanghae"},
    "South Pyongan": {"Pyongyang", "North Pyongan", "Jagang", "South Hamgyong", "Kangwon", "North Hwanghae"},
    "North Pyongan": {"South Pyongan", "Jagang"},
    "Jagang": {"North Pyongan", "South Pyongan", "South Hamgyong", "Ryanggang"},
    "South Hwanghae": {"North Hwanghae"},
    "North Hwanghae": {"South Hwanghae", "Pyongyang", "South Pyongan", "Kangwon"},
    "Kangwon": {"North Hwanghae", "South Pyongan", "South Hamgyong"},
    "South Hamgyong": {"Kangwon", "South Pyongan", "Jagang", "Ryanggang", "North Hamgyong"},
    "North Hamgyong": {"South Hamgyong", "Ryanggang"},
    "Ryanggang": {"Jagang", "South Hamgyong", "North Hamgyong"},
}
Hex = tuple[int, int]


def read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def hexes(province: dict[str, Any]) -> list[Hex]:
    return [(q, r) for q, r in province["hexes"]]


def neighbours(cell: Hex) -> set[Hex]:
    return {(cell[0] + q, cell[1] + r) for q, r in RING}


def squared_distance(one: Hex, other: Hex) -> int:
    step_q, step_r = one[0] - other[0], one[1] - other[1]
    return step_q * step_q + step_q * step_r + step_r * step_r


def in_one_piece(cells: set[Hex]) -> bool:
    reached = {min(cells)}
    edge = list(reached)
    while edge:
        new = (neighbours(edge.pop()) & cells) - reached
        reached |= new
        edge.extend(new)
    return reached == cells


every_map = pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)


def test_the_maps_are_all_there() -> None:
    assert {path.stem for path in FILES} == set(SEATS)


@every_map
def test_each_seat_has_exactly_one_hex(path: Path) -> None:
    content = read(path)
    cells = [cell for province in content["provinces"] for cell in hexes(province)]
    assert len(cells) == len(set(cells)) == SEATS[path.stem]
    for province in content["provinces"]:
        assert len(province["hexes"]) == province["seats"], province["name"]


@every_map
def test_every_province_and_the_whole_are_in_one_piece(path: Path) -> None:
    territories = [set(hexes(province)) for province in read(path)["provinces"]]
    assert all(in_one_piece(cells) for cells in territories)
    assert in_one_piece(set.union(*territories))


@every_map
def test_names_are_unique(path: Path) -> None:
    provinces = read(path)["provinces"]
    for key in ("name", "short", "capital"):
        names = [province[key] for province in provinces]
        assert len(names) == len(set(names))
        assert all(name == name.strip() and name for name in names)
    places = [place for province in provinces for place in province["places"]]
    assert len(places) == len(set(places))


@every_map
def test_places_name_every_hex_or_none_and_begin_with_the_capital(path: Path) -> None:
    for province in read(path)["provinces"]:
        if province["places"]:
            assert len(province["places"]) == province["seats"]
            assert province["places"][0] == province["capital"]


@every_map
def test_neighbouring_numbers_lie_side_by_side(path: Path) -> None:
    for province in read(path)["provinces"]:
        steps = [squared_distance(one, other) for one, other in pairwise(hexes(province))]
        assert steps.count(1) >= 0.9 * len(steps) - 1, province["name"]
        assert max(steps) <= 4, province["name"]


@every_map
def test_every_map_says_where_it_comes_from(path: Path) -> None:
    content = read(path)
    assert content["name"] == path.stem
    assert content["claim"] in {"fictional", "estimate"}
    assert all(content[key] for key in ("title", "source", "licence", "note", "cell", "division"))


@every_map
def test_labels_inside_stand_on_their_province_and_callouts_off_the_land(path: Path) -> None:
    provinces = read(path)["provinces"]
    land = {(round(3**0.5 * (q + r / 2), 3), 1.5 * r) for province in provinces for q, r in hexes(province)}
    for province in provinces:
        own = {(round(3**0.5 * (q + r / 2), 3), 1.5 * r) for q, r in hexes(province)}
        assert (province["label"][0], province["label"][1]) in own
        callout = province["callout"]
        assert tuple(callout["anchor"]) in hexes(province)
        across, down = callout["at"]
        assert min((x - across) ** 2 + (y - down) ** 2 for x, y in land) > 1.0


def test_neighbours_in_the_2026_preset_are_those_of_the_source() -> None:
    provinces = read(MAPS / "spa_2026.json")["provinces"]
    owner = {cell: province["name"] for province in provinces for cell in hexes(province)}
    for name, expected in CENSUS_BORDERS.items():
        around = {owner[step] for cell, own in owner.items() if own == name for step in neighbours(cell) & set(owner)}
        assert around - {name} == expected, name


def test_the_2026_preset_shows_its_seats_as_an_estimate() -> None:
    content = read(MAPS / "spa_2026.json")
    assert content["claim"] == "estimate"
    assert "MIT" in content["licence"]
    assert "Natural Earth" in content["source"]


@pytest.mark.slow
def test_the_generator_makes_the_same_files_again(tmp_path: Path) -> None:
    pytest.importorskip("scipy", reason="the map generator needs scipy, the game does not")
    command = [sys.executable, "-m", "assets.maps.make_maps", "--into", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    for path in FILES:
        assert (tmp_path / path.name).read_bytes() == path.read_bytes(), path.name
