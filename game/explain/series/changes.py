"""What is otherwise from one ballot of a series to the next: what the level says of it, and what the player has set."""

from dataclasses import dataclass

from game.engine.data.scenario import Scenario
from game.explain.setting_words import placed_name, setting_value
from game.level.changed import changed_paths
from game.level.sequence import EXPECTED
from game.session.session import Playthrough
from game.text.language import translate as _


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is otherwise from a ballot on, and whether the player wanted it so."""

    ballot: str
    words: str
    by_player: bool


def changes(play: Playthrough) -> list[Change]:
    """Return what was changed up to the present ballot, and what the level will change later."""
    found: list[Change] = []
    rules = [play.level.scenario, *(one.scenario for one in play.state.now.past), play.scenario]
    for number, ballot in enumerate(play.series.ballots, start=1):
        if ballot.told:
            found.append(Change(ballot.name, _(ballot.told), by_player=False))
        if number < len(rules):
            level = {*ballot.change, *ballot.restores}
            turned = _set(rules[number - 1], rules[number], level)
            found += [Change(ballot.name, words, by_player=True) for words in turned]
    return found


def _set(before: Scenario, after: Scenario, level: set[str]) -> list[str]:
    settings, words = after.settings(), _("{rule}: {value}")
    paths = [path for path in changed_paths(before, after) if path != EXPECTED and path not in level]
    values = {path: settings.get(path, after.find(path) is not None) for path in paths}
    return [words.format(rule=placed_name(path), value=setting_value(path, values[path])) for path in paths]
