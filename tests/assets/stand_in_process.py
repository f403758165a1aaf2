"""What runs in the folder of a copy of the game: it imports the game and forks for every command that is asked."""

import json
import os
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame

from game import cli
from game.kit.page.notices import Notices
from game.kit.program.app import App
from game.ui import navigator, start, tour
from game.ui.pages.title.scene import Title

LOADED = (navigator, start, tour)
PATIENCE = 6.0
Events = list[pygame.event.Event]


def serve() -> None:
    """Answer one line of words after the other until there are no more."""
    for line in sys.stdin:
        print(json.dumps(_answer(json.loads(line))), flush=True)


def _answer(words: list[str]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder) / "out", Path(folder) / "err"
        child = os.fork()
        if child == 0:
            _child(words, out, err)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out_text, err_text = (path.read_text(encoding="utf-8", errors="replace") for path in (out, err))
        return {"code": code, "out": out_text, "err": err_text}


def _child(words: list[str], out: Path, err: Path) -> None:
    """What a command's own process does: it never comes back."""
    for number, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), number)
    code = 99
    try:
        if words[0] == "play":
            played(App)
        code = cli.main(words)
    except BaseException:  # noqa: BLE001 -- told to whoever asked
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(code)


def played(app: type[App]) -> None:
    """Have the window choose everything in its menu, one after the other, and leave; what it says is printed."""

    def wait(self: App) -> Events:
        script = walks.setdefault(self, walk(self))
        return next(script, [pygame.event.Event(pygame.QUIT)])

    def told(self: Notices, text: str) -> None:
        print(text)
        say(self, text)

    walks: dict[App, Iterator[Events]] = {}
    say = Notices.say
    app._wait = wait  # type: ignore[method-assign]
    Notices.say = told  # type: ignore[method-assign]


def walk(app: App) -> Iterator[Events]:
    """Wait until the title lives, then go to every page that it leads to and back."""
    end = time.monotonic() + PATIENCE
    title = app.shell.stack[0].scene
    assert isinstance(title, Title)
    drawing = begun = False
    while not title._alive and (drawing or not begun) and time.monotonic() < end:
        time.sleep(0.02)
        yield []
        drawing = any(one.name == "background" for one in threading.enumerate())
        begun = begun or drawing
    for index in range(len(title._entries(False))):
        app.shell.perform(f"menu {index}", "press")
        yield from ([], [])
        while len(app.shell.stack) > 1:
            escape = pygame.K_ESCAPE
            yield [
                pygame.event.Event(pygame.KEYDOWN, key=escape, unicode="", mod=0),
                pygame.event.Event(pygame.KEYUP, key=escape, mod=0),
            ]
