"""Which guesses a level asks for now, and which figures stay covered until they are made."""

from collections.abc import Iterator

from game.level.head import Head
from game.level.lessons.held_against import held_against
from game.level.lessons.prediction import Prediction
from game.level.load import Level
from game.session.state import Standing, State


def experiment(level: Level, asked: Prediction) -> Standing:
    """Return the rules and the seed that a guess is held against, whatever the player has turned meanwhile."""
    scenario, seed = held_against(level, asked)
    return Standing(scenario, seed, polls_open=True)


def is_asked(asked: Prediction, state: State) -> bool:
    """Whether the moment of a guess has come: at once, or when its rule was first turned."""
    return asked.knob is None or asked.knob in state.turned or asked.knob.rpartition(".")[0] in state.turned


def open_guesses(head: Head, state: State) -> Iterator[int]:
    """Yield the guesses that are asked for now, counted from 0: neither made nor given up."""
    for index, asked in enumerate(head.predict):
        if is_asked(asked, state) and state.guess(index) is None and index not in state.given_up:
            yield index


def covered(head: Head, state: State) -> frozenset[str]:
    """Return the names of the figures whose forecast is not to be seen yet."""
    return frozenset(head.predict[index].figure for index in open_guesses(head, state))
