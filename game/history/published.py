"""What a row of the almanac is: one ballot as it was published, and what other sources print for it."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["claim", "observation"]
"""What an organiser said; what observers from outside watched and confirmed."""

Confidence = Literal["verified", "memory"]
"""Read at the source named; written from memory and not found again."""

FIGURES = ("turnout", "for", "against", "away", "abstained")
"""The figures a row may have, in the order in which they are printed."""

COUNTS = ("registered", "voted", "for", "against", "invalid")
"""The counts of people and papers a row may have."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Another source's figure for the same ballot."""

    figure: str
    printed: str
    notes: str
    source: str


@dataclass(frozen=True, slots=True)
class Published:
    """One ballot as published: percentages as text, with the digits they were printed with.

    ``base`` is what *for* and *against* are shares of (``"cast"``, ``"valid"``, or empty where it is not known);
    ``counts`` holds whole numbers of people and papers. What is not known is absent, never zero.
    """

    id: str
    country: str
    body: str
    date: str
    system: str
    seats: int | None
    figures: dict[str, str]
    counts: dict[str, int]
    base: str
    free: bool
    """A free vote on a question that hardly anybody opposed, beside the managed ones."""
    kind: Kind
    confidence: Confidence
    remembered: bool
    """Part of the row is from memory; its notes say which."""
    notes: str
    source: str
    conflicts: tuple[Conflict, ...]

    @property
    def year(self) -> int:
        """The year of the first day."""
        return int(self.date[:4])

    @property
    def held(self) -> bool:
        """Whether anybody voted at all: where no more people stand than there are seats, nobody may."""
        return not self.system.startswith("uncontested")

    @property
    def sourced(self) -> bool:
        """Whether every figure of the row was read at the source named."""
        return self.confidence == "verified" and not self.remembered
