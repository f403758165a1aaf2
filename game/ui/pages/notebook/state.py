"""What the notebook shows: which runs are found, the chosen one, and the one it is compared with."""

from dataclasses import dataclass, field

from game.kit.page.command import Act, ActWith
from game.store.notebook import Notebook
from game.store.runs import Entry, Run

SHOWN = 40
"""Runs on one leaf."""


@dataclass(frozen=True, slots=True)
class RunActs:
    """What can be done with runs."""

    choose: ActWith[int]
    level: ActWith[str]
    words: ActWith[str]
    leaf: ActWith[int]
    again: Act
    compare: Act
    delete: Act
    hand_in: Act
    export: Act
    report: Act
    note: ActWith[str]


@dataclass(eq=False)
class NotebookState:
    """One leaf of the runs found in the notebook."""

    notebook: Notebook
    level: str = ""
    words: str = ""
    leaf: int = 0
    beside: str = ""
    entries: tuple[Entry, ...] = ()
    count: int = 0
    run: Run | None = None
    other: Run | None = None
    _chosen: str = field(default="", repr=False)

    def __post_init__(self) -> None:
        """Look for the first time."""
        self.look()

    def look(self) -> None:
        """Find the runs wanted; the chosen one stays if it is among them, else it is the first."""
        self.count = self.notebook.count(self.level, self.words)
        self.leaf = min(self.leaf, self.last_leaf)
        self.entries = self.notebook.runs(self.level, self.words, SHOWN, self.leaf * SHOWN)
        names = [one.id for one in self.entries]
        self.choose(names.index(self._chosen) if self._chosen in names else 0)

    @property
    def last_leaf(self) -> int:
        """Number of the last leaf, from 0."""
        return max(0, (self.count - 1) // SHOWN)

    @property
    def place(self) -> int | None:
        """Where the chosen run stands among those shown."""
        return next((at for at, one in enumerate(self.entries) if one.id == self._chosen), None)

    def choose(self, place: int) -> None:
        """Choose one of the runs shown."""
        if not self.entries:
            self._chosen, self.run = "", None
            return
        self._chosen = self.entries[min(place, len(self.entries) - 1)].id
        self.run = self.notebook.run(self._chosen)

    def mark(self) -> None:
        """Set the chosen run beside those chosen from now on; the same again, or a first time, takes it back."""
        chosen = "" if self.run is None or self.other is not None else self.run.entry.id
        self.other = self.run if chosen else None
