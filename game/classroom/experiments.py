"""The experiment that a class's guesses are held against, held again: what was printed in it, and what was true."""

from dataclasses import dataclass
from functools import lru_cache

from game.engine.data.problems import BadInput
from game.engine.simulate import election
from game.level.files import level_names
from game.level.held_against import held_against
from game.level.load import load
from game.level.quantities import printed_text, quantities


@dataclass(frozen=True, slots=True)
class Experiment:
    """One figure of an experiment, in per cent: as its page prints it, and as people voted."""

    printed: str | None
    true: float | None


@lru_cache(maxsize=64)
def experiment(level: str, figure: str, question: str) -> Experiment | None:
    """Return what a question of one of the game's own levels is held against; None where there is no such question."""
    if level not in level_names():  # a name out of a file from elsewhere is never taken for a path
        return None
    try:
        loaded = load(level)
    except BadInput:
        return None
    for asked in loaded.head.predict:
        if (asked.figure, asked.question) == (figure, question):
            record = election(*held_against(loaded, asked))
            return Experiment(printed_text(figure, record), quantities()[f"true.{figure}"].read(record))
    return None
