"""The accounting law: every adult in one cell, every difference in the ledger, whatever the settings."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.data.protocols import Ledger
from game.engine.data.scenario import Scenario
from game.engine.simulate import election, forecast
from game.level.files import level_names
from game.level.load import load
from tests.engine import books
from tests.engine.any_settings import any_tables, extreme_tables
from tests.engine.countries import COUNTRY, Tables, assemble, scenario, shrunk, tables_of

SEEDS = 200
"""Ballots over all levels together."""

LEVELS = level_names()
FULL_SIZE_SEEDS = 2
SEED = st.integers(0, 2**32 - 1)

each_level = pytest.mark.parametrize("level", LEVELS)
as_many = settings(
    max_examples=-(-SEEDS // len(LEVELS)),
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def check(rules: Scenario, seed: int, *, by_hand: bool = True) -> None:
    held = election(rules, seed)
    books.check_people(held)
    books.check_protocols(held)
    books.check_ledger(held)
    if by_hand:
        books.check_by_hand(held)


@st.composite
def any_small(draw: st.DrawFn, level: str) -> Scenario:
    size = {
        "provinces": draw(st.integers(1, 3)),
        "constituencies": draw(st.integers(1, 5)),
        "precincts": draw(st.integers(1, 5)),
        "adults": draw(st.sampled_from((1, 7, 60, 300))),
    }
    return assemble(level, shrunk(draw(any_tables(tables_of(level))), **size))


@each_level
@as_many
@given(data=st.data(), seed=SEED)
def test_the_books_balance_with_any_settings(level: str, data: st.DataObject, seed: int) -> None:
    check(data.draw(any_small(level)), seed)


@each_level
@as_many
@given(data=st.data())
def test_the_books_of_a_forecast_balance_with_any_settings(level: str, data: st.DataObject) -> None:
    books.check_forecast(forecast(data.draw(any_small(level))))


@each_level
@settings(
    max_examples=FULL_SIZE_SEEDS,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data(), seed=SEED)
def test_the_books_balance_at_full_size(level: str, data: st.DataObject, seed: int) -> None:
    # the first example is always the simplest, which is the level as it stands
    tables = tables_of(level)
    changed = {**data.draw(any_tables(tables)), COUNTRY: tables[COUNTRY]}
    check(assemble(level, changed, load(level).scenario.provinces), seed, by_hand=False)


@each_level
@pytest.mark.parametrize("highest", [False, True])
@pytest.mark.parametrize("adults", [1, 200])
def test_the_books_balance_at_both_ends_of_every_range(level: str, highest: bool, adults: int) -> None:
    tables: Tables = shrunk(
        extreme_tables(tables_of(level), highest=highest), provinces=2, constituencies=3, precincts=4, adults=adults
    )
    for seed in range(3):
        check(assemble(level, tables), seed)


@each_level
def test_the_books_balance_row_by_row_in_the_level_itself(level: str) -> None:
    tables = shrunk(tables_of(level), provinces=2, constituencies=4, precincts=4)
    for seed in range(3):
        check(assemble(level, tables), seed)


def test_a_missing_row_or_paper_is_noticed() -> None:
    held = election(scenario({"reporting.province.shrink_factor": {}, "roll.roll_cleaning": {}}), 1)
    forgotten = replace(held, ledger=Ledger(held.ledger.entries[:-1]))
    with pytest.raises(AssertionError):
        books.check_ledger(forgotten)
    with pytest.raises(AssertionError):
        books.check_by_hand(forgotten)
    with pytest.raises(AssertionError, match="more than there is"):
        books.check_by_hand(replace(held, ledger=Ledger(held.ledger.entries * 50)))
    acts = held.boxes.acts.copy()
    acts[0, 0, 0] += 1
    with pytest.raises(AssertionError):
        books.check_people(replace(held, boxes=replace(held.boxes, acts=acts)))
    wrong = replace(held.tiers[1], received=held.tiers[1].reported)
    with pytest.raises(AssertionError):
        books.check_protocols(replace(held, tiers=(*held.tiers[:2], wrong, held.tiers[3])))
