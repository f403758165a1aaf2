"""Boxes of more than one row: a grid with columns in step, and a flow that breaks like text."""

from collections.abc import Sequence
from dataclasses import field

import pygame

from game.kit.drawing.pen import Look
from game.kit.layout import Box, grown, share, within
from game.kit.widget import Span, Widget


class Grid(Box):
    """Rows of cells under each other. `columns` says how much of the spare width each column takes; 0 is none."""

    columns: Sequence[float] = field(default=(1, 1), kw_only=True)
    row_gap: float | None = field(default=None, kw_only=True)

    def measure_span(self, look: Look) -> Span:
        """Each column as wide as its widest cell."""
        spans = self._spans(look)
        around = 2 * self.margins(look)[0] + look.px(self.gap) * (len(self.columns) - 1)
        return sum(least for least, _ in spans) + around, sum(natural for _, natural in spans) + around

    def measure_height(self, look: Look, width: int) -> int:
        """Each row as high as its highest cell."""
        across, down = self.margins(look)
        heights = self._row_heights(look, self._widths(look, width - 2 * across))
        return sum(heights) + self._row_gap(look) * max(0, len(heights) - 1) + 2 * down

    def arrange(self, look: Look) -> None:
        """Set every cell in its row and column; spare height is shared if the cells grow."""
        area = self.inner(look)
        widths = self._widths(look, area.w)
        heights = self._row_heights(look, widths)
        gap = self._row_gap(look)
        spare = area.h - sum(heights) - gap * max(0, len(heights) - 1)
        if spare > 0:
            heights = grown(heights, [max(cell.grow for cell in row) for row in self._rows()], spare)
        top = area.top
        for row, height in zip(self._rows(), heights, strict=True):
            self._arrange_row(look, row, widths, pygame.Rect(area.left, top, area.w, height))
            top += height + gap

    def _arrange_row(self, look: Look, row: Sequence[Widget], widths: Sequence[int], area: pygame.Rect) -> None:
        lines = [cell.baseline(look) or 0 for cell in row]
        left = area.left
        for cell, width, line in zip(row, widths, lines, strict=False):
            cross = cell.cross or self.align
            place = pygame.Rect(left, area.top, within(look, cell, width, "stretch")[1], area.h)
            if cross != "stretch":
                place.h = min(area.h, cell.height_at(look, place.w))
            if cross == "baseline":
                place.top += max(lines) - line
            elif cross == "middle":
                place.centery = area.centery
            cell.place(look, place)
            left += width + look.px(self.gap)

    def _rows(self) -> list[Sequence[Widget]]:
        step = len(self.columns)
        return [self.shown()[start : start + step] for start in range(0, len(self.shown()), step)]

    def _spans(self, look: Look) -> list[Span]:
        spans = [(0, 0)] * len(self.columns)
        for row in self._rows():
            for index, cell in enumerate(row):
                least, natural = cell.span(look)
                spans[index] = (max(spans[index][0], least), max(spans[index][1], natural))
        return spans

    def _widths(self, look: Look, room: int) -> list[int]:
        return share(room - look.px(self.gap) * (len(self.columns) - 1), self._spans(look), self.columns)

    def _row_heights(self, look: Look, widths: Sequence[int]) -> list[int]:
        return [
            max(cell.height_at(look, width) for cell, width in zip(row, widths, strict=False)) for row in self._rows()
        ]

    def _row_gap(self, look: Look) -> int:
        return look.px(self.gap if self.row_gap is None else self.row_gap)


class Flow(Box):
    """Children side by side that go on in the next line when one is full."""

    row_gap: float | None = field(default=None, kw_only=True)

    def measure_span(self, look: Look) -> Span:
        """At least the widest child, at best all in one line."""
        spans = [child.span(look) for child in self.shown()]
        around = 2 * self.margins(look)[0]
        gaps = look.px(self.gap) * max(0, len(spans) - 1)
        least = max((least for least, _ in spans), default=0)
        return least + around, sum(natural for _, natural in spans) + gaps + around

    def measure_height(self, look: Look, width: int) -> int:
        """The heights of the lines."""
        across, down = self.margins(look)
        lines = self._lines(look, width - 2 * across)
        heights = [max(child.height_at(look, wide) for child, wide in line) for line in lines]
        return sum(heights) + self._row_gap(look) * max(0, len(lines) - 1) + 2 * down

    def arrange(self, look: Look) -> None:
        """Set the lines below each other, every child in the middle of its line."""
        area = self.inner(look)
        top = area.top
        for line in self._lines(look, area.w):
            height = max(child.height_at(look, wide) for child, wide in line)
            left = area.left
            for child, wide in line:
                high = child.height_at(look, wide)
                child.place(look, pygame.Rect(left, top + (height - high) // 2, wide, high))
                left += wide + look.px(self.gap)
            top += height + self._row_gap(look)

    def _lines(self, look: Look, room: int) -> list[list[tuple[Widget, int]]]:
        lines: list[list[tuple[Widget, int]]] = []
        left = 0
        for child in self.shown():
            least, natural = child.span(look)
            wide = max(least, min(natural, room))
            if lines and left + wide <= room:
                lines[-1].append((child, wide))
            else:
                lines.append([(child, wide)])
                left = 0
            left += wide + look.px(self.gap)
        return lines

    def _row_gap(self, look: Look) -> int:
        return look.px(self.gap if self.row_gap is None else self.row_gap)
