"""What takes longer than a frame is worked beside it: the page stays alive, and nothing comes out otherwise."""

from threading import Event

import pytest

from game.engine.digest import digest
from game.engine.simulate import forecast
from game.kit.page.scene import Push, commands
from game.session import ballots
from game.session.actions import plain
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui import navigator
from game.ui.keeping.resuming import Left
from game.ui.navigator import Game
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.lessons.levels import Levels
from game.ui.pages.lessons.opening import Opening
from game.ui.pages.lessons.waiting import Rereading
from tests.kit.driver import Driver
from tests.ui.beside import (
    DUTY,
    PATIENCE,
    SEED,
    WORKING,
    Gate,
    begin,
    begun,
    country,
    held,
    inline,
    level,
    playthrough,
    ready,
    turn,
    wait_for,
)

pytestmark = pytest.mark.usefixtures("said_at_once")


def test_a_country_is_announced_until_it_is_there(notebook: Notebook, gate: Gate) -> None:
    page = begin(notebook)
    assert isinstance(page.shell.top.scene, Opening)
    assert page.has(WORKING)
    assert page.problems() == []
    page.press("tab", "?")
    assert page.shell.top.scene.title.startswith("Help")
    page.press("escape")
    gate.open.set()
    wait_for(page, lambda: ready(page))
    assert not page.has(WORKING)
    assert page.problems() == []
    page.press("escape")
    assert isinstance(page.shell.top.scene, Levels)


def test_who_leaves_before_that_is_free_at_once_and_the_work_is_dropped(notebook: Notebook, gate: Gate) -> None:
    page = begin(notebook)
    opening = page.shell.top.scene
    assert isinstance(opening, Opening)
    page.press("escape")
    assert isinstance(page.shell.top.scene, Levels)
    gate.open.set()
    records = opening.ballot.records
    assert records is not None
    wait_for(page, lambda: not records.at_work)
    assert gate.ended == 0


def test_the_last_known_figures_stay_marked_while_a_rule_is_turned(notebook: Notebook, gate: Gate) -> None:
    page = begun(notebook, gate)
    ballot = country(page).ballot
    known, printed = ballot.forecast, page.node("Turnout, % of the roll").value
    for value in (1.5, 2.0, 3.0, 4.5):
        turn(page, value)
        assert ballot.forecast is known
        assert page.node("Turnout, % of the roll").value == printed
        assert page.has(WORKING)
        assert page.problems() == []
        assert country(page).value(DUTY) == value  # the slider itself never waits
    ended = gate.ended
    gate.open.set()
    wait_for(page, lambda: ready(page))
    assert gate.ended == ended + 1  # what was stale ended between its stages
    assert not page.has(WORKING)
    assert digest(ballot.forecast) == digest(inline(page).forecast)
    assert page.node("Turnout, % of the roll").value != printed


def test_rules_that_are_turned_back_need_no_work(notebook: Notebook, gate: Gate) -> None:
    page = begun(notebook, gate)
    ballot, known = country(page).ballot, country(page).ballot.forecast
    turn(page, 4.5)
    assert ballot.working
    page.press("u")
    assert not ballot.working
    assert ballot.forecast is known
    assert not page.has(WORKING)


def test_a_ballot_is_held_beside_the_page_and_its_day_begins_when_it_is_known(notebook: Notebook, gate: Gate) -> None:
    page = begun(notebook, gate)
    ballot = country(page).ballot
    page.click("Open the polls")
    assert playthrough(page).polls_open
    assert (ballot.election, ballot.working, ballot.evening) == (None, True, False)
    assert page.node("Count").states == ("disabled",)
    assert page.problems() == []
    page.press("space")  # it says that they are open, and nothing is lost
    gate.open.set()
    wait_for(page, lambda: ballot.election is not None)
    page.wait(0.5)
    assert page.shell.moving
    assert digest(ballot.held) == inline(page).digest
    page.click("Close the polls")
    assert ballot.evening
    page.click("To the boxes")
    page.click("To the count", "button")
    assert page.shell.top.scene.title == "Count night"
    assert notebook.flush()
    assert [run.digest for run in notebook.runs("honest_count")] == [inline_digest(ballot.play)]


