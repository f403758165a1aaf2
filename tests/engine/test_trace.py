"""Every printed figure walks back, step by step, to what people did."""

import itertools

import numpy as np
import pytest

from game.engine.data.arrays import Counts
from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.engine.publication.figures import MEMBERS
from game.engine.simulate import election, forecast
from game.engine.trace import COUNTED, LINE, MOST_PRECINCTS, Step, Trace, _largest, amount, trace
from game.level.files import level_names
from tests.engine.any_settings import extreme_tables
from tests.engine.countries import COUNTRY, Tables, assemble, scenario, shrunk, tables_of

BASES = ("registered", "cast", "valid")
ALL_SHOWN = {f"publication.{name}": {"shown": True} for name in MEMBERS}
SMALL = {"provinces": 2, "constituencies": 4, "precincts": 6, "adults": 150}


def printed_everywhere(tables: Tables, number: int) -> Tables:
    """The same parts with every figure printed, on bases that change with the number."""
    shown = {
        f"publication.{name}": {**tables[f"publication.{name}"], "shown": True, "base": BASES[(place + number) % 3]}
        for place, name in enumerate(MEMBERS)
    }
    return {**tables, **shown}


def check_steps(steps: tuple[Step, ...], end: float, start: float) -> None:
    assert steps[0].before == start
    assert [(step.stage, step.tier) for step in steps] == list(LINE)
    for step in steps:
        assert step.after == step.before + sum(moved.effect for moved in step.moved)
        for moved in step.moved:
            assert abs(moved.effect) in {moved.count, 2 * moved.count}
            assert moved.units > 0
    for step, following in itertools.pairwise(steps):
        assert following.before == step.after
    assert steps[-1].after == end


def check(held: Election) -> None:
    assert held.bulletin.figures
    for figure in held.bulletin.figures:
        walked = trace(held, figure.name)
        assert walked.figure is figure
        check_steps(walked.steps, figure.numerator, float(amount(figure.name, held.true).sum()))
        entitled = held.roll.off_roll.sum() if figure.base == "registered" else 0
        check_steps(walked.base_steps, figure.denominator, float(amount(figure.base, held.true).sum() + entitled))
        check_stations(held, walked)


def base_in_truth(held: Election, base: str) -> Counts:
    entitled = held.roll.off_roll.sum(axis=1) if base == "registered" else 0
    return np.asarray(amount(base, held.true) + entitled)


def check_stations(held: Election, walked: Trace) -> None:
    name = walked.figure.name
    true, reported = amount(name, held.true), amount(name, held.tiers[0].reported)
    base = amount(walked.figure.base, held.tiers[0].reported) - base_in_truth(held, walked.figure.base)
    listed = {one.precinct for one in walked.precincts}
    something = np.count_nonzero((true != 0) | (reported != 0) | (base != 0))
    assert len(listed) == len(walked.precincts) == min(MOST_PRECINCTS, something)
    for one in walked.precincts:
        assert (one.true, one.reported) == (true[one.precinct], reported[one.precinct])
        assert one.base_moved == base[one.precinct]
    others = [abs(reported[unit] - true[unit]) for unit in range(true.size) if unit not in listed]
    assert max(others, default=0) <= min((abs(one.reported - one.true) for one in walked.precincts), default=0)


@pytest.mark.parametrize("level", level_names())
def test_every_figure_of_every_level_adds_up(level: str) -> None:
    tables = shrunk(tables_of(level), **SMALL)
    for number in range(3):
        check(election(assemble(level, printed_everywhere(tables, number)), number))


@pytest.mark.parametrize("highest", [False, True])
def test_every_figure_adds_up_with_every_part_at_its_end(highest: bool) -> None:
    tables = shrunk(extreme_tables(tables_of("honest_count"), highest=highest), **SMALL)
    for number in range(3):
        check(election(assemble("ends", printed_everywhere(tables, number)), number))


