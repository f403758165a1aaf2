"""The rows of the almanac as a table in a file."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from game.history.published import COUNTS, FIGURES, Published
from game.text.cells import table_text, write_new

COLUMNS = ("id", "country", "body", "date", "kind", "confidence", "base", "source", "notes")


def rows_text(rows: Sequence[Published]) -> str:
    """Return rows as comma-separated text."""
    head = [*COLUMNS, *(f"{name}_percent" for name in FIGURES), *(f"{name}_count" for name in COUNTS)]
    return table_text(head, (_cells(row) for row in rows))


def write_rows(path: Path, rows: Sequence[Published]) -> None:
    """Write rows as CSV (UTF-8) into a new file; OSError where it cannot be written or is there already."""
    write_new(path, rows_text(rows))


def _cells(row: Published) -> list[object]:
    said = asdict(row)
    figures = [row.figures.get(name, "") for name in FIGURES]
    return [*(said[column] for column in COLUMNS), *figures, *(row.counts.get(name, "") for name in COUNTS)]
