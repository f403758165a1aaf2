"""How large everything is drawn: as the player chose, or as large as the window has room for."""

from game.kit.drawing.pen import Look
from game.kit.drawing.theme import PROFILES
from game.kit.settings import Settings

DESIGN_SIZE = (1280, 720)
PROJECTED_SIZE = (853, 480)
"""Design units that a projector shows: what is set in 15 of them is 22 pixels high on a picture of 1280 × 720, which
can be read at three times the width of the picture."""

LEAST_WIDTH = 1136
"""Design units of width at which all panels of a page still stand side by side: less than this folds them into tabs."""

SMALLEST, LARGEST = 0.75, 2.5


def scale_for(preferences: Settings, size: tuple[int, int]) -> float:
    """Pixels for one design unit: as the player chose, or the most that the window has room for.

    In a small window the panels first move together, so that text is made no smaller than it must be.
    """
    if preferences.scale is not None:
        return preferences.scale / 100
    wide, high = size
    if preferences.profile == "projector":
        fitting = min(wide / PROJECTED_SIZE[0], high / PROJECTED_SIZE[1])
        return min(LARGEST, max(SMALLEST, int(fitting * 20) / 20))
    roomy = min(wide / DESIGN_SIZE[0], high / DESIGN_SIZE[1])
    close = min(1.0, wide / LEAST_WIDTH, high / DESIGN_SIZE[1])
    return min(LARGEST, max(SMALLEST, int(max(roomy, close) * 20) / 20))


def look_for(preferences: Settings, size: tuple[int, int]) -> Look:
    """The look that the settings ask for in a window of a size."""
    return Look(
        PROFILES[preferences.profile],
        scale_for(preferences, size),
        preferences.text_size / 100,
        preferences.language,
        still=preferences.reduced_motion,
    )
