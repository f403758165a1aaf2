"""Finds the interchangeable parts: one module in a folder is one part, named by its file.

A slot is a place in the model that parts plug into. A folder slot holds one part per file; a family slot is one module
whose members share their parameters and differ in their defaults; a fixed slot is a single part that every ballot has.
Nothing is imported before it is asked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from game.engine.data.columns import TIERS
from game.engine.data.scenario import Part

ROOT = Path(__file__).resolve().parent.parent

FOLDERS = {
    "population": "game.engine.population.differences",
    "roll": "game.engine.roll.mechanisms",
    "behaviour": "game.engine.behaviour.rules",
    "ballot": "game.engine.ballot.irregularities",
    **{f"reporting.{tier}": "game.engine.reporting.behaviours" for tier in TIERS},
    "audience": "game.engine.audience.readers",
}
FAMILIES = {
    "population": "game.engine.population.settings",
    "publication": "game.engine.publication.figures",
}
FIXED = {
    "population.country": "game.engine.population.country",
    "population.habit": "game.engine.population.habit",
    "behaviour.arrivals": "game.engine.behaviour.arrivals",
    "behaviour.perception": "game.engine.behaviour.perception",
    "behaviour.voting_procedure": "game.engine.behaviour.voting_procedure",
    "behaviour.own_view": "game.engine.behaviour.own_view",
    "reporting.ballot_law": "game.engine.reporting.ballot_law",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A part and the defaults of its parameters at this address."""

    part: Part
    defaults: dict[str, Any]


def addresses() -> Iterator[str]:
    """Yield the address of every part there is, slot by slot, sorted by name."""
    for prefix in _slots():
        yield from (f"{prefix}.{name}" for name in names(prefix))


@cache
def _slots() -> tuple[str, ...]:
    return tuple(sorted({*FOLDERS, *FAMILIES, *(path.rpartition(".")[0] for path in FIXED)}))


@cache
def names(prefix: str) -> tuple[str, ...]:
    """Sorted names of the parts directly under a prefix such as ``behaviour`` or ``reporting.province``."""
    found = {path.rpartition(".")[2] for path in FIXED if path.rpartition(".")[0] == prefix}
    if prefix in FOLDERS:
        folder = ROOT.joinpath(*FOLDERS[prefix].split("."))
        # asked of the import system: in a folder made for those without Python no module is a file of its own
        found |= {one.name for one in iter_modules([str(folder)]) if not one.name.startswith("_")}
    if prefix in FAMILIES:
        found |= set(import_module(FAMILIES[prefix]).MEMBERS)
    return tuple(sorted(found))


@cache
def fixed() -> tuple[str, ...]:
    """Sorted addresses of the parts that every ballot has, listed in the level or not."""
    modules = {prefix: import_module(path) for prefix, path in FAMILIES.items()}
    members = (
        f"{prefix}.{name}"
        for prefix, module in modules.items()
        for name in module.MEMBERS
        if name not in getattr(module, "OPTIONAL", ())
    )
    return tuple(sorted({*FIXED, *members}))


def always_on(address: str) -> bool:
    """Whether every ballot has this part."""
    return address in fixed()


@cache
def find(address: str) -> Found:
    """Import the part at an address such as ``reporting.province.turnout_quota``.

    Raises
    ------
    KeyError
        when there is no such part.
    """
    prefix, _, name = address.rpartition(".")
    stage = prefix.partition(".")[0]
    if address in FIXED:
        return _from_module(stage, name, FIXED[address])
    if name not in names(prefix):
        raise KeyError(address)
    module = import_module(FAMILIES[prefix]) if prefix in FAMILIES else None
    if module is not None and name in module.MEMBERS:
        title, about, source, defaults = module.MEMBERS[name]
        words = module.WORDS.get(name, "")
        part = Part(stage, name, title, about, about, source, module.Params, None, 0, {}, None, {}, words=words)
        return Found(part, dict(defaults))
    return _from_module(stage, name, f"{FOLDERS[prefix]}.{name}")


@cache
def named(name: str) -> Part:
    """Import the first part of this name, wherever it plugs in: parts of one name say the same about themselves.

    Raises
    ------
    KeyError
        when there is no such part.
    """
    for prefix in _slots():
        if name in names(prefix):
            return find(f"{prefix}.{name}").part
    raise KeyError(name)


def _from_module(stage: str, name: str, path: str) -> Found:
    module = import_module(path)
    text = module.__doc__ or ""
    part = Part(
        stage=stage,
        name=name,
        title=module.NAME,
        about=text.strip().partition("\n")[0],
        why=module.WHY,
        source=" ".join(text.partition("Source ·")[2].split()),
        params=module.Params,
        act=getattr(module, "act", None),
        turn=getattr(module, "TURN", 0),
        reasons={"": getattr(module, "REASON", ""), **getattr(module, "REASONS", {})},
        motive=getattr(module, "MOTIVE", None),
        moves=getattr(module, "MOVES", {}),
        proportional=getattr(module, "PROPORTIONAL", False),
        stop=getattr(module, "STOP", ""),
        links=getattr(module, "LINKS", ()),
        words=getattr(module, "WORDS", ""),
    )
    return Found(part, {})
