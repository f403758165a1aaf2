"""A bar in a row: what it is, a length on a common scale, and the figure."""

from collections.abc import Sequence
from dataclasses import field
from typing import Literal

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, FIGURE, NEAR, PAD, TARGET
from game.kit.layout import Column
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets.example import Examples

HIGH = 16
LEAST_BAR = 60
HAIRLINE = 2

Fill = Literal["truth", "report", "gold", "ink"]


class BarRow(Widget):
    """Label, bar and figure. `share` runs from 0 to 1; a share above 0 is drawn at least two units long.

    Rows below each other line up if they are given the same `label_width` and `figure_width`, or `line_up` knows them.
    """

    label: str
    share: Live[float]
    figure: Live[str]
    fill: Live[Fill] = "truth"
    track: bool = field(default=False, kw_only=True)
    label_width: float = field(default=80, kw_only=True)
    figure_width: float = field(default=64, kw_only=True)
    named: str = field(default="", kw_only=True)
    """What is read aloud where the words stand elsewhere and `label` is empty."""
    former: Live[float | None] = field(default=None, kw_only=True)
    """The share it had before, which stands as a mark across the bar."""

    peers: Sequence["BarRow"] = field(default=(), kw_only=True)
    """The rows it lines up with, itself among them."""

    fixed_size = True
    tall = TARGET

    def live(self) -> tuple[object, ...]:
        """Length, figure, fill and what was before."""
        return tuple(map(current, (self.share, self.figure, self.fill, self.former)))

    def _sides(self, look: Look) -> tuple[int, int]:
        sides = [one.own_sides(look) for one in self.peers or (self,)]
        return max(label for label, _ in sides), max(figure for _, figure in sides)

    def own_sides(self, look: Look) -> tuple[int, int]:
        """Room for the label and for the figure, if the row stood alone."""
        words = look.text.width(self.label, CAPTION) + look.px(NEAR) if self.label else 0
        label = max(look.px(self.label_width), words)
        return label, max(look.px(self.figure_width), look.text.width(current(self.figure), FIGURE) + look.px(NEAR))

    def measure_span(self, look: Look) -> Span:
        """The words, the figure and a bar between them."""
        around = sum(self._sides(look))
        return around + look.px(LEAST_BAR), around + look.px(3 * LEAST_BAR)

    def track_area(self, look: Look) -> pygame.Rect:
        """Where the bar of a share of 1 stands."""
        label, figure = self._sides(look)
        room = pygame.Rect(self.rect.left + label, 0, self.rect.w - label - figure, look.px(HIGH))
        room.centery = self.rect.centery
        return room

    def paint(self, pen: Pen) -> None:
        """Draw the label, the bar and the figure."""
        look = pen.look
        foot = self.rect.centery - look.text.line_height(CAPTION) // 2 + look.text.baseline(CAPTION)
        pen.text(self.label, CAPTION, "ink", (self.rect.left, foot - look.text.baseline(CAPTION)))
        spot = (self.rect.right, foot - look.text.baseline(FIGURE))
        pen.text(current(self.figure), FIGURE, "ink", spot, "right")
        room = self.track_area(look)
        if self.track:
            pen.fill(room, "floor")
        pen.fill(pygame.Rect(room.left, room.top, look.stroke(1), room.h), "ink")
        self._paint_bar(pen, room)
        former = current(self.former)
        if former is not None:
            mark = pygame.Rect(0, 0, look.stroke(2), room.h + look.px(6))
            mark.center = room.left + round(room.w * min(max(former, 0.0), 1.0)), room.centery
            pen.fill(mark.inflate(look.stroke(4), 0), "paper")
            pen.fill(mark, "gold")

    def _paint_bar(self, pen: Pen, room: pygame.Rect) -> None:
        share = min(1.0, max(0.0, current(self.share)))
        if share <= 0:
            return
        bar = room.copy()
        bar.w = max(pen.look.px(HAIRLINE), round(room.w * share))
        match current(self.fill):
            case "truth":
                pen.fill(bar, "teal")
            case "report":
                pen.hatch(bar, fine=True)
                pen.box(bar, None, "vermilion", radius=0)
            case "gold":
                pen.box(bar, "gold_fill", "ink", radius=0)
            case "ink":
                pen.fill(bar, "ink")

    def spoken(self) -> Node | None:
        """Label and figure."""
        clipped = self.cut_off()
        return Node("figure", self.label or self.named, current(self.figure), clipped=clipped)


def line_up(rows: Sequence[BarRow]) -> Sequence[BarRow]:
    """Have rows below each other share one track, as wide as the widest label and figure leave it."""
    for row in rows:
        row.peers = rows
    return rows


class Progress(Widget):
    """How much of something is done: a track that fills with ink, and the words for it above."""

    label: Live[str]
    share: Live[float]
    gap: float = field(default=PAD / 4, kw_only=True)

    def live(self) -> tuple[object, ...]:
        """Words and share."""
        return current(self.label), current(self.share)

    def measure_span(self, look: Look) -> Span:
        """As wide as the words, gladly wider."""
        wide = look.text.width(current(self.label), CAPTION)
        return max(wide, look.px(LEAST_BAR)), max(wide, look.px(3 * LEAST_BAR))

    def natural_height(self, look: Look) -> int:
        """Words and track."""
        return look.text.line_height(CAPTION) + look.px(self.gap) + look.px(NEAR)

    def paint(self, pen: Pen) -> None:
        """Draw the words, the track and what is done."""
        look = pen.look
        pen.text(current(self.label), CAPTION, "quiet", self.rect.topleft)
        high = look.px(NEAR)
        track = pygame.Rect(self.rect.left, self.rect.bottom - high, self.rect.w, high)
        pen.box(track, "floor", "edge", radius=NEAR / 2)
        done = track.copy()
        done.w = round(track.w * min(1.0, max(0.0, current(self.share))))
        if done.w >= high:
            pen.box(done, "ink", radius=NEAR / 2)

    def spoken(self) -> Node | None:
        """Words and share in per cent."""
        share = round(100 * min(1.0, max(0.0, current(self.share))))
        return Node("progress", current(self.label), f"{share} %")


def examples() -> Examples:
    """Two bars of a list, and how far something is."""
    return {
        "bars": lambda: Column(
            [BarRow("for", 0.8, "80 %"), BarRow("against", 0.2, "20 %", "report"), Progress("…", 0.4)]
        )
    }
