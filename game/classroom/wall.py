"""What a class did, side by side: guesses and result, how sure they were, roads to one figure, what they wrote."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from game.classroom.experiments import experiment
from game.classroom.hand_in import Guess, HandedRun, HandIn
from game.level.rules.paths import all_addresses
from game.text.numbers import as_exactly

LONG = 9
"""Digits to which numbers in aliases are filled up when they are put in order."""

MOST_OTHERS = 6
ROAD = "for"
"""The printed figure by which roads are compared."""


@dataclass(frozen=True, slots=True)
class Pupil:
    """One pupil under an alias, or a number where aliases are hidden, with the runs handed in, the last first."""

    alias: str
    runs: tuple[HandedRun, ...]

    def last(self, level: str) -> HandedRun | None:
        """Return the last run in a level."""
        return next((run for run in self.runs if run.level == level), None)


@dataclass(frozen=True, slots=True)
class Guessed:
    """All guesses at one figure of one level.

    values  : percentage guessed, by alias
    printed : what was printed in the ballot that guesses are held against: the level's experiment, in files of old the
              pupil's own; ``true`` what people did in that same ballot, None where it is not known
    close   : how many were close enough
    came    : the digits of what was printed
    ranges  : how many gave a range; ``held`` how many of these held the figure; ``sure`` their mean sureness, 0 to 1
    """

    level: str
    title: str
    figure: str
    question: str
    values: Mapping[str, float]
    printed: float | None
    true: float | None
    close: int
    ranges: int
    held: int
    sure: float | None
    came: str = ""

    @property
    def printed_digits(self) -> str:
        """What was printed, digit for digit; empty where nothing was."""
        return "" if self.printed is None else self.came or f"{self.printed:g}"

    @property
    def true_digits(self) -> str:
        """What was true, with as many digits; empty where that is not known."""
        return "" if self.true is None else as_exactly(self.printed_digits, self.true)

    @property
    def middle(self) -> float:
        """The guess in the middle."""
        return median(self.values.values())


@dataclass(frozen=True, slots=True)
class Road:
    """Pupils who came to the same figure by turning the same rules; shares of adults or papers, 0 to 1.

    parts   : addresses of the parts that were turned, none where nothing was
    private : opponents among the adults; ``paper`` struck out of the papers; ``passed`` reported; ``printed``
    """

    parts: tuple[str, ...]
    aliases: tuple[str, ...]
    private: float
    paper: float
    passed: float
    printed: float | None


@dataclass(frozen=True, slots=True)
class Roads:
    """The roads to the figure that most of a class had printed in a level, the busiest first."""

    level: str
    title: str
    figure: str
    printed: str
    roads: tuple[Road, ...]
    elsewhere: int
    others: tuple[tuple[str, int], ...] = ()
    """What those printed who came elsewhere, and how many of them did; where nothing is printed, a dash."""

    @property
    def others_told(self) -> str:
        """What was printed elsewhere, in one line."""
        figures = ((f"{printed} %".replace("– %", "–"), many) for printed, many in self.others[:MOST_OTHERS])
        told = [figure if many == 1 else f"{many} × {figure}" for figure, many in figures]
        return ", ".join([*told, *(["…"] if len(self.others) > MOST_OTHERS else [])])

    @property
    def pupils(self) -> int:
        """How many came there."""
        return sum(len(road.aliases) for road in self.roads)


@dataclass(frozen=True, slots=True)
class Asked:
    """How a question was answered: the first answer of each pupil; ``wrong`` the choices that are not right."""

    level: str
    question: str
    right: int
    wrong: Mapping[str, int]

    @property
    def answers(self) -> int:
        """How many answered."""
        return self.right + sum(self.wrong.values())


@dataclass(frozen=True, slots=True)
class Wall:
    """A class side by side; the questions that most got wrong come first."""

    pupils: tuple[Pupil, ...]
    guessed: tuple[Guessed, ...]
    roads: tuple[Roads, ...]
    asked: tuple[Asked, ...]

    @property
    def wrote(self) -> tuple[tuple[str, HandedRun], ...]:
        """Who wrote something beside a run, and the run."""
        return tuple((pupil.alias, run) for pupil in self.pupils for run in pupil.runs if run.note.strip())


def wall(hand_ins: Sequence[HandIn], *, hidden: bool = False) -> Wall:
    """Return what a class did; ``hidden`` puts numbers in the place of aliases, in no order that tells who is who."""
    order = sorted(hand_ins, key=_out_of_order if hidden else _in_order)
    pupils = tuple(Pupil(alias, tuple(one.runs)) for alias, one in zip(_aliases(order, hidden), order, strict=True))
    levels = dict.fromkeys(run.level for pupil in pupils for run in pupil.runs)
    asked = sorted(_asked(pupils), key=lambda one: (one.right / one.answers, -one.answers))
    return Wall(
        pupils,
        tuple(_guessed(pupils)),
        tuple(found for level in levels if (found := _roads(pupils, level)) is not None),
        tuple(asked),
    )


def _out_of_order(one: HandIn) -> str:
    return one.runs[0].id if one.runs else ""


def _in_order(one: HandIn) -> str:
    """Return what puts seat 2 before seat 10."""
    return re.sub(r"\d+", lambda digits: digits[0].zfill(LONG), one.alias.casefold())


def _aliases(hand_ins: Iterable[HandIn], hidden: bool) -> Iterator[str]:
    """Yield a name for each that nobody else has."""
    seen: Counter[str] = Counter()
    for number, one in enumerate(hand_ins, 1):
        alias = str(number) if hidden else one.alias
        seen[alias] += 1
        yield alias if seen[alias] == 1 else f"{alias} ({seen[alias]})"


def _guessed(pupils: Sequence[Pupil]) -> Iterator[Guessed]:
    """Yield every figure that was guessed; the first guess of each pupil counts, which is the last handed in."""
    found: dict[tuple[str, str, str], dict[str, tuple[Guess, HandedRun]]] = {}
    for pupil in pupils:
        for run in pupil.runs:
            for guess in run.guesses:
                if number(guess.text) is not None:
                    found.setdefault((run.level, guess.figure, guess.question), {})[pupil.alias] = guess, run
    for (level, figure, question), made in found.items():
        guesses, runs = [guess for guess, _ in made.values()], [run for _, run in made.values()]
        ranges = [one for one in guesses if one.low is not None and one.high is not None]
        sure = [one.sure for one in ranges if one.sure is not None]
        printed = _usual(number(one.came) for one in guesses)
        came = next((one.came for one in guesses if one.came and number(one.came) == printed), "")
        yield Guessed(
            level,
            runs[0].title,
            figure,
            question,
            {alias: number(guess.text) or 0.0 for alias, (guess, _) in made.items()},
            printed,
            None if printed is None else _true(printed, made.values()),
            sum(bool(one.met) for one in guesses),
            len(ranges),
            sum(map(_held, ranges)),
            sum(sure) / len(sure) if sure else None,
            came,
        )


def _true(printed: float, made: Collection[tuple[Guess, HandedRun]]) -> float | None:
    """Return what was true where a figure was printed; None where that ballot cannot be told."""
    there = [(guess, run) for guess, run in made if number(guess.came) == printed]
    guess, run = there[0]
    if any(one.truth for one, _run in there):
        held = experiment(run.level, guess.figure, guess.question)
        return held.true if held is not None and number(held.printed) == printed else None
    return _usual(
        run.true.get(guess.figure) for guess, run in there if number(run.printed.get(guess.figure)) == printed
    )


def _held(guess: Guess) -> bool:
    low, high, came = number(guess.low), number(guess.high), number(guess.came)
    return low is not None and high is not None and came is not None and low <= came <= high


def _usual(values: Iterable[float | None]) -> float | None:
    """Return the value that most have; None where none has any."""
    most = Counter(value for value in values if value is not None).most_common(1)
    return most[0][0] if most else None


def _roads(pupils: Sequence[Pupil], level: str) -> Roads | None:
    last = [(pupil.alias, run) for pupil in pupils if (run := pupil.last(level)) is not None]
    printed = Counter(run.printed[ROAD] for _, run in last if ROAD in run.printed).most_common(1)
    if not printed:
        return None
    figure = printed[0][0]
    groups: dict[tuple[str, ...], list[tuple[str, HandedRun]]] = {}
    for alias, run in last:
        if run.printed.get(ROAD) == figure:
            groups.setdefault(turned(run), []).append((alias, run))
    roads = [_road(parts, members) for parts, members in groups.items()]
    there = sum(len(road.aliases) for road in roads)
    busiest = tuple(sorted(roads, key=lambda road: (-len(road.aliases), road.parts)))
    others = Counter(run.printed.get(ROAD, "–") for _, run in last if run.printed.get(ROAD) != figure)
    return Roads(level, last[0][1].title, ROAD, figure, busiest, len(last) - there, tuple(others.most_common()))


def _road(parts: tuple[str, ...], members: Sequence[tuple[str, HandedRun]]) -> Road:
    runs = [run for _, run in members]
    against = _usual(number(run.printed.get("against")) for run in runs)
    return Road(
        parts,
        tuple(alias for alias, _ in members),
        median(_share(run.truth, "opponents", "adults") for run in runs),
        median(_share(run.truth, "struck_out", "voted") for run in runs),
        median(_share(run.reported, "votes_against", "in_box") for run in runs),
        None if against is None else against / 100,
    )


def turned(run: HandedRun) -> tuple[str, ...]:
    """Return the addresses of the parts that were turned or switched in a run."""
    return tuple(sorted({path if path in all_addresses() else path.rpartition(".")[0] for path in run.settings}))


def _share(counts: Mapping[str, float], some: str, all_of_them: str) -> float:
    return counts.get(some, 0.0) / counts[all_of_them] if counts.get(all_of_them) else 0.0


def _asked(pupils: Sequence[Pupil]) -> Iterator[Asked]:
    found: dict[tuple[str, str], dict[str, tuple[str, bool]]] = {}
    for pupil in pupils:
        for run in reversed(pupil.runs):  # the first answer counts
            for one in run.answers:
                found.setdefault((run.level, one.question), {}).setdefault(pupil.alias, (one.choice, one.right))
    for (level, question), given in found.items():
        wrong = Counter(choice for choice, right in given.values() if not right)
        yield Asked(level, question, sum(right for _, right in given.values()), dict(wrong.most_common()))


def number(text: str | None) -> float | None:
    """Return the percentage that a text says; None where it says none."""
    try:
        value = float(text or "")
    except ValueError:
        return None
    return value if 0.0 <= value <= 100.0 else None  # noqa: PLR2004 -- per cent
