"""The code on screen, on sheets and in files is one: full squares with a mark in three corners."""

import pytest

from game.report import pictures
from game.report.content import Code
from game.report.qr import QUIET, qr_of
from tests.report.qr_reader import read

CODES = ("1000-3PWR-3QK1", "1", "1000-F5R9-8M80-3PWH-XWXH")


@pytest.mark.parametrize("code", CODES)
def test_no_code_is_so_short_that_it_becomes_a_micro_one(code: str) -> None:
    assert not qr_of(code).is_micro


@pytest.mark.parametrize("code", CODES)
def test_a_sheet_shows_the_squares_of_the_screen(code: str) -> None:
    across = len(tuple(qr_of(code).matrix)) + 2 * QUIET
    told = pictures.svg(Code(code))
    assert f'width="{across * 6}"' in told
    data = pictures.png(Code(code))
    assert int.from_bytes(data[16:20], "big") == across * 8


@pytest.mark.parametrize("code", [code for code in CODES if "-" in code])
def test_the_squares_say_the_code(code: str) -> None:
    assert read([list(row) for row in qr_of(code).matrix]) == code
