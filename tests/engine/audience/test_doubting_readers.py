"""The doubting reader: bounded, smooth, never surer the closer a page comes to 100 %, and fair to real free votes."""

import csv
import itertools
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.readers.make_table import BOUND, FREE_VOTES
from game.engine.audience.readers import sceptical
from game.engine.data.bulletin import Belief, Bulletin, Figure
from game.engine.data.page_odds import places, weigh
from game.engine.data.press import Press
from game.engine.data.protocols import Protocols
from game.engine.simulate import election
from game.engine.streams import Mean
from game.level.load import load
from tests.levels_content.solutions import SOLUTIONS

PERCENT = st.decimals(0, 100, places=2).map(lambda share: f"{share:.2f}")
HIGH = st.decimals(50, 100, places=2).map(lambda share: f"{share:.2f}")
NEARLY_ALL = st.decimals("88.1", 100, places=2).map(lambda share: f"{share:.2f}")
STEEPEST = 4.0
"""How fast the weight of a page may change, for each step of one in the log-odds of a figure."""


def sceptic(press: Press, **params: float) -> Belief:
    return sceptical.act(sceptical.Params(**params), press, Mean())


def trust(turnout: str, share: str, **params: float) -> float:
    return sceptic(page(turnout, share), **params).trust


def figure(name: str, printed: str, base: str, decimals: int = 2) -> Figure:
    return Figure(name, 1, 1, base, decimals, "half_up", printed)


def of(*figures: Figure) -> Press:
    return Press(Bulletin(figures, 1, ""), Protocols(*(np.zeros(1, dtype=np.int64) for _ in range(7))))


def page(turnout: str, share: str) -> Press:
    return of(figure("turnout", turnout, "registered"), figure("for", share, "cast"))


# --- sane on any page


@given(PERCENT, PERCENT, st.floats(0.01, 0.99))
def test_one_page_says_at_most_so_much(turnout: str, share: str, honest: float) -> None:
    factor = _odds(trust(turnout, share, honest=honest)) / _odds(honest)
    assert 1.0 / BOUND - 1e-3 <= factor <= BOUND + 0.1


@given(PERCENT, HIGH, HIGH)
def test_a_share_for_nearer_to_everybody_is_never_trusted_more(turnout: str, one: str, other: str) -> None:
    low, high = sorted((one, other), key=float)
    assert trust(turnout, high) <= trust(turnout, low) + 1e-12


@given(NEARLY_ALL, NEARLY_ALL, PERCENT)
def test_a_turnout_nearer_to_everybody_is_never_trusted_more(one: str, other: str, share: str) -> None:
    low, high = sorted((one, other), key=float)
    assert trust(high, share) <= trust(low, share) + 1e-12


@given(st.tuples(PERCENT, PERCENT), st.tuples(PERCENT, PERCENT))
def test_pages_that_are_alike_are_read_alike(first: tuple[str, str], second: tuple[str, str]) -> None:
    one, other = (page(turnout, share) for turnout, share in (first, second))
    apart = 0.0
    for here, there in zip(places(one), places(other), strict=True):
        assert here is not None
        assert there is not None
        apart += abs(here - there)
    assert abs(weigh(one).whole - weigh(other).whole) <= STEEPEST * apart + 1e-9


@given(PERCENT, PERCENT)
def test_who_expected_a_free_vote_trusts_more(turnout: str, share: str) -> None:
    found = [trust(turnout, share, honest=honest) for honest in (0.01, 0.2, 0.5, 0.8, 0.99)]
    assert all(less < more for less, more in itertools.pairwise(found))


