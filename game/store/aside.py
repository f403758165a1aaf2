"""Putting what cannot be used out of the way: beside where it was, under a free name, and never deleted."""

from pathlib import Path

MOST_ASIDE = 10_000


def set_aside(path: Path, endings: tuple[str, ...] = ("",)) -> Path:
    """Move a file, and what belongs to it by ending, out of the way; return where it is now.

    Whatever is there is moved: a folder, a pipe or a link that leads nowhere as well.

    Raises
    ------
    OSError
        when it cannot be moved.
    """
    for number in range(1, MOST_ASIDE):
        aside = path.with_name(f"{path.stem}.broken-{number}{path.suffix}")
        if not any(_is_there(_beside(aside, ending)) for ending in endings):
            break
    for ending in endings:
        if _is_there(_beside(path, ending)):
            _beside(path, ending).rename(_beside(aside, ending))
    return aside


def aside_of(path: Path) -> list[Path]:
    """Return what was set aside of a file so far."""
    try:
        return sorted(path.parent.glob(f"{path.stem}.broken-*{path.suffix}"))
    except (OSError, ValueError):
        return []


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _is_there(path: Path) -> bool:
    return path.is_symlink() or path.exists()
