"""Sources as a person would cite them: parts and levels name rows of the sourced tables, readers see who wrote it when.

``assets/facts/citations.csv`` says how each table, row and archive number is cited.
"""

import re
from functools import cache
from pathlib import Path

from game.text.damage import missed
from game.text.language import translate
from game.text.shipped import UnusableError, table

TABLE = Path(__file__).parents[2] / "assets" / "facts" / "citations.csv"

_IN_BRACKETS = re.compile(r"\s*\([^()]*\.csv[^()]*\)")
_REFERENCE = re.compile(r"(\w+\.csv)(?:: *((?:[a-z]+_?)+(?:, *(?:[a-z]+_?)+)*))?")
"""A table, perhaps with the rows that are meant."""

OUR_OWN = "design choice"


def cited(source: str) -> str:
    """Return a source for readers: no file is named, and what a bracket only repeats is left out."""
    said = source.strip().rstrip(".")
    if said == OUR_OWN:
        return translate("chosen for this game")
    if said in known():
        return translate(known()[said])
    outside = _IN_BRACKETS.sub("", said).strip()
    said = _REFERENCE.sub(_citation, outside or said)
    for reference, citation in known().items():
        if ".csv" not in reference:
            said = said.replace(reference, translate(citation))
    return "; ".join(dict.fromkeys(said.split("; ")))


@cache
def known() -> dict[str, str]:
    """Return the citation of every reference; whatever cannot be read is shown as it stands in the level or part."""
    try:
        return {row["reference"]: row["citation"] for row in table(TABLE, ("reference", "citation"))}
    except UnusableError as damage:
        missed(damage.path, damage.fault)
        return {}


def _citation(found: re.Match[str]) -> str:
    name, rows = found[1], found[2]
    listed = known()
    names = [f"{name}: {row.strip()}" for row in rows.split(",")] if rows else []
    if all(one in listed for one in names):
        citations = dict.fromkeys(translate(listed[one]) for one in names or [name] if one in listed)
        return "; ".join(citations) or name
    # what stands behind the colon is no row but says something of its own
    return f"{translate(listed.get(name, name))}: {rows}"
