"""What the bulletin solver answers, and the same as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from game.inference.windows import FAR, Windows

MOST_WINDOWS = 10_000
"""Windows of electorates listed for one combination; of more, only where the last one ends is told."""


@dataclass(frozen=True, eq=False, slots=True)
class Combination:
    """One choice of a rounding rule for every figure.

    roundings   : rule of each figure
    counts      : smallest and largest count of people or papers behind each figure; empty when nothing fits
    electorates : electorates (people on the roll) in which whole counts exist that print these figures
    listed_to   : where very many windows fit, those up to this electorate are all known, and of the others the last
    """

    roundings: Mapping[str, str]
    counts: Mapping[str, tuple[int, int]]
    electorates: Windows
    listed_to: int = FAR

    @property
    def feasible(self) -> bool:
        """Whether any electorate fits."""
        return bool(self.electorates)

    @property
    def electorate(self) -> tuple[tuple[int, int], ...]:
        """The windows of electorates that fit, both ends included; the first 10,000 of them, or fewer."""
        return self._listed.pairs(MOST_WINDOWS)

    @property
    def lists_all(self) -> bool:
        """Whether `electorate` holds every window; true for every ordinary bulletin."""
        return self._listed.starts.size <= MOST_WINDOWS and self._listed.size == self.electorates.size

    def under(self, roundings: Mapping[str, str]) -> "Combination":
        """The same under other rules, which leave the figures the same shares."""
        return replace(self, roundings=roundings)

    @property
    def _listed(self) -> Windows:
        return self.electorates.within(0, self.listed_to)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Figures and counts that cannot all be true, the fewest there are: without any one of them the others fit.

    names   : the printed figures ("turnout 99.99") and counts ("12,139,932 voted") in conflict
    sums    : in numbers, why they cannot all be true; empty when only whole numbers are the reason
    repairs : for each name without which everything else on the page fits, the counts it would then need
    """

    names: tuple[str, ...]
    sums: str
    repairs: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, eq=False, slots=True)
class Answer:
    """Every combination that was tried, and what that means in plain words.

    whole    : everything that fits under any of the combinations
    conflict : what is to blame when nothing fits, else None
    """

    combinations: tuple[Combination, ...]
    whole: Combination
    conflict: Conflict | None
    explanation: str

    @property
    def feasible(self) -> tuple[Combination, ...]:
        """The combinations that fit."""
        return feasible(self.combinations)

    def counts(self, name: str) -> tuple[int, int] | None:
        """Smallest and largest count behind a figure under any rules that fit; None when nothing fits."""
        return self.whole.counts.get(name)


def feasible(combinations: Sequence[Combination]) -> tuple[Combination, ...]:
    """The combinations that fit."""
    return tuple(each for each in combinations if each.feasible)


def answer_as_json(answer: Answer) -> dict[str, Any]:
    """The answer as plain dictionaries, lists, numbers and text.

    A combination with very many windows of electorates lists the first and says where the last ends
    (`electorate_to`). When nothing fits, `conflict` names the fewest figures and counts that cannot all be true.
    """
    plain: dict[str, Any] = {
        "combinations": [_as_json(each) for each in answer.combinations],
        "explanation": answer.explanation,
    }
    if answer.conflict is not None:
        plain["conflict"] = {
            "names": list(answer.conflict.names),
            "sums": answer.conflict.sums,
            "repairs": {name: list(ends) for name, ends in answer.conflict.repairs.items()},
        }
    return plain


def _as_json(combination: Combination) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "roundings": dict(combination.roundings),
        "feasible": combination.feasible,
        "counts": {name: list(ends) for name, ends in combination.counts.items()},
        "electorate": [list(window) for window in combination.electorate],
    }
    if not combination.lists_all:
        plain["electorate_to"] = int(combination.electorates.ends[-1])
    return plain
