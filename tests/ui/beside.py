"""What trials of work beside the frame share: a gate that holds it up, and a game in whose window no frame waits."""

import time
from collections.abc import Callable
from threading import Event

import pytest

from game.kit.page.scene import Push
from game.level.load import Level, load
from game.session import ballots
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.navigator import Game
from game.ui.pages.country.scene import CountryPage
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
    return isinstance(page.shell.top.scene, CountryPage) and not country(page).ballot.working


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
    return country(page).ballot.play


def inline(page: Driver) -> Playthrough:
    """The same level, seed and actions, worked where it is asked for."""
    return Playthrough(level(), SEED, playthrough(page).journal)


def held(notebook: Notebook, gate: Gate) -> Driver:
    """The same when its ballot is known."""
    page = begun(notebook, gate)
    gate.open.set()
    page.click("Open the polls")
    wait_for(page, lambda: country(page).ballot.election is not None)
    page.wait(0.2)
    return page
