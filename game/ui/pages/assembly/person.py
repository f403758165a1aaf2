"""A deputy as a small figure: an office, nobody's likeness. Dress tells the occupation's group and nothing else."""

from game.explain.assembly.deputies import Deputy
from game.explain.assembly.words import deputy_words
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.widget import Span, Widget
from game.ui.pages.station.room.figure import STANDING, Traits, figure

TALL, WIDE, UNIT = 84, 44, 1.06
HEADS = {"workers": "cap", "soldiers": "cap", "farmers": "hat"}
LONG = {"women": ("skirt", "bun"), "men": ("trousers", "bare")}


class DeputyPortrait(Widget):
    """One deputy, standing."""

    deputy: Deputy

    def measure_span(self, look: Look) -> Span:
        """As wide as a figure."""
        return look.px(WIDE), look.px(WIDE)

    def natural_height(self, look: Look) -> int:
        """As high as a figure with a hat."""
        return look.px(TALL)

    def paint(self, pen: Pen) -> None:
        """Draw the figure on the foot of its place."""
        look = pen.look
        clothes, head = LONG[self.deputy.sex]
        coat = "coat" if self.deputy.occupation == "soldiers" else clothes
        traits = Traits(HEADS.get(self.deputy.occupation, head), coat)
        picture, soles = figure(look.profile, "commission", traits, STANDING, UNIT * look.scale)
        pen.surface.blit(picture, (self.rect.centerx - soles[0], self.rect.bottom - soles[1] - look.px(1)))

    def spoken(self) -> Node | None:
        """Who it is."""
        return Node("picture", deputy_words(self.deputy))
