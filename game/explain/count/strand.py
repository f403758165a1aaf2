"""What a flow chart is made of, before anything has a place: bars, and the ribbons between them."""

from dataclasses import dataclass

Knot = tuple[int, str]
"""A bar: its column and what it stands for."""


@dataclass(frozen=True, slots=True)
class Strand:
    """A ribbon before it has a place: everybody of a stance with a fate, and in the right half the column as well."""

    half: int
    stance: str
    fate: str
    column: str
    count: float
    altered: bool

    @property
    def start(self) -> Knot:
        """The bar it comes from."""
        return (0, self.stance) if self.half == 0 else (1, self.fate)

    @property
    def end(self) -> Knot:
        """The bar it leads to."""
        return (1, self.fate) if self.half == 0 else (2, self.column)
