"""A teacher's file: the levels that are open, the task that is set in them, and settings that hold for this once."""

import hashlib
import hmac
import json
import os
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from game.classroom import code
from game.classroom.setup import Setup
from game.engine.data.problems import BadInput, Problem, from_validation, shown
from game.engine.data.table import Table
from game.engine.data.toml_text import read_toml
from game.level.files import level_names
from game.store.preferences import NAMES, Preferences, WrongSetting

COST, BLOCK, LANES = 14, 8, 1
"""Of scrypt: two to the first many rounds take about a twentieth of a second and 16 MB."""

SALT = 16
HASHED = r"^(scrypt\$14\$8\$1\$[0-9a-f]{32}\$[0-9a-f]{64})?$"


class Lock(Table):
    """``levels`` that are open (none listed: those of the task, or all), and ``settings`` by name.

    task : code of the task that is set
    word : the teacher's word, as scrypt leaves it; empty where there is none
    """

    levels: list[str] = Field(default=[], description="a list of level names")
    settings: dict[str, Any] = Field(default={}, description="a table of settings")
    task: str = Field(default="", max_length=600, description="the code of a task")
    word: str = Field(default="", pattern=HASHED, description="a word hashed by the command classroom task")

    @property
    def setup(self) -> Setup | None:
        """What the task stands for."""
        return code.read(self.task) if self.task else None


def read_lock(path: Path) -> Lock:
    """Read a teacher's file.

    Raises
    ------
    BadInput
        with every problem of it.
    """
    content = read_toml(path)
    try:
        lock = Lock.model_validate(content)
        Preferences().changed(lock.settings)
    except ValidationError as error:
        raise BadInput(from_validation(str(path), error)) from None
    except WrongSetting as wrong:
        place = f"settings.{wrong.name}"
        raise BadInput([Problem(str(path), place, shown(wrong.value), wrong.allowed)]) from None
    except KeyError as error:
        raise BadInput([Problem(str(path), "settings", None, NAMES, None, str(error.args[0]))]) from None
    unknown = [name for name in lock.levels if name not in level_names()]
    if unknown:
        raise BadInput([Problem(str(path), "levels", f'"{name}"', level_names()) for name in unknown])
    return lock if lock.levels else lock.model_copy(update={"levels": list(_of_task(lock, path))})


def _of_task(lock: Lock, path: Path) -> tuple[str, ...]:
    try:
        return lock.setup.levels if lock.setup else ()
    except BadInput as bad:
        moved = (
            Problem(str(path), f"task: {one.place}", one.value, one.allowed, None, one.fault) for one in bad.problems
        )
        raise BadInput(moved) from None


def lock_text(task: str, settings: dict[str, Any], word: str = "") -> str:
    """Return a teacher's file; ``word`` is kept only as scrypt leaves it."""
    lines = ["# for: python main.py play --lock THIS_FILE", f'task = "{task}"']
    lines += [f'word = "{hashed(word)}"'] if word else []
    lines += ["", "[settings]"] if settings else []
    lines += [f"{name} = {json.dumps(value)}" for name, value in settings.items()]
    return "\n".join(lines) + "\n"


def hashed(word: str) -> str:
    """Return a word as it is kept: nobody reads it off the file."""
    salt = os.urandom(SALT)
    return f"scrypt${COST}${BLOCK}${LANES}${salt.hex()}${_derived(word, salt)}"


def fits(word: str, kept: str) -> bool:
    """Whether a word is the one that was kept."""
    if not kept:
        return False
    *_parameters, salt, derived = kept.split("$")
    return hmac.compare_digest(_derived(word, bytes.fromhex(salt)), derived)


def _derived(word: str, salt: bytes) -> str:
    plain = " ".join(word.casefold().split()).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(plain, salt=salt, n=1 << COST, r=BLOCK, p=LANES, dklen=32).hex()
