"""The figures of the chain: each step takes up where the one below ended, and every change has its causes."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.data.columns import TIERS
from game.engine.simulate import election
from game.explain.count.chain import BOXES, CHOICES, chain, largest_reports, most_changed, sides, unit_name
from game.explain.count.chain_words import how_many, part_of, reason, why
from tests.engine.any_settings import any_tables
from tests.engine.countries import assemble, shrunk, tables_of
from tests.ui.pages.count.held import LEVELS, ballot_of


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("column", CHOICES)
def test_steps_join_and_causes_add_up(level: str, column: str) -> None:
    steps = chain(ballot_of(level).held, column)
    assert [step.key for step in steps] == [BOXES, *TIERS]
    assert steps[0].received == steps[0].truth
    for below, above in itertools.pairwise(steps):
        assert above.received == below.reported
    for step in steps:
        assert step.change == sum(move.effect for move in step.moves)
        assert (step.changed > 0) or step.change == 0
        assert not step.few or sum(step.few) == step.changed


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data(), seed=st.integers(0, 2**32 - 1), column=st.sampled_from(CHOICES))
def test_causes_add_up_and_have_words_with_any_settings(data: st.DataObject, seed: int, column: str) -> None:
    size = {"provinces": 2, "constituencies": 3, "precincts": 2, "adults": 60}
    rules = assemble("any", shrunk(data.draw(any_tables(tables_of("full_country"))), **size))
    for step in chain(election(rules, seed), column):
        assert step.change == sum(move.effect for move in step.moves)
        assert why(step)
        assert how_many(step)
        for move in step.moves:
            assert reason(move)
            assert part_of(move, step.key).why


def test_an_honest_chain_is_passed_on_unchanged() -> None:
    steps = chain(ballot_of("honest_count").held, "against")
    assert {why(step) for step in steps[1:]} == {"nothing changed"}
    assert {step.changed for step in steps} == {0}


def test_a_tier_that_moved_other_columns_does_not_pass_for_honest() -> None:
    centre = chain(ballot_of("spa_2026_counting").held, "against")[-1]
    assert centre.change == 0
    assert (how_many(centre), why(centre)) == ("changed other columns", "this column was left as it was")
    assert any(move.count for move in centre.moves)


def test_several_units_that_moved_other_columns_do_not_pass_for_honest_either() -> None:
    constituencies = chain(ballot_of("spa_2026_counting").held, "away")
    silent = [step for step in constituencies[1:] if step.units > 1 and step.moves and not step.changed]
    assert silent
    assert {how_many(step) for step in silent} == {f"none of {step.units:,} changed this column" for step in silent}


def test_reasons_name_the_largest_cause_and_count_the_others() -> None:
    stations = chain(ballot_of("spa_2026_counting").held, "against")[1]
    assert why(stations) == "a No must be one solid line, and 1 more reason"
    third = replace(stations.moves[0], part="decree", effect=-1.0)
    assert why(replace(stations, moves=(*stations.moves, third))).endswith(", and 2 more reasons")
    spoiled = chain(ballot_of("spa_2026_counting").held, "invalid")[1]
    assert why(spoiled) == "spoiled ballots count as for"


@pytest.mark.parametrize("key", [BOXES, *TIERS])
def test_units_are_listed_by_their_change(key: str) -> None:
    held = ballot_of("full_country").held
    received, reported = sides(held, key, "against")
    units = most_changed(held, key, "against")
    changes = [abs(unit.reported - unit.received) for unit in units]
    assert changes == sorted(changes, reverse=True)
    assert changes[0] == np.abs(reported - received).max()
    assert len({unit.name for unit in units}) == len(units)
    assert largest_reports(held, key, "against")[0].reported == reported.max()


def test_units_have_the_names_of_the_map() -> None:
    assert unit_name(ballot_of("honest_count").held, "precinct", 0) == "Town Hall"
    country = ballot_of("full_country").held
    assert unit_name(country, "province", 0) == "Tarven"
    assert unit_name(country, "constituency", 0) == "Orsany"
    assert unit_name(country, "precinct", 31) == "Aldane, station 2"
    assert unit_name(ballot_of("spa_2026_fear").held, "constituency", 1) == "Pyongyang 2"


def test_a_country_without_a_map_has_numbers_for_names() -> None:
    held = election(assemble("plain", shrunk(tables_of("full_country"), provinces=2, constituencies=4, precincts=2)), 1)
    assert unit_name(held, "precinct", 3) == "Province 1 2, station 2"
    town = election(assemble("plain", shrunk(tables_of("full_country"), provinces=1, constituencies=1, precincts=3)), 1)
    assert [unit_name(town, "precinct", unit) for unit in range(3)] == ["Station 1", "Station 2", "Station 3"]
