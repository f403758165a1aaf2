"""A part moves the columns that it claims to move, and no others."""

from functools import cache
from typing import Any

import pytest

from game import parts
from game.engine.data.knobs import Knob, knobs
from game.engine.simulate import election
from tests.engine.countries import assemble

SLOTS = ("roll.", "ballot.", "reporting.ballot_law", "reporting.precinct.")
CLAIMING = [address for address in parts.addresses() if address.startswith(SLOTS)]
SIZE = {"provinces": 2, "constituencies": 4, "precincts": 6, "adults": 300}
BUSY: dict[str, dict[str, Any]] = {
    "behaviour.protest_spoiling": {"urge": 3.0},
    "ballot.ballot_stuffing": {"stations": 0.5, "papers": 0.3},
    "population.town": {"away": 0.1},
    "population.village": {"away": 0.1},
}
"""So that there is something in every column, and more papers than people in some boxes."""

TOGETHER: dict[str, list[dict[str, Any]]] = {
    "decree": [
        {"share_for": 0.0, "away": 0.5, "abstained": 0.5},
        {"share_for": 0.5, "away": 0.3, "abstained": 0.0},
        {"share_for": 0.0, "away": 0.4, "abstained": 0.1},
        {"share_for": 0.1, "away": 0.9, "abstained": 0.1},
    ],
    "round_up": [{"figure": "for", "step": 10.0}],
}
"""Settings that empty one column after the other, where no single one does."""


def ends(knob: Knob) -> list[Any]:
    if knob.choices is not None:
        return list(knob.choices)
    return [False, True] if isinstance(knob.default, bool) else [knob.minimum, knob.maximum]


def tables(address: str) -> list[dict[str, Any]]:
    single = [{knob.name: value} for knob in knobs(parts.find(address).part.params) for value in ends(knob)]
    return [{}, *single, *TOGETHER.get(address.rpartition(".")[2], [])]


def moved(
    address: str, around: dict[str, dict[str, Any]], table: dict[str, Any], support: float
) -> set[tuple[str, str]]:
    rules = {**around, address: {**around.get(address, {}), **table}}
    record = election(assemble("moves", {**rules, "population.country": {**SIZE, "support": support}}), 3)
    name = address.rpartition(".")[2]
    return {(one.move.source, one.move.target) for one in record.ledger.entries if one.part == name}


@cache
def seen(address: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        pair
        for table in tables(address)
        for around in (BUSY, {})
        for support in (-0.2, 1.5)
        for pair in moved(address, around, table, support)
    )


@pytest.mark.parametrize("address", CLAIMING)
def test_a_part_moves_exactly_what_it_claims(address: str) -> None:
    claimed = {(source, target) for target, sources in parts.find(address).part.moves.items() for source in sources}
    assert seen(address) == claimed


def test_what_moves_people_or_their_opinion_claims_no_column() -> None:
    for address in parts.addresses():
        if address.startswith(("population.", "behaviour.", "publication.", "audience.")):
            assert not parts.find(address).part.moves, address
