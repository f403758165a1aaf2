"""What takes longer than a frame is worked beside it: the page stays alive, and nothing comes out otherwise."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from game.engine.data.election import Election
from game.engine.digest import digest
from game.explain import attendance
from game.explain.attendance import gather
from game.kit.page.scene import Push, commands
from game.level.load import Level, load
from game.session import ballots
from game.session.actions import plain
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.navigator import Game
from game.ui.pages import silence
from game.ui.pages.bulletin import scene as bulletin
from game.ui.pages.count import scene as count
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.lessons.levels import Levels
from game.ui.pages.lessons.opening import Opening
from game.ui.pages.readers import scene as readers
from tests.kit.driver import Driver

DUTY = "behaviour.civic_duty.duty"
WORKING = "working …"
PATIENCE = 30.0
SEED = 5


class Gate:
    """Lets forecasts and elections through while it is open; counts those that begin and those that end."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.open = Event()
        self.begun = self.ended = 0
        for name in ("forecast", "election"):
            monkeypatch.setattr(ballots, name, self._held_up(getattr(ballots, name)))

    def _held_up(self, work: Callable[..., object]) -> Callable[..., object]:
        def held_up(*given: object) -> object:
            self.begun += 1
            assert self.open.wait(PATIENCE)
            record = work(*given)
            self.ended += 1
            return record

        return held_up


@pytest.fixture(autouse=True)
def _said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(silence, "SECONDS", 0.0)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    return Gate(monkeypatch)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    found, _message = Notebook.open(tmp_path / "notebook.sqlite3")
    yield found
    found.close()


def level() -> Level:
    return load("honest_count")


def wait_for(page: Driver, done: Callable[[], bool]) -> None:
    """Let frames pass until something is so."""
    end = time.monotonic() + PATIENCE
    while not done() and time.monotonic() < end:
        time.sleep(0.002)
        page.wait(0.06)
    assert done()


def begin(notebook: Notebook) -> Driver:
    """A game in whose window no frame waits at all."""
    game = Game(notebook, patience=0.0)
    page = Driver(game.levels())
    page.shell.carry_out(Push(game.page(level(), SEED)))
    page.stage.frame()
    return page


def country(page: Driver) -> CountryPage:
    scene = page.shell.top.scene
    assert isinstance(scene, CountryPage)
    return scene


def ready(page: Driver) -> bool:
    return isinstance(page.shell.top.scene, CountryPage) and not country(page).desk.working


def begun(notebook: Notebook, gate: Gate) -> Driver:
    """The same when its first forecast has come, with the gate closed again."""
    page = begin(notebook)
    gate.open.set()
    wait_for(page, lambda: ready(page))
    gate.open.clear()
    return page


def turn(page: Driver, value: float) -> None:
    """Turn the rule, as its slider does."""
    scene = country(page)
    page.shell.top.page.take(lambda: scene.on_knob(DUTY, value))
    page.stage.frame()


def playthrough(page: Driver) -> Playthrough:
    return country(page).desk.play


def inline(page: Driver) -> Playthrough:
    """The same level, seed and actions, worked where it is asked for."""
    return Playthrough(level(), SEED, playthrough(page).journal)


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
    records = opening.desk.records
    assert records is not None
    wait_for(page, lambda: not records.at_work)
    assert gate.ended == 0


def test_the_last_known_figures_stay_marked_while_a_rule_is_turned(notebook: Notebook, gate: Gate) -> None:
    page = begun(notebook, gate)
    desk = country(page).desk
    known, printed = desk.forecast, page.node("Turnout, % of the roll").value
    for value in (1.5, 2.0, 3.0, 4.5):
        turn(page, value)
        assert desk.forecast is known
        assert page.node("Turnout, % of the roll").value == printed
        assert page.has(WORKING)
        assert page.problems() == []
        assert country(page).value(DUTY) == value  # the slider itself never waits
    ended = gate.ended
    gate.open.set()
    wait_for(page, lambda: ready(page))
    assert gate.ended == ended + 1  # what was stale ended between its stages
    assert not page.has(WORKING)
    assert digest(desk.forecast) == digest(inline(page).forecast)
    assert page.node("Turnout, % of the roll").value != printed


def test_rules_that_are_turned_back_need_no_work(notebook: Notebook, gate: Gate) -> None:
    page = begun(notebook, gate)
    desk, known = country(page).desk, country(page).desk.forecast
    turn(page, 4.5)
    assert desk.working
    page.press("u")
    assert not desk.working
    assert desk.forecast is known
    assert not page.has(WORKING)


def test_a_ballot_is_held_beside_the_page_and_its_day_begins_when_it_is_known(notebook: Notebook, gate: Gate) -> None:
    page = begun(notebook, gate)
    desk = country(page).desk
    page.click("Open the polls")
    assert playthrough(page).polls_open
    assert (desk.election, desk.working, desk.evening) == (None, True, False)
    assert page.node("Count").states == ("disabled",)
    assert page.problems() == []
    page.press("space")  # it says that they are open, and nothing is lost
    gate.open.set()
    wait_for(page, lambda: desk.election is not None)
    page.wait(0.5)
    assert page.shell.moving
    assert digest(desk.held) == inline(page).digest
    page.click("Close the polls")
    assert desk.evening
    page.click("To the count")
    assert page.shell.top.scene.title == "Count night"
    assert notebook.flush()
    assert [run.digest for run in notebook.runs("honest_count")] == [inline_digest(desk.play)]


