"""Outlets copy the bulletin; when they slip, it is one figure and one of the documented kinds."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.audience import outlets
from game.engine.audience.outlets import DOCUMENTED, KINDS, OUTLETS, Kind, copies, possible
from game.engine.data.bulletin import Bulletin, Figure
from game.engine.data.press import SLIPS
from game.engine.digest import digest
from game.engine.publication.rounding import is_printed_percentage, print_percent
from game.engine.simulate import election
from tests.engine.countries import scenario

FACTS = Path(__file__).parents[3] / "assets" / "facts"
SEEDS = st.integers(0, 2**32 - 1)
SHARES = st.tuples(st.integers(0, 10**7), st.integers(0, 6)).map(
    lambda pair: print_percent(pair[0], 10**7, pair[1], "half_up")
)


def page(*printed: str) -> Bulletin:
    names = ("turnout", "for", "against", "away", "abstained", "invalid")
    figures = [Figure(name, 1, 1, "cast", 2, "half_up", text) for name, text in zip(names, printed, strict=False)]
    return Bulletin(tuple(figures), 1, "")


PAGES = st.lists(SHARES, min_size=0, max_size=6).map(lambda texts: page(*texts))


def rows(table: str) -> list[dict[str, str]]:
    with (FACTS / table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("kind", KINDS)
def test_every_documented_slip_can_be_made(kind: Kind) -> None:
    assert DOCUMENTED[kind].copied in possible(DOCUMENTED[kind].printed, kind)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_called_documented_stands_in_a_verified_row(kind: Kind) -> None:
    (row,) = [row for row in rows("mechanisms.csv") if row["id"] == "slip"]
    slip = DOCUMENTED[kind]
    assert row["confidence"] == "verified"
    (example,) = (one for one in row["value_or_range"].split("; ") if slip.copied in one and slip.printed in one)
    named = re.findall(r"[A-Z]\w+|\d{4}", slip.where)
    assert named
    assert [name for name in named if name not in example] == []
    inside = slip.source.partition("(")[2].rstrip(")")
    assert inside in row["source"]


@given(SHARES, st.sampled_from(KINDS))
def test_a_slip_is_another_printed_figure_made_by_one_mistake(printed: str, kind: Kind) -> None:
    for copied in possible(printed, kind):
        assert is_printed_percentage(copied)
        assert float(copied) != float(printed)
        if kind == "point":
            assert float(copied) == pytest.approx(10 * float(printed))
            continue
        assert len(copied) == len(printed)
        (place,) = [at for at, pair in enumerate(zip(copied, printed, strict=True)) if len(set(pair)) == 2]
        gap = abs(int(copied[place]) - int(printed[place]))
        assert (gap == 1) == (kind == "neighbour")
        assert kind == "neighbour" or place > printed.find(".")


@given(PAGES, SEEDS)
def test_a_copy_differs_in_one_figure_at_most_and_says_which(bulletin: Bulletin, seed: int) -> None:
    printed = {figure.name: figure.printed for figure in bulletin.figures}
    found = copies(bulletin, seed)
    assert tuple(copy.outlet for copy in found) == OUTLETS
    assert found == copies(bulletin, seed)
    for copy in found:
        wrong = {name for name, text in copy.figures.items() if text != printed[name]}
        assert copy.figures.keys() == printed.keys()
        assert wrong == ({copy.slip.figure} if copy.slip else set())
        if copy.slip:
            assert copy.slip.printed == printed[copy.slip.figure]
            assert copy.slip.copied == copy.figures[copy.slip.figure]
            assert copy.slip.copied in possible(copy.slip.printed, copy.slip.kind)


def test_the_digits_of_a_slip_are_named() -> None:
    assert outlets.Slip("for", "digit", "99.93", "99.97").digits == ("7", "3")
    assert outlets.Slip("for", "neighbour", "98.85", "98.95").digits == ("9", "8")
    assert outlets.Slip("against", "point", "0.171", "1.71").digits == ("", "")


def test_a_page_without_figures_is_copied_as_it_is() -> None:
    assert all(copy.slip is None for seed in range(50) for copy in copies(page(), seed))
    assert all(copy.slip is None for seed in range(50) for copy in copies(page("–"), seed))


def test_outlets_slip_about_as_often_as_they_are_said_to() -> None:
    bulletin = page("99.99", "99.93", "0.07")
    slips = [copy.slip for seed in range(2_000) for copy in copies(bulletin, seed)]
    share = sum(slip is not None for slip in slips) / len(slips)
    assert share == pytest.approx(SLIPS, abs=0.025)  # four standard errors
    assert {slip.kind for slip in slips if slip} == set(KINDS)


def test_looking_at_copies_leaves_the_ballot_as_it_was() -> None:
    held = election(scenario({"audience.trusting": {}}), 7)
    before = digest(held)
    copies(held.bulletin, 7)
    assert digest(held) == before == digest(election(scenario({"audience.trusting": {}}), 7))
