"""The notebook: every action of every game, every finished run, every seal. Nothing here waits for a disk.

Writing returns at once and is done by a thread beside the game; what cannot be written now is written as soon as that
is possible, and reading sees it all the same. ``pending`` says what is not kept at the moment, and why.
"""

from pathlib import Path

from game.store.database import notebook_file
from game.store.finished import Finished
from game.store.games import Games


class Notebook(Games, Finished):
    """Open with ``Notebook.open``; close when the game ends."""

    def __init__(self, path: Path) -> None:
        self._heads = {}
        super().__init__(path)
        self._tidy()

    @classmethod
    def open(cls, path: Path | None = None) -> tuple["Notebook", str]:
        """Open the notebook, and say what the player has to be told: empty, or where a damaged file was put."""
        notebook = cls(path or notebook_file())
        return notebook, notebook.message