def inline_digest(play: Playthrough) -> str:
    return Playthrough(level(), SEED, play.journal).digest


def test_a_ballot_that_is_taken_back_before_it_is_known_is_no_run(notebook: Notebook, gate: Gate) -> None:
    page = begun(notebook, gate)
    page.click("Open the polls")
    turn(page, 4.5)
    gate.open.set()
    wait_for(page, lambda: ready(page))
    assert country(page).desk.election is None
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
    assert country(page).desk.evening
    assert playthrough(page).digest == held


def test_a_rule_is_turned_in_a_game_that_went_on_with_its_ballot(notebook: Notebook, gate: Gate) -> None:
    page, stage = held(notebook, gate), Game(notebook, patience=0.0)
    page.press("escape")
    for command in commands(stage.resume()):
        page.shell.carry_out(command)
    wait_for(page, lambda: ready(page))
    gate.open.clear()
    was = country(page).desk.election
    turn(page, 4.5)  # of which no forecast was ever worked out
    assert country(page).desk.forecast is was
    assert page.has(WORKING)
    assert page.problems() == []
    gate.open.set()
    wait_for(page, lambda: ready(page))
    assert digest(country(page).desk.forecast) == digest(inline(page).forecast)


def test_a_frame_that_waits_long_enough_shows_everything_at_once(notebook: Notebook) -> None:
    game = Game(notebook, patience=PATIENCE)
    page = Driver(game.levels())
    page.shell.carry_out(Push(game.page(level(), SEED)))
    page.stage.frame()
    for value in (1.0, 4.5):
        turn(page, value)
        assert not country(page).desk.working
        assert digest(country(page).desk.forecast) == digest(inline(page).forecast)
    page.click("Open the polls")
    assert country(page).desk.election is not None


def held(notebook: Notebook, gate: Gate) -> Driver:
    """The same when its ballot is known."""
    page = begun(notebook, gate)
    gate.open.set()
    page.click("Open the polls")
    wait_for(page, lambda: country(page).desk.election is not None)
    page.wait(0.2)
    return page


def held_up(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> Event:
    """Have a function wait until something is set: in the frames' own thread it would wait in vain."""
    work, go = getattr(module, name), Event()

    def waiting(*given: object) -> object:
        assert go.wait(PATIENCE)
        return work(*given)

    monkeypatch.setattr(module, name, waiting)
    return go


PAGES = (
    ("Count", count, "flows", "Results climb"),
    ("Bulletin", bulletin, "trace", "Rounding bench"),
    ("Readers", readers, "readings", "The price of perfection"),
)


@pytest.mark.parametrize("case", PAGES, ids=[one[0] for one in PAGES])
def test_a_page_that_needs_long_stands_empty_and_alive_until_it_is_ready(
    notebook: Notebook, gate: Gate, monkeypatch: pytest.MonkeyPatch, case: tuple[str, object, str, str]
) -> None:
    name, module, work, shown = case
    page = held(notebook, gate)
    go = held_up(monkeypatch, module, work)
    page.click(name)
    assert page.has(WORKING)
    assert not page.has(shown)
    assert page.problems() == []
    page.press("t", "s", "space", "tab")
    page.wait(0.5)
    assert page.has(WORKING)
    page.press("?", "escape")
    go.set()
    wait_for(page, lambda: page.has(shown))
    assert page.problems() == []
    go.clear()
    page.click("Country")  # which needs nothing of the kind
    assert not page.has(WORKING)


def test_the_next_station_is_drawn_beside_the_page_and_the_keys_stay_where_they_are(
    notebook: Notebook, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []

    def noted(election: Election, precinct: int) -> object:
        found = gather(election, precinct)
        drawn.append(precinct)
        return found

    page = held(notebook, gate)
    monkeypatch.setattr(attendance, "gather", noted)
    go = held_up(monkeypatch, attendance, "gather")
    page.click("Station")
    wait_for(page, lambda: page.has("Next station"))  # drawn together with the ballot
    page.shell.top.page.focus_key("next station")
    page.press("enter")
    assert page.has(WORKING)
    assert page.problems() == []
    page.press("space", "s", "t")
    go.set()
    wait_for(page, lambda: page.focused == "Next station")
    assert page.problems() == []
    wait_for(page, lambda: 2 in drawn)  # while somebody looks at the one before it
    go.clear()
    page.press("enter")
    wait_for(page, lambda: page.focused == "Next station")
    go.set()


def test_of_work_that_is_done_in_a_moment_nothing_is_said(
    notebook: Notebook, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(silence, "SECONDS", 0.5)
    page = begin(notebook)
    assert isinstance(page.shell.top.scene, Opening)
    assert not page.has(WORKING)
    assert page.problems() == []
    wait_for(page, lambda: page.has(WORKING))
    gate.open.set()
    wait_for(page, lambda: ready(page))
