"""What is printed: whole numbers all the way to the digits."""

import ast
import random
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from game.engine.data.bulletin import Figure
from game.engine.data.protocols import Protocols
from game.engine.publication import figures
from game.engine.publication.publish import ALL, NONE, NOT_THE_ONE, NOTHING, OPENING, SOME, THE_ONE, compose, publish
from game.engine.publication.rounding import print_percent
from game.engine.reporting.counted import Counted
from game.engine.simulate import election, forecast
from game.engine.streams import Streams
from game.parts import ROOT
from tests.engine.countries import scenario

# registered, issued, in_box, for, against, invalid, away
COLUMNS = ((100, 50), (80, 41), (83, 41), (70, 30), (10, 9), (3, 2), (5, 4))
NOBODY = np.zeros(2)
CENTRAL = Protocols(*(np.array(column, dtype=np.int64) for column in COLUMNS))


def printed(**policies: dict[str, Any]) -> dict[str, Figure]:
    rules = scenario({f"publication.{name.rstrip('_')}": policy for name, policy in policies.items()})
    return {one.name: one for one in publish(rules, NOBODY, CENTRAL).figures}


@pytest.mark.parametrize(
    ("name", "count"),
    [("turnout", 121), ("for", 100), ("against", 19), ("away", 9), ("abstained", 20), ("invalid", 5)],
)
@pytest.mark.parametrize(("base", "whole"), [("registered", 150), ("cast", 124), ("valid", 119)])
def test_every_figure_has_its_counts(name: str, count: int, base: str, whole: int) -> None:
    found = printed(**{name: {"shown": True, "base": base, "decimals": 3}})[name]
    assert (found.numerator, found.denominator, found.base, found.decimals) == (count, whole, base, 3)
    assert type(found.numerator) is type(found.denominator) is int
    exact = Decimal(100 * count) / Decimal(whole)
    assert found.printed == str(exact.quantize(Decimal("0.001"), ROUND_HALF_UP))


def test_only_what_is_shown_is_printed_in_the_order_of_the_page() -> None:
    assert list(printed()) == ["turnout", "for", "against"]
    assert list(printed(away={"shown": True}, for_={"shown": False})) == ["turnout", "against", "away"]


def test_nothing_is_printed_of_an_empty_base() -> None:
    rules = scenario()
    empty = Protocols(*(np.zeros(1, dtype=np.int64) for _ in range(7)))
    bulletin = publish(rules, NOBODY, empty)
    assert {one.printed for one in bulletin.figures} == {NOTHING}
    assert NOTHING in bulletin.text


@pytest.mark.parametrize("rounding", ["truncate", "half_up", "half_even", "never_100"])
def test_digits_are_those_of_exact_fractions_however_large_the_counts(rounding: str) -> None:
    luck = random.Random(5)
    for _ in range(500):
        whole = luck.choice((7, 1_000, 20_889_000, 3**40))
        count, decimals = luck.choice((0, whole, whole - 1, luck.randrange(whole + 1))), luck.randrange(7)
        found = print_percent(count, whole, decimals, rounding)
        gap = Fraction(100 * count, whole) - Fraction(found)
        step = Fraction(1, 10**decimals)
        assert len(found.partition(".")[2]) == decimals
        if rounding == "truncate":
            assert 0 <= gap < step
        elif rounding == "never_100" and found == str(Decimal(100) - Decimal(1).scaleb(-decimals)):
            assert -step / 2 <= gap < step
        else:
            assert abs(gap) <= step / 2


def test_half_even_is_that_of_decimal() -> None:
    for count in range(0, 2_001, 1):
        exact = Decimal(count) / Decimal(20)
        assert print_percent(count, 2_000, 1, "half_even") == str(exact.quantize(Decimal("0.1"), ROUND_HALF_EVEN))


