"""Worst gaps between frames in the largest country: ``python -m tests.benchmarks.gaps [CxP …]``.

Drives the real loop, without a screen: opens the level with every rule on, turns a rule, opens the polls, walks through
the pages, goes on with the game as it was left. Prints for each step the worst gap between frames in milliseconds, the
most that the frames' own thread worked in one, how many frames there were and how many seconds it took until the page
stood; last the most memory the process ever had.
"""

import os

import main  # noqa: F401 -- its surroundings are those of the game

os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pygame

from game import parts
from game.kit.page.command import Act
from game.kit.page.scene import Pop, Push, commands
from game.kit.page.shell import Shell
from game.kit.program.app import App
from game.kit.program.window import Window
from game.level.load import Level, load
from game.store.notebook import Notebook
from game.store.preferences import Preferences
from game.ui.ballot_state import PAGES, BallotState
from game.ui.entrance import PATIENCE, Entrance
from game.ui.pages.ballot import BallotScene, load_pages
from game.ui.pages.bulletin.scene import BulletinPage
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.lessons.opening import Opening
from game.ui.pages.station.scene import StationPage
from game.ui.start import program

SIZES = ((1_000, 300), (50_000, 6), (150, 2_000))
MOST_SECONDS = 90.0
KNOB = "behaviour.absence_penalty.penalty"
SLOW, PAUSE = 0.1, 0.002
SETTLING = 0.25
"""Seconds after which work must have begun that is still to come, and what was worked must be on the page."""


def largest(folder: Path, constituencies: int, each: int) -> Path:
    """Write a level with every part on, and return where it is."""
    country = f"constituencies = {constituencies}\nprecincts = {each}\nprovinces = {min(constituencies, 14)}\n"
    sections = [f"[{address}]\n{country if address == 'population.country' else ''}" for address in parts.addresses()]
    path = folder / f"largest_{constituencies}_{each}.toml"
    path.write_text('title = "Largest"\n' + "".join(sections), encoding="utf-8")
    return path


class Drive:
    """The loop of the game with nobody at it; ``step`` does something and measures until nothing is worked any more."""

    def __init__(self, notebook: Notebook) -> None:
        settings = Preferences(scale=100, window=(1280, 720))
        made = program()
        entrance = Entrance(notebook, (), PATIENCE)
        load_pages()
        self.game = entrance.game
        window = Window("gaps", settings)
        self.shell = Shell(entrance.title(), settings, window.size)
        self.app = App(window, self.shell, made)
        self.app.frame()

    def step(self, name: str, do: Callable[[], object]) -> None:
        """Do something and let the loop turn until the page stands; print what that took."""
        gaps, own, begun = [], [], time.perf_counter()
        before = busy = begun
        worked = time.thread_time()
        do()
        while True:
            self.app.turn(pygame.event.get())
            now, done = time.perf_counter(), time.thread_time()
            gaps.append(now - before)
            own.append(done - worked)
            before, worked = now, done
            busy = now if self.working else busy
            if now - busy > SETTLING or now - begun > MOST_SECONDS:
                break
            time.sleep(PAUSE)
        worst, slow = 1_000 * max(gaps), sum(gap > SLOW for gap in gaps)
        counts = f"{slow:3} above 100 ms, own {1_000 * max(own):4.0f} ms, {len(gaps):4} frames"
        print(f"{name:28} worst {worst:5.0f} ms, {counts}, {now - begun:6.2f} s", flush=True)

    @property
    def working(self) -> bool:
        """Whether anything is still worked beside the frame."""
        desks = (getattr(shown.scene, "ballot", None) for shown in self.shell.stack)
        opening = any(isinstance(shown.scene, Opening) for shown in self.shell.stack)
        waits = any(isinstance(shown.scene, BallotScene) and shown.scene.waits for shown in self.shell.stack)
        return opening or waits or any(isinstance(ballot, BallotState) and ballot.working for ballot in desks)

    def key(self, code: int) -> None:
        """Press a key."""
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, unicode="", mod=0))
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=code, mod=0))

    @property
    def ballot(self) -> BallotScene:
        """The page of a ballot that is on top."""
        scene = self.shell.top.scene
        assert isinstance(scene, BallotScene)
        return scene

    def act(self, act: Act) -> None:
        """Have the page do what one of its widgets asks for."""
        self.shell.top.page.take(act)

    def go_on(self) -> None:
        """Go on with what was played last."""
        for command in commands(self.game.resume()):
            self.shell.carry_out(command)


def walk(folder: Path, constituencies: int, each: int) -> None:
    """Play through the largest country."""
    path = largest(folder, constituencies, each)
    notebook, _told = Notebook.open(folder / f"{constituencies}.sqlite")
    drive = Drive(notebook)
    print(f"{constituencies} constituencies of {each} stations")
    level: list[Level] = []
    drive.step("read the level", lambda: level.append(load(str(path))))
    drive.step("open it", lambda: drive.shell.carry_out(Push(drive.game.page(level[0]))))
    country = drive.ballot
    assert isinstance(country, CountryPage)
    turns: dict[str, Act] = {
        **{f"slider step {number}": partial(country.on_knob, KNOB, 1.0 + number / 2) for number in range(3)},
        "everybody heeds": partial(country.on_knob, "behaviour.conformity.strength", 2.0),
        "undo": country.on_undo,
        "redo": country.on_redo,
        "map: turnout": partial(country.on_quantity, "turnout"),
        "truth or report": country.on_flip,
        "open the polls": country.on_open_polls,
        "to the evening": country.on_skip,
    }
    for name, act in turns.items():
        drive.step(name, partial(drive.act, act))
    for page in (*PAGES[1:], PAGES[0]):
        drive.step(f"page: {page}", partial(drive.act, partial(drive.ballot.on_go, page)))
        if page == "station":
            station = drive.ballot
            assert isinstance(station, StationPage)
            drive.step("next station", partial(drive.act, partial(station.on_station, 1)))
            drive.step("station far away", partial(drive.act, partial(station.on_constituency, constituencies // 2)))
            drive.step("a person", partial(drive.act, partial(station.on_meet, 1)))
            drive.step("somebody else", partial(drive.act, partial(station.on_neighbour, 1)))
        if page == "count":
            drive.step("count: climbs", lambda: None)
        if page == "bulletin":
            sheet = drive.ballot
            assert isinstance(sheet, BulletinPage)
            drive.step("walk turnout back", partial(drive.act, partial(sheet.on_trace, "turnout")))
            drive.step("other digits", partial(drive.act, partial(sheet.on_all_digits, 1)))
    drive.step("pause menu", lambda: drive.act(drive.ballot.on_menu))
    drive.step("leave it", lambda: drive.act(drive.shell.top.scene.on_back))
    drive.step("leave the ballot", lambda: drive.shell.carry_out(Pop()))
    drive.step("go on", drive.go_on)
    notebook.close()
    print(f"most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")


if __name__ == "__main__":
    asked = [(int(many), int(each)) for many, _x, each in (word.partition("x") for word in sys.argv[1:])]
    with tempfile.TemporaryDirectory() as home:
        for many, each in asked or SIZES:
            walk(Path(home), many, each)
