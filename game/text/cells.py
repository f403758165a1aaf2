"""Tables that other programs open: comma-separated, and with nothing in a cell that a spreadsheet would obey."""

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

OBEYED = ("=", "+", "-", "@", "\t", "\r")
"""With these begins what a spreadsheet takes for a formula: notes and names come from anybody."""


def cell(value: object) -> object:
    """Return a value as it can stand in a table of anybody's spreadsheet; numbers stay numbers."""
    if isinstance(value, str) and value.startswith(OBEYED) and not _is_number(value):
        return f"'{value}"
    return "" if value is None else value


def table_text(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Return a table as comma-separated text."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([cell(value) for value in row] for row in rows)
    return written.getvalue()


def write_new(path: Path, content: str | bytes, *, replace: bool = False) -> Path:
    """Write a file whole; return where.

    Raises
    ------
    FileExistsError
        when there is one and it is not to be replaced.
    OSError
        when it cannot be written.
    """
    data = content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content
    with path.open("wb" if replace else "xb") as file:
        file.write(data)
    return path


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
