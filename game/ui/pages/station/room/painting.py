"""One moment of a polling station on a surface: the wall, people and furniture in depth, the counts, and a card."""

import math
from dataclasses import dataclass, replace

import pygame

from game.explain.station.attendance import Attendance, Voter
from game.explain.station.words import in_short
from game.kit.drawing.callout import Callout
from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, NEAR, SMALL
from game.ui.pages.station.room import props
from game.ui.pages.station.room.figure import stand, traits_of
from game.ui.pages.station.room.labels import labels
from game.ui.pages.station.room.scenery import BOOTH_FOOT, BOX_FOOT, Furnished
from game.ui.pages.station.room.walkers import Seen

FULL = 0.94
"""How much of a box the whole day's papers fill."""

GROUND = (52.0, 15.0)
"""Size of the ellipse under whoever is chosen or looked at."""


@dataclass(frozen=True, eq=False, slots=True)
class Painting:
    """Paints a moment; ``corner`` is where the room begins on the surface."""

    pen: Pen
    room: Furnished
    people: Attendance
    hour: float
    corner: tuple[int, int]
    report: bool

    def back(self) -> None:
        """The empty room, the hands of the clock, and the names ticked off on the roll."""
        self.pen.surface.blit(self.room.back, self.corner)
        (x, y), radius = self.room.clock()
        ink, middle = self.pen.look.profile["ink"], (self.corner[0] + x, self.corner[1] + y)
        for turn, length, weight in ((self.hour / 12, 0.5, 3.0), (self.hour % 1, 0.76, 2.0)):
            angle = 2 * math.pi * turn
            end = (middle[0] + length * radius * math.sin(angle), middle[1] - length * radius * math.cos(angle))
            pygame.draw.aaline(self.pen.surface, ink, middle, end, max(1, round(weight * self.room.unit)))
        entitled = len(self.people.everyone) - self.people.counts["off_roll"]
        ticked = round(self.people.so_far("all", self.hour) / max(1, entitled) * len(self.room.names))
        for line in self.room.names[:ticked]:
            self.pen.fill(line.move(self.corner), "ink")

    # --- people and furniture

    def depth(self, present: list[Seen], marked: set[int], chosen: int) -> None:
        """Everybody and everything from the back to the front; nobody covers whoever is chosen."""
        ground = self.room.plan
        hidden = {ground.booth_at(seen.x): seen for seen in present if seen.stop == "booth"}
        furniture = [(ground.floor(BOOTH_FOOT), self._booths), (ground.floor(BOX_FOOT), self._boxes)]
        for seen in present:
            while furniture and furniture[0][0] <= seen.y:
                furniture.pop(0)[1](hidden)
            if seen.stop != "booth":
                self._ground(seen, marked, chosen)
                self._person(seen)
        for _foot, paint in furniture:
            paint(hidden)
        for seen in present:
            if seen.voter.number == chosen and seen.stop != "booth":
                self._person(seen)

    def _booths(self, hidden: dict[int, Seen]) -> None:
        for index in range(len(self.room.plan.booths)):
            area = self.room.booth_area(index).move(self.corner)
            if index in hidden:
                self.pen.surface.blit(self.room.booth_back, area)
                self._person(hidden[index])
            self.pen.surface.blit(self.room.booth[index in hidden], area)

    def _boxes(self, _hidden: dict[int, Seen]) -> None:
        for index in range(len(self.room.plan.boxes)):
            area = self.room.box_area(index).move(self.corner)
            self.pen.surface.blit(self.room.box, area)
            window = props.box_window(self.room.box, self.room.unit).move(area.topleft)
            props.paint_papers(self.pen, window, self._fullness(index), self.room.unit)

    def _fullness(self, index: int) -> float:
        """How full a box is, from 0 to 1: the whole day's papers fill it."""
        papers = self.people.so_far("all", self.hour)
        if len(self.room.plan.boxes) == 2:
            against = self.people.so_far("struck_out", self.hour)
            papers = against if index == 1 else papers - against
        return papers / max(1, len(self.people.voters)) * FULL

    def _foot(self, seen: Seen) -> tuple[int, int]:
        x, y = self.room.spot(seen.x, seen.y)
        return self.corner[0] + x, self.corner[1] + y

    def _person(self, seen: Seen) -> None:
        stance = "report" if self.report else seen.voter.person.stance
        traits = traits_of(seen.voter.look)
        # a mark on a paper is seen only where papers are shown
        hidden = self.report and self.people.procedure != "open"
        pose = replace(seen.pose, struck=False) if hidden else seen.pose
        stand(self.pen, self._foot(seen), stance, traits, self.room.unit, pose)

    def _ground(self, seen: Seen, marked: set[int], chosen: int) -> None:
        """The ellipse at the feet of whoever is chosen or looked at."""
        if seen.voter.number not in marked:
            return
        unit, (x, y) = self.room.unit, self._foot(seen)
        area = pygame.Rect(0, 0, round(GROUND[0] * unit), round(GROUND[1] * unit))
        area.center = (x, y - round(2 * unit))
        profile = self.pen.look.profile
        if seen.voter.number == chosen:
            pygame.draw.ellipse(self.pen.surface, profile["gold_fill"], area)
        pygame.draw.ellipse(self.pen.surface, profile["ink"], area, max(1, round(2 * unit)))

    # --- words

    def counts(self) -> None:
        """How many went where so far."""
        look = self.pen.look
        high = look.text.line_height(CAPTION)
        for text, x, y, tone in labels(self.people, self.room, self.hour):
            middle, top = self.corner[0] + x, self.corner[1] + y - high
            # no line of sight crosses what is written
            behind = pygame.Rect(0, 0, look.text.width(text, CAPTION) + 2 * look.px(SMALL), high)
            behind.midtop = (middle, top)
            self.pen.fill(behind, "sheet")
            self.pen.text(text, CAPTION, tone, (middle, top), "middle")

    def card(self, voter: Voter, person: pygame.Rect, within: pygame.Rect) -> None:
        """Who it is, above whoever is looked at."""
        look, lines = self.pen.look, in_short(voter, report=self.report)
        said = Callout([(lines[0], CAPTION_BOLD, "ink"), (lines[1], CAPTION, "ink")], side=NEAR, inset=SMALL, gap=0)
        wide = said.wide(look)
        card = pygame.Rect(0, 0, wide, said.high(look, wide))
        card.midbottom = (person.centerx, person.top - look.px(10))
        card.clamp_ip(within.inflate(-2 * look.px(SMALL), -2 * look.px(SMALL)))
        said.paint(self.pen, card)