def test_a_forecast_adds_up_to_the_rounded_counts() -> None:
    tables = {**ALL_SHOWN, "reporting.precinct.turnout_quota": {}, "ballot.ballot_stuffing": {}, "roll.dead_souls": {}}
    held = forecast(scenario(tables))
    for figure in held.bulletin.figures:
        walked = trace(held, figure.name)
        assert walked.steps[-1].after == pytest.approx(figure.numerator, abs=0.5 + 1e-6)
        assert walked.base_steps[-1].after == pytest.approx(figure.denominator, abs=0.5 + 1e-6)


def test_what_a_part_moved_stands_at_its_step() -> None:
    held = election(scenario({"reporting.province.shrink_factor": {"kept": 0.0}}), 1)
    walked = trace(held, "against")
    (moved,) = walked.steps[LINE.index(("reporting", "province"))].moved
    against = int(held.true.votes_against.sum())
    assert (moved.part, moved.source, moved.target) == ("shrink_factor", "votes_against", "votes_for")
    assert (moved.count, moved.effect, moved.units) == (against, -against, 2)
    assert walked.figure.numerator == 0
    assert [step.moved for step in walked.steps if step.tier != "province"] == [()] * 5


def test_a_figure_that_is_not_printed_cannot_be_traced() -> None:
    with pytest.raises(KeyError, match="away"):
        trace(election(scenario(), 1), "away")


def test_every_figure_and_base_is_made_of_columns() -> None:
    assert set(COUNTED) == {*MEMBERS, *BASES}
    assert {tier for _, tier in LINE} == set(TIERS)
    assert COUNTRY == "population.country"


def test_who_was_struck_off_the_roll_is_found_on_the_way_to_the_turnout() -> None:
    held = election(scenario({"roll.roll_cleaning": {"share": 0.2}, "roll.dead_souls": {"share": 0.1}}), 4)
    walked = trace(held, "turnout")
    roll = walked.base_steps[0]
    struck, ghosts = held.roll.off_roll.sum(), held.roll.ghost_names.sum()
    assert roll.before == held.country.electorate.adults.sum()
    assert {one.part: one.effect for one in roll.moved} == {"roll_cleaning": -struck, "dead_souls": ghosts}
    assert roll.after == walked.figure.denominator == held.roll.registered.sum() + ghosts


def test_stations_are_listed_by_what_was_moved_in_numerator_or_base() -> None:
    held = election(scenario({"roll.roll_cleaning": {"share": 0.2}}, precincts=10), 4)
    moved = held.roll.off_roll.sum(axis=1)
    listed = [one.precinct for one in trace(held, "turnout").precincts]
    assert moved[listed].tolist() == sorted(moved.tolist(), reverse=True)[: len(listed)]


def test_a_station_where_nobody_did_it_and_nothing_was_moved_is_left_out() -> None:
    tables: dict[str, dict[str, float]] = {
        "publication.abstained": {"shown": True},
        "behaviour.own_view": {"home": -4.0},
    }
    held = election(scenario({**tables, "population.habit": {"share": 0.0}}), 1)
    home = held.true.registered - held.true.issued - held.true.away
    assert (home == 0).any()
    assert {one.precinct for one in trace(held, "abstained").precincts} == set(np.flatnonzero(home).tolist())


@pytest.mark.parametrize("units", [1, MOST_PRECINCTS, MOST_PRECINCTS + 1, 5_000])
@pytest.mark.parametrize("values", [1, 2, 7, 10_000])
def test_the_stations_shown_are_the_first_of_all_in_order(units: int, values: int) -> None:
    draws = np.random.default_rng(units + values)
    for _ in range(20):
        keys = [draws.integers(0, draws.integers(1, values + 1), units) for _key in range(3)]
        everyone = np.lexsort((np.arange(units), *(-key for key in reversed(keys))))
        assert _largest(keys).tolist() == everyone[:MOST_PRECINCTS].tolist()
