"""The game without a window: scenes on a surface in memory, for tests and for the tour."""

import os
from collections.abc import Callable
from pathlib import Path

import pygame

from game.kit.access.semantics import Node, as_text
from game.kit.page.lent import Lent
from game.kit.page.scene import Scene
from game.kit.page.shell import Shell
from game.kit.program.events import from_pygame
from game.kit.settings import Settings

STEP = 1 / 60


class Headless:
    """Runs a scene in a shell on a surface of its own; events go in, pictures and words come out."""

    def __init__(
        self,
        scene: Scene,
        preferences: Settings,
        size: tuple[int, int] = (1280, 720),
        help_page: Callable[[Scene, tuple[str, ...]], Scene] | None = None,
    ) -> None:
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
        pygame.font.init()
        self.surface = pygame.Surface(size)
        self.shell = Shell(scene, preferences, size, Lent(help_page=help_page))
        self.frame()

    def send(self, event: pygame.event.Event) -> bool:
        """Hand over an event as the window would."""
        happening = from_pygame(event, self.shell.pointer)
        used = happening is not None and self.shell.send(happening)
        self.frame()
        return used

    def step(self, steps: int = 1) -> None:
        """Let steps of time pass, each followed by a frame."""
        for _ in range(steps):
            self.shell.step(STEP)
            self.frame()

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window another size."""
        self.surface = pygame.Surface(size)
        self.shell.resize(size)
        self.frame()

    def frame(self) -> list[pygame.Rect]:
        """Paint what changed; the answer is where."""
        areas = self.shell.paint(self.surface) if self.shell.running else []
        self.shell.tidy()
        return areas

    def tree(self) -> Node:
        """The page in words."""
        return self.shell.tree()

    def text(self) -> str:
        """The page in words, as text."""
        return as_text(self.tree())

    def picture(self, path: Path) -> Path:
        """Write the page as a PNG."""
        path.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(self.surface, path)
        return path
