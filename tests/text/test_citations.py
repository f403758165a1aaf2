"""Sources stand on the screen as a person would cite them, never as files, rows or archive numbers."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game import parts
from game.engine.audience.outlets import DOCUMENTED
from game.engine.data.knobs import knobs
from game.level.files import level_names
from game.level.load import load
from game.text.citations import cited, known

FACTS = Path(__file__).resolve().parents[2] / "assets" / "facts"
RAW = re.compile(r"\.csv|\w_\w|\b\d{7,}\b|wikipedia\.|\bw?w?w?\.\w+\.(com|org|de)")
"""File names, names of rows, archive numbers and addresses."""


def sources() -> Iterator[str]:
    """Every source that parts, their parameters, levels and outlets name."""
    for address in parts.addresses():
        part = parts.find(address).part
        yield part.source
        yield from (knob.source for knob in knobs(part.params))
    for name in level_names():
        head = load(name).head
        yield from (question.source for question in head.questions)
        if head.technique is not None:
            yield head.technique.source
    yield from (one.source for one in DOCUMENTED.values())


@pytest.mark.parametrize("source", sorted(set(sources())))
def test_no_reader_meets_a_file(source: str) -> None:
    said = cited(source)
    assert RAW.search(said) is None
    assert bool(said) == bool(source)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("mechanisms.csv: agitators", "Time, 12 March 1984"),
        ("mechanisms.csv: solid_line, 0.3 to 0.9", "Zaslavsky & Brym 1978, read in a quotation, 0.3 to 0.9"),
        ("Die Zeit 4/1992 (mechanisms.csv: tier_target, tier_edit).", "Die Zeit 4/1992"),
        ("gdr1989_observers.csv: 0.20 to 0.45", "counts by citizens in the GDR, 7 May 1989: 0.20 to 0.45"),
        ("gdr1989_observers.csv; mechanisms.csv: shrink_factor", "counts by citizens in the GDR, 7 May 1989"),
        ("design choice", "chosen for this game"),
        ("Kuran 1989, 1995", "Kuran 1989, 1995"),
    ],
)
def test_a_reference_becomes_its_citation(source: str, said: str) -> None:
    assert cited(source) == said


def test_every_table_and_every_mechanism_is_cited() -> None:
    with (FACTS / "mechanisms.csv").open(encoding="utf-8", newline="") as lines:
        rows = {f"mechanisms.csv: {row['id']}" for row in csv.DictReader(lines)}
    tables = {path.name for path in FACTS.glob("*.csv")} - {"citations.csv", "mechanisms.csv"}
    assert rows | tables <= set(known())


def test_a_citation_is_of_something_that_is_there() -> None:
    text = {path.name: path.read_text(encoding="utf-8") for path in FACTS.glob("*.csv")}
    with (FACTS / "citations.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            assert row["source"] in text
            meant = row["reference"].partition(": ")[2].partition(" (")[0] or row["reference"]
            if not meant.endswith(".csv") and ".csv" in row["reference"]:
                assert f"\n{meant}," in text[row["source"]]
