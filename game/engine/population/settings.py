"""The kinds of place a polling station can stand in.

Acts on · how well choices are seen, how easily people are fetched, who is away, private support.
Returns · nothing: the numbers are all there is to them.
Errors · none.
Source · the kinds are documented where a source is named below; all numbers are design choices.
"""

from game.engine.data.knobs import DESIGN, SHARE, Scale, choice
from game.engine.data.knobs import Params as Base

FACTOR = Scale("factor", 0.0, 3.0, 0.05)


class Params(Base):
    """What one kind of place does to people.

    share      : How common such places are, compared with the others.
    visibility : How easily others see a choice here; 1 is usual.
    reach      : How easily people here are fetched to the polls; 1 is usual.
    away       : The part of the people here who are away on polling day.
    support    : How much warmer or colder people here are towards the candidate.
    urban      : Whether neighbours hardly know each other here.
    """

    share: float = Scale("weight", 0.0, 1.0, 0.01)(0.0, "How common", source=DESIGN)
    visibility: float = FACTOR(1.0, "Choice is seen", high=2.0, source=DESIGN)
    reach: float = FACTOR(1.0, "People are fetched", source=DESIGN)
    away: float = SHARE(0.0, "Away on polling day", step=0.001, source=DESIGN)
    support: float = Scale("support", -3.0, 3.0, 0.05)(0.0, "Shift of support", source=DESIGN)
    urban: bool = choice(False, "Strangers next door", source=DESIGN)


def _place(**numbers: float | bool) -> dict[str, float | bool]:
    return numbers


MEMBERS = {
    "village": (
        "village",
        "A village, where everyone knows everyone.",
        DESIGN,
        _place(share=0.34, reach=1.1, away=0.004, support=0.15),
    ),
    "town": ("town", "A small town.", DESIGN, _place(share=0.24, away=0.005, urban=True)),
    "city": (
        "city district",
        "A city district, where neighbours are strangers.",
        "local spikes in big towns: Merl in Jessen & Richter 2011, p. 301",
        _place(share=0.22, visibility=0.9, reach=0.9, away=0.008, support=-0.2, urban=True),
    ),
    "workplace": (
        "workplace",
        "A factory, farm or office that votes together.",
        DESIGN,
        _place(share=0.12, visibility=1.1, reach=1.3, away=0.002, support=0.05),
    ),
    "mine": (
        "mine",
        "A mine, where the shift votes before it goes down.",
        "a head of state was reported voting at a coal mine in 2026: assembly_facts.csv: mine",
        _place(share=0.02, visibility=1.2, reach=1.7, away=0.001, support=0.0),
    ),
    "farm": (
        "farm",
        "A farm that works and votes together.",
        "deputies of cooperative farms: spa_composition.csv",
        _place(share=0.05, visibility=1.15, reach=1.4, away=0.002, support=0.1),
    ),
    "barracks": (
        "barracks",
        "A barracks, where the officers see the box.",
        "people in military camps: dprk_provinces.csv",
        _place(share=0.04, visibility=1.15, reach=1.8, away=0.001, support=0.35),
    ),
    "hospital": (
        "hospital",
        "A hospital or care home, where the box comes to the bed.",
        "mobile boxes: Merl in Jessen & Richter 2011, p. 294",
        _place(share=0.03, visibility=1.05, reach=1.5, away=0.01, support=0.05),
    ),
    "abroad": (
        "mission abroad",
        "A mission abroad or a ship at sea.",
        "electors abroad or at sea are a printed category since 2023: published_elections.csv",
        _place(share=0.01, visibility=1.1, reach=1.2, away=0.06, support=0.3),
    ),
}
"""name: (title, about, source, numbers that differ from a neutral place)."""

WORDS = {
    "village": "countryside rural small community gossip neighbours peasants",
    "town": "urban market square provincial",
    "city": "urban capital big anonymous flats blocks metropolis",
    "workplace": "job work boss colleagues pressure company plant",
    "farm": "countryside rural collective kolkhoz fields peasants agriculture",
    "mine": "miners coal pit work boss underground colleagues pressure",
    "barracks": "soldiers army military pressure conscripts base",
    "hospital": "sick ill doctors nurses patients old",
    "abroad": "embassy sailors consulate foreign diplomats travel",
}
"""Everyday words by which somebody may look for each."""

OPTIONAL = frozenset({"mine", "farm"})
"""Kinds that a country has only where its level names them; every country has the others."""
