"""A frame does what is seen, however large the country: its calls and the elements of its arrays are counted."""

import gc
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, Self

import numpy as np
import pytest

from game.kit.page.scene import Pop, Push
from game.level.load import load
from game.store.notebook import Notebook
from game.ui.ballot_state import PAGES
from game.ui.navigator import Game
from game.ui.pages.ballot import BallotScene
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.lessons.opening import Opening
from game.ui.pages.station.scene import StationPage
from tests.kit.driver import Driver
from tests.ui.beside import PATIENCE, SEED, country

LARGE, SMALL = 12_000, 120
"""Constituencies of one station each."""

RULES = """
[roll.roll_cleaning]
[behaviour.agitator_visits]
[behaviour.absence_penalty]
[ballot.ballot_stuffing]
[reporting.constituency.turnout_quota]
"""
KNOB = "behaviour.absence_penalty.penalty"
MORE_CALLS, EACH = 2.5, 0.8
"""How many times the calls of one function in a small country a frame may make, as one may build the page twice, and
how many beside that for each place."""

ARRAYS = 90
"""Arrays as long as the country has places that a frame may look at, beside what it does in a small one."""


class Work:
    """Counts what the thread does while it is entered: calls, and how long the arrays are that are handled in them."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.elements = 0

    def __enter__(self) -> Self:
        gc.disable()  # what it would call for others' leavings is no work of the frame
        sys.setprofile(self._note)
        return self

    def __exit__(self, *_error: object) -> None:
        sys.setprofile(None)
        gc.enable()

    def _note(self, frame: FrameType, event: str, function: Any) -> None:
        if event == "c_call":
            self.calls[function.__qualname__] += 1
            handled = getattr(function, "__self__", None)
            self.elements += handled.size if isinstance(handled, np.ndarray) else 0
        elif event == "call":
            self.calls[f"{frame.f_globals.get('__name__')}.{frame.f_code.co_qualname}"] += 1
            if "numpy" in frame.f_code.co_filename:
                self.elements += sum(one.size for one in frame.f_locals.values() if isinstance(one, np.ndarray))


Did = dict[str, tuple[Counter[str], int]]
"""The most that one frame did of each thing done: calls of each function, and elements of arrays."""


class Frames:
    """A game in whose window no frame waits; ``did`` says what its frames did."""

    def __init__(self, notebook: Notebook, file: Path) -> None:
        self.game = Game(notebook, patience=0.0)
        self.page = Driver(self.game.levels())
        self.did: Did = {}
        self.do("open", lambda: self.page.shell.carry_out(Push(self.game.page(load(str(file)), SEED))))

    def do(self, name: str, act: Callable[[], object]) -> None:
        """Do something, and let frames pass until what it calls for is on the page."""
        end, calls, elements = time.monotonic() + PATIENCE, Counter[str](), 0
        for quiet in self._frames():
            with Work() as work:
                act()
                self.page.stage.step()
            act = lambda: None  # noqa: E731
            calls, elements = calls | work.calls, max(elements, work.elements)
            assert time.monotonic() < end
            if quiet:
                break
        self.did[name] = calls, elements

    def _frames(self) -> Iterator[bool]:
        """Frames until a few have passed in which nothing was worked; whether one is the last of them."""
        still = 0
        while True:
            yield still > 5
            time.sleep(0.005)
            still = 0 if self.working else still + 1

    @property
    def working(self) -> bool:
        scene = self.page.shell.top.scene
        return isinstance(scene, Opening) or (isinstance(scene, BallotScene) and (scene.ballot.working or scene.waits))

    @property
    def ballot(self) -> BallotScene:
        scene = self.page.shell.top.scene
        assert isinstance(scene, BallotScene)
        return scene

    def play(self, places: int) -> None:
        """Play a level through."""
        scene = country(self.page)
        for name, act in self._turns(scene).items():
            self.do(name, partial(self.page.do, act))
        for page in (*PAGES[1:], PAGES[0]):
            self.do(f"page: {page}", partial(self.page.do, self.ballot.on_go, page))
            if page == "station":
                station = self.ballot
                assert isinstance(station, StationPage)
                self.do("station far away", partial(self.page.do, station.on_constituency, places // 2))
        self.do("menu", partial(self.page.do, self.ballot.on_menu))
        self.do("back", partial(self.page.do, self.page.shell.top.scene.on_back))
        self.do("leave", lambda: self.page.shell.carry_out(Pop()))
        self.do("go on", lambda: self.page.do(self.game.resume))

    @staticmethod
    def _turns(scene: CountryPage) -> dict[str, Callable[[], Any]]:
        return {
            "slider": partial(scene.on_knob, KNOB, 1.0),
            "slider again": partial(scene.on_knob, KNOB, 2.0),
            "let go": scene.on_settle,
            "undo": scene.on_undo,
            "redo": scene.on_redo,
            "map": partial(scene.on_quantity, "turnout"),
            "report": scene.on_flip,
            "fitted": partial(scene.on_scale, "fitted"),
            "pin": scene.pinning.on_pin,
            "unpin": scene.pinning.on_pin,
            "open the polls": scene.on_open_polls,
            "evening": scene.on_skip,
            "count": scene.on_count_at_once,
        }


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Did]:
    """What frames did in a small country and in a large one."""
    found, home = {}, tmp_path_factory.mktemp("frames")
    for places in (SMALL, LARGE):
        file = home / f"country_{places}.toml"
        size = f"constituencies = {places}\nprecincts = 1\nprovinces = 14\n"
        file.write_text(f'title = "Frames"\n[population.country]\n{size}{RULES}', encoding="utf-8")
        notebook, _message = Notebook.open(home / f"{places}.sqlite3")
        frames = Frames(notebook, file)
        frames.play(places)
        notebook.close()
        found[places] = frames.did
    return found


def test_no_frame_calls_a_function_for_each_place(played: dict[int, Did]) -> None:
    small = Counter[str]()
    for calls, _ in played[SMALL].values():
        small |= calls
    assert len(played[SMALL]) > 20
    assert small.total() > LARGE
    for name, (calls, _) in played[LARGE].items():
        most = {called: MORE_CALLS * small[called] + EACH * LARGE for called in calls}
        assert {called: number for called, number in calls.items() if number > most[called]} == {}, name


def test_a_frame_looks_at_few_arrays_over_the_whole_country(played: dict[int, Did]) -> None:
    most = {name: elements + ARRAYS * LARGE for name, (_, elements) in played[SMALL].items()}
    assert {name: elements for name, (_, elements) in played[LARGE].items() if elements > most[name]} == {}
