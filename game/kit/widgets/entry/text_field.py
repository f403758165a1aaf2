"""A line of text to type in, with selection, the clipboard, and input methods that compose (for Korean, say)."""

from dataclasses import field
from functools import partial

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, NEAR, Token
from game.kit.page.command import Act, ActWith
from game.kit.program.events import Happening, KeyPress, Point, TextComposed, TextTyped
from game.kit.widget import Live, Span, Widget, current
from game.kit.widgets.entry.editing import History, Line
from game.kit.widgets.example import Examples, nothing_with

HIGH = 32
NATURAL = 240
LEAST = 96
BLINK = 0.5
DOT = "•"


class TextField(Widget):
    """Takes a line of text. `action` is given it at every change, `done` is called when Enter is pressed.

    A plain `text` is only what stands here at first; a live one may be changed by the scene at any time.
    """

    name: str
    text: Live[str]
    action: ActWith[str]
    done: Act | None = field(default=None, kw_only=True)
    hint: str = field(default="", kw_only=True)
    limit: int = field(default=200, kw_only=True)
    marked: tuple[int, int] | None = field(default=None, kw_only=True)
    """The part of the text that is selected at first, so that typing replaces it."""
    leaves: str = field(default="", kw_only=True)
    """Letters that cannot be typed here: they stay keys of the page."""
    secret: bool = field(default=False, kw_only=True)
    """Whether those who look on shall not read it."""

    fixed_size = True
    focusable = True
    cursor = "text"
    tall = HIGH
    set_in = BODY

    line: Line = field(default_factory=Line, init=False, repr=False)
    history: History = field(default_factory=History, init=False, repr=False)
    composed: str = field(default="", init=False, repr=False)
    given: str | None = field(default=None, init=False, repr=False)
    rolled: int = field(default=0, init=False, repr=False)
    _lit: bool = field(default=True, init=False, repr=False)

    def live(self) -> tuple[object, ...]:
        """The text, which the scene may change too."""
        text = current(self.text)
        # a plain text never hears of what is typed: taken again at every refresh, it would wipe out each letter
        anew = callable(self.text) or text != self.given
        self.given = text
        if anew and text != self.line.text:
            start, end = self.marked or (len(text), len(text))
            self.marked = None
            self.line = Line(text, end, start)
        return (text,)

    def arrange(self, look: Look) -> None:
        """Have the caret in sight."""
        self._follow_caret(look)

    def adopt(self, former: Widget) -> None:
        """Go on typing where one was."""
        if isinstance(former, TextField):
            self.marked = None
            self.line, self.composed, self.rolled = former.line, former.composed, former.rolled
            self.history = former.history
            self.given = former.given

    def measure_span(self, look: Look) -> Span:
        """Room for some words."""
        return look.px(LEAST), look.px(NATURAL)

    # --- paint

    def _inner(self, look: Look) -> pygame.Rect:
        return self.rect.inflate(-2 * look.px(NEAR), -2 * look.stroke(1))

    def _x(self, look: Look, index: int) -> int:
        return look.text.width(self._shown_as(self.line.text[:index]), BODY) if index else 0

    def _shown_as(self, text: str) -> str:
        return DOT * len(text) if self.secret else text

    def text_area(self) -> pygame.Rect:
        """Where the caret is, for the window of the input method."""
        look = self.host.look
        left = self._inner(look).left - self.rolled + self._x(look, self.line.caret)
        return pygame.Rect(left, self.rect.top, look.px(2), self.rect.h)

    def paint(self, pen: Pen) -> None:
        """Draw the box, the selection, the text and the caret."""
        look = pen.look
        focused = self.host.has_focus(self)
        pen.box(self.rect, "sheet", "ink" if focused or self.host.is_hovered(self) else "edge")
        inner = self._inner(look)
        with pen.clipped(inner):
            top = inner.centery - look.text.line_height(BODY) // 2
            self._paint_text(pen, inner.left - self.rolled, top, focused=focused)

    def _paint_text(self, pen: Pen, left: int, top: int, *, focused: bool) -> None:
        look, line = pen.look, self.line
        start, end = line.selection
        high = look.text.line_height(BODY)
        if focused and end > start:
            area = pygame.Rect(left + self._x(look, start), top, self._x(look, end) - self._x(look, start), high)
            pen.fill(area, "floor")
        shown = self._shown_as(line.text[: line.caret]) + self.composed + self._shown_as(line.text[line.caret :])
        tone: Token = "ink" if self.enabled() else "edge"
        if shown:
            pen.text(shown, BODY, tone, (left, top))
        elif not focused:
            pen.text(self.hint, BODY, "quiet", (left, top))
        caret = left + look.text.width(self._shown_as(line.text[: line.caret]) + self.composed, BODY)
        if self.composed:
            pen.fill(
                pygame.Rect(
                    left + self._x(look, line.caret),
                    top + high - look.px(2),
                    caret - left - self._x(look, line.caret),
                    look.stroke(1),
                ),
                "ink",
            )
        if focused and self._lit:
            pen.fill(pygame.Rect(caret, top, look.stroke(1), high), "ink")

    # --- handle

    def _put(self, line: Line, *, kept: bool = True) -> None:
        """Show another state of the line, and tell the scene if the text is another."""
        before, self.line = self.line, line
        if kept and line.text != before.text:
            self.history.changed(before)
        self._lit = True
        self._follow_caret(self.host.look)
        self.repaint()
        if line.text != before.text:
            self.act(partial(self.action, line.text))

    def _follow_caret(self, look: Look) -> None:
        room = self._inner(look).w - look.px(2)
        caret = self._x(look, self.line.caret)
        self.rolled = max(0, min(self.rolled, caret), caret - room)

    def _index_at(self, x: int) -> int:
        look = self.host.look
        left = self._inner(look).left - self.rolled
        spots = [abs(left + self._x(look, index) - x) for index in range(len(self.line.text) + 1)]
        return spots.index(min(spots))

    def pressed(self, at: Point) -> bool:
        """Set the caret."""
        self._put(self.line.moved(self._index_at(at[0]), keep=False))
        return True

    def dragged(self, at: Point) -> None:
        """Select."""
        self._put(self.line.moved(self._index_at(at[0]), keep=True))

    def happened(self, happening: Happening) -> bool:
        """Finished or unfinished text."""
        if isinstance(happening, TextTyped):
            self.composed = ""
            self._put(self.line.typed(self._allowed(happening.text), self.limit))
            return True
        if isinstance(happening, TextComposed):
            self.composed = happening.text
            self.repaint()
            return True
        return False

    def key_pressed(self, key: KeyPress) -> bool:
        """Editing keys; characters arrive as text, but are kept from being shortcuts."""
        if not self.host.has_focus(self):
            return False
        if self.composed:
            return key.name != "tab"
        letter = next((one for one in "acxvzy" if key.command and key.means(one)), "")
        if letter:
            self._command(letter, back=letter == "z" and not key.shift)
            return True
        line = self._after(key)
        if line is not None:
            self._put(line)
        elif key.name == "enter" and self.done is not None:
            self.act(self.done)
            return True
        return line is not None or bool(key.text and self._allowed(key.text))

    def _allowed(self, text: str) -> str:
        return "".join(letter for letter in text if letter not in self.leaves)

    def _after(self, key: KeyPress) -> Line | None:
        line = self.line
        match key.name:
            case "left" | "right":
                return line.stepped(-1 if key.name == "left" else 1, word=key.command, keep=key.shift)
            case "home" | "end":
                return line.moved(0 if key.name == "home" else len(line.text), keep=key.shift)
            case "backspace" | "delete":
                return line.without(-1 if key.name == "backspace" else 1, word=key.command)
            case _:
                return None

    def _command(self, letter: str, *, back: bool) -> None:
        line = self.line
        if letter in "zy":
            self._put(self.history.undone(line) if back else self.history.redone(line), kept=False)
        elif letter == "a":
            self._put(line.all())
        elif letter == "v":
            self._put(line.typed(self._allowed(self.host.clipboard.get()), self.limit))
        elif line.selected and not self.secret:
            self.host.clipboard.put(line.selected)
            if letter == "x":
                self._put(line.typed("", self.limit))

    def focus_changed(self, *, focused: bool) -> None:
        """The caret blinks while one types here."""
        self.composed = ""
        self._lit = True
        if focused:
            self.host.wake_in(self, BLINK)

    def stepped(self) -> None:
        """Blink, unless nothing is to move."""
        if self.host.has_focus(self):
            self._lit = self.host.look.still or not self._lit
            self.repaint()
            if not self.host.look.still:
                self.host.wake_in(self, BLINK)

    def spoken(self) -> Node | None:
        """What belongs here and what is here."""
        return Node("text field", self.name, self._shown_as(self.line.text), help=self.hint, actions=("set",))


def examples() -> Examples:
    """One with words, and an empty one with a hint."""
    return {
        "text field": lambda: TextField("Note", "what I saw", nothing_with),
        "text field, empty": lambda: TextField("Note", "", nothing_with, hint="what I saw …"),
    }
