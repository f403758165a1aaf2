"""How a widget looks and paints: the look (profile, scale, type) and the pen that draws with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

import pygame

from game.kit.drawing import patterns
from game.kit.drawing.icons import icon
from game.kit.drawing.theme import RADIUS, RING_GAP, RING_RADIUS, RING_WIDTH, Colour, Profile, Token, Type
from game.kit.drawing.typeset import Typesetter

Align = Literal["left", "middle", "right"]


VEIL = 176
"""How far what lies below steps back, of 255."""


@dataclass(frozen=True, eq=False)
class Look:
    """Everything that decides how a tree of widgets is measured and painted, apart from the tree itself."""

    profile: Profile
    scale: float = 1.0
    text_scale: float = 1.0
    language: str = "en"
    still: bool = False
    text: Typesetter = field(init=False)

    def __post_init__(self) -> None:
        """Make the typesetter that fits the two scales and the language."""
        object.__setattr__(self, "text", Typesetter(self.scale * self.text_scale, self.language))

    def px(self, units: float) -> int:
        """Design units as whole pixels."""
        return int(units * self.scale + 0.5)

    def stroke(self, units: float) -> int:
        """Width of a line as whole pixels, at least one, heavier in profiles that need it."""
        return max(1, int(units * self.scale * self.profile.outline + 0.5))

    def type_px(self, units: float) -> int:
        """Design units that grow with the text size too: row heights and anything that must hold a line of text."""
        return int(units * self.scale * max(1.0, self.text_scale) + 0.5)


class Pen:
    """Draws on one surface in the colours and at the scale of one look; every colour is named by its token."""

    def __init__(self, surface: pygame.Surface, look: Look) -> None:
        self.surface = surface
        self.look = look

    def fill(self, area: pygame.Rect, token: Token) -> None:
        """A plain area."""
        self.surface.fill(self.look.profile[token], area)

    def box(
        self,
        area: pygame.Rect,
        fill: Token | None = None,
        outline: Token | None = None,
        width: float = 1,
        radius: float = RADIUS,
    ) -> None:
        """A box with round corners, filled, outlined or both."""
        profile, look = self.look.profile, self.look
        corner = min(look.px(radius), area.w // 2, area.h // 2)
        stroke = look.stroke(width) if outline else 0
        if corner < 1:
            self._plain_box(area, fill, outline, stroke)
            return
        inside, edge = (profile[fill] if fill else None), (profile[outline] if outline else None)
        x, y, wide, high = area
        right, bottom = x + wide - corner, y + high - corner
        spots = ((x, y), (right, y), (x, bottom), (right, bottom))
        self.surface.fblits(list(zip(patterns.corners(corner, stroke, inside, edge), spots, strict=True)))
        if inside is not None:
            self.surface.fill(inside, (x + corner, y, wide - 2 * corner, high))
            self.surface.fill(inside, (x, y + corner, wide, high - 2 * corner))
        if edge is not None:
            self._edges(area, corner, stroke, edge)

    def hatch(
        self, area: pygame.Rect, *, fine: bool = False, ink: Token = "vermilion", ground: Token = "vermilion_tint"
    ) -> None:
        """Report hatching: coarse on areas, fine on bars and swatches."""
        look = self.look
        tile = max(3, look.px(4 if fine else 8))
        weight = max(1.0, look.scale * (1.0 if fine else 1.6))
        sheet = patterns.hatch(tile, weight, look.profile[ink], look.profile[ground])
        patterns.lay(self.surface, area, sheet, tile)

    def screen(self, area: pygame.Rect) -> None:
        """A veil over an area, so that what is there steps back."""
        veil = pygame.Surface(area.size)
        veil.fill(self.look.profile["paper"])
        veil.set_alpha(VEIL)
        self.surface.blit(veil, area)

    def text(self, text: str, kind: Type, token: Token, at: tuple[int, int], align: Align = "left") -> None:
        """One line of text whose line box begins at a point; `align` says which part of it stands there."""
        if not text:
            return
        setter = self.look.text
        picture = setter.picture(text, kind, self.look.profile[token])
        x, y = at
        if align != "left":
            x -= picture.get_width() if align == "right" else picture.get_width() // 2
        self.surface.blit(picture, (x, y + setter.drop(text, kind)))

    def icon(self, name: str, centre: tuple[int, int], size: float, token: Token) -> None:
        """An icon around a point."""
        picture = icon(name, self.look.px(size), self.look.profile[token])
        self.surface.blit(picture, (centre[0] - picture.get_width() // 2, centre[1] - picture.get_height() // 2))

    def dotted(self, left: int, right: int, y: int, tone: Token = "edge") -> None:
        """The dotted line under anything that can be opened: one on, two off."""
        dot = self.look.stroke(1)
        row = patterns.dots(dot, self.look.profile[tone])
        for start in range(left, right, row.get_width()):
            self.surface.blit(row, (start, y), (0, 0, min(row.get_width(), right - start), dot))

    def disc(
        self, centre: tuple[int, int], diameter: float, fill: Token, outline: Token | None = None, width: float = 2
    ) -> None:
        """A filled circle, with an outline if one is named."""
        across = self.look.px(diameter)
        area = pygame.Rect(0, 0, across, across)
        area.center = centre
        self.box(area, fill, outline, width, radius=diameter)

    def ring(self, area: pygame.Rect, radius: float = RING_RADIUS) -> None:
        """The mark of the focus, outside the area."""
        look = self.look
        out = look.px(RING_GAP) + look.stroke(RING_WIDTH)
        self.box(area.inflate(2 * out, 2 * out), None, "gold", RING_WIDTH, radius)

    @contextmanager
    def clipped(self, area: pygame.Rect) -> Iterator[None]:
        """Paint only inside an area."""
        before = self.surface.get_clip()
        self.surface.set_clip(before.clip(area))
        try:
            yield
        finally:
            self.surface.set_clip(before)

    def _plain_box(self, area: pygame.Rect, fill: Token | None, outline: Token | None, stroke: int) -> None:
        if fill:
            self.fill(area, fill)
        if outline:
            pygame.draw.rect(self.surface, self.look.profile[outline], area, stroke)

    def _edges(self, area: pygame.Rect, corner: int, deep: int, colour: Colour) -> None:
        """The four straight sides of an outline, between its corners."""
        x, y, wide, high = area
        fill = self.surface.fill
        fill(colour, (x + corner, y, wide - 2 * corner, deep))
        fill(colour, (x + corner, y + high - deep, wide - 2 * corner, deep))
        fill(colour, (x, y + corner, deep, high - 2 * corner))
        fill(colour, (x + wide - deep, y + corner, deep, high - 2 * corner))
