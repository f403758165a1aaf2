"""The page of a series: what people believe on it is what is carried on, and mouse and keys hold ballots alike."""

import itertools

import pytest

from game.kit.page.scene import commands
from game.kit.widgets.segment import Segment
from game.level.load import load
from game.session.actions import SetKnob
from game.session.series.turns import looked_at
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.ballot_state import BallotState
from game.ui.navigator import Game
from game.ui.pages.ballot import make_page
from game.ui.pages.series.scene import SeriesPage
from tests.kit.driver import Driver
from tests.session.series.played import BOOTH, KEPT, NAME, TIPS, played
from tests.ui.pages.series.opened import opened, shown

SIZES = [((1024, 768), 100), ((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 100), ((1920, 1080), 200)]


def test_the_belief_on_the_page_is_the_one_that_is_carried_on() -> None:
    page, driver = opened(played(NAME, TIPS))
    said = shown(driver)
    held = page.ballot.play.series.held
    assert list(said) == [str(one.number) for one in held]
    for one in held:
        assert f"believed {one.believed:.2f}," in said[str(one.number)]
        assert f"printed against {one.printed['against']}" in said[str(one.number)]
        assert f"against in private {one.private:.2f}" in said[str(one.number)]
    assert "The goal is met." in driver.text()


@pytest.mark.parametrize(("most", "said"), [(1, False), (4, True)])
def test_what_a_ballot_changes_by_itself_is_said_before_it(most: int, said: bool) -> None:
    _page, driver = opened(played(NAME, TIPS, most=most))
    told = "From ballot 5 on: booth and cost of striking out are as they were."
    stays = f"Rules stay as they are, unless you change them before ballot {most + 1}."
    assert (told in driver.text(), stays in driver.text()) == (said, not said)
    assert driver.problems() == []


def test_what_is_struck_out_and_printed_is_the_same_figure_where_all_is_passed_on() -> None:
    """A forecast expects parts of papers: both are told of whole ones."""
    play = Playthrough(load(NAME))
    differed = 0
    for penalty in (0.75, 1.5, 4.0):
        for path, value in ((KEPT, 1.0), (BOOTH, "secret"), ("behaviour.reject_penalty.penalty", penalty)):
            assert play.act(SetKnob(path, value)) == ""
        turn, truth = looked_at(play.level.head, 1, play.forecast), play.forecast.truth()
        assert f"{turn.struck:.2f}" == turn.printed["against"]
        differed += f"{100 * truth['struck_out'] / truth['voted']:.2f}" != turn.printed["against"]
    assert differed, "every figure here is the same either way: this tests nothing"


def test_the_page_says_how_far_a_ballot_moves_what_is_believed() -> None:
    _page, driver = opened(played(NAME, TIPS))
    learned = "After each ballot people go 90 % of the way from what they believed to what is printed."
    assert learned in driver.text()
    held = played(NAME, TIPS).series.held
    for one, after in itertools.pairwise(held):
        printed = float(one.printed["against"])
        assert after.believed == pytest.approx(one.believed + 0.9 * (printed - one.believed), abs=0.01)
    assert len(held) > 1


def test_the_next_ballot_is_foreseen_and_then_held() -> None:
    page, driver = opened()
    assert list(shown(driver)) == ["1"]
    driver.press("enter")
    series = page.ballot.play.series
    assert (series.number, len(series.held)) == (1, 1)
    assert list(shown(driver)) == ["1", "2"]
    driver.click("Hold ballot 2")
    assert (series.number, len(series.held)) == (2, 2)
    driver.click("Hold all the others")
    assert series.digests == played(NAME).series.digests
    assert "The goal is not met." in driver.text()
    driver.click("Start again")
    assert (series.number, series.held) == (1, ())


def test_rules_are_changed_before_a_ballot_and_named_afterwards() -> None:
    page, driver = opened(played(NAME, most=1))
    driver.click("Change rules first")
    assert page.ballot.play.series.number == 2
    driver.do(page.on_knob, KEPT, 1.0)
    driver.do(page.on_settle)
    driver.do(page.on_knob, BOOTH, "secret")
    driver.click("Hold all the others")
    assert page.ballot.play.series.digests == played(NAME, TIPS).series.digests
    assert "2: Votes against passed on, at the centre: 100 % (set by you)" in driver.text()
    assert "5: booth and cost of striking out are as they were" in driver.text()


def test_keys_choose_a_ballot() -> None:
    page, driver = opened(played(NAME))
    page.focus("chart")
    for key, chosen in (("home", 0), ("right", 1), ("right", 2), ("left", 1), ("end", 5), ("right", 5)):
        driver.press(key)
        assert page.chosen == chosen


def test_the_report_knows_neither_boxes_nor_thoughts() -> None:
    _page, driver = opened(played(NAME))
    assert "against in private" in driver.text()
    driver.press("t")
    said = " ".join(shown(driver).values())
    assert "printed against" in said
    assert "private" not in said
    assert "struck out" not in said


@pytest.mark.parametrize("report", [False, True])
@pytest.mark.parametrize("level", [NAME, "cuba_1993_2023", "dprk_1948_2026"])
def test_only_what_has_a_figure_is_offered(level: str, report: bool) -> None:
    page, driver = opened(played(level, most=2))
    page.ballot.report = report
    driver.do(page.on_view, "for")
    offered = page.find("view")
    assert isinstance(offered, Segment)
    for choice in offered.choices:
        driver.do(page.on_view, choice.value)
        assert shown(driver)
    assert ("for" in [choice.value for choice in offered.choices]) == (level != "cuba_1993_2023")


@pytest.mark.parametrize("view", ["dissent", "turnout", "for"])
@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_nothing_overlaps(size: tuple[int, int], scale: int, view: str) -> None:
    page, driver = opened(played(NAME, TIPS, most=3), size, scale=scale)
    driver.do(page.on_view, view)
    assert driver.problems() == []


def test_a_series_begins_on_its_page_and_goes_on_there(notebook: Notebook) -> None:
    game = Game(notebook)
    page = game.page(load(NAME))
    assert isinstance(page, SeriesPage)
    driver = Driver(page)
    driver.click("Hold ballot 1")
    driver.click("Hold ballot 2")
    digests = page.ballot.play.series.digests
    assert notebook.flush()
    left = Driver(game.levels())
    for command in commands(game.resume()):
        left.shell.carry_out(command)
    again = left.shell.top.scene
    assert isinstance(again, SeriesPage)
    assert again.ballot.play.series.digests == digests


def test_every_ballot_of_a_series_is_a_run_of_the_notebook(notebook: Notebook) -> None:
    page = Game(notebook).page(load(NAME))
    driver = Driver(page)
    for number in (1, 2, 3):
        driver.click(f"Hold ballot {number}")
    assert notebook.flush()
    assert isinstance(page, SeriesPage)
    kept = [run.digest for run in notebook.runs()]
    assert set(page.ballot.play.series.digests) <= set(kept)


def test_the_pages_of_a_ballot_lead_to_the_series_and_back() -> None:
    play = played(NAME, most=2)
    driver = Driver(make_page("readers", BallotState(play)))
    driver.click("Series")
    assert isinstance(driver.shell.top.scene, SeriesPage)
    driver.click("Bulletin")
    assert play.shown.bulletin.figure("against").printed in driver.text()
    assert "Series" not in Driver(make_page("country", BallotState(Playthrough(load("honest_count"))))).text()


def test_the_debrief_does_not_sell_a_players_way_as_another() -> None:
    play = played(NAME, {1: {BOOTH: "secret"}, 2: {KEPT: 1.0}})
    text = Driver(make_page("debrief", BallotState(play))).text()
    assert "Striking out costs nothing in three ballots" in text
    assert "Everybody goes into the booth in three ballots" not in text


def test_keys_and_buttons_take_a_rule_back_and_bring_it_again() -> None:
    page, driver = opened(played(NAME, most=1))
    driver.click("Change rules first")
    play = page.ballot.play
    driver.do(page.on_knob, BOOTH, "secret")
    driver.do(page.on_settle)
    for undo, redo in ((("z", True), ("y", True)), (("u", False), ("r", False))):
        driver.press(undo[0], ctrl=undo[1])
        assert play.value(BOOTH) == "booth_to_strike"
        assert "Undone: " in driver.text()
        driver.press(redo[0], ctrl=redo[1])
        assert play.value(BOOTH) == "secret"
        assert "Done again: " in driver.text()
    driver.press("u", "u")
    assert (play.series.number, play.counted, page.chosen) == (1, True, 0)
    driver.press("u")
    assert "There is nothing to undo." in driver.text()
    driver.click("Redo: the way to the next ballot")
    assert (play.series.number, page.chosen) == (2, 1)


def test_a_debrief_in_the_middle_of_a_series_says_what_is_still_to_be_held() -> None:
    play = played(NAME, TIPS, most=4)
    assert [one.known for one in play.verdict.judged] == [False, False]
    driver = Driver(make_page("debrief", BallotState(play)))
    text, head = driver.text(), play.level.head
    assert head.technique is not None
    assert "Ballots still to hold: 2" in text
    assert "At least 60 % against on the last page – known after ballot 6." in text
    for kept_back in ("Not reached yet", head.technique.name, head.questions[0].text):
        assert kept_back not in text
    over = Driver(make_page("debrief", BallotState(played(NAME, TIPS)))).text()
    assert "still to hold" not in over
    assert "Goal reached" in over
    assert head.technique.name not in over, "the questions come first"
    assert head.questions[0].text in over


def test_the_goal_stands_above_the_series_while_it_is_played() -> None:
    _page, driver = opened(played(NAME, TIPS, most=4))
    goal = played(NAME, most=1).level.head.goal
    assert goal is not None
    assert goal.text in driver.text()
    assert "after ballot 6" in driver.text()
    driver.click("Hold all the others")
    assert "reached" in driver.text()
    assert "after ballot 6" not in driver.text()


def test_the_scale_of_the_chart_is_told_as_it_moves() -> None:
    _page, driver = opened(played(NAME, TIPS, most=4))
    assert "Scale: 0 to 80 %." in driver.text()
    driver.click("Hold all the others")
    assert "Scale: 0 to 90 %." in driver.text()
