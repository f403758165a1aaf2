"""Small pictures of people for panels and legends: the same figures as in the room."""

from dataclasses import field

from game.explain.attendance import Voter
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, NEAR
from game.kit.widget import Live, Span, Widget, current
from game.ui.pages.station.room.figure import STANDING, Traits, figure, traits_of

TALL, WIDE = 44, 28
SMALL_UNIT = 0.26
HIGH = 22


class Portrait(Widget):
    """One person, standing; the report knows nobody's side."""

    voter: Voter
    report: bool = False

    def measure_span(self, look: Look) -> Span:
        """As wide as a figure."""
        return look.px(WIDE), look.px(WIDE)

    def natural_height(self, look: Look) -> int:
        """As high as a figure with a hat."""
        return look.px(TALL)

    def paint(self, pen: Pen) -> None:
        """Draw the figure on the foot of the area."""
        look = pen.look
        traits = traits_of(self.voter.look)
        stance = "report" if self.report else self.voter.person.stance
        picture, soles = figure(look.profile, stance, traits, STANDING, 0.54 * look.scale)
        pen.surface.blit(picture, (self.rect.centerx - soles[0], self.rect.bottom - soles[1] - look.px(1)))


class FigureEntry(Widget):
    """A figure of a kind and what it stands for, for a legend."""

    stance: Live[str]
    label: Live[str]

    traits: Traits = field(default_factory=Traits, kw_only=True)

    tall = HIGH

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
        picture, soles = figure(look.profile, current(self.stance), self.traits, STANDING, SMALL_UNIT * look.scale)
        foot = self.rect.centery + look.px(10)
        pen.surface.blit(picture, (self.rect.left + look.px(8) - soles[0], foot - soles[1]))
        top = self.rect.centery - look.text.line_height(CAPTION) // 2
        pen.text(current(self.label), CAPTION, "quiet", (self.rect.left + look.px(16 + NEAR / 2), top))

    def spoken(self) -> Node | None:
        """The words."""
        clipped = self.cut_off()
        return Node("text", current(self.label), clipped=clipped)
