"""The people as small figures: drawn large once and kept, so that a person looks the same wherever it appears.

A figure is made of limbs, each the hull of two discs. Supporters are filled, opponents have an outline: the form tells
them apart before the colour does. Build, height, hair and hat belong to the person and say nothing of what it thinks.
"""

import math
from dataclasses import dataclass, replace
from functools import lru_cache

import pygame

from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import Colour, Profile, Token

TALL = 72.0
"""Height of an ordinary figure from the soles to the crown, in units of the room."""

WIDE = 54.0
ROOM_ABOVE = 14.0
OVERSIZE, LARGE_OVERSIZE = 4, 3
LARGE = 1.25
"""From so many pixels for a unit a figure is smooth enough when drawn three times too large."""

OUTLINE = 1.9
STEPS = 6
"""Pictures in one pace."""

STANCE_TOKENS: dict[str, tuple[Token, Token]] = {
    "supporter": ("teal", "teal"),
    "opponent": ("gold_fill", "ink"),
    "commission": ("quiet", "quiet"),
    "report": ("vermilion_tint", "vermilion"),
}
"""Fill and outline."""

Spot = tuple[float, float]
Limb = tuple[Spot, float, Spot, float]
Disc = tuple[Spot, float]

HEADS = ("bare", "bun", "cap", "hat", "scarf", "long")
CLOTHES = ("trousers", "skirt", "coat")
HEIGHTS = (0.93, 0.98, 1.03)


@dataclass(frozen=True, slots=True)
class Traits:
    """What one person looks like."""

    head: str = "bare"
    clothes: str = "trousers"
    height: float = 1.0
    bag: bool = False


@dataclass(frozen=True, slots=True)
class Pose:
    """What a figure does: a step of its pace (−1 stands still), which way it looks, what it does with its hand.

    ``hand`` is empty, ``holds`` (a paper at the side), ``gives`` (a paper held out) or ``shows`` (a paper held up).
    """

    step: int = -1
    left: bool = False
    hand: str = ""
    struck: bool = False


STANDING = Pose()


