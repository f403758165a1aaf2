"""Opens the window on the title, or on a level asked for on the command line."""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from game.crash import report
from game.engine.data.problems import BadInput, Problem
from game.kit.page.command import Answer
from game.kit.page.scene import Push, Scene
from game.kit.program.app import Program, play
from game.store import preferences
from game.store.notebook import Notebook
from game.text import shipped
from game.text.language import translate as _
from game.ui.entrance import PATIENCE, Entrance

if TYPE_CHECKING:
    from game.classroom.setup import Setup
    from game.keeping.handed_out import HandedOut
    from game.level.load import Level


def start(
    asked: dict[str, Any],
    level: "Level | None",
    seed: int | None,
    lock_file: Path | None,
    out: "HandedOut | None" = None,
) -> int:
    """Open the game and stay until the player leaves; the answer is the exit code.

    ``out`` is what a code stands for, in place of a level.

    Raises
    ------
    BadInput
        when the teacher's file cannot be used, or leaves this level closed.
    """
    levels, fixed, task, word = _locked(lock_file)
    named = out.level if out else level
    if named is not None and levels and named.name not in levels:
        raise BadInput([Problem(str(lock_file), "levels", f'"{named.name}"', levels, fault="not open")])
    notebook, _message = Notebook.open()
    entrance = Entrance(notebook, levels, PATIENCE, task=task, word=word)

    def then() -> Answer:
        if out is not None:
            return Push(entrance.game.handed_out(out))
        if level is None:
            return None
        return entrance.game.start(level) if seed is None else Push(entrance.game.page(level, seed))

    news, standing = partial(_news, notebook), partial(_standing, notebook)
    try:
        return play(entrance.title, program({**asked, **fixed}, then, news, standing, frozenset(fixed)))
    finally:
        _close(notebook)


def _close(notebook: Notebook) -> None:
    """Close the notebook, and say what could not be kept."""
    left = notebook.close()
    if left:
        told = _("{count} things you did last could not be kept: {problem}")
        print(told.format(count=left.count, problem=left.reason), file=sys.stderr)


def _news(notebook: Notebook) -> Iterator[str]:
    """What the player must not miss: what is missing or damaged, and what is not kept."""
    yield from shipped.news()
    yield notebook.message
    yield notebook.unreadable
    if notebook.pending:
        yield _("What you do cannot be kept at the moment. It is kept as soon as that is possible.")
    elif notebook.trouble:
        yield _("Not everything that was kept can be shown: {problem}").format(problem=notebook.trouble)


def _standing(notebook: Notebook) -> str:
    """What stays on the screen for as long as something is not kept."""
    told = _("Not kept at the moment: {problem}")
    return told.format(problem=notebook.pending.reason) if notebook.pending else ""


def program(
    asked: Mapping[str, object] = MappingProxyType({}),
    then: Callable[[], Answer] = lambda: None,
    news: Callable[[], Iterable[str]] = tuple,
    standing: Callable[[], str] = str,
    fixed: frozenset[str] = frozenset(),
) -> Program:
    """Return what the window's kit is handed; what is ``asked`` for this once is shown and not kept."""
    stored, put_aside = preferences.load()
    lost = _("Not all settings could be read; those are as at first. The file was put aside: {path}")
    first_news = [lost.format(path=put_aside)] if put_aside else []
    return Program(
        name=preferences.APPLICATION,
        settings=stored.changed(asked),
        keep=preferences.keep,
        report=lambda defect, scenes: report(defect, "play", scenes),
        help_page=_help,
        then=then,
        news=lambda: (*first_news, *news()),
        standing=standing,
        fixed=fixed,
    )


def _help(scene: Scene, told: tuple[str, ...]) -> Scene:
    from game.ui.pages.menus.help import Help  # noqa: PLC0415 -- read when it is first asked for

    return Help(scene, told)


def _locked(file: Path | None) -> tuple[tuple[str, ...], dict[str, Any], "Setup | None", str]:
    """The levels that a teacher's file leaves open, the settings it fixes, the task it sets, the teacher's word."""
    if file is None:
        return (), {}, None, ""
    from game.keeping.lock import read_lock  # noqa: PLC0415 -- hardly ever needed

    lock = read_lock(file)
    return tuple(lock.levels), {"teacher_lock": True, **lock.settings}, lock.setup, lock.word
