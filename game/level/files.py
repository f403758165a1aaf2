"""Where level files are, and what they are called."""

from collections.abc import Iterator
from pathlib import Path

from game.engine.data.problems import BadInput, Problem, nearest_name, shown
from game.text.damage import missed

MARCH = "spa_2026_fear"
"""The level in which those against in March 2026 can be met."""

SANDBOX = "sandbox"
"""The level without a goal, in which every rule can be turned."""

FOLDER = Path(__file__).parents[2] / "levels"


def level_files() -> tuple[Path, ...]:
    """Files of the levels in the levels folder, in the order in which they are played."""
    return tuple(sorted(FOLDER.glob("*.toml")))


def level_names() -> tuple[str, ...]:
    """Names of the levels in the levels folder, in the order in which they are played."""
    return tuple(map(level_name, level_files()))


def find_level(level: str) -> Path:
    """Return the file of a level given its name, or the path itself where it looks like one.

    Raises
    ------
    BadInput
        when there is no level of that name.
    """
    if is_path(level):
        return Path(level)
    for path in files_of(level):
        return path
    names = level_names()
    raise BadInput([Problem("levels", "", shown(level), names, nearest_name(level, names), "no such level")])


def is_path(level: str) -> bool:
    """Whether this is the path of a level file and not the name of one of the game's own."""
    return level.endswith(".toml") or "/" in level or "\\" in level


def files_of(name: str) -> Iterator[Path]:
    """Yield the files of the game's own levels of a name: one, or none."""
    return (path for path in level_files() if level_name(path) == name)


def file_of(name: str) -> Path:
    """Return the file of one of the game's own levels; where it should be, if there is none."""
    return next(files_of(name), FOLDER / f"{name}.toml")


def level_missed(path: Path, bad: BadInput) -> None:
    """Remember that one of the game's own levels cannot be used."""
    first = bad.problems[0]
    missed(path, str(first).removeprefix(f"{first.file}: "))


def stamp(path: Path) -> tuple[int, int]:
    """Return what changes when a file is changed; the same for all that are not there, such as links to nowhere."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def level_name(path: Path) -> str:
    """Return the name of a level: its file's, without the number that puts it in order."""
    number, _, rest = path.stem.partition("_")
    return rest if number.isdigit() and rest else path.stem
