"""A finished run in plain data, as the notebook keeps it and reopens it."""

from typing import Any

from game.level import files
from game.level.load import Level
from game.level.quantities import FIGURE_WORDS, quantities
from game.session.actions import plain
from game.session.session import Playthrough
from game.version import VERSION


def summary(playthrough: Playthrough) -> dict[str, Any]:
    """Return what the notebook keeps of a run whose polls have been opened.

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
        "seed": playthrough.begun_with,
        "code": playthrough.code,
        "digest": playthrough.digest,
        "version": VERSION,
        "rules": playthrough.scenario.settings(),
        "printed": {figure.name: figure.printed for figure in election.bulletin.figures},
        "true": {name: quantities()[f"true.{name}"].read(election) for name in FIGURE_WORDS},
        "truth": election.truth(),
        "seals": [seal.name for seal in playthrough.seals if seal.earned],
        "note": playthrough.state.note,
        "journal": [plain(action) for action in playthrough.journal],
    }


def source_of(level: Level) -> str:
    """Return what ``load`` needs to find the level again: its name, or the path of a file from elsewhere."""
    return level.name if level.path.parent == files.FOLDER else str(level.path.resolve())
