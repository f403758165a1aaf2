"""Why: the pull of every rule as bars to either side of a line, and all of them together."""

from collections.abc import Sequence
from dataclasses import field

import pygame

from game.explain.person.reasons import Reason
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, FIGURE, FIGURE_BOLD, NEAR
from game.kit.layout import Column
from game.kit.widget import Span, Widget
from game.kit.widgets.label import Label
from game.text.language import translate as _
from game.ui.pages.station.person.support import signed

BAR = 12
FIGURES = 56
LEAST_BARS = 96


class PullRow(Widget):
    """One rule: its name, a bar to one side or the other, the number."""

    reason: Reason
    longest: float
    labels: Sequence[str]
    """The names of all rows: the bars of all of them begin at the same place."""

    total: bool = field(default=False, kw_only=True)

    tall = 24

    _label: Label = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """The name can be opened where there is more to say."""
        kind = CAPTION_BOLD if self.total else CAPTION
        self._label = Label(self.reason.label, kind, wrap=False, tip=self.reason.tip)

    def children(self) -> Sequence[Widget]:
        """The name."""
        return (self._label,)

    def measure_span(self, look: Look) -> Span:
        """Name, bars and number."""
        wide = self._label_wide(look) + look.px(LEAST_BARS) + look.type_px(FIGURES)
        return wide, wide + look.px(LEAST_BARS)

    def _label_wide(self, look: Look) -> int:
        return max(look.text.width(label, CAPTION_BOLD) for label in self.labels) + look.px(NEAR)

    def arrange(self, look: Look) -> None:
        """The name at the left, in the middle of the row."""
        wide = self._label.span(look)[1]
        high = self._label.height_at(look, wide)
        self._label.place(look, pygame.Rect(self.rect.left, self.rect.centery - high // 2, wide, high))

    def _bars(self, look: Look) -> pygame.Rect:
        left = self.rect.left + self._label_wide(look)
        return pygame.Rect(left, self.rect.top, self.rect.right - look.type_px(FIGURES) - left, self.rect.h)

    def zero(self, look: Look) -> int:
        """Where the line between the sides is."""
        return self._bars(look).centerx

    def paint(self, pen: Pen) -> None:
        """Draw the line, the bar and the number."""
        look, bars = pen.look, self._bars(pen.look)
        zero, thin = self.zero(look), look.stroke(1)
        if self.total:
            pen.fill(pygame.Rect(self.rect.left, self.rect.top, self.rect.w, thin), "ink")
        length = round((bars.w // 2) * min(1.0, abs(self.reason.pull) / (self.longest or 1.0)))
        bar = pygame.Rect(zero, 0, max(length, look.px(2)), look.px(BAR))
        bar.centery = self.rect.centery
        if self.reason.pull < 0:
            bar.right = zero
        if self.total:
            pen.fill(bar, "ink")
        elif self.reason.pull < 0:
            pen.box(bar, "gold_fill", "ink", radius=0)
        else:
            pen.fill(bar, "teal")
        pen.fill(pygame.Rect(zero, self.rect.top, thin, self.rect.h), "ink")
        kind = FIGURE_BOLD if self.total else FIGURE
        top = self.rect.centery - look.text.line_height(kind) // 2
        pen.text(signed(self.reason.pull), kind, "ink", (self.rect.right, top), "right")

    def spoken(self) -> Node | None:
        """Name and number."""
        clipped = self.cut_off()
        return Node("figure", self.reason.label, signed(self.reason.pull), clipped=clipped)


class PullHead(Widget):
    """The names of the two sides, at the line between them."""

    left: str
    right: str
    first: PullRow

    def measure_span(self, look: Look) -> Span:
        """The rows decide."""
        return 0, look.text.width(f"{self.left}  {self.right}", CAPTION)

    def natural_height(self, look: Look) -> int:
        """One line."""
        return look.text.line_height(CAPTION)

    def paint(self, pen: Pen) -> None:
        """Draw the names on both sides of the line."""
        look, zero = pen.look, self.first.zero(pen.look)
        right = zero + look.px(NEAR)
        right = min(right, self.rect.right - look.text.width(self.right, CAPTION))
        pen.text(self.left, CAPTION, "quiet", (zero - look.px(NEAR), self.rect.top), "right")
        pen.text(self.right, CAPTION, "quiet", (right, self.rect.top))

    def spoken(self) -> Node | None:
        """Both names."""
        words = _("left: {left}, right: {right}").format(left=self.left, right=self.right)
        return Node("text", words)


def pulls(reasons: Sequence[Reason], total: float, left: str, right: str) -> Column:
    """The whole chart: a head with the names of the two sides, a row for each rule, and their sum."""
    most = max([abs(total), *(abs(reason.pull) for reason in reasons)])
    whole = Reason(_("Together"), total)
    labels = [reason.label for reason in (*reasons, whole)]
    rows = [PullRow(reason, most, labels) for reason in reasons]
    rows.append(PullRow(whole, most, labels, total=True))
    return Column([PullHead(left, right, rows[0]), *rows])
