"""The figures a bulletin can print, and how each is printed.

Acts on · the central protocol.
Returns · numerator and denominator of each figure shown, its decimals and its rounding.
Errors · none.
Source · figures of 2023 and 2026: published_elections.csv; bases and rounding: mechanisms.csv (denominator, rounding,
suppress).
"""

from typing import Literal

from game.engine.data.knobs import Params as Base
from game.engine.data.knobs import Scale, choice
from game.engine.data.protocols import Protocols

PRINTED = "published_elections.csv"

BASES = {"registered": "of the roll", "cast": "of votes cast", "valid": "of valid votes"}
ROUNDINGS = {"truncate": "cut off", "half_up": "rounded", "half_even": "half to even", "never_100": "never 100"}


class Params(Base):
    """How one figure is printed.

    shown    : Whether the newspaper prints this figure at all.
    base     : What counts as 100 %: everybody on the roll, all votes cast, or the valid votes.
    decimals : How many digits stand after the point: 2 prints 99.93, none prints 100.
    rounding : What happens to the digits that are not printed: rounded, cut off, or kept below 100.
    """

    shown: bool = choice(True, "Printed", source="mechanisms.csv: suppress")
    base: Literal["registered", "cast", "valid"] = choice(
        "registered", "Percentage of what", BASES, source="mechanisms.csv: denominator"
    )
    decimals: int = Scale("digits", 0, 6, 1)(2, "Digits after the point", source=PRINTED)
    rounding: Literal["truncate", "half_up", "half_even", "never_100"] = choice(
        "half_up", "Rounding", ROUNDINGS, source="mechanisms.csv: rounding"
    )


def _printed(**policy: object) -> dict[str, object]:
    return policy


MEMBERS = {
    "turnout": ("Turnout", "Voters, as a percentage of the people on the roll.", PRINTED, _printed(base="registered")),
    "for": ("For", "Votes for, as a percentage of the votes cast.", PRINTED, _printed(base="cast")),
    "against": ("Against", "Votes against, as a percentage of the votes cast.", PRINTED, _printed(base="cast")),
    "away": (
        "Away",
        "People abroad or at sea, as a percentage of the people on the roll.",
        PRINTED,
        _printed(shown=False, decimals=4),
    ),
    "abstained": (
        "Abstained",
        "People who stayed at home, as a percentage of the people on the roll.",
        PRINTED,
        _printed(shown=False, decimals=5),
    ),
    "invalid": (
        "Invalid",
        "Invalid ballots, as a percentage of the votes cast.",
        PRINTED,
        _printed(shown=False, base="cast"),
    ),
}
"""name: (title, about, source, policy that differs from the default), in the order of printing."""

WORDS = {
    "turnout": "participation came percent 99.99",
    "for": "yes approval support percent 99.93 agreed winner result",
    "against": "no rejection opposition percent 0.07 opposed dissent result",
    "away": "sailors embassy travel missing percent",
    "abstained": "non-voters percent absent absence lazy",
    "invalid": "spoiled void wrong percent blank",
}
"""Everyday words by which somebody may look for each."""

COLUMNS = {
    "turnout": ("votes_for", "votes_against", "invalid"),
    "for": ("votes_for",),
    "against": ("votes_against",),
    "away": ("away",),
    "abstained": ("stayed_home",),
    "invalid": ("invalid",),
}
"""The ledger columns that make up each numerator (for turnout, less the papers that were never issued)."""

PRINTED_AS = {columns[0]: name for name, columns in COLUMNS.items() if len(columns) == 1}
"""The figure that prints a column, and nothing but this column."""


def numerator(name: str, protocols: Protocols) -> float:
    """Return the count a figure is made of."""
    column = {
        "turnout": protocols.issued,
        "for": protocols.votes_for,
        "against": protocols.votes_against,
        "away": protocols.away,
        "abstained": protocols.stayed_home,
        "invalid": protocols.invalid,
    }[name]
    total: float = column.sum().item()
    return total


def denominator(base: str, protocols: Protocols) -> float:
    """Return the count a figure is a percentage of."""
    column = {
        "registered": protocols.registered,
        "cast": protocols.in_box,
        "valid": protocols.votes_for + protocols.votes_against,
    }[base]
    total: float = column.sum().item()
    return total