@given(PERCENT, PERCENT, st.floats(0.0, 1.0), st.floats(0.0, 1.0))
def test_the_doubting_stand_between_the_page_and_what_they_expected(
    turnout: str, share: str, support: float, dissent: float
) -> None:
    believed = sceptic(page(turnout, share), support=support, dissent=dissent)
    printed = float(share) / 100.0
    assert believed.perceived_support == pytest.approx(believed.trust * printed + (1.0 - believed.trust) * support)
    assert believed.perceived_dissent == pytest.approx(
        believed.trust * (1.0 - printed) + (1.0 - believed.trust) * dissent
    )


# --- what went wrong before


def test_the_last_digit_does_not_turn_the_scales() -> None:
    pages = [("100.00", "100.00"), ("99.99", "99.99"), ("99.98", "99.98")]
    found = [trust(*one) for one in pages]
    assert max(found) - min(found) < 0.02
    assert trust("100", "100") < 0.5


def test_hardly_anybody_for_is_no_proof_of_anything() -> None:
    assert 1.0 / BOUND < _odds(trust("70.00", "1.00")) < BOUND


def test_an_ordinary_page_is_believed_and_a_perfect_one_is_not() -> None:
    assert trust("65.00", "60.00") > 0.8
    assert trust("99.99", "99.93") < 0.1


@pytest.mark.parametrize("decimals", [0, 1, 2, 4])
def test_a_page_is_silent_beyond_its_last_digit(decimals: int) -> None:
    whole, nothing = f"{100:.{decimals}f}", f"{0:.{decimals}f}"
    certain, none = (of(figure("turnout", printed, "registered", decimals)) for printed in (whole, nothing))
    half_a_digit = 0.005 * 10.0**-decimals
    expected = math.log1p(-half_a_digit) - math.log(half_a_digit)
    assert places(certain)[0] == pytest.approx(expected)
    assert places(none)[0] == pytest.approx(-expected)


# --- what a page prints


def test_a_page_that_prints_neither_figure_says_nothing() -> None:
    believed = sceptic(of(), honest=0.7, support=0.3, dissent=0.2)
    assert believed.trust == pytest.approx(0.7)
    assert (believed.perceived_support, believed.perceived_dissent) == pytest.approx((0.3, 0.2))


def test_votes_against_are_read_where_none_for_are_printed() -> None:
    against = of(figure("turnout", "95.00", "registered"), figure("against", "1.00", "cast"))
    assert sceptic(against).trust == pytest.approx(trust("95.00", "99.00"))
    assert sceptic(against, support=0.2).perceived_support > 0.2


def test_a_share_of_the_roll_is_read_as_one_of_papers() -> None:
    of_roll = of(figure("turnout", "80.00", "registered"), figure("for", "72.00", "registered"))
    assert sceptic(of_roll).trust == pytest.approx(trust("80.00", "90.00"))


def test_a_turnout_of_the_papers_is_no_turnout() -> None:
    assert places(of(figure("turnout", "100.00", "cast"), figure("for", "60.00", "cast")))[0] is None
    nobody = of(figure("turnout", "0.00", "registered"), figure("for", "0.00", "registered"))
    assert 0.0 < sceptic(nobody).trust < 1.0


# --- fair to free votes, and to a lesson


def free_votes() -> list[dict[str, str]]:
    with FREE_VOTES.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("vote", free_votes(), ids=lambda vote: f"{vote['country']} {vote['for_pct']}")
def test_a_real_free_vote_keeps_a_fifth_of_the_trust(vote: dict[str, Any]) -> None:
    kept = trust(vote["turnout_pct"], vote["for_pct"])
    assert kept >= 0.2


@pytest.mark.parametrize("solved", [False, True])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_where_nobody_wants_to_be_last_the_page_is_never_quite_believed(seed: int, solved: bool) -> None:
    name = "nobody_wants_to_be_last"
    held = election(load(name, SOLUTIONS[name][0] if solved else {}).scenario, seed)
    (doubting,) = [belief for belief in held.beliefs if belief.reader == "sceptical"]
    assert doubting.trust < 0.9


def _odds(chance: float) -> float:
    return chance / (1.0 - chance)