@lru_cache(maxsize=512)
def traits_of(look: int) -> Traits:
    """What somebody looks like, from a number that belongs to the person alone."""
    head = HEADS[look % len(HEADS)]
    look //= len(HEADS)
    clothes = CLOTHES[look % len(CLOTHES)]
    look //= len(CLOTHES)
    return Traits(head, clothes, HEIGHTS[look % len(HEIGHTS)], look // len(HEIGHTS) % 3 == 0)


def figure(
    profile: Profile, stance: str, traits: Traits, pose: Pose, unit: float
) -> tuple[pygame.Surface, tuple[int, int]]:
    """The picture of a figure at so many pixels for a unit, and where in it the soles are; do not draw on it."""
    fill, edge = (profile[token] for token in STANCE_TOKENS[stance])
    hatch = profile["vermilion"] if stance == "report" else None
    colours = (fill, edge, profile["floor"], profile["sheet"], profile["ink"])
    picture, soles = _figure(colours, traits, replace(pose, left=False), round(unit * 64), hatch)
    if not pose.left:
        return picture, soles
    return pygame.transform.flip(picture, True, False), (picture.get_width() - soles[0], soles[1])


def stand(
    pen: Pen, soles: tuple[int, int], stance: str, traits: Traits, unit: float, pose: Pose = STANDING
) -> pygame.Rect:
    """Draw a figure with its soles at a place, at so many pixels for a unit."""
    picture, foot = figure(pen.look.profile, stance, traits, pose, unit)
    return pen.surface.blit(picture, (soles[0] - foot[0], soles[1] - foot[1]))


@lru_cache(maxsize=1_024)
def _figure(
    colours: tuple[Colour, ...], traits: Traits, pose: Pose, size: int, hatch: Colour | None
) -> tuple[pygame.Surface, tuple[int, int]]:
    unit = size / 64
    wide, high = math.ceil(WIDE * unit), math.ceil((TALL * traits.height + ROOM_ABOVE) * unit)
    fill, edge, halo, sheet, ink = colours
    board = _Board((wide, high), unit, halo)
    limbs, arms = _limbs(traits, pose)
    board.draw(limbs + arms, 1.4, halo)
    board.draw(limbs + arms, 0.0, edge)
    if fill == edge:
        board.draw(arms, 0.9, halo)
        board.draw(arms, 0.0, fill)
    else:
        board.draw(limbs, -OUTLINE, fill)
        board.draw(arms, 0.0, edge)
        board.draw(arms, -OUTLINE, fill)
    if hatch is not None:
        board.hatch(limbs + arms, hatch, halo)
    if pose.hand:
        board.paper(_hand(traits, pose), sheet, ink, struck=pose.struck)
    picture = pygame.transform.smoothscale(board.surface, (wide, high))
    used = picture.get_bounding_rect()
    return picture.subsurface(used).copy(), (wide // 2 - used.left, high - round(2 * unit) - used.top)


class _Board:
    """A large surface with the soles in the middle of its foot."""

    def __init__(self, size: tuple[int, int], unit: float, ground: Colour) -> None:
        self.size, self.small_unit = size, unit
        times = OVERSIZE if unit < LARGE else LARGE_OVERSIZE
        self.surface = pygame.Surface((size[0] * times, size[1] * times), pygame.SRCALPHA)
        self.surface.fill((*ground, 0))  # clear pixels have the halo's colour, or edges go dark
        self.unit = unit * times
        self._foot = (self.surface.get_width() / 2, self.surface.get_height() - 2 * self.unit)

    def at(self, spot: Spot) -> Spot:
        """A spot in units, as pixels."""
        return self._foot[0] + spot[0] * self.unit, self._foot[1] - spot[1] * self.unit

    def draw(self, limbs: list[Limb], more: float, colour: Colour) -> None:
        """Every limb, thicker or thinner by some units."""
        for start, first, end, last in limbs:
            one, other = ((self.at(spot), (wide + more) * self.unit) for spot, wide in ((start, first), (end, last)))
            _hull(self.surface, colour, one, other)

    def hatch(self, limbs: list[Limb], colour: Colour, ground: Colour) -> None:
        """Slanted lines inside the outline."""
        lines = pygame.Surface(self.surface.get_size(), pygame.SRCALPHA)
        lines.fill((*ground, 0))
        wide, high = lines.get_size()
        step, weight = 4.6 * self.unit, max(1, round(1.6 * self.unit))
        for number in range(int((wide + high) / step) + 1):
            start = number * step
            pygame.draw.line(lines, colour, (start, 0), (start - high, high), weight)
        mask = _Board(self.size, self.small_unit, (255, 255, 255))
        mask.draw(limbs, -OUTLINE, (255, 255, 255))
        lines.blit(mask.surface, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        self.surface.blit(lines, (0, 0))

    def paper(self, hand: Spot, sheet: Colour, ink: Colour, *, struck: bool) -> None:
        """A ballot paper in the hand; a struck one shows its line."""
        x, y = self.at(hand)
        wide, high, line = 9 * self.unit, 12 * self.unit, 1.4 * self.unit
        area = pygame.Rect(0, 0, round(wide), round(high))
        area.center = (round(x), round(y))
        pygame.draw.rect(self.surface, ink, area.inflate(2 * line, 2 * line))
        pygame.draw.rect(self.surface, sheet, area)
        if struck:
            bar = pygame.Rect(0, 0, round(wide * 0.8), round(1.8 * self.unit))
            bar.center = area.center
            pygame.draw.rect(self.surface, ink, bar)


def _hull(surface: pygame.Surface, colour: Colour, one: Disc, other: Disc) -> None:
    """The hull of two discs."""
    (start, first), (end, last) = one, other
    if first <= 0 or last <= 0:
        return
    pygame.draw.circle(surface, colour, start, first)
    pygame.draw.circle(surface, colour, end, last)
    across, down = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, down)
    if length <= abs(first - last):
        return
    turn = math.acos((first - last) / length)
    heading = math.atan2(down, across)
    spots = []
    for side in (turn, -turn):
        x, y = math.cos(heading + side), math.sin(heading + side)
        pair = [(start[0] + first * x, start[1] + first * y), (end[0] + last * x, end[1] + last * y)]
        spots += pair if side > 0 else pair[::-1]
    pygame.draw.polygon(surface, colour, spots)


# --- anatomy, in units, looking to the right, the soles at (0, 0)


def _limbs(traits: Traits, pose: Pose) -> tuple[list[Limb], list[Limb]]:
    """Everything but the arms, and the arms."""
    swing = math.sin(2 * math.pi * pose.step / STEPS) if pose.step >= 0 else 0.0
    limbs = [*_legs(traits, swing, pose), *_body(traits), *_head(traits)]
    arms = _arms(swing, pose)
    if traits.bag:
        x = arms[0][2][0] - 0.5
        arms += [((x - 1.5, 22.0), 4.0, (x + 1.5, 22.0), 4.0)]
    return _stretched(limbs, traits.height), _stretched(arms, traits.height)


def _stretched(limbs: list[Limb], tall: float) -> list[Limb]:
    return [((a[0], a[1] * tall), first, (b[0], b[1] * tall), last) for a, first, b, last in limbs]


def _legs(traits: Traits, swing: float, pose: Pose) -> list[Limb]:
    if pose.step < 0:
        return [
            part
            for side in (-1.0, 1.0)
            for part in _leg((side * 3.9, 31.0), (side * 4.1, 17.0), (side * 4.2, 3.0), side)
        ]
    reach = 8.0 if traits.clothes == "trousers" else 7.0
    lift = math.cos(2 * math.pi * pose.step / STEPS)
    legs = []
    for side, raised in ((1.0, max(0.0, lift)), (-1.0, max(0.0, -lift))):
        ankle = (side * (swing * reach + 2.8), 3.0 + 2.4 * raised)
        knee = ((side * 2.4 + ankle[0]) / 2 + 1.2 * raised, 17.0 + raised)
        legs += _leg((side * 2.4, 31.0), knee, ankle, 1.0)
    return legs


def _leg(hip: Spot, knee: Spot, ankle: Spot, towards: float) -> list[Limb]:
    toe = (ankle[0] + 2.4 * towards, ankle[1] - 0.3)
    return [(hip, 4.0, knee, 3.6), (knee, 3.6, ankle, 3.0), (ankle, 3.0, toe, 2.7)]


def _body(traits: Traits) -> list[Limb]:
    shoulders: list[Limb] = [((-4.6, 47.0), 5.0, (4.6, 47.0), 5.0)]
    match traits.clothes:
        case "skirt":
            skirt: list[Limb] = [((side * 2.0, 34.0), 5.0, (side * 6.0, 18.6), 3.2) for side in (-1.0, 1.0)]
            return [*shoulders, ((0.0, 47.0), 7.0, (0.0, 34.0), 5.8), *skirt, ((-5.8, 18.6), 3.2, (5.8, 18.6), 3.2),
                    ((0.0, 36.0), 5.8, (0.0, 22.0), 6.4)]  # fmt: skip
        case "coat":
            return [*shoulders, ((0.0, 45.0), 7.6, (0.0, 21.0), 8.8)]
        case _:
            return [*shoulders, ((0.0, 46.0), 7.6, (0.0, 31.5), 6.8)]


def _arms(swing: float, pose: Pose) -> list[Limb]:
    back = (-9.2 - 3.6 * swing if pose.step >= 0 else -10.8, 28.5)
    front = _hand_at(pose, swing)
    bent = 3.0 if pose.hand in ("holds", "gives") else 0.0
    elbow = ((9.0 + front[0]) / 2 + 0.8, (46.0 + front[1]) / 2 - bent)
    return [((-8.6, 46.6), 3.4, back, 2.8), ((8.6, 46.6), 3.4, elbow, 3.1), (elbow, 3.1, front, 2.8)]


def _hand_at(pose: Pose, swing: float) -> Spot:
    match pose.hand:
        case "holds":
            return (14.0, 36.0)
        case "gives":
            return (17.5, 38.0)
        case "shows":
            return (13.0, 66.0)
        case _:
            return (9.2 + 3.6 * swing if pose.step >= 0 else 10.8, 28.5)


def _hand(traits: Traits, pose: Pose) -> Spot:
    """Where the middle of the paper is."""
    x, y = _hand_at(pose, 0.0)
    lift = 7.0 if pose.hand == "shows" else 2.0
    return x + 1.5, (y + lift) * traits.height


def _head(traits: Traits) -> list[Limb]:
    middle = (0.0, 62.8)
    limbs: list[Limb] = [(middle, 8.0, middle, 8.0)]
    match traits.head:
        case "bun":
            limbs.append(((-5.4, 69.0), 3.8, (-5.4, 69.0), 3.8))
        case "cap":
            limbs += [((-3.6, 66.4), 5.2, (3.6, 66.8), 4.9), ((3.0, 65.4), 2.4, (11.6, 64.6), 1.8)]
        case "hat":
            limbs += [((-10.5, 66.8), 2.1, (10.5, 66.8), 2.1), ((-3.2, 70.4), 4.6, (3.2, 70.4), 4.6)]
        case "scarf":
            limbs += [((0.0, 63.6), 8.9, (0.0, 63.6), 8.9), ((-5.5, 58.5), 3.4, (-9.4, 54.8), 2.0)]
        case "long":
            limbs += [((side * 4.6, 62.6), 4.8, (side * 6.2, 54.6), 3.2) for side in (-1.0, 1.0)]
    return limbs
