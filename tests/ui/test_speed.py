"""A frame leaves time for a forecast, an idle page costs nothing, the game starts quickly: ratios within one run."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from game.ui.grid import Grid
from game.ui.layout import Column, Row
from game.ui.theme import CAPTION, FIGURE_FORECAST
from game.ui.widget import Tip, Widget
from game.ui.widgets.bar import BarRow
from game.ui.widgets.card import Card
from game.ui.widgets.figure import Figure
from game.ui.widgets.label import Label, heading
from game.ui.widgets.ledger import Ledger, LedgerRow
from game.ui.widgets.notches import Notches
from game.ui.widgets.slider import Slider
from tests.ui.driver import Bench, Driver

ROOT = Path(__file__).parents[2]
BARE = """
import time; begun = time.perf_counter()
import pygame
pygame.display.init(); pygame.font.init()
window = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
font = pygame.font.Font("assets/fonts/AtkinsonHyperlegible-Regular.ttf", 15)
window.blit(font.render("99.93", True, "white"), (10, 10)); pygame.display.flip()
print("seconds", time.perf_counter() - begun)
"""
OURS = """
import time; begun = time.perf_counter()
from game.ui import app
from game.ui.scenes.title import MenuEntry, Title
def wait(self):
    print("seconds", time.perf_counter() - begun)
    self.shell.running = False
    return []
app.App._wait = wait
app.play(lambda: Title(lambda: [MenuEntry("Begin", lambda: None, main=True), MenuEntry("Settings", lambda: None)]))
"""


class Busy(Bench):
    """A page of some 150 widgets around one slider."""

    def __init__(self) -> None:
        super().__init__()
        self.values["rule"] = 5.0

    def build(self) -> Widget:
        def said(factor: int = 1) -> str:
            return f"{self.values['rule'] * factor:,.2f}"

        notches, why = Notches(0, 10, 0.1), Tip("why", "because")
        first = Slider("Rule", lambda: self.values["rule"], "rule", notches, tip=why)
        others = [Slider(f"Rule {number}", 5.0, "other", notches, tip=why) for number in range(9)]
        figures = [Row([Figure(said, "Turnout", FIGURE_FORECAST, sample="99.99"), Label("per cent")]) for _ in range(3)]
        cards = [
            Card(
                [Label("Finding"), Label("some words on two lines", CAPTION), BarRow("bar", 0.4, said)],
                name=f"card {number}",
            )
            for number in range(12)
        ]
        ledgers = [
            Ledger(title, [LedgerRow(f"row {n}", lambda n=n: said(n), "+1") for n in range(6)])  # type: ignore[misc]
            for title in ("What happened", "What is reported")
        ]
        middle = Column([heading("Map"), Grid(cards, columns=(1, 1, 1), gap=8)], grow=1)
        return Column([Row(figures), Row([Column([first, *others], width=240), middle, *ledgers], gap=16)], pad=24)


def median(do: Callable[[], object], times: int = 15) -> float:
    seconds = []
    for _ in range(times):
        begun = time.process_time()
        do()
        seconds.append(time.process_time() - begun)
    return statistics.median(seconds)


@pytest.mark.benchmark
def test_a_drag_is_cheaper_than_a_new_page_and_idling_costs_nothing() -> None:
    page = Driver(Busy())

    def anew() -> None:
        page.shell.top.page.rebuild()
        page.stage.frame()

    left, top, wide, high = page.node("Rule").rect
    spots = iter(range(left + 20, left + wide - 20, 2))
    page.hold((left + 10, top + high - 8))
    dragging = median(lambda: page.point((next(spots), top + high - 8)))
    page.let_go((left + 10, top + high - 8))
    whole = median(anew)
    assert dragging < whole
    assert median(page.stage.frame) < whole / 50
    assert median(page.shell.top.page.refresh) < whole / 5


@pytest.mark.benchmark
@pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="a bare window costs next to nothing where none is shown")
def test_the_first_frame_comes_within_three_times_that_of_a_bare_window() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SDL_")}

    def seconds(code: str) -> float:
        call = [sys.executable, "-c", code]
        done = subprocess.run(call, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
        return float(done.stdout.split("seconds")[1])

    seconds(OURS)  # the first start of all chooses a framebuffer, and fills the caches of the disk
    pairs = [(seconds(BARE), seconds(OURS)) for _ in range(5)]
    assert min(ours for _, ours in pairs) <= 3 * min(bare for bare, _ in pairs)
