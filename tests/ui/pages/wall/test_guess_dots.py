"""The dots of the class wall: over their figures, before the posts, under words that leave each other room."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.wall import Guessed
from game.kit.drawing.theme import FIGURE_KEY
from game.ui.pages.wall.dots import DOT, GuessDots
from tests.kit.driver import Bench, Driver

CLOSE = {"seat 1": 69.0, "seat 2": 78.0, "seat 3": 87.0}


def guessed(values: dict[str, float], printed: float | None = 77.78, true: float | None = 77.78) -> Guessed:
    return Guessed("honest_count", "An honest count", "for", "How many?", values, printed, true, 1, 0, 0, None)


def drawn(told: Guessed, scale: int = 100) -> tuple[Driver, GuessDots]:
    dots = GuessDots(told, key="dots")
    return Driver(Bench(dots), (1280, 720), scale=scale), dots


@pytest.mark.parametrize("scale", [100, 150, 200])
def test_the_middle_guess_stands_below_both_figures(scale: int) -> None:
    page, dots = drawn(guessed(CLOSE), scale)
    look = page.shell.look
    figures = dots.rect.top + 2 * look.text.line_height(FIGURE_KEY)
    assert dots.middle_top(look) >= figures


def test_a_guess_at_the_printed_figure_is_seen_whole() -> None:
    page, dots = drawn(guessed(CLOSE))
    look = page.shell.look
    x, y, _wide = dots.places(look)[1]
    sheet = page.colour_at((dots.places(look)[0][0], y))
    assert all(page.colour_at((x + across, y)) == sheet for across in (-6, 0, 6))


@given(st.lists(st.floats(0, 100), min_size=1, max_size=60))
def test_every_guess_stands_over_its_figure_and_none_on_another(values: list[float]) -> None:
    page, dots = drawn(guessed({str(number): value for number, value in enumerate(values)}, None, None))
    look = page.shell.look
    places = dots.places(look)
    low, high = dots.ends
    left, right = dots.rect.left + look.px(DOT), dots.rect.right - look.px(DOT)
    for (x, y, _wide), value in zip(places, sorted(values), strict=True):
        assert abs(x - (left + (value - low) / (high - low) * (right - left))) <= 1
        assert dots.rect.top < y < dots.rect.bottom
    assert len({(x, y) for x, y, _wide in places}) == len(values)
