"""What somebody else has set up for the player: a level as a code says, opened like any other."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from game.classroom import code
from game.classroom.setup import Setup, Terms
from game.engine.data.problems import BadInput, Problem
from game.level.files import SANDBOX
from game.level.head import Head
from game.level.load import Level, load, load_text
from game.level.rules.turnables import KnobChoice, turnables
from game.session.changed_since import text_of
from game.session.level_file import handed_on, level_text


@dataclass(frozen=True, eq=False, slots=True)
class HandedOut:
    """A level to begin, with its seed.

    text   : what the level says, as its file would
    pinned : whether that differs from the file, and the game goes on with the text
    must_guess : that nobody begins without a guess
    """

    level: Level
    seed: int
    text: str
    pinned: bool
    must_guess: bool = False


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


def set_up(setup: Setup, name: str = "") -> HandedOut:
    """Return a level with its rules as they are set; ``name`` is one of those of a task, else it is the first.

    Raises
    ------
    BadInput
        when the level cannot be opened so.
    """
    first = name in {"", setup.level}
    level = load(setup.level if first else name)
    seed = level.head.seed if setup.seed is None else setup.seed
    if setup.terms.each:
        seed = int.from_bytes(os.urandom(4), "big")
    changed = first and (setup.values or setup.on or setup.off)
    if not changed and not setup.terms.closes:
        return HandedOut(level, seed, text_of(level), pinned=False, must_guess=setup.terms.guess)
    scenario = setup.rules({}).scenario if first else level.scenario
    head = handed_on(level, scenario, seed, Path(level.head.title))
    text = level_text(scenario, _without_closed(head, setup.terms, level.name))
    return HandedOut(load_text(level.name, text), seed, text, pinned=True, must_guess=setup.terms.guess)


def following(task: Setup | None, name: str) -> str:
    """Return the level that comes next where ``name`` would: in a task the next of its own."""
    levels = () if task is None else task.levels
    before = next((at for at, one in enumerate(levels) if load(one).head.next == name), None)
    if before is None or name in levels or before + 1 >= len(levels):
        return name
    return levels[before + 1]


def _without_closed(head: Head, terms: Terms, level: str) -> Head:
    """Leave out the rules that are closed; a level has to have one left.

    Raises
    ------
    BadInput
        where none is left.
    """
    if not terms.closes:
        return head
    left = [one for one in turnables(head.knobs) if terms.allows(one.path)]
    if not left:
        fault = f"every rule of the level {level} is closed"
        named = ", ".join(terms.closed or terms.rules) or "all"
        raise BadInput([Problem("task", "closed", named, "", None, fault)])
    chosen = {one.path: one for one in head.knobs}
    knobs = tuple(chosen.get(one.path) or KnobChoice(path=one.path) for one in left)
    there = {one.path for one in knobs}
    steps = tuple(step for step in head.steps if not step.knob or step.knob in there)
    asked = tuple(one for one in head.predict if one.knob is None or one.knob in there)
    return head.model_copy(update={"knobs": knobs, "steps": steps, "predict": asked})


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
