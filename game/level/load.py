"""Finding and loading level files: TOML in, a checked level out, or every problem of the file at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.engine.data.page_odds import FILE as PAGE_ODDS
from game.engine.data.page_odds import damage
from game.engine.data.scenario import Scenario
from game.engine.data.toml_text import parse_toml, read_toml
from game.level import files
from game.level.files import find_level, level_name, level_names
from game.level.opening import Opening
from game.level.reading import STAGES, Reading
from game.text.damage import missed

if TYPE_CHECKING:
    from game.level.head import Head


@dataclass(frozen=True, eq=False, slots=True)
class Level:
    """A level that has been loaded and checked."""

    name: str
    path: Path
    head: "Head"
    scenario: Scenario


@dataclass(frozen=True, eq=False, slots=True)
class Rules:
    """What holding a level's ballot takes: its rules, without what the level says to a player about them."""

    name: str
    opening: Opening
    scenario: Scenario


def load(level: str | Path, changes: Mapping[str, Any] | None = None) -> Level:
    """Load a level by name or path; ``changes`` sets parameters by full path, as ``--set`` does.

    Raises
    ------
    BadInput
        with every problem of the file and of the changes.
    """
    path = find_level(str(level))
    return _loaded(path, read_toml(path), changes or {})


def load_text(level: str | Path, text: str) -> Level:
    """Load a level by name or path from what its file said once, whatever it says now and wherever it is.

    Raises
    ------
    BadInput
        with every problem of the text.
    """
    name = str(level)
    path = Path(name) if files.is_path(name) else files.file_of(name)
    return _loaded(path, parse_toml(path, text), {})


def _loaded(path: Path, tree: Mapping[str, Any], changes: Mapping[str, Any]) -> Level:
    from game.level.agreement import disagreements  # noqa: PLC0415 -- what a level says to a player takes long to import
    from game.level.head import Head  # noqa: PLC0415

    name, reading = level_name(path), Reading(str(path))
    head = reading.top(tree, Head)
    scenario = reading.rules(name, tree, changes)
    if head is not None:
        if path.parent == files.FOLDER and head.next and head.next not in level_names():  # it costs itself and no other
            missed(files.file_of(head.next), "it is missing")
            head = head.model_copy(update={"next": ""})
        reading.add(disagreements(str(path), head, scenario, level_names(), reading.changed))
    reading.finish()
    assert head is not None
    _find_what_readers_need(scenario)
    return Level(name, path, head, scenario)


def load_rules(level: str, changes: Mapping[str, Any] | None = None) -> Rules:
    """Load what holding a ballot takes.

    A file from elsewhere is checked whole, as by ``load``. The game's own levels are known to be good in the parts that
    are not used here, and are read several times sooner without them.

    Raises
    ------
    BadInput
        with every problem of the file and of the changes.
    """
    path = find_level(level)
    if path.parent != files.FOLDER:
        whole = load(path, changes)
        return Rules(whole.name, whole.head, whole.scenario)
    tree, name, reading = read_toml(path), level_name(path), Reading(str(path))
    used = {key: value for key, value in tree.items() if key in STAGES or key in Opening.model_fields}
    opening = reading.top(used, Opening)
    scenario = reading.rules(name, used, changes or {})
    reading.finish()
    assert opening is not None
    _find_what_readers_need(scenario)
    return Rules(name, opening, scenario)


def _find_what_readers_need(scenario: Scenario) -> None:
    """Read the table of the doubting now, so that a damaged one is told of before a ballot begins."""
    if scenario.find("audience.sceptical") is not None and damage():
        missed(PAGE_ODDS, damage())
