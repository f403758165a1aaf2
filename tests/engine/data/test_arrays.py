"""Counts of nobody: one zero that stands for all units."""

import numpy as np
import pytest

from game.engine.data.arrays import added, nobody
from game.engine.data.protocols import Move


def test_nobody_is_zero_everywhere_and_stays_so() -> None:
    none = nobody(np.array([[1, 2], [3, 4], [5, 6]]))
    assert none.tolist() == [[0, 0], [0, 0], [0, 0]]
    assert none.dtype == np.int64
    assert none.tobytes() == bytes(48)
    with pytest.raises(ValueError, match="read-only"):
        none[0, 0] = 1


def test_only_nobody_is_not_added() -> None:
    count = np.array([3, 4])
    assert added(count, nobody(count)) is count
    assert added(count, np.zeros(2, dtype=np.int64)).tolist() == [3, 4]
    assert added(count, np.array([0, 5])).tolist() == [3, 9]
    assert added(count, np.broadcast_to(7, 2)).tolist() == [10, 11]


def test_a_move_knows_whether_anybody_was_moved() -> None:
    assert not Move("away", "votes_for", nobody(np.zeros(3))).anybody()
    assert not Move("away", "votes_for", np.zeros(3)).anybody()
    assert Move("away", "votes_for", np.array([0, 0, 2])).anybody()
    assert Move("away", "votes_for", np.array([2])).anybody()
