"""What would change somebody’s mind: a line for each other rule, with the chance it would bring; one is chosen."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar

import pygame

from game.explain.person.chances import Chance, percent_text
from game.kit.access.semantics import Node, area_of
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, FIGURE, NEAR, TARGET
from game.kit.page.command import ActWith
from game.kit.widget import Live, Span, current
from game.kit.widgets.picked import DOWN, Picked
from game.text.language import translate as _

BAR, LEAST_BAR = 12, 56
DOT, DOT_ROOM = 12, 20


class ChanceList(Picked):
    """``chosen`` is the key of a line; only lines with a rule behind them can be chosen."""

    name: str
    lines: Sequence[Chance]
    chosen: Live[str]
    action: ActWith[str]

    keys: ClassVar[Mapping[str, int]] = DOWN
    ends = "leave"

    def live(self) -> tuple[object, ...]:
        """Which line is chosen."""
        return (current(self.chosen),)

    def _open(self) -> list[Chance]:
        return [line for line in self.lines if line.change is not None]

    def stops(self) -> bool:
        """A Tab stop if there is anything to choose."""
        return bool(self._open()) and self.enabled()

    # --- measure

    def _label_wide(self, look: Look) -> int:
        return max(look.text.width(line.label, CAPTION_BOLD) for line in self.lines) + look.px(DOT_ROOM + NEAR)

    def _figure_wide(self, look: Look) -> int:
        return max(look.text.width(percent_text(line.share), FIGURE) for line in self.lines) + look.px(NEAR)

    def measure_span(self, look: Look) -> Span:
        """Label, bar and figure."""
        around = self._label_wide(look) + self._figure_wide(look)
        return around + look.px(LEAST_BAR), around + look.px(3 * LEAST_BAR)

    def natural_height(self, look: Look) -> int:
        """A target for each line."""
        return look.type_px(TARGET) * len(self.lines)

    def line_area(self, index: int) -> pygame.Rect:
        """Where a line is."""
        high = self.host.look.type_px(TARGET)
        return pygame.Rect(self.rect.left, self.rect.top + high * index, self.rect.w, high)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw every line."""
        for index, line in enumerate(self.lines):
            self._paint_line(pen, self.line_area(index), line)

    def _paint_line(self, pen: Pen, area: pygame.Rect, line: Chance) -> None:
        look = pen.look
        on = line.key == current(self.chosen)
        if line.change is not None:
            spot = (area.left + look.px(DOT / 2), area.centery)
            pen.disc(spot, DOT, "sheet", "ink", 1.5)
            if on:
                pen.disc(spot, DOT / 2, "ink")
        foot = area.centery - look.text.line_height(CAPTION) // 2 + look.text.baseline(CAPTION)
        kind = CAPTION_BOLD if on else CAPTION
        pen.text(line.label, kind, "ink", (area.left + look.px(DOT_ROOM), foot - look.text.baseline(kind)))
        pen.text(percent_text(line.share), FIGURE, "ink", (area.right, foot - look.text.baseline(FIGURE)), "right")
        left = area.left + self._label_wide(look)
        bar = pygame.Rect(left, 0, area.right - self._figure_wide(look) - left, look.px(BAR))
        bar.centery = area.centery
        pen.fill(bar, "floor")
        bar.w = max(look.px(2), round(bar.w * line.share)) if line.share > 0 else 0
        pen.fill(bar, "teal")

    # --- handle

    def places(self) -> Sequence[pygame.Rect]:
        """Where the lines are that can be chosen."""
        return [self.line_area(index) for index, line in enumerate(self.lines) if line.change is not None]

    def picked(self) -> int:
        """The chosen line, among those that can be chosen."""
        keys, chosen = [line.key for line in self._open()], current(self.chosen)
        return keys.index(chosen) if chosen in keys else -1

    def pick(self, index: int) -> None:
        """Choose a line."""
        self.act(partial(self.action, self._open()[index].key))

    # --- words

    def spoken(self) -> Node | None:
        """Every line with its chance, and which is chosen."""
        chosen, found = current(self.chosen), self._open()
        options = [
            Node("line", line.label, percent_text(line.share), rect=area_of(self.line_area(index)))
            if line.change is None
            else self.option(found.index(line), line.label, percent_text(line.share))
            for index, line in enumerate(self.lines)
        ]
        said = next((line.label for line in self.lines if line.key == chosen), _("nothing chosen"))
        return self.in_words(self.name, said, options)
