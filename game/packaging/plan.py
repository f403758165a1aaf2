"""What goes into the folder that needs no Python: every module, every file the game reads, every licence."""

from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = "game9993"
"""Name of the program and of its folder: letters and digits, whatever a shell makes of dots and of other letters."""

CONTENTS = "files"
"""What lies beside the program and is not to be started."""

FOLDERS = ("assets", "levels")
LEFT_OUT = ("assets/maps/sources",)
"""What only those read who make the game's files."""

BESIDE = ("LICENSE", "README.md", "CHANGELOG.md")
UNUSED = ("tkinter", "idlelib", "IPython", "scipy", "pytest", "setuptools", "pip")
"""What libraries look for and the game never uses."""

FOUND_BY_NAME = ("matplotlib.backends.backend_svg",)
"""What libraries import by name only: the way pictures of a report are written."""

HERE = "game.packaging"


def modules(root: Path = ROOT) -> tuple[str, ...]:
    """Return every module of the game by its dotted name, sorted: many are found by name at run time only."""
    names = (_dotted(path.relative_to(root)) for path in (root / "game").rglob("*.py"))
    return tuple(sorted(name for name in names if name != HERE and not name.startswith(f"{HERE}.")))


def data(root: Path = ROOT) -> Iterator[tuple[Path, str]]:
    """Yield every file that is no module, with its folder as seen from that of the game (``.`` for the game's own)."""
    for name in BESIDE:
        yield root / name, "."
    for folder in FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            place = path.relative_to(root)
            if path.is_file() and _is_read(place.as_posix(), path.suffix):
                yield path, place.parent.as_posix()


def _is_read(place: str, suffix: str) -> bool:
    left_out = any(place == one or place.startswith(f"{one}/") for one in LEFT_OUT)
    return not left_out and suffix not in {".py", ".pyc"} and "__pycache__" not in place.split("/")


def _dotted(path: Path) -> str:
    words = path.with_suffix("").parts
    return ".".join(words[:-1] if words[-1] == "__init__" else words)
