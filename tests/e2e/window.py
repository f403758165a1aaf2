"""The real game in a real window on a virtual screen, driven from outside by keys and pointer."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TOOLS = ("Xvfb", "xdotool")
PATIENCE = 30.0
SCREEN = (1280, 720)

PROGRAM = (sys.executable, "main.py")
"""What starts the game; another may be handed in."""

Node = dict[str, Any]


def missing_tools() -> str:
    """Names of what this machine lacks to open a window nobody sees."""
    return ", ".join(tool for tool in TOOLS if shutil.which(tool) is None)


@contextmanager
def screen() -> Iterator[str]:
    """A virtual screen; yields what DISPLAY is to be set to."""
    read, write = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(write),
        "-screen",
        "0",
        f"{SCREEN[0]}x{SCREEN[1]}x24",
        "-nolisten",
        "tcp",
        "-noreset",
    ]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
            assert number, "the virtual screen did not start"
            yield f":{number}"
    finally:
        server.terminate()
        server.wait()


class Game:
    """One running game; `press` and `click` are real events of the X server."""

    def __init__(
        self, display: str, home: Path, *words: str, scale: int = 100, program: Sequence[str] = PROGRAM
    ) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.probe = home / "probe.json"
        self.environment = {
            **os.environ,
            "DISPLAY": display,
            "GAME_9993_CONFIG": str(home),
            "GAME_9993_DATA": str(home),
            "GAME_9993_PROBE": str(self.probe),
            "SDL_AUDIODRIVER": "dummy",
            "SDL_VIDEODRIVER": "x11",
        }
        self.probe.unlink(missing_ok=True)
        shown = ["--window", f"{SCREEN[0]}x{SCREEN[1]}", "--scale", str(scale)]
        command = [*program, "play", *words, *shown]
        self.log = (home / "log.txt").open("w")
        self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=self.log, stderr=self.log)

    # --- in

    def _tool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=PATIENCE)

    def press(self, *keys: str) -> None:
        """Press keys by their X names: Return, Tab, space, Left."""
        for key in keys:
            self._tool("key", "--clearmodifiers", key)

    def click(self, name: str, role: str = "") -> None:
        """Click the middle of what has a name."""
        left, top, wide, high = self.wait_for(name, role)["rect"]
        self.click_at(left + wide // 2, top + high // 2)

    def click_at(self, x: int, y: int) -> None:
        """Click a place."""
        self._tool("mousemove", str(x), str(y), "click", "1")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag from one place to another."""
        self._tool("mousemove", str(start[0]), str(start[1]), "mousedown", "1")
        for step in range(1, 6):
            x = start[0] + (end[0] - start[0]) * step // 5
            y = start[1] + (end[1] - start[1]) * step // 5
            self._tool("mousemove", str(x), str(y))
        self._tool("mouseup", "1")

    # --- out

    def page(self) -> Node:
        """What is on the screen."""
        try:
            content: Node = json.loads(self.probe.read_text(encoding="utf-8"))["page"]
        except FileNotFoundError:
            return {"role": "", "name": "", "value": "", "rect": [0, 0, 0, 0], "states": [], "key": "", "children": []}
        return content

    def nodes(self) -> list[Node]:
        """Everything on the screen, in reading order."""
        found, waiting = [], [self.page()]
        while waiting:
            node = waiting.pop(0)
            found.append(node)
            waiting = [*node["children"], *waiting]
        return found

    def focused(self) -> Node | None:
        """What has the focus."""
        return next((node for node in self.nodes() if "focused" in node["states"]), None)

    def wait(self, what: str, met: Callable[[], Any]) -> Any:
        """Wait until something is so; AssertionError with the page's words when it never is."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError(f"the game ended: {Path(self.log.name).read_text(encoding='utf-8')}")
            found = met()
            if found:
                return found
            time.sleep(0.05)
        words = [f"{node['role']} {node['name']!r}" for node in self.nodes() if node["name"]]
        raise AssertionError(f"waited in vain for {what}; on the page: {words}")

    def wait_for(self, name: str, role: str = "") -> Node:
        """Wait for something with a name; its beginning is enough where nothing has the whole of it."""

        def there() -> Node | None:
            nodes = [node for node in self.nodes() if role in ("", node["role"])]
            exact = (node for node in nodes if node["name"] == name)
            return next(exact, next((node for node in nodes if node["name"].startswith(name)), None))

        found: Node = self.wait(f"{role} {name}", there)
        return found

    def wait_for_page(self, title: str) -> None:
        """Wait for a scene."""
        self.wait(f"the page {title}", lambda: self.page()["name"] == title)

    def tab_to(self, name: str, role: str = "", most: int = 120) -> None:
        """Press Tab until something with a name has the focus."""
        for _ in range(most):
            focused = self.focused()
            if focused is not None and focused["key"] == self.wait_for(name, role)["key"]:
                return
            self._tab_on(focused["key"] if focused else None)
        raise AssertionError(f"Tab never came to {name}")

    def _tab_on(self, before: str | None) -> None:
        self.press("Tab")
        self.wait("the focus to move", lambda: (self.focused() or {}).get("key") != before)

    def kill(self) -> None:
        """End the process at once, as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.log.close()

    def close(self) -> None:
        """End the process."""
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)
        self.log.close()
