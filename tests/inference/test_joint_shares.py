"""Shares that the roll and the papers allow together: no whole count lies beyond them, and they are no wider."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.publication.rounding import ROUNDINGS, Interval, interval, print_percent
from game.inference.body import Body
from game.inference.limits import Work
from game.inference.papers import EVERYTHING, PAPERS, Papers
from game.inference.proofs import HalfSpace, Proofs
from game.inference.roll import Roll
from game.inference.shares import widened
from tests.reference.intervals import holds

ROLL = ("turnout", "away", "abstained")
WHOLE = Fraction(1)


@st.composite
def shares(draw: st.DrawFn) -> Interval:
    """The shares behind a text of few digits, many of them at the edge."""
    places = draw(st.integers(0, 1))
    count = draw(st.sampled_from([0, 1, 250, 500, 750, 999, 1000]) | st.integers(0, 1000))
    return interval(print_percent(count, 1000, places, "truncate"), draw(st.sampled_from(ROUNDINGS)))


FIGURES = st.dictionaries(
    st.sampled_from(PAPERS), st.tuples(st.sampled_from(["registered", "cast", "valid"]), shares()), min_size=1
)


@settings(max_examples=60, deadline=None)
@given(FIGURES, shares() | st.just(EVERYTHING), st.integers(1, 16))
def test_no_papers_lie_beyond_the_ends_of_their_body(
    figures: Mapping[str, tuple[str, Interval]], turnout: Interval, registered: int
) -> None:
    papers = Papers.made_of(figures, 100, {}, Work())
    body = Body(papers, turnout)
    for pro, contra, spoiled in product(range(registered + 1), repeat=3):
        counts = {"for": pro, "against": contra, "invalid": spoiled, "turnout": pro + contra + spoiled}
        bases = {"registered": registered, "cast": counts["turnout"], "valid": pro + contra}
        fits = holds(turnout, Fraction(counts["turnout"], registered)) and all(
            bases[base] and holds(share, Fraction(counts[name], bases[base])) for name, (base, share) in figures.items()
        )
        if fits:
            assert not body.is_empty
            for name, count in counts.items():
                assert holds(body.ends[name], Fraction(count, registered))
                assert holds(widened(body.ends[name]), Fraction(count, registered))


@st.composite
def half_spaces(draw: st.DrawFn) -> list[HalfSpace]:
    """A simplex of shares, cut a few times."""
    numbers = st.integers(-3, 3).map(Fraction)
    eye = [(WHOLE, 0 * WHOLE, 0 * WHOLE), (0 * WHOLE, WHOLE, 0 * WHOLE), (0 * WHOLE, 0 * WHOLE, WHOLE)]
    spaces = [HalfSpace(own, Fraction(0)) for own in eye] + [HalfSpace((-WHOLE, -WHOLE, -WHOLE), WHOLE)]
    for weights, rest, strict in draw(
        st.lists(st.tuples(st.tuples(numbers, numbers, numbers), numbers, st.booleans()), max_size=4)
    ):
        spaces.append(HalfSpace(weights, rest / 4, strict))
    return spaces


def corners(spaces: list[HalfSpace]) -> Iterator[tuple[Fraction, Fraction, Fraction]]:
    """Every corner, in fractions."""
    for three in combinations(spaces, 3):
        rows = [[*each.weights, -each.rest] for each in three]
        for at in range(3):
            lead = next((row for row in rows[at:] if row[at]), None)
            if lead is None:
                break
            rows.remove(lead)
            lead = [each / lead[at] for each in lead]
            rows = [[x - row[at] * y for x, y in zip(row, lead, strict=True)] for row in rows]
            rows.insert(at, lead)
        else:
            point = rows[0][3], rows[1][3], rows[2][3]
            if all(each.value(point) >= 0 for each in spaces):
                yield point


@settings(max_examples=80, deadline=None)
@given(half_spaces(), st.sampled_from([(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 1)]))
def test_ends_are_those_of_the_corners_and_left_out_where_no_point_reaches_them(
    spaces: list[HalfSpace], form: tuple[int, int, int]
) -> None:
    every = list(corners(spaces))
    if not every:
        return
    found = Proofs(spaces).between(form)
    sums = [sum((w * x for w, x in zip(form, each, strict=True)), Fraction(0)) for each in every]
    assert (found.low, found.high) == (min(sums), max(sums))
    if inside(spaces, every):
        for end, included in ((found.low, found.low_included), (found.high, found.high_included)):
            face = [each for each, total in zip(every, sums, strict=True) if total == end]
            assert included == inside(spaces, face)


def inside(spaces: list[HalfSpace], corners: list[tuple[Fraction, Fraction, Fraction]]) -> bool:
    """Whether the point in the middle of some corners is on the good side of every half-space."""
    first, second, third = (sum(axis, Fraction(0)) / len(corners) for axis in zip(*corners, strict=True))
    return all(each.value((first, second, third)) > 0 for each in spaces if each.strict)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from(ROLL), shares(), min_size=1), shares(), st.booleans(), st.integers(1, 16))
def test_nobody_on_the_roll_lies_beyond_its_shares_beside_the_papers(
    figures: Mapping[str, Interval], voted: Interval, complete: bool, registered: int
) -> None:
    roll = Roll(tuple(figures), {(name, "any"): share for name, share in figures.items()}, {}, complete, {})
    left = roll.shares(("any",) * len(figures), voted)
    for cast, away, home in product(range(registered + 1), repeat=3):
        if cast + away + home > registered or (complete and cast + away + home < registered):
            continue
        counts = dict(zip(ROLL, (Fraction(each, registered) for each in (cast, away, home)), strict=True))
        if holds(voted, counts["turnout"]) and all(holds(share, counts[name]) for name, share in figures.items()):
            assert all(holds(left[name], share) for name, share in counts.items())


def test_papers_narrow_the_roll() -> None:
    """At least 99.9005 % of the roll are for or against; beside 0.035 % who abstained, fewer than 0.0645 % are away."""
    figures = {"for": interval("98.901", "half_up"), "against": interval("1.00", "truncate")}
    papers = Papers.made_of({name: ("registered", share) for name, share in figures.items()}, 10**6, {}, Work())
    shares_of = {("turnout", "a"): interval("99.9", "half_up"), ("abstained", "a"): interval("0.04", "half_up")}
    roll = Roll(("turnout", "abstained"), shares_of, {}, False, {})
    alone = roll.shares(("a", "a"))
    together = roll.shares(("a", "a"), Body(papers, alone["turnout"]).ends["turnout"])
    assert alone["away"].high == Fraction("0.00115")
    assert together["away"].high == Fraction("0.000645")
    assert together["turnout"].low == Fraction("0.999005")


def test_a_sum_that_nothing_bounds_is_an_error() -> None:
    eye = [HalfSpace((WHOLE, 0 * WHOLE, 0 * WHOLE), Fraction(0)), HalfSpace((0 * WHOLE, WHOLE, 0 * WHOLE), Fraction(0))]
    eye.append(HalfSpace((0 * WHOLE, 0 * WHOLE, WHOLE), Fraction(0)))
    with pytest.raises(ValueError, match="no half-space bounds"):
        Proofs(eye).between((1, 0, 0))
