"""The rows of the almanac as a table in a file."""

import csv
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from game.history.published import COUNTS, FIGURES, Published

COLUMNS = ("id", "country", "body", "date", "kind", "confidence", "base", "source", "notes")


def write_rows(path: Path, rows: Sequence[Published]) -> None:
    """Write rows as CSV (UTF-8) into a new file; OSError where it cannot be written or is there already."""
    with path.open("x", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow([*COLUMNS, *(f"{name}_percent" for name in FIGURES), *(f"{name}_count" for name in COUNTS)])
        for row in rows:
            said = asdict(row)
            figures = [row.figures.get(name, "") for name in FIGURES]
            counts = [row.counts.get(name, "") for name in COUNTS]
            table.writerow([*(said[column] for column in COLUMNS), *figures, *counts])
