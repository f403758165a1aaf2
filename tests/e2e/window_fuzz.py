"""Anything at random in a real window under a window manager, seeded: no crash, no dead end, the keyboard is somewhere.

``python -m tests.e2e.window_fuzz SECONDS [SEED]`` needs Xvfb, openbox, xdotool and setxkbmap. The window is closed, or
killed, and opened again in the same home folder now and then. What was done last is told where something goes wrong.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from unittest.mock import patch

from game.ui.keeping import own_levels
from tests.e2e.alphabet import ODD_WORDS, lay_out
from tests.e2e.closing import ask_to_close
from tests.e2e.window import Game, Node, screen

TOOLS = ("Xvfb", "openbox", "xdotool", "setxkbmap")
WAY_OUT, ENDS_WITHIN, OPENS_WITHIN = 14, 60.0, 180.0
ANSWERS_WITHIN = 60.0
"""Seconds until the window has to have answered a key, on a machine that does other things as well."""

KEYS = (
    *("Tab",) * 6, *("Return",) * 3, *("space", "Left", "Right", "Up", "Down") * 2, "Home", "End", "Page_Up",
    "Page_Down", "BackSpace", "Delete", "shift+Tab", "ctrl+38", "ctrl+54", "ctrl+55", "ctrl+52", "shift+61",
    *map(str, (14, 20, 21, 27, 28, 30, 33, 39, 52, 57, 60)),
)  # fmt: skip
"""Letters by the number of their key (28 is T): where a layout lacks one, xdotool would change the layout to type it,
and a window manager reads all its keys again for every letter."""

SIZES = ((1280, 720), (1024, 768), (640, 480), (320, 240), (900, 260), (400, 900), (1600, 1000))
LAYOUTS = ("us", "de", "fr", "ru", "gr", "pl")
SCALES = (75, 100, 150, 200, 250)
CHANCES = {
    "keys": 40, "press": 30, "drag": 5, "wheel": 6, "words": 5, "size": 2, "layout": 1, "minimise": 1,
    "full screen": 0.7, "focus": 1, "move": 0.7, "escape": 3, "wait": 3, "close": 0.3, "kill": 0.15, "picture": 0.1,
}  # fmt: skip


class WindowFuzz:
    """One run; ``did`` counts what was done, ``pages`` what was seen, ``longest`` is the longest wait for an answer."""

    def __init__(self, display: str, folder: Path, seed: int) -> None:
        self.did: Counter[str] = Counter()
        self.pages: Counter[str] = Counter()
        self.events = 0
        self.longest = 0.0
        self.last: deque[str] = deque(maxlen=25)
        self._display, self._folder = display, folder
        self._chance = random.Random(seed)
        self._words = (*ODD_WORDS, *lay_out(own_levels.folder()))
        self._game = self._opened()

    def run(self, seconds: float) -> None:
        """Play until the time is over, then leave by the keyboard alone."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._event()
        self._leave()

    def end(self) -> None:
        """Put the window away, whatever state it is in."""
        if self._game.process.poll() is None:
            self._game.kill()

    def _opened(self) -> Game:
        game = Game(self._display, self._folder, scale=self._chance.choice(SCALES))
        self._game = game
        end = time.monotonic() + OPENS_WITHIN
        while not (game.page()["name"] and _windows(game)):
            if game.process.poll() is not None or time.monotonic() > end:
                raise AssertionError(f"the window does not open: {self._stuck()}")
            time.sleep(0.1)
        return game

    def _event(self) -> None:
        what = self._chance.choices(list(CHANCES), list(CHANCES.values()))[0]
        page = self._game.page()["name"]
        self.pages[page] += 1
        self.did[what] += 1
        self.last.append(f"{page}: {what}")
        acts: dict[str, Callable[[], object]] = {
            "keys": self._keys,
            "press": self._press,
            "drag": self._drag,
            "wheel": lambda: self._tool("click", "--repeat", "3", self._chance.choice("45")),
            "words": self._type,
            "size": lambda: self._window("windowsize", "%1", *map(str, self._chance.choice(SIZES))),
            "layout": lambda: self._run("setxkbmap", self._chance.choice(LAYOUTS)),
            "minimise": self._minimise,
            "full screen": lambda: self._tool("key", "F11"),
            "focus": lambda: self._window("windowactivate", "%1"),
            "move": lambda: self._window("windowmove", "%1", *(str(self._chance.randrange(-200, 800)) for _ in "xy")),
            "escape": lambda: self._tool("key", "Escape"),
            "wait": lambda: time.sleep(self._chance.random()),
            "close": self._close,
            "kill": self._kill,
            "picture": lambda: self._tool("key", "F12"),
        }
        told = acts[what]()
        self.last[-1] += f" {told!r}" if told is not None else ""
        if self._game.process.poll() is not None:
            self._ended()
        elif self._chance.random() < 0.1:
            self._focus()

    # --- what is done

    def _keys(self) -> str:
        keys = self._chance.choices(KEYS, k=self._chance.randrange(1, 6))
        self.events += len(keys) - 1
        self._tool("key", *keys)
        return " ".join(keys)

    def _place(self) -> tuple[tuple[int, int], str]:
        """Somewhere, most often on something that has a name."""
        nodes = [node for node in self._game.nodes() if node["name"] and node["rect"][2] > 0]
        if nodes and self._chance.random() < 0.8:
            node: Node = self._chance.choice(nodes)
            left, top, wide, high = node["rect"]
            return (left + wide // 2, top + high // 2), node["name"][:40]
        return (self._chance.randrange(1280), self._chance.randrange(720)), "somewhere"

    def _press(self) -> str:
        at, name = self._place()
        self._point(at, "click", "1")
        return name

    def _drag(self) -> str:
        at, name = self._place()
        self._point(at, "mousedown", "1")
        across, down = self._chance.randrange(-80, 80), self._chance.randrange(-40, 40)
        self._tool("mousemove_relative", "--", str(across), str(down), "mouseup", "1")
        return name

    def _type(self) -> str:
        word = self._chance.choice([word for word in self._words if word.isascii() and word.isprintable()])
        field = next((node for node in self._game.nodes() if "text" in node["role"]), None)
        if field is not None:
            left, top, wide, high = field["rect"]
            self._point((left + wide // 2, top + high // 2), "click", "1", "key", "ctrl+38")
        self._run("setxkbmap", "us")
        self._tool("type", "--delay", "5", "--", word[:60])
        self._tool("key", "Return")
        return word[:60]

    def _point(self, at: tuple[int, int], *then: str) -> None:
        self._window("mousemove", "--window", "%1", str(at[0]), str(at[1]), *then)

    def _minimise(self) -> None:
        self._window("windowminimize", "%1")
        time.sleep(0.3 + self._chance.random())
        self._window("windowactivate", "%1")

    def _close(self) -> None:
        self._ask_to_close()
        with suppress(subprocess.TimeoutExpired):
            self._game.process.wait(ENDS_WITHIN)
        assert self._game.process.poll() is not None, f"closing the window does not end the game: {self._stuck()}"

    def _stuck(self) -> str:
        """Where the game is, which does not answer any more."""
        self._game.process.send_signal(signal.SIGABRT)
        self._game.process.wait()
        return Path(self._game.log.name).read_text(encoding="utf-8")

    def _ask_to_close(self) -> None:
        """Close the window as its manager does."""
        for window in _windows(self._game):
            ask_to_close(self._display, int(window))

    def _kill(self) -> None:
        self._game.kill()
        self._game = self._opened()

    # --- what has to be so

    def _ended(self) -> None:
        """It was left: well, or there is something to read."""
        self._game.log.close()
        code = self._game.process.wait()
        said = Path(self._game.log.name).read_text(encoding="utf-8")
        assert code == 0, f"exit code {code}: {said}"
        assert "Traceback" not in said, said
        self._game = self._opened()

    def _focus(self) -> None:
        """The window answers Tab by having the focus somewhere."""
        self.last.append("Tab")
        self._window("windowactivate", "%1", "key", "Tab")
        began = time.monotonic()
        while self._game.process.poll() is None and self._game.focused() is None:
            waited = time.monotonic() - began
            assert waited < ANSWERS_WITHIN, f"the keyboard is nowhere: {[one['name'] for one in self._game.nodes()]}"
            time.sleep(0.02)
            if int(10 * waited) % 20 == 19:
                self._tool("key", "Tab")
        self.longest = max(self.longest, time.monotonic() - began)
        if self._game.process.poll() is not None:
            self._ended()

    def _leave(self) -> None:
        """Escape leads out, from wherever this ended, to the title and its question."""
        self._window("windowactivate", "%1")
        for _ in range(WAY_OUT):
            if self._game.process.poll() is not None:
                return
            self._tool("key", "Escape")
            time.sleep(0.5)
        self._ask_to_close()
        assert self._game.process.wait(ENDS_WITHIN) == 0

    # --- tools

    def _tool(self, *words: str) -> None:
        self._run("xdotool", *words)

    def _window(self, *words: str) -> None:
        """Do something with the window (%1), where it is still there."""
        found = _windows(self._game)
        if found:
            self._tool(*(found[-1] if word == "%1" else word for word in words))

    def _run(self, *words: str) -> None:
        self.events += 1
        subprocess.run(words, env=self._game.environment, check=False, timeout=60, stderr=subprocess.DEVNULL)


def _windows(game: Game) -> list[str]:
    words = ["xdotool", "search", "--pid", str(game.process.pid)]
    found = subprocess.run(words, env=game.environment, check=False, timeout=60, capture_output=True, text=True)
    return found.stdout.split()


def main() -> int:
    """Run what is asked for and tell what there was."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        print(f"a real window needs {', '.join(missing)}", file=sys.stderr)
        return 2
    seconds, seed = float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 9993
    with (
        screen() as display,
        tempfile.TemporaryDirectory() as name,
        patch.dict(os.environ, {"HOME": name, "PYTHONFAULTHANDLER": "1"}),
    ):
        desktop = subprocess.Popen(["openbox"], env={**os.environ, "DISPLAY": display}, stderr=subprocess.DEVNULL)
        fuzz = WindowFuzz(display, Path(name), seed)
        try:
            fuzz.run(seconds)
        except BaseException:
            print(f"seed {seed}, after {' · '.join(fuzz.last)}", file=sys.stderr)
            print(f"the window manager: {desktop.poll()}", file=sys.stderr)
            raise
        finally:
            fuzz.end()
            desktop.terminate()
            desktop.wait()
    print(f"did {dict(fuzz.did)}; longest wait for an answer {fuzz.longest:.2f} s")
    print(f"{fuzz.events:,} events of the X server in {seconds:.0f} s; pages {dict(fuzz.pages)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
