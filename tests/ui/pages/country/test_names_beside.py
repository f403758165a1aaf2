"""The names beside a map: none covers another, and a map too low for them does without."""

from itertools import combinations

import pytest

from game.ui.pages.country.hexagons.names import name_boxes
from tests.ui.pages.country.test_meaning_of_marks import MAPS, shown

ROOMS = ((596, 341), (300, 280), (300, 160), (260, 92), (900, 92))


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("name", MAPS)
def test_no_name_covers_another_or_leaves_the_map(name: str, scale: int) -> None:
    for room in ROOMS:
        drawn = shown(MAPS[name], room, scale, acts=0)
        boxes = name_boxes(drawn.host.look, drawn.layout, drawn.callouts)
        for first, second in combinations(boxes, 2):
            assert not first.colliderect(second), room
        for box in boxes:
            assert drawn.rect.top <= box.top, room
            assert box.bottom <= drawn.rect.bottom, room


def test_a_large_map_has_all_its_names() -> None:
    for chart in MAPS.values():
        assert shown(chart, (596, 341), 100).callouts == chart.callouts
