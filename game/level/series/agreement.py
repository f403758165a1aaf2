"""Whether the ballots of a series can follow each other, and whether what speaks of them means any."""

from collections.abc import Generator, Iterator

from pydantic import ValidationError

from game.engine.data.problems import Problem, from_validation, nearest_name, shown
from game.engine.data.scenario import Scenario
from game.level.head import Head
from game.level.rules.paths import all_paths
from game.level.rules.switch import changed
from game.level.series.ballots import SeriesBallot
from game.level.series.sequence import value


def series_disagreements(file: str, head: Head, scenario: Scenario) -> Iterator[Problem]:
    """Yield what does not agree."""
    ballots = () if head.series is None else head.series.ballots
    for index, ballot in enumerate(ballots):
        scenario = yield from _changes(file, f"series.ballots[{index}]", ballot, scenario)
    most = max(1, len(ballots))
    for index, way in enumerate(head.ways):
        for one in way.turned:
            if one.ballot > most:
                allowed = f"a ballot from 1 to {most}"
                yield Problem(file, f"ways[{index}].turned", shown(one.ballot), allowed, None, "no such ballot")
    if head.goal is not None and head.goal.rows and not any(one.row for one in ballots):
        yield Problem(file, "goal.rows", None, "[[series.ballots]] with a row", None, "no ballot has a row beside it")


def _changes(file: str, place: str, ballot: SeriesBallot, scenario: Scenario) -> Generator[Problem, None, Scenario]:
    """Yield what cannot be set before a ballot; return the rules with what can be."""
    for path, then in ballot.change.items():
        if path not in all_paths():
            near = nearest_name(path, all_paths())
            yield Problem(file, f"{place}.change.{path}", None, "", near, "no such parameter")
            continue
        try:
            scenario = changed(scenario, path, then)
        except ValidationError as error:
            (problem, *_others) = from_validation(file, error)
            yield Problem(file, f"{place}.change.{path}", shown(then), problem.allowed)
    for path in ballot.restores:
        if value(scenario, path) is None:
            near = nearest_name(path, scenario.settings())
            yield Problem(file, f"{place}.restores", shown(path), "", near, "no parameter of this level")
    return scenario
