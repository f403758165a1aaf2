"""A finished run in plain data, as the notebook keeps it and reopens it."""

from typing import Any

from game.level import files
from game.level.goals.quantities import FIGURE_WORDS, quantities
from game.level.load import Level
from game.session.actions import plain
from game.session.in_force import changed_settings
from game.session.session import Playthrough
from game.version import VERSION


def summary(playthrough: Playthrough, *, code: str = "", text: str = "") -> dict[str, Any]:
    """Return what the notebook keeps of a run whose polls have been opened.

    code : what a class types to open the same ballot, if there is such a thing
    text : what the level said when it was begun

    Raises
    ------
    ValueError
        while the polls are closed: there is no run yet.
    """
    election = playthrough.election
    if election is None:
        raise ValueError("the polls have not been opened")
    return {
        "level": playthrough.level.name,
        "file": source_of(playthrough.level),
        "title": playthrough.level.head.title,
        "ballot": _ballot(playthrough),
        "seed": playthrough.begun_with,
        "code": code or playthrough.code,
        "digest": playthrough.digest,
        "version": VERSION,
        "rules": playthrough.scenario.settings(),
        "printed": {figure.name: figure.printed for figure in election.bulletin.figures},
        "true": {name: quantities()[f"true.{name}"].read(election) for name in FIGURE_WORDS},
        "truth": election.truth(),
        "reported": election.published(),
        "seals": [seal.name for seal in playthrough.seals if seal.earned],
        "note": playthrough.state.note,
        "journal": [plain(action) for action in playthrough.journal],
        "changed": changed_settings(playthrough),
        "guesses": _guesses(playthrough),
        "answers": _answers(playthrough),
        "text": text,
    }


def _ballot(play: Playthrough) -> str:
    """The name of the ballot that was held, in a series; empty where there is only one."""
    series = play.level.head.series
    return "" if series is None else series.ballots[play.series.number - 1].name


def _guesses(play: Playthrough) -> list[dict[str, Any]]:
    return [
        {
            "asked": guess.asked,
            "figure": guess.figure,
            "question": play.level.head.predict[guess.asked].question,
            "text": guess.text,
            "truth": guess.truth,
            "printed": guess.printed,
            "tolerance": guess.tolerance,
            "met": guess.met,
        }
        for guess in play.guesses
    ]


def _answers(play: Playthrough) -> list[dict[str, Any]]:
    return [
        {"question": question.text, "choice": question.choices[chosen], "right": chosen == question.answer}
        for question, chosen in play.questions
        if chosen is not None
    ]


def source_of(level: Level) -> str:
    """Return what ``load`` needs to find the level again: its name, or the path of a file from elsewhere."""
    return level.name if level.path.parent == files.FOLDER else str(level.path.resolve())
