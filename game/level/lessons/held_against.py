"""What a guess is held against: the fixed experiment of a level, its rules and its seed."""

from typing import TYPE_CHECKING

from game.level.rules.switch import changed

if TYPE_CHECKING:
    from game.engine.data.scenario import Scenario
    from game.level.lessons.prediction import Prediction
    from game.level.load import Level


def held_against(level: "Level", asked: "Prediction") -> "tuple[Scenario, int]":
    """Return the rules and the seed of an experiment: the level's own, with its change on top."""
    scenario = level.scenario
    for path, value in asked.experiment.change.items():
        scenario = changed(scenario, path, value)
    return scenario, level.head.seed if asked.experiment.seed is None else asked.experiment.seed
