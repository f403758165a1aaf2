"""Anything at random over the whole game, seeded: no exception, no dead end, memory that stays flat.

``python -m tests.e2e.fuzz EVENTS [SEED [ROUND]]`` drives the game's own loop on a screen that nobody sees. A round is
what happens in one home folder; what went wrong is told with its round, which alone brings it back.
"""

import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from unittest.mock import patch

os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"

import pygame

from game.kit.access.semantics import Node
from game.kit.page.scene import Push
from game.level.files import level_names
from game.level.load import load
from game.session.actions import plain
from game.ui.ballot_state import PAGES
from game.ui.keeping import own_levels
from game.ui.pages.ballot import BallotScene
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.lessons.levels import Levels
from game.ui.pages.menus.languages import known
from game.ui.pages.menus.pause import Pause
from tests.e2e import alphabet
from tests.e2e.alphabet import KEYS, ODD_SIZES, ODD_WORDS, SIZES
from tests.e2e.opened import Opened

A_ROUND = 1_000
"""Events in one home folder."""

CHANGES = alphabet.settings([*(code for code, _name in known()), "de", "ar"])

WAY_OUT = 14
"""Times Escape has to lead from anywhere to the title, at the most."""

SLOW = 10.0
"""Seconds of a processor that one event may take, threads beside it included."""

CHANCES = {
    "key": 40, "press": 30, "wheel": 8, "time": 14, "escape": 2, "odd words": 5, "size": 1, "setting": 1.5,
    "focus": 1, "minimise": 0.5, "full screen": 0.4, "pointer away": 0.5, "close": 0.25, "picture": 0.05,
    "files": 1.5, "ballot": 3,
}  # fmt: skip


