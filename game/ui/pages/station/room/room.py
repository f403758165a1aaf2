"""The polling station as one sees it: the room, and the people of the hour walking through.

Arrow keys go from figure to figure, Enter opens the person; a figure under the pointer makes everybody wait.
"""

from dataclasses import field
from functools import partial

import pygame

from game.explain.station.attendance import Attendance
from game.explain.station.words import described
from game.kit.access.semantics import Node, area_of
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import NEAR
from game.kit.page.command import Act, ActWith
from game.kit.program.events import KeyPress, Point
from game.kit.widget import Live, Widget, current
from game.text.language import translate as _
from game.ui.pages.station.room.figure import TALL, traits_of
from game.ui.pages.station.room.painting import Painting
from game.ui.pages.station.room.scenery import Furnished, furnish
from game.ui.pages.station.room.walkers import Seen, Walks

LEAST_HIGH = 200
REACH = 12.0
"""Half the width of a figure that can be pressed, in units of the room."""

TARGET = 12
"""The same at the least, in design units."""


class StationRoom(Widget):
    """``hour`` is the time of day; ``chosen`` the number of the person whose card is open, or 0.

    ``action`` opens the person with a number; ``noticed`` tells that the keys went to one.
    """

    people: Attendance
    hour: Live[float]
    visibility: str
    action: ActWith[int]
    noticed: Act
    chosen: Live[int] = 0
    report: Live[bool] = field(default=False, kw_only=True)
    kind: str = field(default="", kw_only=True)
    """The kind of place the room is in."""

    focusable = True
    fixed_size = True
    spread = (320, 768)

    at_number: int = field(default=0, init=False)
    """Whom the keys are on."""

    hovered: int = field(default=0, init=False)
    furnished: Furnished | None = field(default=None, init=False, repr=False)
    furnished_for: Look | None = field(default=None, init=False, repr=False)
    walks: Walks | None = field(default=None, init=False, repr=False)
    invited: int = field(default=0, init=False, repr=False)

    # --- measure and place

    def natural_height(self, look: Look) -> int:
        """A room wants to be seen."""
        return look.px(LEAST_HIGH)

    def adopt(self, former: Widget) -> None:
        """Keep the furniture, and the people if they are the same."""
        if not isinstance(former, StationRoom):
            return
        before = (former.visibility, former.kind, former.people.procedure)
        if before == (self.visibility, self.kind, self.people.procedure):
            self.furnished, self.furnished_for = former.furnished, former.furnished_for
        if former.people is self.people:
            self.at_number, self.walks, self.invited = former.at_number, former.walks, former.invited

    def arrange(self, look: Look) -> None:
        """Furnish the room for its place, if it is not."""
        size = (max(40, self.rect.w), max(40, self.rect.h))
        if self.furnished is None or self.furnished_for is not look or self.furnished.back.get_size() != size:
            self.furnished = furnish(look, self.people.procedure, size, self.visibility, self.kind)
            self.furnished_for = look
        if self.walks is None or self.walks.plan != self.furnished.plan:
            self.walks, self.invited = Walks(self.people, self.furnished.plan), 0

    @property
    def room(self) -> Furnished:
        """The furnished room; it is there once the widget has its place."""
        assert self.furnished is not None
        return self.furnished

    @property
    def day(self) -> Walks:
        """Who is where; with the chosen person among them."""
        assert self.walks is not None
        chosen = current(self.chosen)
        if chosen != self.invited:
            self.invited = chosen
            self.walks.invite(self.people.everyone[chosen - 1] if chosen else None)
        return self.walks

    def present(self) -> list[Seen]:
        """Everybody in the room now, those at the back first."""
        return self.day.at(current(self.hour))

    # --- live values

    def live(self) -> tuple[object, ...]:
        """What changes the picture."""
        return current(self.hour), current(self.chosen), current(self.report)

    # --- where a figure is

    def foot(self, seen: Seen) -> tuple[int, int]:
        """Where somebody's soles are on the page."""
        x, y = self.room.spot(seen.x, seen.y)
        return self.rect.left + x, self.rect.top + y

    def area(self, seen: Seen) -> pygame.Rect:
        """The area in which somebody can be pressed: who is behind a curtain has that of the booth."""
        if seen.stop == "booth":
            booth = self.room.booth_area(self.room.plan.booth_at(seen.x))
            return booth.move(self.rect.topleft).clip(self.rect)
        unit, scale = self.room.unit, self.host.look.scale
        x, y = self.foot(seen)
        half = max(REACH * unit, TARGET * scale)
        tall = traits_of(seen.voter.look).height * TALL * unit
        return pygame.Rect(round(x - half), round(y - tall), round(2 * half), round(tall + 2 * unit)).clip(self.rect)

    def find(self, number: int) -> Seen | None:
        """Somebody who is in the room, by number."""
        return next((seen for seen in self.present() if seen.voter.number == number), None)

    def at(self, point: Point) -> Seen | None:
        """Whoever is nearest to a point among those whose area it is in; behind a curtain only if nobody else is."""
        found = [seen for seen in self.present() if self.area(seen).collidepoint(point)]
        return min(found, key=lambda seen: (seen.stop == "booth", abs(self.foot(seen)[0] - point[0])), default=None)

    @property
    def waits(self) -> bool:
        """Whether everybody waits, because a figure is looked at."""
        return bool(self.hovered) and hasattr(self, "host") and self.host.is_hovered(self)

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the figure that the keys are on, or round the room."""
        seen = self.find(self.at_number) if self.at_number else None
        return self.area(seen) if seen else self.rect.inflate(-2 * NEAR, -2 * NEAR)

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the room, then people and furniture from the back to the front, then who is looked at."""
        hour, chosen = current(self.hour), current(self.chosen)
        marked = {number for number in (self.at_number, self.hovered if self.waits else 0, chosen) if number}
        painting = Painting(pen, self.room, self.people, hour, self.rect.topleft, report=current(self.report))
        with pen.clipped(self.rect):
            painting.back()
            painting.depth(self.present(), marked, chosen)
            painting.counts()
            seen = self._looked_at()
            if seen is not None:
                painting.card(seen.voter, self.area(seen), self.rect)
        pen.box(self.rect, None, "ink", 1, radius=0)

    def _looked_at(self) -> Seen | None:
        number = self.hovered if self.waits else self.at_number if self.host.has_focus(self) else 0
        return self.find(number) if number else None

    # --- handle

    def pointed(self, at: Point) -> None:
        """Notice whoever is under the pointer."""
        seen = self.at(at)
        number = seen.voter.number if seen else 0
        if number != self.hovered:
            self.hovered = number
            self.repaint()

    def pressed(self, _at: Point) -> bool:
        """Take the pointer, to see where it is let go."""
        return True

    def released(self, at: Point) -> None:
        """Open whoever is there."""
        seen = self.at(at)
        if seen is not None:
            self.at_number = seen.voter.number
            self.act(partial(self.action, seen.voter.number))

    def key_pressed(self, key: KeyPress) -> bool:
        """Left and right, home and end go from figure to figure; Enter opens."""
        if not self.host.has_focus(self):
            return False
        if key.name in ("left", "right", "home", "end"):
            return self._walk(key.name)
        if key.name == "enter" and self.at_number and self.find(self.at_number):
            self.act(partial(self.action, self.at_number))
            return True
        return False

    def _walk(self, name: str) -> bool:
        row = sorted(self.present(), key=lambda seen: (seen.x, seen.voter.number))
        numbers = [seen.voter.number for seen in row]
        if not numbers:
            return False
        if name in ("home", "end"):
            goal = 0 if name == "home" else len(numbers) - 1
        elif self.at_number in numbers:
            goal = numbers.index(self.at_number) + (1 if name == "right" else -1)
        else:
            goal = len(numbers) // 2
        if not 0 <= goal < len(numbers):
            return False
        self.at_number = numbers[goal]
        self.act(self.noticed)
        self.repaint()
        return True

    # --- words

    def spoken(self) -> Node | None:
        """The people in the room, from left to right."""
        row = sorted(self.present(), key=lambda seen: seen.x)
        seen = next((one for one in row if one.voter.number == self.at_number), None)
        options = tuple(self._option(one) for one in row)
        crowd = Node("stack", _("from left to right"), rect=area_of(self.rect), children=options)
        return Node(
            "list",
            _("People in the room"),
            described(seen.voter, report=current(self.report)) if seen else "",
            _("Left and right go from person to person, Enter opens one, Space lets the day run or stops it."),
            actions=("next", "previous", "press"),
            children=(crowd,) if options else (),
        )

    def _option(self, seen: Seen) -> Node:
        states = ("checked",) if seen.voter.number == current(self.chosen) else ()
        words = described(seen.voter, report=current(self.report))
        return Node("option", words, rect=area_of(self.area(seen)), states=states)
