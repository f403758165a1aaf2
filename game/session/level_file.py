"""Rules as a level file, with the lesson they belong to.

Parts that can be off are written in full when they are on; parts that every ballot has, only where they differ from
their defaults.
"""

import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from game import parts
from game.engine.data.problems import BadInput, Problem
from game.engine.data.scenario import Active, Scenario
from game.level import files
from game.level.head import Head
from game.level.load import Level
from game.level.rules.turnables import KnobChoice, default_params

ENDING = ".toml"
MOST_TITLE = 60
BARE = r"[A-Za-z0-9_-]+"
"""What the name of a value may be without quotes; the path of a parameter has points in it."""


def handed_on(level: Level, scenario: Scenario, seed: int, path: Path) -> Head:
    """Return what a level says to a player, to stand above these rules: its whole lesson, with the seed of this ballot.

    What the sandbox says of itself is about the rules it begins with: a file made there is called as it is named.
    """
    if level.path.parent == files.FOLDER and _is_free_play(level.head):
        name = path.stem.replace("_", " ").strip()[:MOST_TITLE]
        return Head(title=name[:1].upper() + name[1:] or level.head.title, seed=seed)
    knobs = tuple(_with_room(one, scenario) for one in level.head.knobs)
    return level.head.model_copy(update={"seed": seed, "knobs": knobs})


def _is_free_play(head: Head) -> bool:
    story = {"about": "", "seed": 1, "chapter": "", "briefing": "", "watching": ""}
    return head.model_copy(update=story) == Head(title=head.title)


def _with_room(choice: KnobChoice, scenario: Scenario) -> KnobChoice:
    """Widen a range that does not hold the value the rules begin with: that of a part switched off is its default."""
    address, _, name = choice.path.rpartition(".")
    one = scenario.find(address)
    value = default_params(address)[name] if one is None else getattr(one.params, name)
    ends: dict[str, float] = {}
    if choice.minimum is not None:
        ends["minimum"] = float(min(choice.minimum, value))
    if choice.maximum is not None:
        ends["maximum"] = float(max(choice.maximum, value))
    return choice.model_copy(update=ends)


class InTheWay(BadInput):
    """There is a file already where one is to be written."""

    def __init__(self, path: Path) -> None:
        super().__init__([Problem(str(path), "", None, "a name that is still free", None, "there is a file already")])
        self.path = path


def save_level(path: Path, scenario: Scenario, head: Head, *, replace: bool = False) -> Path:
    """Write rules as a level file that can be opened again; return where it was written.

    replace : that a file which is there already is replaced, as a whole; never one of the game's own levels

    Raises
    ------
    InTheWay
        when there is one and it is not to be replaced.
    BadInput
        when the file cannot be written.
    """
    try:
        if not path.name or path.is_dir():
            raise _unusable(path, "this is no file", "the path of a file ending in .toml")
        path = path if path.suffix == ENDING else path.with_name(path.name + ENDING)
        if path.exists() and path.resolve().parent == files.FOLDER.resolve():
            raise _unusable(path, "this is one of the game's own levels", "another place or name")
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, level_text(scenario, head), replace)
    except (OSError, ValueError) as error:  # ValueError: a name with a zero character in it, or half a letter
        reason = getattr(error, "strerror", "") or str(error)
        raise _unusable(path, reason, "a file that can be written") from None
    return path


def _unusable(path: Path, reason: str, allowed: str) -> BadInput:
    return BadInput([Problem(str(path), "", None, allowed, None, reason)])


def _write(path: Path, text: str, replace: bool) -> None:
    """Write a file whole or not at all; without ``replace`` its name is taken first, or is somebody else's."""
    draft = path.with_name(f".{path.stem[:MOST_TITLE]}.{os.getpid()}.part")
    if not replace:
        try:
            path.open("x").close()
        except FileExistsError:
            raise InTheWay(path) from None
    try:
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
            if not replace:
                path.unlink()
        raise


def file_name(title: str) -> str:
    """Return what a file of rules with this title is called, without its ending: small letters, words joined by _."""
    words = re.findall(r"[^\W_]+", title.lower())
    return "_".join(words) or "my_rules"


def level_text(scenario: Scenario, head: Head) -> str:
    """Return rules, and what is said about them, as the text of a level file."""
    said = {"title": head.title, "about": head.about, "seed": head.seed, **head.model_dump(exclude_defaults=True)}
    return "\n".join([*_nested("", said), *_rules(scenario)]) + "\n"


def _nested(place: str, content: Mapping[str, Any]) -> Iterator[str]:
    """Yield values, then the tables among them: whatever follows the head of a table belongs to that table."""
    tables = {name: value for name, value in content.items() if _has_tables(value)}
    yield from (_line(name, value) for name, value in content.items() if name not in tables)
    for name, value in tables.items():
        for one in [value] if isinstance(value, dict) else value:
            yield f"\n[{place}{name}]" if isinstance(value, dict) else f"\n[[{place}{name}]]"
            yield from _nested(f"{place}{name}.", one)


def _has_tables(value: Any) -> bool:
    return isinstance(value, dict) or (isinstance(value, tuple) and any(isinstance(one, dict) for one in value))


def _rules(scenario: Scenario) -> Iterator[str]:
    for one in sorted(scenario.active, key=lambda one: one.path):
        values = _written(one)
        if values or not parts.always_on(one.path):
            yield f"\n[{one.path}]"
            yield from (_line(name, value) for name, value in values.items())


def _written(one: Active) -> dict[str, Any]:
    values = one.params.model_dump()
    if not parts.always_on(one.path):
        return values
    usual = default_params(one.path)
    return {name: value for name, value in values.items() if value != usual[name]}


def _line(name: str, value: Any) -> str:
    return f"{name if re.fullmatch(BARE, name) else _toml(name)} = {_toml(value)}"


def _toml(value: Any) -> str:
    """Write one value as TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        # JSON's escapes are TOML's too, but TOML also wants the delete character escaped
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, tuple):
        return "[\n" + "".join(f"    {_toml(one)},\n" for one in value) + "]"
    return repr(value)
