"""Random settings of every part there is, made from what the parts themselves say about their parameters."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from game import parts
from game.engine.data.knobs import Knob, knobs
from tests.engine.countries import COUNTRY, Tables

SIZES = {"map", "provinces", "constituencies", "precincts", "adults"}
"""Parameters that make a country large: each test chooses its own."""


def free_knobs(address: str) -> list[Knob]:
    """The parameters of a part, except those that make a country large."""
    found = knobs(parts.find(address).part.params)
    return [knob for knob in found if address != COUNTRY or knob.name not in SIZES]


def any_value(knob: Knob) -> st.SearchStrategy[Any]:
    """Any value a parameter may have; the ends of its range often."""
    if knob.choices is not None:
        return st.sampled_from(knob.choices)
    if isinstance(knob.default, bool):
        return st.booleans()
    assert knob.minimum is not None
    assert knob.maximum is not None
    ends = st.sampled_from((knob.minimum, knob.maximum, knob.default))
    if knob.whole:
        return ends | st.integers(int(knob.minimum), int(knob.maximum))
    return ends | st.floats(knob.minimum, knob.maximum)


def any_parameters(address: str) -> st.SearchStrategy[dict[str, Any]]:
    """Any parameters of the part at an address; those left out keep their defaults."""
    return st.fixed_dictionaries({}, optional={knob.name: any_value(knob) for knob in free_knobs(address)})


@st.composite
def any_tables(draw: st.DrawFn, base: Tables) -> dict[str, Mapping[str, Any]]:
    """A level's parts, of which some are switched off, others on, at any tier, and many set anew."""
    tables = dict(base)
    for address in parts.addresses():
        change = draw(st.sampled_from(("keep", "set", "off")))
        if change == "set":
            tables[address] = {**tables.get(address, {}), **draw(any_parameters(address))}
        elif change == "off" and not parts.always_on(address):
            tables.pop(address, None)
    return tables


def extreme_tables(base: Tables, *, highest: bool) -> dict[str, Mapping[str, Any]]:
    """Every part switched on, every parameter at the top (or at the bottom) of its range."""
    tables = dict(base)
    for address in parts.addresses():
        ends = {knob.name: knob.maximum if highest else knob.minimum for knob in free_knobs(address)}
        tables[address] = {**tables.get(address, {}), **{name: end for name, end in ends.items() if end is not None}}
    return tables
