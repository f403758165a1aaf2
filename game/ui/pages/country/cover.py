"""The map while it would give away the figure that is still to be guessed: the places, without a colour."""

from game.explain.map.card_line import CardLine
from game.explain.map.tally import NO_FIGURE, QUANTITIES
from game.kit.drawing.theme import BODY
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label
from game.kit.widgets.picked import Choice
from game.kit.widgets.select import Select
from game.text.language import translate as _
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.country.map_pane import map_foot, map_of
from game.ui.pages.country.state import CountryState


def covered_words(page: CountryState) -> str:
    """Return why something is covered, in two or three words."""
    return _("hidden") if page.ballot.curtain else _("covered: guess first")


def covered_map(page: CountryState) -> Widget:
    """Return the pane in the middle, with the way to the guess; another quantity may be looked at."""
    drawn_on = map_of(page.seen.record)
    choices = [Choice(one.key, _(one.label)) for one in QUANTITIES]
    chooser = Select(_("What the map shows"), choices, lambda: page.quantity.key, page.on_quantity, key="quantity")
    said = _("Covered until you have guessed. Another quantity can be seen.")
    words = Label(_("Hidden until it is shown again.") if page.ballot.curtain else said, BODY, "quiet", grow=1)
    guess = Button(_("Show the answer") if page.ballot.curtain else _("Guess first"), page.on_guess, key="guess first")
    blank = bytes([NO_FIGURE]) * len(drawn_on.centres)
    drawn = HexMap(
        drawn_on,
        blank,
        describe=lambda index: [CardLine(drawn_on.name(index)), CardLine(covered_words(page))],
        action=page.on_hexagon,
        name=_("Map of {country}").format(country=drawn_on.title or _("the country")),
        chosen=lambda: page.ballot.hexagon,
        key="map",
        grow=1,
    )
    ways = Row([chooser, guess], gap=8) if page.context.projected else Column([chooser, Row([guess])], gap=8)
    head = Row([ways, words], gap=24, align="start")
    return Column([head, drawn, map_foot(page, drawn_on)], gap=8)
