"""Those who struck the name out, drawn alone, are the very people that a whole station has."""

import numpy as np
import pytest

from game.engine.simulate import election, forecast, people, strikers
from game.level.load import load_rules

LEVELS = ("knock_on_the_door", "the_pencil_and_the_booth", "nobody_wants_to_be_last", "retention")
CHANGES: tuple[dict[str, float], ...] = (
    {},
    {"behaviour.conformity.strength": 3.0, "behaviour.perception.differ": 0.2},
    {"roll.roll_cleaning.share": 0.1, "ballot.proxy_voting.home": 0.2},
)
"""Rules as they are; people who heed others; people off the roll, at home and voted for by others."""


@pytest.mark.parametrize("changes", CHANGES)
@pytest.mark.parametrize("name", LEVELS)
def test_they_are_the_same_people_in_the_same_order(name: str, changes: dict[str, float]) -> None:
    rules = load_rules(name, changes)
    held = election(rules.scenario, 5)
    stations = np.flatnonzero(held.boxes.acts[:, :, 1].sum(axis=1))
    for precinct in stations[:: max(1, stations.size // 4)].tolist():
        wanted = [one for one in people(held, precinct).people if one.did == "struck_out"]
        drawn = strikers(held, precinct)
        assert drawn.support.tolist() == [one.support for one in wanted]
        assert drawn.hour.tolist() == [one.hour for one in wanted]
        assert drawn.opponent.tolist() == [one.stance == "opponent" for one in wanted]


def test_a_forecast_has_none() -> None:
    with pytest.raises(ValueError, match="no people"):
        strikers(forecast(load_rules("knock_on_the_door").scenario), 0)
