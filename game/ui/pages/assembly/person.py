"""A deputy as a small figure: an office, nobody's likeness. Dress tells the occupation's group and nothing else."""

from game.explain.assembly.deputies import Deputy
from game.explain.assembly.words import deputy_words
from game.ui.pages.station.person.portrait import Portrait
from game.ui.pages.station.room.figure import Traits

HEADS = {"workers": "cap", "soldiers": "cap", "farmers": "hat"}
LONG = {"women": ("skirt", "bun"), "men": ("trousers", "bare")}


class DeputyPortrait(Portrait):
    """One deputy, larger than a voter."""

    spread = (44, 44)
    high = 84
    unit = 1.06


def deputy_portrait(deputy: Deputy) -> DeputyPortrait:
    """Return the picture of a deputy."""
    clothes, head = LONG[deputy.sex]
    coat = "coat" if deputy.occupation == "soldiers" else clothes
    return DeputyPortrait("commission", Traits(HEADS.get(deputy.occupation, head), coat), deputy_words(deputy))
