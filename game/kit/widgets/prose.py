"""Running text with words and figures in several types; a run may be opened, like the figures on a front page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pygame

from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import PRINT, TARGET, Token, Type
from game.kit.page.command import Act
from game.kit.widget import Span, Widget
from game.kit.widgets.control import Control
from game.kit.widgets.example import Examples, nothing
from game.text.breaking import words
from game.text.tip import Tip

UNDERLINE_DROP = 3


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one type; with an action or a tip it can be opened, with both the tip comes first."""

    text: str
    kind: Type | None = None
    tone: Token = "ink"
    action: Act | None = None
    tip: Tip | None = None

    @property
    def opens(self) -> bool:
        """Whether there is anything behind it."""
        return self.action is not None or self.tip is not None


class Link(Control):
    """The part of a text that can be opened: the area of one run."""

    run: Run = field(default_factory=lambda: Run(""))

    def use(self) -> None:
        """Show the tip; where that is read already, or there is none, do it."""
        if self.run.action is not None and (self.tip is None or self.host.had_tip(self)):
            self.act(self.run.action)
        elif self.tip is not None:
            self.host.show_tip(self)

    def spoken(self) -> Node | None:
        """Its words."""
        return Node("button", self.run.text.strip(), actions=("press",))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word in its place, from the corner of the text."""

    text: str
    run: Run
    left: int
    line: int


class Prose(Widget):
    """Runs set one after another and broken into lines. Runs that can be opened are never broken."""

    runs: Sequence[Run]
    kind: Type = PRINT
    line: float = field(default=24, kw_only=True)

    _links: dict[int, Link] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Make a link for every run that can be opened."""
        found = (run for run in self.runs if run.opens)
        self._links = {id(run): Link(run=run, tip=run.tip) for run in found}

    def children(self) -> Sequence[Widget]:
        """The links."""
        return tuple(self._links.values())

    def _kind(self, run: Run) -> Type:
        return run.kind or self.kind

    def _words(self, run: Run) -> list[str]:
        return [run.text] if run.opens else words(run.text)

    def _whole(self, look: Look) -> list[list[tuple[str, Run, int]]]:
        """The words with their widths, those together that no line end comes into: runs follow without a space."""
        found: list[list[tuple[str, Run, int]]] = []
        for run in self.runs:
            for index, word in enumerate(self._words(run)):
                one = word, run, look.text.width(word, self._kind(run))
                if index or not found:
                    found.append([one])
                else:
                    found[-1].append(one)
        return found

    def measure_span(self, look: Look) -> Span:
        """At least the longest word, at best all in one line."""
        least = max(sum(wide for _word, _run, wide in whole) for whole in self._whole(look))
        return least, max(least, sum(look.text.width(run.text, self._kind(run)) for run in self.runs))

    def _high(self, look: Look) -> int:
        return look.type_px(max(self.line, TARGET if self._links else 0))

    def measure_height(self, look: Look, width: int) -> int:
        """The lines."""
        pieces = self._set(look, width)
        return (pieces[-1].line + 1 if pieces else 0) * self._high(look)

    def baseline(self, look: Look) -> int | None:
        """The foot of the first line."""
        return (self._high(look) - look.text.line_height(self.kind)) // 2 + look.text.baseline(self.kind)

    def _set(self, look: Look, width: int) -> list[_Piece]:
        """Every word in its place. Words of one run are kept apart by a space; runs follow without one."""
        pieces: list[_Piece] = []
        left = line = 0
        for number, whole in enumerate(self._whole(look)):
            left += look.text.width(" ", self._kind(whole[0][1])) if number else 0
            if left and left + sum(wide for _word, _run, wide in whole) > width:
                left, line = 0, line + 1
            for word, run, wide in whole:
                if word:
                    pieces.append(_Piece(word, run, left, line))
                left += wide
        return pieces

    def arrange(self, look: Look) -> None:
        """Put the links where their words are."""
        high = self._high(look)
        for piece in self._set(look, self.rect.w):
            link = self._links.get(id(piece.run))
            if link is not None:
                wide = look.text.width(piece.text, self._kind(piece.run))
                corner = (self.rect.left + piece.left, self.rect.top + piece.line * high)
                link.place(look, pygame.Rect(corner, (max(wide, look.px(TARGET)), high)))

    def paint(self, pen: Pen) -> None:
        """Draw the words, and dots under those that can be opened."""
        look = pen.look
        high, base = self._high(look), self.baseline(look) or 0
        for piece in self._set(look, self.rect.w):
            kind = self._kind(piece.run)
            foot = self.rect.top + piece.line * high + base
            left = self.rect.left + piece.left
            pen.text(piece.text, kind, piece.run.tone, (left, foot - look.text.baseline(kind)))
            if piece.run.opens:
                pen.dotted(left, left + look.text.width(piece.text, kind), foot + look.px(UNDERLINE_DROP))

    def spoken(self) -> Node | None:
        """The whole text; the links are inside."""
        return Node("text", "".join(run.text for run in self.runs).strip())


def examples() -> Examples:
    """Words of which some lead somewhere."""
    return {"prose": lambda: Prose([Run("Words that "), Run("lead", action=nothing), Run(" somewhere, and wrap.")])}
