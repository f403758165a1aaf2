"""The room of a polling station without its people: walls and furniture, painted once for each size and procedure."""

import math
from dataclasses import dataclass
from itertools import pairwise

import pygame

from game.kit.drawing.pen import Look, Pen
from game.text.language import translate as _
from game.ui.pages.station.room import props
from game.ui.pages.station.room.brush import Brush
from game.ui.pages.station.room.dress import DRESSED, dress
from game.ui.pages.station.room.figure import STANDING, Traits, figure, stand
from game.ui.pages.station.room.plan import BOOTH_WIDE, LEAST_WIDE, ORDINARY_HIGH, Plan, Stop, plan

DOOR_HIGH, DOOR_WIDE = 126.0, 66.0
TABLE_WIDE, TABLE_HIGH = 118.0, 44.0
BOOTH_FOOT, BOX_FOOT = 0.16, 0.46
CLOCK = 21.0
CLOCK_ABOVE, ROLL_ABOVE, POSTER_ABOVE = 136.0, 148.0, 162.0
ROLL_WIDE, ROLL_HIGH = 112.0, 62.0
OVERSIZE = 4


@dataclass(frozen=True, eq=False)
class Furnished:
    """A furnished room in pixels: the plan, how many pixels a unit has, and the pictures."""

    plan: Plan
    unit: float
    back: pygame.Surface
    booth: tuple[pygame.Surface, pygame.Surface]
    booth_back: pygame.Surface
    box: pygame.Surface
    names: list[pygame.Rect]
    """The lines of the roll."""

    def spot(self, x: float, y: float) -> tuple[int, int]:
        """A place in the room, in pixels from its corner."""
        return round(x * self.unit), round(y * self.unit)

    def box_area(self, index: int) -> pygame.Rect:
        """Where a box is, with its stand."""
        foot = self.spot(self.plan.boxes[index], self.plan.floor(BOX_FOOT))
        return self.box.get_rect(midbottom=foot)

    def booth_area(self, index: int) -> pygame.Rect:
        """Where a booth is."""
        foot = self.spot(self.plan.booths[index], self.plan.floor(BOOTH_FOOT))
        return self.booth[0].get_rect(midbottom=foot)

    def clock(self) -> tuple[tuple[int, int], float]:
        """Middle and radius of the clock's face."""
        return self.spot(self.plan.clock, self.plan.horizon - CLOCK_ABOVE), CLOCK * self.unit


def furnish(look: Look, procedure: str, size: tuple[int, int], seen: str, place: str = "") -> Furnished:
    """Paint a room in a kind of ``place``; ``seen`` says how often somebody watching sees the choice."""
    unit = min(size[0] / LEAST_WIDE, size[1] / ORDINARY_HIGH)
    ground = plan(procedure, size[0] / unit, size[1] / unit)
    back = pygame.Surface(size)
    painter = _Painter(Pen(back, look), ground, unit)
    painter.shell(bunting=place not in DRESSED)
    dress(painter, place)
    painter.doors()
    painter.wall()
    painter.way()
    painter.table()
    if ground.ballot is not None:
        painter.ballot(ground.ballot)
    if ground.official is not None:
        painter.official(ground.official, seen)
    booths = (props.booth(look, unit, drawn=False), props.booth(look, unit, drawn=True))
    sheets = props.sheet_areas(roll_area(ground, unit))
    names = [line for sheet in sheets for line in props.tally_areas(sheet)]
    return Furnished(ground, unit, back, booths, props.booth_back(look, unit), props.box(look, unit), names)


def roll_area(ground: Plan, unit: float) -> pygame.Rect:
    """Where the roll hangs: over the table."""
    area = pygame.Rect(0, 0, round(ROLL_WIDE * unit), round(ROLL_HIGH * unit))
    area.midtop = (round(ground.table * unit), round((ground.horizon - ROLL_ABOVE) * unit))
    return area


