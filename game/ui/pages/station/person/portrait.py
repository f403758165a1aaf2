"""Small pictures of people for panels and legends: the same figures as in the room."""

from dataclasses import field
from typing import ClassVar

from game.explain.station.attendance import Voter
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, NEAR
from game.kit.widget import Live, Span, Widget, current
from game.ui.pages.station.room.figure import Traits, stand, traits_of

SMALL_UNIT = 0.26


class Portrait(Widget):
    """Somebody, standing."""

    spread = (28, 28)
    high: ClassVar[float] = 44
    """Room for a figure with a hat, in design units."""
    unit: ClassVar[float] = 0.54

    stance: str
    traits: Traits
    said: str = ""
    """Who it is, where nothing beside it says so."""

    def natural_height(self, look: Look) -> int:
        """As high as a figure with a hat."""
        return look.px(self.high)

    def paint(self, pen: Pen) -> None:
        """Draw the figure on the foot of its place."""
        soles = (self.rect.centerx, self.rect.bottom - pen.look.px(1))
        stand(pen, soles, self.stance, self.traits, self.unit * pen.look.scale)

    def spoken(self) -> Node | None:
        """Who it is."""
        return Node("picture", self.said) if self.said else None


def portrait(voter: Voter, *, report: bool) -> Portrait:
    """Return the picture of a voter; the report knows nobody's side."""
    return Portrait("report" if report else voter.person.stance, traits_of(voter.look))


class FigureEntry(Widget):
    """A figure of a kind and what it stands for, for a legend."""

    stance: Live[str]
    label: Live[str]

    traits: Traits = field(default_factory=Traits, kw_only=True)

    tall = 22

    def live(self) -> tuple[object, ...]:
        """Kind and words."""
        return current(self.stance), current(self.label)

    def measure_span(self, look: Look) -> Span:
        """The figure and the words."""
        wide = look.px(16 + NEAR / 2) + look.text.width(current(self.label), CAPTION)
        return wide, wide

    def paint(self, pen: Pen) -> None:
        """Draw the figure, then the words."""
        look = pen.look
        foot = (self.rect.left + look.px(8), self.rect.centery + look.px(10))
        self.paint_figure(pen, foot, SMALL_UNIT * look.scale)
        top = self.rect.centery - look.text.line_height(CAPTION) // 2
        pen.text(current(self.label), CAPTION, "quiet", (self.rect.left + look.px(16 + NEAR / 2), top))

    def paint_figure(self, pen: Pen, foot: tuple[int, int], unit: float) -> None:
        """Draw the figure, standing at a place."""
        stand(pen, foot, current(self.stance), self.traits, unit)

    def spoken(self) -> Node | None:
        """The words."""
        clipped = self.cut_off()
        return Node("text", current(self.label), clipped=clipped)
