"""The game opened on a screen that nobody sees, in its own loop; events go in one by one."""

import math
import random
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pygame

from game.kit.drawing.typeset import forget_fonts
from game.kit.page.command import Act, Command
from game.kit.page.lent import Lent
from game.kit.page.scene import Prefer
from game.kit.page.shell import Shell
from game.kit.program.app import App
from game.kit.program.window import Window
from game.level.files import MARCH
from game.session.actions import Action, EndCount, OpenPolls
from game.session.summary import source_of
from game.store.notebook import Notebook
from game.ui.ballot_state import BallotState
from game.ui.entrance import PATIENCE, Entrance
from game.ui.navigator import Game
from game.ui.start import program
from tests.e2e.alphabet import Change

PATIENCES = (math.inf, math.inf, PATIENCE, 0.0)
"""Seconds that a frame waits for what is worked out: without end, all is as it was the last time."""

STEP = 1 / 60
LOOKED_AT = OpenPolls(), EndCount()
WINDOW_EVENTS = MappingProxyType(
    {
        "focus": (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED),
        "minimise": (pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED),
        "pointer away": (pygame.WINDOWLEAVE,),
        "close": (pygame.QUIT,),
    }
)


class Opened:
    """One opening of the window; ``journal`` and ``level`` are of the game that is played."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.notebook, _message = Notebook.open(folder / "notebook.sqlite3")
        made = program({"window": (1280, 720), "full_screen": False, "framebuffer": "plain"})
        self.window = Window("fuzz", made.settings)
        self._entrance = Entrance(self.notebook, (), chance.choice(PATIENCES))
        lent = Lent(keep=made.keep, help_page=made.help_page)
        self.shell = Shell(self._entrance.title(), made.settings, self.window.size, lent)
        self.app = App(self.window, self.shell, made)
        self.app.frame()

    def close(self) -> None:
        """Put the window away; everything is kept by then."""
        self.window.close()
        forget_fonts()
        left = self.notebook.close()
        assert not left, left

    @property
    def game(self) -> Game:
        """What makes scenes."""
        return self._entrance.game

    @property
    def plays(self) -> bool:
        """Whether some ballot is open, perhaps below other pages."""
        return self._ballot is not None

    @property
    def _ballot(self) -> BallotState | None:
        desks = (getattr(shown.scene, "ballot", None) for shown in reversed(self.shell.stack))
        return next((ballot for ballot in desks if isinstance(ballot, BallotState)), None)

    @property
    def journal(self) -> tuple[Action, ...]:
        """What was done in the game that is open; who only went to meet those against has done nothing that is kept."""
        ballot = self._ballot
        done = ballot.play.journal if ballot is not None else ()
        return () if self.level == MARCH and done == LOOKED_AT else done

    @property
    def level(self) -> str:
        """Where its level came from, as the notebook knows it."""
        ballot = self._ballot
        return source_of(ballot.play.level) if ballot is not None else ""

    def turn(self, kind: int, **values: Any) -> None:
        """Something happens, and the loop goes round once."""
        if self.shell.running:
            self.app.turn([*pygame.event.get(), pygame.event.Event(kind, **values)])

    def turn_to(self, act: Act) -> None:
        """The page does what one of its widgets asks for."""
        self.shell.top.page.take(act)
        self.app.turn(pygame.event.get())

    def carry_out(self, command: Command) -> None:
        """The shell does what a scene answered."""
        self.shell.carry_out(command)
        self.app.turn(pygame.event.get())

    def key(self, code: int, mod: int = 0) -> None:
        """A key goes down, writes what it writes, and comes up."""
        text = chr(code) if 32 <= code < 127 and not mod & pygame.KMOD_CTRL else ""
        self.turn(pygame.KEYDOWN, key=code, unicode=text, mod=mod)
        if text and self.shell.running and self.shell.top.page.text_area() is not None:
            self.turn(pygame.TEXTINPUT, text=text)
        if self.shell.running:
            self.turn(pygame.KEYUP, key=code, mod=mod)

    def pass_time(self, steps: int) -> None:
        """Let steps of time pass, each with a frame."""
        for _ in range(steps):
            if self.shell.running:
                self.shell.step(STEP)
                self.app.turn(pygame.event.get())

    def resize(self, size: tuple[int, int]) -> tuple[int, int]:
        """The window gets another size from outside."""
        pygame.display.set_mode(size, pygame.RESIZABLE)
        self.turn(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1])
        return size

    def prefer(self, change: Change) -> Change:
        """A setting is changed."""
        self.carry_out(Prefer(change))
        return change

    def window_event(self, name: str) -> None:
        """What a desktop does to a window, by its name in `WINDOW_EVENTS`; full screen and pictures by their keys."""
        keys = {"full screen": pygame.K_F11, "picture": pygame.K_F12}
        if name in keys:
            self.key(keys[name])
        for kind in WINDOW_EVENTS.get(name, ()):
            self.turn(kind)
