"""The page of mechanisms: what is documented, which part plays it, and what it moves, as Markdown."""

from collections.abc import Iterator, Mapping

from game import parts
from game.engine.data.columns import TIERS
from game.engine.data.knobs import knobs
from game.engine.data.problems import shown
from game.history.mechanisms import Mechanism, mechanisms, played_by

HEAD = """# Documented mechanisms

How such figures are known to have been made, and which part of the model plays each. Written by
`python main.py parts --mechanisms` from [the table](../../assets/facts/mechanisms.csv) and from what the parts
say of themselves; a test holds it to that. Few sources give a size: what a part is set to is a design choice
unless its parameter says otherwise. "From memory" means that the place was not found again.
"""

STATIONS = f"reporting.{TIERS[0]}."
FIGURE = "publication."
FEW = 3
"""Columns that people may be moved to before they are no longer listed."""


def page() -> str:
    """Return the whole page."""
    return "\n".join((HEAD, *(line for one in mechanisms() for line in _section(one))))


def _section(one: Mechanism) -> Iterator[str]:
    unsure = " (from memory)" if one.confidence == "memory" else ""
    yield f"## `{one.id}`\n\n{one.mechanism}.\n"
    yield f"- **Known of** {one.where}: {one.parameter}, {one.documented}"
    yield f"- **Source** {one.source}{unsure}"
    for address in played_by().get(one.id, ()):
        yield from _part(address, one.id)
    yield ""


def _part(address: str, mechanism: str) -> Iterator[str]:
    """Tell of one part; of its parameters those that cite the mechanism, or all where none does."""
    found = parts.find(address)
    every = tuple(knobs(found.part.params))
    citing = [knob for knob in every if mechanism in knob.source] or every
    yield f"- **Played by** `{address}`{_likewise(address)}: {found.part.title}. {found.part.about}"
    if found.part.moves:
        yield f"  - moves {_moved(found.part.moves)}"
    for knob in citing:
        span = f"{knob.minimum:g} to {knob.maximum:g} {knob.unit}" if knob.minimum is not None else _words(knob.choices)
        default = shown(found.defaults.get(knob.name, knob.default))
        yield f"  - `{address}.{knob.name}` = {default} ({span.strip()}): {knob.label}"


def _likewise(address: str) -> str:
    if address.startswith(STATIONS):
        return ", at any tier"
    return ", and likewise any other figure" if address.startswith(FIGURE) else ""


def _moved(moves: Mapping[str, tuple[str, ...]]) -> str:
    if len(moves) > FEW:
        return "any column of the sheet to any other"
    return "; ".join(f"{' and '.join(sources)} → {target}" for target, sources in moves.items()).replace("_", " ")


def _words(choices: tuple[str, ...] | None) -> str:
    return " or ".join(choices) if choices else "true or false"
