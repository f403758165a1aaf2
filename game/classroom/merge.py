"""A folder of handed-in files becomes a class: each file is counted or named, and none is touched."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from os import walk
from pathlib import Path

from game.classroom.hand_in import LARGEST, HandIn, Unusable, read
from game.engine.data.problems import BadInput, Problem

MOST_FILES = 5_000
WRITTEN = frozenset({".html", ".pdf", ".csv", ".toml", ".png"})
"""Endings of what the game itself writes beside the hand-ins: teacher pack, sheets, reports, levels, pictures."""


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one file: ``kind`` is counted, twice, damaged, edited, foreign, later or unreadable."""

    file: str
    kind: str
    alias: str = ""
    why: str = ""

    def __str__(self) -> str:
        """One line about the file."""
        named = f" ({self.alias})" if self.alias else ""
        return f"{self.file}{named}: {self.kind}{f': {self.why}' if self.why else ''}"


@dataclass(frozen=True, slots=True)
class Merged:
    """A class: the hand-ins that count, one for each pupil, and one line about every file.

    left_alone : how many others there are: pages, papers, tables and pictures that never claimed to be handed in
    """

    pupils: tuple[HandIn, ...]
    told: tuple[Told, ...]
    left_alone: int = 0

    def of_kind(self, kind: str) -> tuple[Told, ...]:
        """Return what was told of files of one kind."""
        return tuple(one for one in self.told if one.kind == kind)


def merged(folder: Path) -> Merged:
    """Read every file in a folder and the folders in it.

    Raises
    ------
    BadInput
        when there is no such folder, or far too much in it.
    """
    if not _is_folder(folder):
        raise BadInput([Problem(str(folder), "", None, "a folder", None, "there is no such folder")])
    files = list(_files(folder))
    if len(files) > MOST_FILES:
        fault = f"more than {MOST_FILES:,} files"
        raise BadInput([Problem(str(folder), "", None, "a folder with the files handed in", None, fault)])
    found: list[tuple[str, HandIn]] = []
    told: list[Told] = []
    left_alone = 0
    for path in files:
        name = path.relative_to(folder).as_posix()
        try:
            found.append((name, read(_content(path))))
        except Unusable as unusable:
            if not unusable.claims and path.suffix.lower() in WRITTEN:
                left_alone += 1
            else:
                told.append(Told(name, unusable.kind, "", unusable.why))
    pupils, counted = _each_once(found)
    return Merged(pupils, tuple(sorted((*told, *counted), key=lambda one: one.file)), left_alone)


def _is_folder(place: Path) -> bool:
    """Whether there is such a folder; a name that the system refuses, far too long, is none."""
    try:
        return place.is_dir()
    except OSError:
        return False


def _files(folder: Path) -> Iterator[Path]:
    """Yield what is in a folder, in order, as far as it can be looked through."""
    number = 0
    for place, folders, names in walk(folder):
        folders.sort()
        for name in sorted(names):
            yield Path(place) / name
            number += 1
            if number > MOST_FILES:
                return


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():  # a pipe would keep us waiting
            raise Unusable("foreign", "this is no file")
        if path.stat().st_size > LARGEST:
            raise Unusable("foreign", "far larger than any result of this game", claims=False)
        return path.read_bytes()
    except OSError as error:
        raise Unusable("unreadable", error.strerror or str(error)) from None


def _each_once(found: Sequence[tuple[str, HandIn]]) -> tuple[tuple[HandIn, ...], list[Told]]:
    """Keep the newest file of each pupil: files under one alias that have a run in common are of the same pupil."""
    groups: list[list[tuple[str, HandIn]]] = []
    for one in sorted(found, key=lambda one: (one[1].made, len(one[1].runs)), reverse=True):
        mine = next((group for group in groups if any(_same(one[1], other) for _, other in group)), None)
        if mine is None:
            groups.append([one])
        else:
            mine.append(one)
    told = [line for group in groups for line in _lines(group, groups)]
    kept = sorted((group[0] for group in groups), key=lambda one: (one[1].alias.casefold(), one[0]))
    return tuple(hand_in for _, hand_in in kept), told


def _same(one: HandIn, other: HandIn) -> bool:
    shared = _runs(one) & _runs(other) or one == other
    return bool(shared) and one.alias.casefold() == other.alias.casefold()


def _lines(group: Sequence[tuple[str, HandIn]], groups: Iterable[Sequence[tuple[str, HandIn]]]) -> Iterator[Told]:
    name, kept = group[0]
    others = [other[0][1] for other in groups if other is not group]
    alike = [one.alias for one in others if _runs(one) & _runs(kept)]
    namesakes = sum(one.alias.casefold() == kept.alias.casefold() for one in others)
    why = [
        *([f"has runs that {', '.join(sorted(alike))} handed in, too"] if alike else []),
        *(["another pupil has the same alias"] if namesakes else []),
    ]
    yield Told(name, "counted", kept.alias, "; ".join(why))
    for file, one in group[1:]:
        yield Told(file, "twice", one.alias, f"the same as {name}" if one == kept else f"an earlier one; {name} counts")


def _runs(one: HandIn) -> frozenset[str]:
    return frozenset(run.id for run in one.runs)
