"""The window itself: made once, in the way that shows frames fastest on this machine."""

import math
import os
import time
import warnings
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pygame

from game.kit.files import opened, whole_picture
from game.kit.program.fitting import DESIGN_SIZE
from game.kit.settings import Framebuffer, Settings
from game.text.damage import missed
from game.text.shipped import UnusableError

ICON = Path(__file__).parents[3] / "assets" / "images" / "icon_64.png"
LEAST_SIZE = (1024, 720)
BARS = 80
"""Pixels of height that the bars of a desktop and of the window itself take."""

SMALLEST = (200, 150)
USUAL_SCREEN, MOST_AT_FIRST = (1920, 1080), 2.5
SLOW_FLIP = 0.006
TIMED_FLIPS = 5
HINT = "SDL_FRAMEBUFFER_ACCELERATION"
BLIND_DRIVERS = ("offscreen", "dummy", "evdev")
CURSORS = {
    "arrow": pygame.SYSTEM_CURSOR_ARROW,
    "hand": pygame.SYSTEM_CURSOR_HAND,
    "text": pygame.SYSTEM_CURSOR_IBEAM,
}


class NoDisplayError(Exception):
    """There is nowhere to open a window."""


class Window:
    """A resizable window; `framebuffer` says how its frames are shown, once that is known."""

    def __init__(self, title: str, preferences: Settings) -> None:
        self.framebuffer: Framebuffer = preferences.framebuffer
        self._title = title
        self._wanted = preferences.window
        self._size = preferences.window or DESIGN_SIZE
        self._place: tuple[int, int] | None = None
        self._full = preferences.full_screen
        self._cursor = "arrow"
        self._outside = os.environ.get(HINT)
        os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
        os.environ.setdefault("SDL_IME_SHOW_UI", "1")
        if self.framebuffer == "plain":
            os.environ.setdefault(HINT, "0")
        if self.framebuffer == "unknown" and HINT not in os.environ:
            self.framebuffer = self._choose_framebuffer()
        else:
            self._start()

    @property
    def surface(self) -> pygame.Surface:
        """What is painted on."""
        surface = pygame.display.get_surface()
        if surface is None:
            raise NoDisplayError("the window is closed")
        return surface

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.surface.get_size()

    @property
    def windowed_size(self) -> tuple[int, int]:
        """The size that it has, or last had, as a window; no less than what can be kept."""
        return max(SMALLEST[0], self._size[0]), max(SMALLEST[1], self._size[1])

    def resized(self, size: tuple[int, int]) -> None:
        """The player gave it another size."""
        if not self._full:
            self._size = size

    def show(self, areas: Sequence[pygame.Rect]) -> None:
        """Bring painted areas to the screen."""
        pygame.display.update(list(areas))

    def toggle_full_screen(self) -> bool:
        """Fill the screen, or be a window again where it was; the answer is which."""
        if not self._full:
            self._place = sdl_window().position
        self._full = not self._full
        self._make()
        if not self._full and self._place is not None:
            # a window manager may give it the screen's size first, and its own only when asked once more
            sdl_window().size = self._size
            sdl_window().position = self._place
        return self._full

    def set_cursor(self, name: str) -> None:
        """Give the pointer another shape."""
        if name != self._cursor:
            self._cursor = name
            with suppress(pygame.error):  # a screen or a desktop without cursors: the pointer stays as it is
                pygame.mouse.set_cursor(CURSORS[name])

    def set_title(self, title: str) -> None:
        """Name the window."""
        self._title = title
        pygame.display.set_caption(title)

    def close(self) -> None:
        """Put the window away, and what it hinted at with it: the next window chooses for itself."""
        pygame.display.quit()
        os.environ.pop(HINT, None)
        if self._outside is not None:
            os.environ[HINT] = self._outside

    def _start(self) -> None:
        chosen = os.environ.get("SDL_VIDEODRIVER")
        try:
            pygame.display.init()
        except pygame.error as problem:
            raise NoDisplayError(str(problem)) from problem
        if not chosen and pygame.display.get_driver() in BLIND_DRIVERS:
            pygame.display.quit()
            raise NoDisplayError("no screen was found")
        _set_icon()
        pygame.key.set_repeat(350, 40)
        pygame.display.set_caption(self._title)
        self._make()

    def _make(self) -> None:
        try:
            if self._full:
                self._to_corner()
                pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
                return
            self._size = _on_screen(self._size if self._wanted else None)
            self._wanted = self._size
            with warnings.catch_warnings():
                warnings.simplefilter(
                    "ignore", RuntimeWarning
                )  # told where a window manager gives another size at first
                pygame.display.set_mode(self._size, pygame.RESIZABLE)
        except pygame.error as problem:
            raise NoDisplayError(str(problem)) from problem
        sdl_window().minimum_size = min(LEAST_SIZE[0], self._size[0]), min(LEAST_SIZE[1], self._size[1])

    def _to_corner(self) -> None:
        """Where nobody manages windows, one that fills the screen has to begin in its corner."""
        if pygame.display.get_surface() is not None and len(pygame.display.get_desktop_sizes()) == 1:
            sdl_window().position = (0, 0)

    def _choose_framebuffer(self) -> Framebuffer:
        """A plain window is there at once, and most often fast; where it is slow, or there is none, try the other."""
        try:
            plain = self._remade({HINT: "0"})
        except NoDisplayError:
            plain = math.inf
        if plain < SLOW_FLIP:
            return "plain"
        if self._remade({}) <= plain:
            return "accelerated"
        self._remade({HINT: "0"})
        return "plain"

    def _remade(self, hints: dict[str, str]) -> float:
        """Make the window again under other hints, which count only then; the answer is what a frame takes now."""
        pygame.display.quit()
        os.environ.pop(HINT, None)
        os.environ.update(hints)
        self._start()
        return self._flip_seconds()

    def _flip_seconds(self) -> float:
        times = []
        for _ in range(TIMED_FLIPS):
            start = time.perf_counter()
            pygame.display.flip()
            times.append(time.perf_counter() - start)
        return sorted(times)[TIMED_FLIPS // 2]


def _set_icon() -> None:
    """Show the icon of the game; where its file is damaged, that of the system."""
    try:
        pygame.display.set_icon(pygame.image.load(opened(whole_picture(ICON))))
    except UnusableError as damage:
        missed(damage.path, damage.fault)
    except pygame.error as fault:
        missed(ICON, str(fault))


def _on_screen(size: tuple[int, int] | None) -> tuple[int, int]:
    """A size that the largest screen has room for; one that nobody sees has room for any."""
    if pygame.display.get_driver() in BLIND_DRIVERS:
        return size or DESIGN_SIZE
    screens = pygame.display.get_desktop_sizes()
    return fitting(size, screens) if size else suited(screens)


def suited(screens: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """The size of a first window: the design's, larger on a finer screen, with room for the bars of the desktop."""
    if not screens:
        return DESIGN_SIZE
    wide, high = max(screens, key=lambda screen: screen[0] * screen[1])
    finer = int(4 * min(wide / USUAL_SCREEN[0], high / USUAL_SCREEN[1])) / 4
    times = min(MOST_AT_FIRST, max(1.0, finer))
    return min(round(times * DESIGN_SIZE[0]), wide), min(round(times * DESIGN_SIZE[1]), high - BARS)


def fitting(size: tuple[int, int], screens: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """A size cut to the largest of some screens; where none is known, as it is."""
    if not screens:
        return size
    wide, high = max(screens, key=lambda screen: screen[0] * screen[1])
    return min(size[0], wide), min(size[1], high)


def sdl_window() -> pygame.Window:
    """The window below: the only way to what `pygame.display` has no words for."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return pygame.Window.from_display_module()
