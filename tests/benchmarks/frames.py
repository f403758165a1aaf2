"""Frame times of the sandbox at full size while a rule is dragged: ``python -m tests.benchmarks.frames [WxH]``.

Prints one JSON: median and 95th percentile in milliseconds, the bare flip of the whole window, the forecast alone, and
the frame as a multiple of both; then the frames of the polling day, in which hexagons fill. Once with the rules the
sandbox begins with, once where people heed one another, so that every hour of the day differs. Every move is kept in a
notebook, as in the game. Opens a real window where there is a screen.
"""

import os

import main  # noqa: F401 -- its surroundings are those of the game
from game.session.actions import SetKnob

os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
if not os.environ.get("DISPLAY") and os.name == "posix":
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pygame

from game.engine.simulate import forecast
from game.kit.page.shell import Shell
from game.kit.program.events import PointerMoved, PointerPressed, PointerReleased
from game.kit.program.window import Window
from game.level.load import load
from game.level.rules.switch import changed
from game.store.notebook import Notebook
from game.store.preferences import Preferences
from game.ui.navigator import Game
from game.ui.pages.country.scene import CountryPage
from tests.kit.found import find

KNOB = "Cost of staying at home"
PATH = "behaviour.absence_penalty.penalty"
FRAMES = 240
WARM = 20
Rules = Mapping[str, float]
RULES: dict[str, Rules] = {
    "": {},
    " heeding": {"behaviour.reject_penalty.penalty": 6.0, "behaviour.conformity.strength": 2.0},
}


def milliseconds(work: Callable[[], object], times: int) -> list[float]:
    """Time a piece of work again and again."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(1_000 * (time.perf_counter() - start))
    return taken


def drag(size: tuple[int, int], rules: Rules, notebook: Notebook) -> dict[str, float]:
    """Drag one rule of the sandbox to and fro, a frame for every move of the pointer."""
    preferences = Preferences(scale=100, window=size)
    window = Window("frames", preferences)
    page = Game(notebook).page(load("sandbox"))
    assert isinstance(page, CountryPage)
    playing = page.ballot.play
    for path, value in rules.items():
        assert not playing.act(SetKnob(path, value))
    shell = Shell(page, preferences, window.size)
    shell.top.page.take(partial(page.bench.on_jump, PATH.rpartition(".")[0]))
    window.show(shell.paint(window.surface))
    left, top, wide, high = find(shell.tree(), KNOB).rect
    y = top + high - 8

    def frame(step: int) -> float:
        start = time.perf_counter()
        along = abs((step % 80) - 40) / 40
        shell.send(PointerMoved((left + 10 + round(along * (wide - 20)), y)))
        window.show(shell.paint(window.surface))
        return 1_000 * (time.perf_counter() - start)

    shell.send(PointerPressed((left + wide // 2, y)))
    taken = sorted([frame(step) for step in range(FRAMES)][WARM:])
    shell.send(PointerReleased((left + wide // 2, y)))
    flip = statistics.median(milliseconds(pygame.display.flip, 40))
    turned = [changed(playing.scenario, PATH, step / 2) for step in range(40)]
    alone = statistics.median(milliseconds(lambda: forecast(turned.pop(), playing.country), 40))
    day = filling(shell, window, page)
    window.close()
    median = statistics.median(taken)
    return {
        "median": median,
        "p95": taken[int(0.95 * len(taken))],
        "flip": flip,
        "forecast": alone,
        "frame_by_flip": median / flip,
        "frame_by_forecast": median / alone,
        "day": statistics.median(day),
        "day_p95": day[int(0.95 * len(day))],
    }


def filling(shell: Shell, window: Window, page: CountryPage) -> list[float]:
    """Open the polls and let the day run; return the times of its frames, from the shortest."""
    shell.top.page.take(page.on_open_polls)

    def frame() -> None:
        shell.step(1 / 60)
        window.show(shell.paint(window.surface))

    return sorted(milliseconds(frame, FRAMES + WARM)[WARM:])


def measured(sizes: list[tuple[int, int]]) -> dict[str, dict[str, float]]:
    """Drag at every size, under both sets of rules."""
    with tempfile.TemporaryDirectory() as home:
        notebook, _trouble = Notebook.open(Path(home) / "notebook.sqlite")
        figures = {
            f"{size[0]}x{size[1]}{name}": drag(size, rules, notebook) for size in sizes for name, rules in RULES.items()
        }
        notebook.close()
    return figures


if __name__ == "__main__":
    asked = [(int(wide), int(high)) for wide, _x, high in (word.partition("x") for word in sys.argv[1:])]
    figures = measured(asked or [(1280, 720), (1920, 1080)])
    print(json.dumps({name: {key: round(value, 2) for key, value in one.items()} for name, one in figures.items()}))
