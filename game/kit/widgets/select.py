"""A choice of many: the chosen one in a box, the others in a list that drops down."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import ClassVar, Generic

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, NEAR, SMALL, TARGET, Token, Type
from game.kit.page.command import ActWith, Value
from game.kit.program.events import KeyPress
from game.kit.widget import Live, Span, current
from game.kit.widgets.control import Control
from game.kit.widgets.menu import Drop, Menu, Option
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.segment import Choice
from game.text.language import translate as _

CHEVRON = 16
LIST_LEAST = 320


@dataclass(eq=False, repr=False)
class Select(Control, Generic[Value]):
    """Chooses one of many; `action` is given the chosen value. Left and right change it without opening the list."""

    name: str
    choices: Sequence[Choice[Value]]
    chosen: Live[Value]
    action: ActWith[Value]
    off: Live[bool] = field(default=False, kw_only=True)
    """Whether what it sets is not in force; any choice, even of what was chosen, puts it in force."""

    fixed_size: ClassVar[bool] = True
    tall: ClassVar[float] = TARGET + SMALL
    set_in: ClassVar[Type] = BODY

    def live(self) -> tuple[object, ...]:
        """What is chosen, and whether it counts."""
        return current(self.chosen), current(self.off)

    def use(self) -> None:
        """Open the list, or put it away."""
        if self.host.has_popup(self):
            self.host.close_popup()
            return
        chosen = current(self.chosen)
        rows = [
            Option(choice.label, partial(self._choose, choice.value), choice.value == chosen) for choice in self.choices
        ]
        menu = Menu(rows, pad=SMALL, name=self.name)
        self.host.open_popup(Drop([ScrollArea(menu, least=LIST_LEAST)]), self)

    def _choose(self, value: Value) -> None:
        self.host.close_popup()
        if value != current(self.chosen) or current(self.off):
            self.act(partial(self.action, value))

    def _label(self) -> str:
        if current(self.off):
            return _("off")
        chosen = current(self.chosen)
        return next((choice.label for choice in self.choices if choice.value == chosen), "")

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
        pen.text(self._label(), BODY, tone, (self.rect.left + look.px(NEAR + 2), top))
        pen.icon("chevron_down", (self.rect.right - look.px(NEAR + CHEVRON / 2), self.rect.centery), CHEVRON, tone)

    def key_pressed(self, key: KeyPress) -> bool:
        """Left and right change it at once; Enter and Space open the list."""
        if key.name in ("left", "right") and self.host.has_focus(self):
            values = [choice.value for choice in self.choices]
            chosen = current(self.chosen)
            at = values.index(chosen) if chosen in values else 0
            at = min(max(0, at + (1 if key.name == "right" else -1)), len(values) - 1)
            if values[at] != chosen or current(self.off):
                self.act(partial(self.action, values[at]))
            return True
        return super().key_pressed(key)

    def spoken(self) -> Node | None:
        """What it is about and what is chosen."""
        clipped = self.measure_span(self.host.look)[0] > self.rect.w
        states = ("open",) if self.host.has_popup(self) else ()
        return Node("select", self.name, self._label(), states=states, actions=("press",), clipped=clipped)
