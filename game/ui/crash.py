"""A defect of ours ends the game, but leaves a report: what happened, and how to go on from there."""

import platform
import sys
import traceback
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import platformdirs
import pygame

from game.store.preferences import APPLICATION


def report_folder() -> Path:
    """Where crash reports are kept."""
    return Path(platformdirs.user_log_dir(APPLICATION, appauthor=False))


def write_report(problem: BaseException, scenes: Sequence[tuple[str, Callable[[], str]]]) -> Path:
    """Write a report: the trace, the versions, and for each scene its name and what would bring it back."""
    now = datetime.now().astimezone()
    parts = [
        f"{APPLICATION}, crash report of {now.isoformat(timespec='seconds')}",
        f"Python {sys.version.split()[0]} on {platform.platform()}",
        f"pygame-ce {pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}",
        "",
        *(line for name, recovery in scenes for line in (f"scene: {name}", _answer(recovery))),
        "",
        "".join(traceback.format_exception(problem)),
    ]
    path = report_folder() / f"crash {now.strftime('%Y-%m-%d %H.%M.%S')}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(parts), encoding="utf-8")
    return path


def _answer(recovery: Callable[[], str]) -> str:
    """What a scene says would bring it back; a scene that is broken too must not cost us the report."""
    try:
        return recovery()
    except Exception as second:  # noqa: BLE001 - it is written down, and the first problem matters more
        return f"(no recovery: {type(second).__name__}: {second})"
