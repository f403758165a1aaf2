"""A table says what people do as the polynomials do of which it was made, whoever reads the news differently."""

import numpy as np
import pytest

from game.engine.behaviour import perception
from game.engine.behaviour.curves import Curves
from game.engine.behaviour.day import PLACES
from game.engine.behaviour.tabled import NEAR, Knots, Tabled
from game.engine.data.arrays import Reals
from tests.engine.behaviour.test_curves import KINDS, NODES, RULES
from tests.engine.countries import scenario

DAYS, CONSTITUENCIES = 4, 9
BELIEFS = np.random.RandomState(5).random_sample((3, CONSTITUENCIES * DAYS))
"""Of three hours."""


class Crowd:
    """People of some constituencies under a rule, of whom each reads the news in one of seven ways."""

    def __init__(self, rule: str, differ: float) -> None:
        self._readings = perception.readings(perception.Params(differ=differ))
        self._curves = Curves(scenario(RULES[rule]), KINDS, NODES, 1e-8)
        self._curves.cover(self._readings.of(np.array([0.0, 1.0])))
        people = np.random.RandomState(1).random_sample((2, CONSTITUENCIES, 3, KINDS.reach.size * NODES.size))
        self._people = 100.0 * people / people.sum(axis=-1, keepdims=True)
        chances = self._curves.chance[:, :, :3].swapaxes(1, 2).reshape(len(self._curves.chance), 3, -1)
        self.doing = np.einsum("scan,kan->scak", self._people, chances)

    def polynomials(self, beliefs: Reals) -> Reals:
        found = np.empty((len(self._curves.chance), beliefs.size))
        self._curves.mean_polynomials(self._readings.of(beliefs), self._readings.share, found)
        return found

    def tabled(self) -> Tabled:
        places = Knots(self._readings.bends(), PLACES * len(self._curves.chance))
        return Tabled(places, self.doing, self.polynomials(places.beliefs), DAYS)


@pytest.mark.parametrize("differ", [0.0, 0.003, 0.05, 0.2, 0.5])
@pytest.mark.parametrize("rule", RULES)
def test_a_table_is_right_to_seven_digits(rule: str, differ: float) -> None:
    crowd = Crowd(rule, differ)
    table = crowd.tabled()
    for beliefs in BELIEFS:
        by_day = crowd.polynomials(beliefs).reshape(-1, CONSTITUENCIES, DAYS)
        exact = np.einsum("scak,kcd->sacd", crowd.doing, by_day).reshape(2, 3, -1)
        assert np.abs(table.doing(beliefs, 0.0) - exact).max() < 100.0 * 1e-7


@pytest.mark.parametrize("differ", [0.0, 0.2])
def test_what_was_believed_adds_up_to_what_the_polynomials_are_on_average(differ: float) -> None:
    crowd, parts = Crowd("the many", differ), (0.5, 0.3, 0.2)
    table = crowd.tabled()
    exact = np.zeros((CONSTITUENCIES, crowd.doing.shape[-1]))
    for part, beliefs in zip(parts, BELIEFS, strict=True):
        table.doing(beliefs, part)
        exact += part * crowd.polynomials(beliefs).reshape(-1, CONSTITUENCIES, DAYS).mean(axis=2).T
    found = table.believed()
    assert found[:, 0] == pytest.approx(1.0)
    # each polynomial counts as much as people's doing hangs on it
    assert np.abs(np.einsum("scak,ck->sca", crowd.doing, found - exact)).max() < 100.0 * 1e-7


def test_a_bend_is_a_place_and_nothing_is_told_across_it() -> None:
    bends = np.array([-0.5, 0.3, 0.3, 0.71, 1.5])
    places = Knots(bends, 40)
    assert np.count_nonzero(places.beliefs == 0.3) == np.count_nonzero(places.beliefs == 0.71) == 2
    beliefs = np.append(np.linspace(0.0, 1.0, 1_001), bends[1])

    def bent(at: Reals) -> Reals:
        return np.abs(at - 0.3) + np.maximum(at - 0.71, 0.0) * 9.0 + at**3

    first, weight = places.around(beliefs)
    told = (bent(places.beliefs)[first[:, None] + np.arange(NEAR)] * weight).sum(axis=1)
    assert told == pytest.approx(bent(beliefs), abs=1e-12)


def test_a_piece_as_narrow_as_can_be_has_places_enough() -> None:
    places = Knots(np.array([1e-9, 1.0 - 1e-9]), 2)
    assert places.beliefs.size == 3 * NEAR
    first, weight = places.around(np.array([0.0, 5e-10, 1e-9, 0.5, 1.0]))
    assert first.max() <= places.beliefs.size - NEAR
    assert weight.sum(axis=1) == pytest.approx(1.0)
