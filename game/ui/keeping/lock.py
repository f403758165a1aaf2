"""A teacher's file: the levels that are open, and settings that hold for this once."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.engine.data.problems import BadInput, Problem, from_validation, shown
from game.engine.data.toml_text import read_toml
from game.level.files import level_names
from game.store.preferences import NAMES, Preferences, WrongSetting


class Lock(BaseModel):
    """``levels`` that are open (none listed: all), and ``settings`` by name."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    levels: list[str] = Field(default=[], description="a list of level names")
    settings: dict[str, Any] = Field(default={}, description="a table of settings")


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
    return lock
