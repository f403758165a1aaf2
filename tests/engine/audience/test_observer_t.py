"""The observers' test of chance against Student's t of scipy, and how often it is wrong about honest ballots."""

import pytest
from scipy.stats import t as student

from game.engine.audience.readers import observer_mission
from game.engine.audience.readers.observer_mission import two_sided
from game.engine.population.build import build
from game.engine.simulate import election
from game.level.load import load

SEEDS = 200


@pytest.mark.parametrize("freedom", [1, 2, 3, 10, 199])
@pytest.mark.parametrize("t", [0.0, 0.5, 1.0, 2.0, 4.0, 10.0])
def test_it_is_students_t(t: float, freedom: int) -> None:
    assert two_sided(t, freedom) == pytest.approx(2 * student.sf(t, freedom), abs=0.02)


def test_honest_ballots_are_seldom_doubted() -> None:
    scenario = load("honest_count").scenario
    country = build(scenario)
    trust = [
        next(
            belief.trust for belief in election(scenario, seed, country).beliefs if belief.reader == "observer_mission"
        )
        for seed in range(SEEDS)
    ]
    assert sum(one < 1.0 for one in trust) / SEEDS <= 2 * observer_mission.UNUSUAL
