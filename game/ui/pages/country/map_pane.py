"""The middle of the country page: what the map shows, the map, and its legend."""

from functools import partial

from game.engine.data.election import Election
from game.explain.country_figures import figures_of
from game.explain.map.cartogram import Cartogram, chart
from game.explain.map.tally import QUANTITIES
from game.kit.drawing.theme import CAPTION, NEAR, PAD
from game.kit.grid import Flow
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.label import Label
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.picked import Choice
from game.kit.widgets.select import Select
from game.text.language import translate as _
from game.ui.pages.country.class_scale import ClassScale
from game.ui.pages.country.hexagons.layout import bounds_of
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.country.map_view import MapView
from game.ui.pages.country.state import CountryState

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
    drawn_on = map_of(page.seen.record)
    view = MapView(page)
    drawn = HexMap(
        drawn_on,
        lambda: view.shown().classes,
        lambda: view.shown().altered,
        view.count,
        lambda: view.shown().filled,
        lambda: view.shown().former,
        view.acts,
        lambda index: view.card(index, drawn_on.name(index)),
        action=page.on_hexagon,
        name=_("Map of {country}").format(country=drawn_on.title or _("the country")),
        shows=lambda: f"{_(page.quantity.label)}, {_(page.quantity.unit)}",
        chosen=lambda: page.ballot.hexagon,
        key="map",
        grow=1,
    )
    return Column([_head(page, view), drawn, map_foot(page, drawn_on)], gap=8)


def map_foot(page: CountryState, drawn_on: Cartogram) -> Widget | None:
    """Whose country it is, and beside that the ways on; on a projector those stand below the ledgers."""
    note = simulated_note(page, drawn_on)
    if page.context.projected:
        return note
    note = note or Spacer()
    note.grow = 1
    return Row([note, *ways_on(page)], gap=PAD, align="middle")


def ways_on(page: CountryState) -> list[Widget]:
    """Return the ways to how names were chosen and, after the count, to what has come of it."""
    asides = [("nomination", _("The one name")), ("assembly", _("The assembly"))] if page.ballot.chamber else []
    asides.append(("sheet", _("Result sheets")))
    return [
        Label(words, CAPTION, action=partial(page.on_aside, aside), wrap=False, key=aside)
        for aside, words in asides
        if aside == "nomination" or page.ballot.counted
    ]


def simulated_note(page: CountryState, drawn_on: Cartogram) -> Widget | None:
    """Return what stands below a map of a real country: whoever keeps a picture of the page keeps it with it."""
    if not drawn_on.invented:
        said = _("A simulated country in stretched real outlines, seats estimated. Nothing is known of the real one.")
    elif page.ballot.play.level.head.content_note and not drawn_on.title:
        said = _("Equal tiles of a simulated country. They stand for no real places.")
    else:
        return None
    return Label(said, CAPTION, "quiet", key="simulated")


def _head(page: CountryState, view: MapView) -> Widget:
    """What is shown and at which scale, the key, and below them what both mean."""
    choices = [Choice(one.key, _(one.label)) for one in QUANTITIES]
    chooser = Select(_("What the map shows"), choices, lambda: page.quantity.key, page.on_quantity, key="quantity")
    kinds = [Choice("fixed", _("Fixed scale")), Choice("fitted", _("Fitted scale"))]
    kind = Select(_("Scale of the map"), kinds, lambda: kinds[page.fitted].value, page.on_scale, key="scale")
    scale = ClassScale(view.count, view.borders, lambda: _(page.quantity.unit), kind=view.kind)
    said = Label(view.said, CAPTION, "quiet")
    differs = LegendEntry("report", view.changed, width=page.context.grown(CHANGED))
    before = Label(view.before, CAPTION, "gold", key="before") if page.seen.against else None
    legend = Flow([said, differs], gap=PAD, row_gap=0)
    chosen = [chooser] if page.context.projected else [chooser, kind]
    return Column([Flow([*chosen, scale], gap=NEAR), legend, before], gap=2)
