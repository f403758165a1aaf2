"""A front page made again from what the notebook keeps of a run: what was printed, and the rules it was printed by."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.engine.data.bulletin import Figure
from game.engine.publication import figures
from game.engine.publication.publish import NOTHING
from game.engine.publication.rounding import decimals_of, is_printed_percentage
from game.explain.bulletin.proof import BASES, OF_PAPERS
from game.explain.bulletin.story import label, percent, story
from game.explain.map.cartogram import Cartogram, named_cartogram

COUNTRY = "population.country"


@dataclass(frozen=True, eq=False, slots=True)
class FrontPage:
    """Headline and deck, up to three figures with what they are a percentage of, and the map, if there is one."""

    headline: str
    deck: str
    keys: tuple[tuple[str, str], ...]
    map: Cartogram | None


def front_page(printed: Mapping[str, str], rules: Mapping[str, Any]) -> FrontPage:
    """Make the page of a run; of figures or rules that nobody can read any more nothing is said."""
    seats = rules.get(f"{COUNTRY}.constituencies", 1)
    told = story(_figures(printed, rules), 0, seats if isinstance(seats, int) and seats > 0 else 1)
    keys = tuple((percent(figure), label(figure)) for figure in told.keys)
    chart = rules.get(f"{COUNTRY}.map", "")
    drawn = named_cartogram(chart) if isinstance(chart, str) and chart else None
    return FrontPage("".join(piece.text for piece in told.headline), told.deck, keys, drawn)


def _figures(printed: Mapping[str, str], rules: Mapping[str, Any]) -> tuple[Figure, ...]:
    return tuple(
        Figure(name, 0, 0, _base(name, rules), decimals_of(text), "", text)
        for name, text in printed.items()
        if name in figures.MEMBERS and (text == NOTHING or is_printed_percentage(text))
    )


def _base(name: str, rules: Mapping[str, Any]) -> str:
    base = rules.get(f"publication.{name}.base")
    if name not in OF_PAPERS:
        return "registered"
    return base if base in BASES else "cast"
