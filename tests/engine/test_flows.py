"""Flows add up exactly: every origin to its true fate, every column to the centre's report, whatever the settings."""

from collections import defaultdict

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.data.columns import FATES, STANCES
from game.engine.data.election import Election
from game.engine.data.records import fate_table
from game.engine.flows import GHOST_NAME, GHOST_PAPER, NOBODY, Flow, apportion, flows
from game.engine.simulate import election, forecast
from game.level.files import level_names
from game.level.load import load
from tests.engine.any_settings import any_tables
from tests.engine.countries import assemble, scenario, shrunk, tables_of

LEVELS = level_names()
SEED = st.integers(0, 2**32 - 1)


Sums = dict[object, float]


def true_fates(held: Election) -> Sums:
    table = fate_table(held.roll, held.boxes).sum(axis=0)
    cells = ((row, column) for row in range(len(STANCES)) for column in range(len(FATES)))
    fates: Sums = {(STANCES[row], FATES[column]): table[row, column].item() for row, column in cells}
    fates[NOBODY, GHOST_PAPER] = held.boxes.ghost_papers.sum().item()
    fates[NOBODY, GHOST_NAME] = held.roll.ghost_names.sum().item()
    return fates


def reported_columns(held: Election) -> Sums:
    central = held.reported
    columns = ("votes_for", "votes_against", "invalid", "stayed_home", "away")
    found: Sums = {name: getattr(central, name).sum().item() for name in columns}
    gone = held.boxes.ghost_papers.sum().item() - central.surplus.sum().item()
    return {**found, "off_roll": held.roll.off_roll.sum().item(), "unissued": gone}


def rows(found: tuple[Flow, ...]) -> Sums:
    sums: Sums = defaultdict(float)
    for flow in found:
        sums[flow.stance, flow.fate] += flow.count
    return sums


def columns(found: tuple[Flow, ...]) -> Sums:
    sums: Sums = defaultdict(float)
    for flow in found:
        sums[flow.column] += flow.count
    return sums


def some(sums: Sums) -> Sums:
    return {name: count for name, count in sums.items() if count}


def check(held: Election) -> tuple[Flow, ...]:
    found = flows(held)
    assert rows(found) == some(true_fates(held))
    assert columns(found) == some(reported_columns(held))
    for flow in found:
        assert isinstance(flow.count, int)
        assert flow.count > 0
        assert flow.kept >= 0
        assert flow.kept + sum(one.count for one in flow.carried) == flow.count
        assert flow.kept == 0 or not flow.altered
    return found


@pytest.mark.parametrize("level", LEVELS)
def test_flows_of_every_level_add_up(level: str) -> None:
    check(election(load(level).scenario, 1))


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data(), seed=SEED, level=st.sampled_from(LEVELS))
def test_flows_add_up_with_any_settings(data: st.DataObject, seed: int, level: str) -> None:
    size = {
        "provinces": data.draw(st.integers(1, 3)),
        "constituencies": data.draw(st.integers(1, 4)),
        "precincts": data.draw(st.integers(1, 4)),
        "adults": data.draw(st.sampled_from((1, 7, 60, 300))),
    }
    check(election(assemble(level, shrunk(data.draw(any_tables(tables_of(level))), **size)), seed))


def test_an_honest_chain_moves_nobody() -> None:
    found = check(election(scenario(), 3))
    assert not any(flow.altered or flow.carried for flow in found)


def test_a_forecast_keeps_its_fractions() -> None:
    rules = load("spa_2026_counting").scenario
    record = forecast(rules)
    found = flows(record)
    for origin, count in rows(found).items():
        assert count == pytest.approx(true_fates(record)[origin], rel=1e-9)
    for column, count in columns(found).items():
        assert count == pytest.approx(reported_columns(record)[column], rel=1e-6, abs=1e-3)


def test_a_single_part_takes_in_proportion() -> None:
    held = election(scenario({"reporting.precinct.shrink_factor": {"kept": 0.0}}), 5)
    found = {(flow.stance, flow.fate, flow.column): flow for flow in check(held)}
    table = fate_table(held.roll, held.boxes).sum(axis=0)
    for row, stance in enumerate(STANCES):
        flow = found[stance, "struck_out", "votes_for"]
        assert flow.count == table[row, FATES.index("struck_out")]
        assert [(one.tier, one.part) for one in flow.carried] == [("precinct", "shrink_factor")]


def test_every_hand_is_named_with_what_it_did() -> None:
    held = election(load("spa_2026_counting").scenario, 1)
    struck = [flow for flow in check(held) if flow.fate == "struck_out" and flow.column == "votes_for"]
    named: Sums = defaultdict(float)
    for flow in struck:
        for one in flow.carried:
            named[one.tier, one.part] += one.count
    moved = {
        (entry.tier, entry.part): entry.move.count.sum().item()
        for entry in held.ledger.entries
        if (entry.move.source, entry.move.target) == ("votes_against", "votes_for")
    }
    assert named == moved


def test_flows_keep_close_to_the_shares_of_each_unit() -> None:
    """Opponents strike out more often than supporters in every unit, so no rounding may hide the supporters."""
    held = election(load("spa_2026_counting").scenario, 1)
    fates, found = true_fates(held), check(held)
    against = [flow for flow in found if flow.column == "votes_against"]
    kept = {flow.stance: flow.count / fates[flow.stance, "struck_out"] for flow in against}
    assert kept["supporter"] == pytest.approx(kept["opponent"], rel=0.2)


def test_what_nobody_cast_leaves_the_box_first() -> None:
    tables = {
        "ballot.ballot_stuffing": {"stations": 1.0, "papers": 0.1},
        "reporting.centre.decree": {"fill": 1.0, "share_for": 0.2},
    }
    held = election(scenario(tables), 4)
    found = check(held)
    assert any(entry.move.target == "unissued" for entry in held.ledger.entries)
    assert any(flow.column == "unissued" and flow.fate == GHOST_PAPER for flow in found)
    left_in_the_box = {flow.fate for flow in found if flow.column == "votes_for"}
    assert "unmarked" in left_in_the_box
    assert GHOST_PAPER not in left_in_the_box


@given(
    shares=st.lists(st.floats(0, 1_000), min_size=1, max_size=8),
    spare=st.lists(st.integers(0, 5), min_size=8, max_size=8),
)
@settings(deadline=None, derandomize=True)
def test_apportioned_parts_are_whole_near_and_within_limits(shares: list[float], spare: list[int]) -> None:
    limits = [int(np.ceil(share)) + extra for share, extra in zip(shares, spare, strict=False)]
    total = int(sum(shares))
    parts = apportion(total, shares, limits)
    assert sum(parts) == total
    for part, share, limit in zip(parts, shares, limits, strict=True):
        assert 0 <= part <= limit
        assert abs(part - share) <= 1


def test_no_room_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no room"):
        apportion(5, [2.5, 2.5], [2, 2])
