"""How ribbons and bars of the flow chart are drawn: once for a layout and a side, onto a picture that is kept."""

from collections.abc import Sequence

import pygame

from game.engine.flows import NOBODY
from game.explain.count.strand import Knot
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import Token
from game.ui.pages.count.flows.labels import Words
from game.ui.pages.count.flows.layout import Area, Layout, Ribbon

LENS = 24
THIN = 10
"""Design units below which a ribbon is drawn over the hatching, so that it can be seen."""

Points = list[tuple[float, float]]


def picture(
    look: Look, layout: Layout, said: dict[Knot, Words], size: tuple[int, int], *, report: bool
) -> pygame.Surface:
    """Return the whole chart without its labels: by private stance, or by what the count changed.

    The report knows what an official could see and nobody's opinion, so on that side all stances look alike.
    """
    surface = pygame.Surface(size)
    surface.fill(look.profile["paper"])
    pen = Pen(surface, look)
    ordered = sorted(layout.ribbons, key=lambda ribbon: -ribbon.thick)
    changed = [ribbon for ribbon in ordered if report and ribbon.strand.altered]
    plain = [ribbon for ribbon in ordered if ribbon not in changed]
    thin = look.px(THIN)
    for ribbon in plain:
        if ribbon.thick >= thin:
            _paint_ribbon(pen, ribbon, report=report)
    _paint_hatched(pen, changed)
    for ribbon in plain:
        if ribbon.thick < thin:
            _paint_ribbon(pen, ribbon, report=report)
    for knot, area in layout.bars.items():
        paint_bar(pen, knot, _rect(area), hidden=said[knot].hidden or (report and knot[0] == 0))
    return surface


def tones(ribbon: Ribbon, *, report: bool) -> tuple[Token, Token]:
    """Fill and edge of a ribbon that is not hatched."""
    strand = ribbon.strand
    if strand.stance == NOBODY or report:
        return "floor", "edge"
    return ("teal_2", "teal") if strand.stance == "supporter" else ("gold_fill", "gold")


def outline(ribbon: Ribbon) -> tuple[Points, Points]:
    """The two edges, moved to whole pixels where they meet a bar."""
    return ribbon.edges()


def _paint_ribbon(pen: Pen, ribbon: Ribbon, *, report: bool) -> None:
    fill, edge = tones(ribbon, report=report)
    profile = pen.look.profile
    upper, lower = outline(ribbon)
    if ribbon.thick <= pen.look.px(3):
        _paint_hair(pen, upper, lower, edge)
        return
    pygame.draw.polygon(pen.surface, profile[fill], [*upper, *reversed(lower)])
    for line in (upper, lower):
        pygame.draw.aalines(pen.surface, profile[edge], False, line)


def _paint_hair(pen: Pen, upper: Points, lower: Points, token: Token) -> None:
    """A hairline is all edge, so that it can be seen at all."""
    colour = pen.look.profile[token]
    pygame.draw.polygon(pen.surface, colour, [*upper, *reversed(lower)])
    pygame.draw.aalines(pen.surface, colour, False, upper)


def _paint_hatched(pen: Pen, ribbons: Sequence[Ribbon]) -> None:
    """Hatching through one mask for all ribbons, then their edges."""
    if not ribbons:
        return
    size = pen.surface.get_size()
    sheet = pygame.Surface(size, pygame.SRCALPHA)
    Pen(sheet, pen.look).hatch(pygame.Rect((0, 0), size))
    mask = pygame.Surface(size, pygame.SRCALPHA)
    mask.fill((0, 0, 0, 0))
    for ribbon in ribbons:
        upper, lower = outline(ribbon)
        pygame.draw.polygon(mask, (255, 255, 255, 255), [*upper, *reversed(lower)])
    sheet.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    pen.surface.blit(sheet, (0, 0))
    for ribbon in ribbons:
        for line in outline(ribbon):
            pygame.draw.aalines(pen.surface, pen.look.profile["vermilion"], False, line)


def paint_bar(pen: Pen, knot: Knot, area: pygame.Rect, *, hidden: bool) -> None:
    """Draw a bar: teal, gold or hollow in private, ink on paper, hatched in print, hollow where nothing is printed."""
    match knot:
        case (0, _) if hidden:
            pen.box(area, "sheet", "edge", radius=0)
        case (0, "supporter"):
            pen.fill(area, "teal")
        case (0, "opponent"):
            pen.box(area, "gold_fill", "ink", radius=0)
        case (0, _):
            pen.box(area, "sheet", "ink", radius=0)
        case (1, _):
            pen.fill(area, "ink")
        case _ if hidden:
            pen.box(area, "sheet", "edge", radius=0)
        case _:
            pen.hatch(area, fine=True)
            pen.box(area, None, "vermilion", radius=0)


def paint_chosen(pen: Pen, ribbon: Ribbon, corner: tuple[int, int]) -> None:
    """Set a ribbon apart with heavy edges."""
    weight = pen.look.stroke(2)
    ink = pen.look.profile["ink"]
    for line in outline(ribbon):
        moved = [(x + corner[0], y + corner[1]) for x, y in line]
        pygame.draw.lines(pen.surface, ink, False, moved, weight)


def paint_lens(pen: Pen, bar: Area, corner: tuple[int, int], foot: int) -> None:
    """Draw a ring round a small bar, and a line down to its magnifier."""
    look = pen.look
    across = look.px(LENS)
    ring = pygame.Rect(0, 0, across, across)
    ring.center = (round(corner[0] + bar[0] + bar[2] / 2), round(corner[1] + bar[1] + bar[3] / 2))
    pen.box(ring, None, "ink", 2, radius=LENS)
    weight = look.stroke(1)
    side = ring.left - look.px(6)
    pen.fill(pygame.Rect(side, ring.centery, ring.left - side, weight), "ink")
    pen.fill(pygame.Rect(side, ring.centery, weight, foot - ring.centery), "ink")


def _rect(area: tuple[float, float, float, float]) -> pygame.Rect:
    left, top, wide, high = area
    return pygame.Rect(round(left), round(top), round(wide), max(2, round(top + high) - round(top)))
