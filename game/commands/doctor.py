"""Show versions, the screen, fonts, files, folders and levels: what works here, and what to tell us if it does not."""

import argparse
import json
import os
import platform
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import platformdirs

from game import crash
from game.commands.shared.files import file_lines
from game.engine.data.problems import BadInput
from game.level import files
from game.level.files import level_names
from game.level.load import load
from game.parts import ROOT
from game.store.database import notebook_file
from game.store.examination import notebook_lines, settings_lines
from game.store.folders import folder
from game.store.preferences import APPLICATION, preferences_file
from game.text import shipped
from game.version import VERSION

PACKAGES = ("numpy", "pydantic", "pygame-ce", "platformdirs", "rich")
FONTS = ROOT / "assets" / "fonts"
FONT_ENDINGS = (".ttf", ".otf")
WINDOW_ALONE = "--window-alone"
PATIENCE = 20
"""Seconds a screen may take to answer."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument(WINDOW_ALONE, action="store_true", help="what a window finds here and nothing else, as JSON")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command; whatever it finds is an answer, not a failure."""
    if arguments.window_alone:
        from game.kit.program.doctor import examine  # noqa: PLC0415 -- a screen that crashes takes its process with it

        print(json.dumps(examine()))
        return 0
    found = _examined()
    for title, lines in (
        ("Versions", _versions()),
        ("Screen", _screen(found)),
        ("Fonts", _fonts()),
        ("Files", file_lines(found.get("damaged", ()))),
        ("Folders", _folders()),
        ("Kept", _kept()),
        ("Levels", _levels()),
    ):
        print(title)
        for line in lines:
            print(f"  {line}")
    return 0


def _versions() -> Iterator[str]:
    yield f"{APPLICATION:<14}{VERSION}"
    yield f"{'Python':<14}{platform.python_version()} ({sys.executable})"
    yield f"{'system':<14}{crash.system()}"
    for package in PACKAGES:
        try:
            yield f"{package:<14}{version(package)}"
        except PackageNotFoundError:
            yield f"{package:<14}is missing: pip install -r requirements.txt"


def _examined() -> dict[str, Any]:
    """What a process of its own finds out about the screen; a fault where it finds nothing."""
    program = [] if getattr(sys, "frozen", False) else [str(ROOT / "main.py")]
    words = [sys.executable, *program, "doctor", WINDOW_ALONE]
    try:
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=True)  # noqa: S603 -- this program once more
        found: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        return {"fault": f"no answer within {PATIENCE} seconds"}
    except (OSError, subprocess.CalledProcessError, ValueError) as error:
        said = (getattr(error, "stderr", "") or str(error)).strip().splitlines()
        return {"fault": said[-1] if said else "no answer"}
    return found


def _screen(found: dict[str, Any]) -> Iterator[str]:
    if "sdl" in found:
        yield f"{'SDL':<14}{found['sdl']}"
    if "driver" in found:
        yield f"{'driver':<14}{found['driver']}{' (nobody can see it)' if found['blind'] else ''}"
    if "screens" in found:
        yield f"{'size':<14}{', '.join('{} × {}'.format(*size) for size in found['screens'])}"
    if "flip" in found:
        yield f"{'one frame':<14}{found['flip']} ms"
    if "fault" in found:
        yield f"{'no window':<14}{found['fault']}"


def _fonts() -> Iterator[str]:
    names = sorted(path.name for path in FONTS.glob("*") if path.suffix in FONT_ENDINGS and path.is_file())
    yield f"{len(names)} in {FONTS}"
    yield from names


def _folders() -> Iterator[str]:
    for name, place in (
        ("the game", ROOT),
        ("settings", preferences_file().parent),
        ("saved games", notebook_file().parent),
        ("reports", folder(platformdirs.user_log_dir, APPLICATION)),
    ):
        yield f"{name:<14}{place} ({_state(place)})"


def _kept() -> Iterator[str]:
    yield from settings_lines(preferences_file())
    yield from notebook_lines(notebook_file())


def _state(folder: Path) -> str:
    there = next((one for one in (folder, *folder.parents) if one.is_symlink() or one.exists()), folder)
    if not there.is_dir():
        return f"cannot be made: {there} is no folder"
    if not os.access(there, os.W_OK):
        return "cannot be written"
    return "can be written" if there == folder else "not there yet, can be made"


def _levels() -> Iterator[str]:
    said = shipped.missing()
    names = level_names()
    yield f"{len(names)} in {files.FOLDER}"
    for name in names:
        try:
            load(name)
        except BadInput as bad:
            for problem in bad.problems:
                yield str(problem)
        else:
            yield f"{name:<28}no problems"
    yield from (line for line in shipped.missing() if line not in said)
