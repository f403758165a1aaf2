"""What the window would find on this machine: pygame, SDL, a screen, how long a frame takes, and its files.

It opens a hidden window and measures. ``doctor`` does that in a process of its own, so that a screen that hangs or
crashes takes only that process with it.
"""

import statistics
import time
from collections.abc import Iterator

import pygame

from game.kit.drawing.typeset import FONT_FOLDER, FONTS
from game.kit.files import whole_font, whole_picture, whole_sound
from game.kit.program.sound import NAMES, SOUND_FOLDER
from game.kit.program.window import BLIND_DRIVERS, ICON
from game.text.shipped import UnusableError

SIZE = (1280, 720)
FLIPS = 20


def examine() -> dict[str, object]:
    """Return versions, and the screen that was found, if any; ``flip`` is a frame's median time in milliseconds."""
    found: dict[str, object] = {
        "pygame": pygame.version.ver,
        "sdl": ".".join(map(str, pygame.get_sdl_version())),
    }
    found["damaged"] = list(damaged())
    try:
        pygame.display.init()
        found["driver"] = pygame.display.get_driver()
        found["blind"] = found["driver"] in BLIND_DRIVERS
        found["screens"] = [list(size) for size in pygame.display.get_desktop_sizes()]
        found["flip"] = _flip_milliseconds()
    except pygame.error as error:
        found["fault"] = str(error)
    finally:
        pygame.display.quit()
    return found


def damaged() -> Iterator[str]:
    """Yield what is the matter with the fonts, sounds and the icon that the window uses, in one line each."""
    files = (
        *((FONT_FOLDER / name, whole_font) for name in FONTS),
        *((SOUND_FOLDER / f"{name}.wav", whole_sound) for name in NAMES),
        (ICON, whole_picture),
    )
    for path, whole in files:
        try:
            whole(path)
        except UnusableError as damage:
            yield str(damage)


def _flip_milliseconds() -> float:
    pygame.display.set_mode(SIZE, pygame.HIDDEN)
    times = []
    for _ in range(FLIPS):
        start = time.perf_counter()
        pygame.display.flip()
        times.append(time.perf_counter() - start)
    return round(1000.0 * statistics.median(times), 2)
