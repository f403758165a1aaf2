"""The accounts of one ballot, checked twice: with the ledger's own sums, and by a clerk who goes row by row."""

from collections.abc import Iterator

import numpy as np

from game.engine.data.arrays import Counts
from game.engine.data.columns import FIELDS, TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import LedgerRow, Protocols
from game.engine.data.records import fate_table

Sheet = dict[str, int]
"""One results sheet as a clerk keeps it: a number for every field."""

COUNTED_IN = {
    "entitled": "",
    "off_roll": "",
    "nobody": "",
    "unissued": "registered issued",
    "stayed_home": "registered",
    "away": "registered away",
    "votes_for": "registered issued in_box votes_for",
    "votes_against": "registered issued in_box votes_against",
    "invalid": "registered issued in_box invalid",
}
"""The fields in which one count of a ledger column appears, written down once more from the model's words."""

PLAIN = ("stayed_home", "away", "votes_for", "votes_against", "invalid")
"""Columns that can be overdrawn; the others hold people before the roll, or nobody."""


def check_people(election: Election) -> None:
    """Every adult is in exactly one cell, after the roll and after the ballot; no cell is negative; all are whole."""
    roll, boxes, adults = election.roll, election.boxes, election.country.electorate.adults
    everyone = roll.registered + roll.off_roll
    assert (everyone.sum(axis=1) == adults).all()
    fates = fate_table(roll, boxes)
    assert (fates.sum(axis=2) == everyone).all()
    assert (fates.sum(axis=(1, 2)) == adults).all()
    assert (boxes.acts.sum(axis=2) == roll.registered).all()
    for array in (roll.registered, roll.off_roll, roll.ghost_names, fates, boxes.acts, boxes.ghost_papers):
        assert array.dtype == np.int64
        assert (array >= 0).all()


def check_protocols(election: Election) -> None:
    """No protocol is negative, even in what it does not show, and each tier receives what its children report."""
    places = election.country.places
    for tier, report in zip(TIERS, election.tiers, strict=True):
        assert report.tier == tier
        for protocols in (report.received, report.reported):
            _check_columns(protocols)
    for below, above, parent in zip(election.tiers, election.tiers[1:], places.parent, strict=False):
        expected = np.zeros((len(FIELDS), above.received.registered.size), dtype=np.int64)
        for child, one in enumerate(parent.tolist()):
            expected[:, one] += below.reported.table()[:, child]
        assert (above.received.table() == expected).all()


def check_ledger(election: Election) -> None:
    """At every tier: reported = true + what the ledger says was moved, column by column, unit by unit."""
    places = election.country.places
    true = election.true.table()
    for tier, report in zip(TIERS, election.tiers, strict=True):
        assert (true + election.ledger.effect(tier, places) == report.reported.table()).all(), tier
        if tier != TIERS[-1]:
            true = places.sum_up(tier, true.T).T
    for entry in election.ledger.entries:
        assert entry.move.count.dtype == np.int64
        assert (entry.move.count >= 0).all()
    _check_origin(election, "off_roll", "entitled", election.roll.off_roll.sum(axis=1))
    _check_origin(election, "stayed_home", "nobody", election.roll.ghost_names)


def check_forecast(expected: Election) -> None:
    """Expected counts balance too, to a millionth of a person for every person there is, and are never negative."""
    places, adults = expected.country.places, float(expected.country.electorate.adults.sum())
    close = 1e-6 * (1.0 + adults)
    fates = fate_table(expected.roll, expected.boxes)
    assert np.abs(fates.sum(axis=(1, 2)) - expected.country.electorate.adults).max() < close
    assert fates.min() >= 0.0
    true = expected.true.table()
    for tier, report in zip(TIERS, expected.tiers, strict=True):
        reported = report.reported
        assert np.abs(true + expected.ledger.effect(tier, places) - reported.table()).max() < close
        assert min(reported.table().min(), reported.stayed_home.min(), reported.surplus.min()) > -close
        if tier != TIERS[-1]:
            true = places.sum_up(tier, true.T).T


def check_by_hand(election: Election) -> None:
    """The same again by a clerk who starts from what people did and carries out the ledger row by row."""
    sheets = [_true_sheet(election, unit) for unit in range(election.country.places.units("precinct"))]
    rows = list(election.ledger.rows())
    for index, tier in enumerate(TIERS):
        for row in rows:
            if row.tier == tier:
                _carry_out(sheets[row.unit], row)
        reported = election.tiers[index].reported
        for unit, sheet in enumerate(sheets):
            assert sheet == {name: int(getattr(reported, name)[unit]) for name in FIELDS}, (tier, unit)
        if tier != TIERS[-1]:
            sheets = _passed_up(sheets, election.country.places.parent[index].tolist())
    assert len(sheets) == 1


def _check_columns(protocols: Protocols) -> None:
    table = protocols.table()
    assert table.dtype == np.int64
    assert (table >= 0).all()
    assert (protocols.stayed_home >= 0).all()
    assert (protocols.surplus >= 0).all()
    assert (protocols.in_box == protocols.votes_for + protocols.votes_against + protocols.invalid).all()


def _check_origin(election: Election, target: str, source: str, expected: Counts) -> None:
    moves = [entry.move for entry in election.ledger.entries]
    found = np.zeros_like(expected)
    for move in moves:
        if (move.source, move.target) == (source, target):
            found += move.count
    assert (found == expected).all()


def _true_sheet(election: Election, unit: int) -> Sheet:
    did = [int(one) for one in election.boxes.acts[unit].sum(axis=0)]
    unmarked, struck_out, spoiled, _, away = did
    papers = unmarked + struck_out + spoiled
    return {
        "registered": sum(did),
        "issued": papers,
        "in_box": papers,
        "votes_for": unmarked,
        "votes_against": struck_out,
        "invalid": spoiled,
        "away": away,
    }


def _carry_out(sheet: Sheet, row: LedgerRow) -> None:
    assert row.count > 0
    if row.source in PLAIN:
        assert row.count <= _standing_in(sheet, row.source), f"{row.part} takes more than there is"
    for name in COUNTED_IN[row.source].split():
        sheet[name] -= row.count
    for name in COUNTED_IN[row.target].split():
        sheet[name] += row.count


def _standing_in(sheet: Sheet, column: str) -> int:
    return sheet["registered"] - sheet["issued"] - sheet["away"] if column == "stayed_home" else sheet[column]


def _passed_up(sheets: list[Sheet], parents: list[int]) -> list[Sheet]:
    children = list(zip(sheets, parents, strict=True))
    return [_sum(sheet for sheet, parent in children if parent == unit) for unit in sorted(set(parents))]


def _sum(sheets: Iterator[Sheet]) -> Sheet:
    total = dict.fromkeys(FIELDS, 0)
    for sheet in sheets:
        for name in FIELDS:
            total[name] += sheet[name]
    return total
