"""Which printed figures and counts are to blame when nothing fits.

A conflict is a set of printed things that cannot all be true although any of them could be left out and the others
fit; it is found by leaving out one thing after the other (Chinneck & Dravnieks 1991, the deletion filter).
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from game.engine.data.problems import BadInput
from game.inference.answer import Conflict
from game.inference.counts import PrintedCount, broken_sum
from game.inference.question import PrintedFigure, Question
from game.inference.reasons import SPOKEN, reason, widest_shares

Item: TypeAlias = PrintedFigure | PrintedCount

Fits: TypeAlias = Callable[[Question], bool]
Needed: TypeAlias = Callable[[Question, str], tuple[int, int] | None]


def blame(question: Question, fits: Fits, needed: Needed) -> Conflict:
    """The smallest conflict found on a page that nothing fits, and what would repair it.

    `fits` tells whether a smaller page has any answer; `needed` which counts it leaves a name that it does not print.
    """
    orders: list[list[Item]] = [[*question.figures, *question.counts], [*question.counts, *question.figures]]
    found = min((_conflict(question, order, fits) for order in orders), key=len)
    repairs: dict[str, tuple[int, int]] = {}
    for item in found:
        rest = _without(question, item)
        counts = _needed(needed, rest, _counted(item)) if _tried(fits, rest) else None
        if counts is not None:
            repairs[spoken(item)] = counts
    return Conflict(tuple(map(spoken, found)), _why(question, found), repairs)


def spoken(item: Item) -> str:
    """A printed thing in words."""
    return item.spoken if isinstance(item, PrintedCount) else f"{SPOKEN[item.name]} {item.printed}"


def _conflict(question: Question, items: Sequence[Item], fits: Fits) -> list[Item]:
    """Leave out one thing after the other, for good where the rest still clashes."""
    kept = list(items)
    for item in items:
        rest = [each for each in kept if each is not item]
        if rest and not _tried(fits, _made_of(question, rest)):
            kept = rest
    return sorted(kept, key=[*question.counts, *question.figures].index)


def _tried(fits: Fits, question: Question) -> bool:
    """Whether a smaller page fits; one that would take too long to tell is not said to clash."""
    if not question.counts and not question.figures:
        return True
    try:
        return fits(question)
    except BadInput:
        return True


def _needed(needed: Needed, question: Question, name: str) -> tuple[int, int] | None:
    """The counts a page leaves a name; None also when that would take too long to tell."""
    try:
        return needed(question, name)
    except BadInput:
        return None


def _made_of(question: Question, items: Sequence[Item]) -> Question:
    counts = tuple(each for each in items if isinstance(each, PrintedCount))
    figures = tuple(each for each in items if isinstance(each, PrintedFigure))
    return question.model_copy(update={"counts": counts, "figures": figures})


def _without(question: Question, item: Item) -> Question:
    items: list[Item] = [*question.counts, *question.figures]
    return _made_of(question, [each for each in items if each is not item])


def _counted(item: Item) -> str:
    return item.pins if isinstance(item, PrintedCount) else item.name


def _why(question: Question, items: Sequence[Item]) -> str:
    part = _made_of(question, items)
    if not part.figures or broken_sum(part.counts, complete=part.complete):
        return broken_sum(part.counts, complete=part.complete)
    return _share_of_counts(part.figures, part.counts) or reason(part, widest_shares(part))


def _share_of_counts(figures: Sequence[PrintedFigure], counts: Sequence[PrintedCount]) -> str:
    """A percentage that its own two printed counts do not give."""
    known: Mapping[str, PrintedCount] = {each.name: each for each in counts}
    for figure in figures:
        part = known.get("voted" if figure.name == "turnout" else figure.name)
        whole = known.get({"cast": "voted"}.get(figure.base, figure.base))
        if len(counts) == 2 and part is not None and whole is not None and whole.count:  # noqa: PLR2004 -- part, whole
            share = f"{100 * part.count / whole.count:.{len(figure.printed.partition('.')[2]) + 4}f}"
            return f"{part.spoken} out of {whole.spoken} are {share} %, which is not printed as {figure.printed}"
    return ""
