"""The flow chart: from private stance, through what happened on paper, to what is printed; widths in proportion.

It is one Tab stop. Up and down walk along the ribbons of a half, left and right go over to the other half; Enter
chooses a ribbon or lets it go. The pointer does the same. A card says who moved how much and why.
"""

from collections.abc import Sequence
from dataclasses import field

import pygame

from game.engine.data.election import Election
from game.engine.flows import Flow
from game.explain.count.flow_words import Card, card, seen_card
from game.explain.count.strand import Knot, Strand
from game.kit.access.semantics import Area, Node, area_of
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION_BOLD, NEAR
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Live, Span, Widget, current
from game.text.language import translate as _
from game.ui.pages.count.flows.card import callout, place, spots_along
from game.ui.pages.count.flows.drawing import Drawing
from game.ui.pages.count.flows.labels import Words, paint_label, plate_area, unseen
from game.ui.pages.count.flows.layout import Layout, Ribbon
from game.ui.pages.count.flows.paint import paint_chosen, paint_lens
from game.ui.pages.count.flows.walk import after, before, beside, largest, most, nearest

LEAST_BARS, NATURAL, NATURAL_WIDTH = 120, 200, 560
LEADER, LARGE = 12, 10
"""The line to the magnifier, and the height from which a bar needs none."""

GRASP = 6
"""Design units within which a hairline can be hit."""