@dataclass
class Fuzz:
    """One run; ``scenes`` are those that were seen, ``did`` what was done, ``memory`` the resident MiB by round."""

    seed: int
    scenes: Counter[str] = field(default_factory=Counter)
    did: Counter[str] = field(default_factory=Counter)
    memory: list[float] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    last: deque[str] = field(default_factory=lambda: deque(maxlen=25))

    def run(self, events: int, first: int = 0) -> None:
        """Play; an exception or a dead end ends it, after what led to it was told."""
        for number in range(first, first + -(-events // A_ROUND)):
            self.last.clear()
            try:
                self._round(random.Random(self.seed * 1_000 + number), min(A_ROUND, events))
            except BaseException:
                print(f"seed {self.seed}, round {number}, after {' · '.join(self.last)}", file=sys.stderr)
                raise
            self.memory.append(resident())

    def _round(self, chance: random.Random, events: int) -> None:
        with home() as folder:
            words = (*ODD_WORDS, *alphabet.lay_out(own_levels.folder()))
            opened = Opened(folder, chance)
            try:
                for _ in range(events):
                    if not opened.shell.running:
                        opened = self._again(opened, folder, chance)
                    began = time.process_time()
                    self._event(opened, chance, words)
                    took = time.process_time() - began
                    self.slowest = max(self.slowest, (took, self.last[-1]))
                    assert took < SLOW, f"{took:.1f} s for {self.last[-1]}"
                if opened.shell.running:
                    _leave(opened)
            finally:
                opened.close()

    def _again(self, opened: Opened, folder: Path, chance: random.Random) -> Opened:
        """Close the window and open the game anew: what was done last is there."""
        journal, level = opened.journal, opened.level
        opened.close()
        again = Opened(folder, chance)
        if journal:
            kept = again.notebook.resume(level)
            assert kept is not None, f"the game of {level} is gone"
            assert [row for _place, row in kept.rows] == [plain(action) for action in journal]
        return again

    def _event(self, opened: Opened, chance: random.Random, words: tuple[str, ...]) -> None:
        place = type(opened.shell.top.scene).__module__.split(".")
        name = place[-2] if place[-1] == "scene" else place[-1]
        what = chance.choices(list(CHANCES), list(CHANCES.values()))[0]
        self.scenes[name] += 1
        self.did[what] += 1
        self.last.append(f"{name}: {what}")
        acts: dict[str, Callable[[], object]] = {
            "key": lambda: self._key(opened, chance),
            "escape": lambda: opened.key(pygame.K_ESCAPE),
            "press": lambda: _press(opened, chance),
            "odd words": lambda: _type(opened, chance, words),
            "ballot": lambda: _to_ballot(opened, chance),
            "files": lambda: _to_files(opened),
            "wheel": lambda: _wheel(opened, chance),
            "time": lambda: opened.pass_time(chance.randrange(1, 8)),
            "size": lambda: opened.resize(chance.choice((*SIZES, *ODD_SIZES))),
            "setting": lambda: opened.prefer(chance.choice(CHANGES)),
        }
        told = acts.get(what, lambda: opened.window_event(what))()
        self.last[-1] += f" {told!r}" if told is not None else ""

    def _key(self, opened: Opened, chance: random.Random) -> str:
        key = chance.choice(KEYS)
        opened.key(key, pygame.KMOD_LSHIFT if chance.random() < 0.2 else 0)
        if chance.random() < 0.1:
            self._focus(opened)
        return pygame.key.name(key)

    def _focus(self, opened: Opened) -> None:
        """Whatever was done, Tab leads to something that is there and can be used."""
        self.last.append("Tab")
        shown = opened.shell.top
        opened.key(pygame.K_TAB)
        if opened.shell.top is not shown:  # the screen was blank, and any key shows the page again
            opened.key(pygame.K_TAB)
        nodes = list(opened.shell.tree().walk())
        if any(node.order is not None for node in nodes):
            focused = [node for node in nodes if "focused" in node.states]
            assert len(focused) == 1, f"the keyboard is nowhere: {[node.name for node in nodes if node.actions]}"
            assert "disabled" not in focused[0].states, focused[0].name


def _press(opened: Opened, chance: random.Random) -> str:
    """Press somewhere, most often on something, and perhaps drag."""
    size = opened.window.size
    at, name = (chance.randrange(size[0]), chance.randrange(size[1])), "somewhere"
    targets: list[Node] = [node for node in opened.shell.tree().walk() if node.actions]
    if targets and chance.random() < 0.6:
        target = chance.choice(targets)
        left, top, wide, high = target.rect
        at, name = (left + wide // 2, top + high // 2), f"on {target.name[:40]}"
    opened.turn(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))
    opened.turn(pygame.MOUSEBUTTONDOWN, pos=at, button=1)
    if chance.random() < 0.3:
        at = at[0] + chance.randrange(-80, 80), at[1] + chance.randrange(-40, 40)
        opened.turn(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(1, 0, 0))
    opened.turn(pygame.MOUSEBUTTONUP, pos=at, button=1)
    return name


def _wheel(opened: Opened, chance: random.Random) -> None:
    opened.turn(pygame.MOUSEWHEEL, x=0, y=1, precise_y=chance.choice((-1.0, 1.0)), precise_x=0.0)


def _type(opened: Opened, chance: random.Random, words: tuple[str, ...]) -> str:
    """Put other words into a field, where there is one, by typing or by pasting, and go on with them."""
    word = chance.choice(words)
    field = next((node for node in opened.shell.tree().walk() if "text" in node.role and node.actions), None)
    if field is not None:
        opened.shell.top.page.focus_key(field.key)
    opened.key(pygame.K_a, pygame.KMOD_LCTRL)
    if chance.random() < 0.3:
        opened.shell.top.page.clipboard.put(word)
        opened.key(pygame.K_v, pygame.KMOD_LCTRL)
    else:
        opened.turn(pygame.TEXTEDITING, text=word[:8], start=0, length=len(word[:8]))
        opened.turn(pygame.TEXTINPUT, text=word)
    if chance.random() < 0.7:
        opened.key(pygame.K_RETURN)
    return word


def _to_ballot(opened: Opened, chance: random.Random) -> str:
    """Go where most of the game is: begin some level, open its polls, walk to one of its pages."""
    scene = opened.shell.top.scene
    if not isinstance(scene, BallotScene):
        if opened.plays:
            opened.key(pygame.K_ESCAPE)
            return "back"
        name = chance.choice(level_names())
        opened.carry_out(Push(opened.game.page(load(name))))
        return name
    if isinstance(scene, CountryPage) and scene.ballot.election is None:
        opened.turn_to(scene.on_open_polls)
        return "polls"
    page = chance.choice(PAGES)
    opened.turn_to(partial(scene.on_go, page))
    return page


def _to_files(opened: Opened) -> None:
    """Go where a path is asked for, as the menus lead there: to open a file, or to save one."""
    scene = opened.shell.top.scene
    if isinstance(scene, BallotScene):
        opened.turn_to(scene.on_menu)
        scene = opened.shell.top.scene
    if isinstance(scene, Pause):
        opened.turn_to(scene.on_save)
    elif isinstance(scene, Levels) and (button := opened.shell.top.page.find("open file")) is not None:
        opened.shell.top.page.focus_on(button)
        opened.key(pygame.K_RETURN)


def _leave(opened: Opened) -> None:
    """From anywhere, Escape alone leads back to the title."""
    for _ in range(WAY_OUT):
        if len(opened.shell.stack) == 1:
            return
        opened.key(pygame.K_ESCAPE)
    names = [type(shown.scene).__name__ for shown in opened.shell.stack]
    raise AssertionError(f"Escape does not lead out of {names}")


@contextmanager
def home() -> Iterator[Path]:
    """A home folder that goes away again: whatever is typed may be saved, and a report may be half written."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        names = dict.fromkeys(("HOME", "GAME_9993_CONFIG", "GAME_9993_DATA"), name)
        with patch.dict(os.environ, names):
            os.chdir(name)
            try:
                yield Path(name)
            finally:
                os.chdir(before)


def resident() -> float:
    """Mebibytes of memory this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def main() -> int:
    """Run what is asked for and tell what there was."""
    events, seed, first = (int(word) for word in (sys.argv[1:] + ["9993", "0"][len(sys.argv) - 2 :])[:3])
    fuzz, began = Fuzz(seed), time.perf_counter()
    try:
        fuzz.run(events, first)
    except Exception:  # noqa: BLE001 -- told in full
        traceback.print_exc()
        return 1
    seconds = time.perf_counter() - began
    print(f"did {dict(fuzz.did)}; slowest {fuzz.slowest[0]:.2f} s, {fuzz.slowest[1]}; {seconds:.0f} s")
    memory = [round(one) for one in fuzz.memory]
    print(f"{fuzz.did.total():,} events; scenes {dict(fuzz.scenes)}; memory {memory} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
