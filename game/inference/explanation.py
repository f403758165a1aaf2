"""The answer of the bulletin solver in plain words, worked out from its numbers."""

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from game.engine.publication.rounding import Interval, interval
from game.inference.answer import Combination, feasible, merged_counts
from game.inference.question import OF_THE_ROLL, Question
from game.inference.reasons import SPOKEN, listed, reason
from game.inference.windows import Windows

_DONE = {
    "truncate": "truncated",
    "half_up": "rounded half up",
    "half_even": "rounded half to even",
    "never_100": "rounded half up but never to 100",
}
_ALL = {
    "truncate": "truncate everything",
    "half_up": "round everything half up",
    "half_even": "round everything half to even",
    "never_100": "round everything half up but never to 100",
}
_MEANS = {
    "truncate": "to truncate is to cut off the digits that are not printed",
    "half_up": "half up sends an exact half to the higher digit",
    "half_even": "half to even sends an exact half to the even digit",
    "never_100": "never to 100 prints the number just below when not quite everybody is meant",
}
_MOST_RANGES = 5


def explain(question: Question, combinations: Sequence[Combination], fits: Callable[[Question], bool]) -> str:
    """Plain words for a reader who can add percentages; `fits` tells whether a smaller question has any answer."""
    low, high = question.electorate
    fitting = feasible(combinations)
    where = f"an electorate of {low:,}" if low == high else f"electorates from {low:,} to {high:,}"
    said = [f"{_choices(len(combinations))} tried on {where}; {len(fitting) or 'none'} fit{'s' * (len(fitting) == 1)}."]
    if fitting:
        said += _forced(question, fitting)
        said += _uniform(question, combinations)
        said += _counts(question, fitting)
        said.append(_electorates(Windows.union(each.electorates for each in fitting)))
    else:
        said.append(_nothing(question))
        said += _clashing(question, fits)
    rules = [rule for rule in _MEANS if any(rule in figure.rounding for figure in question.figures)]
    return "\n".join([*said, f"(In words: {'; '.join(_MEANS[rule] for rule in rules)}.)"])


def _choices(number: int) -> str:
    return "One choice of rounding rules was" if number == 1 else f"{number:,} choices of rounding rules were"


def _forced(question: Question, fitting: Sequence[Combination]) -> Iterator[str]:
    """The figures that can only have been rounded one way, though more ways were considered."""
    for figure in question.figures:
        left = {each.roundings[figure.name] for each in fitting}
        if len(left) == 1 and len(figure.rounding) > 1:
            yield f"{_spoken(figure.name)} {figure.printed} can only have been {_DONE[left.pop()]}."


def _uniform(question: Question, combinations: Sequence[Combination]) -> Iterator[str]:
    """One rule for every figure: which of them are impossible, and why."""
    impossible: dict[str, list[str]] = {}
    for rule in _ALL if len(question.figures) > 1 else ():
        for each in combinations:
            if set(each.roundings.values()) == {rule} and not each.feasible:
                shares: dict[str, Interval] = {
                    figure.name: interval(figure.printed, rule) for figure in question.figures
                }
                impossible.setdefault(reason(question, shares), []).append(f"“{_ALL[rule].capitalize()}”")
    for why, rules in impossible.items():
        yield f"{listed(rules)} {'is' if len(rules) == 1 else 'are'} impossible: {why}."


def _counts(question: Question, fitting: Sequence[Combination]) -> Iterator[str]:
    """The whole counts behind each printed figure, over everything that fits."""
    for figure in question.figures:
        found = merged_counts(fitting, figure.name)
        if found is not None:
            one, several = ("person", "people") if figure.name in OF_THE_ROLL else ("paper", "papers")
            unit = one if found == (1, 1) else several
            many = f"{found[0]:,}" if found[0] == found[1] else f"{found[0]:,} to {found[1]:,}"
            yield f"{_spoken(figure.name)} {figure.printed} means {many} {unit}."


def _electorates(windows: Windows) -> str:
    """The electorates that fit, as ranges while these are few."""
    ranges = [f"{low:,}" if low == high else f"{low:,} to {high:,}" for low, high in windows.pairs(_MOST_RANGES)]
    if windows.starts.size <= _MOST_RANGES:
        return f"The roll can have held {listed(ranges)} {'person' if ranges == ['1'] else 'people'}."
    return (
        f"The roll can have held between {windows.starts[0]:,} and {windows.ends[-1]:,} people, "
        f"in {windows.starts.size:,} separate ranges: {', '.join(ranges)} and so on."
    )


def _nothing(question: Question) -> str:
    """Why nothing fits under any rule, from the widest shares the rules considered leave each figure."""
    shares: dict[str, Interval] = {}
    for figure in question.figures:
        several = [interval(figure.printed, rule) for rule in figure.rounding]
        shares[figure.name] = _hull(several)
    figures = listed([f"{SPOKEN[figure.name]} {figure.printed}" for figure in question.figures])
    return f"No whole numbers of people and papers give {figures}, whatever the rounding: {reason(question, shares)}."


def _hull(several: Sequence[Interval]) -> Interval:
    """The smallest interval around several."""
    low: Fraction = min(each.low for each in several)
    high: Fraction = max(each.high for each in several)
    return Interval(
        low,
        high,
        any(each.low_included for each in several if each.low == low),
        any(each.high_included for each in several if each.high == high),
    )


def _clashing(question: Question, fits: Callable[[Question], bool]) -> Iterator[str]:
    """The figures each of which the others could do without."""
    if len(question.figures) == 1:
        return
    names = []
    for figure in question.figures:
        others = tuple(each for each in question.figures if each is not figure)
        if fits(question.model_copy(update={"figures": others})):
            names.append(f"{SPOKEN[figure.name]} {figure.printed}")
    if len(names) == 1:
        yield f"{names[0].capitalize()} is the figure that clashes: without it the others fit."
    elif names:
        yield f"The clash is between {listed(names)}: without any one of these the others fit."
    else:
        yield "No single figure is to blame: even with one of them left out, the others still clash."


def _spoken(name: str) -> str:
    return SPOKEN[name].capitalize()
