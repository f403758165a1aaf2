"""Nobody who goes straight to the box walks so close to the booth that they seem to come out of it."""

from itertools import pairwise

import pytest

from game.ui.pages.station.room.plan import BOOTH_WIDE, LEAST_WIDE, plan
from tests.ui.pages.station.held import ballot


@pytest.mark.parametrize("wide", [LEAST_WIDE, 900.0, 1400.0])
def test_the_way_past_the_booth_is_well_in_front_of_it(wide: float) -> None:
    room = plan("booth_to_strike", wide, 312.0)
    people = ballot("the_pencil_and_the_booth").attendance
    straight = next(voter for voter in people.everyone if voter.came and not voter.booth)
    near = BOOTH_WIDE / 2
    for start, end in pairwise(room.route(straight, 0, 0)):
        for step in range(51):
            x = start.x + (end.x - start.x) * step / 50
            y = start.y + (end.y - start.y) * step / 50
            if abs(x - room.booths[0]) < near:
                assert y >= room.floor(0.7)
