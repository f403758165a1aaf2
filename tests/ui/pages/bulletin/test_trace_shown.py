"""The way back from a figure adds up, line by line, as it is shown."""

import re

import pytest

from game.engine.data.scenario import Scenario
from game.engine.simulate import election
from game.engine.trace import trace
from game.kit.access.semantics import Node
from game.text.numbers import signed
from game.ui.ballot_state import BallotState
from game.ui.pages.bulletin.scene import BulletinPage
from game.ui.pages.bulletin.trace.panel import MOST_STATIONS
from tests.engine.countries import scenario
from tests.kit.driver import Driver
from tests.ui.ballots import under
from tests.ui.pages.bulletin.ballots import HIDING, LEVELS, ballot, held


def number(text: str) -> int:
    return int(text.replace(",", "").replace("−", "-").replace("+", ""))


def walked(level: str, figure: str) -> tuple[Driver, list[Node]]:
    """The trace of a figure on a window that shows all of it."""
    page = Driver(BulletinPage(ballot(level, figure=figure)), (1920, 2400))
    return page, [node for node in page.tree().walk() if node.role == "figure"]


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_shown_adds_up_to_what_is_printed(level: str) -> None:
    for figure in held(level).bulletin.figures:
        _page, shown = walked(level, figure.name)
        printed = [number(node.value) for node in shown if node.name == "Printed from"]
        assert printed == [figure.numerator, figure.denominator]
        record = trace(held(level), figure.name)
        moves = [number(node.value) for node in shown if node.name.endswith(": effect")]
        first, second = (round(steps[0].before) for steps in (record.steps, record.base_steps))
        assert first + second + sum(moves) == figure.numerator + figure.denominator


def test_every_move_is_told_in_plain_words_with_units_and_source() -> None:
    page, _shown = walked(HIDING, "against")
    assert page.has("Only some No votes are passed on")
    step = next(
        step for step in trace(held(HIDING), "against").steps if step.tier == "precinct" and len(step.moved) > 1
    )
    shrunk = next(one for one in step.moved if one.part == "shrink_factor")
    assert page.has(f"{shrunk.count:,} from votes against to votes for, in {shrunk.units:,} of 20,610 stations")
    assert page.has("What people did and what is printed agree, paper for paper.") is False
    tip = page.node("How marks are read").help
    assert "solid" in tip or "mark" in tip
    assert "Zaslavsky & Brym 1978" in tip


def test_an_honest_figure_says_that_nothing_was_moved() -> None:
    page, _shown = walked("honest_count", "against")
    assert page.has("What people did and what is printed agree, paper for paper.")
    assert page.has("The roll … the centre reports: nothing moved")


def test_the_kind_of_number_is_named() -> None:
    page, _shown = walked(HIDING, "against")
    assert "organiser" in page.node("what kind of number: a claim").help


def test_the_stations_that_matter_most_are_listed_and_lead_to_the_station() -> None:
    page, _shown = walked(HIDING, "against")
    table = page.node("Stations that matter most", "table")
    expected = trace(held(HIDING), "against").precincts[:MOST_STATIONS]
    assert len(table.children) == len(expected)
    for line, station in zip(table.children, expected, strict=True):
        assert f"people did {station.true:,}" in line.value
        assert f"moved {signed(station.reported - station.true)}" in line.value


def parts_at_work() -> Scenario:
    return scenario(
        {
            "roll.dead_souls": {"share": 0.1},
            "ballot.proxy_voting": {},
            "ballot.ballot_stuffing": {},
            "reporting.precinct.incremental_fraud": {"units": 1.0},
            "reporting.constituency.turnout_quota": {"quota": 0.99},
            "reporting.centre.round_up": {},
        }
    )


def test_papers_and_names_out_of_nowhere_add_up_too() -> None:
    record = election(parts_at_work(), 3)
    for figure in record.bulletin.figures:
        steps = trace(record, figure.name)
        for line, total in ((steps.steps, figure.numerator), (steps.base_steps, figure.denominator)):
            effects = sum(one.effect for step in line for one in step.moved)
            assert line[0].before + effects == total


def struck_off(figure: str) -> Driver:
    """A ballot before which names were struck off the roll, and nothing else was moved."""
    rules = scenario({"roll.roll_cleaning": {"share": 0.2}}, precincts=10)
    return Driver(BulletinPage(BallotState(under(rules, 4), figure=figure)), (1920, 2400))


def test_stations_show_the_number_they_are_sorted_by() -> None:
    rows = struck_off("turnout").node("Stations that matter most", "table").children
    moved = [number(re.findall(r"roll moved ([−+]?[\d,]+)", row.value)[0]) for row in rows]
    assert moved == sorted(moved)
    assert moved[0] < 0
    assert not any(", moved " in row.value for row in rows)


def test_a_roll_begins_with_everyone_entitled_and_not_with_what_people_did() -> None:
    page = struck_off("turnout")
    words = [node.name for node in page.tree().walk() if "all moves, what is printed" in f"{node.name} {node.value}"]
    assert words
    assert all("everyone entitled" in text for text in words)
    honest, _shown = walked("honest_count", "turnout")
    assert honest.has("Everyone entitled is on the roll that is printed, name for name.")


def test_where_nothing_was_counted_and_moved_the_list_says_so() -> None:
    rules = scenario({"behaviour.own_view": {"spoil": -12.0}, "publication.invalid": {"shown": True}})
    page = Driver(BulletinPage(BallotState(under(rules, 4), figure="invalid")), (1920, 2400))
    assert page.has("No station counted anything here, and none moved anything.")
