"""Where everything in a row of the chain stands, so that the rows line up: name, two sheets, change."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.kit.drawing.pen import Look
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE_CARD, NEAR

INSET = 12
BAR = 6
TRACK = 16
TIGHT = 3, 2, 8, 6
"""The bar on top of a sheet, the room below it, the track and what is below that, where height is dear."""

SQUARE, LEAST_SQUARE, SQUARE_GAP = 12, 8, 3
BETWEEN, BESIDE = 17, 20
NAME, CHANGE = 168, 164
"""Most room for the name and for the change, in design units."""


@dataclass(frozen=True, eq=False, slots=True)
class Common:
    """What all rows of a chain share: the longest figure, the words of every row, and the end of the scale."""

    figure: str
    captions: tuple[str, ...]
    titles: tuple[str, ...]
    reasons: tuple[str, ...]
    top: float
    tight: bool = False
    """Whether height is dear: thinner bars, and no strip of units where everything stands in one line."""


@dataclass(frozen=True, slots=True)
class Least:
    """The least widths, in pixels: of the caption of a sheet, a sheet, the name, the change, and of a row.

    ``wide`` is a row with everything in one line, ``narrow`` one with the words above and below the sheets.
    """

    caption: int
    figure: int
    sheet: int
    name: int
    change: int
    wide: int
    narrow: int


@lru_cache(maxsize=16)
def least(look: Look, common: Common) -> Least:
    """Measure the words that all rows share, once."""
    width, inset = look.text.width, look.px(INSET)
    caption = max(width(text, CAPTION) for text in common.captions)
    figure = width(common.figure, FIGURE_CARD)
    sheet = max(caption, figure) + 2 * inset
    name = max(look.text.longest_word(text, BODY_BOLD) for text in common.titles)
    words = max((look.text.longest_word(text, CAPTION) for text in common.reasons), default=0)
    change = max(words, width(f"−{common.figure}", FIGURE_CARD))
    sheets = 2 * sheet + look.px(BETWEEN)
    title = max(width(text, BODY_BOLD) for text in common.titles)
    return Least(
        caption=caption,
        figure=figure,
        sheet=sheet,
        name=name,
        change=change,
        wide=name + inset + sheets + look.px(BESIDE) + change,
        narrow=max(sheets, title + look.px(NEAR) + change),
    )


@dataclass(frozen=True, slots=True)
class Slots:
    """The places in a row. In a narrow row the name is above the sheets and the reason below them."""

    name: pygame.Rect
    received: pygame.Rect
    reported: pygame.Rect
    change: pygame.Rect
    wide: bool

    @property
    def sheets(self) -> pygame.Rect:
        """Both sheets together."""
        return self.received.union(self.reported)


def slots(look: Look, common: Common, area: pygame.Rect, sheet_height: int) -> Slots:
    """Share out the width of a row."""
    needed = least(look, common)
    if area.w < needed.wide:
        return _narrow(look, common, area, sheet_height)
    spare = area.w - needed.wide
    name = min(needed.name + spare * 3 // 10, max(needed.name, look.type_px(NAME)))
    change = min(needed.change + spare * 2 // 10, max(needed.change, look.type_px(CHANGE)))
    left = area.left + name + look.px(INSET)
    right = area.right - change - look.px(BESIDE)
    top = area.top + max(0, (area.h - sheet_height) // 2)
    received, reported = _pair(look, pygame.Rect(left, top, right - left, sheet_height))
    return Slots(
        name=pygame.Rect(area.left, area.top, name, area.h),
        received=received,
        reported=reported,
        change=pygame.Rect(area.right - change, area.top, change, area.h),
        wide=True,
    )


def _narrow(look: Look, common: Common, area: pygame.Rect, sheet_height: int) -> Slots:
    line = look.text.line_height(FIGURE_CARD)
    change = least(look, common).change
    top = area.top + line + look.px(NEAR)
    received, reported = _pair(look, pygame.Rect(area.left, top, area.w, sheet_height))
    return Slots(
        name=pygame.Rect(area.left, area.top, area.w - change - look.px(NEAR), line),
        received=received,
        reported=reported,
        change=pygame.Rect(area.right - change, area.top, change, line),
        wide=False,
    )


def _pair(look: Look, area: pygame.Rect) -> tuple[pygame.Rect, pygame.Rect]:
    wide = (area.w - look.px(BETWEEN)) // 2
    first = pygame.Rect(area.left, area.top, wide, area.h)
    return first, pygame.Rect(area.right - wide, area.top, wide, area.h)


def in_one_line(look: Look, common: Common, sheet: int) -> bool:
    """Whether caption and figure of a sheet fit side by side."""
    needed = least(look, common)
    return needed.caption + needed.figure + 3 * look.px(INSET) <= sheet


def sheet_height(look: Look, common: Common, width: int) -> int:
    """How high a sheet is in a row of a width."""
    sheet = slots(look, common, pygame.Rect(0, 0, width, 0), 0).received.w
    caption = 0 if in_one_line(look, common, sheet) else look.text.line_height(CAPTION)
    band, near, track, foot = measures(common)
    return look.px(band + near) + caption + look.text.line_height(FIGURE_CARD) + look.px(near + track + foot)


def measures(common: Common) -> tuple[int, int, int, int]:
    """Return the bar on top of a sheet, the room below it, the track and what is below that."""
    return TIGHT if common.tight else (BAR, NEAR, TRACK, INSET)


def lines_height(look: Look, texts: Sequence[str], width: int) -> int:
    """How high some captions are at a width."""
    return sum(len(look.text.wrap(text, CAPTION, width)) for text in texts) * look.text.line_height(CAPTION)
