"""Every text of the teacher pack, filled; and who reads it."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from game.report.lessons.figures import Filling, LevelBallots, of_level
from game.report.lessons.pack import ballots_of, plan_filling
from game.report.lessons.source import GUIDES, guides, lesson_of, plans

PUPILS_READ = ("observe", "explain", "easier", "challenge", "quiz")
"""Fields of a lesson that stand on the pupil's sheet; of an exercise that is the question alone."""

FOR_THE_TEACHER = ("answer", "why", "helps", "thought")


def texts(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a source with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), f"{place}.{name}" if place else name)
    elif isinstance(value, tuple):
        for at, one in enumerate(value):
            yield from texts(one, f"{place}[{at}]")


def lesson_texts(name: str) -> Mapping[str, str]:
    """Every text of a level's lesson, with its figures."""
    lesson = lesson_of(name)
    assert lesson is not None
    _ballots, fill = ballots_of(name, lesson)
    return {place: fill(text) for place, text in texts(lesson)}


def pupils_texts(name: str) -> Mapping[str, str]:
    """What of it a pupil reads."""
    found = lesson_texts(name)
    fields = {place: place.rpartition(".")[2] for place in found}
    return {
        place: text
        for place, text in found.items()
        if place.startswith(PUPILS_READ) and fields[place] not in FOR_THE_TEACHER
    }


def general_texts() -> Iterator[tuple[str, str]]:
    """Every text of plans and guides, with its figures."""
    for name, plan in plans().items():
        _ballots, fill = plan_filling(name, plan)
        yield from ((f"{name}: {place}", fill(text)) for place, text in texts(plan))
    for name, guide in guides().items():
        levels = {level: of_level(LevelBallots(level)) for level in ("honest_count", "spa_2026_fear")}
        fill = Filling(str(GUIDES / f"{name}.toml"), levels)
        yield from ((f"{name}: {place}", fill(text)) for place, text in texts(guide))
