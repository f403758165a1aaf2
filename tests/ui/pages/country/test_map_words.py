"""The words around the map: borders that can be told apart, and what stays on every picture of a real outline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.explain.map.scale import told_apart
from game.level.load import load
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver

SIMULATED = "A simulated country in stretched real outlines, seats estimated. Nothing is known of the real one."

TILES = "Equal tiles of a simulated country. They stand for no real places."


@pytest.mark.parametrize(
    ("shares", "words"),
    [
        ([0.402, 0.488, 0.553, 0.623], ("40.2", "48.8", "55.3", "62.3")),
        ([0.0004, 0.0006, 0.0008, 0.0011], ("0.04", "0.06", "0.08", "0.11")),
        ([0.00001, 0.00001, 0.00001, 0.00001], ("0.0", "0.0", "0.0", "0.0")),
        ([0.1, 0.1 + 1e-9, 0.2, 0.3], ("10.0000", "10.0000", "20.0000", "30.0000")),
    ],
)
def test_borders_have_the_digits_that_tell_them_apart(shares: list[float], words: tuple[str, ...]) -> None:
    assert told_apart(shares) == words


@given(st.lists(st.integers(0, 10_000), min_size=4, max_size=4, unique=True))
def test_different_borders_look_different(parts: list[int]) -> None:
    assert len(set(told_apart([part / 10_000 for part in parts]))) == 4


@pytest.mark.parametrize(("level", "real"), [("spa_2026_fear", True), ("sandbox", False), ("honest_count", False)])
def test_a_map_with_real_outlines_says_that_the_country_is_simulated(level: str, real: bool) -> None:
    page = Driver(make_page("country", BallotState(Playthrough(load(level)))))
    assert page.has(SIMULATED) == real
    assert not page.has(TILES)
    assert page.problems() == []


@pytest.mark.parametrize("level", ["republics_1946", "weissensee_1989"])
def test_tiles_of_a_real_country_stand_for_no_places(level: str) -> None:
    page = Driver(make_page("country", BallotState(Playthrough(load(level)))))
    assert page.has(TILES)
    assert page.problems() == []
