"""Every control of every page of a level, used once: nothing breaks, and one comes back.

``python -m tests.e2e.crawl [LEVEL …]`` goes through all levels, or those that are named, before the polls open and
after all is counted, and says what was used on which page.
"""

import os

os.environ.update(SDL_VIDEODRIVER="dummy", SDL_AUDIODRIVER="dummy")

import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import pygame

from game.kit.access.semantics import Node
from game.kit.page.scene import Push
from game.level.files import level_names
from game.level.load import load
from game.ui.ballot_state import PAGE_NAMES
from game.ui.pages.ballot import BallotScene
from game.ui.pages.country.scene import CountryPage
from tests.e2e.fuzz import WAY_OUT, home
from tests.e2e.opened import Opened

BESIDE = ("nomination", "against", "assembly", "sheet")
"""Pages beside the six."""

STEPS, MOST = 12, 60
"""How often a choice is stepped through at most, and how many controls of a page are used."""


@dataclass
class Crawl:
    """One level; ``used`` counts the controls by page, ``last`` is what was used last."""

    opened: Opened
    level: str
    used: Counter[str] = field(default_factory=Counter)
    last: str = ""

    def run(self, moments: Sequence[bool] = (False, True)) -> None:
        """Use all there is, before the polls open and after the count."""
        for held in moments:
            for page in self._pages(held=held):
                self._use_all(page, held=held)

    def _pages(self, *, held: bool) -> list[str]:
        series = ["series"] if self._ballot(held=held).ballot.play.level.head.series is not None else []
        return [*series, *PAGE_NAMES, *(BESIDE if held else ("nomination",))]

    def _use_all(self, page: str, *, held: bool) -> None:
        used: set[str] = set()
        while len(used) < MOST:
            self._go(page, held=held)
            nodes = [one for one in self.opened.shell.tree().walk() if one.actions and one.order is not None]
            node = next((one for one in nodes if one.key not in used), None)
            if node is None:
                return
            used.add(node.key)
            self.last = f"{self.level}, {'counted' if held else 'before'}, {page}: {node.role} {node.name!r}"
            self._use(node)
            self.used[page] += 1

    def _use(self, node: Node) -> None:
        before = self.opened.shell.top
        before.page.focus_key(node.key)
        for key in (pygame.K_END, pygame.K_HOME, *[pygame.K_RIGHT] * STEPS) if "next" in node.actions else ():
            self.opened.key(key)
            self.opened.pass_time(1)
            if self.opened.shell.top is not before:
                return
        if "press" in node.actions:
            self.opened.key(pygame.K_RETURN)
            self.opened.pass_time(2)

    def _go(self, page: str, *, held: bool) -> None:
        """Come back to a page of the ballot, from wherever a control led."""
        scene = self._ballot(held=held)
        self.opened.turn_to(partial(scene.on_go, page))

    def _ballot(self, *, held: bool) -> BallotScene:
        for _ in range(WAY_OUT):
            scene = self.opened.shell.top.scene
            if isinstance(scene, BallotScene) or len(self.opened.shell.stack) == 1:
                break
            self.opened.key(pygame.K_ESCAPE)
        scene = self.opened.shell.top.scene
        if not isinstance(scene, BallotScene) or scene.ballot.play.level.name != self.level:
            self.opened.carry_out(Push(self.opened.game.page(load(self.level))))
            scene = self.opened.shell.top.scene
            assert isinstance(scene, BallotScene), self.last
        if held and scene.ballot.election is None:
            self.opened.turn_to(partial(scene.on_go, "country"))
            country = self.opened.shell.top.scene
            if isinstance(country, CountryPage):
                self.opened.turn_to(country.on_open_polls)
                self.opened.turn_to(country.on_count_at_once)
        scene = self.opened.shell.top.scene
        assert isinstance(scene, BallotScene), self.last
        return scene


def crawl(level: str, moments: Sequence[bool] = (False, True), seed: int = 1) -> Counter[str]:
    """Go through a level; an exception is raised after what led to it was told."""
    with home() as folder:
        opened = Opened(folder, random.Random(seed))
        one = Crawl(opened, level)
        try:
            one.run(moments)
        except BaseException:
            print(f"after {one.last}", file=sys.stderr)
            raise
        finally:
            opened.close()
    return one.used


if __name__ == "__main__":
    for name in sys.argv[1:] or level_names():
        print(name, dict(crawl(name)))
