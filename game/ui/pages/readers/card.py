"""A reader's card: who they are, what they take support and dissent to be, how far they trust the page, and why."""

from dataclasses import dataclass, field

import pygame

from game.explain.readers import Reading
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, CAPTION, PANEL, RADIUS, Token
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Span, Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label
from game.kit.widgets.rule import Rule
from game.text.citations import cited
from game.text.language import translate as _
from game.text.tip import Tip
from game.ui.pages.readers.bar import DENSE, LARGE, USUAL, BeliefBar, Kinds, TrustGauge

EMBLEM, ICON = 40, 22
EMBLEMS = {"trusting": "tick", "sceptical": "question", "observer_mission": "search"}


@dataclass(frozen=True, slots=True)
class Truth:
    """What the beliefs are held against, if it may be seen."""

    support: float | None = None
    unmarked: float | None = None
    dissent: float | None = None


class Emblem(Widget):
    """A round sign for a kind of reader; it only decorates, the name stands beside it."""

    icon: str
    quiet: bool = field(default=False, kw_only=True)

    def measure_span(self, look: Look) -> Span:
        """As wide as high."""
        return look.px(EMBLEM), look.px(EMBLEM)

    def natural_height(self, look: Look) -> int:
        """As high as wide."""
        return look.px(EMBLEM)

    def paint(self, pen: Pen) -> None:
        """Draw the ring and the icon in it."""
        side = min(self.rect.w, self.rect.h)
        area = pygame.Rect(0, 0, side, side)
        area.center = self.rect.center
        tone: Token = "edge" if self.quiet else "ink"
        pen.box(area, None, tone, 2, radius=EMBLEM)
        pen.icon(self.icon, area.center, ICON, tone)


def reader_card(reading: Reading, truth: Truth, *, kinds: Kinds = USUAL, switchable: bool = False) -> Widget:
    """The card of one kind of reader; a quiet one where nobody of them is there.

    ``switchable`` says that the player may let them in here.
    """
    tip = Tip(reading.title, _(reading.part.about), cited(reading.part.source))
    here = reading.belief is not None
    name = Label(reading.title, PANEL, "ink" if here else "quiet", tip=tip, key=f"reader {reading.name}")
    words = Column([name, Label(reading.who, CAPTION, "quiet")], gap=0, grow=1)
    head = Row([Emblem(EMBLEMS.get(reading.name, "ring"), quiet=not here), words], gap=12)
    if reading.belief is None:
        if switchable:
            absent = _("Nobody of them reads this page: they are switched off. Switch them on among the rules.")
        else:
            absent = _("Not in this level. In the sandbox they can be let in.")
        return AbsentCard([head, Rule(), Label(absent, BODY, "quiet"), Spacer()], gap=10, name=reading.title, grow=1)
    belief, large = reading.belief, kinds is LARGE
    support, held_against, struck = _("Support in private"), truth.support, _("Names struck out")
    if reading.watched:
        # they saw papers and nobody's mind
        support, held_against = _("Papers left unmarked"), truth.unmarked
    return Card(
        [
            head,
            Rule(),
            BeliefBar(support, belief.perceived_support, reading.before_support, truth=held_against, kinds=kinds),
            BeliefBar(struck, belief.perceived_dissent, reading.before_dissent, truth=truth.dissent, kinds=kinds),
            Rule(),
            TrustGauge(_("Trust"), belief.trust, reading.before_trust, kinds=kinds),
            Label(reading.why, kinds.words),
            Spacer(),
        ],
        gap=12 if large else 6 if kinds is USUAL else 4,
        pad=(16, 12 if kinds is not DENSE else 8),
        name=reading.title,
        grow=1,
    )


class AbsentCard(Card):
    """A card for somebody who is not here: an outline and no sheet."""

    def paint(self, pen: Pen) -> None:
        """Draw the outline."""
        pen.box(self.rect, None, "line", radius=RADIUS)
