"""From the start of the process to the first frame that takes input: ``python -m tests.benchmarks.start [ROUNDS]``.

In turns, as processes of their own: a bare pygame window with one of our fonts; ``python main.py`` in a fresh home; the
same in a used one, with settings, a game to go on with and a few hundred finished runs. Prints one JSON: the least
seconds of each, and the game's in multiples of the bare window's. Opens real windows where there is a screen.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from game.kit.program.probe import VARIABLE
from game.level.load import load
from game.session.actions import OpenPolls, SetKnob, plain
from game.session.session import Playthrough
from game.session.summary import summary
from game.store.database import FILE
from game.store.notebook import Notebook

ROOT = Path(__file__).parents[2]
ROUNDS = 9
PATIENCE = 60.0
RUNS, SITTINGS, ACTIONS = 300, 20, 40
LEVEL = "knock_on_the_door"
KNOB = "behaviour.agitator_visits.visits"

BARE = f"""
import os
import pygame
pygame.display.init()
pygame.font.init()
window = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
font = pygame.font.Font("assets/fonts/AtkinsonHyperlegible-Regular.ttf", 15)
window.blit(font.render("99.93", True, "white"), (10, 10))
pygame.display.flip()
with open(os.environ[{VARIABLE!r}], "w") as mark:
    mark.write("shown")
while pygame.event.wait().type != pygame.QUIT:
    pass
"""

Times = dict[str, float]


def seconds(words: list[str], home: Path, environment: Mapping[str, str]) -> float:
    """Seconds from nothing to the mark that a program leaves when its first frame can be seen."""
    mark = home / "mark"
    own = {"GAME_9993_CONFIG": str(home), "GAME_9993_DATA": str(home), VARIABLE: str(mark)}
    call, complaint = [sys.executable, *words], home / "complaint"
    start = time.perf_counter()
    with complaint.open("w") as err:
        process = subprocess.Popen(call, cwd=ROOT, env={**environment, **own}, stdout=err, stderr=err)
    try:
        while not mark.exists():
            if process.poll() is not None or time.perf_counter() - start > PATIENCE:
                raise RuntimeError(f"no frame from {words}: {complaint.read_text(encoding='utf-8')}")
            time.sleep(0.000_5)
        return time.perf_counter() - start
    finally:
        process.kill()
        process.wait()


def fill(home: Path) -> None:
    """Leave what a player leaves who has been at it for weeks."""
    notebook, message = Notebook.open(home / FILE)
    assert not message
    level = load(LEVEL)
    actions = [SetKnob(KNOB, float(number % 20)) for number in range(ACTIONS)]
    play = Playthrough(level, 1, actions)
    for _ in range(SITTINGS):
        sitting = notebook.begin(LEVEL, play.begun_with, play.start)
        for number, action in enumerate(play.journal):
            notebook.keep(sitting, number, plain(action))
    play.act(OpenPolls())
    told = summary(play)
    for _ in range(RUNS):
        notebook.add(told)
    notebook.award(LEVEL, ["goal", "understanding"])
    notebook.close()


def measured(environment: Mapping[str, str], rounds: int = ROUNDS) -> Times:
    """Least seconds of each, all of them in turns."""
    with tempfile.TemporaryDirectory() as folder:
        return _measured(Path(folder), environment, rounds)


def _measured(folder: Path, environment: Mapping[str, str], rounds: int) -> Times:
    used = folder / "kept"
    used.mkdir()
    fill(used)
    seconds(["main.py"], used, environment)  # the first start of all keeps the settings, and fills the disk's caches
    (used / "mark").unlink()

    def home(left: Path | None) -> Path:
        place = Path(tempfile.mkdtemp(dir=folder))
        return shutil.copytree(left, place, dirs_exist_ok=True) if left else place

    turns: dict[str, Callable[[], float]] = {
        "bare": lambda: seconds(["-c", BARE], home(None), environment),
        "fresh": lambda: seconds(["main.py"], home(None), environment),
        "used": lambda: seconds(["main.py"], home(used), environment),
    }
    found: dict[str, list[float]] = {name: [] for name in turns}
    for _ in range(rounds):
        for name, turn in turns.items():
            found[name].append(turn())
    return {name: min(times) for name, times in found.items()}


def surroundings(**others: str) -> dict[str, str]:
    """The environment without what would choose another window, or keep Python from using compiled files."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("SDL_")}
    ours.pop("PYTHONDONTWRITEBYTECODE", None)
    return {**ours, "SDL_AUDIODRIVER": "dummy", "PYGAME_HIDE_SUPPORT_PROMPT": "1", **others}


if __name__ == "__main__":
    blind = {} if os.environ.get("DISPLAY") or os.name != "posix" else {"SDL_VIDEODRIVER": "dummy"}
    times = measured(surroundings(**blind), int(sys.argv[1]) if sys.argv[1:] else ROUNDS)
    ratios = {f"{name}_by_bare": times[name] / times["bare"] for name in ("fresh", "used")}
    print(json.dumps({name: round(value, 3) for name, value in (times | ratios).items()}))
