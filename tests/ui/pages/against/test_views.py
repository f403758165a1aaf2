"""The people who struck the name out, sorted by what they think: each stands where the scale says."""

import numpy as np

from game.ui.pages.against.columns import BIN, sorted_dots
from tests.ui.pages.against.test_page import page, scene_of


def test_everybody_stands_between_the_two_numbers_beside_their_column() -> None:
    driver = page()
    driver.do(scene_of(driver).on_sort, "view")
    state = scene_of(driver).state
    found = sorted_dots(state)
    borders = np.array([float(words.replace("−", "-")) for words in found.borders])
    assert borders.size == len(found.names) + 1
    assert (np.diff(borders) == BIN).all()
    support = state.dots.support
    assert (borders[found.groups] <= support).all()
    assert (support < borders[found.groups + 1]).all()
    assert f"from {found.borders[0]} to {found.borders[1]} " in driver.text()
