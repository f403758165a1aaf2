"""Every documented mechanism is played by a part that cites it, and the page about them is up to date."""

import csv
import subprocess
import sys

from game import parts
from game.exchange.mechanisms import page
from game.history.mechanisms import mechanisms, played_by
from game.history.tables import FACTS
from game.parts import ROOT


def rows() -> list[dict[str, str]]:
    with (FACTS / "mechanisms.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_row_of_the_table_is_a_mechanism() -> None:
    assert [one.id for one in mechanisms()] == [row["id"] for row in rows()]
    assert len(rows()) == 25


def test_every_mechanism_is_played_and_nothing_cites_one_that_is_not_documented() -> None:
    ids = {row["id"] for row in rows()}
    assert set(played_by()) == ids
    for addresses in played_by().values():
        assert all(parts.find(address) for address in addresses)


def test_the_page_is_what_the_command_prints() -> None:
    written = (ROOT / "game/engine/MECHANISMS.md").read_text(encoding="utf-8")
    assert written == page(), "python main.py parts --mechanisms > game/engine/MECHANISMS.md"
    command = [sys.executable, "main.py", "parts", "--mechanisms"]
    assert (
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True).stdout == page()
    )


def test_the_page_has_source_and_range_of_each() -> None:
    sections = page().split("\n## ")[1:]
    assert len(sections) == len(rows())
    for section, row in zip(sections, rows(), strict=True):
        assert section.startswith(f"`{row['id']}`\n")
        assert row["source"] in section
        assert row["value_or_range"] in section
        assert ("(from memory)" in section) == (row["confidence"] != "verified")
        assert "**Played by**" in section
