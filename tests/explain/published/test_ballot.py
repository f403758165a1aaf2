"""A ballot set to print a row prints exactly its figures."""

import pytest

from game.explain.published.ballot import LEVELS, settings_that_print
from game.history.almanac import almanac
from game.history.published import Published
from game.level.load import load
from game.session.actions import SetKnob
from game.session.session import Playthrough

SET = [row for row in almanac() if settings_that_print(row) is not None]


def test_most_managed_rows_can_be_set_and_no_free_one() -> None:
    assert len(SET) >= 80
    assert not any(row.free for row in SET)


@pytest.mark.parametrize("row", SET[::3], ids=lambda row: row.id)
def test_the_sandbox_prints_the_row(row: Published) -> None:
    play = Playthrough(load("sandbox"))
    for path, value in (settings_that_print(row) or {}).items():
        assert play.act(SetKnob(path, value)) == ""
    assert {figure.name: figure.printed for figure in play.forecast.bulletin.figures} == row.figures


@pytest.mark.parametrize("row", LEVELS)
def test_levels_named_for_a_row_print_it(row: str) -> None:
    wanted = next(one.figures for one in almanac() if one.id == row)
    for level in LEVELS[row]:
        assert {one.name: one.printed for one in Playthrough(load(level)).forecast.bulletin.figures} == wanted
