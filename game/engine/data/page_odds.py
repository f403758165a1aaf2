"""What one printed page says of the vote behind it: the odds that simulated countries give it.

The table is made by ``python -m assets.readers.make_table`` and read when the first reader asks. It holds, for places
on a grid of turnout and share for in log-odds, the logarithm of how much more often free votes honestly counted print
such a page than managed ones do. Between the places of the grid it is linear.

Errors · none: without the file a page says nothing, and ``damage`` says what is the matter with it.
"""

import math
from functools import cache
from pathlib import Path
from typing import Annotated, NamedTuple, Self

from pydantic import Field, ValidationError, model_validator

from game.engine.data.bulletin import Figure
from game.engine.data.press import Press
from game.engine.data.problems import BadInput, Problem, from_validation
from game.engine.data.table import Table

FILE = Path(__file__).parents[3] / "assets" / "readers" / "page_odds.json"
LARGEST = 200_000
"""Bytes of a table that is read at all."""

AGAIN = "the table of the game, as it was installed"

Weight = Annotated[float, Field(ge=-10.0, le=10.0)]
Row = Annotated[tuple[Weight, ...], Field(min_length=2, max_length=200)]


class Axis(Table):
    """Even places of the grid in log-odds: the first, how far apart, how many."""

    first: float = Field(ge=-20.0, le=20.0)
    step: float = Field(gt=0.0, le=5.0)
    places: int = Field(ge=2, le=200)

    def at(self, place: float) -> tuple[int, float]:
        """Return the place of the grid at or below, and the part of the way to the next; the ends hold beyond them."""
        along = min(max((place - self.first) / self.step, 0.0), self.places - 1.0)
        below = min(int(along), self.places - 2)
        return below, along - below


class PageOdds(Table):
    """The table: where it comes from, its axes, and ln(free ÷ managed) for both figures together and for each alone."""

    made: str
    command: str
    version: str
    seed: int
    countries: int = Field(ge=1)
    priors: dict[str, str]
    turnout: Axis
    share: Axis
    turnout_alone: Row
    share_alone: Row
    both: Annotated[tuple[Row, ...], Field(min_length=2, max_length=200)]

    @model_validator(mode="after")
    def _as_large_as_its_axes(self) -> Self:
        wide, high = self.turnout.places, self.share.places
        rows = [self.share_alone, *self.both]
        if len(self.turnout_alone) != wide or len(self.both) != wide or any(len(row) != high for row in rows):
            raise ValueError(f"the table does not have {wide} rows of {high} numbers, as its axes say")
        return self

    def weigh(self, turnout: float | None, share: float | None) -> "Weighed":
        """Return what a page says; None stands for a figure that it does not print.

        Each figure's part is its effect averaged over both orders of reading them (Shapley 1953), so that the two add
        up to the whole.
        """
        by_turnout = 0.0 if turnout is None else _along(self.turnout_alone, self.turnout.at(turnout))
        by_share = 0.0 if share is None else _along(self.share_alone, self.share.at(share))
        if turnout is None or share is None:
            return Weighed(by_turnout, by_share)
        below, part = self.turnout.at(turnout)
        at = self.share.at(share)
        whole = (1.0 - part) * _along(self.both[below], at) + part * _along(self.both[below + 1], at)
        return Weighed(0.5 * (by_turnout + whole - by_share), 0.5 * (by_share + whole - by_turnout))


_ENDS = Axis(first=0.0, step=1.0, places=2)
_NOTHING = (0.0, 0.0)
SILENT = PageOdds(
    made="",
    command="",
    version="",
    seed=0,
    countries=1,
    priors={},
    turnout=_ENDS,
    share=_ENDS,
    turnout_alone=_NOTHING,
    share_alone=_NOTHING,
    both=(_NOTHING, _NOTHING),
)
"""What is in force without the file: both kinds of vote print any page equally often."""


class Weighed(NamedTuple):
    """What each figure says: the logarithm of how much more often free votes print it than managed ones."""

    turnout: float
    share: float

    @property
    def whole(self) -> float:
        """What the page says."""
        return self.turnout + self.share


def page_odds() -> PageOdds:
    """Return the table of the game, or one by which no page says anything."""
    return _found()[0]


def damage() -> str:
    """Return what is the matter with the table of the game; nothing where it can be used."""
    return _found()[1]


@cache
def _found() -> tuple[PageOdds, str]:
    try:
        return read(FILE), ""
    except BadInput as bad:
        return SILENT, bad.problems[0].fault or "it is damaged"


def read(path: Path) -> PageOdds:
    """Read a table.

    Raises
    ------
    BadInput
        when the file cannot be read, is larger than any table, or holds anything but a table.
    """
    name = f"assets/readers/{path.name}"
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise BadInput([Problem(name, "", None, AGAIN, None, error.strerror or "it cannot be read")]) from error
    if len(content) > LARGEST:
        raise BadInput([Problem(name, "", None, AGAIN, None, f"it is longer than {LARGEST:,} bytes")])
    try:
        return PageOdds.model_validate_json(content)
    except ValidationError as error:
        if any(one["type"] == "json_invalid" for one in error.errors(include_url=False, include_input=False)):
            raise BadInput([Problem(name, "", None, AGAIN, None, "it is no JSON")]) from error
        raise BadInput(from_validation(name, error, PageOdds)) from error


def weigh(press: Press) -> Weighed:
    """Return what the page that lies before a reader says."""
    return page_odds().weigh(*places(press))


def places(press: Press) -> tuple[float | None, float | None]:
    """Return where a page stands, in log-odds: its turnout of the roll, its share for; None where it prints none.

    A share of the roll is turned into one of papers where the page also says how many came; for lack of votes for,
    those against are read.
    """
    turnout = press.figure("turnout")
    came = turnout if turnout is not None and turnout.base == "registered" else None
    votes = press.figure("for", "against")
    return (None if came is None else _log_odds(came, 1.0)), (None if votes is None else _share_for(votes, came))


def _share_for(votes: Figure, came: Figure | None) -> float:
    whole = float(came.printed) / 100.0 if came is not None and votes.base == "registered" else 1.0
    found = _log_odds(votes, whole or 1.0)
    return found if votes.name == "for" else -found


def _log_odds(figure: Figure, whole: float) -> float:
    """The log-odds of a printed share of a whole; half of the last digit is left at either end, which print nothing."""
    silent = 0.005 * 10.0**-figure.decimals
    share = min(max(float(figure.printed) / 100.0 / whole, silent), 1.0 - silent)
    return math.log(share) - math.log1p(-share)


def _along(row: tuple[float, ...], at: tuple[int, float]) -> float:
    below, part = at
    return (1.0 - part) * row[below] + part * row[below + 1]
