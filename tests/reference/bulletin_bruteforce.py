"""The bulletin solver's plain twin: every whole number tried, nothing clever, only good for small electorates.

Written without the solver's code: it even prints its percentages by another route (decimal division and quantising).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from functools import cache
from itertools import product

from game.inference.question import Question

MODES = {"truncate": ROUND_DOWN, "half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN, "never_100": ROUND_HALF_UP}


@cache
def prints(count: int, base: int, decimals: int, rounding: str) -> str:
    with localcontext() as context:
        context.prec = 60
        unit = Decimal(1).scaleb(-decimals)
        figure = (Decimal(100 * count) / Decimal(base)).quantize(unit, rounding=MODES[rounding])
        if rounding == "never_100" and figure == 100 and count < base:
            figure -= unit
        return f"{figure:f}"


@cache
def rules_for(count: int, base: int, printed: str, considered: tuple[str, ...]) -> frozenset[str]:
    """The rounding rules under which count out of base prints as this text."""
    if base == 0:
        return frozenset()
    decimals = len(printed.partition(".")[2])
    return frozenset(rule for rule in considered if prints(count, base, decimals, rule) == printed)


@dataclass
class Found:
    electorates: set[int] = field(default_factory=set)
    counts: dict[str, set[int]] = field(default_factory=dict)


def solve(question: Question, known: dict[str, int] | None = None) -> dict[tuple[str, ...], Found]:
    """For every combination of rules (in the order of the figures): electorates and counts that exist.

    `known` counts are taken for granted: elections with other counts are passed over.
    """
    everything: dict[tuple[str, ...], Found] = {
        rules: Found() for rules in product(*(figure.rounding for figure in question.figures))
    }
    low, high = question.electorate
    for registered in range(low, high + 1):
        for cast in range(registered + 1):
            for roll in _rolls(question, registered, cast, known or {}):
                for papers in _papers(question, registered, cast, known or {}):
                    _note(question, everything, {**roll, **papers}, registered)
    return everything


def windows(electorates: set[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for electorate in sorted(electorates):
        if found and electorate == found[-1][1] + 1:
            found[-1] = (found[-1][0], electorate)
        else:
            found.append((electorate, electorate))
    return found


Splits = dict[str, tuple[int, frozenset[str]]]


def _rolls(question: Question, registered: int, cast: int, known: dict[str, int]) -> Iterator[Splits]:
    rest = registered - cast
    seen = set()
    for away in range(rest + 1):
        homes = [rest - away] if question.complete else range(rest - away + 1)
        for home in homes:
            counts = {"turnout": cast, "away": away, "abstained": home}
            if not _are(counts, known):
                continue
            split = _allowed(question, counts, registered, (cast, 0))
            key = tuple(sorted(split.items())) if split is not None else None
            if split is not None and key not in seen:
                seen.add(key)
                yield split


def _papers(question: Question, registered: int, cast: int, known: dict[str, int]) -> Iterator[Splits]:
    seen = set()
    for votes_for in range(cast + 1):
        for against in range(cast - votes_for + 1):
            counts = {"for": votes_for, "against": against, "invalid": cast - votes_for - against}
            if not _are(counts, known):
                continue
            split = _allowed(question, counts, registered, (cast, votes_for + against))
            key = tuple(sorted(split.items())) if split is not None else None
            if split is not None and key not in seen:
                seen.add(key)
                yield split


def _are(counts: dict[str, int], known: dict[str, int]) -> bool:
    return all(known.get(name, count) == count for name, count in counts.items())


def _allowed(question: Question, counts: dict[str, int], registered: int, papers: tuple[int, int]) -> Splits | None:
    """Each printed count with the rules that print it; None when some count cannot be printed so at all."""
    bases = {"registered": registered, "cast": papers[0], "valid": papers[1]}
    split: Splits = {}
    for figure in question.figures:
        if figure.name in counts:
            count = counts[figure.name]
            rules = rules_for(count, bases[figure.base], figure.printed, figure.rounding)
            if not rules:
                return None
            split[figure.name] = (count, rules)
    return split


def _note(question: Question, everything: dict[tuple[str, ...], Found], split: Splits, registered: int) -> None:
    for rules in product(*(sorted(split[figure.name][1]) for figure in question.figures)):
        found = everything[rules]
        found.electorates.add(registered)
        for figure in question.figures:
            found.counts.setdefault(figure.name, set()).add(split[figure.name][0])
