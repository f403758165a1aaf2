"""What every widget is: something that can be measured, placed, painted, handled and put into words.

A tree of widgets is made afresh by its scene whenever the page's structure changes. What must outlive that (focus, a
scroll position, half-typed text) is carried over by key: the page hands each widget its predecessor in `adopt`. What
merely shows another value is a live value: a function that is read again after every action, in place.
"""

from collections.abc import Callable, Sequence
from dataclasses import field
from typing import ClassVar, Literal, TypeAlias, TypeVar

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import OVERHANG, RING_RADIUS, Type
from game.kit.fields import Fielded
from game.kit.page.command import Act
from game.kit.page.host import Host
from game.kit.program.events import Happening, KeyPress, Point
from game.text.tip import Tip

__all__ = ["Cross", "Host", "Live", "Span", "Widget", "current"]

Kind = TypeVar("Kind")
Live: TypeAlias = Kind | Callable[[], Kind]
Span = tuple[int, int]
Cross = Literal["start", "middle", "end", "stretch", "baseline"]


def current(value: Live[Kind]) -> Kind:
    """The value itself, or what a live value says at this moment."""
    return value() if callable(value) else value


class Widget(Fielded, kw_only=True):
    """The base of every widget; the fields are the same on all of them.

    `key` names a widget whose focus or scroll position must survive a rebuild. `grow` is its share of spare room in
    its row or column. `width` and `height` fix it, `most` limits its width (design units).
    """

    key: str = ""
    grow: float = 0
    width: float | None = None
    height: float | None = None
    most: float | None = None
    cross: Cross | None = None
    tip: Tip | None = None
    disabled: Live[bool] = False

    fixed_size: ClassVar[bool] = False
    """Whether no value that it shows ever changes its size."""
    spread: ClassVar[tuple[float, float] | None] = None
    """The least and the natural width of what is drawn at any width, in design units."""
    tall: ClassVar[float] = 0
    """How high it is at every width, in design units that grow with the text."""
    set_in: ClassVar[Type | None] = None
    """The type of the one line of text that stands in its middle."""
    focusable: ClassVar[bool] = False
    clips: ClassVar[bool] = False
    cursor: ClassVar[str] = "arrow"
    ring_radius: ClassVar[float] = RING_RADIUS

    rect: pygame.Rect = field(init=False, repr=False)
    parent: "Widget | None" = field(default=None, init=False, repr=False)
    host: "Host[Widget]" = field(init=False, repr=False)
    _span: Span | None = field(default=None, init=False, repr=False)
    _heights: dict[int, int] = field(default_factory=dict, init=False, repr=False)
    _seen: tuple[object, ...] = field(default=(), init=False, repr=False)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.key!r})"

    # --- structure

    def children(self) -> Sequence["Widget"]:
        """Every widget inside, shown or not."""
        return ()

    def shown(self) -> Sequence["Widget"]:
        """The widgets inside that are on the page now."""
        return self.children()

    def adopt(self, former: "Widget") -> None:
        """Take over what must survive from the widget that had this key before a rebuild."""

    # --- measure and place

    def span(self, look: Look) -> Span:
        """The least and the natural width, in pixels."""
        if self._span is None:
            if self.width is not None:
                self._span = (look.px(self.width), look.px(self.width))
            else:
                least, natural = self.measure_span(look)
                if self.most is not None:
                    natural = max(least, min(natural, look.px(self.most)))
                self._span = (least, natural)
        return self._span

    def height_at(self, look: Look, width: int) -> int:
        """The height that the widget needs at a width, in pixels."""
        if self.height is not None:
            return look.px(self.height)
        found = self._heights.get(width)
        if found is None:
            found = self._heights[width] = self.measure_height(look, width)
        return found

    def measure_span(self, look: Look) -> Span:
        """Work out the least and the natural width."""
        if self.spread is not None:
            return look.px(self.spread[0]), look.px(self.spread[1])
        widths = [child.span(look) for child in self.shown()]
        return max((least for least, _ in widths), default=0), max((natural for _, natural in widths), default=0)

    def measure_height(self, look: Look, width: int) -> int:
        """Work out the height at a width: the natural height, or the highest child's."""
        return max(self.natural_height(look), *(child.height_at(look, width) for child in self.shown()), 0)

    def natural_height(self, look: Look) -> int:
        """The height of what is as high at every width."""
        return look.type_px(self.tall)

    def baseline(self, look: Look) -> int | None:
        """Distance from the top to the foot of the first line of text, if there is any."""
        if self.set_in is not None:
            lead = (self.natural_height(look) - look.text.line_height(self.set_in)) // 2
            return lead + look.text.baseline(self.set_in)
        first = next(iter(self.shown()), None)
        return first.baseline(look) if first else None

    @property
    def placed(self) -> bool:
        """Whether it has a place on the page: what stands on a tab that is not shown has none."""
        return hasattr(self, "rect")

    def place(self, look: Look, area: pygame.Rect) -> None:
        """Take a place on the page."""
        self.rect = area
        self.arrange(look)

    def arrange(self, look: Look) -> None:
        """Give the widgets inside their places."""
        for child in self.shown():
            child.place(look, self.rect.copy())

    def shift(self, across: int, down: int) -> None:
        """Move with everything inside, without measuring again."""
        self.rect = self.rect.move(across, down)
        for child in self.shown():
            child.shift(across, down)

    def forget(self) -> None:
        """Let go of what was measured."""
        self._span = None
        self._heights.clear()

    # --- live values

    def live(self) -> tuple[object, ...]:
        """The values that may change without a rebuild, as they are now."""
        return ()

    def prime(self) -> None:
        """Note the live values that the widget was built with."""
        self._seen = (*self.live(), current(self.disabled))

    def refresh(self) -> None:
        """Read the live values again, and measure or paint again only if they differ."""
        seen = (*self.live(), current(self.disabled))
        if seen != self._seen:
            self._seen = seen
            self.changed()

    def changed(self) -> None:
        """Something shown is different: paint it again, and lay out again as far up as sizes change."""
        if not self.placed or not hasattr(self, "host"):
            return
        if self.fixed_size:
            self.repaint()
            return
        look, widget = self.host.look, self
        while True:
            before = (widget._span, widget._heights.get(widget.rect.w))
            widget.forget()
            after = (widget.span(look), widget.height_at(look, widget.rect.w))
            if before == after or widget.parent is None:
                break
            widget = widget.parent
        widget.place(look, widget.rect)
        self.host.invalidate(widget.reach())

    def repaint(self) -> None:
        """Have the widget painted again where it is; in a folded pane that was never opened it is nowhere yet."""
        if self.placed:
            self.host.invalidate(self.reach())

    def scrolls(self) -> bool:
        """Whether there is more inside than can be seen at once."""
        return False

    def held_in_scroll(self) -> bool:
        """Whether the widget moves when what holds it is scrolled."""
        return self.parent is not None and (self.parent.scrolls() or self.parent.held_in_scroll())

    # --- paint

    def reach(self) -> pygame.Rect:
        """The area that the widget may paint: its own, and a little for the ring around it."""
        margin = 2 * self.host.look.px(OVERHANG)
        return self.rect.inflate(margin, margin)

    def ring_area(self) -> pygame.Rect:
        """The area that the mark of the focus surrounds."""
        return self.rect

    def tip_area(self) -> pygame.Rect:
        """The area that a tip points at."""
        return self.rect

    def paint(self, pen: Pen) -> None:
        """Draw what lies below the widgets inside."""

    def paint_over(self, pen: Pen) -> None:
        """Draw what lies above the widgets inside."""

    # --- handle: each answers whether it made use of what happened

    def enabled(self) -> bool:
        """Whether it can be used now."""
        return not current(self.disabled)

    def stops(self) -> bool:
        """Whether Tab stops here."""
        return self.focusable and self.enabled()

    def prefers_focus(self) -> bool:
        """Whether it wants the focus when the pop-up it is in opens."""
        return False

    def reveal(self, area: pygame.Rect) -> None:
        """Bring an area inside into view."""

    def nudge(self, _direction: str) -> bool:
        """Scroll a little, because an arrow key found nowhere to go."""
        return False

    def key_pressed(self, _key: KeyPress) -> bool:
        """A key, while the widget or one inside it has the focus."""
        return False

    def happened(self, _happening: Happening) -> bool:
        """Text or the wheel."""
        return False

    def pressed(self, _at: Point) -> bool:
        """The pointer went down on the widget; what answers True gets the drags and the release."""
        return False

    def pointed(self, at: Point) -> None:
        """The pointer moved over the widget, up."""

    def dragged(self, at: Point) -> None:
        """The pointer moved while it was down."""

    def released(self, at: Point) -> None:
        """The pointer went up after it was pressed here, perhaps elsewhere."""

    def focus_changed(self, *, focused: bool) -> None:
        """The focus came or went."""

    def text_area(self) -> pygame.Rect | None:
        """Where text appears that is typed here; None if it takes no text."""
        return None

    def stepped(self) -> None:
        """Time passed that the widget had asked for."""

    def act(self, act: Act | None) -> None:
        """Have the scene do something, if there is anything to do."""
        if act is not None:
            self.host.take(act)

    # --- put into words

    def cut_off(self) -> bool:
        """Whether it has less room than it needs."""
        return self.measure_span(self.host.look)[0] > self.rect.w

    def spoken(self) -> Node | None:
        """The widget in words, without children; None for a box that only arranges others."""
        return None
