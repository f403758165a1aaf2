"""What the window would find on this machine: pygame, SDL, a screen, and how long a frame takes to show.

Run as a module it opens a hidden window, measures, prints one JSON object and ends, so that a screen that hangs or
crashes takes only that process with it.
"""

import json
import statistics
import time

import pygame

from game.kit.program.window import BLIND_DRIVERS

SIZE = (1280, 720)
FLIPS = 20


def examine() -> dict[str, object]:
    """Return versions, and the screen that was found, if any; ``flip`` is a frame's median time in milliseconds."""
    found: dict[str, object] = {
        "pygame": pygame.version.ver,
        "sdl": ".".join(map(str, pygame.get_sdl_version())),
    }
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


def _flip_milliseconds() -> float:
    pygame.display.set_mode(SIZE, pygame.HIDDEN)
    times = []
    for _ in range(FLIPS):
        start = time.perf_counter()
        pygame.display.flip()
        times.append(time.perf_counter() - start)
    return round(1000.0 * statistics.median(times), 2)


if __name__ == "__main__":
    print(json.dumps(examine()))