class _Painter(Brush):
    """Paints one room."""

    # --- the shell of the room

    def shell(self, *, bunting: bool) -> None:
        """Wall, floor with boards, bunting where there is room above the doors."""
        wide, high, horizon = self.plan.wide, self.plan.high, self.plan.horizon
        self.pen.surface.fill(self.look.profile["sheet"])
        self.pen.fill(self.area(0, horizon, wide, high - horizon), "floor")
        middle, boards = wide / 2, round(wide / 90)
        for number in range(-boards, boards + 1):
            top = middle + number * wide / boards / 2
            self.line((top, horizon), (middle + (top - middle) * 1.35, high), "line")
        self.pen.fill(self.area(0, horizon - 7, wide, 1), "line")
        self.pen.fill(self.area(0, horizon, wide, 1.5), "ink")
        if bunting and horizon > 226:
            self._bunting(max(8.0, horizon - 244), min(30.0, horizon - 222))

    def _bunting(self, top: float, sag: float) -> None:
        wide, colours = self.plan.wide, (self.look.profile["floor"], self.look.profile["sheet"])
        if top > 30:
            self.pen.fill(self.area(0, top - 8, wide, 1), "line")
        swags = max(2, round(wide / 320))
        for swag in range(swags):
            left, each = swag * wide / swags, wide / swags
            curve = [(left + each * part / 24, top + sag * (1 - (part / 12 - 1) ** 2)) for part in range(25)]
            for number in range(2, 24, 2):
                (x, y), tip = curve[number], 13.0
                flag = [self.at((x - 6, y - 0.5)), self.at((x + 6, y - 0.5)), self.at((x, y + tip))]
                pygame.draw.polygon(self.pen.surface, colours[number // 2 % 2], flag)
                pygame.draw.aalines(self.pen.surface, self.look.profile["edge"], True, flag)
            pygame.draw.aalines(self.pen.surface, self.look.profile["edge"], False, [self.at(spot) for spot in curve])

    def doors(self) -> None:
        """The way in with its open leaf, and the way out."""
        horizon = self.plan.horizon
        for x, name in ((self.plan.door, _("in")), (self.plan.exit, _("out"))):
            frame = self.area(x - DOOR_WIDE / 2, horizon - DOOR_HIGH, DOOR_WIDE, DOOR_HIGH + 1)
            self.frame(frame, "paper")
            self.pen.fill(self.area(x - DOOR_WIDE / 2 + 2, horizon, DOOR_WIDE - 4, 1.5), "floor")
            self.words(name, x, horizon - DOOR_HIGH)
        hinge = self.plan.door - DOOR_WIDE / 2
        leaf = [
            (hinge, horizon - DOOR_HIGH),
            (hinge - 20, horizon - DOOR_HIGH - 6 + 14),
            (hinge - 20, horizon + 14),
            (hinge, horizon),
        ]
        spots = [self.at(spot) for spot in leaf]
        pygame.draw.polygon(self.pen.surface, self.look.profile["sheet"], spots)
        self.outline(spots)
        self.pen.disc(
            (round(spots[1][0] + self.px(4)), round((horizon - 52) * self.unit)), 5 * self.unit / self.look.scale, "ink"
        )

    def wall(self) -> None:
        """Clock, roll and the poster of the only candidate."""
        horizon = self.plan.horizon
        face = self._clock_face()
        self.pen.surface.blit(face, face.get_rect(center=self.at((self.plan.clock, horizon - CLOCK_ABOVE))))
        roll = roll_area(self.plan, self.unit)
        self.pen.box(roll, "paper", "edge", 1, radius=0)
        for sheet in props.sheet_areas(roll):
            self.pen.box(sheet, "sheet", "edge", 1, radius=0)
            for line in props.tally_areas(sheet):
                self.pen.fill(line, "line")
        self.words(_("the roll"), self.plan.table, horizon - ROLL_ABOVE)
        if self.plan.poster is not None:
            self._poster(self.plan.poster, horizon - POSTER_ABOVE)

    def _clock_face(self) -> pygame.Surface:
        side = self.px(2 * CLOCK + 4)
        large = pygame.Surface((side * OVERSIZE, side * OVERSIZE), pygame.SRCALPHA)
        ink, sheet = self.look.profile["ink"], self.look.profile["sheet"]
        large.fill((*sheet, 0))
        middle, radius = side * OVERSIZE / 2, CLOCK * self.unit * OVERSIZE
        pygame.draw.circle(large, ink, (middle, middle), radius)
        pygame.draw.circle(large, sheet, (middle, middle), radius - 2.2 * self.unit * OVERSIZE)
        for hour in range(12):
            angle = math.radians(30 * hour)
            near = radius * (0.7 if hour % 3 == 0 else 0.78)
            ends = [(middle + far * math.sin(angle), middle - far * math.cos(angle)) for far in (near, radius * 0.86)]
            pygame.draw.line(large, ink, ends[0], ends[1], max(1, round(1.4 * self.unit * OVERSIZE)))
        return pygame.transform.smoothscale(large, (side, side))

    def _poster(self, x: float, top: float) -> None:
        frame = self.area(x - 23, top, 46, 60)
        self.pen.box(frame, "paper", "edge", 1, radius=0)
        bust, foot = figure(self.look.profile, "commission", Traits(), STANDING, 0.62 * self.unit)
        with self.pen.clipped(self.area(x - 20, top + 5, 40, 36)):
            self.pen.surface.blit(bust, (round(x * self.unit) - foot[0], round((top + 54) * self.unit) - foot[1]))
        for number, wide in enumerate((30, 20)):
            self.pen.fill(self.area(x - wide / 2, top + 45 + 6 * number, wide, 1.5), "edge")

    # --- furniture

    def way(self) -> None:
        """Dots on the floor along the ways through the room."""
        everyone, some = self.plan.procedure == "secret", self.plan.procedure == "booth_to_strike"
        middle = len(self.plan.booths) // 2
        self._dots(
            [
                stop
                for stop in self.plan.route(_Somebody(struck=False, booth=everyone), middle, 0)
                if stop.kind != "booth"
            ]
        )
        if some:
            self._dots(list(self.plan.route(_Somebody(struck=True, booth=True), 0, 0)[2:4]))

    def _dots(self, route: list[Stop]) -> None:
        colour, left = self.look.profile["edge"], 0.0
        side = self.px(1.6)
        for start, end in pairwise(route):
            length = math.dist((start.x, start.y), (end.x, end.y))
            while left < length:
                x = start.x + (end.x - start.x) * left / length
                y = start.y + (end.y - start.y) * left / length
                self.pen.surface.fill(colour, (*(round(part) for part in self.at((x, y))), side, side))
                left += 9.0
            left -= length

    def table(self) -> None:
        """The table with the commission behind it."""
        x, foot = self.plan.table, self.plan.floor(0.22)
        for shift, traits in ((-26, Traits("bun", "coat")), (26, Traits("bare"))):
            left, top = self.at((x + shift, foot - 7))
            stand(self.pen, (round(left), round(top)), "commission", traits, self.unit)
        self.frame(self.area(x - TABLE_WIDE / 2 + 3, foot - TABLE_HIGH, TABLE_WIDE - 6, TABLE_HIGH), "line")
        self.pen.fill(self.area(x - TABLE_WIDE / 2, foot - TABLE_HIGH - 3, TABLE_WIDE, 7), "ink")
        for shift in (-15, 3):
            self.frame(self.area(x + shift, foot - TABLE_HIGH - 7, 13, 4.5), "sheet", 1)

    def ballot(self, x: float) -> None:
        """The place in full view where a name can be struck out, with its pen."""
        foot = self.plan.floor(0.36)
        self.pen.fill(self.area(x - 3, foot - 40, 6, 38), "ink")
        self.pen.fill(self.area(x - 15, foot - 3, 30, 4), "ink")
        top = [
            self.at(spot)
            for spot in ((x - 22, foot - 38), (x + 20, foot - 48), (x + 22, foot - 44), (x - 20, foot - 34))
        ]
        pygame.draw.polygon(self.pen.surface, self.look.profile["line"], top)
        self.outline(top)
        self.line((x + 2, foot - 44), (x + 12, foot - 62), "ink")
        self.words(_("pen"), x, foot - 62)

    def official(self, x: float, seen: str) -> None:
        """Somebody who watches, and where the eyes go."""
        foot = self.plan.floor(0.17)
        left, top = self.at((x, foot))
        stand(self.pen, (round(left), round(top)), "commission", Traits("cap"), self.unit)
        eyes, above = (x + 12, foot - 62), (x, foot - 78)
        match self.plan.procedure:
            case "booth_to_strike":
                target = (self.plan.booths[0] - BOOTH_WIDE / 2 - 8, self.plan.floor(BOOTH_FOOT) - 96)
                above = ((eyes[0] + target[0]) / 2 - 10, min(eyes[1], target[1]) - 2)
            case "two_boxes":
                lid = self.plan.floor(BOX_FOOT) - props.BOX_HIGH - props.STAND_HIGH
                target = (self.plan.boxes[1] - props.BOX_WIDE / 2 - 6, lid + 2)
            case _:
                eyes, target = (x - 12, foot - 62), (self.plan.shown + 26, foot - 56)
        self._sight(eyes, target)
        self.words(seen, *above, "vermilion_text")

    def _sight(self, eyes: tuple[float, float], target: tuple[float, float]) -> None:
        colour, length = self.look.profile["vermilion"], math.dist(eyes, target)
        side = self.px(2)
        for number in range(int(length / 6)):
            part = 6 * number / length
            spot = self.at((eyes[0] + (target[0] - eyes[0]) * part, eyes[1] + (target[1] - eyes[1]) * part))
            self.pen.surface.fill(colour, (round(spot[0]), round(spot[1]), side, side))
        across, down = (target[0] - eyes[0]) / length, (target[1] - eyes[1]) / length
        back = (target[0] - 9 * across, target[1] - 9 * down)
        head = [target, (back[0] - 4.5 * down, back[1] + 4.5 * across), (back[0] + 4.5 * down, back[1] - 4.5 * across)]
        spots = [self.at(spot) for spot in head]
        pygame.draw.polygon(self.pen.surface, colour, spots)
        pygame.draw.aalines(self.pen.surface, colour, True, spots)


@dataclass(frozen=True, slots=True)
class _Somebody:
    """A voter of whom only the way matters."""

    struck: bool
    booth: bool
