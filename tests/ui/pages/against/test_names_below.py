"""The names below sorted dots: each stands inside the chart, and none runs into its neighbour."""

import pytest

from game.kit.drawing.theme import CAPTION
from game.ui.pages.against.columns import DotColumns
from tests.ui.pages.against.test_page import ballot, page, scene_of

MANY_PLACES = ballot("nobody_wants_to_be_last")


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 100), ((1280, 720), 200), ((1920, 1080), 100)])
@pytest.mark.parametrize("sorting", ["hour", "place"])
def test_names_keep_apart_and_inside(size: tuple[int, int], scale: int, sorting: str) -> None:
    driver = page(size, MANY_PLACES, scale=scale)
    driver.do(scene_of(driver).on_sort, sorting)  # type: ignore[arg-type]
    driver.wait(2.0)
    chart = next(one for one in driver.shell.top.scene.standing() if isinstance(one, DotColumns))
    found, text = chart._settled()[0], driver.shell.look.text
    taken = [chart.rect.left - 1, chart.rect.left - 1]
    for number, name in enumerate(found.names):
        placed = chart.name_lines(found, number, name)
        assert " ".join(words for words, _left in placed) in (name, "")
        for line, (words, left) in enumerate(placed):
            assert left > taken[line], name
            taken[line] = left + text.width(words, CAPTION)
            assert taken[line] <= chart.rect.right, name
