"""Every part introduces itself, names its sources, and declares its parameters in full."""

import inspect
import re
from importlib import import_module
from types import ModuleType
from typing import Any, get_type_hints

import pytest
from pydantic import ValidationError

from game import parts
from game.engine.data.bulletin import Belief
from game.engine.data.changes import Difference, PaperChange, RollChange
from game.engine.data.columns import COLUMNS
from game.engine.data.desk import Outcome
from game.engine.data.knobs import Knob, Params, knobs, said_of
from game.engine.data.utility import Term
from game.engine.population import settings

ADDRESSES = tuple(parts.addresses())
SECTIONS = ("Acts on", "Returns", "Errors", "Source")
HANDED = {
    "population": ("params", "places", "traits", "chance"),
    "roll": ("params", "roll", "places", "traits", "chance"),
    "behaviour": ("params", "moment"),
    "ballot": ("params", "boxes", "places", "traits", "chance"),
    "reporting": ("params", "desk", "chance"),
    "audience": ("params", "press", "chance"),
}
"""What the one function of a part is handed, by stage."""

RETURNED = {
    "population": Difference,
    "roll": RollChange,
    "behaviour": tuple[Term, ...],
    "ballot": PaperChange,
    "reporting": Outcome,
    "audience": Belief,
}
MOVING = ("roll.", "ballot.", "reporting.")
"""Slots of parts that move counts between columns."""

WITHOUT_UNIT = {"population.country.seed"}
"""Numbers that measure nothing."""


def module_of(address: str) -> ModuleType:
    """The module a part lives in."""
    return import_module(parts.find(address).part.params.__module__)


def all_knobs() -> list[Any]:
    return [
        pytest.param(address, knob, id=f"{address}.{knob.name}")
        for address in ADDRESSES
        for knob in knobs(parts.find(address).part.params)
    ]


def test_every_slot_has_parts_and_their_addresses_are_unique_and_stable() -> None:
    assert len(set(ADDRESSES)) == len(ADDRESSES)
    assert tuple(parts.addresses()) == ADDRESSES
    assert {address.partition(".")[0] for address in ADDRESSES} == {
        *("population", "roll", "behaviour", "ballot", "reporting", "publication", "audience")
    }


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_part_says_in_one_sentence_what_it_does_and_names_its_source(address: str) -> None:
    part = parts.find(address).part
    assert re.fullmatch(r"[A-Z“][^\n]{10,118}[.?!]", part.about), part.about
    assert len(part.source) >= 10
    assert (part.stage, part.name) == (address.partition(".")[0], address.rpartition(".")[2])


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_part_says_what_it_is_called_and_why_anybody_does_it(address: str) -> None:
    part = parts.find(address).part
    assert re.fullmatch(r"[A-Za-z][^\n]{1,40}[^.?!]", part.title), part.title
    assert re.fullmatch(r"[A-Z][^\n]{10,118}[.?!]", part.why), part.why


def test_no_two_parts_have_one_title() -> None:
    titles = {parts.find(address).part.name: parts.find(address).part.title for address in ADDRESSES}
    assert len({title.lower() for title in titles.values()}) == len(titles)


@pytest.mark.parametrize("address", [one for one in ADDRESSES if one.startswith(MOVING)])
def test_a_part_that_moves_counts_gives_a_reason_in_few_words(address: str) -> None:
    part = parts.find(address).part
    assert part.reasons[""], f"give {module_of(address).__name__} a REASON: what is read beside the counts it moved"
    for column, words in part.reasons.items():
        assert re.fullmatch(r"[a-z][^\n]{5,30}[^.?!]", words), words
        assert column in {"", *COLUMNS}
        assert part.reason(column) == words
    assert part.reason("a column without a reason of its own") == part.reasons[""]


@pytest.mark.parametrize("address", [one for one in ADDRESSES if one.startswith("behaviour.")])
def test_a_part_that_moves_people_says_how_and_can_be_tried(address: str) -> None:
    found = parts.find(address)
    motive = found.part.motive
    if found.part.act is None:
        assert motive is None
        return
    assert motive is not None, f"give {module_of(address).__name__} a MOTIVE: the name of its pull on a person"
    assert re.fullmatch(r"[A-Z][^\n]{3,26}", motive.pull)
    assert (motive.trial is None) == parts.always_on(address), f"{address}: a rule one can switch has a Trial"
    if motive.trial is not None:
        turned = next(knob for knob in knobs(found.part.params) if knob.name == motive.trial.parameter)
        assert turned.minimum is not None
        assert turned.maximum is not None
        assert turned.minimum <= 0.0 < motive.trial.strong <= turned.maximum
        assert motive.trial.present != motive.trial.absent


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_part_documents_what_it_acts_on_returns_and_raises(address: str) -> None:
    text = module_of(address).__doc__ or ""
    places = [text.find(f"\n{section} · ") for section in SECTIONS]
    assert -1 not in places, f"missing: {[name for name, at in zip(SECTIONS, places, strict=True) if at < 0]}"
    assert places == sorted(places)


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_parameters_of_a_part_are_frozen_and_closed(address: str) -> None:
    found = parts.find(address)
    kind = found.part.params
    assert issubclass(kind, Params)
    assert kind is not Params
    assert kind.__doc__
    assert kind.__doc__ != Params.__doc__
    params = kind.model_validate(found.defaults)
    with pytest.raises(ValidationError, match="no_such_parameter"):
        kind.model_validate({**found.defaults, "no_such_parameter": 1})
    for name in kind.model_fields:
        with pytest.raises(ValidationError, match="frozen"):
            setattr(params, name, getattr(params, name))


