"""A magnifier for the papers on which the name was struck out: how many became for, how many stayed against."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.engine.flows import Flow
from game.explain import vocabulary
from game.explain.count.strand import Strand
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE_CARD, NEAR, PAD, Token
from game.kit.page.command import Act
from game.kit.widget import Live, Span, current
from game.kit.widgets.control import Control
from game.text.language import translate as _
from game.text.numbers import grouped
from game.ui.pages.count.flows.layout import Ribbon

ROW = 24
LEAST_ROWS = 2
BAR, GAP = 16, 6
RIBBON, LEAST_RIBBON = 216, 72
SHOWN = ("votes_for", "votes_against", "invalid")


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the struck-out papers: the column they are reported in."""

    column: str
    count: float

    @property
    def stayed(self) -> bool:
        """Whether they are still against."""
        return self.column == "votes_against"

    def became(self) -> str:
        """What became of them."""
        if not self.column:
            return _("left the box")
        words = _("stayed {column}") if self.stayed else _("became {column}")
        return words.format(column=vocabulary.column(self.column))


def parts_of(flows: Sequence[Flow]) -> tuple[Part, ...]:
    """What became of all papers on which the name was struck out."""
    sums: dict[str, float] = {}
    for flow in flows:
        if flow.fate == "struck_out":
            column = flow.column if flow.column in SHOWN else ""
            sums[column] = sums.get(column, 0) + flow.count
    return tuple(Part(column, sums[column]) for column in (*SHOWN, "") if column in sums)


