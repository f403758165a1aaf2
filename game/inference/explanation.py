"""The answer of the bulletin solver in plain words, worked out from its numbers."""

from collections.abc import Iterator, Sequence

from game.engine.publication.rounding import Interval, interval
from game.inference.answer import MOST_WINDOWS, Combination, Conflict, feasible
from game.inference.question import OF_THE_ROLL, Question
from game.inference.reasons import SPOKEN, listed, reason, widest_shares

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


def explain(
    question: Question, combinations: Sequence[Combination], whole: Combination, conflict: Conflict | None
) -> str:
    """Plain words for a reader who can add percentages; `whole` is what fits under any of the combinations."""
    low, high = question.searched
    fitting = feasible(combinations)
    where = f"an electorate of {low:,}" if low == high else f"electorates from {low:,} to {high:,}"
    said = [f"{_choices(len(combinations))} tried on {where}; {len(fitting) or 'none'} fit{'s' * (len(fitting) == 1)}."]
    if fitting:
        said += _forced(question, fitting)
        said += _uniform(question, combinations)
        said += _counts(question, whole)
        said.append(_electorates(whole))
    else:
        said.append(_nothing(question))
        said += _clashing(question, conflict)
    rules = [rule for rule in _MEANS if any(rule in figure.rounding for figure in question.figures)]
    return "\n".join([*said, f"(In words: {'; '.join(_MEANS[rule] for rule in rules)}.)"])


def _choices(number: int) -> str:
    return "One choice of rounding rules was" if number == 1 else f"{number:,} choices of rounding rules were"


def _forced(question: Question, fitting: Sequence[Combination]) -> Iterator[str]:
    """The figures that cannot have been rounded in all the ways considered."""
    for figure in question.figures:
        left = [rule for rule in figure.rounding if any(each.roundings[figure.name] == rule for each in fitting)]
        if len(left) < len(figure.rounding):
            done = _either([_DONE[rule] for rule in left])
            yield f"{_spoken(figure.name)} {figure.printed} can only have been {done}."


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


def _counts(question: Question, whole: Combination) -> Iterator[str]:
    """The whole counts behind each printed figure, over everything that fits."""
    for figure in question.figures:
        low, high = whole.counts[figure.name]
        one, several = ("person", "people") if figure.name in OF_THE_ROLL else ("paper", "papers")
        unit = one if (low, high) == (1, 1) else several
        many = f"{low:,}" if low == high else f"{low:,} to {high:,}"
        yield f"{_spoken(figure.name)} {figure.printed} means {many} {unit}."


def _electorates(whole: Combination) -> str:
    """The electorates that fit, as ranges while these are few."""
    windows = whole.electorates
    ranges = [f"{low:,}" if low == high else f"{low:,} to {high:,}" for low, high in windows.pairs(_MOST_RANGES)]
    if windows.starts.size <= _MOST_RANGES:
        return f"The roll can have held {listed(ranges)} {'person' if ranges == ['1'] else 'people'}."
    many = f"{windows.starts.size:,}" if whole.lists_all else f"more than {min(windows.starts.size, MOST_WINDOWS):,}"
    return (
        f"The roll can have held between {windows.starts[0]:,} and {windows.ends[-1]:,} people, "
        f"in {many} separate ranges: {', '.join(ranges)} and so on."
    )


def _nothing(question: Question) -> str:
    """Why nothing fits under any rule, from the widest shares the rules considered leave each figure."""
    printed = [f"{SPOKEN[figure.name]} {figure.printed}" for figure in question.figures]
    printed += [each.spoken for each in question.counts]
    beginning = f"No whole numbers of people and papers give {listed(printed)}, whatever the rounding"
    return f"{beginning}." if question.counts else f"{beginning}: {reason(question, widest_shares(question))}."


def _clashing(question: Question, conflict: Conflict | None) -> Iterator[str]:
    """The fewest printed things that cannot all be true, and what would repair each."""
    if conflict is None or len(question.figures) + len(question.counts) == 1:
        return
    names, why = listed(conflict.names), f": {conflict.sums}" if conflict.sums and question.counts else ""
    if len(conflict.names) == 1:
        yield f"{_capital(names)} is impossible by itself{why}."
    elif len(conflict.repairs) == 1:
        (name,) = conflict.repairs
        yield f"{_capital(name)} is the figure that clashes: without it the others fit."
        yield f"It cannot stand beside {listed([each for each in conflict.names if each != name])}{why}."
    else:
        yield f"The clash is between {names}{why}."
        if conflict.repairs:
            yield f"Without {_either(list(conflict.repairs))} everything else on the page fits."
        else:
            yield "No single figure is to blame: even with one of them left out, the others still clash."
    for name, (low, high) in conflict.repairs.items():
        many = f"{low:,}" if low == high else f"{low:,} to {high:,}"
        yield f"In place of {name}, the others leave {many}."


def _either(names: Sequence[str]) -> str:
    """Names as alternatives: one, two or three."""
    return " or ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _spoken(name: str) -> str:
    return SPOKEN[name].capitalize()
