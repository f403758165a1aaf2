"""Make the game one folder that starts without Python: ``python -m game.packaging.folder --out DIR``.

It is made for the system it is made on, from exactly the packages of ``requirements.lock``, by PyInstaller, in an
environment of its own that is gone afterwards. Beside the folder lies the same as a zip file.
"""

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

from packaging.requirements import Requirement

from game.packaging import plan
from game.packaging.archive import pack

REQUIREMENTS = plan.ROOT / "game" / "packaging" / "requirements.txt"
START_HERE = "START HERE.txt"


def main(words: list[str] | None = None) -> int:
    """Make folder and zip file and say what they weigh."""
    parser = argparse.ArgumentParser(prog="game.packaging.folder", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="a folder to make them in")
    parser.add_argument("--here", action="store_true", help="use the packages of this Python, PyInstaller among them")
    asked = parser.parse_args(words)
    out = asked.out.resolve()
    with tempfile.TemporaryDirectory() as work:
        python = Path(sys.executable) if asked.here else environment(Path(work) / "environment")
        made = make(python, out, Path(work))
    packed = pack(made, out / f"{plan.PROGRAM}-{system()}.zip")
    print(f"{made}: {sum(path.stat().st_size for path in sorted(made.rglob('*')) if path.is_file()) / 1e6:.0f} MB")
    print(f"{packed}: {packed.stat().st_size / 1e6:.0f} MB")
    return 0


def environment(folder: Path) -> Path:
    """Make an environment with what playing needs and what makes the folder; return its Python."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    lock = ["--require-hashes", "--only-binary", ":all:", "-r", str(plan.ROOT / "requirements.lock")]
    for asked in (lock, ["-r", str(REQUIREMENTS)]):
        subprocess.run([*install, *asked], check=True)  # noqa: S603 -- our own lists
    return python


def make(python: Path, out: Path, work: Path) -> Path:
    """Make the folder below ``out``, start its program once, and return the folder.

    Raises
    ------
    subprocess.CalledProcessError
        where PyInstaller fails, or the program does not find all its parts and levels in order.
    """
    subprocess.run([str(python), "-m", "PyInstaller", *words_for(out, work)], check=True, cwd=plan.ROOT)  # noqa: S603
    made = out / plan.PROGRAM
    drop_links(made)
    (made / START_HERE).write_text(START_TEXT, encoding="utf-8", newline="\r\n")
    subprocess.run([str(program(made)), "check"], check=True)  # noqa: S603 -- what was just made
    return made


def drop_links(made: Path) -> None:
    """Remove links to libraries of wheels: whoever needs one knows its folder, and not every stick has links."""
    for path in sorted(made.rglob("*.so*")):
        if path.is_symlink() and path.resolve().parent.suffix == ".libs":
            path.unlink()


def program(made: Path) -> Path:
    """Return the program inside the folder."""
    return made / f"{plan.PROGRAM}{'.exe' if os.name == 'nt' else ''}"


def words_for(out: Path, work: Path) -> list[str]:
    """Return what PyInstaller is asked for."""
    chosen = {
        "--name": [plan.PROGRAM],
        "--contents-directory": [plan.CONTENTS],
        "--distpath": [str(out)],
        "--workpath": [str(work / "work")],
        "--specpath": [str(work)],
        # started by a double click on Windows, the window of the shell is put out of the way
        "--hide-console": ["hide-early"] if os.name == "nt" else [],
        "--add-data": [f"{path}{os.pathsep}{folder}" for path, folder in plan.data()],
        "--hidden-import": [*plan.modules(), *plan.FOUND_BY_NAME],
        "--exclude-module": [*plan.UNUSED],
        # versions for ``doctor``, and the licences of all that is handed on
        "--recursive-copy-metadata": [*distributions()],
    }
    said = [word for option, values in chosen.items() for value in values for word in (option, value)]
    return ["--onedir", "--noconfirm", "--clean", "--log-level", "WARN", *said, str(plan.ROOT / "main.py")]


def distributions() -> list[str]:
    """Return the names of the packages that playing needs here."""
    lines = (plan.ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    asked = [Requirement(line) for line in lines if line]
    return [one.name for one in asked if one.marker is None or one.marker.evaluate()]


def system() -> str:
    """Return the name of this system and its machine, such as ``linux-x86_64``."""
    return f"{platform.system()}-{platform.machine()}".lower()


START_TEXT = f"""99.93 - how reported figures emerge

Nothing has to be installed. Unpack the whole folder, then start

  Windows   {plan.PROGRAM}.exe
  macOS     {plan.PROGRAM}   (the first time: click with Ctrl held down, then "Open")
  Linux     {plan.PROGRAM}

The folder may lie on a memory stick or on a share that nobody can write to, and any number of people may
start it at once. What is played is kept in the home folder of whoever plays; nothing leaves the machine.

For everything without a window open a terminal in this folder. Where the game speaks of "python main.py",
write {plan.PROGRAM}.exe on Windows, ./{plan.PROGRAM} elsewhere, for example

  ./{plan.PROGRAM} run honest_count
  ./{plan.PROGRAM} classroom merge FOLDER --out WALL --report

What the game is, how it is made and under which licences: {plan.CONTENTS}/README.md and {plan.CONTENTS}/LICENSE.
The licences of the packages lie in the folders {plan.CONTENTS}/*.dist-info.
"""

if __name__ == "__main__":
    sys.exit(main())
