"""The doubting reader is calibrated on countries that the table has never seen: few here, many in the notes."""

import re

import numpy as np
import pytest

from tests.campaign import trials
from tests.verification.readers_reliability import BEGIN, END, LAWS, NOTES, brier, reliability, trusts

GOAL, CLOSE, FEW = 0.20, 0.10, 25
WRITTEN = NOTES.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0]


@pytest.mark.parametrize("law", LAWS)
def test_trust_is_as_often_right_as_it_says(law: str) -> None:
    free, managed = trusts(law, len(trials(120)))
    assert brier(free, managed) <= GOAL + 0.01
    for _tenth, count, trust, was_free in reliability(free, managed):
        if count >= FEW:
            chance = 3.0 * np.sqrt(0.25 / count)
            assert abs(trust - was_free) <= CLOSE + chance


def test_the_notes_show_that_the_goal_is_met() -> None:
    scores = [float(score) for score in re.findall(r"(0\.\d{3}) \(", WRITTEN)]
    assert len(scores) == len(LAWS)
    assert max(scores) <= GOAL
    rows = re.findall(r"^\| \d+–\d+ % \|(.*)\|$", WRITTEN, re.MULTILINE)
    assert rows
    for row in rows:
        cells = [cell.strip() for cell in row.split("|")]
        for at in range(0, len(cells), 3):
            pages, trust, was_free = cells[at : at + 3]
            if pages != "–" and int(pages.replace(",", "")) >= 4 * FEW:
                assert abs(float(trust.removesuffix(" %")) - float(was_free.removesuffix(" %"))) <= 100 * CLOSE
