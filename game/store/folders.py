"""Where the system keeps files of a program."""

import os
from collections.abc import Callable
from pathlib import Path

NOWHERE = Path(os.devnull) / "no home folder"
"""Where nothing can be kept: whoever tries is told so, and goes on."""


def folder(found: Callable[..., str], application: str | None = None) -> Path:
    """Return the folder for an application; `NOWHERE` where the system knows no home of whoever plays."""
    try:
        return Path(found(application, appauthor=False) if application else found())
    except RuntimeError:
        return NOWHERE
