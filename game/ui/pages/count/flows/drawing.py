"""The flow chart as it is drawn, worked out once for a size: where everything stands, and the picture of each side."""

from collections.abc import Sequence

import pygame

from game.engine.data.election import Election
from game.engine.flows import Flow
from game.explain.count.strand import Strand
from game.kit.drawing.pen import Look
from game.ui.pages.count.flows.labels import measures, words
from game.ui.pages.count.flows.layout import Layout, Ribbon, lay, least_height, least_width, strands
from game.ui.pages.count.flows.paint import picture


class Drawing:
    """The chart of one election; the pages made one after another hand it on."""

    def __init__(self, election: Election, flows: Sequence[Flow]) -> None:
        """Sort the flows into ribbons and find the words of the bars."""
        self.strands = strands(flows)
        self.said = words(election, self.strands)
        self._placed: tuple[Look, tuple[int, int], Layout] | None = None
        self._pictures: dict[bool, pygame.Surface] = {}

    def least_width(self, look: Look) -> int:
        """The width below which labels would not fit."""
        return round(least_width(measures(look, self.said)) + 1)

    def least_height(self, look: Look, width: int, room: int) -> int:
        """The height at which every label has its place and the bars have some room besides."""
        return round(least_height(self.strands, measures(look, self.said), width, room))

    def place(self, look: Look, size: tuple[int, int]) -> None:
        """Work out where everything stands, unless that is known."""
        if self._placed is None or self._placed[:2] != (look, size):
            self._placed = look, size, lay(self.strands, measures(look, self.said), *size)
            self._pictures.clear()

    @property
    def layout(self) -> Layout:
        """Where everything stands; only after it was placed."""
        assert self._placed is not None
        return self._placed[2]

    def picture(self, *, report: bool) -> pygame.Surface:
        """The whole chart without its labels."""
        assert self._placed is not None
        look, size, layout = self._placed
        found = self._pictures.get(report)
        if found is None:
            found = self._pictures[report] = picture(look, layout, self.said, size, report=report)
        return found

    def ribbon(self, strand: Strand) -> Ribbon:
        """The ribbon of a strand."""
        return next(ribbon for ribbon in self.layout.ribbons if ribbon.strand == strand)

    def seen(self, come: float, width: int) -> int:
        """How much of the chart can be seen, from the left, when the right half has come some way."""
        if come >= 1:
            return width
        starts = {knot[0]: bar[0] + bar[2] for knot, bar in self.layout.bars.items()}
        return round(starts[1] + (starts[2] - starts[1]) * come)
