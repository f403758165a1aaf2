"""Goals as data: conditions over named quantities, judged on the record of a ballot with a sentence that says why."""

from dataclasses import dataclass
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from game.engine.data.election import Election
from game.engine.data.problems import nearest_name
from game.engine.data.table import Table
from game.engine.publication.rounding import is_printed_percentage
from game.level.goals import measures
from game.level.goals.quantities import Quantity, printed_text, quantities
from game.level.series.ballots import Which
from game.text.language import translate

FOUND = "{wanted} – {label}: {value}."
NOT_SHOWN = "{wanted} – {label}: not on the page."
NOT_YET = "{wanted} – {label}: known when the polls have closed."
SENTENCES = (FOUND, NOT_SHOWN, NOT_YET)
"""The sentences a verdict is made of, for the catalogues of other languages."""

FINEST = 9
"""Decimals of a value that lies so close to its limit that fewer would show the two as equal."""


def _known(name: str) -> str:
    if name in quantities():
        return name
    near = nearest_name(name, quantities())
    raise PydanticCustomError("quantity", "unknown", {"fault": "no such quantity", "allowed": "", "nearest": near})


class Condition(Table):
    """One thing that has to be so: digits printed exactly, or a quantity within a range (both ends included)."""

    quantity: Annotated[str, AfterValidator(_known)] = Field(description="the name of a quantity: printed.turnout")
    text: str = Field(min_length=1, max_length=120, description="what is wanted, in 1 to 120 plain characters")
    printed: str | None = Field(default=None, description='digits in quotes such as "99.93"')
    at_least: float | None = Field(default=None, description="a number")
    at_most: float | None = Field(default=None, description="a number")
    ballots: Which = "last"
    """In a series, which of its ballots have to be so."""

    @model_validator(mode="after")
    def _says_what_is_wanted(self) -> Self:
        bounds = [bound for bound in (self.at_least, self.at_most) if bound is not None]
        if self.printed is None and bounds and bounds == sorted(bounds):
            return self
        figure = self.quantity.startswith("printed.")
        if self.printed is not None and not bounds and figure and is_printed_percentage(self.printed):
            return self
        allowed = 'at_least, at_most, or both in this order; or printed = "99.93" for a quantity that is printed'
        raise PydanticCustomError("condition", "unclear", {"fault": "does not say what is wanted", "allowed": allowed})

    def judge(self, election: Election) -> "Judged":
        """Say whether the condition is met, and why."""
        quantity = quantities()[self.quantity]
        if self.printed is not None:
            return self._judge_digits(election, quantity)
        value = self._value(election, quantity)
        if value is None:
            missing = NOT_YET if self.quantity.startswith(("altered.", "alike.")) else NOT_SHOWN
            return Judged(self, False, None, self._sentence(missing, quantity), known=missing is NOT_SHOWN)
        met = (self.at_least is None or value >= self.at_least) and (self.at_most is None or value <= self.at_most)
        return Judged(self, met, value, self._sentence(FOUND, quantity, self._found(quantity, election, value)))

    def _value(self, election: Election, quantity: Quantity) -> float | None:
        """Read the quantity; where no rule acts at a tier, nothing will be changed there whatever the day brings."""
        value = quantity.read(election)
        kind, _, tier = self.quantity.partition(".")
        return 0.0 if value is None and kind == "altered" and measures.untouched(election, tier) else value

    def _judge_digits(self, election: Election, quantity: Quantity) -> "Judged":
        text = printed_text(self.quantity.partition(".")[2], election)
        if text is None:
            return Judged(self, False, None, self._sentence(NOT_SHOWN, quantity))
        return Judged(self, text == self.printed, float(text), self._sentence(FOUND, quantity, quantity.written(text)))

    def _sentence(self, template: str, quantity: Quantity, value: str = "") -> str:
        """Say what is wanted in the level's own words, and what there is."""
        wanted = translate(self.text).rstrip(".")
        return translate(template).format(wanted=wanted, label=translate(quantity.label), value=value)

    def _found(self, quantity: Quantity, election: Election, value: float) -> str:
        """Write the value found: as printed, in the quantity's own words, or in figures."""
        if quantity.words:
            return translate(quantity.words[value > 0.0])
        figure = self.quantity.partition("printed.")[2]
        digits = printed_text(figure, election) if figure else None
        return quantity.written(digits or _apart(value, quantity.decimals, [self.at_least, self.at_most]))


def _apart(value: float, decimals: int, limits: list[float | None]) -> str:
    """Write a value with so many digits that it does not look like a limit which it misses."""
    ends = [end for end in limits if end is not None and end != value]
    while decimals < FINEST and any(f"{value:.{decimals}f}" == f"{end:.{decimals}f}" for end in ends):
        decimals += 1
    return f"{value:,.{decimals}f}"


@dataclass(frozen=True, slots=True)
class Judged:
    """A condition held against a ballot: met or not, the value found (None where there is none), and why.

    A forecast leaves a few things open: what officials will change is not ``known`` before they do.
    """

    condition: Condition
    met: bool
    value: float | None
    sentence: str
    known: bool = True


class Goal(Table):
    """What the level is about: in words, and as conditions that must all be met."""

    text: str = Field(min_length=1, max_length=240, description="text of 1 to 240 characters")
    conditions: Annotated[tuple[Condition, ...], Field(strict=False)] = Field(
        min_length=1, max_length=8, description="one to eight [[goal.conditions]] tables"
    )
    rows: str = Field(default="", max_length=120, description="text of at most 120 characters")
    """In a series: what is wanted in words, if every ballot has to print the published row beside it."""
    figures: Annotated[tuple[str, ...], Field(strict=False)] = Field(
        default=(), max_length=5, description="a list of figures of that row; empty: all it has"
    )
    within: float = Field(default=0.0, ge=0.0, le=50.0, description="by how many points they may differ")

    def judge(self, election: Election) -> tuple[Judged, ...]:
        """Judge every condition on a ballot or on its forecast."""
        return tuple(condition.judge(election) for condition in self.conditions)


class Economy(Table):
    """What a frugal player needs at most: so many changed settings, or so small a distance between truth and report."""

    changes: int | None = Field(default=None, ge=1, le=100)
    distance: float | None = Field(default=None, ge=0.0, le=100.0)

    @model_validator(mode="after")
    def _one_of_the_two(self) -> Self:
        if (self.changes is None) == (self.distance is None):
            said = {"fault": "needs one of the two", "allowed": "changes or distance"}
            raise PydanticCustomError("economy", "unclear", said)
        return self
