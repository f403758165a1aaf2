"""What is printed, and what readers make of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed figure with the counts behind it: printed = numerator ÷ denominator in per cent."""

    name: str
    numerator: int
    denominator: int
    base: str
    decimals: int
    rounding: str
    printed: str


@dataclass(frozen=True, slots=True)
class Bulletin:
    """The figures in the order they are printed, the deputies elected, and the text around them."""

    figures: tuple[Figure, ...]
    deputies: int
    text: str

    def figure(self, name: str) -> Figure:
        """Return the figure with this name.

        Raises
        ------
        KeyError
            when the bulletin does not print it.
        """
        for figure in self.figures:
            if figure.name == name:
                return figure
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Belief:
    """What one kind of reader concludes; shares between 0 and 1.

    perceived_support : share of adults the reader takes to support the candidate in private
    perceived_dissent : share of voters the reader takes to have struck the name out
    trust             : how far the reader takes the page for that of a free vote, honestly counted
    """

    reader: str
    perceived_support: float
    perceived_dissent: float
    trust: float