class Sankey(Widget):
    """Shows the flows of one election; ``report`` shows what the count changed, and no stances.

    ``come`` is how far the right half has come, from 0 to 1; ``magnified`` the fate whose bar a magnifier shows.
    """

    election: Election
    flows: Sequence[Flow]
    report: Live[bool] = False
    come: Live[float] = field(default=1.0, kw_only=True)
    name: str = field(default="", kw_only=True)
    magnified: str = field(default="", kw_only=True)

    focusable = True
    fixed_size = True
    cursor = "hand"

    drawing: Drawing = field(init=False, repr=False)
    selected: Strand | None = field(default=None, init=False, repr=False)
    _below: Strand | None = field(default=None, init=False, repr=False)
    _upto: int = field(default=0, init=False, repr=False)
    _cards: dict[tuple[Strand, bool], Card] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        """Begin a drawing."""
        self.drawing = Drawing(self.election, self.flows)

    # --- measure and place

    def measure_span(self, look: Look) -> Span:
        """Wide enough for the labels."""
        least = self.drawing.least_width(look)
        return least, max(least, look.px(NATURAL_WIDTH))

    def measure_height(self, look: Look, width: int) -> int:
        """High enough for every label and some room besides."""
        least = self.drawing.least_height(look, width, look.px(LEAST_BARS))
        return self._head(look) + max(least, look.px(NATURAL))

    def _head(self, look: Look) -> int:
        return look.text.line_height(CAPTION_BOLD) + look.px(NEAR)

    @property
    def area(self) -> pygame.Rect:
        """The chart without its heads."""
        head = self._head(self.host.look)
        return pygame.Rect(self.rect.left, self.rect.top + head, self.rect.w, self.rect.h - head)

    def arrange(self, _look: Look) -> None:
        """Work out once where everything stands."""
        self.drawing.place(self.host.look, self.area.size)
        self._upto = self._come_to()

    def adopt(self, former: Widget) -> None:
        """Keep the chosen ribbon, and the drawing."""
        if isinstance(former, Sankey) and former.election is self.election and former.host.look is self.host.look:
            self.selected, self.drawing = former.selected, former.drawing

    @property
    def layout(self) -> Layout:
        """Where everything stands."""
        return self.drawing.layout

    @property
    def strands(self) -> tuple[Strand, ...]:
        """The ribbons, from above."""
        return self.drawing.strands

    # --- live values

    def live(self) -> tuple[object, ...]:
        """Which side is looked at; what comes into sight is painted by `advance`."""
        return (current(self.report),)

    def advance(self) -> None:
        """Paint what has come into sight since the last time; on a tab that is not shown there is nothing to paint."""
        if not self.placed:
            return
        before, self._upto = self._upto, self._come_to()
        area = self.area
        self.host.invalidate(pygame.Rect(area.left + before - 1, area.top, self._upto - before + 2, area.h))

    def _come_to(self) -> int:
        return self.drawing.seen(current(self.come), self.rect.w)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the heads, the kept picture, and the labels."""
        area = self.area
        self._paint_heads(pen)
        wide = self._come_to()
        picture = self.drawing.picture(report=current(self.report))
        pen.surface.blit(picture, area.topleft, (0, 0, wide, area.h))
        bar = self.layout.bars.get((1, self.magnified))
        if bar is not None and bar[3] < pen.look.px(LARGE):
            paint_lens(pen, bar, area.topleft, self.reach().bottom)
        for ribbon in self._apart():
            paint_chosen(pen, ribbon, area.topleft)
        for knot, plate in self.layout.plates.items():
            if knot[0] < 2 or wide >= area.w:
                paint_label(pen, plate_area(plate, area.topleft), knot, self._said(knot), stacked=plate.stacked)

    def reach(self) -> pygame.Rect:
        """As far as the line to the magnifier."""
        more = self.host.look.px(LEADER)
        area = Widget.reach(self)
        return pygame.Rect(area.left, area.top, area.w, max(area.h, self.rect.bottom + more - area.top))

    def paint_over(self, pen: Pen) -> None:
        """Draw the card."""
        strand = self.shown_strand
        if strand is not None:
            shown = self.card_of(strand)
            spots = spots_along(self.drawing.ribbon(strand), self.area.topleft)
            area, spot = place(pen.look, self.rect, spots, shown, self._kept(strand))
            callout(shown).paint(pen, area, spot)

    def _kept(self, strand: Strand) -> dict[Area, int]:
        """Labels that a card should not hide, above all those of its own ribbon."""
        corner, own = self.area.topleft, (strand.start, strand.end)
        areas = {knot: area_of(plate_area(plate, corner)) for knot, plate in self.layout.plates.items()}
        return {area: 8 if knot in own else 1 for knot, area in areas.items()}

    def _paint_heads(self, pen: Pen) -> None:
        lefts = {knot[0]: bar[0] for knot, bar in self.layout.bars.items()}
        for column, text in enumerate(self._places()):
            pen.text(text, CAPTION_BOLD, "quiet", (round(self.rect.left + lefts[column]), self.rect.top))

    def _apart(self) -> list[Ribbon]:
        """The shown ribbon, and the one that leads to it."""
        strand = self.shown_strand
        if strand is None:
            return []
        own = self.drawing.ribbon(strand)
        if strand.half == 0:
            return [own]
        return [self.drawing.ribbon(before(self.strands, strand)), own]

    # --- what is shown

    @property
    def shown_strand(self) -> Strand | None:
        """The ribbon that the card is about: the one below the pointer, or the chosen one."""
        if self._below is not None and self.host.is_hovered(self):
            return self._below
        return self.selected

    def card_of(self, strand: Strand) -> Card:
        """What is said about a ribbon."""
        report = current(self.report)
        found = self._cards.get((strand, report))
        if found is None:
            tell = seen_card if report else card
            found = self._cards[strand, report] = tell(self.election, self.flows, strand)
        return found

    def choose(self, strand: Strand | None) -> None:
        """Choose a ribbon, or none."""
        self.selected = strand
        self.repaint()

    # --- handle

    def strand_at(self, at: Point) -> Strand | None:
        """What is at a point, as far as it has come: a label stands for the largest ribbon of its bar."""
        corner = self.area.topleft
        if at[0] - corner[0] > self._come_to():
            return None
        for knot, plate in self.layout.plates.items():
            if plate_area(plate, corner).collidepoint(at):
                return largest(self.strands, knot)
        return nearest(self.layout.ribbons, (at[0] - corner[0], at[1] - corner[1]), self.host.look.px(GRASP))

    def pointed(self, at: Point) -> None:
        """The ribbon below the pointer shows its card."""
        below = self.strand_at(at)
        if below != self._below:
            self._below = below
            self.repaint()

    def pressed(self, at: Point) -> bool:
        """Choose what was pressed; pressing it again lets it go."""
        strand = self.strand_at(at)
        self.choose(None if strand == self.selected else strand)
        return True

    def key_pressed(self, key: KeyPress) -> bool:
        """Arrows walk, Enter keeps or lets go, Esc lets go."""
        if not self.host.has_focus(self):
            return False
        self._below = None
        match key.name:
            case "escape" if self.selected is not None:
                self.choose(None)
            case "enter":
                self.choose(most(self.strands) if self.selected is None else None)
            case "up" | "down":
                return self._walk(1 if key.name == "down" else -1)
            case "left" | "right":
                return self._cross(key.name)
            case _:
                return False
        return True

    def _walk(self, step: int) -> bool:
        """Go to the next ribbon of the same half; beyond the last one the arrow leaves the chart."""
        if self.selected is None:
            self.choose(self.strands[0])
            return True
        there = beside(self.strands, self.selected, step)
        if there is not None:
            self.choose(there)
        return there is not None

    def _cross(self, direction: str) -> bool:
        """Follow a ribbon into the other half."""
        if self.selected is None or (direction == "right") == (self.selected.half == 1):
            return False
        over = after if direction == "right" else before
        self.choose(over(self.strands, self.selected))
        return True

    def focus_changed(self, *, focused: bool) -> None:
        """The card goes when the focus does."""
        if not focused:
            self.choose(None)

    # --- words

    def spoken(self) -> Node | None:
        """The chart, its labels, and what the card of the chosen ribbon says."""
        strand = self.shown_strand
        said = self.card_of(strand).spoken() if strand is not None else ""
        corner = self.area.topleft
        labels = [
            Node("text", self._label(knot), self._said(knot).shown(), rect=area_of(plate_area(plate, corner)))
            for knot, plate in self.layout.plates.items()
        ]
        help_text = _("Up and down walk along the flows, left and right follow one, Enter shows or hides its card.")
        actions = ("next", "previous", "press")
        clipped = self.cut_off()
        return Node("chart", self.name, said, help_text, actions=actions, children=tuple(labels), clipped=clipped)

    def _said(self, knot: Knot) -> Words:
        """What a label says; the report does not know how many think what."""
        said = self.drawing.said[knot]
        return unseen(said) if knot[0] == 0 and current(self.report) else said

    def _label(self, knot: Knot) -> str:
        return f"{self.drawing.said[knot].name}, {self._places()[knot[0]]}"

    def _places(self) -> tuple[str, str, str]:
        """The heads of the three columns of bars."""
        return _("in private: hidden") if current(self.report) else _("in private"), _("on paper"), _("in print")
