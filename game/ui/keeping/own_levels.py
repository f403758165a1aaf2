"""Where the player's own level files are: a folder among the documents, and a name for the next one."""

from pathlib import Path

from platformdirs import user_documents_dir

from game.engine.data.problems import LONGEST_VALUE, BadInput, Problem
from game.session.level_file import ENDING, file_name
from game.store import folders
from game.store.preferences import APPLICATION


def folder() -> Path:
    """Return the folder for level files, which need not be there yet."""
    return folders.folder(user_documents_dir) / APPLICATION


def place(text: str) -> Path:
    """Return the file that the player means: a bare name is one in the folder, unless there is one right here.

    Raises
    ------
    BadInput
        when it names no place on this machine.
    """
    try:
        path = Path(text).expanduser()
        here = path.is_file()
    except (RuntimeError, OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise BadInput([Problem(text[:LONGEST_VALUE], "", None, "a path on this computer", None, reason)]) from None
    return folder() / path if text and not path.is_absolute() and not here else path


def saved(most: int = 6) -> list[str]:
    """Return the level files in the folder, the newest first."""
    try:
        files = sorted(folder().glob(f"*{ENDING}"), key=lambda path: -path.stat().st_mtime)
    except OSError:
        return []
    return [_short(path) for path in files[:most]]


def suggestion(title: str) -> str:
    """Return a path for rules with a title, at which there is no file yet; the home folder is shortened."""
    name = file_name(title)
    numbered = (folder() / f"{name}{'' if number < 2 else f'_{number}'}{ENDING}" for number in range(1, 1_000))
    path = next((path for path in numbered if not path.exists()), folder() / f"{name}{ENDING}")
    return _short(path)


def _short(path: Path) -> str:
    try:
        home = Path.home()
    except RuntimeError:  # there is none
        return str(path)
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
