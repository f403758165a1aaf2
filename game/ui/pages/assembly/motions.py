"""The motions side by side: each with how it was voted on; picking one shows who voted how."""

from collections.abc import Sequence
from dataclasses import dataclass

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

ACROSS = 6
HIGH, GAP = 50, 6
BAR = 5


@dataclass(eq=False)
class Motions(Chooser[int], Picked):
    """Rows of six; `votes` are in the order of the choices."""

    votes: Sequence[Vote]

    @classmethod
    def of(cls, votes: Sequence[Vote], chosen: int, action: ActWith[int]) -> "Motions":
        """Make the strip of a chamber's votes."""
        choices = [Choice(index, vote.name) for index, vote in enumerate(votes)]
        return cls(_("Motions"), choices, chosen, action, votes, key="motions")

    def measure_span(self, look: Look) -> Span:
        """Each as wide as its tally."""
        wide = max(
            max(look.text.width(tally(one), FIGURE), look.text.width(one.name, CAPTION_BOLD)) for one in self.votes
        )
        least = ACROSS * (wide + look.px(2 * SMALL)) + (ACROSS - 1) * look.px(GAP)
        return least, least

    def natural_height(self, look: Look) -> int:
        """As many rows as there are."""
        rows = -(-len(self.votes) // ACROSS)
        return rows * look.type_px(HIGH) + (rows - 1) * look.px(GAP)

    def places(self) -> Sequence[pygame.Rect]:
        """Where each motion is."""
        look = self.host.look
        high, gap = look.type_px(HIGH), look.px(GAP)
        wide = (self.rect.w - (ACROSS - 1) * gap) / ACROSS
        return [
            pygame.Rect(
                self.rect.left + round(index % ACROSS * (wide + gap)),
                self.rect.top + index // ACROSS * (high + gap),
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
