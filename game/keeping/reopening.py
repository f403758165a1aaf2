"""A run of the notebook opened again, as it was: the same rules, the same seed, everything that was done."""

from game.engine.data.problems import BadInput, Problem
from game.level.load import Level, load, load_text
from game.session.actions import read_action
from game.session.session import Playthrough
from game.store.runs import Run
from game.text.language import translate as _
from game.version import VERSION


def level_of(run: Run) -> Level:
    """Return the level a run was played in, as it was at the time if that was kept.

    Raises
    ------
    BadInput
        when it cannot be opened any more.
    """
    return load_text(run.file, run.text) if run.text else load(run.file)


def replayed(run: Run) -> Playthrough:
    """Return a run as it was left.

    Raises
    ------
    BadInput
        when its level or its journal cannot be read any more.
    """
    return Playthrough(level_of(run), run.entry.seed, map(read_action, run.journal))


def differs(run: Run, play: Playthrough) -> str:
    """Return why a run that was opened again is not the same ballot; empty where it is."""
    if play.digest == run.entry.digest:
        return ""
    if run.entry.version != VERSION:
        told = _("It was played with version {old}; this is version {new}, which draws another ballot.")
        return told.format(old=run.entry.version, new=VERSION)
    return _("The level has changed since, so this is not the same ballot any more.")


def no_such_run(name: str) -> BadInput:
    """Return the complaint about a run that is not in the notebook."""
    return BadInput([Problem("notebook", "run", name, "the name of one run, or its beginning", None, "no such run")])
