"""Where dots stand: flowers stay in their hexagons, columns in their room, and every dot has one place."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.ui.pages.against.places import apart_for, ranks, stack_for, stacked, sunflowers

GROUPS = st.lists(st.integers(0, 6), min_size=1, max_size=300).map(lambda found: np.array(found, dtype=np.int64))


@given(GROUPS)
def test_ranks_count_the_members_of_each_group_in_order(groups: np.ndarray) -> None:
    found = ranks(groups)
    for group in set(groups.tolist()):
        assert found[groups == group].tolist() == list(range(int((groups == group).sum())))


@given(GROUPS, st.floats(6, 60))
def test_every_flower_stays_in_its_hexagon(groups: np.ndarray, radius: float) -> None:
    centres = np.array([(200.0 * group, 50.0) for group in range(7)])
    spots = sunflowers(centres, groups, apart_for(groups, radius, 1.0))
    away = np.hypot(*(spots - centres[groups]).T)
    assert (away <= radius * 0.87 + 1.5).all()


@given(GROUPS, st.floats(10, 80), st.floats(20, 400))
def test_columns_stand_in_their_room_one_dot_in_each_place(groups: np.ndarray, wide: float, high: float) -> None:
    sizes = np.bincount(groups, minlength=7).tolist()
    stack = stack_for(sizes, wide, high, 5.0)
    spots = stacked(groups, [100.0 * number for number in range(7)], 500.0, stack)
    assert (spots[:, 1] <= 500).all()
    if stack.pitch > 1.0:
        assert (spots[:, 1] >= 500 - high - 1).all()
        assert len({tuple(spot) for spot in spots.tolist()}) == groups.size


def test_no_dots_are_nowhere() -> None:
    none = np.empty(0, dtype=np.int64)
    assert ranks(none).size == 0
    assert sunflowers(np.zeros((1, 2)), none, 1.0).shape == (0, 2)
