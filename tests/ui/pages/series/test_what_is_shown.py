"""What the page of a series shows is so: reasons, what happened beside what is printed, and whose figures they are."""

from collections.abc import Callable
from threading import Event
from time import sleep

import pytest

from game.engine.streams import Between
from game.explain.series.rows import NAMES, columns, row_name
from game.level.load import load
from game.session.actions import SetKnob
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.series.chart import SeriesChart
from game.ui.pages.series.scene import VIEWS, SeriesPage
from game.ui.pages.series.state import Coming
from game.ui.records import Records
from tests.kit.driver import Driver
from tests.session.series.played import KEPT, NAME, TIPS, Turned, played
from tests.ui.pages.series.opened import opened, shown


def until(driver: Driver, done: Callable[[], bool]) -> None:
    """Let frames pass until something that is worked beside them is there."""
    for _frame in range(600):
        driver.wait(0.1)
        if done():
            return
        sleep(0.02)
    raise AssertionError("it never came")


@pytest.mark.parametrize(("turned", "most", "more"), [(TIPS, 6, True), (None, 6, False), (TIPS, 1, False)])
def test_why_more_strike_out_than_oppose_is_said_where_they_do(turned: Turned | None, most: int, more: bool) -> None:
    page, driver = opened(played(NAME, turned, most=most))
    held = page.ballot.play.series.held
    assert any(one.struck > one.private for one in held) == more
    assert ("supporters strike the name out as well" in driver.text()) == more
    driver.do(page.on_view, "turnout")
    assert "supporters strike the name out as well" not in driver.text()


def test_nothing_is_said_of_belief_where_belief_moves_nobody() -> None:
    """No cost of striking out, and the centre writes the figures: the curve is flat."""
    play = Playthrough(load("dprk_1948_2026", {"population.country.precincts": 1}))
    for cost in ("behaviour.reject_penalty.penalty", "behaviour.absence_penalty.penalty"):
        assert play.act(SetKnob(cost, 0.0)) == ""
    assert play.act(SetKnob("reporting.centre.decree.fill", 1.0)) == ""
    page, driver = opened(play)
    driver.click("Hold ballot 1948")
    driver.do(page.on_view, "dissent")
    assert "because they believe" not in driver.text()
    assert "some who only just support the candidate strike the name out" in driver.text()


def test_each_view_has_what_happened_beside_what_is_printed() -> None:
    page, driver = opened(played(NAME, most=2))
    for view in VIEWS:
        driver.do(page.on_view, view)
        rows = [row for row in VIEWS[view] if row_name(row) in driver.text()]
        assert {NAMES[row][1] for row in rows} >= {"truth", "report"}, view
    driver.press("t")
    assert "voted for" not in " ".join(shown(driver).values())


def test_what_happened_is_seen_where_the_report_says_the_same() -> None:
    """Both lines lie on each other: red below and broad, green above it."""
    page, driver = opened(played(NAME, {1: {KEPT: 1.0}}, most=3))
    assert all(
        one.struck == pytest.approx(float(one.printed["against"]), abs=0.01) for one in page.ballot.play.series.held
    )
    chart = page.find("chart")
    assert isinstance(chart, SeriesChart)
    look, field = chart.host.look, chart._field(chart.host.look)
    between = (chart._lefts[0] + chart._lefts[1]) // 2
    seen = {driver.colour_at((between, y)) for y in range(field.top, field.bottom)}
    assert {tuple(look.profile["teal"]), tuple(look.profile["vermilion_text"])} <= seen


def test_while_other_rules_are_worked_out_the_last_chart_stands_with_a_mark(monkeypatch: pytest.MonkeyPatch) -> None:
    play, go_on = Playthrough(load(NAME)), Event()
    page = SeriesPage(BallotState(play, records=Records(play, patience=0.0)))
    driver = Driver(page)
    until(driver, lambda: not page.stale)
    before = shown(driver)
    assert list(before) == ["1"]
    work = page.work

    def later(between: Between) -> Coming:
        assert go_on.wait(60)
        return work(between)

    monkeypatch.setattr(page, "work", later)
    driver.do(page.on_knob, KEPT, 0.5)
    driver.wait(0.2)
    assert page.stale
    assert shown(driver) == before
    assert "working …" in driver.text()
    go_on.set()
    until(driver, lambda: not page.stale)
    assert shown(driver) != before
    assert "working …" not in driver.text()


def test_nothing_foreseen_of_one_ballot_stands_as_another() -> None:
    """While many ballots are held one after the other, what was foreseen of the first is over."""
    page, _driver = opened()
    awaited = page.foreseen[0]
    assert awaited is not None
    for most in range(5):
        held = columns(page.ballot.play.level.head, played(NAME, most=most).series.held) if most else []
        coming = page.coming(held)
        assert (coming is not None) == (awaited.number == len(held) + 1)