def inline_digest(play: Playthrough) -> str:
    return Playthrough(level(), SEED, play.journal).digest


def test_a_ballot_that_is_taken_back_before_it_is_known_is_no_run(notebook: Notebook, gate: Gate) -> None:
    page = begun(notebook, gate)
    page.click("Open the polls")
    turn(page, 4.5)
    gate.open.set()
    wait_for(page, lambda: ready(page))
    assert country(page).ballot.election is None
    assert notebook.flush()
    assert not notebook.runs("honest_count")
    sitting = notebook.resume()
    assert sitting is not None
    assert [row for _place, row in sitting.rows] == [plain(action) for action in playthrough(page).journal]


def test_a_game_goes_on_with_its_ballot_after_it_was_worked_again(notebook: Notebook, gate: Gate) -> None:
    page = begun(notebook, gate)
    gate.open.set()
    page.click("Open the polls")
    wait_for(page, lambda: ready(page))
    held, stage = playthrough(page).digest, Game(notebook, patience=0.0)
    page.press("escape")
    gate.open.clear()
    for command in commands(stage.resume()):
        page.shell.carry_out(command)
    page.stage.frame()
    assert isinstance(page.shell.top.scene, Opening)
    gate.open.set()
    wait_for(page, lambda: ready(page))
    assert country(page).ballot.evening
    assert playthrough(page).digest == held


def test_a_rule_is_turned_in_a_game_that_went_on_with_its_ballot(
    notebook: Notebook, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, go = held(notebook, gate), Event()

    def held_up(*given: object) -> object:
        assert go.wait(PATIENCE)
        return forecast(*given)  # type: ignore[arg-type]

    page.press("escape")
    monkeypatch.setattr(ballots, "forecast", held_up)
    for command in commands(Game(notebook, patience=0.0).resume()):
        page.shell.carry_out(command)
    wait_for(page, lambda: isinstance(page.shell.top.scene, CountryPage) and country(page).ballot.election is not None)
    was = country(page).ballot.election
    turn(page, 4.5)  # and no forecast was worked out so far
    assert country(page).ballot.forecast is was
    assert page.has(WORKING)
    assert page.problems() == []
    go.set()
    wait_for(page, lambda: ready(page))
    assert digest(country(page).ballot.forecast) == digest(inline(page).forecast)


def test_many_actions_are_done_again_beside_the_page(
    notebook: Notebook, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begun(notebook, gate)
    gate.open.set()
    turn(page, 1.5)
    journal = playthrough(page).journal
    page.press("escape")
    go = Event()

    def held_up(*given: object) -> object:
        assert go.wait(PATIENCE)
        return Left(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(navigator, "Left", held_up)
    monkeypatch.setattr(navigator, "AT_ONCE", 0)
    for command in commands(Game(notebook, patience=0.0).resume()):
        page.shell.carry_out(command)
    page.stage.frame()
    assert isinstance(page.shell.top.scene, Rereading)
    assert page.has(WORKING)
    assert page.problems() == []
    page.press("escape")  # who leaves is free at once
    assert isinstance(page.shell.top.scene, Levels)
    for command in commands(Game(notebook, patience=0.0).resume()):
        page.shell.carry_out(command)
    go.set()
    wait_for(page, lambda: ready(page))
    assert playthrough(page).journal == journal
    page.press("escape")
    assert isinstance(page.shell.top.scene, Levels)


def test_a_frame_that_waits_long_enough_shows_everything_at_once(notebook: Notebook) -> None:
    game = Game(notebook, patience=PATIENCE)
    page = Driver(game.levels())
    page.shell.carry_out(Push(game.page(level(), SEED)))
    page.stage.frame()
    for value in (1.0, 4.5):
        turn(page, value)
        assert not country(page).ballot.working
        assert digest(country(page).ballot.forecast) == digest(inline(page).forecast)
    page.click("Open the polls")
    assert country(page).ballot.election is not None
