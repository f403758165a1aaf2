"""What the notebook hands out: a sitting to resume, finished runs, in plain data."""

from dataclasses import dataclass, field
from typing import Any

from game.text.numbers import as_exactly


@dataclass(frozen=True, slots=True)
class Sitting:
    """A level being played: what it was begun with, and every action kept of it.

    level  : name of the level, or path of its file
    start  : the short code of the rules it began with; another one means that the level has changed since
    text   : what the level's file said; empty where that was not kept
    pinned : whether the game goes on with that text, whatever the file says now
    rows   : the actions with their numbers in the journal
    lost   : how many actions cannot be read any more
    elsewhere : whether another window has the game in hand
    """

    id: str
    level: str
    seed: int
    start: str
    version: str
    begun: str
    touched: str
    text: str
    pinned: bool
    rows: tuple[tuple[int, dict[str, Any]], ...]
    lost: int
    elsewhere: bool

    @property
    def actions(self) -> tuple[dict[str, Any], ...]:
        """Every action that can be read, in order."""
        return tuple(action for _, action in self.rows)


@dataclass(frozen=True, slots=True)
class Entry:
    """A finished run as the list shows it; times are UTC."""

    id: str
    finished: str
    level: str
    title: str
    seed: int
    code: str
    digest: str
    version: str
    printed: dict[str, str]
    true: dict[str, float | None]
    seals: tuple[str, ...]
    note: str
    ballot: str = ""
    """The name of its ballot in a series; empty where there is only one, and in runs that were kept without it."""

    def happened(self, figure: str) -> str | None:
        """Return a figure as it was in truth, with as many digits as are printed; None where that is not kept."""
        true = self.true.get(figure)
        return None if true is None else as_exactly(self.printed.get(figure, ""), true)


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run with all it takes to open it again exactly.

    file    : name of the level, or path of its file
    rules   : every parameter by its full path
    truth   : what happened, in counts
    journal : every action
    changed : settings that differ from those the level began with, by path; whether it is on, for a part
    reported : what the centre received, in counts
    guesses : ``figure``, ``text``, what its experiment printed (``truth``) and the page (``printed``), whether ``met``
    answers : questions of the level with ``question``, ``choice`` (both in words) and ``right``
    text    : what the level said, if that was kept; empty where its file is all there is
    """

    entry: Entry
    file: str
    rules: dict[str, Any]
    truth: dict[str, float]
    journal: tuple[dict[str, Any], ...]
    changed: dict[str, Any] = field(default_factory=dict)
    guesses: tuple[dict[str, Any], ...] = ()
    answers: tuple[dict[str, Any], ...] = ()
    text: str = ""
    reported: dict[str, float] = field(default_factory=dict)
