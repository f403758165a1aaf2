"""A line of display type that is set as large as its place allows: the masthead and the headline."""

from collections.abc import Sequence
from dataclasses import field

import pygame

from game.kit.drawing.pen import Look
from game.kit.drawing.theme import HEADLINE, MASTHEAD, PRINT, SUBTITLE, Type
from game.kit.widget import Span, Widget
from game.kit.widgets.prose import Prose, Run

HEADLINES = (HEADLINE, *(Type(size, line, "print", "bold") for size, line in ((56, 64), (44, 52), (36, 44), (28, 36))))
MASTHEADS = (MASTHEAD, Type(32, 40, "print", "semibold"), Type(24, 32, "print", "semibold"))
DECKS = (SUBTITLE, Type(20, 28, "print", "italic"), Type(18, 24, "print", "italic"))


class Display(Widget):
    """Runs of text in the largest of the kinds in which they fit on one line; the smallest one may break."""

    runs: Sequence[Run]
    kinds: Sequence[Type] = (PRINT,)
    centred: bool = field(default=False, kw_only=True)

    _settings: tuple[Prose, ...] = field(init=False, repr=False)
    _chosen: int = field(default=0, init=False, repr=False)

    def __post_init__(self) -> None:
        """Set the runs in every kind; only one of them is shown."""
        self._settings = tuple(Prose(self.runs, kind, line=kind.line) for kind in self.kinds)

    def children(self) -> Sequence[Widget]:
        """The runs in every kind."""
        return self._settings

    def shown(self) -> Sequence[Widget]:
        """The runs in the kind that fits."""
        return (self._settings[self._chosen],)

    def measure_span(self, look: Look) -> Span:
        """At least the longest word of the smallest kind, at best the largest in one line."""
        return self._settings[-1].span(look)[0], self._settings[0].span(look)[1]

    def measure_height(self, look: Look, width: int) -> int:
        """The height of the kind that fits."""
        return self._settings[self._fitting(look, width)].height_at(look, width)

    def arrange(self, look: Look) -> None:
        """Choose the kind and place it."""
        self._chosen = self._fitting(look, self.rect.w)
        chosen = self._settings[self._chosen]
        area = self.rect.copy()
        if self.centred:
            area.w = min(self.rect.w, chosen.span(look)[1])
            area.centerx = self.rect.centerx
        chosen.place(look, pygame.Rect(area))

    def _fitting(self, look: Look, width: int) -> int:
        last = len(self._settings) - 1
        fits = (index for index, prose in enumerate(self._settings) if prose.span(look)[1] <= width)
        return next(fits, last)
