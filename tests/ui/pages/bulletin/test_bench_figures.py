"""The bench prints as the engine prints, changes nothing in the record, and says where dissent disappears."""

from collections.abc import Callable
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.data.bulletin import Figure
from game.engine.digest import digest
from game.engine.publication import figures as members
from game.engine.publication.publish import publish
from game.engine.publication.rounding import ROUNDINGS, print_percent
from game.explain.bulletin.printing_rules import ladder, ladder_says, rule_rows, verdict
from game.explain.bulletin.proof import BASES, OF_PAPERS, Draft, exact, printed_anew, prints
from game.level.rules.switch import changed
from tests.ui.pages.bulletin.ballots import HIDING, LEVELS, QUIET, TINY, held

NAMES = tuple(members.MEMBERS)
Change = Callable[[Draft], Draft]

CHANGES: st.SearchStrategy[Change] = st.one_of(
    st.builds(
        lambda name, digits: lambda draft: draft.with_digits(name, digits), st.sampled_from(NAMES), st.integers(0, 6)
    ),
    st.builds(
        lambda name, rule: lambda draft: draft.with_rounding(name, rule),
        st.sampled_from(NAMES),
        st.sampled_from(ROUNDINGS),
    ),
    st.builds(
        lambda name, base: lambda draft: draft.with_base(name, base), st.sampled_from(OF_PAPERS), st.sampled_from(BASES)
    ),
    st.builds(lambda name: lambda draft: draft.turned(name), st.sampled_from(NAMES)),
)


def drafted(level: str, changes: list[Change]) -> Draft:
    draft = Draft.of(held(level))
    for change in changes:
        draft = change(draft)
    return draft


@pytest.mark.parametrize("level", LEVELS)
def test_a_draft_begins_as_the_page_was_printed(level: str) -> None:
    draft = Draft.of(held(level))
    assert draft.figures == held(level).bulletin.figures
    assert not draft.touched


@settings(deadline=None)
@given(st.sampled_from((TINY, HIDING)), st.lists(CHANGES, max_size=6))
def test_every_figure_is_what_the_engine_prints(level: str, changes: list[Change]) -> None:
    for figure in drafted(level, changes).figures:
        printed = print_percent(figure.numerator, figure.denominator, figure.decimals, figure.rounding)
        assert figure.printed == printed


@settings(deadline=None)
@given(st.sampled_from((TINY, HIDING)), st.lists(CHANGES, max_size=6))
def test_the_rules_taken_over_print_what_the_bench_printed(level: str, changes: list[Change]) -> None:
    record, draft = held(level), drafted(level, changes)
    scenario = record.scenario
    for path, value in draft.changes.items():
        scenario = changed(scenario, path, value)
    assert publish(scenario, np.zeros(1), record.reported).figures == draft.figures


@settings(deadline=None, max_examples=25)
@given(st.lists(CHANGES, min_size=1, max_size=6))
def test_the_record_stays_as_it_was_and_can_be_gone_back_to(changes: list[Change]) -> None:
    before = digest(held(TINY))
    draft = drafted(TINY, changes)
    assert digest(held(TINY)) == before
    assert draft.as_printed().figures == held(TINY).bulletin.figures
    assert not draft.as_printed().touched
    assert draft.touched == bool(draft.changes)


def test_the_true_figure_is_printed_by_the_same_rule() -> None:
    draft = Draft.of(held(HIDING)).with_digits("against", 1)
    truth = held(HIDING).truth()
    true = draft.true("against")
    assert true is not None
    assert true.numerator == truth["struck_out"]
    assert true.printed == print_percent(int(truth["struck_out"]), int(truth["voted"]), 1, "half_up")
    assert draft.true("invalid") is None  # not on the page


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_the_exact_share_is_cut_off_after_six_digits(count: int, base: int) -> None:
    shown = exact(Figure("for", count, base, "cast", 2, "half_up", ""))
    cut = Fraction(100 * count, base) - Fraction(shown.removesuffix("…"))
    assert 0 <= cut < Fraction(1, 10**6)
    assert shown.endswith("…") == (cut > 0)


def test_an_unknown_rounding_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown rounding"):
        Draft.of(held(TINY)).with_rounding("for", "up")


# --- where dissent disappears


COUNTS = st.integers(1, 10**6).flatmap(lambda base: st.tuples(st.integers(0, base), st.just(base)))


@given(COUNTS, st.sampled_from(ROUNDINGS))
def test_dissent_is_hidden_where_the_page_shows_none_although_there_is_some(pair: tuple[int, int], rule: str) -> None:
    against, cast = pair
    figures = (
        printed_anew(Figure("for", cast - against, cast, "cast", 2, rule, "")),
        printed_anew(Figure("against", against, cast, "cast", 2, rule, "")),
    )
    for rung in ladder(*figures, 6):
        assert rung.printed_for == print_percent(cast - against, cast, rung.digits, rule)
        assert rung.printed_against == print_percent(against, cast, rung.digits, rule)
        shows_none = float(rung.printed_against) == 0 or float(rung.printed_for) >= 100
        assert rung.hidden == (against > 0 and shows_none)


def test_the_words_name_the_digits_at_which_dissent_is_gone() -> None:
    def said(against: int, cast: int) -> str:
        figure = printed_anew(Figure("against", against, cast, "cast", 2, "half_up", ""))
        return ladder_says(ladder(None, figure, 4), figure)

    assert said(20, 100) == "20 votes against can be seen at every number of digits."
    assert said(3, 1_000) == "Without digits after the point, 3 votes against are printed as 0."
    assert said(4, 100_000) == "With 2 digits or fewer, 4 votes against are printed as 0.00."
    assert said(1, 100_000_000) == "1 vote against cannot be seen with any of these."
    assert said(0, 100) == "No vote against was reported: there is nothing to hide."
    assert ladder_says((), None) == "This page does not print the votes against at all."


# --- can one rule print this page?


def test_no_single_rule_prints_the_page_of_2026() -> None:
    page = Draft.of(held(QUIET)).figures
    rows = rule_rows(page)
    assert [row.fits for row in rows] == [False, False]
    assert verdict(page, rows).startswith("No. Cut off: Turnout. Rounded: ")


def test_one_rule_prints_an_ordinary_page() -> None:
    page = Draft.of(held(TINY)).figures
    assert verdict(page, rule_rows(page)) == "Yes: rounded everywhere."


@settings(deadline=None)
@given(st.sampled_from((TINY, HIDING)), st.lists(CHANGES, max_size=6))
def test_the_table_holds_what_each_rule_prints(level: str, changes: list[Change]) -> None:
    page = drafted(level, changes).figures
    rows = rule_rows(page)
    for row in rows:
        assert row.printed == tuple(prints(figure, figure.decimals, row.rounding) for figure in page)
        assert row.fits == (row.printed == tuple(figure.printed for figure in page))
    words = verdict(page, rows)
    assert words.startswith("Yes") == (bool(page) and any(row.fits for row in rows))


def test_a_rule_of_another_kind_is_called_so() -> None:
    nearly = printed_anew(Figure("for", 99_997, 100_000, "cast", 2, "never_100", ""))
    cut = printed_anew(Figure("against", 9, 1_000, "cast", 2, "truncate", ""))
    half = printed_anew(Figure("invalid", 15, 10_000, "cast", 1, "half_even", ""))
    assert half.printed == "0.2"
    page = (nearly, cut, half)
    assert verdict(page, rule_rows(page)) == "No. Cut off: For. Rounded: Invalid."
