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
class Finding:
    """What one test of an observer showed. It says what was seen beside what was said; it is no verdict.

    test     : "names", "issued" and "protocol" in the stations, "page" of the whole sample
    column   : what was held side by side: a field of the protocol, or the name of a printed figure
    stations : in how many of the stations watched this was so; for the page, how many were watched
    station  : the precinct that was farthest off; None for the page, and in a forecast
    seen     : what was counted there, or the share of the sample
    said     : what the roll, the papers handed out, the protocol or the page says to that
    chance   : at most how often chance alone does that
    low      : least share of the whole country that such a sample would be nothing unusual for
    high     : largest such share
    """

    test: str
    column: str
    stations: int
    station: int | None
    seen: float
    said: float
    chance: float = 0.0
    low: float = 0.0
    high: float = 1.0


@dataclass(frozen=True, slots=True)
class Belief:
    """What one kind of reader concludes; shares between 0 and 1.

    perceived_support : share of adults the reader takes to support the candidate in private
    perceived_dissent : share of voters the reader takes to have struck the name out
    trust             : how far the reader takes the page for that of a free vote, honestly counted
    findings          : what the reader's own tests showed, of those who were there
    talk              : how much of what the reader hears is about each printed figure, by name; shares of all talk
    copied            : figures of the reader's copy that are not those of the page, by name, as they stand there
    """

    reader: str
    perceived_support: float
    perceived_dissent: float
    trust: float
    findings: tuple[Finding, ...] = ()
    talk: tuple[tuple[str, float], ...] = ()
    copied: tuple[tuple[str, str], ...] = ()
