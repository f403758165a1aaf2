import subprocess
import sys
from typing import Annotated, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from game.engine.data.problems import MOST_PROBLEMS, BadInput, Problem, from_validation, nearest_name, shown


class Quota(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    kind: Literal["quota"] = "quota"
    share: float = Field(default=0.5, ge=0, le=1)
    stations: int = Field(default=1, gt=0)


class Decree(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    kind: Literal["decree"]
    figure: str


class Level(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)
    title: str = Field(description="the level's name")
    tiers: dict[str, Quota] = {}
    parts: list[Annotated[Quota | Decree, Field(discriminator="kind")]] = []
    optional: Quota | None = None
    even: int = 2

    @field_validator("even")
    @classmethod
    def _even(cls, value: int) -> int:
        if value % 2:
            raise ValueError("Must be even")
        return value


def problems(table: object) -> list[str]:
    with pytest.raises(ValidationError) as caught:
        Level.model_validate(table)
    return [str(each).removeprefix("x.toml: ") for each in from_validation("x.toml", caught.value, Level)]


def test_a_problem_is_one_line() -> None:
    wrong = Problem("bulletin.toml", "figures[1].base", '"regstered"', ("registered", "cast", "valid"), "registered")
    assert str(wrong) == (
        'bulletin.toml: figures[1].base = "regstered": allowed are registered, cast, valid; did you mean "registered"?'
    )
    assert str(Problem("x.toml", "", None, "a TOML file", None, "empty")) == "x.toml: empty; allowed is a TOML file"
    assert str(Problem("x.toml", "base", "1", ("cast",))) == "x.toml: base = 1: allowed is cast"


def test_bad_input_carries_and_prints_all_problems() -> None:
    several = [Problem("x", "a", "1", "2"), Problem("x", "b", "1", "2")]
    assert BadInput(several).problems == tuple(several)
    assert str(BadInput(iter(several))) == "x: a = 1: allowed is 2\nx: b = 1: allowed is 2"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({}, "title: missing; allowed is the level's name"),
        ({"title": 3}, "title = 3: allowed is text in quotes"),
        ({"title": "", "tilte": ""},
         'tilte: unknown name; allowed are title, tiers, parts, optional, even; did you mean "title"?'),
        ({"title": "", "tiers": {"province": {"share": 2}}},
         "tiers.province.share = 2: allowed is a number from 0 to 1"),
        ({"title": "", "tiers": {"province": {"share": "a"}}},
         'tiers.province.share = "a": allowed is a number from 0 to 1'),
        ({"title": "", "tiers": {"province": {"shares": 1}}},
         'tiers.province.shares: unknown name; allowed are kind, share, stations; did you mean "share"?'),
        ({"title": "", "optional": {"stations": 0}}, "optional.stations = 0: allowed is a whole number above 0"),
        ({"title": "", "optional": {"stations": 1.5}}, "optional.stations = 1.5: allowed is a whole number above 0"),
        ({"title": "", "optional": {"stationz": 1}},
         'optional.stationz: unknown name; allowed are kind, share, stations; did you mean "stations"?'),
        ({"title": "", "parts": [{"kind": "qouta"}]}, "parts[0] = a table: allowed are quota, decree"),
        ({"title": "", "parts": [{"kind": "quota", "share": -1}]},
         "parts[0].quota.share = -1: allowed is a number from 0 to 1"),
        ({"title": "", "parts": [{"kind": "decree"}]}, "parts[0].decree.figure: missing"),
        ({"title": "", "parts": {}}, "parts = a table: allowed is a list in square brackets"),
        ({"title": "", "tiers": []}, "tiers = []: allowed is a table"),
        ({"title": "", "even": 3}, "even = 3: must be even"),
    ],
)  # fmt: skip
def test_validation_errors_in_plain_words(table: object, said: str) -> None:
    assert problems(table) == [said]


def test_without_the_model_the_words_are_plainer() -> None:
    with pytest.raises(ValidationError) as caught:
        Level.model_validate({"title": "", "optional": {"share": 2, "x": 1}})
    said = [str(each) for each in from_validation("x.toml", caught.value)]
    assert said[0] == "x.toml: optional.share = 2: allowed is a number of at most 1"
    assert said[1:] == ["x.toml: optional.x: unknown name"]


class Course(BaseModel):
    marks: Annotated[tuple[int, ...], Field(strict=False)] = Field(min_length=1)


@pytest.mark.parametrize(("marks", "places"), [(["x"], ["marks[0]"]), ([], ["marks"]), ([1, "x"], ["marks[1]"])])
def test_a_list_is_too_short_only_where_something_is_missing(marks: list[object], places: list[str]) -> None:
    with pytest.raises(ValidationError) as caught:
        Course.model_validate({"marks": marks})
    assert [each.place for each in from_validation("x.toml", caught.value)] == places


def test_a_flood_of_problems_is_cut() -> None:
    said = problems({"title": "", **{f"key{number}": 1 for number in range(MOST_PROBLEMS + 7)}})
    assert len(said) == MOST_PROBLEMS + 1
    assert said[-1] == "x.toml: and 7 more problems".removeprefix("x.toml: ")


@pytest.mark.parametrize(
    ("written", "nearest"),
    [("Turnout", "turnout"), ("half up", "half_up"), ("turnot", "turnout"), ("zzz", None), ("", None)],
)
def test_nearest_names(written: str, nearest: str | None) -> None:
    assert nearest_name(written, ["turnout", "half_up"]) == nearest


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        ("é\n", '"é\\n"'),
        ({"a": 1}, "a table"),
        ([1, "a", {}], '[1, "a", a table]'),
        ("x" * 99, '"' + "x" * 58 + "…"),
        (1.5, "1.5"),
    ],
)
def test_values_are_shown_as_in_the_file(value: object, text: str) -> None:
    assert shown(value) == text


def test_nothing_heavy_is_imported_before_something_is_wrong() -> None:
    code = (
        "import sys, game.engine.data.problems as p; print({'difflib', 'pydantic', 'rich', 'numpy'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
