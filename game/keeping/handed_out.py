"""What somebody else has set up for the player: a level as a code says, opened like any other."""

from dataclasses import dataclass, replace
from pathlib import Path

from game.classroom import code
from game.classroom.setup import Setup
from game.engine.data.problems import BadInput, Problem
from game.level.files import SANDBOX
from game.level.load import Level, load, load_text
from game.session.changed_since import text_of
from game.session.level_file import handed_on, level_text


@dataclass(frozen=True, eq=False, slots=True)
class HandedOut:
    """A level to begin, with its seed.

    text   : what the level says, as its file would
    pinned : whether that differs from the file, and the game goes on with the text
    """

    level: Level
    seed: int
    text: str
    pinned: bool


def handed_out(written: str) -> HandedOut:
    """Return what a code stands for.

    Raises
    ------
    BadInput
        where letters are wrong, or the code is of another version of the game or of the level.
    """
    return set_up(code.read(written))


def asked_for(level: str, seed: int | None) -> HandedOut:
    """Return what a level's name, a path or a code stands for; ``seed`` goes before the level's and the code's.

    Raises
    ------
    BadInput
        when it cannot be opened.
    """
    if code.is_code(level):
        out = handed_out(level)
        return out if seed is None else replace(out, seed=seed)
    found = load(level)
    return HandedOut(found, found.head.seed if seed is None else seed, text_of(found), pinned=False)


def set_up(setup: Setup) -> HandedOut:
    """Return a level with its rules as they are set.

    Raises
    ------
    BadInput
        when the level cannot be opened with them.
    """
    level = load(setup.level)
    seed = level.head.seed if setup.seed is None else setup.seed
    if not (setup.values or setup.on or setup.off):
        return HandedOut(level, seed, text_of(level), pinned=False)
    scenario = setup.rules({}).scenario
    text = level_text(scenario, handed_on(level, scenario, seed, Path(level.head.title)))
    return HandedOut(load_text(level.name, text), seed, text, pinned=True)


def is_open(level: str, only: tuple[str, ...], *, lessons_only: bool) -> bool:
    """Whether a teacher leaves a level open, given the levels named (none: all) and whether only lessons are."""
    return level in only if only else not (lessons_only and level == SANDBOX)


def check_open(out: HandedOut, only: tuple[str, ...], *, lessons_only: bool) -> None:
    """Refuse what a teacher leaves closed.

    Raises
    ------
    BadInput
        saying so.
    """
    if not is_open(out.level.name, only, lessons_only=lessons_only):
        raise BadInput([Problem("code", "", out.level.name, only or "a lesson", None, "this level is not open here")])
