"""Where a ballot is held: the map of the country and how large it is, from the level alone."""

from game.engine.population import country
from game.explain import vocabulary
from game.explain.map.cartogram import Cartogram, chart
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label
from game.level.load import Level
from game.text.language import translate as _
from game.text.numbers import grouped
from game.ui.pages.bulletin.front_page.map import OneShadeMap

HIGH, FACTS = 168, 220
SMALL_HIGH, SMALL_WIDE = 84, 92


def where(level: Level) -> Widget:
    """Return the card that shows the country."""
    params, drawn = _country(level)
    constituencies = params.constituencies
    facts = [
        (_many("province") if constituencies > 1 else _("Districts"), len(drawn.provinces)),
        (_many("constituency"), constituencies),
        (_many("precinct"), constituencies * params.precincts),
    ]
    kind = _kind(real=bool(level.head.content_note) and not drawn.title, drawn=not drawn.invented)
    words = [
        Label(_name(drawn), BODY_BOLD),
        Label(kind, CAPTION, "quiet"),
        Spacer(),
        *(
            Row([Label(label, CAPTION, "quiet"), Spacer(), Label(grouped(count), BODY)], align="baseline")
            for label, count in facts
            if count > 1
        ),
    ]
    picture = OneShadeMap(drawn, _("Map of {country}").format(country=_name(drawn)), height=HIGH, grow=1)
    return Card(
        [
            Label(_("Where it happens"), CAPTION, "quiet"),
            Row([picture, Column(words, gap=4, width=FACTS)], gap=24, align="stretch"),
        ],
        gap=6,
    )


def where_it_is(level: Level) -> Widget:
    """Return the outline of a level's country for its card: where it happens, and nothing of what happens there."""
    _params, drawn = _country(level)
    return OneShadeMap(drawn, _("Map of {country}").format(country=_name(drawn)), height=SMALL_HIGH, width=SMALL_WIDE)


def _country(level: Level) -> tuple[country.Params, Cartogram]:
    params = country.of(level.scenario)
    return params, chart(params.map, params.constituencies if params.constituencies > 1 else params.precincts)


def _name(drawn: Cartogram) -> str:
    return drawn.title or _("No map, only tiles")


def _kind(*, real: bool, drawn: bool) -> str:
    if drawn:
        return _("real outlines; the stations and the people are the model’s")
    return _("a real country; places and people are the model’s") if real else _("an invented place")


def _many(tier: str) -> str:
    return vocabulary.sentence(vocabulary.unit(tier, 2))
