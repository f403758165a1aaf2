"""The two reports of March 2026: what they print, which figure cannot be, and where it stands elsewhere."""

from decimal import Decimal

from game.explain.published import reports as module
from game.explain.published.reports import AGAINST, ODD, RIGHT, puzzles, reports, standing_elsewhere, sum_line
from game.history.almanac import almanac

MARCH = next(row for row in almanac() if row.id == module.ROW)


def test_one_report_prints_two_figures_for_and_says_which_stands_once() -> None:
    found = {one.outlet: one for one in reports()}
    assert len(found) == 2
    both = [(line.printed, line.once) for line in found["ScoopHike"].lines if line.figure == "for"]
    assert both == [(RIGHT, False), (ODD, True)]


def test_reports_agree_with_the_almanac_but_for_the_figure_that_it_calls_a_conflict() -> None:
    conflicts = {conflict.printed for conflict in MARCH.conflicts}
    for report in reports():
        for line in report.lines:
            assert (line.printed in conflicts) == line.once
            assert line.once or MARCH.figures[line.figure] == line.printed


def test_the_sum_tells_which_cannot_be() -> None:
    assert Decimal(RIGHT) + Decimal(AGAINST) == 100
    assert Decimal(ODD) + Decimal(AGAINST) > 100
    assert sum_line(ODD) == "99.97 + 0.07 = 100.04"
    first = puzzles()[0]
    assert first.choices[first.answer] == ODD


def test_the_figure_stands_where_the_question_says() -> None:
    assert ("dprk_spa_2014", "turnout") in {(row.id, figure) for row, figure in standing_elsewhere(ODD)}
    second = puzzles()[1]
    assert "2014" in second.choices[second.answer]
    assert "2014" in second.explanation


def test_no_question_calls_the_slip_proved() -> None:
    last = puzzles()[-1]
    assert "infer" in last.choices[last.answer]
