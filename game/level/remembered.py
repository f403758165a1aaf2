"""What levels say at a glance, kept beside their files as Python keeps what it has compiled beside its own.

Reading every level through takes as long as a fifth of the game's start, and hardly ever does one change. What is kept
is used while the file has the time and the size it had; where nothing can be kept, all is read every time.
"""

import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

from game.level import files

Row = list[Any]
"""The time and the size of a level file, then what it says at a glance."""

LARGEST_BYTES = 1_000_000


def recalled(reader: Path) -> Mapping[str, Row]:
    """What is kept, by the name of the level file; nothing where the ``reader``, its source file, is another by now."""
    with suppress(OSError, ValueError, RecursionError):
        with _file().open("rb") as file:
            found = json.loads(file.read(LARGEST_BYTES))
        if isinstance(found, dict) and found.get("reader") == list(files.stamp(reader)):
            rows = found.get("rows")
            return rows if isinstance(rows, dict) else {}
    return {}


def remember(reader: Path, rows: Mapping[str, Row]) -> None:
    """Keep this in place of what was kept, whole or not at all, where Python may write what it compiles."""
    if sys.dont_write_bytecode:
        return
    file = _file()
    draft = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps({"reader": files.stamp(reader), "rows": rows}), encoding="utf-8")
        draft.replace(file)


def _file() -> Path:
    return Path(cache_from_source(str(files.FOLDER / "glances.py"))).with_name("glances.json")
