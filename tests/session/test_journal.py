"""Journals that somebody else wrote: every problem is named, nothing is guessed, nothing is run."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from game.engine.data.problems import BadInput, Problem
from game.session.actions import (
    KINDS,
    LONGEST_NOTE,
    Answer,
    Note,
    OpenPolls,
    Reseed,
    SetKnob,
    Visit,
    plain,
    read_action,
)

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["do", "path", "value", "x"]), inner),
    max_leaves=8,
)


def problems(text: str) -> list[str]:
    with pytest.raises(BadInput) as caught:
        read_action(json.loads(text))
    return [str(problem) for problem in caught.value.problems]


def test_an_action_is_readable_by_people() -> None:
    assert plain(SetKnob("behaviour.civic_duty.duty", 2.0)) == {
        "do": "set_knob",
        "path": "behaviour.civic_duty.duty",
        "value": 2.0,
    }
    assert plain(OpenPolls()) == {"do": "open_polls"}


def test_every_problem_is_named_at_once() -> None:
    (wrong,) = problems('{"do": "set_nob"}')
    assert wrong.startswith('journal: action.do = "set_nob": no such action')
    assert wrong.endswith('did you mean "set_knob"?')
    path, value = problems('{"do": "set_knob", "path": 3, "value": []}')
    assert path.startswith("journal: action.path = 3")
    assert value.startswith("journal: action.value = []")
    assert problems("7") == ["journal: action = 7: allowed is a table"]
    assert problems('{"do": "answer", "question": 1}')[0].startswith("journal: action.choice: missing")


def test_a_misspelt_field_gets_the_right_one() -> None:
    assert 'did you mean "value"?' in problems('{"do": "set_knob", "path": "x", "valeu": 1}')[0]


def test_a_lone_half_of_a_character_is_refused() -> None:
    assert problems('{"do": "note", "text": "\\ud800"}')


@pytest.mark.parametrize(
    "content",
    [
        {"do": "note", "text": "x" * (LONGEST_NOTE + 1)},
        {"do": "visit", "place": "../../etc"},
        {"do": "reseed", "seed": -1},
        {"do": "reseed", "seed": 2**32},
        {"do": "reseed", "seed": 1.0},
        {"do": "reseed", "seed": True},
        {"do": "answer", "question": "0", "choice": 1},
        {"do": "switch_part", "address": "x", "on": 1},
        {"do": "set_knob", "path": "x", "value": None},
        {"do": "set_knob", "path": "x", "value": 10**400},
        {"do": "set_knob", "path": "x", "value": "x" * 100},
        {"do": "undo", "twice": True},
        {"do": ["undo"]},
        {"do": None},
        {1: 2},
    ],
)
def test_types_and_sizes_are_strict(content: object) -> None:
    with pytest.raises(BadInput):
        read_action(content)


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_no_action_holds_what_is_not_a_number(value: float) -> None:
    with pytest.raises(ValidationError):
        SetKnob("behaviour.civic_duty.duty", value)


def test_an_action_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Visit("station").place = "trace"  # type: ignore[misc]


@given(ANY_JSON)
def test_reading_either_works_or_names_problems(content: object) -> None:
    found: tuple[object, ...]
    try:
        found = (read_action(content),)
    except BadInput as bad:
        found = bad.problems
    assert found
    assert all(isinstance(one, (Problem, *KINDS.values())) for one in found)


def test_kinds_of_values_stay_apart() -> None:
    values = [read_action({"do": "set_knob", "path": "x", "value": value}) for value in (True, 1, 1.0, "1")]
    assert [type(one.value) for one in values if isinstance(one, SetKnob)] == [bool, int, float, str]


def test_actions_are_equal_by_what_they_say() -> None:
    assert Answer(0, 1) == Answer(0, 1)
    assert Note("a") != Note("b")
    assert Reseed(3) == read_action({"do": "reseed", "seed": 3})
