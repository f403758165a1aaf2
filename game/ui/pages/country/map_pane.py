"""The middle of the country page: what the map shows, the map, and its legend."""

from collections.abc import Sequence

from game.engine.data.election import Election
from game.explain.cartogram import Cartogram, chart
from game.explain.country_figures import figures_of
from game.explain.tally import QUANTITIES
from game.kit.drawing.theme import CAPTION
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.label import Label
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.picked import Choice
from game.kit.widgets.select import Select
from game.text.language import translate as _
from game.ui.pages.country.class_scale import ClassScale
from game.ui.pages.country.hexagons.layout import bounds_of
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.country.state import CountryState

FINEST = 4
"""Most digits of a border between classes."""

CHANGED = 244
"""Width of the words about changed reports, whatever they say."""


def map_of(record: Election) -> Cartogram:
    """Return the map a ballot is drawn on: the level's own, or plain rows of hexagons."""
    places = record.country.places
    count = places.units("constituency") if places.units("constituency") > 1 else places.units("precinct")
    return chart(str(record.scenario.settings()["population.country.map"]), count)


def prepare(record: Election) -> None:
    """Work out what the page first shows of a record, so that the frame that shows it only looks it up."""
    bounds_of(map_of(record))
    figures_of(record).prepare(QUANTITIES[0])


def map_pane(page: CountryState) -> Widget:
    """Return the pane in the middle."""
    drawn_on = map_of(page.record)
    choices = [Choice(one.key, _(one.label)) for one in QUANTITIES]
    chooser = Select(_("What the map shows"), choices, lambda: page.quantity.key, page.on_quantity, key="quantity")
    unit = Label(lambda: _(page.quantity.unit), CAPTION, "quiet", wrap=False)
    drawn = HexMap(
        drawn_on,
        lambda: page.figures.map_classes(page.quantity, report=page.desk.report)[0],
        lambda: page.figures.altered(page.quantity),
        lambda index: page.figures.card(index, drawn_on.name(index), page.quantity),
        action=page.on_hexagon,
        name=_("Map of {country}").format(country=drawn_on.title or _("the country")),
        chosen=lambda: page.desk.hexagon,
        key="map",
        grow=1,
    )
    head = Row([Column([chooser, unit], gap=4, cross="start"), _legend(page)], gap=24, align="start")
    # whoever keeps a picture of the page keeps this with it
    simulated = _("A simulated country in stretched real outlines, seats estimated. Nothing is known of the real one.")
    note = None if drawn_on.invented else Label(simulated, CAPTION, "quiet", key="simulated")
    return Column([head, drawn, note], gap=8)


def _legend(page: CountryState) -> Widget:
    def borders() -> tuple[str, ...]:
        return told_apart(page.figures.map_classes(page.quantity, report=False)[1].tolist())

    scale = ClassScale(borders, lambda: _(page.quantity.unit))
    return Column([scale, LegendEntry("report", lambda: _changed(page), width=page.context.grown(CHANGED))], gap=2)


def told_apart(shares: Sequence[float]) -> tuple[str, ...]:
    """Write shares in per cent, with as many digits as tell them apart, at most four."""
    for digits in range(1, FINEST):
        words = tuple(f"{100 * share:.{digits}f}" for share in shares)
        if len(set(words)) == len(set(shares)):
            return words
    return tuple(f"{100 * share:.{FINEST}f}" for share in shares)


def _changed(page: CountryState) -> str:
    if page.record.seed is None:
        return _("sheet differs: known after the count")
    if not page.quantity.has_report:
        return _("no sheet shows this")
    marks = page.figures.altered(page.quantity)
    if not any(marks) and page.figures.differs_in_print(page.quantity):
        return _("changed only above these sheets")
    return _("sheet differs: {count} of {all}").format(count=f"{sum(marks):,}", all=f"{len(marks):,}")
