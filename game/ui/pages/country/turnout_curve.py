"""The day's clock as a chart: who has come by when, where the day stands, and what is announced at its end."""

from collections.abc import Callable
from dataclasses import field

import numpy as np
import pygame

from game.engine.data.arrays import Reals
from game.kit.access.semantics import Node
from game.kit.access.tabular import Tabular
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, NEAR, SMALL
from game.kit.widget import Live, Widget, current
from game.kit.widgets.marks import draw_mark
from game.text.language import translate as _

SAMPLES = 64
AXIS = 44


class TurnoutCurve(Widget):
    """``came``: the share of the roll by each hour; ``hour``: now on this day; ``announced``: the printed share."""

    opens: int
    closes: int
    came: Callable[[Reals], Reals]
    hour: Live[float]
    announced: Live[float | None] = field(default=None, kw_only=True)

    fixed_size = True
    spread = (240, 720)

    def live(self) -> tuple[object, ...]:
        """Where the day stands, and a few points of the curve."""
        return current(self.hour), current(self.announced), self.came(self._times(4)).tobytes()

    def natural_height(self, look: Look) -> int:
        """Two lines of words and a chart."""
        return look.px(64) + look.text.line_height(CAPTION)

    def _plot(self, look: Look) -> pygame.Rect:
        below = look.text.line_height(CAPTION) + look.px(SMALL)
        left = look.text.width("100 %", CAPTION) + look.px(NEAR)
        top = look.px(10)
        return pygame.Rect(
            self.rect.left + left, self.rect.top + top, self.rect.w - left - look.px(AXIS), self.rect.h - top - below
        )

    def _times(self, parts: int) -> Reals:
        """The hours that divide the day into so many parts."""
        return np.linspace(self.opens, self.closes, parts + 1)

    def _came_by(self, hour: float) -> float:
        return float(self.came(np.array([hour]))[0])

    def _at(self, plot: pygame.Rect, hour: float, share: float) -> tuple[int, int]:
        across = (hour - self.opens) / max(self.closes - self.opens, 1)
        return round(plot.left + across * plot.w), round(plot.bottom - min(max(share, 0.0), 1.0) * plot.h)

    def paint(self, pen: Pen) -> None:
        """Draw axes, the area so far, the line of the whole day and the announcement."""
        look = pen.look
        plot = self._plot(look)
        self._paint_axes(pen, plot)
        hour = current(self.hour)
        times = self._times(SAMPLES)
        curve = [self._at(plot, *point) for point in zip(times.tolist(), self.came(times).tolist(), strict=True)]
        done = [point for time, point in zip(times, curve, strict=True) if time <= hour]
        if len(done) > 1:
            tip = self._at(plot, hour, self._came_by(hour))
            area = [(done[0][0], plot.bottom), *done, tip, (tip[0], plot.bottom)]
            pygame.draw.polygon(pen.surface, look.profile["teal_1"], area)
            pygame.draw.lines(pen.surface, look.profile["teal"], False, [*done, tip], look.stroke(2))
        self._paint_ahead(pen, [point for time, point in zip(times, curve, strict=True) if time >= hour])
        self._paint_now(pen, plot, hour)

    def _paint_axes(self, pen: Pen, plot: pygame.Rect) -> None:
        look = pen.look
        half = look.text.line_height(CAPTION) // 2
        for share, text in ((0.0, "0"), (0.5, "50 %"), (1.0, "100 %")):
            y = round(plot.bottom - share * plot.h)
            pen.fill(pygame.Rect(plot.left, y, plot.w, look.stroke(1)), "line")
            pen.text(text, CAPTION, "quiet", (plot.left - look.px(NEAR), y - half), "right")
        labels, moment = self.labels(look), current(self.hour)
        present = max((hour for hour, _x in labels if hour <= moment), default=self.opens)
        for hour, x in labels:
            now = hour == present
            top = plot.bottom + look.px(SMALL)
            pen.text(f"{hour}:00", CAPTION_BOLD if now else CAPTION, "ink" if now else "quiet", (x, top), "middle")

    def labels(self, look: Look) -> list[tuple[int, int]]:
        """The hours written below the axis, and where: as many as have room, from the opening of the polls."""
        plot = self._plot(look)
        hours = range(self.opens, self.closes + 1, self._hour_step(look, plot))
        return [(hour, self._at(plot, hour, 0.0)[0]) for hour in hours]

    def _hour_step(self, look: Look, plot: pygame.Rect) -> int:
        room = look.text.width("00:00", CAPTION_BOLD) + look.px(NEAR)
        step = 1
        while (self.closes - self.opens) / step * room > plot.w:
            step += 1
        return step

    def _paint_ahead(self, pen: Pen, points: list[tuple[int, int]]) -> None:
        dot = pygame.Surface((pen.look.stroke(2),) * 2)
        dot.fill(pen.look.profile["teal"])
        pen.surface.fblits([(dot, point) for point in points])

    def _paint_now(self, pen: Pen, plot: pygame.Rect, hour: float) -> None:
        look = pen.look
        x, _y = self._at(plot, hour, 0.0)
        pen.fill(
            pygame.Rect(x - look.stroke(1), plot.top - look.px(SMALL), look.stroke(2), plot.h + look.px(SMALL)), "ink"
        )
        announced = current(self.announced)
        if announced is not None:
            draw_mark(pen, self._at(plot, self.closes, announced), "report", 10)

    def tabular(self) -> Tabular:
        """Who came by each full hour."""
        hours = range(self.opens, self.closes + 1)
        rows = tuple((clock_text(hour), f"{100 * self._came_by(hour):.2f} %") for hour in hours)
        return Tabular(_("Turnout through the day"), (_("By"), _("Came, % of the roll")), rows)

    def spoken(self) -> Node | None:
        """Where the day stands, in words."""
        hour = current(self.hour)
        said = _("{hour}: {share} % of the roll came").format(
            hour=clock_text(hour), share=f"{100 * self._came_by(hour):.2f}"
        )
        return Node("figure", _("Turnout through the day"), said)


def clock_text(hour: float) -> str:
    """Return an hour of the day as a clock shows it."""
    minutes = round(hour * 60)
    return f"{minutes // 60}:{minutes % 60:02d}"
