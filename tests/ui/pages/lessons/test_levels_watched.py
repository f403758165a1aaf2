"""Cards speak to somebody who looks on as well as to somebody who does."""

import pytest

from game.level.load import load
from game.ui.pages.lessons.levels import Levels
from tests.kit.driver import Driver


@pytest.mark.parametrize(("watching", "words"), [(True, "you watch: observer"), (False, "you are: observer")])
def test_a_card_says_who_one_is_or_watches(watching: bool, words: str) -> None:
    page = Driver(Levels([load("honest_count")], lambda _name: frozenset(), lambda _level: None), watching=watching)
    assert page.has(words)
    assert page.problems() == []
