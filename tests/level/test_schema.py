"""``levels/schema.json`` helps editors: it is current, it is a JSON Schema, and it judges levels as the game does."""

import json
import tomllib
from typing import Any

import jsonschema
import pytest

from game import parts
from game.engine.data.knobs import knobs
from game.level.files import FOLDER
from game.level.schema import level_schema
from tests.level.broken import BROKEN, VALID

LEVELS = sorted(FOLDER.glob("*.toml"))
BEYOND_A_SCHEMA = {
    "not_a_number", "infinite", "minus_infinite", "whole_written_as_fraction", "date_for_a_number", "unknown_map",
    "a_path_for_a_map", "map_with_other_seats", "map_of_one_town_with_other_stations", "too_many_stations",
    "more_provinces_than_constituencies", "unknown_next_level", "knob_that_is_not_there", "new_part_that_is_not_there",
    "word_from_another_language_without_quotes", "two_ballots_of_one_name", "first_ballot_changes_rules",
    "change_of_nothing", "change_out_of_range", "restores_what_is_off", "way_of_a_later_ballot_without_a_series",
    "rows_without_a_row", "covered_choice",
}  # fmt: skip
"""What only the game knows, or what JSON cannot say."""


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((FOLDER / "schema.json").read_text(encoding="utf-8"))
    return content


@pytest.fixture(scope="module")
def judge(schema: dict[str, Any]) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(schema)


def test_the_schema_is_that_of_the_parts_as_they_are(schema: dict[str, Any]) -> None:
    assert schema == level_schema(), "write it anew: python main.py check --write-schema"


def test_the_schema_is_a_json_schema(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", LEVELS, ids=lambda one: one.stem)
def test_every_level_of_the_game_fits(path: Any, judge: jsonschema.Draft202012Validator) -> None:
    assert list(judge.iter_errors(tomllib.loads(path.read_text(encoding="utf-8")))) == []


def test_the_small_level_of_these_tests_fits(judge: jsonschema.Draft202012Validator) -> None:
    assert judge.is_valid(tomllib.loads(VALID))


@pytest.mark.parametrize("broken", [one for one in BROKEN if one.name not in BEYOND_A_SCHEMA], ids=lambda one: one.name)
def test_a_broken_level_does_not_fit(broken: Any, judge: jsonschema.Draft202012Validator) -> None:
    assert not judge.is_valid(tomllib.loads(broken.text))


@pytest.mark.parametrize("address", tuple(parts.addresses()))
def test_every_parameter_is_in_the_schema_with_its_range(address: str, schema: dict[str, Any]) -> None:
    table: dict[str, Any] = schema
    for step in address.split("."):
        table = _opened(schema, table)["properties"][step]
    fields = _opened(schema, table)["properties"] if parts.find(address).part.params.model_fields else {}
    for knob in knobs(parts.find(address).part.params):
        field = fields[knob.name]
        assert (field.get("minimum"), field.get("maximum")) == (knob.minimum, knob.maximum)
        assert field.get("enum", None) == (None if knob.choices is None else list(knob.choices))
        assert field["label"] == knob.label


def _opened(schema: dict[str, Any], table: dict[str, Any]) -> dict[str, Any]:
    """A table's own description: behind a reference, and without the “or nothing” of a table that may be left out."""
    for one in table.get("anyOf", [table]):
        if "$ref" in one:
            found: dict[str, Any] = schema["$defs"][one["$ref"].rpartition("/")[2]]
            return found
    return table
