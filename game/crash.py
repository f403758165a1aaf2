"""A crash report: a file that says what went wrong and how to go on from there, instead of a lost session."""

import platform
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from game.version import VERSION

Recovery = tuple[str, Callable[[], str]]
"""The name of a scene, and what would bring it back."""


def system() -> str:
    """Name the system and its machine, without asking another program for the processor."""
    return f"{platform.system()}-{platform.release()}-{platform.machine()}"


def report(error: BaseException, doing: str, scenes: Sequence[Recovery] = ()) -> str:
    """Write a report that stays on this machine, and return one sentence: where it is, or why there is none."""
    now = datetime.now(UTC)
    lines = [
        f"99.93 {VERSION} · {doing}",
        f"{now:%Y-%m-%d %H:%M:%S} UTC · Python {platform.python_version()} · {system()}{_window()}",
        f"command line: {sys.argv[1:]}",
        "",
        *(line for name, recovery in scenes for line in (f"scene: {name}", _answer(recovery))),
        *traceback.format_exception(error),
    ]
    fault = "no folder"
    for folder in _folders():
        path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines), encoding="utf-8", errors="backslashreplace")
        except OSError as problem:
            fault = f"{folder}: {problem.strerror or problem}"
            continue
        return f"A report is in {path}"
    return f"No report could be written ({fault}): {type(error).__name__}: {error}"


def _folders() -> Iterator[Path]:
    """Where the system keeps such files, then any place that can be written: a lost report helps nobody."""
    from tempfile import gettempdir  # noqa: PLC0415 -- needed only when something broke

    from platformdirs import user_log_path  # noqa: PLC0415

    with suppress(RuntimeError):  # the system knows no home
        yield user_log_path("99.93", appauthor=False)
    with suppress(FileNotFoundError):  # there is none that can be written
        yield Path(gettempdir())


def _window() -> str:
    """The window's library and its version, where there is a window."""
    pygame = sys.modules.get("pygame")
    return f" · pygame-ce {pygame.version.ver}, SDL {pygame.version.SDL}" if pygame is not None else ""


def _answer(recovery: Callable[[], str]) -> str:
    """What a scene says would bring it back; a scene that is broken too must not cost us the report."""
    try:
        return recovery()
    except Exception as second:  # noqa: BLE001 -- it is written down, and the first problem matters more
        return f"(no recovery: {type(second).__name__}: {second})"
