"""A belief on a scale from nobody to everybody, and a gauge of trust: before, after, and the truth if it is shown."""

from dataclasses import dataclass, field

import pygame

from game.explain.readers import trust_figure, trust_level, trust_word
from game.explain.shares import percent_of
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, CAPTION, FIGURE_BOLD, FIGURE_CARD, MENU, NEAR, SMALL, Type
from game.kit.widget import Span, Widget
from game.kit.widgets.marks import SIDE, draw_mark
from game.text.language import translate as _

TRACK = 8
KNOB, FORMER = 14, 10
GAUGE, MARKS = 10, 4


@dataclass(frozen=True, slots=True)
class Kinds:
    """How words, figures and notes are set."""

    words: Type = BODY
    figure: Type = FIGURE_BOLD
    note: Type = CAPTION


USUAL, LARGE, DENSE = Kinds(), Kinds(MENU, FIGURE_CARD, BODY), Kinds(CAPTION)


class BeliefBar(Widget):
    """What somebody takes a share to be. A hollow dot is what they thought before, the gold one what they think now."""

    label: str
    after: float
    before: float | None = None
    truth: float | None = field(default=None, kw_only=True)
    kinds: Kinds = field(default=USUAL, kw_only=True)

    # --- what it says

    def _figure(self) -> str:
        return f"{percent_of(self.after)}\u00a0%"

    def _former(self) -> str:
        return "" if self.before is None else _("before {figure} %").format(figure=percent_of(self.before))

    def _true(self) -> str:
        return "" if self.truth is None else _("in truth {figure} %").format(figure=percent_of(self.truth))

    def spoken(self) -> Node | None:
        """The belief, what it was, and what is true."""
        said = ", ".join(part for part in (self._figure(), self._former(), self._true()) if part)
        return Node("figure", self.label, said, clipped=self.cut_off())

    # --- measure

    def measure_span(self, look: Look) -> Span:
        """Label and figure above the track, the notes below it."""
        kinds, width = self.kinds, look.text.width
        upper = width(self.label, kinds.words) + width(self._figure(), kinds.figure)
        lower = width(self._former(), kinds.note) + width(self._true(), kinds.note) + look.px(SIDE)
        wide = max(upper, lower) + look.px(2 * NEAR)
        return wide, max(wide, look.px(240))

    def natural_height(self, look: Look) -> int:
        """A line of words, the track, and a line below it if there is anything to note."""
        lines = look.text.line_height(self.kinds.words)
        if self.before is not None or self.truth is not None:
            lines += look.text.line_height(self.kinds.note)
        return lines + look.px(KNOB + SMALL)

    def _track(self, look: Look) -> pygame.Rect:
        inset = look.px(KNOB) // 2
        track = pygame.Rect(self.rect.left + inset, 0, self.rect.w - 2 * inset, look.px(TRACK))
        track.centery = self.rect.top + look.text.line_height(self.kinds.words) + look.px(KNOB + 2) // 2
        return track

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the words, the track and what stands on it."""
        look, kinds, area = pen.look, self.kinds, self.rect
        pen.text(self.label, kinds.words, "ink", area.topleft)
        drop = look.text.baseline(kinds.words) - look.text.baseline(kinds.figure)
        pen.text(self._figure(), kinds.figure, "ink", (area.right, area.top + drop), "right")
        track = self._track(look)
        pen.box(track, "floor", radius=TRACK / 2)
        now = _at(track, self.after)
        if self.before is not None:
            then = _at(track, self.before)
            line = pygame.Rect(min(then[0], now[0]), 0, abs(then[0] - now[0]), look.stroke(2))
            line.centery = track.centery
            pen.fill(line, "ink")
            pen.disc(then, FORMER, "sheet", "edge")
        pen.disc(now, KNOB, "gold_fill", "ink")
        if self.truth is not None:
            tick = pygame.Rect(0, 0, look.stroke(4), look.px(KNOB + 4))
            tick.center = _at(track, self.truth)
            pen.fill(tick, "teal")
        self._paint_notes(pen, track.centery + look.px(KNOB) // 2 + look.px(2))

    def _paint_notes(self, pen: Pen, top: int) -> None:
        look, kind, area = pen.look, self.kinds.note, self.rect
        pen.text(self._former(), kind, "quiet", (area.left, top))
        if self.truth is None:
            return
        pen.text(self._true(), kind, "teal", (area.right, top), "right")
        left = area.right - look.text.width(self._true(), kind) - look.px(NEAR + SIDE / 2)
        draw_mark(pen, (left, top + look.text.line_height(kind) // 2), "truth", SIDE - 2)


def _at(track: pygame.Rect, share: float) -> tuple[int, int]:
    return track.left + round(track.w * min(1.0, max(0.0, share))), track.centery


class TrustGauge(Widget):
    """How far a reader takes the page for that of a free vote, honestly counted: four marks, a word, a number."""

    label: str
    trust: float
    before: float | None = None
    kinds: Kinds = field(default=USUAL, kw_only=True)

    def _former(self) -> str:
        return "" if self.before is None else _("before {figure}").format(figure=trust_figure(self.before))

    def measure_span(self, look: Look) -> Span:
        """Label, marks, word and number in one line."""
        kinds, width = self.kinds, look.text.width
        words = width(self.label, kinds.words) + width(trust_word(self.trust), kinds.words)
        wide = words + width(trust_figure(self.trust), kinds.figure) + MARKS * look.px(GAUGE + 2) + look.px(3 * NEAR)
        return wide, wide + look.px(NEAR)

    def natural_height(self, look: Look) -> int:
        """A line, and one for what it was before."""
        lines = look.text.line_height(self.kinds.words)
        return lines if self.before is None else lines + look.text.line_height(self.kinds.note)

    def paint(self, pen: Pen) -> None:
        """Draw label, marks, word and number."""
        look, kinds, area = pen.look, self.kinds, self.rect
        line = look.text.line_height(kinds.words)
        pen.text(self.label, kinds.words, "ink", area.topleft)
        left = area.left + look.text.width(self.label, kinds.words) + look.px(NEAR)
        for index in range(MARKS):
            mark = pygame.Rect(left, 0, look.px(GAUGE), look.px(GAUGE))
            mark.centery = area.top + line // 2
            pen.box(mark, "ink" if index < trust_level(self.trust) else "sheet", "ink", radius=2)
            left += look.px(GAUGE + 2)
        pen.text(trust_word(self.trust), kinds.words, "quiet", (left + look.px(NEAR), area.top))
        drop = look.text.baseline(kinds.words) - look.text.baseline(kinds.figure)
        pen.text(trust_figure(self.trust), kinds.figure, "ink", (area.right, area.top + drop), "right")
        pen.text(self._former(), kinds.note, "quiet", (area.left, area.top + line))

    def spoken(self) -> Node | None:
        """The word, the number, and what it was."""
        parts = (trust_word(self.trust), trust_figure(self.trust), self._former())
        said = ", ".join(part for part in parts if part)
        return Node("figure", self.label, said, clipped=self.cut_off())
