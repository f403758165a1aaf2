"""A level's own shares of the seats, where the chamber is not to be filled as an announced one was."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from game.engine.data.table import Table

OCCUPATIONS = ("workers", "farmers", "intellectuals", "soldiers", "officials")
WHOLE = 100.0
NEARLY = 0.05


def _percent(meaning: str) -> float:
    found: float = Field(ge=0, le=WHOLE, description=f"{meaning}, in per cent of the seats")
    return found


class LevelQuotas(Table):
    """Shares of the seats in per cent; the five occupations are all there are, and so are the parties."""

    workers: float = _percent("workers")
    farmers: float = _percent("farmers")
    intellectuals: float = _percent("intellectuals")
    soldiers: float = _percent("soldiers")
    officials: float = _percent("officials")
    women: float = _percent("women")
    under_40: float = _percent("deputies under 40")
    over_60: float = _percent("deputies of 60 and more")
    new: float = _percent("deputies who did not sit before")
    ruling_party: float = _percent("deputies of the ruling party; the others are of allied groups")
    source: str = Field(min_length=1, max_length=200, description="text of 1 to 200 characters")

    @model_validator(mode="after")
    def _add_up(self) -> Self:
        named = sum(getattr(self, name) for name in OCCUPATIONS)
        if abs(named - WHOLE) > NEARLY:
            said = {"fault": f"the occupations add up to {named:g} %", "allowed": "shares that add up to 100"}
            raise PydanticCustomError("quotas", "sum", said)
        if self.under_40 + self.over_60 > WHOLE:
            said = {"fault": "the ages add up to more than everybody", "allowed": "at most 100 together"}
            raise PydanticCustomError("quotas", "ages", said)
        return self
