"""The largest country a level may have, in the window's real loop: frames and keys go on while it is worked."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.engine.data.election import Election
from game.engine.digest import digest
from game.engine.simulate import election, forecast
from game.kit.page.scene import Push
from game.kit.page.shell import Shell
from game.kit.program.app import App
from game.kit.program.window import Window
from game.level.load import Level, load
from game.level.sizes import MOST_STATIONS
from game.session import ballots
from game.store.notebook import Notebook
from game.store.preferences import Preferences
from game.ui.entrance import PATIENCE, Entrance
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.lessons.opening import Opening
from game.ui.start import program

EACH = 300
KNOB = "behaviour.absence_penalty.penalty"
LEVEL = f"""
title = "Largest"
[population.country]
constituencies = {MOST_STATIONS // EACH}
precincts = {EACH}
provinces = 14
[behaviour.absence_penalty]
[reporting.constituency.turnout_quota]
"""
"""Where somebody fulfils a quota a forecast looks at every constituency in many ways."""

MOST_SECONDS = 120.0


class Loop:
    """The window's loop; ``turns`` counts how often it went round, ``pictures`` what it showed."""

    def __init__(self, notebook: Notebook) -> None:
        window = Window("largest", Preferences(scale=100, window=(1280, 720)))
        self.entrance = Entrance(notebook, (), PATIENCE)
        self.shell = Shell(self.entrance.title(), Preferences(scale=100), window.size)
        self.app = App(window, self.shell, program())
        self.turns = self.pictures = 0
        show = window.show

        def counted(areas: list[pygame.Rect]) -> None:
            self.pictures += 1
            show(areas)

        window.show = counted  # type: ignore[method-assign,assignment]

    def turn(self, *keys: int) -> None:
        """Go round once, with keys pressed before."""
        for key in keys:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, unicode="", mod=0))
            pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=0))
        self.app.turn(pygame.event.get())
        self.turns += 1

    def until(self, done: Callable[[], bool], key: int) -> tuple[int, int]:
        """Press a key again and again until something is so; return how often, and how many pictures that made."""
        turns, pictures, end = self.turns, self.pictures, time.monotonic() + MOST_SECONDS
        while not done() and time.monotonic() < end:
            self.turn(key)
            time.sleep(0.01)
        assert done()
        return self.turns - turns, self.pictures - pictures

    @property
    def page(self) -> CountryPage:
        scene = self.shell.top.scene
        assert isinstance(scene, CountryPage)
        return scene

    def knob(self, value: float) -> None:
        """Turn the rule, as its slider does."""
        page = self.page
        self.shell.top.page.take(lambda: page.on_knob(KNOB, value))


@pytest.fixture
def level(tmp_path: Path) -> Level:
    path = tmp_path / "largest.toml"
    path.write_text(LEVEL, encoding="utf-8")
    return load(str(path))


@pytest.fixture
def loop(tmp_path: Path) -> Iterator[Loop]:
    notebook, _message = Notebook.open(tmp_path / "notebook.sqlite3")
    loop = Loop(notebook)
    yield loop
    notebook.close()
    loop.app.window.close()


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[int | None]:
    """The seeds of the records that were worked to their end; None is a forecast."""
    found: list[int | None] = []

    def noted(work: Callable[..., Election]) -> Callable[..., Election]:
        def work_and_note(*given: object) -> Election:
            record = work(*given)
            found.append(record.seed)
            return record

        return work_and_note

    monkeypatch.setattr(ballots, "forecast", noted(forecast))
    monkeypatch.setattr(ballots, "election", noted(election))
    return found


@pytest.mark.slow
def test_frames_and_keys_go_on_while_the_largest_country_is_worked(
    loop: Loop, level: Level, ended: list[int | None]
) -> None:
    loop.shell.carry_out(Push(loop.entrance.game.page(level, 3)))
    loop.turn()
    assert isinstance(loop.shell.top.scene, Opening)
    turns, pictures = loop.until(lambda: not isinstance(loop.shell.top.scene, Opening), pygame.K_TAB)
    assert turns > 10
    assert pictures > turns / 2  # the focus went on from control to control
    assert ended == [None]

    ballot, known = loop.page.ballot, loop.page.ballot.forecast
    for value in (1.0, 1.5, 2.0, 2.5, 3.0):
        loop.knob(value)
        loop.turn()
        assert ballot.working
        assert ballot.forecast is known
    turns, pictures = loop.until(lambda: not ballot.working, pygame.K_TAB)
    assert turns > 10
    assert pictures > turns / 2
    assert ended == [None, None]  # of five wishes only the newest was worked to its end
    loop.turn()
    assert digest(ballot.forecast) == digest(forecast(loop.page.ballot.play.scenario))

    loop.shell.top.page.take(loop.page.on_open_polls)
    assert ballot.election is None
    turns, _pictures = loop.until(lambda: ballot.election is not None, pygame.K_TAB)
    assert turns > 10
    assert ended[2:] == [3]
    assert digest(ballot.held) == ballot.play.digest == digest(election(ballot.play.scenario, 3))
    loop.knob(4.0)
    loop.turn(pygame.K_ESCAPE)  # leaving waits for nothing
    assert loop.shell.top.scene.title == loop.entrance.title().title
    assert len(ended) == 3
