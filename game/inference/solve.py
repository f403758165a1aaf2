"""Reads a bulletin backwards: the whole counts, electorates and rounding rules that could have printed its figures.

Unknown whole numbers: the electorate N; V voted, W were away and H abstained, with V + W + H at most N (exactly N when
the question says the figures are complete); of the V papers cast F are for, A against and I invalid, F + A + I = V. A
figure is the count of its name as a percentage of N (registered), V (cast) or F + A (valid). Counts that the page
prints are known exactly. The answer is exact: a combination of rules is called feasible only if such numbers exist.

Errors · `BadInput` for the rare question that is exact to so many digits that it would take too long.
Source · Brown & Heathers 2017 (the GRIM test), carried from one mean to several percentages that share their bases.
"""

from collections.abc import Callable
from itertools import product

from game.inference.answer import MOST_WINDOWS, Answer, Combination, Conflict
from game.inference.blame import blame
from game.inference.explanation import explain
from game.inference.limits import MOST_NUMBERS, Work
from game.inference.papers import EVERYTHING
from game.inference.question import PrintedFigure, Question
from game.inference.search import ANY, Considered, Search, any_rule, considered
from game.inference.windows import Windows

Progress = Callable[[float], None]

MOST_LISTED = 50_000
"""Windows of electorates kept for all combinations of rules together."""

FEWEST_LISTED = 40

LISTING = 1 << 25
"""Numbers looked at for all lists of electorates together."""


def solve(question: Question, progress: Progress | None = None) -> Answer:
    """Try every combination of the rounding rules considered; `progress` hears the share done, 0 to 1."""
    report = progress or _unheard
    rules = considered(question)
    work = Work()
    whole = _only(question, any_rule(rules), MOST_WINDOWS, work)
    combinations = tuple(_combinations(question, rules, report, work)) if whole.feasible else tuple(_nothing(question))
    report(1.0)
    conflict = None if whole.feasible else _blame(question)
    return Answer(combinations, whole, conflict, explain(question, combinations, whole, conflict))


def _blame(question: Question) -> Conflict:
    """What is to blame, with little work for all smaller pages together: they fit, or clash, quickly as a rule."""
    work = Work(MOST_NUMBERS // 8)
    return blame(question, lambda part: fits(part, work), lambda part, name: counts_left(part, name, work))


def fits(question: Question, work: Work | None = None) -> bool:
    """Whether any whole counts fit at all; far quicker than `solve`."""
    search = Search(question, any_rule(considered(question)), _printed_counts(question), work or Work())
    return any(sweep.first_fit() for sweep in search.sweeps())


def counts_left(question: Question, name: str, work: Work) -> tuple[int, int] | None:
    """Smallest and largest count that a page leaves for a name, printed or not; None when nothing fits.

    The name is that of a figure, "registered" or "valid"; of valid papers nothing is worked out (None).
    """
    if name == "registered":
        found = _only(question, any_rule(considered(question)), 0, work).electorates
        return (int(found.starts[0]), int(found.ends[-1])) if found else None
    if name == "valid":
        return None
    rules = any_rule(considered(question))
    if question.figure(name) is None:
        open_figure = PrintedFigure.model_validate({"name": name, "printed": "0"})
        question = question.model_copy(update={"figures": (*question.figures, open_figure)})
        rules = {**rules, name: {ANY: EVERYTHING}}
    return _only(question, rules, 0, work).counts.get(name)


def _only(question: Question, rules: Considered, most_windows: int, work: Work) -> Combination:
    """The one combination of rules considered."""
    search = Search(question, rules, _printed_counts(question), work)
    for sweep in search.sweeps():
        sweep.run(most_windows, LISTING)
    chosen: dict[str, str] = {figure.name: ANY for figure in question.figures}
    return search.combination(chosen, chosen)


def _combinations(question: Question, rules: Considered, report: Progress, work: Work) -> list[Combination]:
    """The result of every combination of rules, in the order the question lists them."""
    search = Search(question, rules, _printed_counts(question), work)
    sweeps = list(search.sweeps())
    most = min(MOST_WINDOWS, max(FEWEST_LISTED, MOST_LISTED // max(len(sweeps), 1)))
    for done, sweep in enumerate(sweeps, start=1):
        sweep.run(most, LISTING // len(sweeps))
        report(done / len(sweeps))
    found: dict[tuple[str, ...], Combination] = {}
    combinations = []
    for chosen in _choices(question):
        same = search.same(chosen)
        key = tuple(same.values())
        first = found.get(key)
        each = search.combination(chosen, same) if first is None else first.under(chosen)
        found.setdefault(key, each)
        combinations.append(each)
    return combinations


def _nothing(question: Question) -> list[Combination]:
    return [Combination(chosen, {}, Windows.of(1, 0)) for chosen in _choices(question)]


def _choices(question: Question) -> list[dict[str, str]]:
    """Every choice of one rule for each figure."""
    names = [figure.name for figure in question.figures]
    every = product(*(figure.rounding for figure in question.figures))
    return [dict(zip(names, rules, strict=True)) for rules in every]


def _printed_counts(question: Question) -> dict[str, int]:
    """Counts the page prints, by the figure they are the count of."""
    return {each.pins: each.count for each in question.counts if each.name != "registered"}


def _unheard(_done: float) -> None:
    """Progress that nobody waits for."""
