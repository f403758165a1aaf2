"""The names below sorted dots: each stands inside the chart, and none runs into its neighbour."""

import pytest

from game.explain.station.words import number_text
from game.kit.drawing.theme import CAPTION, FIGURE, SMALL
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


def test_a_count_wider_than_its_column_stands_on_paper_of_its_own() -> None:
    driver = page((1280, 720), MANY_PLACES)
    driver.do(scene_of(driver).on_sort, "view")
    driver.wait(2.0)
    chart = next(one for one in driver.shell.top.scene.standing() if isinstance(one, DotColumns))
    found, spots = chart._settled()
    text = driver.shell.look.text
    room = chart.rect.w / len(found.names)
    beside = []
    for number in range(len(found.names)):
        here = found.groups == number
        wide = text.width(number_text(int(chart.state.dots.sizes[here].sum())), CAPTION) if here.any() else 0
        if wide > 0.8 * room:
            middle = round(chart.rect.left + room * (number + 0.5))
            top = int(spots[here][:, 1].min()) - text.line_height(FIGURE) - driver.shell.look.px(SMALL)
            beside += [(middle - wide // 2 - 2, top + 2), (middle + wide // 2 + 1, top + 2)]
    assert beside, "some columns are that narrow"
    paper = driver.shell.look.profile["paper"]
    assert [driver.colour_at(spot) for spot in beside] == len(beside) * [paper]
