"""Random keys and pointer over the whole game, seeded: no exception, no dead end, memory that stays flat.

python -m tests.e2e.fuzz SECONDS [SEED]
"""

import contextlib
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.kit.program.headless import Headless
from game.store.notebook import Notebook
from game.store.preferences import Preferences
from game.ui.entrance import Entrance
from game.ui.pages.menus.help import Help

KEYS = (
    *(pygame.K_TAB,) * 6,
    *(pygame.K_RETURN,) * 3,
    *(pygame.K_SPACE, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN) * 2,
    *(pygame.K_HOME, pygame.K_END, pygame.K_PAGEUP, pygame.K_PAGEDOWN, pygame.K_BACKSPACE, pygame.K_DELETE),
    *map(ord, "tur+-=?5."),
)
SIZES = ((1280, 720), (1024, 768), (1920, 1080))
WAY_OUT = 12
"""Times Escape has to lead from anywhere to the title's question, at the most."""


@dataclass
class Fuzz:
    """One run; `scenes` are those that were seen, `memory` the resident mebibytes at each round."""

    seed: int
    scenes: dict[str, int] = field(default_factory=dict)
    events: int = 0
    memory: list[float] = field(default_factory=list)

    def run(self, seconds: float) -> None:
        """Play until the time is over; an exception or a dead end ends it."""
        end = time.monotonic() + seconds
        game_round = 0
        while time.monotonic() < end:
            self._round(game_round, min(end, time.monotonic() + 20.0))
            self.memory.append(resident())
            game_round += 1

    def _round(self, number: int, end: float) -> None:
        chance = random.Random(self.seed * 1_000 + number)
        # whatever is typed may be saved: in a folder that goes away again
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            notebook, _message = Notebook.open(Path(folder) / "notebook.sqlite")
            stage = Headless(
                Entrance(notebook).title(),
                Preferences(scale=chance.choice((75, 100, 150, None))),
                chance.choice(SIZES),
                Help,
            )
            try:
                while time.monotonic() < end and stage.shell.running:
                    self._event(stage, chance)
                if stage.shell.running:
                    self._leave(stage)
            finally:
                notebook.close()

    def _event(self, stage: Headless, chance: random.Random) -> None:
        place = type(stage.shell.top.scene).__module__.split(".")
        name = place[-2] if place[-1] == "scene" else place[-1]
        self.scenes[name] = self.scenes.get(name, 0) + 1
        self.events += 1
        size = stage.surface.get_size()
        at = chance.randrange(size[0]), chance.randrange(size[1])
        match chance.random():
            case roll if roll < 0.45:
                key = chance.choice(KEYS)
                shift = pygame.KMOD_LSHIFT if chance.random() < 0.2 else 0
                text = chr(key) if 32 <= key < 127 else ""
                stage.send(pygame.event.Event(pygame.KEYDOWN, key=key, unicode=text, mod=shift))
                if text:
                    stage.send(pygame.event.Event(pygame.TEXTINPUT, text=text))
            case roll if roll < 0.47:
                stage.send(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, unicode="", mod=0))
            case roll if roll < 0.75:
                self._press(stage, at, chance)
            case roll if roll < 0.85:
                stage.send(
                    pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=chance.choice((-1, 1)), precise_y=0.0, precise_x=0.0)
                )
            case roll if roll < 0.99:
                stage.step(chance.randrange(1, 8))
            case _:
                stage.resize(chance.choice(SIZES))

    @staticmethod
    def _press(stage: Headless, at: tuple[int, int], chance: random.Random) -> None:
        targets = [node for node in stage.tree().walk() if node.actions]
        if targets and chance.random() < 0.6:
            left, top, wide, high = chance.choice(targets).rect
            at = left + wide // 2, top + high // 2
        stage.send(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
        stage.send(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1))
        if chance.random() < 0.3:
            away = at[0] + chance.randrange(-80, 80), at[1] + chance.randrange(-40, 40)
            stage.send(pygame.event.Event(pygame.MOUSEMOTION, pos=away, rel=(0, 0), buttons=(1, 0, 0)))
            at = away
        stage.send(pygame.event.Event(pygame.MOUSEBUTTONUP, pos=at, button=1))

    @staticmethod
    def _leave(stage: Headless) -> None:
        """From anywhere, Escape alone leads back to the title."""
        for _ in range(WAY_OUT):
            if len(stage.shell.stack) == 1:
                return
            stage.send(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_ESCAPE, unicode="", mod=0))
        names = [type(shown.scene).__name__ for shown in stage.shell.stack]
        raise AssertionError(f"Escape does not lead out of {names}")


def resident() -> float:
    """Mebibytes of memory this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


if __name__ == "__main__":
    fuzz = Fuzz(int(sys.argv[2]) if len(sys.argv) > 2 else 9993)
    fuzz.run(float(sys.argv[1]))
    print(f"{fuzz.events:,} events; scenes {fuzz.scenes}; memory {[round(one) for one in fuzz.memory]} MiB")