def test_no_float_comes_near_the_digits() -> None:
    """Neither module holds a float, a true division or a call that makes one."""
    for name in ("publish", "rounding"):
        source = Path(ROOT, "game", "engine", "publication", f"{name}.py").read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(source)):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), (name, node.lineno)
            assert not (isinstance(node, ast.Name) and node.id == "float"), (name, node.lineno)
            assert not (isinstance(node, ast.Attribute) and ast.unparse(node).startswith(("np.", "math."))), name


def test_a_forecast_prints_rounded_expected_counts() -> None:
    held = forecast(scenario({"publication.abstained": {"shown": True}}))
    for figure in held.bulletin.figures:
        assert type(figure.numerator) is int
        assert figure.printed == print_percent(figure.numerator, figure.denominator, figure.decimals, figure.rounding)


def test_the_text_holds_the_digits_of_the_figures() -> None:
    held = election(scenario({"publication.invalid": {"shown": True}}), 1)
    lines = held.bulletin.text.splitlines()
    assert lines[0] == OPENING
    assert lines[-1] == ALL.format(deputies=4)
    assert len(lines) == 2 + len(held.bulletin.figures)
    for line, figure in zip(lines[1:-1], held.bulletin.figures, strict=True):
        assert f"{figure.printed} %" in line
    assert compose(held.bulletin.figures, 4, 4, lambda line: f"» {line}").splitlines()[0] == f"» {OPENING}"


@pytest.mark.parametrize("base", ["registered", "cast", "valid"])
def test_one_constituency_has_one_candidate_whatever_the_share_is_of(base: str) -> None:
    named = Figure("for", 1, 2, base, 2, "half_up", "50.00")
    alone, many = (compose([named], seats, seats).splitlines()[1] for seats in (1, 2))
    assert alone.endswith("for the candidate.")
    assert many == alone.replace("candidate", "candidates")


def test_the_text_says_what_a_share_is_of() -> None:
    texts = [compose([Figure("against", 1, 2, base, 2, "half_up", "50.00")], 2, 2) for base in ("registered", "valid")]
    assert "of the roll voted against" in texts[0]
    assert "of the valid papers were against" in texts[1]


@pytest.mark.parametrize(
    ("papers_for", "deputies", "closing"),
    [
        ((41, 21, 4), 3, ALL),
        ((40, 21, 4), 2, SOME),
        ((0, 20, 3), 0, NONE),
        ((41,), 1, THE_ONE),
        ((40,), 0, NOT_THE_ONE),
    ],
)
def test_a_deputy_needs_more_than_half_of_the_papers_reported_there(
    papers_for: tuple[int, ...], deputies: int, closing: str
) -> None:
    units = len(papers_for)
    roll, box = np.full(units, 100), np.array([80, 40, 7][:units])
    chosen = np.array(papers_for)
    reports = Protocols(roll, box, box, chosen, box - chosen, np.zeros_like(roll), np.zeros_like(roll))
    bulletin = publish(scenario(), Counted(reports, Streams(0)).ahead(), CENTRAL)
    assert bulletin.deputies == deputies
    assert bulletin.text.splitlines()[-1] == closing.format(deputies=deputies, seats=units)


def test_the_deputies_of_a_ballot_follow_from_what_its_constituencies_report() -> None:
    against = scenario(support=-0.2, constituencies=12, precincts=4)
    held = election(against, 3)
    reported = held.tiers[1].reported
    won = [one > papers - one for one, papers in zip(reported.votes_for, reported.in_box, strict=True)]
    assert 0 < held.bulletin.deputies == sum(won) < 12


def test_the_columns_of_every_figure_are_those_of_the_ledger() -> None:
    assert set(figures.COLUMNS) == set(figures.MEMBERS)
    for name, columns in figures.COLUMNS.items():
        total = sum(int(CENTRAL.column(column).sum()) for column in columns)
        surplus = int(CENTRAL.surplus.sum()) if name == "turnout" else 0
        assert figures.numerator(name, CENTRAL) == total - surplus
