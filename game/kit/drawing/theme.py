"""Every colour, type size and distance of the interface, in one place.

Words are interface, figures are print. Truth is solid teal, report is hatched vermilion, gold is what is private or
what has the focus; nothing else has colour. A widget names a colour by its token, never by its value, so that one tree
of widgets can be painted in any profile. `TEXT_PAIRS` and `GRAPHIC_PAIRS` list every pair of tokens that may meet on
the screen; a test measures all of them in every profile, also as seen with protan, deutan and tritan vision.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, floor
from typing import Literal, NamedTuple, get_args

Token = Literal[
    "paper", "sheet", "floor", "line", "edge", "ink", "quiet",
    "teal", "vermilion", "vermilion_text", "vermilion_tint", "gold", "gold_fill",
    "teal_1", "teal_2", "teal_3", "teal_4", "teal_5",
    "on_ink", "on_teal", "on_vermilion", "on_gold", "on_class",
]  # fmt: skip
TOKENS: tuple[Token, ...] = get_args(Token)
MAP_CLASSES: tuple[Token, ...] = ("teal_1", "teal_2", "teal_3", "teal_4", "teal_5")

Colour = tuple[int, int, int]
Face = Literal["words", "print"]
Weight = Literal["regular", "medium", "semibold", "bold", "italic"]
ProfileName = Literal["light", "dark", "projector"]


class Type(NamedTuple):
    """One of the few ways in which text is set: face, weight, size and line height in design units."""

    size: int
    line: int
    face: Face = "words"
    weight: Weight = "regular"


CAPTION = Type(13, 16)
CAPTION_BOLD = Type(13, 16, weight="bold")
CAPTION_ITALIC = Type(13, 16, weight="italic")
BODY = Type(15, 20)
BODY_BOLD = Type(15, 20, weight="bold")
PANEL = Type(18, 24, weight="bold")
MENU = Type(18, 24)
FIGURE = Type(15, 20, "print", "medium")
FIGURE_BOLD = Type(15, 20, "print", "semibold")
FIGURE_CARD = Type(18, 24, "print", "semibold")
FIGURE_KEY = Type(24, 32, "print", "semibold")
FIGURE_FORECAST = Type(40, 48, "print", "semibold")
PRINT = Type(15, 20, "print")
PRINT_BOLD = Type(15, 20, "print", "bold")
PRINT_ITALIC = Type(15, 20, "print", "italic")
PRINT_SMALL = Type(13, 16, "print")
SUBTITLE = Type(24, 32, "print", "italic")
MASTHEAD = Type(40, 48, "print", "semibold")
HEADLINE = Type(72, 80, "print", "bold")
WORDMARK = Type(160, 152, "print", "bold")

SMALL, NEAR, PAD, GUTTER, WIDE, FAR = 4, 8, 16, 24, 32, 64
MARGIN = 24
RADIUS = 4
TARGET = 24
BAR_TOP = 48
RING_GAP, RING_WIDTH, RING_RADIUS = 4, 2, 7
OVERHANG = 8


def _colour(code: str) -> Colour:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


@dataclass(frozen=True, slots=True)
class Profile:
    """A set of colours and the weight of a thin line: paper by day, a dark room, or a washed-out projector."""

    name: ProfileName
    colours: Mapping[Token, Colour]
    ramp: tuple[Colour, ...]
    outline: float = 1.0
    page_outline: bool = False

    def __getitem__(self, token: Token) -> Colour:
        """The colour that a token has in this profile."""
        return self.colours[token]

    def classes(self, count: int) -> tuple[Colour, ...]:
        """The colours of ``count`` classes of a map, few to many: of five the teal ones, of others along the ramp."""
        if count == len(MAP_CLASSES):
            return tuple(self.colours[token] for token in MAP_CLASSES)
        along = [step * (len(self.ramp) - 1) / max(count - 1, 1) for step in range(count)]
        return tuple(_between(self.ramp[floor(at)], self.ramp[ceil(at)], at % 1) for at in along)


def _between(first: Colour, second: Colour, part: float) -> Colour:
    red, green, blue = (round(one + (other - one) * part) for one, other in zip(first, second, strict=True))
    return red, green, blue


_RAMP = """
#FFF6D8 #FFF1BB #FCE99B #F4E078 #DFD763 #C4D260 #A9CC60 #8DC767 #73C171 #59BB7A #48B182 #39A889 #249F8E
#009590 #00888F #037C8D #076F8A #046388 #0B5786 #1C4980 #2A3D7A #343175 #392270 #3B1661 #3A104F #380A3E
"""
"""Straw, green, teal, indigo: equal steps of 5.5 in CAM02-UCS, so that ten points of a share are always seen."""


def _profile(name: ProfileName, codes: str, outline: float = 1.0, *, page_outline: bool = False) -> Profile:
    colours = dict(zip(TOKENS, map(_colour, codes.split()), strict=True))
    # few is what is nearest to the page: pale on paper, deep in a dark room
    ramp = tuple(map(_colour, _RAMP.split()))
    if luminance(colours["paper"]) < luminance(colours["ink"]):
        ramp = ramp[::-1]
    return Profile(name, colours, ramp, outline, page_outline)


def luminance(colour: Colour) -> float:
    """Relative luminance of a colour, from 0 (black) to 1 (white), as WCAG 2 defines it."""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


LIGHT = _profile(
    "light",
    "#F5F1E8 #FCFAF5 #EAE4D6 #D9D3C5 #857F71 #1F2328 #5F646C "
    "#0B6E69 #C23B22 #B0321C #F4DCD3 #8A6508 #E6C776 "
    "#D5E5E0 #A9CCC6 #74ABA5 #3C8983 #0B6E69 "
    "#F5F1E8 #FCFAF5 #FCFAF5 #1F2328 #1F2328",
)
DARK = _profile(
    "dark",
    "#171A1E #20242A #2C3138 #3B4149 #8B8F94 #F0EADC #B3B5B6 "
    "#52BDB3 #F4775B #FF957C #43261F #E5C570 #B08A2E "
    "#1A3536 #234F4B #2F6E66 #48A096 #6FD6CA "
    "#171A1E #0E1A1A #1E0D08 #14120A #F0EADC",
)
PROJECTOR = _profile(
    "projector",
    "#F7F5EF #FFFFFF #DCD7CA #A39D8F #5C574C #000000 #363B42 "
    "#00524E #AE2A10 #8E1D08 #FFD3C6 #6E4E00 #FFCB45 "
    "#CDE4DF #93C3BC #559C94 #22726C #00423F "
    "#FFFFFF #FFFFFF #FFFFFF #000000 #000000",
    outline=1.5,
    page_outline=True,
)
PROFILES: Mapping[ProfileName, Profile] = {"light": LIGHT, "dark": DARK, "projector": PROJECTOR}
