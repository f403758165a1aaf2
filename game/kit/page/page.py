"""The live page of a scene: its widgets, what has the focus, what lies above, and what must be painted again.

Nothing here happens by itself: a page is built when it is stale, laid out when it is built or resized, and painted only
where something changed.
"""

from collections.abc import Callable
from itertools import pairwise

import pygame

from game.kit.access.semantics import Node, area_of
from game.kit.access.spoken import read
from game.kit.drawing.pen import Look, Pen
from game.kit.page.command import Act
from game.kit.page.damage import Damage
from game.kit.page.focus import stops_below
from game.kit.page.mounted import Mounted
from game.kit.page.painter import ancestors, paint, paint_ring
from game.kit.page.pointer import Pointer
from game.kit.page.tooltips import Tips
from game.kit.program.clipboard import Clipboard
from game.kit.widget import Widget
from game.kit.widgets.scroll import ScrollArea

BODY = "page"
BESIDE = 4


class Page:
    """Hosts the tree that a function builds, in a window of some size, and hands what it is asked to do to another."""

    def __init__(
        self, build: Callable[[], Widget], take: Callable[[Act], None], look: Look, size: tuple[int, int]
    ) -> None:
        self.look = look
        self.size = size
        self.seconds = 0.0
        self.focused: Widget | None = None
        self._gone_after = ""
        """The key of the stop behind which stood what had the focus and is gone."""
        self.body: Widget = ScrollArea(key=BODY)
        self.popup: Widget | None = None
        self.clipboard = Clipboard()
        self.damage = Damage(pygame.Rect((0, 0), size))
        self.pointer = Pointer(self.layers)
        self.tips = Tips(self)
        self._build = build
        self._take = take
        self._stale = True
        self._mounted = Mounted(self)
        self._wakes: dict[str, float] = {}
        self._anchor: Widget | None = None

    # --- life

    def rebuild(self) -> None:
        """Build the tree anew before anything else is done with the page."""
        self._stale = True

    @property
    def stale(self) -> bool:
        """Whether the tree has to be built before the next frame."""
        return self._stale

    def suit(self, look: Look, size: tuple[int, int]) -> None:
        """Take on another look or size."""
        self.look, self.size = look, size
        self.damage = Damage(pygame.Rect((0, 0), size))
        self.rebuild()

    def settle(self) -> None:
        """Build and lay out if the page is stale; focus, drags and scroll positions go on by key."""
        if not self._stale:
            return
        self._stale = False
        self.close_popup()
        self.tips.hide()
        left = self._stops_before_focus()
        self._mounted.clear()
        self.body = ScrollArea(self._build(), key=BODY)
        self._mounted.mount(self.body, BODY)
        self.body.place(self.look, pygame.Rect((0, 0), self.size))
        focused = self._mounted.get(self.focused.key) if self.focused else None
        self.focused = (
            focused if focused is not None and focused.placed else None
        )  # one on a tab that is not shown has no place
        if left and self.focused is None:
            still = (key for key in reversed(left) if (stop := self._mounted.get(key)) and stop.placed and stop.stops())
            self._gone_after = next(still, "")
        self.pointer.renew(self._mounted.get)
        self.damage.all()

    def _stops_before_focus(self) -> list[str]:
        """The keys of all stops up to the focus, in reading order."""
        stops = stops_below(self.body) if self.focused is not None else []
        return [stop.key for stop in stops[: stops.index(self.focused)]] if self.focused in stops else []

    @property
    def gone_after(self) -> Widget | None:
        """The stop behind which the keyboard goes on, where what had the focus is gone."""
        return self._mounted.get(self._gone_after) if self._gone_after and self.focused is None else None

    def refresh(self) -> None:
        """Read every live value again."""
        self.settle()
        for layer in self.layers():
            self._mounted.refresh(layer)

    def step(self, seconds: float) -> None:
        """Let time pass for carets, tips and whatever else asked for it."""
        self.settle()
        self.seconds += seconds
        for key in [key for key, due in self._wakes.items() if due <= self.seconds]:
            del self._wakes[key]
            widget = self._mounted.get(key)
            if widget is not None:
                widget.stepped()
        self.tips.step()

    def next_wake(self) -> float | None:
        """Seconds until time matters again; None if it does not."""
        times = [*self._wakes.values(), *self.tips.times()]
        return max(0.0, min(times) - self.seconds) if times else None

    # --- what widgets ask for

    def invalidate(self, area: pygame.Rect) -> None:
        """Have an area painted again."""
        self.damage.add(area)

    def take(self, act: Act) -> None:
        """Have the scene do something."""
        self._take(act)

    def has_focus(self, widget: Widget) -> bool:
        """Whether the widget has the focus."""
        return self.focused is widget

    def is_hovered(self, widget: Widget) -> bool:
        """Whether the pointer is over the widget."""
        return widget in self.pointer.path and self.pointer.held in (None, widget)

    def is_pressed(self, widget: Widget) -> bool:
        """Whether the pointer is down on the widget, and still over it."""
        return self.pointer.held is widget and bool(widget.rect.collidepoint(self.pointer.at))

    def wake_in(self, widget: Widget, seconds: float) -> None:
        """Call `stepped` of a widget after some time."""
        self._wakes[widget.key] = self.seconds + seconds

    def show_tip(self, widget: Widget) -> None:
        """Open the tip of a widget at once."""
        self.tips.show(widget)

    def had_tip(self, widget: Widget) -> bool:
        """Whether the tip of a widget is open, or was until the widget was pressed just now."""
        return self.tips.had(widget)

    # --- focus and what lies above

    def find(self, key: str) -> Widget | None:
        """The widget with a key, if it is there."""
        self.settle()
        return self._mounted.get(key)

    def focus_key(self, *keys: str) -> None:
        """Move the focus to the first of these widgets that has a place: what stands on a folded tab has none."""
        found = (self.find(key) for key in keys)
        self.focus_on(next((widget for widget in found if widget is not None and widget.placed), None))

    def focus_on(self, widget: Widget | None) -> None:
        """Move the focus, and bring what has it into view."""
        if widget is self.focused:
            return
        former, self.focused, self._gone_after = self.focused, widget, ""
        if former is not None:
            former.focus_changed(focused=False)
            self.damage.add(former.reach())
        if widget is not None:
            for above in ancestors(widget):
                above.reveal(widget.ring_area())
            widget.focus_changed(focused=True)
            self.damage.add(widget.reach())

    def open_popup(self, popup: Widget, anchor: Widget) -> None:
        """Show a widget above the page, below or above another, and give it the keyboard."""
        self.close_popup()
        self.tips.hide()
        self.popup, self._anchor = popup, anchor
        self.raise_layer(popup, f"{anchor.key}/popup", self._beside(anchor.rect, popup))
        stops = stops_below(popup)
        if stops:
            self.focus_on(next((stop for stop in stops if stop.prefers_focus()), stops[0]))

    def close_popup(self) -> None:
        """Put the pop-up away and give the focus back to what opened it."""
        if self.popup is None:
            return
        anchor, popup = self._anchor, self.popup
        self.popup = self._anchor = None
        self.drop_layer(popup)
        self.focus_on(anchor)

    def has_popup(self, anchor: Widget) -> bool:
        """Whether a widget has its pop-up open."""
        return self._anchor is anchor

    def raise_layer(self, root: Widget, path: str, area: pygame.Rect) -> None:
        """Mount a tree above the page."""
        self._mounted.mount(root, path)
        root.place(self.look, area)
        self.damage.add(root.reach())

    def drop_layer(self, root: Widget) -> None:
        """Take a tree above the page away."""
        self._mounted.unmount(root)
        self.damage.add(root.reach())
        self.pointer.look_again()

    def layers(self) -> list[Widget]:
        """The page, then what lies above it."""
        return [layer for layer in (self.body, self.popup, self.tips.widget) if layer is not None]

    def text_area(self) -> pygame.Rect | None:
        """Where text is being typed, if it is."""
        return self.focused.text_area() if self.focused is not None else None

    # --- show

    def paint(self, surface: pygame.Surface, region: pygame.Rect) -> None:
        """Paint what lies in a region, onto a surface that is clipped to it."""
        self.settle()
        pen = Pen(surface, self.look)
        home = self.popup if self.popup and self.focused and self.popup in ancestors(self.focused) else self.body
        for layer in self.layers():
            paint(layer, pen, region)
            if self.focused is not None and layer is home and _in_sight(self.focused):
                paint_ring(self.focused, pen)

    def tree(self, role: str = "page", name: str = "") -> Node:
        """The page in words."""
        self.settle()
        order = {id(stop): index for index, stop in enumerate(stops_below(self.popup or self.body))}
        nodes = read(self.body, self.focused, order)
        for layer in self.layers()[1:]:
            area = area_of(layer.rect)
            nodes.append(Node("layer", rect=area, children=tuple(read(layer, self.focused, order))))
        return Node(role, name, rect=(0, 0, *self.size), children=tuple(nodes))

    def _beside(self, anchor: pygame.Rect, popup: Widget) -> pygame.Rect:
        """Below an area if there is room, else above it, and always inside the window."""
        gap = self.look.px(BESIDE)
        width = min(self.size[0], max(anchor.w, popup.span(self.look)[1]))
        height = min(self.size[1], popup.height_at(self.look, width))
        area = pygame.Rect(anchor.left, anchor.bottom + gap, width, height)
        if area.bottom > self.size[1] and anchor.top - gap - height >= 0:
            area.bottom = anchor.top - gap
        return area.clamp(pygame.Rect((0, 0), self.size))


def _in_sight(widget: Widget) -> bool:
    """Whether no tab that is folded away holds it."""
    inside = [widget, *ancestors(widget)]
    return all(one in above.shown() for one, above in pairwise(inside))
