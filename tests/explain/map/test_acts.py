"""What the rules did, as the map shows it, adds up to what the record says."""

import numpy as np
import pytest

from game.engine.data.election import Election
from game.explain.map.acts import Act, acts
from tests.ui.ballots import held

RULES = {
    "roll.roll_cleaning.share": 0.3,
    "roll.dead_souls.share": 0.02,
    "ballot.ballot_stuffing.stations": 0.4,
    "behaviour.agitator_visits.visits": 3.0,
    "reporting.constituency.incentive.reward": 5.0,
    "reporting.centre.decree.share_for": 0.95,
}


@pytest.fixture(scope="module")
def record() -> Election:
    election = held("sandbox", RULES).election
    assert election is not None
    return election


def of(record: Election, kind: str) -> list[Act]:
    return [one for one in acts(record) if one.kind == kind]


def test_names_that_leave_are_those_off_the_roll(record: Election) -> None:
    assert sum(one.count for one in of(record, "leave")) == record.roll.off_roll.sum()
    assert sum(one.count for one in of(record, "join")) == record.roll.ghost_names.sum()


def test_papers_that_are_put_in_are_those_nobody_was_handed(record: Election) -> None:
    (stuffed,) = of(record, "put_in")
    assert stuffed.count == record.boxes.ghost_papers.sum()
    first = record.country.places.first_child("precinct")
    there = np.add.reduceat(record.boxes.ghost_papers, first) > 0
    assert (np.frombuffer(stuffed.marks, np.uint8) > 0).tolist() == there.tolist()
    assert there.sum() > 0


def test_sheets_are_rewritten_where_the_ledger_says(record: Election) -> None:
    rewritten = of(record, "rewrite")
    assert {one.tier for one in rewritten} >= {"centre"}
    moved = sum(entry.move.count.sum() for entry in record.ledger.entries if entry.stage == "reporting")
    assert sum(one.count for one in rewritten) == pytest.approx(moved)


def test_an_honest_ballot_has_no_act() -> None:
    honest = held("honest_count").election
    assert honest is not None
    assert acts(honest) == ()


def test_more_marks_stand_where_more_was_done(record: Election) -> None:
    (left,) = of(record, "leave")
    places, roll = record.country.places, record.roll
    first = places.first_child("precinct")
    share = np.add.reduceat(roll.off_roll.sum(axis=1), first) / np.add.reduceat(
        (roll.registered + roll.off_roll).sum(axis=1), first
    )
    marks = np.frombuffer(left.marks, np.uint8)
    order = np.argsort(share)
    assert (np.diff(marks[order].astype(int)) >= 0).all()


def test_they_are_said_in_words(record: Election) -> None:
    said = " / ".join(one.words() for one in acts(record))
    assert "names leave the list" in said
    assert "3 visits at each door" in said
    assert "papers put into the boxes" in said
