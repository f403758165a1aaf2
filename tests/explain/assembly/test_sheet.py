"""Result sheets add up: stations to sheets, sheets to what provinces receive, and on to the page."""

import pytest

from game.engine.data.columns import COLUMNS, EFFECT, FIELDS, TIERS
from game.engine.data.election import Election
from game.engine.simulate import election, forecast
from game.explain.assembly.sheet import Sheet, above, sheet
from game.level.files import level_names
from game.level.load import load, load_rules
from tests.commands.asking import BUSY
from tests.explain.assembly.chambers import march

SMALL = {"population.country.precincts": 2}


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Election:
    path = tmp_path_factory.mktemp("busy") / "busy.toml"
    path.write_text(BUSY, encoding="utf-8")
    return election(load(path).scenario, 5)


def sheets(held: Election) -> list[Sheet]:
    return [sheet(held, unit) for unit in range(held.country.places.units("constituency"))]


def effect_above(held: Election, field: str) -> int:
    """What provinces and the centre changed of a field."""
    at = FIELDS.index(field)
    moved = 0
    for entry in held.ledger.entries:
        if entry.tier in TIERS[2:]:
            step = EFFECT[COLUMNS.index(entry.move.target)] - EFFECT[COLUMNS.index(entry.move.source)]
            moved += int(step[at]) * int(entry.move.count.sum())
    return moved


def agree_with_the_bulletin(held: Election, found: list[Sheet]) -> None:
    for field in FIELDS:
        total = sum(one.reported[field] for one in found)
        assert (total, round(held.published()[field])) == above(held, field)
        assert total + effect_above(held, field) == held.published()[field]
    for figure in held.bulletin.figures:
        if figure.name == "against":
            total = sum(one.reported["votes_against"] for one in found)
            assert total + effect_above(held, "votes_against") == figure.numerator


def test_every_sheet_of_a_busy_country_adds_up(busy: Election) -> None:
    found = sheets(busy)
    agree_with_the_bulletin(busy, found)
    for one in found:
        rows = {row.key: row for row in one.rows}
        people = [row.boxes for key, row in rows.items() if key != "registered"]
        assert sum(people) == rows["registered"].boxes
        assert sum(station.struck_out for station in one.stations) == rows["votes_against"].boxes
        assert one.elected == (2 * one.reported["votes_for"] > one.reported["in_box"])
        for figure in one.figures:
            if figure.name == "against":
                assert figure.numerator == one.reported["votes_against"]


def test_moves_lead_from_the_boxes_to_the_sheet(busy: Election) -> None:
    for one in sheets(busy):
        for row in one.rows:
            if row.key == "stayed_home":
                continue
            at = FIELDS.index(row.key)
            moved = sum(
                move.count * int((EFFECT[COLUMNS.index(move.target)] - EFFECT[COLUMNS.index(move.source)])[at])
                for move in one.moves
            )
            # whoever is struck off the roll beforehand is in no box: the boxes begin with those on the roll
            before = sum(
                move.count * int((EFFECT[COLUMNS.index(move.target)] - EFFECT[COLUMNS.index(move.source)])[at])
                for move in one.moves
                if move.stage == "roll" and move.source == "entitled"
            )
            assert row.boxes + moved - before == row.sheet, (one.name, row.key)


@pytest.mark.parametrize("level", level_names())
def test_every_level_opens_every_sheet_and_they_agree_with_its_page(level: str) -> None:
    scenario = load_rules(level).scenario
    if "maps" not in level and scenario.provinces and len(scenario.provinces) > 1:
        scenario = load_rules(level, SMALL).scenario
    held = election(scenario, load_rules(level).opening.seed)
    agree_with_the_bulletin(held, sheets(held))


def test_kallimgil_is_an_office_and_no_person() -> None:
    found = sheet(march(), 4)
    assert (found.name, found.province, found.number) == ("Kallimgil No. 5", "Pyongyang", 5)
    assert "sister" in found.known_for
    assert found.known_source
    assert sheet(march(), 110).known_for.startswith("In 2014")
    assert sheet(march(), 5).known_for == ""


def test_a_forecast_has_sheets_as_well() -> None:
    rules = load("spa_2026_counting", SMALL).scenario
    found = sheet(forecast(rules), 4)
    assert abs(sum(row.boxes for row in found.rows[1:]) - found.rows[0].boxes) <= 3
