"""The map: one hexagon per constituency, coloured by class, struck through where the report differs from the truth.

Arrow keys walk from hexagon to hexagon, plus and minus zoom, Enter opens; the wheel zooms and a drag moves the map.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import field
from functools import partial

import pygame

from game.explain.map.card_line import CardLine
from game.explain.map.cartogram import Callout, Cartogram, Place, corner
from game.kit.access.semantics import Node
from game.kit.access.tabular import Tabular
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION_BOLD, Token
from game.kit.page.command import ActWith
from game.kit.program.events import Happening, KeyPress, Point, WheelTurned
from game.kit.widget import Live, Widget, current
from game.text.language import translate as _
from game.ui.pages.country.hexagons.acts import Marks, paint_marks
from game.ui.pages.country.hexagons.card import paint_card
from game.ui.pages.country.hexagons.draw import Hexagons
from game.ui.pages.country.hexagons.layout import HexLayout, bounds_of
from game.ui.pages.country.hexagons.meaning import free_place, paint_meaning, sizes
from game.ui.pages.country.hexagons.names import fitting, paint_names
from game.ui.pages.country.hexagons.tiles import paint_borders

MOST_ZOOM = 8.0
ZOOM_STEP = 1.25
SLACK = 4
"""Pixels a press may wander before it counts as a drag."""

HEADINGS = {"right": 0.0, "down": 90.0, "left": 180.0, "up": 270.0}

LEAST = 92


class HexMap(Widget):
    """``classes``, of so many a ``count``, and ``altered`` hold one byte per hexagon.

    ``filled`` says of each how far it is full, of ``FULL``; where it is empty, all are full. ``former`` is the class
    each had before, drawn in its middle, or ``SAME``. ``describe`` tells what the card of a hexagon says, ``shows``
    what the colours stand for.
    """

    cartogram: Cartogram
    classes: Live[bytes]
    altered: Live[bytes] = b""
    count: Live[int] = 5
    filled: Live[bytes] = b""
    former: Live[bytes] = b""
    acts: Live[Sequence[Marks]] = ()
    describe: Callable[[int], Sequence[CardLine]] | None = None
    action: ActWith[int] | None = field(default=None, kw_only=True)
    name: str = field(default="", kw_only=True)
    shows: Live[str] = field(default="", kw_only=True)
    chosen: Live[int] = field(default=-1, kw_only=True)
    names: bool = field(default=True, kw_only=True)

    focusable = True
    fixed_size = True
    spread = (240, 616)

    cursor_hex: int = field(default=-1, init=False)
    zoom: float = field(default=1.0, init=False)
    pan: tuple[float, float] = field(default=(0.0, 0.0), init=False)
    _press: tuple[Point, tuple[float, float]] | None = field(default=None, init=False, repr=False)
    walked: bool = field(default=False, init=False)
    _moved: bool = field(default=False, init=False, repr=False)
    laid: tuple[object, ...] = field(default=(), init=False, repr=False)
    layout: HexLayout = field(init=False, repr=False)
    meaning_at: pygame.Rect = field(init=False, repr=False)
    callouts: Sequence[Callout] = field(init=False, repr=False)
    """The names that stand beside the map."""

    # --- measure and place

    def natural_height(self, look: Look) -> int:
        """So high that it can be read; it grows where there is room."""
        return look.px(LEAST)

    def arrange(self, _look: Look) -> None:
        """Fit the map into its place."""
        self._settle()

    def adopt(self, former: Widget) -> None:
        """Keep where the reader was."""
        if isinstance(former, HexMap) and former.cartogram is self.cartogram:
            self.cursor_hex, self.zoom, self.pan = former.cursor_hex, former.zoom, former.pan
            self.walked = former.walked
            if former.laid:
                self.laid, self.layout, self.meaning_at = former.laid, former.layout, former.meaning_at
                self.callouts = former.callouts

    def centre_of(self, index: int) -> Place:
        """Return where the middle of a hexagon is on the page, in pixels."""
        return self.on_page(self.cartogram.centres[index])

    def hex_at(self, at: Point) -> int:
        """Return the hexagon at a point, or −1."""
        index, distance = self.layout.nearest(at)
        return index if distance < self.layout.radius else -1

    def on_page(self, place: Place) -> Place:
        """Return where a place of the map is on the page, in pixels."""
        return self.layout.on_page(place)

    def _settle(self) -> None:
        """Work out where every tile and border goes, once for each look, place, zoom and position."""
        look = self.host.look
        laid = (look, tuple(self.rect), self.zoom, self.pan)
        if laid == self.laid:
            return
        self.laid = laid
        self.layout, self.meaning_at = self._lay(self.rect), pygame.Rect(0, 0, 0, 0)
        if callable(self.acts) or self.acts:
            free = free_place(look, self.layout, self.rect, self._wanted())
            _wide, high = sizes(look, self.rect)[0]
            self.meaning_at = free or pygame.Rect(self.rect.left, self.rect.bottom - high, self.rect.w, high)
            if free is None and self.zoom == 1.0:
                room = self.rect.copy()
                room.h -= high
                self.layout = self._lay(room)
        whole = self.zoom == 1.0 and self.pan == (0.0, 0.0)
        self.callouts = fitting(look, self.layout, self._wanted(), self.rect) if whole else self._wanted()

    def _wanted(self) -> Sequence[Callout]:
        return self.cartogram.callouts if self.names else ()

    def _lay(self, room: pygame.Rect) -> HexLayout:
        return HexLayout(self.cartogram, self._fit(room), room.center, self.pan)

    def _fit(self, room: pygame.Rect) -> float:
        left, top, right, bottom = bounds_of(self.cartogram)
        fits = min(room.w / (right - left), max(room.h, 1) / (bottom - top))
        if self.names:
            # names beside the map need room of their own, as long as that leaves half of it to the map
            middle, wide = (left + right) / 2, self.host.look.text.width
            sides = [(abs(one.at[0] - middle), wide(one.name, CAPTION_BOLD)) for one in self.cartogram.callouts]
            rooms = [(room.w / 2 - name) / aside for aside, name in sides if aside > (right - left) / 2]
            fits = max(min([fits, *rooms]), fits / 2)
        return 0.97 * fits * self.zoom

    # --- live values

    def live(self) -> tuple[object, ...]:
        """What colours the map."""
        return tuple(
            map(current, (self.classes, self.altered, self.count, self.filled, self.former, self.acts, self.chosen))
        )

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw tiles, borders, names and rings, inside the map's own place."""
        with pen.clipped(self.rect):
            hexagons = Hexagons(pen.look, self.layout, current(self.count), pen.surface.get_clip())
            pen.surface.fblits(hexagons.tiles(current(self.classes), current(self.altered), current(self.filled)))
            pen.surface.fblits(hexagons.cores(current(self.former)))
            paint_borders(pen, self.layout.lines)
            acts = current(self.acts)
            paint_marks(pen, self.layout, acts)
            paint_names(pen, self.layout, self.callouts)
            paint_meaning(pen, self.meaning_at, acts)
            chosen = current(self.chosen)
            if chosen >= 0:
                self._ring(pen, chosen, "sheet", 4)
                self._ring(pen, chosen, "ink", 2)
            if self._card_shows():
                self._ring(pen, self.cursor_hex, "gold", 3)
                if self.describe is not None:
                    paint_card(pen, self.rect, self.centre_of(self.cursor_hex), self.describe(self.cursor_hex))

    def _ring(self, pen: Pen, index: int, token: Token, width: float) -> None:
        points = [corner(self.centre_of(index), side, self.layout.radius) for side in range(6)]
        pygame.draw.polygon(pen.surface, pen.look.profile[token], points, pen.look.stroke(width))

    # --- handle

    def pointed(self, at: Point) -> None:
        """The hexagon under the pointer shows its card."""
        self.walked = False
        self._go(self.hex_at(at))

    def pressed(self, at: Point) -> bool:
        """Begin a drag, or a click."""
        self._press, self._moved = (at, self.pan), False
        return True

    def dragged(self, at: Point) -> None:
        """Move the map with the pointer."""
        if self._press is None:
            return
        start, pan = self._press
        across, down = at[0] - start[0], at[1] - start[1]
        if self._moved or math.hypot(across, down) > SLACK:
            self._moved = True
            self._pan_to((pan[0] + across, pan[1] + down))

    def released(self, at: Point) -> None:
        """A press that did not wander opens the hexagon."""
        if not self._moved:
            self._go(self.hex_at(at))
            self._open()
        self._press = None

    def happened(self, happening: Happening) -> bool:
        """The wheel zooms where the pointer is."""
        if isinstance(happening, WheelTurned) and happening.down:
            self._zoom_by(ZOOM_STEP**-happening.down, happening.at)
            return True
        return False

    def key_pressed(self, key: KeyPress) -> bool:
        """Arrows walk, plus and minus zoom, Enter opens."""
        if not self.host.has_focus(self):
            return False
        if key.text in ("+", "=", "-") or key.name in ("+", "-", "="):
            self._zoom_by(1 / ZOOM_STEP if "-" in (key.text, key.name) else ZOOM_STEP, self.rect.center)
        elif key.name in HEADINGS:
            return self._walk(HEADINGS[key.name])
        elif key.name in ("enter", "space") and self.cursor_hex >= 0:
            self._open()
        else:
            return False
        return True

    def _walk(self, heading: float) -> bool:
        """Go to the neighbour nearest to a heading; at the edge the arrow leaves the map."""
        self.walked = True
        if self.cursor_hex < 0:
            self._go(self._nearest_to_middle())
            return True
        sides = sorted(range(6), key=lambda side: abs((60 * side - heading + 180) % 360 - 180))
        for side in sides[:2]:
            other = self.cartogram.neighbours[self.cursor_hex][side]
            if other >= 0:
                self._go(other)
                return True
        return False

    def _nearest_to_middle(self) -> int:
        return self.layout.nearest(self.rect.center)[0]

    def _card_shows(self) -> bool:
        """Whether the pointer or, with the focus, the keyboard is on a hexagon."""
        here = self.host.is_hovered(self) or (self.walked and self.host.has_focus(self))
        return self.cursor_hex >= 0 and here

    def _go(self, index: int) -> None:
        if index != self.cursor_hex:
            self.cursor_hex = index
            self.repaint()

    def _open(self) -> None:
        if self.cursor_hex >= 0 and self.action is not None:
            self.act(partial(self.action, self.cursor_hex))

    def _zoom_by(self, factor: float, at: Point) -> None:
        zoom = min(MOST_ZOOM, max(1.0, self.zoom * factor))
        factor, self.zoom = zoom / self.zoom, zoom
        across, down = at[0] - self.rect.centerx, at[1] - self.rect.centery
        self._pan_to((across + (self.pan[0] - across) * factor, down + (self.pan[1] - down) * factor))

    def _pan_to(self, pan: tuple[float, float]) -> None:
        """Move the map, but never out of sight."""
        wide, high = self.rect.w * (self.zoom - 1) / 2, self.rect.h * (self.zoom - 1) / 2
        self.pan = (min(wide, max(-wide, pan[0])), min(high, max(-high, pan[1])))
        self._settle()
        self.repaint()

    # --- words

    def tabular(self) -> Tabular | None:
        """What the card of each hexagon says; of a line that not all of them have, nothing elsewhere."""
        if self.describe is None:
            return None
        cards = [self.describe(index) for index in range(len(self.cartogram.centres))]
        labels = dict.fromkeys(line.label for card in cards for line in card[1:])
        rows = []
        for card in cards:
            said = {line.label: line.figure for line in card[1:]}
            rows.append((card[0].spoken(), *(said.get(label, "") for label in labels)))
        title, shown = self.name or self.cartogram.title, current(self.shows)
        return Tabular(f"{title}: {shown}" if shown else title, (_("Place"), *labels), tuple(rows))

    def spoken(self) -> Node | None:
        """The map, and what the card of the present hexagon says."""
        said = "; ".join(shown.words for shown in current(self.acts))
        if self._card_shows() and self.describe is not None:
            said = "; ".join(line.spoken() for line in self.describe(self.cursor_hex))
        help_text = _("Arrow keys walk, plus and minus zoom, Enter opens.")
        return Node("map", self.name or self.cartogram.title, said, help_text, actions=("press", "zoom"))
