"""A dialog: a card in the middle of the page, above what steps back. It is the page of an overlay scene."""

from collections.abc import Sequence
from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import GUTTER, MARGIN, PANEL
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Span, Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.example import Examples, nothing
from game.kit.widgets.label import Label
from game.kit.widgets.scroll import ScrollArea

WIDE = 480


class Dialog(Widget):
    """A title, some content that scrolls where it must, and a row of buttons, the main one last."""

    title: str
    body: Sequence[Widget | None]
    buttons: Sequence[Widget] = ()
    wide: float = field(default=WIDE, kw_only=True)
    gap: float = field(default=12, kw_only=True)

    _card: Card = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Put the parts on a card."""
        content = ScrollArea(Column(self.body, gap=self.gap, pad=(0, 4)), grow=1)
        buttons = Row([Spacer(), *self.buttons], gap=12) if self.buttons else None
        heading = Label(self.title, PANEL, heading=True)
        self._card = Card([heading, content, buttons], gap=16, pad=GUTTER, shadow=True)

    def children(self) -> Sequence[Widget]:
        """The card."""
        return (self._card,)

    def measure_span(self, look: Look) -> Span:
        """The page is enough."""
        return min(self._card.span(look)[0], look.px(WIDE)), look.px(self.wide)

    def measure_height(self, look: Look, width: int) -> int:
        """At least a title, a little content and the buttons."""
        return min(self._card.height_at(look, min(width, look.px(self.wide))), look.px(WIDE / 2))

    def arrange(self, look: Look) -> None:
        """In the middle, as high as the content, no higher than the page; its margin gives way before the buttons."""
        room = self.rect.inflate(-2 * look.px(MARGIN), -2 * look.px(MARGIN))
        wide = min(room.w, look.px(self.wide))
        self._card.place(look, pygame.Rect(0, 0, wide, room.h))
        least = min(self._card.height_at(look, wide), self.rect.h)
        high = min(max(room.h, least), self._natural_height(look, wide))
        area = pygame.Rect(0, 0, wide, high)
        area.center = self.rect.center
        self._card.place(look, area)

    def _natural_height(self, look: Look, wide: int) -> int:
        """The height at which nothing would scroll."""
        content = next(child for child in self._card.shown() if isinstance(child, ScrollArea))
        inner = wide - 2 * look.px(GUTTER)
        inside = content.content
        extra = inside.height_at(look, inner) - content.height_at(look, inner) if inside else 0
        return self._card.height_at(look, wide) + max(0, extra)

    def paint(self, pen: Pen) -> None:
        """Nothing but the card."""

    def spoken(self) -> Node | None:
        """A dialog by its title."""
        return Node("dialog", self.title)


def examples() -> Examples:
    """A question with two answers."""
    return {
        "dialog": lambda: Dialog(
            "Leave?", [Label("It is kept.")], [Button("Stay", nothing), Button("Go", nothing, main=True)], height=180
        )
    }
