"""The player's settings, kept as a small JSON file in the place where the system keeps such files.

The file is written whole or not at all. One that cannot be read is set aside, not thrown away, and the player is told.
"""

import json
import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

import platformdirs

APPLICATION = "99.93"
FILE = "settings.json"
SCALES = (75, 90, 100, 110, 125, 150, 175, 200, 225, 250)
TEXT_SIZES = (85, 100, 115, 130, 150)

Allowed = Callable[[object], object]
"""Returns a value as it is kept; ValueError, with what is allowed in words, for any other."""


class WrongSetting(ValueError):  # noqa: N818 -- what the player is told about
    """A setting with a value that it cannot have."""

    def __init__(self, name: str, value: object, allowed: str) -> None:
        super().__init__(f"{name} = {value!r}: allowed is {allowed}")
        self.name, self.value, self.allowed = name, value, allowed


def _whole(least: int, most: int) -> Allowed:
    said = f"a whole number from {least:,} to {most:,}"

    def checked(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError(said)  # noqa: TRY004 -- the player gave a wrong value, no programmer a wrong type
        if least <= value <= most and value == int(value):  # sliders say 115.0
            return int(value)
        raise ValueError(said)

    return checked


def _one_of(*choices: str) -> Allowed:
    def checked(value: object) -> str:
        if isinstance(value, str) and value in choices:
            return value
        raise ValueError(f"one of {', '.join(choices)}")

    return checked


def _yes_or_no(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("true or false")


def _language(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", value):
        return value
    raise ValueError("a language such as en, de or pt_BR")


def _scale(value: object) -> object:
    return None if value is None else _whole(75, 250)(value)


def _size(value: object) -> object:
    match value:
        case [wide, high]:
            return _whole(640, 16_384)(wide), _whole(480, 16_384)(high)
    raise ValueError("a width and a height in pixels")


@dataclass(frozen=True)
class Preferences:
    """Every setting with its default; never changed in place. WrongSetting for a value that is not allowed.

    A plain record with checks of its own: the first thing the game reads, and it opens its window so much the sooner.
    """

    language: str = "en"
    text_size: int = 100
    scale: int | None = None  # None: as large as the window allows
    profile: Literal["light", "dark", "projector"] = "light"
    reduced_motion: bool = False
    interface_volume: int = 60
    scene_volume: int = 60
    mute: bool = False
    framebuffer: Literal["unknown", "accelerated", "plain"] = "unknown"
    read_aloud: bool = False
    window: tuple[int, int] = (1280, 720)
    full_screen: bool = False
    teacher_lock: bool = False

    def __post_init__(self) -> None:
        for name, allowed in _ALLOWED.items():
            value = getattr(self, name)
            try:
                object.__setattr__(self, name, allowed(value))
            except ValueError as fault:
                raise WrongSetting(name, value, str(fault)) from None

    def settings(self) -> dict[str, object]:
        """Every setting by name."""
        return {name: getattr(self, name) for name in NAMES}

    def changed(self, changes: Mapping[str, object]) -> "Preferences":
        """These settings with some of them different; KeyError for one that there is not."""
        unknown = set(changes).difference(NAMES)
        if unknown:
            raise KeyError(f"no such setting: {', '.join(sorted(unknown))}")
        return _made({**self.settings(), **changes})


_ALLOWED: dict[str, Allowed] = {
    "language": _language,
    "text_size": _whole(75, 200),
    "scale": _scale,
    "profile": _one_of("light", "dark", "projector"),
    "framebuffer": _one_of("unknown", "accelerated", "plain"),
    "window": _size,
    **dict.fromkeys(("interface_volume", "scene_volume"), _whole(0, 100)),
    **dict.fromkeys(("reduced_motion", "mute", "read_aloud", "full_screen", "teacher_lock"), _yes_or_no),
}
NAMES = tuple(one.name for one in fields(Preferences))


def _made(settings: Mapping[str, Any]) -> Preferences:
    return Preferences(**settings)


def preferences_file() -> Path:
    """Where the settings are kept; the environment variable GAME_9993_CONFIG names another folder."""
    folder = os.environ.get("GAME_9993_CONFIG") or platformdirs.user_config_dir(APPLICATION, appauthor=False)
    return Path(folder) / FILE


def load(path: Path | None = None) -> tuple[Preferences, str]:
    """The kept settings, and what to tell the player: empty, or where a broken file was put."""
    path = path or preferences_file()
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        # those of a later version are let be
        return _made({name: value for name, value in dict(kept).items() if name in NAMES}), ""
    except FileNotFoundError:
        return Preferences(), ""
    except (ValueError, TypeError, OSError) as problem:
        return Preferences(), _set_aside(path, problem)


def save(preferences: Preferences, path: Path | None = None) -> str:
    """Keep the settings; the answer is empty, or why it was not possible."""
    path = path or preferences_file()
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("w", encoding="utf-8") as stream:
            stream.write(json.dumps(preferences.settings(), indent=2) + "\n")
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
