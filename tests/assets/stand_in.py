"""A copy of the game whose files may be damaged, and a process that answers every command there as a fresh one would.

The process imports the game once and forks for every command, so that each begins with nothing read yet.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

ROOT = Path(__file__).parents[2]
COPIED = ("main.py", "game", "assets", "levels", "LICENSE")
FOR_MAKERS = ("make_*.py", "readme_*", "sources", "__pycache__")
READ = ("*.ttf", "*.wav", "*.toml", "maps/*.json", "page_odds.json", "schema.json", "icon_64.png", "OFL-*", "LICENSE*")
TABLES = ("citations", "published_conflicts", "published_elections", "free_near_unanimous", "electorates")
UNUSED = ("IBMPlexSerif-MediumItalic.ttf", "murmur.wav", "tick.wav")


@dataclass(frozen=True, slots=True)
class Answer:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


def stand_in(folder: Path) -> Path:
    """Make the copy in a folder that is not there yet."""
    folder.mkdir(parents=True)
    for name in COPIED:
        origin = ROOT / name
        if origin.is_dir():
            shutil.copytree(origin, folder / name, ignore=shutil.ignore_patterns(*FOR_MAKERS))
        else:
            shutil.copy(origin, folder / name)
    return folder


def read_by_the_game(folder: Path) -> list[Path]:
    """Every file but its own program that the game reads."""
    names = [*READ, *(f"{table}.csv" for table in TABLES)]
    found = {path for name in names for path in folder.rglob(name) if path.name not in UNUSED}
    return sorted(found)


def damages() -> Mapping[str, Callable[[Path], None]]:
    """What can happen to a file."""
    return {"missing": Path.unlink, "empty": _empty, "truncated": _cut, "random": _noise, "a folder": _a_folder}


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 2 // 3])


def _noise(path: Path) -> None:
    path.write_bytes(bytes((number * 167 + number // 251 * 59) % 256 for number in range(path.stat().st_size)))


def _a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@contextmanager
def damaged(path: Path, how: str) -> Iterator[None]:
    """Do this to a file for a while."""
    content = path.read_bytes()
    damages()[how](path)
    try:
        yield
    finally:
        if path.is_dir():
            path.rmdir()
        path.write_bytes(content)


class Copy:
    """The process that answers commands in the folder of a copy."""

    def __init__(self, folder: Path, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.folder, self.home = folder, home
        paths = f"import sys; sys.path[:0] = {[str(folder), str(ROOT)]!r}"
        words = [
            sys.executable,
            "-c",
            f"{paths}\nfrom {__package__}.stand_in_process import serve\nserve()",
        ]
        more = {"HOME": str(home), "GAME_9993_CONFIG": str(home), "GAME_9993_DATA": str(home)}
        drivers = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
        self._process = subprocess.Popen(
            words,
            cwd=folder,
            env={**os.environ, **more, **drivers},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, *words: str) -> Answer:
        """Have a command answered."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()
        said: dict[str, Any] = json.loads(self._process.stdout.readline())
        return Answer(**said)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(timeout=60)
