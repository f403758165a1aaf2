"""The tables that ``run --out`` writes: true and reported columns, the ledger, the bulletin, the whole record."""

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from game.engine.data.arrays import both_stances
from game.engine.data.columns import FIELDS, STANCES
from game.engine.data.election import Election
from game.exchange.run_json import run_json
from game.level.places.names import constituency_name

PLACE = ("precinct", "constituency", "province")
RECORD = "election.json"
FILES = ("precincts.csv", "reported.csv", "constituencies.csv", "ledger.csv", "bulletin.txt", RECORD)
WITH_REPORT = ("report.html", "report.pdf", "openelections.csv", "nist_1500_100.json")
"""What a run with a report writes beside these."""

TOLD_EVERY = 10_000
"""Rows written between two words about how far it is."""

CODE_WITHIN = 2_000
"""Characters of a record in which the code of its run stands."""


def run_in(folder: Path) -> tuple[tuple[str, ...], str]:
    """Return which of the files of a run a folder holds, and the code of that run; empty where it cannot be told."""
    there = tuple(name for name in (*FILES, *WITH_REPORT) if (folder / name).is_symlink() or (folder / name).exists())
    return there, _code(folder / RECORD)


def _code(record: Path) -> str:
    if not record.is_file():  # a pipe would keep us waiting
        return ""
    try:
        with record.open(encoding="utf-8") as file:
            found = re.search(r'"(?:code|rules)": "([^"\\]{1,200})"', file.read(CODE_WITHIN))
    except (OSError, ValueError):
        return ""
    return found[1] if found else ""


def write_run(
    election: Election,
    folder: Path,
    seconds: dict[str, float],
    told: Callable[[float], None] = lambda _done: None,
    *,
    code: str = "",
) -> list[Path]:
    """Write every table of a ballot into a folder, which is made if need be; return the files written.

    ``told`` is told the share of the work done, 0 to 1, from time to time; ``code`` is what opens the same ballot.
    """
    folder.mkdir(parents=True, exist_ok=True)
    rows = _Rows(_number_of_rows(election), told)
    ledger = ("stage", "tier", "unit", "from", "to", "count", "part")
    written = [
        _table(folder / "precincts.csv", *_precincts(election), rows),
        _table(folder / "reported.csv", (*PLACE, *FIELDS), _reported(election), rows),
        _table(folder / "constituencies.csv", *_constituencies(election), rows),
        _table(folder / "ledger.csv", ledger, _ledger(election), rows),
    ]
    text = folder / "bulletin.txt"
    text.write_text(election.bulletin.text + "\n", encoding="utf-8")
    record = folder / RECORD
    record.write_text(
        json.dumps(run_json(election, seconds, code), indent=1, ensure_ascii=False) + "\n", encoding="utf-8"
    )
    return [*written, text, record]


class _Rows:
    """Counts rows as they are written."""

    def __init__(self, total: int, told: Callable[[float], None]) -> None:
        self._total = total
        self._told = told
        self._written = 0

    def counted(self, rows: Iterable[Sequence[Any]]) -> Iterator[Sequence[Any]]:
        for row in rows:
            if self._written % TOLD_EVERY == 0:
                self._told(self._written / self._total)
            self._written += 1
            yield row


def _number_of_rows(election: Election) -> int:
    places = election.country.places
    moved = sum(int(np.count_nonzero(entry.move.count)) for entry in election.ledger.entries)
    return 2 * places.units("precinct") + places.units("constituency") + moved


def _table(path: Path, head: Sequence[str], rows: Iterable[Sequence[Any]], count: _Rows) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(head)
        writer.writerows(count.counted(rows))
    return path


def _place_columns(election: Election) -> tuple[list[Any], ...]:
    places = election.country.places
    numbers = (np.arange(places.units("precinct")), places.ancestor("constituency"), places.ancestor("province"))
    return tuple(number.tolist() for number in numbers)


def _reported(election: Election) -> Iterable[Sequence[Any]]:
    return zip(*_place_columns(election), *election.tiers[0].reported.table().tolist(), strict=True)


def _precincts(election: Election) -> tuple[tuple[str, ...], Iterable[Sequence[Any]]]:
    places, roll = election.country.places, election.roll
    stances = _adults(election)
    head = (
        *PLACE,
        "setting",
        *(f"{name}_adults" for name in STANCES),
        "off_roll",
        *(f"true_{name}" for name in FIELDS),
        "cast_by_others",
        "ghost_papers",
        *(f"reported_{name}" for name in FIELDS),
    )
    columns = (
        *_place_columns(election),
        [places.settings[index] for index in places.setting.tolist()],
        *stances,
        both_stances(roll.off_roll).tolist(),
        *election.true.table().tolist(),
        both_stances(election.boxes.cast_by_others).tolist(),
        election.boxes.ghost_papers.tolist(),
        *election.tiers[0].reported.table().tolist(),
    )
    return head, zip(*columns, strict=True)


def _adults(election: Election) -> tuple[list[Any], list[Any]]:
    """Adults of each precinct who are supporters, and who are opponents."""
    adults = election.roll.registered + election.roll.off_roll
    return adults[:, 0].tolist(), adults[:, 1].tolist()


def _constituencies(election: Election) -> tuple[tuple[str, ...], Iterable[Sequence[Any]]]:
    places = election.country.places
    true = places.sum_up("precinct", election.true.table().T).T
    received, reported = (getattr(election.tiers[1], name).table() for name in ("received", "reported"))
    units = range(places.units("constituency"))
    head = (
        "constituency",
        "name",
        "province",
        *(f"{kind}_{name}" for kind in ("true", "received", "reported") for name in FIELDS),
    )
    names = [constituency_name(election, unit) for unit in units]
    columns = (units, names, places.parent[1].tolist(), *true.tolist(), *received.tolist(), *reported.tolist())
    return head, zip(*columns, strict=True)


def _ledger(election: Election) -> Iterable[Sequence[Any]]:
    for entry in election.ledger.entries:
        count = entry.move.count
        for unit in np.flatnonzero(count).tolist():
            yield (entry.stage, entry.tier, unit, entry.move.source, entry.move.target, count[unit].item(), entry.part)
