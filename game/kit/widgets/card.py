"""A card: a sheet with an ink outline around other widgets; with an action the whole card can be pressed."""

from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import PAD
from game.kit.layout import Column
from game.kit.page.command import Act
from game.kit.widget import Live, current
from game.kit.widgets.control import Control
from game.kit.widgets.example import Examples, nothing
from game.kit.widgets.label import Label, heading


class Card(Control, Column):
    """Widgets on a sheet. `chosen` sets it apart from its neighbours: a heavy outline, or a thin one on paper."""

    pad: float | tuple[float, float] = field(default=PAD, kw_only=True)
    action: Act | None = field(default=None, kw_only=True)
    chosen: Live[bool] | None = field(default=None, kw_only=True)
    shadow: bool = field(default=False, kw_only=True)

    def live(self) -> tuple[object, ...]:
        """Whether it is chosen."""
        return (current(self.chosen),)

    def stops(self) -> bool:
        """Only a card with an action is a Tab stop."""
        return self.action is not None and self.enabled()

    def use(self) -> None:
        """Do what the card is for."""
        self.act(self.action)

    def paint(self, pen: Pen) -> None:
        """Draw the sheet and its outline."""
        look = pen.look
        if self.shadow:
            pen.fill(self.rect.move(look.px(4), look.px(4)), "line")
        hovered = self.stops() and self.host.is_hovered(self)
        if self.chosen is None:
            pen.box(self.rect, "sheet", "ink", 2 if hovered else 1)
        elif current(self.chosen):
            pen.box(self.rect, "sheet", "ink", 2)
        else:
            pen.box(self.rect, "paper", "ink" if hovered else "line", 1)

    def spoken(self) -> Node | None:
        """A group, or a button that holds what is on it."""
        if self.action is None:
            return Node("group", self.name) if self.name else None
        states = ("checked",) if self.chosen is not None and current(self.chosen) else ()
        return Node("button", self.name, states=states, actions=("press",))


class Sheet(Column):
    """A sheet without an outline, for ledgers and for the ground of a table; outlined where sheets are hard to see."""

    def paint(self, pen: Pen) -> None:
        """Fill the sheet."""
        pen.fill(self.rect, "sheet")
        if pen.look.profile.page_outline:
            pygame.draw.rect(pen.surface, pen.look.profile["line"], self.rect, pen.look.stroke(1))


def examples() -> Examples:
    """Cards to press, and a sheet."""
    return {
        "card": lambda: Card([heading("A card"), Label("with words")], action=nothing, name="A card"),
        "card, chosen": lambda: Card([Label("chosen")], action=nothing, chosen=True, name="chosen"),
        "sheet": lambda: Sheet([Label("a sheet of paper")], pad=12),
    }
