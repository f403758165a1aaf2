"""The player's settings, kept as a small JSON file in the place where the system keeps such files.

The file is written whole or not at all, and only what changed is changed in it: two windows of the game do not undo
each other. What cannot be read is set aside, not thrown away, and the player is told.
"""

import json
import os
import re
import stat
import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal

from platformdirs import user_config_dir

from game.store.aside import set_aside
from game.store.folders import folder
from game.store.locks import locked

APPLICATION = "99.93"
FILE = "settings.json"
MOST_PIXELS = 7_680 * 4_320
"""Of a window: at four bytes each one picture of it takes 133 MB, and painting it takes several."""

LARGEST_BYTES, LOCK_SECONDS = 1_000_000, 5.0
LONGEST_FOLDER = 400
SCALES = (75, 90, 100, 110, 125, 150, 175, 200, 225, 250)
TEXT_SIZES = (85, 100, 115, 130, 150)

Allowed = Callable[[object], object]
"""Returns a value as it is kept; ValueError, with what is allowed in words, for any other."""


class WrongSetting(ValueError):  # noqa: N818 -- what the player is told about
    """A setting with a value that it cannot have."""

    def __init__(self, name: str, value: object, allowed: str) -> None:
        super().__init__(f"{name} = {value!r}: allowed is {allowed}")
        self.name, self.value, self.allowed = name, value, allowed


def _whole(least: int, most: int) -> Callable[[object], int]:
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


def _yes_no_or_unasked(value: object) -> bool | None:
    return None if value is None else _yes_or_no(value)


def _folder(value: object) -> str:
    if isinstance(value, str) and len(value) <= LONGEST_FOLDER:
        return value
    raise ValueError(f"a text of at most {LONGEST_FOLDER} characters")


def _language(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", value):
        return value
    raise ValueError("a language such as en, de or pt_BR")


def _scale(value: object) -> object:
    return None if value is None else _whole(75, 250)(value)


def _size(value: object) -> object:
    match value:
        case None:
            return None
        case [wide, high]:
            across, down = _whole(200, 16_384)(wide), _whole(150, 16_384)(high)
            if across * down <= MOST_PIXELS:
                return across, down
    raise ValueError(f"a width and a height in pixels, at most {MOST_PIXELS:,} in all")


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
    read_aloud: bool | None = None  # None: where a screen reader runs
    voice: bool = False
    window: tuple[int, int] | None = None  # None: as suits the screen
    full_screen: bool = False
    teacher_lock: bool = False
    hide_forecast: bool = False  # until all is counted, so that a class is not told what it is asked to expect
    last_folder: str = ""
    watching: bool | None = None  # None: nobody has said yet whether texts speak to somebody who does or who looks on

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
    "last_folder": _folder,
    **dict.fromkeys(("watching", "read_aloud"), _yes_no_or_unasked),
    **dict.fromkeys(("interface_volume", "scene_volume"), _whole(0, 100)),
    **dict.fromkeys(("reduced_motion", "mute", "voice", "full_screen", "teacher_lock", "hide_forecast"), _yes_or_no),
}
NAMES = tuple(one.name for one in fields(Preferences))


def _made(settings: Mapping[str, Any]) -> Preferences:
    return Preferences(**settings)


def preferences_file() -> Path:
    """Where the settings are kept; the environment variable GAME_9993_CONFIG names another folder."""
    given = os.environ.get("GAME_9993_CONFIG")
    return (Path(given) if given else folder(user_config_dir, APPLICATION)) / FILE


def load(path: Path | None = None) -> tuple[Preferences, str]:
    """The kept settings, and what to tell the player: empty, or where a file was put of which not everything is of use.

    What is of use in it stays: a value that a setting cannot have costs that setting alone.
    """
    path = path or preferences_file()
    try:
        kept = _read(path)
    except FileNotFoundError:
        return Preferences(), ""
    except (ValueError, OSError, RecursionError) as problem:
        return Preferences(), _moved_aside(path, problem)
    usable, unusable = _sorted_out(kept)
    if not unusable:
        return _made({name: value for name, value in usable.items() if name in NAMES}), ""
    told = _moved_aside(path, ValueError("not allowed"))
    try:
        _write(path, usable)
    except OSError as problem:
        told = f"{path}: {problem.strerror}"
    return _made({name: value for name, value in usable.items() if name in NAMES}), f"{told} ({', '.join(unusable)})"


def problem_of(path: Path) -> str:
    """What is the matter with a file of settings; empty where nothing is, or where there is none."""
    try:
        unusable = _sorted_out(_read(path))[1]
    except FileNotFoundError:
        return ""
    except RecursionError:
        return "nested too deeply"
    except (ValueError, OSError) as problem:
        return getattr(problem, "strerror", "") or str(problem)
    return f"not allowed: {', '.join(unusable)}" if unusable else ""


def keep(changes: Mapping[str, object], path: Path | None = None) -> str:
    """Keep settings that changed; all others stay as they are kept by now, perhaps by another window of the game.

    The answer is empty, or why it was not possible.
    """
    path = path or preferences_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with locked(path.with_name(f"{path.name}.lock"), LOCK_SECONDS):
            load(path)  # what is of no use is put aside first, not written over
            kept = _read(path) if path.exists() else {}
            _write(path, {**kept, **_plain(Preferences().changed(changes), changes)})
    except (OSError, ValueError) as problem:
        return f"{path}: {getattr(problem, 'strerror', '') or problem}"
    return ""


def _plain(preferences: Preferences, names: Iterable[str]) -> dict[str, object]:
    return {name: getattr(preferences, name) for name in names}


def _read(path: Path) -> dict[str, object]:
    """The names and values in a file: an ordinary one, for a pipe would keep us waiting, and of bearable size.

    Raises
    ------
    FileNotFoundError
        where there is nothing.
    OSError, ValueError, RecursionError
        where there is something else.
    """
    if not path.exists() and path.is_symlink():
        raise ValueError("a link that leads nowhere")
    if not stat.S_ISREG(path.stat().st_mode):
        raise ValueError("not an ordinary file")
    with path.open("rb") as file:
        content = file.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise ValueError(f"more than {LARGEST_BYTES:,} bytes")
    kept = json.loads(content.decode("utf-8-sig"))
    if not isinstance(kept, dict):
        raise ValueError("no names and values")  # noqa: TRY004 -- the file is in error
    return kept


def _sorted_out(kept: Mapping[str, object]) -> tuple[dict[str, object], list[str]]:
    """What is of use, and the names of what is not; settings of a later version are let be."""
    usable, unusable = {}, []
    for name, value in kept.items():
        try:
            usable[name] = _ALLOWED[name](value) if name in _ALLOWED else value
        except ValueError:
            unusable.append(name)
    return usable, unusable


def _write(path: Path, content: Mapping[str, object]) -> None:
    """Write the file whole or not at all; where it is a link, what it leads to."""
    path = path.resolve()
    draft = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        with draft.open("w", encoding="utf-8") as stream:
            stream.write(json.dumps(content, indent=2) + "\n")
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise


def _moved_aside(path: Path, problem: Exception) -> str:
    try:
        return str(set_aside(path))
    except OSError:
        return f"{path}: {problem}"
