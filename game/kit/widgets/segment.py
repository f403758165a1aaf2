"""A choice of a few, side by side: one box divided, or separate chips. Truth or report is the most important one."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import ClassVar

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, BODY_BOLD, NEAR, RADIUS, Token
from game.kit.page.command import ActWith, Value
from game.kit.widget import Live, Span, current
from game.kit.widgets.example import PLACES, Examples, nothing_with
from game.kit.widgets.marks import SIDE, draw_mark
from game.kit.widgets.picked import ACROSS, Choice, Chooser, Picked, side_by_side
from game.text.language import translate as _

HIGH = 32
KEY_CAP = 24


class Segment(Chooser[Value], Picked):
    """One Tab stop for all choices; the arrow keys go from one to the next."""

    apart: bool = field(default=False, kw_only=True)
    key_cap: str = field(default="", kw_only=True)

    keys: ClassVar[Mapping[str, int]] = {**ACROSS, "enter": 1, "space": 1}
    tall = HIGH
    set_in = BODY

    # --- measure

    def _wide(self, look: Look, choice: Choice[Value]) -> int:
        mark = look.px(SIDE + NEAR) if choice.mark else 0
        return look.text.width(choice.label, BODY_BOLD) + mark + 2 * look.px(12)

    def _cap(self, look: Look) -> int:
        return look.type_px(KEY_CAP) + look.px(NEAR) if self.key_cap else 0

    def measure_span(self, look: Look) -> Span:
        """All choices, and the key."""
        gaps = look.px(NEAR) * (len(self.choices) - 1) if self.apart else 0
        wide = sum(self._wide(look, choice) for choice in self.choices) + gaps + self._cap(look)
        return wide, wide

    def places(self) -> Sequence[pygame.Rect]:
        """Where each choice is; spare width is shared."""
        look = self.host.look
        area, cap = self.rect.copy(), self._cap(look)
        area.left, area.w = area.left + cap, area.w - cap
        return side_by_side(area, [self._wide(look, one) for one in self.choices], look.px(NEAR) if self.apart else 0)

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the choices, not the key."""
        areas = self.places()
        return areas[0].unionall(areas[1:])

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the key, the frame and the choices."""
        areas = self.places()
        if self.key_cap:
            self._paint_key(pen)
        if not self.apart:
            pen.box(areas[0].unionall(areas[1:]), "sheet", "ink" if self.enabled() else "line")
        for index, (choice, area) in enumerate(zip(self.choices, areas, strict=True)):
            self._paint_choice(pen, choice, area, index)

    def _paint_key(self, pen: Pen) -> None:
        look = pen.look
        side = look.type_px(KEY_CAP)
        cap = pygame.Rect(self.rect.left, self.rect.centery - side // 2, side, side)
        pen.box(cap, "sheet", "edge")
        pen.text(
            self.key_cap, BODY_BOLD, "ink", (cap.centerx, cap.centery - look.text.line_height(BODY_BOLD) // 2), "middle"
        )

    def _paint_choice(self, pen: Pen, choice: Choice[Value], area: pygame.Rect, index: int) -> None:
        look = pen.look
        chosen, enabled = choice.value == current(self.chosen), self.enabled()
        if chosen and enabled:
            pen.box(area, choice.fill, radius=RADIUS)
        elif chosen or self.apart:
            pen.box(area, "sheet", "edge" if chosen or enabled else "line")
        elif index > 0 and self.choices[index - 1].value != current(self.chosen):
            inset = look.px(NEAR)
            pen.fill(pygame.Rect(area.left, area.top + inset, look.stroke(1), area.h - 2 * inset), "line")
        on: dict[Token, Token] = {"teal": "on_teal", "vermilion_text": "on_vermilion", "ink": "on_ink"}
        tone: Token = "edge" if not enabled else on[choice.fill] if chosen else "ink"
        kind = BODY_BOLD if chosen else BODY
        room = look.px(SIDE + NEAR) if choice.mark else 0
        left = area.centerx - (look.text.width(choice.label, kind) + room) // 2
        if choice.mark:
            draw_mark(pen, (left + look.px(SIDE) // 2, area.centery), choice.mark, inverse=chosen and enabled)
        pen.text(choice.label, kind, tone, (left + room, area.centery - look.text.line_height(kind) // 2))

    def spoken(self) -> Node | None:
        """What it is about and what is chosen, with every choice below."""
        options = [self.option(index, choice.label) for index, choice in enumerate(self.choices)]
        return self.in_words(self.name, self.said(), options)


def truth_or_report(chosen: Live[str], action: ActWith[str]) -> Segment[str]:
    """The segment that is on every page of a ballot: what happened, or what is reported; the key T turns it over."""
    choices = (
        Choice("truth", _("Truth"), "truth", "teal"),
        Choice("report", _("Report"), "report", "vermilion_text"),
    )
    return Segment(_("Truth or report"), choices, chosen, action, key_cap="T")


def examples() -> Examples:
    """Three choices, joined and apart."""
    return {
        "segment": lambda: Segment("Where", PLACES, "land", nothing_with),
        "segment, apart": lambda: Segment("Where", PLACES, "city", nothing_with, apart=True),
    }
