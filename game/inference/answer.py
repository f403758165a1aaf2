"""What the bulletin solver answers, and the same as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.inference.windows import Windows

MOST_WINDOWS = 10_000
"""Windows of electorates listed for one combination; of more, only the number left out is told."""


@dataclass(frozen=True, eq=False, slots=True)
class Combination:
    """One choice of a rounding rule for every figure.

    roundings   : rule of each figure
    counts      : smallest and largest count of people or papers behind each figure; empty when nothing fits
    electorates : electorates (people on the roll) in which whole counts exist that print these figures
    """

    roundings: Mapping[str, str]
    counts: Mapping[str, tuple[int, int]]
    electorates: Windows

    @property
    def feasible(self) -> bool:
        """Whether any electorate fits."""
        return bool(self.electorates)

    @property
    def electorate(self) -> tuple[tuple[int, int], ...]:
        """The windows of electorates that fit, both ends included; the first 10,000 of them."""
        return self.electorates.pairs(MOST_WINDOWS)

    @property
    def electorate_left_out(self) -> int:
        """Number of windows beyond those that `electorate` lists; 0 for every ordinary bulletin."""
        return max(self.electorates.starts.size - MOST_WINDOWS, 0)


@dataclass(frozen=True, eq=False, slots=True)
class Answer:
    """Every combination that was tried, and what that means in plain words."""

    combinations: tuple[Combination, ...]
    explanation: str

    @property
    def feasible(self) -> tuple[Combination, ...]:
        """The combinations that fit."""
        return feasible(self.combinations)

    def counts(self, name: str) -> tuple[int, int] | None:
        """Smallest and largest count behind a figure under any rules that fit; None when nothing fits."""
        return merged_counts(self.combinations, name)


def feasible(combinations: Sequence[Combination]) -> tuple[Combination, ...]:
    """The combinations that fit."""
    return tuple(each for each in combinations if each.feasible)


def merged_counts(combinations: Sequence[Combination], name: str) -> tuple[int, int] | None:
    """Smallest and largest count behind a figure under any rules that fit; None when nothing fits."""
    found = [each.counts[name] for each in feasible(combinations)]
    return (min(low for low, _ in found), max(high for _, high in found)) if found else None


def answer_as_json(answer: Answer) -> dict[str, Any]:
    """The answer as plain dictionaries, lists, numbers and text.

    A combination with more than 10,000 windows of electorates also says how many are left out.
    """
    return {"combinations": [_as_json(each) for each in answer.combinations], "explanation": answer.explanation}


def _as_json(combination: Combination) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "roundings": dict(combination.roundings),
        "feasible": combination.feasible,
        "counts": {name: list(ends) for name, ends in combination.counts.items()},
        "electorate": [list(window) for window in combination.electorate],
    }
    if combination.electorate_left_out:
        plain["electorate_left_out"] = combination.electorate_left_out
    return plain
