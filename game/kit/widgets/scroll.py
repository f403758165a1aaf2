"""A window onto something larger: wheel, bar, keys, and bringing into view whatever gets the focus."""

from collections.abc import Sequence
from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.layout import Column
from game.kit.page.focus import stops_below
from game.kit.program.events import Happening, KeyPress, Point, WheelTurned
from game.kit.widget import Span, Widget
from game.kit.widgets.example import Examples
from game.kit.widgets.label import Label

BAR = 12
THUMB = 6
THUMB_LEAST = 24
NOTCH = 56
LEAST_HEIGHT = 160
LEAST_WIDTH = 96
AROUND = 12


class ScrollArea(Widget):
    """Shows part of its content if there is more than fits; what fits is simply there.

    The page itself is one, so nothing on a page can be out of reach. `least` is the height it needs at the least.
    """

    content: Widget | None = None
    name: str = ""
    least: float = field(default=LEAST_HEIGHT, kw_only=True)

    clips = True

    offset: tuple[int, int] = field(default=(0, 0), init=False, repr=False)
    _size: tuple[int, int] = field(default=(0, 0), init=False, repr=False)
    grip: tuple[int, int] | None = field(default=None, init=False, repr=False)

    def children(self) -> Sequence[Widget]:
        """The content."""
        return (self.content,) if self.content is not None else ()

    def adopt(self, former: Widget) -> None:
        """Keep the position, and a bar that is being dragged."""
        if isinstance(former, type(self)):
            self.offset, self.grip = former.offset, former.grip

    # --- measure and place

    def measure_span(self, look: Look) -> Span:
        """As wide as the content, but content would rather scroll than push."""
        least, natural = Widget.measure_span(self, look)
        return min(least, look.px(LEAST_WIDTH)), natural + look.px(BAR)

    def measure_height(self, look: Look, width: int) -> int:
        """As high as the content up to the least height; it is meant to grow."""
        return min(Widget.measure_height(self, look, width - look.px(BAR)), look.px(self.least))

    def arrange(self, look: Look) -> None:
        """Place the content, moved by the offset."""
        if self.content is None:
            return
        room = self.rect.size
        wide = max(room[0], self.content.span(look)[0])
        high = self.content.height_at(look, wide)
        if high > room[1]:
            wide = max(room[0] - self._bar_room(look), self.content.span(look)[0])
            high = self.content.height_at(look, wide)
        self._size = (wide, max(high, room[1]))
        self.offset = self._limited(self.offset)
        corner = (self.rect.left - self.offset[0], self.rect.top - self.offset[1])
        self.content.place(look, pygame.Rect(corner, self._size))

    def _bar_room(self, look: Look) -> int:
        """Room for the bar; the page's own bar stands in its margin."""
        return look.px(BAR) if self.parent is not None else 0

    def _limited(self, offset: tuple[int, int]) -> tuple[int, int]:
        most = self._most()
        return min(max(0, offset[0]), most[0]), min(max(0, offset[1]), most[1])

    def scrolls(self) -> bool:
        """Whether there is more inside than can be seen at once."""
        return self._most() != (0, 0)

    def _most(self) -> tuple[int, int]:
        return max(0, self._size[0] - self.rect.w), max(0, self._size[1] - self.rect.h)

    # --- move

    def scroll_to(self, across: int, down: int) -> bool:
        """Move to an offset, as far as there is content; the answer is whether it moved."""
        target = self._limited((across, down))
        if target == self.offset or self.content is None:
            return False
        self.content.shift(self.offset[0] - target[0], self.offset[1] - target[1])
        self.offset = target
        self.host.invalidate(self.rect)
        return True

    def scroll_by(self, across: int, down: int) -> bool:
        """Move from where it is."""
        return self.scroll_to(self.offset[0] + across, self.offset[1] + down)

    def reveal(self, area: pygame.Rect) -> None:
        """Move no further than needed to show an area, and a little around it."""
        margin = 2 * self.host.look.px(AROUND)
        area = area.inflate(margin, margin)
        moves = []
        for near, far, start, end in (
            (area.left, area.right, self.rect.left, self.rect.right),
            (area.top, area.bottom, self.rect.top, self.rect.bottom),
        ):
            before, after = min(0, near - start), max(0, far - end)
            moves.append(before or min(after, max(0, near - start)))
        self.scroll_by(*moves)

    def happened(self, happening: Happening) -> bool:
        """The wheel."""
        if not isinstance(happening, WheelTurned):
            return False
        notch = self.host.look.px(NOTCH)
        return self.scroll_by(round(happening.across * notch), round(happening.down * notch))

    def nudge(self, direction: str) -> bool:
        """An arrow key."""
        notch = self.host.look.px(NOTCH)
        across, down = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[direction]
        return self.scroll_by(across * notch, down * notch)

    def key_pressed(self, key: KeyPress) -> bool:
        """A page up or down, to the start, to the end."""
        page = self.rect.h * 9 // 10
        far = self._most()[1]
        goals = {"page_up": self.offset[1] - page, "page_down": self.offset[1] + page, "home": 0, "end": far}
        return key.name in goals and self.scroll_to(self.offset[0], goals[key.name])

    def stops(self) -> bool:
        """A Tab stop only if there is more to see and nothing inside that Tab could reach."""
        scrolls = self.scrolls()
        return scrolls and self.content is not None and not stops_below(self.content)

    def ring_area(self) -> pygame.Rect:
        """Inside, because outside is often the edge of the window."""
        inset = -4 * self.host.look.px(4)
        return self.rect.inflate(inset, inset)

    # --- the bars: 0 is across, 1 is down

    def _thumb(self, axis: int) -> pygame.Rect | None:
        """The part of a bar that is taken hold of, if there is anything to scroll that way."""
        look, far = self.host.look, self._most()[axis]
        if far <= 0:
            return None
        room, start = self.rect.size[axis], self.rect.topleft[axis]
        long = max(look.px(THUMB_LEAST), room * room // self._size[axis])
        begin = start + (room - long) * self.offset[axis] // far
        thick = look.px(THUMB)
        edge = (self.rect.right, self.rect.bottom)[1 - axis] - thick - look.px(2)
        return pygame.Rect(edge, begin, thick, long) if axis else pygame.Rect(begin, edge, long, thick)

    def _bar_at(self, at: Point) -> int | None:
        """Which bar is at a point."""
        near = self.host.look.px(BAR)
        edges = (self.rect.bottom, self.rect.right)
        return next((axis for axis in (1, 0) if self._most()[axis] > 0 and at[1 - axis] >= edges[axis] - near), None)

    def pressed(self, at: Point) -> bool:
        """Take hold of a bar, or go to where it was pressed."""
        axis = self._bar_at(at)
        thumb = self._thumb(axis) if axis is not None else None
        if axis is None or thumb is None:
            return False
        if not thumb.topleft[axis] <= at[axis] < thumb.bottomright[axis]:
            self._drag(axis, at[axis] - thumb.size[axis] // 2)
            thumb = self._thumb(axis) or thumb
        self.grip = (axis, at[axis] - thumb.topleft[axis])
        return True

    def dragged(self, at: Point) -> None:
        """Follow the pointer."""
        if self.grip is not None:
            axis, hold = self.grip
            self._drag(axis, at[axis] - hold)

    def released(self, _at: Point) -> None:
        """Let go."""
        self.grip = None

    def _drag(self, axis: int, begin: int) -> None:
        thumb = self._thumb(axis)
        room = max(1, self.rect.size[axis] - (thumb.size[axis] if thumb else 0))
        goal = (begin - self.rect.topleft[axis]) * self._most()[axis] // room
        self.scroll_to(*((goal, self.offset[1]) if axis == 0 else (self.offset[0], goal)))

    def paint_over(self, pen: Pen) -> None:
        """Draw the bars if there is more than fits."""
        for axis in (0, 1):
            thumb = self._thumb(axis)
            if thumb is not None:
                held = self.grip is not None and self.grip[0] == axis
                pen.box(thumb, "ink" if held else "edge", radius=THUMB / 2)

    def spoken(self) -> Node | None:
        """A scroll area, if there is more than fits."""
        if self._most() == (0, 0):
            return Node("group", self.name) if self.name else None
        actions = ("scroll",)
        return Node("scroll", self.name, actions=actions)


def examples() -> Examples:
    """More lines than there is room for."""
    return {
        "scroll area": lambda: ScrollArea(
            Column([Label(f"Line {number}") for number in range(1, 9)]), "Lines", height=72
        )
    }
