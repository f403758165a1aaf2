"""Records check what they are given and cannot be changed afterwards."""

from collections.abc import Callable, Iterator
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace
from typing import Any

import numpy as np
import pytest

from game.engine.data.arrays import sealed
from game.engine.data.election import Election
from game.engine.data.protocols import Move, Protocols
from game.engine.data.records import fate_table, true_count
from game.engine.simulate import election, forecast
from tests.engine.countries import scenario

BUSY = {
    "roll.roll_cleaning": {},
    "roll.dead_souls": {},
    "ballot.proxy_voting": {},
    "ballot.ballot_stuffing": {},
    "reporting.precinct.turnout_quota": {},
    "reporting.province.decree": {"fill": 0.5},
    "audience.trusting": {},
}


@pytest.fixture(scope="module")
def held() -> Election:
    return election(scenario(BUSY), 1)


def arrays(value: Any, name: str) -> Iterator[tuple[str, np.ndarray[Any, np.dtype[Any]]]]:
    """Every array in a record, with the way to it."""
    if isinstance(value, np.ndarray):
        yield name, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from arrays(item, f"{name}[{number}]")
    elif is_dataclass(value):
        for field in fields(value):
            yield from arrays(getattr(value, field.name), f"{name}.{field.name}")


@pytest.mark.parametrize("hold", [lambda: election(scenario(BUSY), 1), lambda: forecast(scenario(BUSY))])
def test_nothing_in_a_ballot_can_be_changed(hold: Callable[[], Election]) -> None:
    found = list(arrays(hold(), "election"))
    assert len(found) > 50
    assert [name for name, array in found if array.flags.writeable] == []
    with pytest.raises(ValueError, match="read-only"):
        found[0][1][...] = 0


def test_records_are_frozen(held: Election) -> None:
    for record in (held, held.roll, held.boxes, held.choices, held.country, held.tiers[0], held.ledger, held.bulletin):
        name = fields(record)[0].name
        with pytest.raises((FrozenInstanceError, AttributeError)):
            setattr(record, name, None)


def checked(held: Election) -> Iterator[tuple[Any, str]]:
    """Every record that checks itself, with every array field it checks."""
    records = (
        held.roll,
        held.choices,
        held.boxes,
        held.tiers[0].received,
        held.country.electorate,
        held.country.regions[0],
        held.ledger.entries[0].move,
    )
    for record in records:
        yield from (
            (record, field.name)
            for field in fields(record)
            if field.init and isinstance(getattr(record, field.name), np.ndarray)
        )


def test_a_wrong_dtype_is_refused(held: Election) -> None:
    for record, name in checked(held):
        wrong = getattr(record, name).astype(np.int16)
        with pytest.raises(TypeError, match=r"expected .* got int16"):
            replace(record, **{name: wrong})


def test_a_wrong_shape_is_refused(held: Election) -> None:
    for record, name in checked(held):
        array = getattr(record, name)
        with pytest.raises((TypeError, IndexError, ValueError)):
            replace(record, **{name: array[..., None].copy()})


def test_fields_of_different_lengths_are_refused(held: Election) -> None:
    longer = np.zeros(13, dtype=np.int64)
    with pytest.raises(TypeError, match="shape"):
        replace(held.roll, ghost_names=longer)
    with pytest.raises(TypeError, match="shape"):
        replace(held.boxes, ghost_papers=longer)
    with pytest.raises(TypeError, match="shape"):
        replace(held.tiers[0].received, away=longer)
    with pytest.raises(TypeError, match="shape"):
        replace(held.country.electorate, adults=longer)
    with pytest.raises(TypeError, match="shape"):
        replace(held.choices, arrivals=np.zeros(3))


def test_sealing_says_what_was_expected() -> None:
    with pytest.raises(TypeError, match=r"expected float64 of shape \(2,\), got int64 of shape \(3,\)"):
        sealed(np.zeros(3, dtype=np.int64), (2,), np.float64)
    with pytest.raises(TypeError, match="expected int64 or float64"):
        Move("stayed_home", "votes_for", np.array([True]))
    array = np.zeros(2)
    assert sealed(array, (2,)) is array
    assert not array.flags.writeable


def test_the_fate_table_and_the_true_count_are_read_off_the_boxes(held: Election) -> None:
    fates = fate_table(held.roll, held.boxes)
    assert fates.shape == (12, 2, 7)
    assert (fates[:, :, 0] == held.roll.off_roll).all()
    assert (fates[:, :, 3:] == held.boxes.papers).all()
    true = true_count(held.roll, held.boxes)
    acts = held.boxes.acts.sum(axis=1)
    assert (true.issued == acts[:, :3].sum(axis=1)).all()
    assert (true.in_box == true.issued).all()
    assert (true.stayed_home == acts[:, 3]).all()
    assert isinstance(true, Protocols)


def test_truth_and_published_columns_are_sums(held: Election) -> None:
    truth, published = held.truth(), held.published()
    assert truth["adults"] == truth["supporters"] + truth["opponents"] == held.country.electorate.adults.sum()
    assert truth["registered"] + truth["off_roll"] == truth["adults"]
    assert truth["voted"] == truth["unmarked"] + truth["struck_out"] + truth["spoiled"]
    assert truth["registered"] == truth["voted"] + truth["away"] + truth["stayed_home"]
    assert truth["opponents_who_struck_out"] == held.boxes.acts[:, 1, 1].sum()
    assert truth["ghost_names"] == held.roll.ghost_names.sum() > 0
    assert truth["ghost_papers"] == held.boxes.ghost_papers.sum()
    assert truth["cast_by_others"] == held.boxes.papers[:, :, 3].sum() > 0
    assert published == {
        name: held.tiers[-1].reported.table()[index, 0]
        for index, name in enumerate(field.name for field in fields(Protocols))
    }
    assert all(isinstance(count, int) for count in (*truth.values(), *published.values()))
