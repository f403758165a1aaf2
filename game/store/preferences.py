"""The player's settings, kept as a small JSON file in the place where the system keeps such files.

The file is written whole or not at all. One that cannot be read is set aside, not thrown away, and the player is told.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError

APPLICATION = "99.93"
FILE = "settings.json"
SCALES = (75, 90, 100, 110, 125, 150, 175, 200, 225, 250)
TEXT_SIZES = (85, 100, 115, 130, 150)

Volume = Annotated[int, Field(ge=0, le=100)]


class Preferences(BaseModel):
    """Every setting with its default; never changed in place."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    language: str = Field(default="en", pattern=r"^[a-z]{2,3}(_[A-Z]{2})?$")
    text_size: int = Field(default=100, ge=75, le=200)
    scale: int | None = Field(default=None, ge=75, le=250)  # None: as large as the window allows
    profile: Literal["light", "dark", "projector"] = "light"
    reduced_motion: bool = False
    interface_volume: Volume = 60
    scene_volume: Volume = 60
    mute: bool = False
    framebuffer: Literal["unknown", "accelerated", "plain"] = "unknown"
    read_aloud: bool = False
    window: tuple[Annotated[int, Field(ge=640, le=16384)], Annotated[int, Field(ge=480, le=16384)]] = (1280, 720)
    full_screen: bool = False
    teacher_lock: bool = False

    def changed(self, changes: Mapping[str, object]) -> "Preferences":
        """These settings with some of them different; ValidationError if a value is not allowed."""
        unknown = set(changes) - set(type(self).model_fields)
        if unknown:
            raise KeyError(f"no such setting: {', '.join(sorted(unknown))}")
        return Preferences.model_validate({**self.model_dump(), **changes})


def preferences_file() -> Path:
    """Where the settings are kept; the environment variable GAME_9993_CONFIG names another folder."""
    folder = os.environ.get("GAME_9993_CONFIG") or platformdirs.user_config_dir(APPLICATION, appauthor=False)
    return Path(folder) / FILE


def load(path: Path | None = None) -> tuple[Preferences, str]:
    """The kept settings, and what to tell the player: empty, or where a broken file was put."""
    path = path or preferences_file()
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return Preferences.model_validate(kept), ""
    except FileNotFoundError:
        return Preferences(), ""
    except (ValueError, ValidationError, OSError) as problem:
        return Preferences(), _set_aside(path, problem)


def save(preferences: Preferences, path: Path | None = None) -> str:
    """Keep the settings; the answer is empty, or why it was not possible."""
    path = path or preferences_file()
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("w", encoding="utf-8") as stream:
            stream.write(preferences.model_dump_json(indent=2) + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    except OSError as problem:
        with suppress(OSError):
            draft.unlink()
        return f"{path}: {problem.strerror or problem}"
    return ""


def _set_aside(path: Path, problem: Exception) -> str:
    """Move a broken file out of the way, under a name that is still free."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.broken-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.replace(aside)
    except OSError:
        return f"{path}: {type(problem).__name__}"
    return str(aside)
