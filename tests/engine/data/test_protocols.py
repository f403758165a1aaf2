"""Protocols, moves between their columns, and the ledger of moves."""

from itertools import permutations

import numpy as np
import pytest

from game.engine.data.columns import COLUMNS, EFFECT, FIELDS, TIERS
from game.engine.data.places import Places
from game.engine.data.protocols import Entry, Ledger, LedgerRow, Move, Protocols, TierReport, lifted
from tests.engine.books import COUNTED_IN


def whole(*numbers: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    return np.array(numbers, dtype=np.int64)


@pytest.fixture
def sheet() -> Protocols:
    # registered, issued, in_box, for, against, invalid, away
    return Protocols(*(whole(*column) for column in ((100, 50), (80, 40), (83, 40), (70, 30), (10, 8), (3, 2), (5, 4))))


@pytest.fixture
def places() -> Places:
    parents = ([0, 0], [0], [0])
    return Places(
        tuple(np.array(one, dtype=np.int32) for one in parents), np.zeros(2, dtype=np.uint8), ("village",), ("North",)
    )


def test_what_is_not_shown_follows_from_what_is(sheet: Protocols) -> None:
    assert sheet.stayed_home.tolist() == [15, 6]
    assert sheet.surplus.tolist() == [3, 0]
    assert sheet.opposed.tolist() == [13, 10]
    assert sheet.column("unissued").tolist() == [3, 0]
    assert sheet.column("stayed_home").tolist() == [15, 6]
    assert sheet.column("votes_for").tolist() == [70, 30]


def test_a_total_is_one_sheet(sheet: Protocols) -> None:
    assert sheet.total().table().ravel().tolist() == [150, 120, 123, 100, 18, 5, 9]
    assert sheet.table().shape == (7, 2)


@pytest.mark.parametrize(("source", "target"), list(permutations(COUNTED_IN, 2)))
def test_a_move_changes_exactly_the_fields_that_differ(sheet: Protocols, source: str, target: str) -> None:
    after = sheet.moved([Move(source, target, whole(2, 0))])
    for name in FIELDS:
        change = 2 * ((name in COUNTED_IN[target].split()) - (name in COUNTED_IN[source].split()))
        assert getattr(after, name).tolist() == [getattr(sheet, name)[0] + change, getattr(sheet, name)[1]]


def test_moves_add_up(sheet: Protocols) -> None:
    one, other = Move("stayed_home", "votes_for", whole(3, 1)), Move("votes_against", "invalid", whole(1, 1))
    assert (sheet.moved([one, other]).table() == sheet.moved([one]).moved([other]).table()).all()
    assert (sheet.moved([]).table() == sheet.table()).all()


def test_a_report_says_which_units_altered_it(sheet: Protocols) -> None:
    report = TierReport("precinct", sheet, sheet.moved([Move("invalid", "votes_for", whole(0, 1))]))
    assert report.altered.tolist() == [False, True]


def test_the_ledger_lists_only_real_moves_in_their_order() -> None:
    ledger = Ledger(
        (
            Entry("reporting", "precinct", "round_up", Move("stayed_home", "votes_for", whole(0, 7))),
            Entry("reporting", "centre", "decree", Move("votes_for", "away", whole(2))),
        )
    )
    assert list(ledger.rows()) == [
        LedgerRow("precinct", 1, "stayed_home", "votes_for", 7, "round_up"),
        LedgerRow("centre", 0, "votes_for", "away", 2, "decree"),
    ]


def test_effects_are_seen_from_their_tier_on_upward(places: Places) -> None:
    low = Entry("reporting", "precinct", "round_up", Move("stayed_home", "votes_for", whole(3, 7)))
    high = Entry("reporting", "province", "shrink_factor", Move("votes_against", "votes_for", whole(4)))
    ledger = Ledger((low, high))
    votes_for = FIELDS.index("votes_for")
    gains = {tier: ledger.effect(tier, places)[votes_for].tolist() for tier in TIERS}
    assert gains == {"precinct": [3, 7], "constituency": [10], "province": [14], "centre": [14]}
    assert lifted(high, "constituency", places) is None
    raised = lifted(low, "centre", places)
    assert raised is not None
    assert raised.tolist() == [10]


def test_every_column_counts_where_the_model_says() -> None:
    assert set(COLUMNS) == set(COUNTED_IN)
    for index, column in enumerate(COLUMNS):
        assert [name for name, counts in zip(FIELDS, EFFECT[index], strict=True) if counts] == [
            name for name in FIELDS if name in COUNTED_IN[column].split()
        ]
