"""Opens the window on the title, or on a level asked for on the command line."""

from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from game.engine.data.problems import BadInput, Problem, from_validation
from game.engine.data.toml_text import read_toml
from game.level.load import Level, level_names
from game.store.notebook import Notebook
from game.store.preferences import Preferences
from game.ui.app import Options, play
from game.ui.game import Game
from game.ui.scene import Push, Replace, Scene


class Lock(BaseModel):
    """A teacher's file: ``levels`` that are open (none listed: all), and ``settings`` that hold for this once."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    levels: list[str] = Field(default=[], description="a list of level names")
    settings: dict[str, Any] = Field(default={}, description="a table of settings")


def start(asked: dict[str, Any], level: Level | None, seed: int | None, lock_file: Path | None) -> int:
    """Open the game and stay until the player leaves; the answer is the exit code.

    Raises
    ------
    BadInput
        when the teacher's file cannot be used.
    """
    lock = read_lock(lock_file) if lock_file else Lock()
    notebook, message = Notebook.open()
    game = Game(notebook, message, tuple(lock.levels))

    def first() -> Scene:
        if level is None:
            return game.title()
        answer = game.start(level) if seed is None else Push(game.page(level, seed))
        assert isinstance(answer, Push | Replace)
        return answer.scene

    try:
        return play(first, Options({**lock.settings, **asked}))
    finally:
        notebook.close()


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
    except KeyError as error:
        raise BadInput(
            [Problem(str(path), "settings", None, tuple(Preferences.model_fields), None, str(error))]
        ) from None
    unknown = [name for name in lock.levels if name not in level_names()]
    if unknown:
        raise BadInput([Problem(str(path), "levels", f'"{name}"', level_names()) for name in unknown])
    return lock
