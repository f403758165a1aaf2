"""Make a folder of wheels for rooms without network: ``python -m game.packaging.wheels --out DIR``.

It holds exactly the files of ``requirements.lock`` for every Python and every system asked for, and how to install
from it. Needs the network once, and pip.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

from game.packaging.plan import ROOT

LOCK = ROOT / "requirements.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
INSTALL = "INSTALL.txt"


@dataclass(frozen=True, slots=True)
class System:
    """A system as markers and wheels name it; ``platforms`` from the newest down to the oldest that will do."""

    sys_platform: str
    platform_system: str
    os_name: str
    machine: str
    platforms: tuple[str, ...]


def _linux(machine: str) -> System:
    old = (f"manylinux2014_{machine}", f"manylinux1_{machine}")
    newer = tuple(f"manylinux_2_{number}_{machine}" for number in (28, 27, 26, 24, 17))
    return System("linux", "Linux", "posix", machine, (*newer, *old))


SYSTEMS = {
    "windows-x86_64": System("win32", "Windows", "nt", "AMD64", ("win_amd64",)),
    "macos-arm64": System("darwin", "Darwin", "posix", "arm64", ("macosx_14_0_arm64",)),
    "macos-x86_64": System("darwin", "Darwin", "posix", "x86_64", ("macosx_14_0_x86_64",)),
    "linux-x86_64": _linux("x86_64"),
    "linux-aarch64": _linux("aarch64"),
}


def main(words: list[str] | None = None) -> int:
    """Make the folder and say what is in it."""
    parser = argparse.ArgumentParser(prog="game.packaging.wheels", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="a folder to make it in")
    parser.add_argument("--python", action="append", choices=PYTHONS, help="only for this Python; may be repeated")
    parser.add_argument("--system", action="append", choices=SYSTEMS, help="only for this system; may be repeated")
    asked = parser.parse_args(words)
    asked.out.mkdir(parents=True, exist_ok=True)
    for name in asked.system or SYSTEMS:
        for python in asked.python or PYTHONS:
            fetch(asked.out, python, SYSTEMS[name])
            print(f"{name}, Python {python}: whole", flush=True)
    shutil.copy(LOCK, asked.out / LOCK.name)
    (asked.out / INSTALL).write_text(INSTALL_TEXT, encoding="utf-8", newline="\r\n")
    wheels = sorted(asked.out.glob("*.whl"))
    print(f"{asked.out}: {len(wheels)} wheels, {sum(one.stat().st_size for one in wheels) / 1e6:.0f} MB")
    return 0


def fetch(out: Path, python: str, system: System) -> None:
    """Lay the wheels for one Python on one system into a folder; those that are there already stay.

    Raises
    ------
    subprocess.CalledProcessError
        where there is no wheel for one of them, or its sum is another.
    """
    with tempfile.TemporaryDirectory() as work:
        wanted = Path(work) / "wanted.txt"
        wanted.write_text("\n".join(pins(LOCK.read_text(encoding="utf-8"), python, system)), encoding="utf-8")
        place = [word for one in system.platforms for word in ("--platform", one)]
        which = ["--implementation", "cp", "--python-version", python, *place, "--only-binary", ":all:", "--no-deps"]
        call = [sys.executable, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--require-hashes"]
        subprocess.run([*call, *which, "-d", str(out), "-r", str(wanted)], check=True)  # noqa: S603 -- our own list


def pins(lock: str, python: str, system: System) -> Iterator[str]:
    """Yield those entries of a lock, each with its sums, that count under a Python on a system.

    pip would read the markers as if they were about the Python and the system it runs on.
    """
    place = {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "sys_platform": system.sys_platform,
        "platform_system": system.platform_system,
        "os_name": system.os_name,
        "platform_machine": system.machine,
    }
    for entry in entries(lock.splitlines()):
        one = Requirement(entry[0].rstrip(" \\"))
        if one.marker is None or one.marker.evaluate(place):
            yield "\n".join((f"{one.name}{one.specifier} \\", *entry[1:]))


def entries(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines of each pin: its own, and those of its sums."""
    entry: list[str] = []
    for line in lines:
        if line.startswith("#"):
            continue
        if entry and not line.startswith(" "):
            yield entry
            entry = []
        entry.append(line)
    if entry:
        yield entry


INSTALL_TEXT = f"""Wheels for 99.93, for Python {", ".join(PYTHONS)}: nothing is fetched from a network.

Put this folder beside main.py and call it "wheels". Then, in the folder of the game,

  Windows
    py -m venv .venv
    .venv\\Scripts\\pip install --no-index --find-links wheels --require-hashes -r requirements.lock
    .venv\\Scripts\\python main.py

  macOS and Linux
    python3 -m venv .venv
    .venv/bin/pip install --no-index --find-links wheels --require-hashes -r requirements.lock
    .venv/bin/python main.py

The requirements.lock in this folder is the one that these wheels belong to.
"""

if __name__ == "__main__":
    sys.exit(main())
