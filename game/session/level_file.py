"""Settings as a level file, and level files as playthroughs: what the sandbox saves and opens.

Parts that can be off are written in full when they are on; parts that every ballot has, only where they differ from
their defaults.
"""

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from game import parts
from game.engine.data.problems import BadInput, Problem
from game.engine.data.scenario import Active, Scenario
from game.level.load import load
from game.level.opening import Opening
from game.level.turnables import default_params
from game.session.session import Playthrough

ENDING = ".toml"


def open_level(level: str | Path, seed: int | None = None) -> Playthrough:
    """Begin a level, by name or from any level file.

    Raises
    ------
    BadInput
        with every problem of the file.
    """
    return Playthrough(load(level), seed)


def save_level(path: Path, scenario: Scenario, title: str, about: str = "", seed: int = 1) -> Path:
    """Write rules as a level file that can be opened again; return where it was written. An old file is replaced whole.

    Raises
    ------
    BadInput
        when title, text or seed do not fit a level file, or the file cannot be written.
    """
    if not path.name or path.is_dir():
        raise BadInput([Problem(str(path), "", None, "the path of a file ending in .toml", None, "this is no file")])
    path = path if path.suffix == ENDING else path.with_name(path.name + ENDING)
    text = level_text(scenario, title, about, seed)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        reason = error.strerror or str(error)
        raise BadInput([Problem(str(path), "", None, "a file that can be written", None, reason)]) from None
    return path


def file_name(title: str) -> str:
    """Return what a file of rules with this title is called, without its ending: small letters, words joined by _."""
    words = re.findall(r"[^\W_]+", title.lower())
    return "_".join(words) or "my_rules"


def level_text(scenario: Scenario, title: str, about: str = "", seed: int = 1) -> str:
    """Return rules as the text of a level file.

    Raises
    ------
    BadInput
        when title, text or seed do not fit a level file.
    """
    from pydantic import ValidationError  # noqa: PLC0415

    from game.engine.data.problems import from_validation  # noqa: PLC0415

    try:
        opening = Opening(title=title, about=about, seed=seed)
    except ValidationError as error:
        raise BadInput(from_validation("level", error, Opening)) from None
    head = {"title": opening.title, "about": opening.about, "seed": opening.seed}
    return "\n".join([*(_line(name, value) for name, value in head.items()), *_tables(scenario)]) + "\n"


def _tables(scenario: Scenario) -> Iterator[str]:
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
    return f"{name} = {_toml(value)}"


def _toml(value: Any) -> str:
    """Write one value as TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        # JSON's escapes are TOML's too, but TOML also wants the delete character escaped
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return repr(value)
