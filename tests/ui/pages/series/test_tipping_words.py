"""The words of the tipping point stand clear of the ring where belief passes it."""

import pytest

from game.kit.drawing.theme import NEAR
from game.ui.pages.series.chart import DOT, SeriesChart
from game.ui.tour import scenes
from tests.kit.driver import Driver


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), scale) for scale in (100, 125, 150, 200)])
def test_no_ring_stands_on_the_words(size: tuple[int, int], scale: int) -> None:
    page = Driver(scenes()["series"](), size, scale=scale)
    page.tree()
    chart = next(one for one in page.shell.top.scene.standing() if isinstance(one, SeriesChart))
    look = page.shell.look
    passed = chart.passed_at()
    assert passed
    _words, plate = chart.tipping_words(look, chart._field(look))
    assert chart.rect.left <= plate.left
    for x in passed:
        assert not plate.left - look.px(NEAR) < x < plate.right + look.px(DOT)
