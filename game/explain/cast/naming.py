"""What the six call a station or an office: invented people name only invented places."""

from game.engine.data.election import Election
from game.engine.population import country
from game.explain.count.chain import unit_name
from game.explain.map.cartogram import chart
from game.text.language import message
from game.text.language import translate as _

UNNAMED = {
    "precinct": message("one station"),
    "constituency": message("one constituency"),
    "province": message("one province"),
    "centre": message("the centre"),
}
"""Where the outlines are those of a real country, and where there is no map: a level may be about a real town."""


def unit_named(election: Election, tier: str, unit: int) -> str:
    """Return what a unit of a tier is called."""
    params, places = country.of(election.scenario), election.country.places
    hexagons = places.units("constituency") if places.units("constituency") > 1 else places.units("precinct")
    drawn = chart(params.map, hexagons)
    return unit_name(election, tier, unit) if drawn.invented and drawn.title else _(UNNAMED[tier])
