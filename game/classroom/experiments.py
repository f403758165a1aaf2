"""The experiment that a class's guesses are held against, held again: what was printed in it, and what was true."""

import re
from dataclasses import dataclass
from functools import lru_cache

from game.engine.data.problems import BadInput
from game.engine.simulate import election
from game.level.files import level_names
from game.level.goals.quantities import printed_text, quantities
from game.level.lessons.held_against import held_against
from game.level.load import Level, load

PERCENTAGE = re.compile(r"\d+(?:\.\d+)?(?=\s?(?:%|per cent))")


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


@dataclass(frozen=True, slots=True)
class Awaited:
    """What a level asks somebody to guess.

    guesses : each figure that comes, in per cent, and how many points beside it are close
    told    : percentages that the level and its questions name before anybody guesses
    """

    guesses: tuple[tuple[float, float], ...]
    told: frozenset[str]

    def given_away(self, text: str) -> bool:
        """Whether a text names a figure so close that whoever reads it would be right without thinking."""
        named = {float(one) for one in PERCENTAGE.findall(text) if one not in self.told}
        return any(abs(figure - came) <= close for came, close in self.guesses for figure in named)


def asked_of(level: Level) -> Awaited:
    """Return what a level asks to be guessed; its experiments are held."""
    asked = level.head.predict
    held = [experiment(level.name, one.figure, one.question) for one in asked]
    came = [
        (float(found.printed), one.tolerance)
        for found, one in zip(held, asked, strict=True)
        if found is not None and found.printed is not None
    ]
    before = " ".join((level.head.about, *(one.question for one in asked)))
    return Awaited(tuple(came), frozenset(PERCENTAGE.findall(before)))
