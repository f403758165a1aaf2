"""What is otherwise from one ballot of a series to the next: what the level says of it, and what the player has set."""

from dataclasses import dataclass

from game.engine.data.scenario import Scenario
from game.explain.setting_words import placed_name, setting_value
from game.level.rules.changed import changed_paths
from game.level.series.sequence import EXPECTED, following, value
from game.session.session import Playthrough
from game.text.language import translate as _


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is otherwise from a ballot on, and whether the player wanted it so."""

    ballot: str
    words: str
    by_player: bool


def changes(play: Playthrough) -> list[Change]:
    """Return what was changed up to the present ballot, and what the level will change later.

    A change of the level's is told where it took place: what the player had set otherwise stays.
    """
    found: list[Change] = []
    held = [*(one.scenario for one in play.state.now.past), play.scenario]
    before = own = play.level.scenario
    for number, ballot in enumerate(play.series.ballots):
        here = held[number] if number < len(held) else None
        if number and here is not None:
            before, own = following(before, own, ballot, value(here, EXPECTED))
        if ballot.told and (here is None or all(value(here, path) == then for path, then in ballot.change.items())):
            found.append(Change(ballot.name, _(ballot.told), by_player=False))
        if here is not None:
            found += [Change(ballot.name, words, by_player=True) for words in _set(before, here)]
            before = here
    return found


def _set(before: Scenario, after: Scenario) -> list[str]:
    settings, words = after.settings(), _("{rule}: {value}")
    paths = [path for path in changed_paths(before, after) if path != EXPECTED]
    values = {path: settings.get(path, after.find(path) is not None) for path in paths}
    return [words.format(rule=placed_name(path), value=setting_value(path, values[path])) for path in paths]
