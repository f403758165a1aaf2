"""Whether what a level says to a player agrees with the levels there are and with its own rules."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from pydantic import ValidationError

from game.engine.data.problems import Problem, from_validation, nearest_name, shown
from game.engine.data.scenario import Scenario
from game.engine.publication.figures import Params as Figure
from game.level.head import Head
from game.level.lessons.prediction import Prediction
from game.level.rules.switch import changed as with_change
from game.level.rules.turnables import Turnable, turnables
from game.level.series.agreement import series_disagreements


def disagreements(
    file: str, head: Head, scenario: Scenario, levels: Sequence[str], changed: AbstractSet[str]
) -> Iterator[Problem]:
    """Yield what does not agree; parameters ``changed`` by hand are not the level's affair."""
    if head.next and head.next not in levels:
        yield Problem(file, "next", shown(head.next), tuple(levels), nearest_name(head.next, levels), "no such level")
    tables = {one.path: one.params.model_dump() for one in scenario.active}
    for index, one in enumerate(turnables(head.knobs) if head.knobs else ()):
        start = tables.get(one.address, {}).get(one.knob.name, one.knob.default)
        if one.path not in changed and not _holds(one, start):
            allowed = "a range that holds the value the level starts with"
            yield Problem(file, f"knobs[{index}]", None, allowed, None, f"the level starts at {shown(start)}")
    for index, asked in enumerate(head.predict):
        yield from _experiment(file, f"predict[{index}]", asked, head, scenario)
    yield from series_disagreements(file, head, scenario)


def _experiment(file: str, place: str, asked: Prediction, head: Head, scenario: Scenario) -> Iterator[Problem]:
    """Yield what keeps a guess from being held against its experiment."""
    knobs = [one.path for one in turnables(head.knobs)]
    if asked.knob is not None and asked.knob not in knobs:
        near = nearest_name(asked.knob, knobs)
        yield Problem(file, f"{place}.knob", shown(asked.knob), tuple(knobs), near, "no knob of this level")
    for path, value in asked.experiment.change.items():
        try:
            scenario = with_change(scenario, path, value)
        except ValidationError as error:
            (problem, *_others) = from_validation(file, error)
            yield Problem(file, f"{place}.experiment.change.{path}", shown(value), problem.allowed)
            return
    if not scenario.one(f"publication.{asked.figure}", Figure).shown:
        allowed = "a figure that the page of the experiment prints"
        yield Problem(file, f"{place}.figure", shown(asked.figure), allowed, None, "not printed")


def _holds(one: Turnable, start: Any) -> bool:
    low, high = one.knob.minimum, one.knob.maximum
    return low is None or high is None or low <= start <= high
