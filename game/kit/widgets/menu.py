"""Rows that are chosen from: the rows of a menu, and the list that drops down from a select."""

from collections.abc import Callable, Sequence
from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, GUTTER, MENU, NEAR, PAD, PANEL, SMALL, TARGET, Token, Type
from game.kit.layout import Column
from game.kit.page.command import Act
from game.kit.program.events import KeyPress
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets.control import Control
from game.kit.widgets.example import Examples, nothing

HIGH, MAIN_HIGH = 48, 56


class MenuRow(Control):
    """A row with words on the left and a quiet note on the right; `main` is the one to go on with.

    A note that has no room beside the words stands below them, and one too long for that is cut off with “…”.
    """

    text: str
    action: Act
    note: Live[str] = field(default="", kw_only=True)
    main: bool = field(default=False, kw_only=True)
    ruled: bool = field(default=True, kw_only=True)

    def live(self) -> tuple[object, ...]:
        """The note."""
        return (current(self.note),)

    def use(self) -> None:
        """Do it."""
        self.act(self.action)

    def _kinds(self) -> tuple[Type, Type]:
        return (PANEL, BODY) if self.main else (MENU, BODY)

    def measure_span(self, look: Look) -> Span:
        """The words and room around, gladly the note as well."""
        kind, small = self._kinds()
        words = look.text.width(self.text, kind) + look.px(2 * GUTTER)
        return words, words + look.text.width(current(self.note), small) + look.px(PAD)

    def note_spot(self, look: Look) -> tuple[str, pygame.Rect]:
        """The note as it is written, and where: beside the words, or below them."""
        (kind, small), room = self._kinds(), self.rect.inflate(-look.px(2 * GUTTER), 0)
        note = shortened(look, current(self.note), small, room.w)
        spot = pygame.Rect(0, 0, look.text.width(note, small), look.text.line_height(small))
        if look.text.width(self.text, kind) + look.px(PAD) + spot.w > room.w:
            spot.topleft = room.left, self.words_top(look) + look.text.line_height(kind)
        else:
            foot = self.words_top(look) + look.text.baseline(kind)
            spot.topright = room.right, foot - look.text.baseline(small)
        return note, spot

    def words_top(self, look: Look) -> int:
        """The top of the words: they are in the middle, or leave room for a note below them."""
        kind, small = self._kinds()
        note = look.text.width(current(self.note), small)
        over = look.text.width(self.text, kind) + look.px(PAD) + note > self.rect.w - look.px(2 * GUTTER)
        high = look.text.line_height(kind) + (look.text.line_height(small) if note and over else 0)
        return self.rect.centery - high // 2

    def natural_height(self, look: Look) -> int:
        """A little higher for the main row."""
        return look.type_px(MAIN_HIGH if self.main else HIGH)

    def paint(self, pen: Pen) -> None:
        """Draw the ground, the words, the note and the rule below."""
        look = pen.look
        kind, small = self._kinds()
        tone: Token = "on_ink" if self.main else "ink"
        quiet: Token = "on_ink" if self.main else "quiet"
        if not self.enabled():
            tone = quiet = "edge"
        self._paint_ground(pen)
        lower = look.stroke(1) if self.down else 0
        pen.text(self.text, kind, tone, (self.rect.left + look.px(GUTTER), self.words_top(look) + lower))
        note, spot = self.note_spot(look)
        pen.text(note, small, quiet, spot.move(0, lower).topleft)

    def _paint_ground(self, pen: Pen) -> None:
        look = pen.look
        if self.main:
            pen.box(self.rect, "ink")
            if self.hovered:
                pen.box(self.rect.inflate(-look.px(6), -look.px(6)), None, "on_ink", 1, 2)
            return
        if self.hovered:
            pen.box(self.rect, "sheet", "ink", 2)
        elif self.ruled:
            thin = look.stroke(1)
            pen.fill(pygame.Rect(self.rect.left, self.rect.bottom - thin, self.rect.w, thin), "line")

    def spoken(self) -> Node | None:
        """Its words; the note is its value."""
        clipped = self.cut_off()
        return Node("button", self.text, current(self.note), actions=("press",), clipped=clipped)


