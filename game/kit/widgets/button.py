"""A button: main (ink) or second (sheet), with words, an icon or both."""

from dataclasses import field
from typing import Literal

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY_BOLD, NEAR, PAD, Token
from game.kit.layout import Row
from game.kit.page.command import Act
from game.kit.widget import Live, Span, current
from game.kit.widgets.control import Control
from game.kit.widgets.example import Examples, nothing
from game.text.tip import Tip

HEIGHTS = {"bar": 32, "normal": 40, "large": 48}
ICON_SIZE = 18


class Button(Control):
    """Does something. A button that shows only an icon still has `text` as its name, and says so in a tip."""

    text: Live[str]
    action: Act
    main: bool = field(default=False, kw_only=True)
    icon: str = field(default="", kw_only=True)
    icon_only: bool = field(default=False, kw_only=True)
    size: Literal["bar", "normal", "large"] = field(default="normal", kw_only=True)
    on: Live[bool] | None = field(default=None, kw_only=True)

    set_in = BODY_BOLD

    def __post_init__(self) -> None:
        """Whoever points at an icon alone is told what it does."""
        self._told_by_name = self.icon_only and self.tip is None
        self._tell()

    def _tell(self) -> None:
        if self._told_by_name:
            self.tip = Tip(current(self.text))

    def changed(self) -> None:
        """Another name, another tip."""
        self._tell()
        super().changed()

    def live(self) -> tuple[object, ...]:
        """Its words, and whether it is switched on."""
        return current(self.text), current(self.on)

    def use(self) -> None:
        """Do it."""
        self.act(self.action)

    def measure_span(self, look: Look) -> Span:
        """Words and icon with room at the sides; square for an icon alone."""
        high = look.type_px(HEIGHTS[self.size])
        if self.icon_only:
            return high, high
        wide = look.text.width(current(self.text), BODY_BOLD) + 2 * look.px(PAD)
        if self.icon:
            wide += look.px(ICON_SIZE + NEAR)
        return wide, max(wide, high)

    def natural_height(self, look: Look) -> int:
        """By size: 32 in the bar, 40, or 48 to play."""
        return look.type_px(HEIGHTS[self.size])

    def paint(self, pen: Pen) -> None:
        """Draw the box, then what is in it, a little lower while it is down."""
        look = pen.look
        main = self.main or bool(current(self.on))
        tone: Token = "on_ink" if main else "ink"
        if not self.enabled():
            tone = "edge"
            pen.box(self.rect, "sheet", "line")
        elif main:
            pen.box(self.rect, "ink")
            if self.hovered:
                pen.box(self.rect.inflate(-4 * look.stroke(1), -4 * look.stroke(1)), None, "on_ink", 1, 2)
        else:
            pen.box(self.rect, "sheet", "ink", 2 if self.hovered else 1)
        self._paint_words(pen, tone, look.stroke(1) if self.down else 0)

    def _paint_words(self, pen: Pen, tone: Token, lower: int) -> None:
        look, text = pen.look, current(self.text)
        middle = self.rect.centery + lower
        if self.icon_only:
            pen.icon(self.icon, (self.rect.centerx, middle), ICON_SIZE, tone)
            return
        wide = look.text.width(text, BODY_BOLD)
        room = look.px(ICON_SIZE + NEAR) if self.icon else 0
        left = self.rect.centerx - (wide + room) // 2
        if self.icon:
            pen.icon(self.icon, (left + look.px(ICON_SIZE) // 2, middle), ICON_SIZE, tone)
        top = middle - look.text.line_height(BODY_BOLD) // 2
        pen.text(text, BODY_BOLD, tone, (left + room, top))

    def spoken(self) -> Node | None:
        """Its words, and whether it is on."""
        look = self.host.look
        wide = 0 if self.icon_only else look.text.width(current(self.text), BODY_BOLD)
        states = ("checked",) if self.on is not None and current(self.on) else ()
        return Node("button", current(self.text), states=states, actions=("press",), clipped=wide > self.rect.w)


def icon_button(
    name: str, action: Act, icon: str, key: str = "", *, main: bool = False, disabled: Live[bool] = False
) -> Button:
    """A small button that shows only an icon; its name is for those who listen, and for those who point at it."""
    return Button(name, action, icon=icon, icon_only=True, size="bar", main=main, disabled=disabled, key=key or icon)


def examples() -> Examples:
    """One of each kind."""
    return {
        "button": lambda: Button("Open the polls", nothing),
        "button, main": lambda: Button("Open the polls", nothing, main=True),
        "button, large": lambda: Button("To the count", nothing, size="large", icon="play"),
        "button, icon": lambda: Row([icon_button("Undo", nothing, "undo")]),
        "button, held": lambda: Button("Walk", nothing, on=True),
    }
