"""A question taken apart: rules of the roll, rules of the papers, and where they meet.

Rules that leave a figure the same shares are tried once. "Any" rule at all leaves a figure the union of the shares of
its rules; each of these holds the printed number itself, so the union has no gap, and a choice of any rule for every
figure finds exactly what all combinations of rules find together.
"""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import ceil, floor
from typing import TypeAlias

from game.engine.publication.rounding import Interval, interval
from game.inference.answer import Combination
from game.inference.cast import cast_that_fit, counts_over
from game.inference.limits import Work
from game.inference.members import Members
from game.inference.papers import EVERYTHING, Papers
from game.inference.question import OF_THE_ROLL, PrintedFigure, Question
from game.inference.roll import Key, Roll
from game.inference.scan import Meeting, Sweep
from game.inference.shares import bases_with_a_count
from game.inference.tied import TiedPapers
from game.inference.windows import Windows

ANY = "any"

_FEW = 1 << 16
"""Papers cast that printed counts may leave and that are then all tried at once."""

Considered: TypeAlias = Mapping[str, Mapping[str, Interval]]
"""For each figure, the shares that each rounding rule leaves it."""


def considered(question: Question) -> Considered:
    """The shares behind each figure under each rule that the question considers."""
    return {figure.name: {rule: _shares(figure, rule) for rule in figure.rounding} for figure in question.figures}


def distinct(question: Question, combinations: Sequence[Combination]) -> list[Combination]:
    """The combinations without those whose rules leave every figure the same shares as rules named before them."""
    same = {name: _alike(shares) for name, shares in considered(question).items()}
    return [each for each in combinations if all(same[name][rule] == rule for name, rule in each.roundings.items())]


def any_rule(rules: Considered) -> Considered:
    """The shares behind each figure under any of its rules, as one rule."""
    return {name: {ANY: hull(list(shares.values()))} for name, shares in rules.items()}


def hull(several: Sequence[Interval]) -> Interval:
    """The smallest interval around several."""
    low: Fraction = min(each.low for each in several)
    high: Fraction = max(each.high for each in several)
    return Interval(
        low,
        high,
        any(each.low_included for each in several if each.low == low),
        any(each.high_included for each in several if each.high == high),
    )


def _shares(figure: PrintedFigure, rule: str) -> Interval:
    beyond = figure.base == "valid" and figure.name == "invalid"
    return interval(figure.printed, rule, above_everybody=beyond)


class Search:
    """The search for everything that fits, under every combination of the rules considered."""

    def __init__(
        self, question: Question, rules: Considered, pinned: Mapping[str, int], work: Work, *, counted: bool = True
    ) -> None:
        self.question = question
        self.work = work
        self._pinned = pinned
        self._counted = counted
        self._same = {name: _alike(shares) for name, shares in rules.items()}
        self._shares = {
            name: {self._same[name][rule]: shares[rule] for rule in shares} for name, shares in rules.items()
        }
        self._of_papers = [figure for figure in question.figures if figure.name not in OF_THE_ROLL]
        self.roll = self._roll([figure for figure in question.figures if figure.name in OF_THE_ROLL])
        self.paper_names = tuple(each.name for each in self._of_papers)
        self._papers = {rules: self._papers_under(rules) for rules in self._rules(self.paper_names)}
        self._met: dict[tuple[Key, Key], Meeting] = {}
        self.meetings = list(self._meetings())

    def sweeps(self) -> Iterator[Sweep]:
        """One search through the electorates for each choice of rules that need not be ruled out."""
        return (Sweep(self.roll, self.question.searched, each, self.work) for each in self.meetings)

    def same(self, chosen: Mapping[str, str]) -> dict[str, str]:
        """The rules that stand for chosen ones, because they leave the same shares."""
        return {name: self._same[name][rule] for name, rule in chosen.items()}

    def combination(self, chosen: Mapping[str, str], same: Mapping[str, str]) -> Combination:
        """What was found for one combination of rules."""
        papers = tuple(same[name] for name in self.paper_names)
        meeting = self._met.get((tuple(same[name] for name in self.roll.names), papers))
        if meeting is None or not meeting.tally.electorates:
            return Combination(chosen, {}, Windows.of(1, 0))
        counts = dict(meeting.tally.extremes)
        if isinstance(meeting.papers, Members) and self.paper_names:
            cast = Windows.union(meeting.tally.cast)
            counts.update(counts_over(self._papers[papers], cast, self.paper_names, self.work))
        ordered: dict[str, tuple[int, int]] = {figure.name: counts[figure.name] for figure in self.question.figures}
        return Combination(chosen, ordered, Windows.union(meeting.tally.electorates), meeting.tally.listed_to)

    def _roll(self, figures: Sequence[PrintedFigure]) -> Roll:
        shares: dict[tuple[str, str], Interval] = {
            (each.name, rule): share for each in figures for rule, share in self._shares[each.name].items()
        }
        electorate = self.question.searched
        bases = {key: bases_with_a_count(share, *electorate, self.work) for key, share in shares.items()}
        return Roll(tuple(each.name for each in figures), shares, bases, self.question.complete, self._pinned)

    def _papers_under(self, rules: Key) -> Papers:
        """The paper figures under one choice of rules."""
        shares: dict[str, tuple[str, Interval]] = {
            figure.name: (figure.base, self._shares[figure.name][rule])
            for figure, rule in zip(self._of_papers, rules, strict=True)
        }
        return Papers.made_of(shares, self.question.searched[1], self._pinned, self.work)

    def _rules(self, names: Sequence[str]) -> Iterator[Key]:
        """Every choice of one rule for each figure."""
        return product(*(self._shares[name] for name in names))

    def _meetings(self) -> Iterator[Meeting]:
        """Every pair of rules of the roll and rules of the papers that plain sums do not rule out."""
        names = self.paper_names if self._counted else ()
        rolls = {rules: self.roll.shares(rules) for rules in self._rules(self.roll.names)}
        rolls = {rules: ends for rules, ends in rolls.items() if all(each.low <= each.high for each in ends.values())}
        for rules, papers in self._papers.items():
            if not rolls or not papers.splits.corners:
                continue
            reach = [ends["turnout"] for ends in rolls.values()]
            free = self._cast(papers, min(each.low for each in reach), max(each.high for each in reach))
            tied = {ends: TiedPapers(papers, ends, self.work) for ends in dict.fromkeys(reach) if papers.of_roll}
            for roll, ends in rolls.items():
                cast = tied.get(ends["turnout"], free)
                empty = cast.low > cast.high if isinstance(cast, Members) else cast.body.is_empty
                if not empty:
                    voted = EVERYTHING if isinstance(cast, Members) else cast.body.ends["turnout"]
                    meeting = Meeting(roll, self.roll.shares(roll, voted), cast, names)
                    self._met[roll, rules] = meeting
                    yield meeting

    def _cast(self, papers: Papers, low: Fraction, high: Fraction) -> Members:
        """The numbers of papers cast that fit; of a few that printed counts leave, only those that do."""
        lowest, highest = self.question.searched
        known = self._pinned.get("turnout")
        first, last = (floor(low * lowest), ceil(high * highest)) if known is None else (known, known)
        found = cast_that_fit(papers, first, last, self.work)
        if not self._pinned or found.high - found.low > _FEW:
            return found
        first, last = found.ends(found.low, found.high)
        return cast_that_fit(papers, first, last, self.work)


def _alike(shares: Mapping[str, Interval]) -> dict[str, str]:
    """For each rule the first that leaves the same shares."""
    first: dict[Interval, str] = {}
    return {rule: first.setdefault(share, rule) for rule, share in shares.items()}
