"""The table of resting figures in the engine's notes is what the engine finds."""

import pytest

from tests.verification.phase_diagram import BEGIN, END, NOTES, rest, table


def test_the_table_in_the_notes_is_current() -> None:
    written = NOTES.read_text(encoding="utf-8").partition(BEGIN)[2].partition(END)[0].strip()
    assert written == table(), "python -m tests.verification.phase_diagram"


def test_tipping_takes_conformity() -> None:
    assert rest(4.0, 5.0, 0.0) == pytest.approx(0.060, abs=0.001)
    assert rest(4.0, 5.0, 1.0) == pytest.approx(0.887, abs=0.001)
    for penalty in (1.0, 4.0, 8.0):
        assert rest(penalty, 0.0, 0.0) == pytest.approx(rest(penalty, 0.0, 1.0), abs=5e-4)
