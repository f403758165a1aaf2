"""A slider: what it sets, a word for the value, the figure, the track; drag, click, keys, wheel or type a number."""

from collections.abc import Callable
from dataclasses import field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import BODY, CAPTION, FIGURE, NEAR, Token
from game.kit.program.events import Point
from game.kit.widget import Span, Widget, current
from game.kit.widgets.entry import track
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.numeric import Numeric
from game.kit.widgets.example import Examples, nothing_with
from game.text.tip import Tip

LEAST_TRACK = 96
WHY_DROP = 3


class Slider(Numeric):
    """Sets a number along a track; `word` puts it into words ("crushing"), `tip` says why below dots."""

    word: Callable[[float], str] | None = field(default=None, kw_only=True)

    ring_radius = track.GRIP

    dragging: bool = field(default=False, init=False, repr=False)

    def adopt(self, former: Widget) -> None:
        """Go on with a drag, too."""
        super().adopt(former)
        if isinstance(former, Slider):
            self.dragging = former.dragging

    # --- measure

    def measure_span(self, look: Look) -> Span:
        """Room for its name and its widest end."""
        name = look.text.width(self.name, BODY)
        ends = (self.notches.low, self.notches.high)
        figure = max(look.text.width(self.unit.write(end), FIGURE) for end in ends)
        words = (
            max((look.text.width(self.word(end), CAPTION) + look.px(NEAR) for end in ends), default=0)
            if self.word
            else 0
        )
        least = max(name + figure + look.px(NEAR), look.px(LEAST_TRACK))
        return least, least + words + look.px(NEAR)

    def natural_height(self, look: Look) -> int:
        """A line of words and the track below."""
        return look.text.line_height(BODY) + look.px(track.GRIP)

    def baseline(self, look: Look) -> int | None:
        """The foot of its name."""
        return look.text.baseline(BODY)

    def _track(self, look: Look) -> pygame.Rect:
        return pygame.Rect(self.rect.left, self.rect.bottom - look.px(track.GRIP), self.rect.w, look.px(track.GRIP))

    def ring_area(self) -> pygame.Rect:
        """The ring goes round the knob."""
        look = self.host.look
        return track.knob_area(self._track(look), look, self._along()).inflate(-look.px(2), -look.px(2))

    def tip_area(self) -> pygame.Rect:
        """A tip points at the name."""
        look = self.host.look
        wide = min(self.rect.w, look.text.width(self.name, BODY))
        return pygame.Rect(self.rect.left, self.rect.top, wide, look.text.line_height(BODY))

    def _in_force(self) -> bool:
        return not current(self.off) and not current(self.covered)

    def _along(self) -> float:
        return self.notches.fraction(self.standing())

    # --- paint

    def paint(self, pen: Pen) -> None:
        """Draw the words, then the track with its knob."""
        look = pen.look
        self._paint_words(pen)
        area, along, enabled = self._track(look), self._along(), self.enabled()
        # what is off, or not to be seen, fills nothing: a hollow knob only shows where it would begin
        in_force = self._in_force()
        track.draw(pen, area, (area.left, track.place(area, look, along) if in_force else area.left), enabled=enabled)
        heavy = self.dragging or (enabled and self.host.is_hovered(self))
        knob = track.knob_area(area, look, along)
        track.draw_knob(pen, knob, heavy=heavy, enabled=enabled and in_force, hollow=not in_force)

    def _paint_words(self, pen: Pen) -> None:
        look, top, value = pen.look, self.rect.top, current(self.value)
        tone: Token = "ink" if self.enabled() else "edge"
        pen.text(self.name, BODY, tone, (self.rect.left, top))
        if self.tip is not None:
            foot = top + look.text.baseline(BODY) + look.px(WHY_DROP)
            pen.dotted(self.rect.left, self.rect.left + look.text.width(self.name, BODY), foot)
        drop = look.text.baseline(BODY)
        figure = self.written()
        pen.text(figure, FIGURE, tone, (self.rect.right, top + drop - look.text.baseline(FIGURE)), "right")
        if self.word is not None and self._in_force():
            self._paint_word(pen, self.word(value), figure)

    def _paint_word(self, pen: Pen, word: str, figure: str) -> None:
        """The word stands before the figure, and gives way where there is no room for it."""
        look = pen.look
        right = self.rect.right - look.text.width(figure, FIGURE) - look.px(NEAR)
        room = right - self.rect.left - look.text.width(self.name, BODY) - look.px(NEAR)
        if look.text.width(word, CAPTION) <= room:
            top = self.rect.top + look.text.baseline(BODY) - look.text.baseline(CAPTION)
            pen.text(word, CAPTION, "quiet", (right, top), "right")

    # --- handle

    def pressed(self, at: Point) -> bool:
        """The track goes to the pointer, the knob of what is off stays where it is; the name opens the tip."""
        look = self.host.look
        area = self._track(look)
        if at[1] < area.top:
            if self.tip is not None and at[0] < self.rect.left + look.text.width(self.name, BODY):
                self.host.show_tip(self)
            return True
        self.dragging = True
        if current(self.off) and track.knob_area(area, look, self._along()).collidepoint(at):
            self.set_to(self.standing())  # a pixel may be many steps, and nothing was moved
        else:
            self.dragged(at)
        return True

    def dragged(self, at: Point) -> None:
        """Follow the pointer."""
        if self.dragging:
            look = self.host.look
            self.set_to(self.notches.at(track.fraction(self._track(look), look, at[0])))

    def released(self, _at: Point) -> None:
        """Let go."""
        if self.dragging:
            self.dragging = False
            self.act(self.done)

    def spoken(self) -> Node | None:
        """Its name and value, with the word."""
        value = current(self.value)
        said = self.as_seen()
        if self.word is not None and self._in_force():
            said = f"{said}, {self.word(value)}"
        look = self.host.look
        room = look.text.width(self.name, BODY) + look.text.width(self.as_seen(), FIGURE)
        actions = (
            "decrease",
            "increase",
            "set",
            *(("press",) if current(self.off) else ()),
        )
        return Node("slider", self.name, said, actions=actions, clipped=room > self.rect.w)


def _example(*, off: bool = False) -> Widget:
    tip = Tip("Why", "What a slider is for.")
    return Slider("Cost", 7.0, nothing_with, Notches(0.0, 20.0, 0.5), word=lambda _number: "heavy", tip=tip, off=off)


def examples() -> Examples:
    """One with a word for its value, and one that is off."""
    return {"slider": _example, "slider, off": lambda: _example(off=True)}
