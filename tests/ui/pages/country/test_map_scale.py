"""Ten points more or less are seen on the map, whatever it shows and wherever they lie: its scales are fixed."""

from itertools import pairwise

import numpy as np
import pytest
from colorspacious import cspace_convert
from hypothesis import example, given, settings
from hypothesis import strategies as st

from game.explain.country_figures import CountryFigures
from game.explain.map.scale import EVEN, SMALL, MapScale
from game.explain.map.tally import FITTED, QUANTITIES, Quantity, classes
from game.kit.drawing.theme import PROFILES, ProfileName
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.scene import CountryPage
from tests.kit.driver import Driver
from tests.kit.test_theme import VISIONS, apart, seen
from tests.ui.ballots import begun

PROFILE_NAMES = tuple(PROFILES)
SEEN = 10.0
"""Difference in CAM02-UCS: ten times what is just noticed."""

SWEEP: dict[str, tuple[str, tuple[float, ...]]] = {
    "struck_out": ("population.country.support", (-0.9, -0.6, -0.3, 0.0, 0.3, 0.6, 0.9)),
    "turnout": ("behaviour.absence_penalty.penalty", (0.0, 0.5, 1.0, 2.0, 4.0, 9.0)),
    "opposed": ("population.country.support", (-0.9, -0.6, -0.3, 0.0, 0.3, 0.6, 0.9)),
}
"""What is turned to move a quantity by tens of points."""


def drawn(shares: np.ndarray, scale: MapScale, profile: ProfileName) -> np.ndarray:
    """The colours of hexagons with these shares, in CAM02-UCS."""
    colours = PROFILES[profile].classes(len(scale.borders) + 1)
    fills = [colours[kind] for kind in classes(shares, np.array(scale.borders))]
    found: np.ndarray = cspace_convert(np.array(fills, dtype=float), "sRGB255", "CAM02-UCS")
    return found


def mean_difference(before: np.ndarray, after: np.ndarray, scale: MapScale, profile: ProfileName) -> float:
    """How far the hexagons of two states are apart on average."""
    colours = [drawn(shares, scale, profile) for shares in (before, after)]
    return float(np.linalg.norm(colours[0] - colours[1], axis=1).mean())


@pytest.mark.parametrize("profile", PROFILE_NAMES)
@pytest.mark.parametrize("quantity", QUANTITIES, ids=lambda one: one.key)
@settings(max_examples=30)
@given(share=st.floats(0.0, 0.9), spread=st.floats(0.0, 0.2), seed=st.integers(0, 99))
@example(share=0.9, spread=0.0, seed=0)
@example(share=0.0, spread=0.0, seed=0)
@example(share=0.02, spread=0.0, seed=0)
@example(share=0.05, spread=0.0, seed=0)
def test_ten_points_are_seen_anywhere(
    quantity: Quantity, profile: ProfileName, share: float, spread: float, seed: int
) -> None:
    before = np.clip(share + spread * (np.random.default_rng(seed).random(687) - 0.5), 0.0, 0.9)
    assert mean_difference(before, before + 0.1, quantity.scale, profile) >= SEEN


@pytest.mark.parametrize("key", SWEEP)
def test_ten_points_between_two_forecasts_are_seen(key: str) -> None:
    path, values = SWEEP[key]
    quantity = next(one for one in QUANTITIES if one.key == key)
    states = [quantity.share(CountryFigures(begun("sandbox", {path: value}).forecast).tally, False) for value in values]
    apart_by = [
        (first, second)
        for index, first in enumerate(states)
        for second in states[index + 1 :]
        if abs(first.mean() - second.mean()) >= 0.1
    ]
    assert apart_by, "nothing moved by ten points: turn something else"
    assert min(mean_difference(first, second, quantity.scale, "light") for first, second in apart_by) >= SEEN


def test_seven_in_ten_thousand_and_a_third_are_another_country() -> None:
    assert mean_difference(np.full(9, 0.0007), np.full(9, 0.35), SMALL, "light") >= 4 * SEEN


@pytest.mark.parametrize(("name", "vision"), [(name, vision) for name in PROFILE_NAMES for vision in VISIONS])
@pytest.mark.parametrize("scale", [EVEN, SMALL], ids=["even", "small"])
def test_one_class_in_two_can_be_told_apart(scale: MapScale, name: ProfileName, vision: str) -> None:
    colours = [seen(colour, vision) for colour in PROFILES[name].classes(len(scale.borders) + 1)]
    assert min(apart(first, second) for first, second in zip(colours, colours[2:], strict=False)) >= 4


@pytest.mark.parametrize("scale", [EVEN, SMALL], ids=["even", "small"])
def test_borders_rise_and_those_that_are_written_are_borders(scale: MapScale) -> None:
    assert all(first < second for first, second in pairwise(scale.borders))
    assert set(scale.written) <= set(scale.borders)


def test_the_scale_stays_while_rules_move_and_a_fitted_one_follows() -> None:
    kept, followed = set(), set()
    for support in (0.0, 0.5):
        figures = CountryFigures(begun("sandbox", {"population.country.support": support}).forecast)
        kept.add(figures.map_classes(QUANTITIES[0], report=False)[1].tobytes())
        followed.add(figures.map_classes(QUANTITIES[0], report=False, fitted=True)[1].tobytes())
    assert (len(kept), len(followed)) == (1, 2)


def test_the_key_says_which_scale_it_is() -> None:
    scene = make_page("country", BallotState(begun("sandbox")))
    assert isinstance(scene, CountryPage)
    page = Driver(scene)

    def key() -> str:
        return page.node("Key of the map").value

    assert "in finer steps below 10 %" in key()
    page.do(scene.on_quantity, "turnout")
    page.stage.frame()
    assert "even steps" in key()
    page.click("Scale of the map")
    page.press("down", "enter")
    assert scene.fitted
    assert "moves with the rules" in key()
    assert key().startswith(f"{FITTED} classes")
    assert page.problems() == []
