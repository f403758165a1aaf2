"""The middle pane: everybody who struck the name out, sorted one way or another, and who of them could be named."""

from collections.abc import Sequence

import pygame

from game.explain.against.dots import Sorting
from game.explain.against.naming import Naming, named_sentence
from game.explain.station.words import number_text
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, FIGURE_BOLD, PANEL, Token
from game.kit.grid import Flow
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.label import Label, caption
from game.kit.widgets.picked import Choice
from game.kit.widgets.segment import Segment
from game.text.language import translate as _
from game.text.language import translate_counted as counted
from game.ui.pages.against.columns import DotColumns
from game.ui.pages.against.dot_map import DotMap, blank, card_of
from game.ui.pages.against.pane_of_steps import MARCH
from game.ui.pages.against.state import AgainstActs, AgainstState
from game.ui.pages.country.map_pane import map_of

TONES: dict[str, Token] = {"alone": "ink", "few": "gold", "some": "teal_3", "crowd": "teal_2", "nobody": "floor"}
BAR = 20
TOWN = 100
"""Hexagons up to which the names of quarters would stand beyond the field."""


def dots_pane(state: AgainstState, acts: AgainstActs) -> Widget:
    """Return the pane."""
    title = _("All {count} of them").format(count=number_text(state.steps.struck))
    head = Column([Label(title, PANEL, heading=True), caption(lambda: _each(state))], grow=1)
    ways: list[Choice[Sorting]] = [
        Choice("map", _("Map")),
        Choice("hour", _("Hour")),
        Choice("place", _("Place")),
        Choice("view", _("View")),
    ]
    chooser = Segment(_("Sorted by"), ways, lambda: state.sorting, acts.sort, key="sorting")
    field = _field(state, acts)
    field.grow = 1
    return Column(
        [Row([head, chooser], gap=16, align="middle"), field, *_names(state.naming), _whose(state)], gap=8, grow=1
    )


def _field(state: AgainstState, acts: AgainstActs) -> Widget:
    if not state.dots.sizes.size:
        return Label(_("Nobody struck the name out, so there is nobody to meet."), CAPTION)
    if state.sorting != "map":
        return DotColumns(state, acts.dot, _("Everybody who struck the name out"), key="dots")
    drawn_on = map_of(state.election)
    return DotMap(
        drawn_on,
        blank(len(drawn_on.centres)),
        describe=lambda index: card_of(state, drawn_on.name(index), index),
        name=_("Everybody who struck the name out"),
        names=len(drawn_on.centres) > TOWN,
        state=state,
        choose=acts.dot,
        key="dots",
    )


def _each(state: AgainstState) -> str:
    """What a dot stands for, and how many are drawn by now."""
    dots = state.dots
    each = counted("one dot, one person", "one dot, {people} people", dots.people)
    said = each.format(people=number_text(dots.people))
    if state.sorting in ("hour", "view") and state.known < dots.sizes.size:
        drawn = _("{known} of {all} are drawn by now").format(
            known=number_text(state.known), all=number_text(dots.sizes.size)
        )
        return f"{said} · {drawn}"
    if state.sorting == "view":
        return _("{said}; from strongly against on the left to support on the right").format(said=said)
    return said


def _names(found: Sequence[Naming]) -> list[Widget]:
    shown = [one for one in found if one.stations]
    stations = _("all {count} stations").format(count=number_text(sum(one.stations for one in found)))
    return [
        Row([Label(_("Who could be named"), PANEL, heading=True, grow=1), caption(stations)], align="baseline"),
        NamingBar(shown),
        Flow([NamingKey(one) for one in shown], gap=24, row_gap=4),
        caption(named_sentence(tuple(found)), "ink"),
    ]


def _whose(state: AgainstState) -> Widget:
    """Who says all this: the places may be real, the people are not."""
    printed = state.steps.printed
    if printed == MARCH:
        words = _("A simulation: people and counts are the model’s. The printed {figure} % is a claim.")
        return caption(words.format(figure=printed))
    return caption(_("A simulation: people and counts are the model’s."))


class NamingBar(Widget):
    """All stations as one bar, by how many people could have cast each struck paper."""

    kinds: Sequence[Naming]

    spread = (200, 536)
    tall = BAR

    def paint(self, pen: Pen) -> None:
        """Draw the parts, none thinner than can be seen."""
        total = sum(one.stations for one in self.kinds) or 1
        left, done = self.rect.left, 0
        for one in self.kinds:
            done += one.stations
            right = max(left + pen.look.px(2), self.rect.left + round(self.rect.w * done / total))
            area = pygame.Rect(left, self.rect.top, min(right, self.rect.right) - left, self.rect.h)
            pen.fill(area, TONES[one.kind])
            if one.kind not in ("alone", "nobody"):
                pen.box(area, None, "edge", radius=0)
            left = right

    def spoken(self) -> Node | None:
        """The parts."""
        said = "; ".join(f"{one.words}: {number_text(one.stations)}" for one in self.kinds)
        return Node("figure", _("Stations by how many could have cast each struck paper"), said)


class NamingKey(Widget):
    """A part of the bar in words: how many stations, and what they have in common."""

    kind: Naming

    def measure_span(self, look: Look) -> tuple[int, int]:
        """The figure and the words."""
        wide = look.text.width(number_text(self.kind.stations), FIGURE_BOLD) + look.text.width(self.kind.words, CAPTION)
        return wide + look.px(26), wide + look.px(26)

    def natural_height(self, look: Look) -> int:
        """A line."""
        return look.text.line_height(FIGURE_BOLD)

    def paint(self, pen: Pen) -> None:
        """Draw a swatch, the figure and the words."""
        look = pen.look
        swatch = pygame.Rect(self.rect.left, 0, look.px(12), look.px(12))
        swatch.centery = self.rect.centery
        pen.box(swatch, TONES[self.kind.kind], "edge", radius=0)
        figure = number_text(self.kind.stations)
        left = swatch.right + look.px(6)
        pen.text(figure, FIGURE_BOLD, "ink", (left, self.rect.top))
        left += look.text.width(figure, FIGURE_BOLD) + look.px(6)
        top = self.rect.top + look.text.baseline(FIGURE_BOLD) - look.text.baseline(CAPTION)
        pen.text(self.kind.words, CAPTION, "ink", (left, top))

    def spoken(self) -> Node | None:
        """The same in words."""
        return Node("text", f"{number_text(self.kind.stations)} {self.kind.words}")
