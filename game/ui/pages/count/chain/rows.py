"""The chain of protocols: for every tier what it received and what it reported, beside the truth.

A row is pressed, or opened with Enter, to see who moved how much and why. Space is left to the scene, which lets the
protocols climb.
"""

from collections.abc import Callable
from dataclasses import field
from functools import partial

import pygame

from game.explain.count.chain import Link
from game.explain.count.chain_words import how_many, step_name, why
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE_CARD, NEAR, SMALL, Token
from game.kit.page.command import ActWith
from game.kit.program.events import KeyPress
from game.kit.widget import Live, Span, current
from game.kit.widgets.control import Control
from game.text.language import translate as _
from game.text.numbers import grouped, signed
from game.ui.pages.count.chain.layout import (
    BAR,
    INSET,
    SQUARE,
    Common,
    Slots,
    least,
    lines_height,
    measures,
    sheet_height,
    slots,
)
from game.ui.pages.count.chain.paint import Sheet, paint_lines, paint_page, paint_sheet, paint_strip

ARRIVED, SETTLED = 0.4, 0.85
"""From which part of its time a tier has its protocols, and has passed on its own."""

WAITING = "…"
DOT_DROP = 3
BASE = 48


class ChainRow(Control):
    """What every row of the chain shares: its step, its place among the others, and how far it has come."""

    step: Link
    common: Common
    action: ActWith[str]
    come: Callable[[], float] = field(default=lambda: 1.0, kw_only=True)
    report: Live[bool] = field(default=False, kw_only=True)
    chosen: Live[bool] = field(default=False, kw_only=True)

    fixed_size = True

    def live(self) -> tuple[object, ...]:
        """Which side is looked at, whether it is open, and how far it has come."""
        return current(self.report), current(self.chosen), self.come()

    def use(self) -> None:
        """Show who moved what."""
        self.act(partial(self.action, self.step.key))

    def key_pressed(self, key: KeyPress) -> bool:
        """Enter opens; Space belongs to the scene."""
        if key.name == "enter" and self.host.has_focus(self):
            self.use()
            return True
        return False

    def measure_span(self, look: Look) -> Span:
        """At least as wide as both sheets, gladly with everything in one line."""
        narrow = least(look, self.common).narrow
        return narrow, max(narrow, look.type_px(616))

    def places(self, look: Look) -> Slots:
        """Where everything stands."""
        return slots(look, self.common, self.rect, self.sheet_height(look, self.rect.w))

    def sheet_height(self, look: Look, width: int) -> int:
        """How high its sheets are."""
        return sheet_height(look, self.common, width)

    def ring_area(self) -> pygame.Rect:
        """The ring goes round both sheets."""
        return self.places(self.host.look).sheets

    def paint_name(self, pen: Pen, place: pygame.Rect, top: int, tone: Token) -> int:
        """Draw the name with dots below it; the answer is where the next line begins."""
        look = pen.look
        title = step_name(self.step)
        for line in look.text.wrap(title, BODY_BOLD, place.w):
            pen.text(line, BODY_BOLD, tone, (place.left, top))
            foot = top + look.text.baseline(BODY_BOLD) + look.px(DOT_DROP)
            wide = look.text.width(line, BODY_BOLD)
            if self.hovered:
                pen.fill(pygame.Rect(place.left, foot, wide, look.stroke(1)), "ink")
            else:
                pen.dotted(place.left, place.left + wide, foot)
            top += look.text.line_height(BODY_BOLD)
        return top

    def paint_change(self, pen: Pen, place: pygame.Rect, wide: bool, below: pygame.Rect) -> None:
        """Draw by how much the step changed the column, and why."""
        look, change = pen.look, round(self.step.change)
        tone: Token = "vermilion_text" if change else "ink"
        if not wide:
            pen.text(signed(change), FIGURE_CARD, tone, place.topright, "right")
            paint_lines(pen, why(self.step), below, "ink" if change else "quiet")
            return
        high = look.text.line_height(FIGURE_CARD) + lines_height(look, [why(self.step)], place.w)
        top = place.top + max(0, (place.h - high) // 2)
        pen.text(signed(change), FIGURE_CARD, tone, (place.left, top))
        rest = pygame.Rect(place.left, top + look.text.line_height(FIGURE_CARD), place.w, place.h)
        paint_lines(pen, why(self.step), rest, "ink" if change else "quiet")

    def spoken(self) -> Node | None:
        """The step, its figures and the reason."""
        step = self.step
        title = step_name(step)
        return Node("button", title, self.said(), actions=("press",), states=self._states())

    def said(self) -> str:
        """The row in words."""
        step = self.step
        if self.come() < ARRIVED:
            return _("the results are on their way")
        figures = _("received {received}, reported {reported}, change {change}").format(
            received=grouped(step.received), reported=grouped(step.reported), change=signed(step.change)
        )
        return f"{figures}; {why(step)}; {how_many(step)}"

    def _states(self) -> tuple[str, ...]:
        return ("checked",) if current(self.chosen) else ()


class TierRow(ChainRow):
    """A tier: its name and how many of its units changed something, two sheets, the change and its reason."""

    def measure_height(self, look: Look, width: int) -> int:
        """As high as its sheets or its words."""
        place = slots(look, self.common, pygame.Rect(0, 0, width, 0), 0)
        sheets = self.sheet_height(look, width)
        strip = 0 if self._stripless(wide=place.wide) else look.px(SMALL + SQUARE)
        if not place.wide:
            words = lines_height(look, [how_many(self.step)], width // 2) + strip
            reasons = lines_height(look, [why(self.step)], width // 2 - look.px(NEAR))
            return look.text.line_height(FIGURE_CARD) + 2 * look.px(NEAR) + sheets + max(words, reasons)
        titles = len(look.text.wrap(step_name(self.step), BODY_BOLD, place.name.w))
        names = titles * look.text.line_height(BODY_BOLD) + (look.px(SMALL) if strip else 0)
        names += lines_height(look, [how_many(self.step)], place.name.w) + strip
        change = look.text.line_height(FIGURE_CARD) + lines_height(look, [why(self.step)], place.change.w)
        return max(sheets, names, change)

    def paint(self, pen: Pen) -> None:
        """Draw the row as far as its protocols have come."""
        look, come = pen.look, self.come()
        place = self.places(look)
        foot = self._foot(look, place)
        top = self.paint_name(pen, place.name, self._name_top(look, place), "ink")
        stripless = self._stripless(wide=place.wide)
        top += 0 if stripless else look.px(SMALL)
        head = pygame.Rect(place.name.left, top, place.name.w, 0) if place.wide else foot[0]
        settled = come >= SETTLED
        top = paint_lines(pen, how_many(self.step) if settled else WAITING, head, "quiet")
        strip = pygame.Rect(head.left, top + look.px(SMALL), head.w, 0)
        if settled and not stripless:
            paint_strip(pen, strip, self.step.few, self.step.changed, self.step.units)
        self._paint_sheets(pen, place, come)
        if settled:
            self.paint_change(pen, place.change, place.wide, foot[1])
        if current(self.chosen):
            grown = place.sheets.inflate(2 * look.px(2), 2 * look.px(2))
            pen.box(grown, None, "ink", 2)

    def _stripless(self, *, wide: bool) -> bool:
        """Whether the words alone say how many units changed something."""
        return wide and self.common.tight

    def _name_top(self, look: Look, place: Slots) -> int:
        if not place.wide:
            return place.name.top
        titles = len(look.text.wrap(step_name(self.step), BODY_BOLD, place.name.w))
        strip = 0 if self._stripless(wide=True) else look.px(2 * SMALL + SQUARE)
        high = titles * look.text.line_height(BODY_BOLD) + strip
        high += lines_height(look, [how_many(self.step)], place.name.w)
        return place.name.top + max(0, (place.name.h - high) // 2)

    def _foot(self, look: Look, place: Slots) -> tuple[pygame.Rect, pygame.Rect]:
        """In a narrow row: where the units and the reason stand below the sheets."""
        top, half = place.sheets.bottom + look.px(NEAR), self.rect.w // 2
        left = pygame.Rect(self.rect.left, top, half, 0)
        return left, pygame.Rect(self.rect.left + half + look.px(NEAR), top, half - look.px(NEAR), 0)

    def _paint_sheets(self, pen: Pen, place: Slots, come: float) -> None:
        step, report = self.step, current(self.report)
        track: Token = "teal_1" if report else "teal_2"
        arrived, settled = come >= ARRIVED, come >= SETTLED
        part = min(1.0, max(0.0, (come - ARRIVED) / (SETTLED - ARRIVED)))
        on_the_way = step.received + (step.reported - step.received) * part if arrived else 0.0
        tone: Token = "vermilion_text" if report else "ink"
        received = Sheet(
            _("received"), grouped(step.received) if arrived else WAITING, step.received * arrived, step.truth,
            report=False, track=track,
        )  # fmt: skip
        reported = Sheet(
            _("reported"), grouped(step.reported) if settled else WAITING, on_the_way, step.truth,
            report=True, tone=tone, track=track,
        )  # fmt: skip
        paint_sheet(pen, place.received, received, self.common)
        paint_sheet(pen, place.reported, reported, self.common)
        between = pygame.Rect(0, place.received.top, pen.look.stroke(1), place.received.h)
        between.centerx = (place.received.right + place.reported.left) // 2
        pen.fill(between, "line")


class BoxRow(ChainRow):
    """What was in the boxes: the start of the chain, and its truth."""

    what: str = field(default="", kw_only=True)

    def sheet_height(self, look: Look, width: int) -> int:
        """One line below a bar."""
        del width
        band, near, *_below = measures(self.common)
        least = look.px(band) + look.text.line_height(FIGURE_CARD) + 2 * look.px(near)
        return least if self.common.tight else max(least, look.type_px(BASE))

    def measure_height(self, look: Look, width: int) -> int:
        """The sheet, and the words beside or below it."""
        place = slots(look, self.common, pygame.Rect(0, 0, width, 0), 0)
        sheet = self.sheet_height(look, width)
        if not place.wide:
            above = look.text.line_height(FIGURE_CARD) + 2 * look.px(NEAR)
            return above + sheet + lines_height(look, [self._reason()], width)
        change = look.text.line_height(FIGURE_CARD) if self.step.change else 0
        return max(sheet, change + lines_height(look, [self._reason()], place.change.w))

    def _reason(self) -> str:
        return why(self.step) if self.step.change else _("teal mark: truth")

    def paint(self, pen: Pen) -> None:
        """Draw the sheet of the boxes under a bar of teal."""
        look = pen.look
        place = self.places(look)
        page = place.sheets
        line = look.text.line_height(BODY_BOLD)
        top = place.name.top if not place.wide else page.centery - line // 2 + look.px(BAR / 2)
        self.paint_name(pen, place.name, top, "teal")
        paint_page(pen, page)
        pen.fill(pygame.Rect(page.left, page.top, page.w, look.px(BAR)), "teal")
        inner = page.inflate(-2 * look.px(INSET), 0)
        top = page.top + look.px(BAR) + (page.h - look.px(BAR) - look.text.line_height(FIGURE_CARD)) // 2
        drop = look.text.baseline(FIGURE_CARD) - look.text.baseline(CAPTION)
        pen.text(self.what, CAPTION, "quiet", (inner.left, top + drop))
        pen.text(grouped(self.step.truth), FIGURE_CARD, "teal", (inner.right, top), "right")
        below = pygame.Rect(self.rect.left, page.bottom + look.px(NEAR), self.rect.w, 0)
        if self.step.change:
            self.paint_change(pen, place.change, place.wide, below)
        else:
            self._paint_truth(pen, place, below)
        if current(self.chosen):
            pen.box(page.inflate(2 * look.px(2), 2 * look.px(2)), None, "ink", 2)

    def _paint_truth(self, pen: Pen, place: Slots, below: pygame.Rect) -> None:
        high = lines_height(pen.look, [self._reason()], place.change.w)
        beside = place.change.move(0, max(0, (place.change.h - high) // 2) + pen.look.px(BAR / 2))
        paint_lines(pen, self._reason(), beside if place.wide else below, "teal")

    def said(self) -> str:
        """What people did, and what else was found."""
        did = f"{self.what} {grouped(self.step.truth)}"
        if not self.step.change:
            return did
        return f"{did}; {signed(self.step.change)}: {why(self.step)}"
