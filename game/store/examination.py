"""What is the matter with what is kept, in one line each, for whoever asks. Nothing is changed."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from game.store.aside import aside_of
from game.store.pages import log_is_damaged
from game.store.preferences import problem_of
from game.store.salvage import look_into
from game.store.schema import HEAD, VERSIONS
from game.store.values import text_of

COUNTED = {
    "games to go on with": (
        f"SELECT count(*) FROM sitting WHERE NOT finished AND id IN (SELECT sitting FROM action WHERE number > {HEAD})"  # noqa: S608
    ),
    "runs": "SELECT count(*) FROM run",
    "seals": "SELECT count(*) FROM seal",
}
WILL_BE_SET_ASIDE = "it is set aside when the game is opened, and what can be read of it is kept"


def notebook_lines(path: Path) -> Iterator[str]:
    """Yield what there is to say about the notebook."""
    yield f"{path} ({_notebook(path)})"
    yield from _aside(path)


def settings_lines(path: Path) -> Iterator[str]:
    """Yield what there is to say about the settings."""
    problem = problem_of(path)
    there = "in order" if _is_there(path) else "not there yet"
    yield f"{path} ({f'{problem}: set aside when the game is opened' if problem else there})"
    yield from _aside(path)


def _aside(path: Path) -> Iterator[str]:
    yield from (f"{one} (set aside earlier, may be deleted)" for one in aside_of(path))


def _notebook(path: Path) -> str:
    try:
        if not _is_there(path):
            return _folder(path.parent) or "not there yet"
        if not stat.S_ISREG(path.stat().st_mode):
            return f"not an ordinary file: {WILL_BE_SET_ASIDE}"
        log = path.with_name(path.name + "-wal")
        if log.is_file() and log_is_damaged(log, path.stat().st_size):
            return f"its log is damaged: {WILL_BE_SET_ASIDE}"
        with closing(look_into(path)) as connection:
            return _content(connection)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        reason = str(error) if isinstance(error, sqlite3.Error) else "a name in it is no text"
        passing = isinstance(error, sqlite3.OperationalError) and "malformed" not in reason
        return f"cannot be read now: {reason}" if passing else f"damaged, {reason}: {WILL_BE_SET_ASIDE}"
    except OSError as error:
        return f"cannot be read: {error.strerror or error}"


def _folder(folder: Path) -> str:
    there = next((one for one in (folder, *folder.parents) if _is_there(one)), folder)
    return "" if there.is_dir() else f"cannot be made: {there} is no folder"


def _is_there(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _content(connection: sqlite3.Connection) -> str:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(VERSIONS):
        return "made by a later version of the game, left as it is; this one keeps its own beside it"
    (answer,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        return f"damaged, {text_of(answer)}: {WILL_BE_SET_ASIDE}"
    if version < 1:
        return "empty"
    counts = {name: connection.execute(query).fetchone()[0] for name, query in COUNTED.items()}
    return ", ".join(f"{count} {name}" for name, count in counts.items())
