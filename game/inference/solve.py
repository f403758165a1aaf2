"""Reads a bulletin backwards: the whole counts, electorates and rounding rules that could have printed its figures.

Unknown whole numbers: the electorate N; V voted, W were away, H abstained, with V + W + H at most N (exactly N when the
question says the figures are complete); of the V papers cast F are for, A against and I invalid, F + A + I = V. A
figure is the count of its name as a percentage of N (registered), V (cast) or F + A (valid).
The answer is exact: a combination of rules is called feasible only if such whole numbers exist.

Errors · `BadInput` for the rare question that is exact to so many digits that it would take too long.
Source · Brown & Heathers 2017 (the GRIM test), carried from one mean to several percentages that share their bases.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import ceil, floor

from game.engine.publication.rounding import Interval, interval, smallest_electorate
from game.inference.answer import Answer, Combination, answer_as_json
from game.inference.explanation import explain
from game.inference.free import cast_that_fit, counts_over
from game.inference.papers import Papers
from game.inference.question import OF_THE_ROLL, PrintedFigure, Question
from game.inference.roll import Key, Roll
from game.inference.scan import Meeting, first_fit, scan
from game.inference.shares import bases_with_a_count
from game.inference.tied import TiedPapers
from game.inference.windows import Windows

Progress = Callable[[float], None]

__all__ = ["Answer", "Combination", "answer_as_json", "fits", "smallest_electorate", "solve", "windows_for"]


def solve(question: Question, progress: Progress | None = None) -> Answer:
    """Try every combination of the rounding rules considered; `progress` hears the share done, 0 to 1."""
    search = _Search(question, {})
    scan(search.roll, question.electorate, search.meetings, progress or _unheard)
    combinations = tuple(search.combinations())
    return Answer(combinations, explain(question, combinations, fits))


def fits(question: Question) -> bool:
    """Whether any whole counts fit at all; far quicker than `solve` when they do."""
    search = _Search(question, {})
    return first_fit(search.roll, question.electorate, search.meetings)


def windows_for(
    question: Question, name: str, count: int, roundings: Mapping[str, str] | None = None
) -> tuple[tuple[int, int], ...]:
    """The windows of electorates in which the count behind a printed figure can be exactly this.

    `roundings` fixes the rules of some figures; those of the others are whatever the question considers.
    Raises ValueError for a figure the question does not print.
    """
    if question.figure(name) is None:
        raise ValueError(f"the question prints no figure {name!r}")
    search = _Search(_with_rules(question, roundings or {}), {name: count})
    scan(search.roll, question.electorate, search.meetings, _unheard)
    found = Windows.union(piece for meeting in search.meetings for piece in meeting.tally.electorates)
    return found.pairs(found.starts.size)


class _Search:
    """A question taken apart into rules of the roll, rules of the papers, and where they meet."""

    def __init__(self, question: Question, pinned: Mapping[str, int]) -> None:
        self.question = question
        self.pinned = pinned
        of_roll = [figure for figure in question.figures if figure.name in OF_THE_ROLL]
        self.of_papers = [figure for figure in question.figures if figure.name not in OF_THE_ROLL]
        shares: dict[tuple[str, str], Interval] = {
            (each.name, rule): interval(each.printed, rule) for each in of_roll for rule in each.rounding
        }
        bases = {key: bases_with_a_count(share, *question.electorate) for key, share in shares.items()}
        self.roll = Roll(tuple(each.name for each in of_roll), shares, bases, question.complete, pinned)
        self.paper_names = tuple(each.name for each in self.of_papers)
        most = question.electorate[1]
        self.papers = {rules: _papers(self.of_papers, rules, most, pinned) for rules in _rules(self.of_papers)}
        self.met: dict[tuple[Key, Key], Meeting] = {}
        rolls = {rules: self.roll.cast_shares(rules) for rules in _rules(of_roll)}
        self.meetings = list(
            self._meetings({rules: (low, high) for rules, (low, high) in rolls.items() if low <= high})
        )

    def _meetings(self, rolls: Mapping[Key, tuple[Fraction, Fraction]]) -> Iterator[Meeting]:
        """Every pair that has to be tried; papers that fit the same numbers of papers cast are tried as one.

        `rolls` are the rules of the roll, each with the shares of the electorate that can have voted.
        """
        names = () if self.pinned else self.paper_names
        alike: dict[tuple[bytes, bytes], tuple[Windows, list[Key]]] = {}
        for rules, papers in self.papers.items():
            if papers.of_roll:
                tied = TiedPapers(papers)
                least, most = tied.cast_bounds(1, 0)
                for roll, (low, high) in rolls.items():
                    if max(least, low) <= min(most, high):
                        shares = max(least, low), min(most, high)
                        yield self._met([rules], Meeting(roll, shares, TiedPapers(papers), names))
            elif rolls:
                cast = cast_that_fit(papers, *self._reach(rolls.values()))
                alike.setdefault(cast.key, (cast, []))[1].append(rules)
        for cast, several in alike.values():
            for roll, shares in rolls.items() if cast else ():
                yield self._met(several, Meeting(roll, shares, cast, names))

    def _met(self, several: Sequence[Key], meeting: Meeting) -> Meeting:
        """Note which rules of the papers a meeting answers for."""
        self.met.update({(meeting.rules, rules): meeting for rules in several})
        return meeting

    def _reach(self, shares: Collection[tuple[Fraction, Fraction]]) -> tuple[int, int]:
        """Numbers of papers cast beyond which no electorate of the question can go."""
        lowest, highest = self.question.electorate
        return floor(min(low for low, _ in shares) * lowest), ceil(max(high for _, high in shares) * highest)

    def combinations(self) -> Iterator[Combination]:
        """The result of every combination of rules, in the order the question lists them."""
        figures = self.question.figures
        for rules in _rules(figures):
            chosen: dict[str, str] = {figure.name: rule for figure, rule in zip(figures, rules, strict=True)}
            roll = tuple(chosen[name] for name in self.roll.names)
            papers = tuple(chosen[name] for name in self.paper_names)
            meeting = self.met.get((roll, papers))
            if meeting is None or not meeting.tally.electorates:
                yield Combination(chosen, {}, Windows.of(1, 0))
                continue
            counts = dict(meeting.tally.extremes)
            if isinstance(meeting.papers, Windows) and self.paper_names:
                cast = Windows.union(meeting.tally.cast)
                counts.update(counts_over(self.papers[papers], cast, self.paper_names))
            ordered: dict[str, tuple[int, int]] = {figure.name: counts[figure.name] for figure in figures}
            yield Combination(chosen, ordered, Windows.union(meeting.tally.electorates))


def _papers(figures: Sequence[PrintedFigure], rules: Key, most: int, pinned: Mapping[str, int]) -> Papers:
    """The paper figures under one choice of rules."""
    shares: dict[str, tuple[str, Interval]] = {}
    for figure, rule in zip(figures, rules, strict=True):
        beyond = figure.base == "valid" and figure.name == "invalid"
        shares[figure.name] = (figure.base, interval(figure.printed, rule, above_everybody=beyond))
    return Papers.made_of(shares, most, pinned)


def _rules(figures: Sequence[PrintedFigure]) -> Iterator[Key]:
    """Every choice of one rule for each figure."""
    return product(*(figure.rounding for figure in figures))


def _with_rules(question: Question, roundings: Mapping[str, str]) -> Question:
    """The question with the rules of some figures fixed."""
    figures = tuple(
        figure.model_copy(update={"rounding": (roundings[figure.name],)}) if figure.name in roundings else figure
        for figure in question.figures
    )
    return question.model_copy(update={"figures": figures})


def _unheard(_done: float) -> None:
    """Progress that nobody waits for."""
