"""Other Pythons on this machine: on PATH, and beside the one in use, as version managers keep them.

python -m tests.interpreters            the newest that is newer than this one, or nothing
python -m tests.interpreters --all      every one, the oldest first
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ASK = "import sys; print('%d.%d.%d %s' % sys.version_info[:4])"
"""In words that every Python understands."""


@dataclass(frozen=True, slots=True, order=True)
class Interpreter:
    """A Python that runs: its version and where it is."""

    version: tuple[int, ...]
    path: Path


def found() -> list[Interpreter]:
    """Every Python that can be found and runs, one for each version, the oldest first."""
    everyone = {one.version: one for path in _candidates() if (one := _asked(path)) is not None}
    return sorted(everyone.values())


def newest() -> Interpreter | None:
    """The newest Python that can make an environment and is newer than this one."""
    newer = [one for one in found() if one.version[:2] > sys.version_info[:2]]
    return next((one for one in reversed(newer) if _makes_environments(one)), None)


def _candidates() -> list[Path]:
    """Files that are called as a Python is called."""
    on_path = [Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    beside = sorted(Path(sys.base_prefix).resolve().parent.glob("*/bin"))
    inside = [Path(sys.base_prefix).resolve() / "bin"]
    files = [file for folder in (*on_path, *beside, *inside) for file in _pythons(folder)]
    return list(dict.fromkeys(file.resolve() for file in files))


def _pythons(folder: Path) -> list[Path]:
    """``python2``, ``python3.12`` and the like; of ``python3-config`` nothing."""
    try:
        return sorted(one for one in folder.glob("python*") if re.fullmatch(r"python[0-9.]+", one.name))
    except OSError:
        return []


def _asked(path: Path) -> Interpreter | None:
    """What a file says of itself, if it is a finished Python that runs without an environment around it."""
    try:
        done = subprocess.run([path, "-I", "-c", ASK], capture_output=True, text=True, timeout=20, check=False)
        if done.returncode:  # a Python of old knows no -I
            done = subprocess.run([path, "-c", ASK], capture_output=True, text=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    version, _, level = done.stdout.strip().partition(" ")
    return Interpreter(tuple(map(int, version.split("."))), path) if level == "final" else None


def _makes_environments(one: Interpreter) -> bool:
    ask = [str(one.path), "-I", "-c", "import venv, ensurepip"]
    return subprocess.run(ask, capture_output=True, timeout=20, check=False).returncode == 0


if __name__ == "__main__":
    if sys.argv[1:] == ["--all"]:
        print(*(f"{'.'.join(map(str, one.version))} {one.path}" for one in found()), sep="\n")
    elif (other := newest()) is not None:
        print(other.path)
