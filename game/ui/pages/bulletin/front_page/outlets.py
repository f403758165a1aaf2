"""The strip of outlets below the front page: who copied what, and what slipped on the way."""

from collections.abc import Sequence
from dataclasses import field
from functools import partial

import pygame

from game.engine.audience.outlets import DOCUMENTED, Copy, Slip
from game.explain.vocabulary import figure_name
from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import CAPTION, FIGURE_CARD, NEAR, PRINT_BOLD
from game.kit.layout import Column, Row
from game.kit.page.command import ActWith
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption
from game.text.citations import cited
from game.text.language import translate as _
from game.text.tip import Tip

BAND = 6


class OutletCard(Card):
    """A card with a hatched edge where something slipped."""

    slipped: bool = field(default=False, kw_only=True)

    def paint(self, pen: Pen) -> None:
        """Draw the card, and the edge."""
        super().paint(pen)
        if not self.slipped:
            return
        edge = pen.look.stroke(1)
        inner = self.rect.inflate(-2 * edge, -2 * edge)
        pen.hatch(pygame.Rect(inner.left, inner.top, pen.look.px(BAND), inner.h), fine=True)
        pen.box(self.rect, None, "vermilion", 2 if self.host.is_hovered(self) else 1)


def outlet_strip(copied: Sequence[Copy], tell: ActWith[int], *, narrow: bool) -> Widget:
    """A card for every outlet, side by side or below each other."""
    cards = [_card(copy, index, tell) for index, copy in enumerate(copied)]
    return Column(cards, gap=NEAR) if narrow else Row(cards, gap=12)


def _card(copy: Copy, index: int, tell: ActWith[int]) -> Widget:
    slip = copy.slip
    name = slip.figure if slip else next((name for name in ("for", *copy.figures) if name in copy.figures), "")
    figure = copy.figures.get(name, "")
    words = [
        Label(copy.outlet, PRINT_BOLD),
        Label(what_slipped(slip), CAPTION, "vermilion_text" if slip else "quiet"),
    ]
    return OutletCard(
        [Row([Column(words, grow=1), _shown(name, figure, slip)], gap=NEAR, align="middle")],
        pad=(16, 8),
        grow=1,
        action=partial(tell, index),
        slipped=slip is not None,
        tip=explained(copy),
        name=copy.outlet,
        key=f"outlet {index}",
    )


def _shown(name: str, figure: str, slip: Slip | None) -> Widget | None:
    """The figure that stands on the card, and which one it is: outlets with a slip show another than the others."""
    if not figure:
        return None
    digits = Figure(figure, figure_name(name), FIGURE_CARD, "vermilion_text" if slip else "ink", cross="end")
    label = caption(figure_name(name))
    label.cross = "end"
    return Column([label, digits])


def what_slipped(slip: Slip | None) -> str:
    """What went wrong, in few words; which figure it is stands beside them."""
    if slip is None:
        return _("copied as printed")
    if slip.kind == "point":
        return _("slip: the point")
    wrong, right = slip.digits
    return _("slip: {wrong} for {right}").format(wrong=wrong, right=right)


def explained(copy: Copy) -> Tip:
    """What a card says when it is opened, with the documented slip of the same kind."""
    slip = copy.slip
    if slip is None:
        return Tip(_("Copied as printed"), _("Every figure is the same as on the page."), _("a simulation"))
    kinds = {
        "digit": _("One digit was taken for another."),
        "point": _("The decimal point moved one place."),
        "neighbour": _("One digit was read as its neighbour."),
    }
    fact = _("{copied} % instead of {printed} %").format(copied=slip.copied, printed=slip.printed)
    known = DOCUMENTED[slip.kind]
    happened = (
        _("One report of {where} prints both {printed} and {copied}; that one is a slip is our conclusion.")
        if known.inferred
        else _("It has happened: {copied} for {printed}, {where}.")
    )
    line = f"{kinds[slip.kind]} {happened.format(copied=known.copied, printed=known.printed, where=known.where)}"
    return Tip(fact, line, _("a simulation; {source}").format(source=cited(known.source)))
