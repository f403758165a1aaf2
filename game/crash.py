"""A crash report: a file that says what went wrong, instead of a lost session."""

import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from game.version import VERSION


def write_report(error: BaseException, doing: str) -> Path:
    """Write a report and return its path; it stays on this machine."""
    now = datetime.now(UTC)
    path = _folder() / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    lines = [
        f"99.93 {VERSION} · {doing}",
        f"{now:%Y-%m-%d %H:%M:%S} UTC · Python {platform.python_version()} · {platform.platform()}",
        f"command line: {sys.argv[1:]}",
        "",
        *traceback.format_exception(error),
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _folder() -> Path:
    """Return where the system keeps such files, or any place that can be written: a lost report helps nobody."""
    from tempfile import gettempdir  # noqa: PLC0415 -- needed only when something broke

    from platformdirs import user_log_path  # noqa: PLC0415

    try:
        folder = user_log_path("99.93", appauthor=False, ensure_exists=True)
    except OSError:
        return Path(gettempdir())
    return folder if os.access(folder, os.W_OK) else Path(gettempdir())