@pytest.mark.parametrize(("address", "knob"), all_knobs())
def test_a_parameter_carries_label_and_source(address: str, knob: Knob) -> None:
    assert re.fullmatch(r"[A-Z][^\n]{2,59}", knob.label), knob.label
    assert knob.source
    assert re.fullmatch(r"[a-z][a-z_]*", knob.name), address


@pytest.mark.parametrize(("address", "knob"), [one for one in all_knobs() if one.values[1].step is not None])
def test_a_number_has_a_unit_a_step_and_a_default_within_its_range(address: str, knob: Knob) -> None:
    default = parts.find(address).defaults.get(knob.name, knob.default)
    assert knob.minimum is not None
    assert knob.maximum is not None
    assert knob.step is not None
    assert knob.minimum <= default <= knob.maximum
    assert 0 < knob.step <= knob.maximum - knob.minimum
    assert bool(knob.unit) != (f"{address}.{knob.name}" in WITHOUT_UNIT)
    assert not knob.whole or knob.step == int(knob.step)


@pytest.mark.parametrize(("address", "knob"), all_knobs())
def test_a_parameter_is_a_number_a_choice_a_switch_or_the_map(address: str, knob: Knob) -> None:
    default = parts.find(address).defaults.get(knob.name, knob.default)
    if knob.step is None:
        assert set(knob.words) == set(knob.choices or ()), f"{address}.{knob.name}: say what each choice is called"
        assert len(set(knob.words.values())) == len(knob.words)
        is_choice = knob.choices is not None and default in knob.choices
        assert is_choice or isinstance(default, bool) or (address, knob.name) == ("population.country", "map")
    else:
        assert knob.choices is None
        assert isinstance(default, int if knob.whole else float)


@pytest.mark.parametrize(("address", "knob"), [one for one in all_knobs() if one.values[1].step is not None])
def test_a_number_refuses_what_lies_outside_its_range(address: str, knob: Knob) -> None:
    found = parts.find(address)
    assert knob.minimum is not None
    assert knob.maximum is not None
    for wrong in (knob.minimum - 1, knob.maximum + 1, float("nan"), float("inf"), True, "1", None, [1]):
        with pytest.raises(ValidationError):
            found.part.params.model_validate({**found.defaults, knob.name: wrong})


@pytest.mark.parametrize("address", [one for one in ADDRESSES if parts.find(one).part.act is not None])
def test_a_part_is_handed_what_its_stage_has_and_returns_what_it_needs(address: str) -> None:
    part = parts.find(address).part
    assert part.act is not None
    signature = inspect.signature(part.act)
    assert tuple(name.lstrip("_") for name in signature.parameters) == HANDED[part.stage]
    assert get_type_hints(part.act)["return"] == RETURNED[part.stage]
    assert part.act.__doc__


def test_only_parts_that_every_ballot_has_may_do_without_a_function() -> None:
    idle = {address for address in ADDRESSES if parts.find(address).part.act is None}
    assert idle <= {*parts.fixed(), *(f"population.{kind}" for kind in settings.OPTIONAL)}


def test_a_folder_holds_parts_and_nothing_else() -> None:
    for prefix, folder in parts.FOLDERS.items():
        for name in parts.names(prefix):
            if not parts.always_on(f"{prefix}.{name}") and name not in settings.OPTIONAL:
                module = import_module(f"{folder}.{name}")
                assert hasattr(module, "Params"), module.__name__
                assert callable(module.act), module.__name__


@pytest.mark.parametrize(("address", "knob"), all_knobs())
def test_a_parameter_says_in_one_plain_sentence_what_turning_it_does(address: str, knob: Knob) -> None:
    assert re.fullmatch(r"[A-Z][^\n]{10,118}[.]", knob.means), (
        f"{address}.{knob.name}: say it in the docstring of Params"
    )


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_docstring_of_parameters_tells_of_none_that_is_not_there(address: str) -> None:
    kind = parts.find(address).part.params
    assert set(said_of(kind) or ()) == set(kind.model_fields)


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_two_parameters_of_a_part_say_the_same(address: str) -> None:
    said = [knob.means for knob in knobs(parts.find(address).part.params) if knob.means]
    assert len(set(said)) == len(said)
    assert parts.find(address).part.about not in said
