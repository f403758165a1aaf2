"""A choice of many: the chosen one in a box, the others in a list that drops down."""

from dataclasses import field
from functools import partial

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, NEAR, SMALL, TARGET, Token
from game.kit.page.command import Value
from game.kit.program.events import KeyPress
from game.kit.widget import Live, Span, current
from game.kit.widgets.control import Control
from game.kit.widgets.example import PLACES, Examples, nothing_with
from game.kit.widgets.menu import Drop, Menu, Option
from game.kit.widgets.picked import Chooser
from game.kit.widgets.scroll import ScrollArea
from game.text.language import translate as _

CHEVRON = 16
LIST_LEAST = 320


class Select(Chooser[Value], Control):
    """Chooses one of many. Left and right change it without opening the list."""

    off: Live[bool] = field(default=False, kw_only=True)
    """Whether what it sets is not in force; any choice, even of what was chosen, puts it in force."""

    fixed_size = True
    tall = TARGET + SMALL
    set_in = BODY

    def live(self) -> tuple[object, ...]:
        """What is chosen, and whether it counts."""
        return (*super().live(), current(self.off))

    def use(self) -> None:
        """Open the list, or put it away."""
        if self.host.has_popup(self):
            self.host.close_popup()
            return
        picked = self.picked()
        rows = [
            Option(choice.label, partial(self._choose, index), index == picked)
            for index, choice in enumerate(self.choices)
        ]
        menu = Menu(rows, pad=SMALL, name=self.name)
        self.host.open_popup(Drop([ScrollArea(menu, least=LIST_LEAST)]), self)

    def _choose(self, index: int) -> None:
        self.host.close_popup()
        if index != self.picked() or current(self.off):
            self.pick(index)

    def said(self) -> str:
        """What is chosen, unless it is off."""
        return _("off") if current(self.off) else super().said()

    def measure_span(self, look: Look) -> Span:
        """The widest choice and the chevron."""
        widest = max((look.text.width(choice.label, BODY) for choice in self.choices), default=0)
        wide = max(widest, look.text.width(_("off"), BODY)) + look.px(CHEVRON + 4 * NEAR)
        return wide, wide

    def paint(self, pen: Pen) -> None:
        """Draw the box, the chosen words and the chevron."""
        look = pen.look
        tone: Token = "ink" if self.enabled() else "edge"
        edge: Token = "ink" if self.hovered or self.host.has_popup(self) else "edge"
        pen.box(self.rect, "sheet", edge)
        top = self.rect.centery - look.text.line_height(BODY) // 2
        pen.text(self.said(), BODY, tone, (self.rect.left + look.px(NEAR + 2), top))
        pen.icon("chevron_down", (self.rect.right - look.px(NEAR + CHEVRON / 2), self.rect.centery), CHEVRON, tone)

    def key_pressed(self, key: KeyPress) -> bool:
        """Left and right change it at once; Enter and Space open the list."""
        if key.name in ("left", "right") and self.host.has_focus(self):
            goal = max(0, self.picked()) + (1 if key.name == "right" else -1)
            goal = min(max(0, goal), len(self.choices) - 1)
            if goal != self.picked() or current(self.off):
                self.pick(goal)
            return True
        return super().key_pressed(key)

    def spoken(self) -> Node | None:
        """What it is about and what is chosen."""
        clipped = self.cut_off()
        states = ("open",) if self.host.has_popup(self) else ()
        return Node("select", self.name, self.said(), states=states, actions=("press",), clipped=clipped)


def examples() -> Examples:
    """A choice among three, and one that may not be made."""
    return {
        "select": lambda: Select("Where", PLACES, "land", nothing_with),
        "select, off": lambda: Select("Where", PLACES, "land", nothing_with, off=True),
    }
