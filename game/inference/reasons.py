"""Why a choice of rounding rules cannot have printed a bulletin, in numbers a reader can add up.

Most impossible choices fail by plain sums: the smallest shares add up to more than everybody, or the largest to less.
Where the sums leave room, whole people or papers are the reason.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import numpy as np

from game.engine.publication.rounding import Interval
from game.inference.counts import SPOKEN_COUNTS
from game.inference.limits import Work
from game.inference.question import OF_THE_ROLL, Question
from game.inference.search import any_rule, considered
from game.inference.shares import bases_with_a_count

SPOKEN = {**SPOKEN_COUNTS, "turnout": "turnout"}
_WHOLE = {"roll": "the whole roll", "cast": "all papers cast", "valid": "all valid papers"}

Shares = Mapping[str, Interval]


def widest_shares(question: Question) -> Shares:
    """The shares behind each figure under any of the rules considered."""
    return {name: next(iter(share.values())) for name, share in any_rule(considered(question)).items()}


def reason(question: Question, shares: Shares) -> str:
    """A sentence (without its full stop) on why these shares cannot all be true."""
    return (
        _sums(question, shares)
        or _whole_counts(question, shares)
        or ("the percentages leave room, but no whole numbers of people and papers fit all of them at once")
    )


def _sums(question: Question, shares: Shares) -> str:
    """The first group of figures whose shares cannot add up; empty when all can."""
    based = {base: [each.name for each in question.figures if each.base == base] for base in _WHOLE if base != "roll"}
    roll = [name for name in OF_THE_ROLL if name in shares]
    groups = (
        ("roll", roll, question.complete and len(roll) == len(OF_THE_ROLL)),
        ("cast", based["cast"], len(based["cast"]) == 3),  # noqa: PLR2004 -- for, against and invalid
        ("valid", [name for name in based["valid"] if name != "invalid"], {"for", "against"} <= set(based["valid"])),
    )
    for whole, names, make_up_all in groups:
        found = _clash(whole, {name: shares[name] for name in names}, make_up_all)
        if found:
            return found
    return _of_the_roll(question, shares)


def _clash(whole: str, shares: Shares, make_up_all: bool) -> str:
    """Why these shares of one whole cannot add up, if they cannot."""
    low = sum((each.low for each in shares.values()), Fraction(0))
    high = sum((each.high for each in shares.values()), Fraction(0))
    if low > 1 or (low == 1 and not all(each.low_included for each in shares.values())):
        return f"{_lows(shares)} make {_more(low, shares)} together, and {_WHOLE[whole]} cannot be more than 100 %"
    if make_up_all and (high < 1 or (high == 1 and not all(each.high_included for each in shares.values()))):
        return f"{_highs(shares)} make {_less(high, shares)} together, but {_WHOLE[whole]} must come to exactly 100 %"
    return ""


def _of_the_roll(question: Question, shares: Shares) -> str:
    """Why shares of papers printed as shares of the roll cannot agree with turnout, if they cannot."""
    papers: dict[str, Interval] = {
        each.name: shares[each.name]
        for each in question.figures
        if each.base == "registered" and each.name not in OF_THE_ROLL
    }
    turnout = shares.get("turnout", Interval(Fraction(0), Fraction(1)))
    if sum((each.low for each in papers.values()), Fraction(0)) > turnout.high:
        return f"{_lows(papers)} of the roll would be more papers than a turnout of {_most(turnout)} brings"
    if len(papers) == 3 and sum(each.high for each in papers.values()) < turnout.low:  # noqa: PLR2004 -- all papers
        return f"{_highs(papers)} of the roll would be fewer papers than a turnout of {_least(turnout)} brings"
    return ""


def _whole_counts(question: Question, shares: Shares) -> str:
    """The first figure of the roll that no whole count of people gives, in any electorate of the range."""
    low, high = question.searched
    range_ = f"{low:,}" if low == high else f"any number from {low:,} to {high:,}"
    for figure in question.figures:
        if figure.base == "registered" and not _some_base(shares[figure.name], low, high):
            share = shares[figure.name]
            ends = f"{_least(share)} and {_most(share)}"
            return f"no whole number out of {range_} is {ends}, as {SPOKEN[figure.name]} must be"
    return ""


def _some_base(share: Interval, low: int, high: int) -> bool:
    """Whether any whole count out of any number from low to high has such a share."""
    bases = bases_with_a_count(share, low, high, Work())
    first, last = bases.narrow(np.full(1, low), np.full(1, high))
    return bool(first[0] <= last[0])


def percent(share: Fraction) -> str:
    """A share as an exact percentage; its denominator has no prime factors but 2 and 5."""
    hundredths = share * 100
    decimals = 0
    while (hundredths * 10**decimals).denominator != 1:
        decimals += 1
    digits = str(hundredths * 10**decimals).zfill(decimals + 1)
    return f"{digits[:-decimals]}.{digits[-decimals:]} %" if decimals else f"{digits} %"


def listed(words: Sequence[str]) -> str:
    """Words as a list: one, two and three."""
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1] if words else "") if part)


def _least(share: Interval) -> str:
    return f"{'at least' if share.low_included else 'more than'} {percent(share.low)}"


def _most(share: Interval) -> str:
    return f"{'at most' if share.high_included else 'less than'} {percent(share.high)}"


def _lows(shares: Shares) -> str:
    return listed([f"{SPOKEN[name]} {_least(share)}" for name, share in shares.items()])


def _highs(shares: Shares) -> str:
    return listed([f"{SPOKEN[name]} {_most(share)}" for name, share in shares.items()])


def _more(low: Fraction, shares: Shares) -> str:
    """The sum of the smallest shares."""
    return f"{'at least' if all(each.low_included for each in shares.values()) else 'more than'} {percent(low)}"


def _less(high: Fraction, shares: Shares) -> str:
    """The sum of the largest shares."""
    return f"{'at most' if all(each.high_included for each in shares.values()) else 'less than'} {percent(high)}"
