"""The motions side by side: each with how it was voted on; picking one shows who voted how."""

from collections.abc import Sequence

import pygame

from game.explain.assembly.chamber import Vote
from game.explain.assembly.words import tally
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, CAPTION_BOLD, FIGURE, SMALL
from game.kit.page.command import ActWith
from game.kit.widget import Span
from game.kit.widgets.picked import Choice, Chooser, Picked
from game.text.language import translate as _

FITTING = (6, 4, 3, 2)
"""How many stand side by side, as there is room."""

HIGH, GAP = 50, 6
BAR = 5


class Motions(Chooser[int], Picked):
    """Rows of up to six; `votes` are in the order of the choices."""

    votes: Sequence[Vote]

    @classmethod
    def of(cls, votes: Sequence[Vote], chosen: int, action: ActWith[int]) -> "Motions":
        """Make the strip of a chamber's votes."""
        choices = [Choice(index, vote.name) for index, vote in enumerate(votes)]
        return cls(_("Motions"), choices, chosen, action, votes, key="motions")

    def _wide(self, look: Look) -> int:
        """The room that the widest motion takes."""
        texts = [*((tally(one), FIGURE) for one in self.votes), *((one.name, CAPTION_BOLD) for one in self.votes)]
        return max(look.text.width(text, kind) for text, kind in texts) + look.px(2 * SMALL)

    def _across(self, look: Look, width: int) -> int:
        """How many stand side by side: as many rows as are needed are alike."""
        gap = look.px(GAP)
        return next((many for many in FITTING if many * (self._wide(look) + gap) - gap <= width), FITTING[-1])

    def measure_span(self, look: Look) -> Span:
        """From a few motions side by side to six of them."""
        wide, gap = self._wide(look), look.px(GAP)
        return FITTING[-1] * (wide + gap) - gap, FITTING[0] * (wide + gap) - gap

    def measure_height(self, look: Look, width: int) -> int:
        """As many rows as there are at this width."""
        rows = -(-len(self.votes) // self._across(look, width))
        return rows * look.type_px(HIGH) + (rows - 1) * look.px(GAP)

    def places(self) -> Sequence[pygame.Rect]:
        """Where each motion is."""
        look = self.host.look
        high, gap, across = look.type_px(HIGH), look.px(GAP), self._across(look, self.rect.w)
        wide = (self.rect.w - (across - 1) * gap) / across
        return [
            pygame.Rect(
                self.rect.left + round(index % across * (wide + gap)),
                self.rect.top + index // across * (high + gap),
                round(wide),
                high,
            )
            for index in range(len(self.votes))
        ]

    def choose(self, index: int) -> None:
        """Pick a motion, the one that is picked as well: its votes are shown."""
        self.pick(index)

    def paint(self, pen: Pen) -> None:
        """Draw a card for each: its name, a bar of for and against, the tally."""
        look = pen.look
        for index, (vote, area) in enumerate(zip(self.votes, self.places(), strict=True)):
            on = index == self.picked()
            pen.box(area, "sheet", "ink" if on else "line", 2 if on else 1)
            top = area.top + look.px(SMALL)
            pen.text(vote.name, CAPTION_BOLD if on else CAPTION, "ink", (area.centerx, top), "middle")
            bar = pygame.Rect(area.left + look.px(SMALL), 0, area.w - 2 * look.px(SMALL), look.px(BAR))
            bar.top = top + look.text.line_height(CAPTION)
            pen.box(bar, "sheet", "ink", radius=0)
            pen.fill(pygame.Rect(bar.left, bar.top, round(bar.w * vote.ayes / vote.against.size), bar.h), "ink")
            pen.text(tally(vote), FIGURE, "ink", (area.centerx, bar.bottom + look.px(2)), "middle")

    def spoken(self) -> Node | None:
        """Every motion with its tally."""
        options = [self.option(index, vote.name, tally(vote)) for index, vote in enumerate(self.votes)]
        return self.in_words(self.name, tally(self.votes[self.picked()]), options)