class Lens(Control):
    """Shows the struck-out papers as large as there is room; ``scale`` is the size of one in the chart, in pixels."""

    parts: tuple[Part, ...]
    scale: Callable[[], float]
    action: Act
    report: Live[bool] = False

    @property
    def total(self) -> float:
        """All papers with the name struck out."""
        return sum(part.count for part in self.parts)

    def use(self) -> None:
        """Show the flow of them in the chart."""
        self.act(self.action)

    # --- measure

    def measure_span(self, look: Look) -> Span:
        """Title, ribbons, figures and words side by side."""
        around = self._title(look) + self._figures(look) + self._words(look) + look.px(2 * PAD + 5 * NEAR + 2 * BAR)
        return around + look.px(LEAST_RIBBON), around + look.px(RIBBON)

    def natural_height(self, look: Look) -> int:
        """A row for each part."""
        rows = max(LEAST_ROWS, len(self.parts))
        return rows * look.type_px(ROW) + look.px(PAD + NEAR)

    def _title(self, look: Look) -> int:
        longest = _("magnified {times} ×").format(times="10,000")
        return max(look.text.width(vocabulary.name("struck_out"), BODY_BOLD), look.text.width(longest, CAPTION))

    def _figures(self, look: Look) -> int:
        return max(look.text.width(grouped(part.count), FIGURE_CARD) for part in self.parts)

    def _words(self, look: Look) -> int:
        return max(look.text.width(part.became(), CAPTION) for part in self.parts)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the box, the title, the ribbons and the figures."""
        look = pen.look
        pen.box(self.rect, "sheet", "ink", 2 if self.hovered else 1)
        inner = self.rect.inflate(-2 * look.px(PAD), -2 * look.px(NEAR))
        self._paint_title(pen, inner)
        words, figures = self._words(look), self._figures(look)
        left = inner.left + self._title(look) + 2 * look.px(NEAR)
        end = inner.right - words - figures - 2 * look.px(NEAR) - look.px(BAR)
        high = inner.h - look.px(GAP) * len(self.parts)
        bar = pygame.Rect(left, inner.centery - high // 2, look.px(BAR), high)
        pen.fill(bar, "ink")
        self._paint_parts(pen, bar, pygame.Rect(end, inner.top, look.px(BAR), inner.h))

    def _paint_title(self, pen: Pen, inner: pygame.Rect) -> None:
        look = pen.look
        factor = self._factor(self.scale())
        high = look.text.line_height(BODY_BOLD) + look.text.line_height(CAPTION)
        top = inner.centery - high // 2
        pen.text(vocabulary.name("struck_out"), BODY_BOLD, "ink", (inner.left, top))
        pen.text(factor, CAPTION, "quiet", (inner.left, top + look.text.line_height(BODY_BOLD)))

    def _factor(self, scale: float) -> str:
        """How many times larger than in the chart."""
        high = self.natural_height(self.host.look) if hasattr(self, "host") else 64
        times = high / max(1e-9, scale * self.total)
        if times < 1.5:
            return _("up close")
        return _("magnified {times} ×").format(times=f"{float(f'{times:.2g}'):,.0f}")

    def _paint_parts(self, pen: Pen, bar: pygame.Rect, ends: pygame.Rect) -> None:
        look = pen.look
        gap = look.px(GAP)
        spare = bar.h - sum(self._thick(part, bar.h) for part in self.parts)
        start, top = float(bar.top), bar.top + (spare - gap * (len(self.parts) - 1)) / 2
        areas = []
        for part in self.parts:
            thick = self._thick(part, bar.h)
            end = pygame.Rect(ends.left, round(top), ends.w, max(2, round(thick)))
            areas.append(end)
            self._paint_part(pen, part, (bar.right, min(start, bar.bottom - thick)), end)
            start, top = start + thick, top + thick + gap
        line = look.text.line_height(FIGURE_CARD)
        feet = apart([area.centery - line // 2 for area in areas], line, (ends.top, ends.bottom))
        for part, foot in zip(self.parts, feet, strict=True):
            self._paint_words(pen, part, (ends.right + look.px(NEAR), foot))

    def _thick(self, part: Part, high: int) -> float:
        return max(2.0, high * part.count / self.total)

    def _paint_words(self, pen: Pen, part: Part, at: tuple[int, int]) -> None:
        look = pen.look
        edge = at[0] + self._figures(look)
        pen.text(grouped(part.count), FIGURE_CARD, "ink", (edge, at[1]), "right")
        drop = look.text.baseline(FIGURE_CARD) - look.text.baseline(CAPTION)
        pen.text(part.became(), CAPTION, "ink", (edge + look.px(NEAR), at[1] + drop))

    def _paint_part(self, pen: Pen, part: Part, start: tuple[int, float], end: pygame.Rect) -> None:
        strand = Strand(1, "", "struck_out", part.column, part.count, altered=not part.stayed)
        upper, lower = Ribbon(strand, start[0], end.left, start[1], end.top, end.h).edges()
        spots = [*upper, *reversed(lower)]
        plain: tuple[Token, Token] = ("edge", "floor") if current(self.report) else ("teal", "teal_3")
        tone: Token = plain[0] if part.stayed else "vermilion"
        if part.stayed:
            pygame.draw.polygon(pen.surface, pen.look.profile[plain[1]], spots)
            pen.fill(end, "ink")
        else:
            _hatch(pen, spots)
            pen.hatch(end, fine=True)
            pen.box(end, None, "vermilion", radius=0)
        for line in (upper, lower):
            pygame.draw.aalines(pen.surface, pen.look.profile[tone], False, line)

    def spoken(self) -> Node | None:
        """What became of them."""
        said = ", ".join(f"{grouped(part.count)} {part.became()}" for part in self.parts)
        clipped = self.cut_off()
        return Node("button", vocabulary.name("struck_out"), said, actions=("press",), clipped=clipped)


def apart(tops: Sequence[int], high: int, room: tuple[int, int]) -> list[int]:
    """Lines of one height pushed apart until none overlap, inside a room if it is high enough for them."""
    placed: list[int] = []
    for top in tops:
        placed.append(max(top, placed[-1] + high if placed else room[0]))
    limit = room[1]
    for index in reversed(range(len(placed))):
        placed[index] = min(placed[index], limit - high)
        limit = placed[index]
    return placed


def _hatch(pen: Pen, spots: Sequence[tuple[float, float]]) -> None:
    """Hatch a shape, in step with the page."""
    lefts, tops = [x for x, _y in spots], [y for _x, y in spots]
    box = pygame.Rect(int(min(lefts)), int(min(tops)), int(max(lefts) - min(lefts)) + 2, int(max(tops) - min(tops)) + 2)
    box = box.clip(pen.surface.get_rect())
    sheet = pygame.Surface(box.size, pygame.SRCALPHA)
    Pen(sheet, pen.look).hatch(pygame.Rect((0, 0), box.size))
    mask = pygame.Surface(box.size, pygame.SRCALPHA)
    mask.fill((0, 0, 0, 0))
    pygame.draw.polygon(mask, (255, 255, 255, 255), [(x - box.left, y - box.top) for x, y in spots])
    sheet.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MIN)
    pen.surface.blit(sheet, box.topleft)
