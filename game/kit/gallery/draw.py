"""Every widget in every state, on one picture: as it is, under the pointer, with the keys on it, and disabled.

A widget's module has a function ``examples()`` that returns what makes its widgets, by what they show. Nothing else
is to be told: modules are found.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pkgutil import walk_packages

import pygame

import game.kit.widgets
from game.kit.drawing.pen import Pen
from game.kit.drawing.theme import CAPTION, NEAR, PAD
from game.kit.layout import Column
from game.kit.page.focus import shown_below
from game.kit.page.scene import Scene
from game.kit.program.events import PointerMoved
from game.kit.program.headless import Headless
from game.kit.settings import Settings
from game.kit.widget import Widget

Make = Callable[[], Widget]

STATES = ("as it is", "under the pointer", "with the keys", "disabled")
CELL = (300, 120)
"""Least size of a cell in pixels; a row is as high as its widget."""

TALLEST = 360
ROWS = 14
"""Rows in a column of the picture."""


class Alone(Scene):
    """One widget on a page of its own."""

    title = "Gallery"

    def __init__(self, make: Make, *, disabled: bool = False) -> None:
        self._make, self._disabled = make, disabled

    def build(self) -> Widget:
        """The widget; its state is that of everything in it that can be used."""
        shown = self._make()
        if self._disabled:
            for one in shown_below(shown):
                one.disabled = True
        return Column([shown], pad=PAD)


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """One widget of the gallery: what it shows, and its picture in each state; the tree of the first."""

    name: str
    pictures: tuple[pygame.Surface, ...]
    inside: tuple[Widget, ...]


def examples() -> Mapping[str, Make]:
    """Return what makes each widget of the gallery, by what it shows."""
    found: dict[str, Make] = {}
    for one in walk_packages(game.kit.widgets.__path__, f"{game.kit.widgets.__name__}."):
        found |= getattr(import_module(one.name), "examples", dict)()
    return found


def gallery(settings: Settings) -> Iterator[Piece]:
    """Draw every widget in every state."""
    for name, make in examples().items():
        stages = [_stage(make, settings, state) for state in STATES]
        inside = tuple(shown_below(stages[0].shell.top.page.body))
        yield Piece(name, tuple(_cut(stage) for stage in stages), inside)


def _stage(make: Make, settings: Settings, state: str) -> Headless:
    stage = Headless(Alone(make, disabled=state == "disabled"), settings, (CELL[0], TALLEST))
    page = stage.shell.top.page
    usable = [one for one in shown_below(page.body) if one.stops()]
    page.focus_on(usable[0] if usable and state == "with the keys" else None)
    if state == "under the pointer":
        one = (usable or [page.body])[0]
        stage.shell.send(PointerMoved(one.rect.center))
    stage.step(2)
    return stage


def _cut(stage: Headless) -> pygame.Surface:
    """The part of a page that is used."""
    high = min(TALLEST, max(_bottoms(stage.shell.top.page.body, TALLEST), default=TALLEST) + PAD)
    return stage.surface.subsurface((0, 0, CELL[0], high)).copy()


def _bottoms(widget: Widget, floor: int) -> Iterator[int]:
    """How far down each thing reaches that is not as high as the page, as far as it can be seen."""
    if widget.rect.h < TALLEST - 2 * PAD:
        yield min(widget.rect.bottom, floor)
    for inner in widget.shown():
        yield from _bottoms(inner, min(floor, widget.rect.bottom) if widget.clips else floor)


def picture(settings: Settings) -> pygame.Surface:
    """Return all of them on one picture, a row for each widget and a column for each state."""
    pieces = list(gallery(settings))
    look = Headless(Alone(lambda: Column([])), settings, CELL).shell.look
    line = look.text.line_height(CAPTION) + NEAR
    columns = [pieces[first : first + ROWS] for first in range(0, len(pieces), ROWS)]
    wide = len(STATES) * CELL[0] + PAD
    high = max(sum(_height(one) + line for one in column) for column in columns) + 2 * line
    sheet = pygame.Surface((wide * len(columns), high))
    pen = Pen(sheet, look)
    pen.fill(sheet.get_rect(), "paper")
    for number, column in enumerate(columns):
        left, top = number * wide, 2 * line
        for index, state in enumerate(STATES):
            pen.text(state, CAPTION, "quiet", (left + index * CELL[0] + PAD, NEAR))
        for one in column:
            pen.text(one.name, CAPTION, "ink", (left + PAD, top))
            for index, drawn in enumerate(one.pictures):
                sheet.blit(drawn, (left + index * CELL[0], top + line))
            top += _height(one) + line
    return sheet


def _height(piece: Piece) -> int:
    return max(drawn.get_height() for drawn in piece.pictures)
