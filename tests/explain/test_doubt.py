"""Which printed figure moved the doubting, in one sentence that a pupil can repeat."""

from dataclasses import replace
from functools import cache

import pytest

from game.engine.data.bulletin import Bulletin, Figure
from game.engine.data.election import Election
from game.engine.simulate import election
from game.explain.price import Point, Price
from game.explain.readers import moved, readings
from game.ui.pages.readers.scene import price_words
from tests.engine.countries import scenario


@cache
def held() -> Election:
    return election(scenario({"audience.sceptical": {}}), 5)


def page(**printed: str) -> Election:
    """A ballot whose page says this."""
    bases = {"turnout": "registered", "for": "cast", "against": "cast"}
    figures = (Figure(name, 1, 1, bases[name], 2, "half_up", text) for name, text in printed.items())
    return replace(held(), bulletin=Bulletin(tuple(figures), 1, ""))


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ({"turnout": "99.99", "for": "70.00"}, "The turnout of 99.99 % moved them most."),
        ({"turnout": "90.00", "for": "100.00"}, "What moved them most is the 100.00 % for."),
        ({"turnout": "90.00", "against": "0.00"}, "What moved them most is the 0.00 % against."),
        ({"turnout": "60.00", "for": "35.00"}, "Turnout and votes for moved them about alike."),
        (
            {"turnout": "60.00", "against": "65.00"},
            "Turnout and votes against moved them about alike.",
        ),
        ({"turnout": "60.00"}, "The turnout of 60.00 % moved them most."),
        ({"for": "100.00"}, "What moved them most is the 100.00 % for."),
        ({}, ""),
    ],
)
def test_the_figure_that_weighed_most_is_named(printed: dict[str, str], words: str) -> None:
    assert moved(page(**printed)) == words


def test_a_page_that_says_nothing_has_moved_nobody() -> None:
    assert moved(page(**{"turnout": "5.00", "for": "0.30"})) == ""


def test_the_reason_of_the_doubting_ends_with_what_moved_them() -> None:
    (doubting,) = (one for one in readings(held()) if one.name == "sceptical")
    assert moved(held())
    assert doubting.why.endswith(moved(held()))


@pytest.mark.parametrize(
    ("page", "best", "words"),
    [
        ((0.6, 0.8), 0.82, "This page is believed"),
        ((0.6, 0.05), 0.06, "it is the turnout that is not believed"),
        ((0.99, 0.3), 0.8, "The closer the page comes to 100 %"),
    ],
)
def test_the_curve_is_put_into_a_sentence(page: tuple[float, float], best: float, words: str) -> None:
    assert words in price_words(Price((Point(0.5, best),), Point(*page), None, in_level=True))