def shortened(look: Look, text: str, kind: Type, width: int) -> str:
    """Return a text, cut off with “…” where it is wider than `width` pixels."""
    if look.text.width(text, kind) <= width:
        return text
    kept = text
    while kept and look.text.width(f"{kept.rstrip()}…", kind) > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


class Option(Control):
    """One row of a list that is chosen from."""

    text: str
    choose: Callable[[], None]
    chosen: bool = False
    note: str = field(default="", kw_only=True)

    tall = TARGET + SMALL

    def use(self) -> None:
        """Choose it."""
        self.choose()

    def prefers_focus(self) -> bool:
        """The chosen one has the focus first."""
        return self.chosen

    def measure_span(self, look: Look) -> Span:
        """The words, with room for a tick."""
        note = look.text.width(self.note, CAPTION) + look.px(NEAR) if self.note else 0
        wide = look.text.width(self.text, BODY_BOLD) + note + look.px(GUTTER + 2 * PAD)
        return wide, wide

    def paint(self, pen: Pen) -> None:
        """Draw the words, and a tick for the chosen one."""
        look = pen.look
        if self.hovered or self.host.has_focus(self):
            pen.box(self.rect, "floor")
        if self.chosen:
            pen.icon("tick", (self.rect.left + look.px(PAD), self.rect.centery), PAD, "ink")
        kind = BODY_BOLD if self.chosen else BODY
        top = self.rect.centery - look.text.line_height(kind) // 2
        pen.text(self.text, kind, "ink", (self.rect.left + look.px(GUTTER + NEAR), top))
        if self.note:
            foot = top + look.text.baseline(kind) - look.text.baseline(CAPTION)
            pen.text(self.note, CAPTION, "quiet", (self.rect.right - look.px(NEAR), foot), "right")

    def ring_area(self) -> pygame.Rect:
        """The ring stays inside the list."""
        inset = -2 * self.host.look.px(6)
        return self.rect.inflate(inset, inset)

    def spoken(self) -> Node | None:
        """Its words."""
        states = ("checked",) if self.chosen else ()
        clipped = self.cut_off()
        return Node("option", self.text, self.note, states=states, actions=("press",), clipped=clipped)


class Menu(Column):
    """A list of options. Arrow keys go round; a letter goes to the next row that begins with it."""

    def _options(self) -> Sequence[Widget]:
        return [child for child in self.shown() if child.stops()]

    def key_pressed(self, key: KeyPress) -> bool:
        """Up, down, home, end, and letters."""
        rows = [row for row in self._options() if isinstance(row, Option)]
        at = next((index for index, row in enumerate(rows) if self.host.has_focus(row)), 0)
        if key.name in ("up", "down"):
            target = rows[(at + (1 if key.name == "down" else -1)) % len(rows)]
        elif key.name in ("home", "end"):
            target = rows[0 if key.name == "home" else -1]
        elif key.text.strip():
            turned = rows[at + 1 :] + rows[: at + 1]
            begun = [row for row in turned if row.text.casefold().startswith(key.text.casefold())]
            target = begun[0] if begun else rows[at]
        else:
            return False
        self.host.focus_on(target)
        return True

    def spoken(self) -> Node | None:
        """A list."""
        return Node("list", self.name)


class Drop(Column):
    """The card that a list lies on while it is above the page."""

    pad: float | tuple[float, float] = field(default=1, kw_only=True)

    def paint(self, pen: Pen) -> None:
        """Draw the card."""
        pen.box(self.rect, "sheet", "ink")


def examples() -> Examples:
    """A row of the title, and a menu that dropped down."""
    return {
        "menu row": lambda: MenuRow("Settings", nothing, note="colours, size"),
        "menu": lambda: Drop([Menu([Option("one", nothing, chosen=True), Option("two", nothing)], name="Numbers")]),
    }
