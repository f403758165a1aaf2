"""Tables that the window writes for the player: where they go, and under which name."""

from pathlib import Path

from game.text.cells import write_new
from game.ui.keeping.own_levels import folder

MOST = 1_000


def write_beside(name: str, ending: str, content: str | bytes) -> Path:
    """Write a file beside the player's level files, under a name that is still free; return the path.

    Raises
    ------
    OSError
        where nothing can be written.
    """
    return write_new(free_place(name, ending), content)


def free_place(name: str, ending: str = "") -> Path:
    """Return a path beside the player's level files at which there is nothing yet, in a folder that is there.

    Raises
    ------
    OSError
        where that folder cannot be made.
    """
    place = folder()
    place.mkdir(parents=True, exist_ok=True)
    names = (place / f"{name}{'' if number == 1 else f'_{number}'}{ending}" for number in range(1, MOST))
    return next(path for path in names if not path.exists())
