"""The labels of the flow chart: a name and a figure on a paper plate, in one line or in two."""

from dataclasses import dataclass

import pygame

from game.engine.data.election import Election
from game.explain.count.flow_words import knot_name, printed
from game.explain.count.strand import Knot, Strand
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import (
    BODY_BOLD,
    CAPTION,
    CAPTION_BOLD,
    CAPTION_ITALIC,
    FIGURE,
    FIGURE_BOLD,
    NEAR,
    Token,
    Type,
)
from game.text.language import translate as _
from game.text.numbers import grouped
from game.ui.pages.count.flows.layout import Measures, Plate, knots

INSET = 4
HAIR, BAR, GAP = 2, 16, 6


@dataclass(frozen=True, slots=True)
class Words:
    """What a label says: the name of a bar, and a count or the printed figure; an empty figure is not printed."""

    name: str
    figure: str
    count: float

    @property
    def hidden(self) -> bool:
        """Whether the public is not shown it."""
        return not self.figure

    def shown(self) -> str:
        """The figure, or that there is none."""
        return self.figure or _("not printed")


def words(election: Election, found: tuple[Strand, ...]) -> dict[Knot, Words]:
    """What the label of every bar says."""
    said = {}
    for knot in knots(found):
        leaving = sum(strand.count for strand in found if strand.start == knot)
        count = leaving or sum(strand.count for strand in found if strand.end == knot)
        figure = printed(election, knot[1]) if knot[0] == 2 else grouped(count)
        said[knot] = Words(knot_name(knot), figure, count)
    return said


def unseen(said: Words) -> Words:
    """What the label of a private stance says to those who see papers and no thoughts."""
    return Words(said.name, "?", said.count)


def types(knot: Knot, said: Words, *, stacked: bool) -> tuple[Type, Type]:
    """The types of name and figure."""
    if knot[0] == 2:
        return CAPTION_BOLD, CAPTION_ITALIC if said.hidden else FIGURE_BOLD
    return (BODY_BOLD if stacked else CAPTION), FIGURE


def measures(look: Look, said: dict[Knot, Words]) -> Measures:
    """Every size that the layout needs, in pixels."""
    return Measures(
        hair=max(2, look.px(HAIR)),
        bar=look.px(BAR),
        gap=look.px(GAP),
        near=look.px(NEAR),
        one_line=look.text.line_height(FIGURE) + look.px(INSET),
        two_lines=look.text.line_height(BODY_BOLD) + look.text.line_height(FIGURE) + look.px(INSET),
        widths={knot: _widths(look, knot, words) for knot, words in said.items()},
    )


def _widths(look: Look, knot: Knot, said: Words) -> tuple[float, float]:
    name, figure = types(knot, said, stacked=False)
    one = look.text.width(said.name, name) + look.px(NEAR) + look.text.width(said.shown(), figure)
    name, figure = types(knot, said, stacked=True)
    two = max(look.text.width(said.name, name), look.text.width(said.shown(), figure))
    return one + 2 * look.px(INSET), two + 2 * look.px(INSET)


def plate_area(plate: Plate, corner: tuple[int, int]) -> pygame.Rect:
    """Where a plate is on the page."""
    left, top, wide, high = plate.area
    return pygame.Rect(round(corner[0] + left), round(corner[1] + top), round(wide), round(high))


def paint_label(pen: Pen, area: pygame.Rect, knot: Knot, said: Words, *, stacked: bool) -> None:
    """Draw a label on its plate; the labels at the right edge stand on the page itself."""
    look = pen.look
    name, figure = types(knot, said, stacked=stacked)
    tone: Token = "quiet" if said.hidden else "vermilion_text" if knot[0] == 2 else "ink"
    left = area.left + look.px(INSET)
    if knot[0] < 2:
        # beside a small bar a plate without an edge would look like a hole torn into the flows
        pen.box(area, "paper", "edge", radius=INSET)
    lines = look.text.line_height(name) + look.text.line_height(figure)
    if stacked:
        top = area.top + (area.h - lines) // 2
        pen.text(said.name, name, "ink", (left, top))
        pen.text(said.shown(), figure, tone, (left, top + look.text.line_height(name)))
        return
    top = area.top + (area.h - look.text.line_height(FIGURE)) // 2
    foot = top + look.text.baseline(FIGURE)
    pen.text(said.name, name, "ink", (left, foot - look.text.baseline(name)))
    right = area.right - look.px(INSET)
    pen.text(said.shown(), figure, tone, (right, foot - look.text.baseline(figure)), "right")
