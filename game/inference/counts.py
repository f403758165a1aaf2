"""Counts that a bulletin prints beside its percentages, and the plain sums they must obey."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from game.engine.data.table import Table

CountName: TypeAlias = Literal["registered", "voted", "valid", "for", "against", "invalid", "away", "abstained"]

COUNT_NAMES: tuple[str, ...] = get_args(CountName)

LARGEST_COUNT = 2_000_000_000

SPOKEN_COUNTS: Mapping[str, str] = {
    "registered": "on the roll",
    "voted": "voted",
    "valid": "valid papers",
    "for": "votes for",
    "against": "votes against",
    "invalid": "invalid papers",
    "away": "away",
    "abstained": "abstained",
}

_PARTED = r"[0-9]{1,3}(?P<mark>[ ,._'\u2019\u00a0\u202f])[0-9]{3}(?:(?P=mark)[0-9]{3}){0,2}"
_PRINTED = re.compile(rf"[0-9]{{1,10}}|{_PARTED}", re.ASCII)
_MADE_OF: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "voted": (("for", "against", "invalid"), ("valid", "invalid")),
    "valid": (("for", "against"),),
}
_WITHIN: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "registered": (("voted", "away", "abstained"), ("for", "against", "invalid", "away", "abstained")),
    "voted": (("for", "against", "invalid"), ("valid", "invalid")),
    "valid": (("for", "against"),),
}


def _as_text(printed: Any) -> Any:
    """A whole number may be written without quotes: no digit of it gets lost."""
    return str(printed) if isinstance(printed, int) and not isinstance(printed, bool) else printed


def _printed(text: str) -> str:
    """Pass the text of a printed count, or say what one looks like."""
    if _PRINTED.fullmatch(text) and _number(text) <= LARGEST_COUNT:
        return text
    allowed = f'digits, in threes if they are parted, such as "12,139,932"; 0 to {LARGEST_COUNT:,}'
    raise PydanticCustomError("count", "not a printed count", {"allowed": allowed})


def _number(text: str) -> int:
    return int(re.sub(r"[^0-9]", "", text))


class PrintedCount(Table):
    """One count of people or papers as a bulletin prints it, to the last digit."""

    name: CountName
    printed: Annotated[str, BeforeValidator(_as_text), AfterValidator(_printed)] = Field(
        description='digits such as "12,139,932"'
    )

    @property
    def count(self) -> int:
        """The number that is printed."""
        return _number(self.printed)

    @property
    def pins(self) -> str:
        """The name of the figure this is the count of; those who voted are the count behind turnout."""
        return "turnout" if self.name == "voted" else self.name

    @property
    def spoken(self) -> str:
        """The count in words."""
        return f"{self.count:,} {SPOKEN_COUNTS[self.name]}"


def broken_sum(counts: Sequence[PrintedCount], *, complete: bool) -> str:
    """Why these counts cannot add up, with the numbers; empty when plain sums do not show it."""
    return next(_broken({each.name: each.count for each in counts}, complete=complete), "")


def _broken(count: Mapping[str, int], *, complete: bool) -> Iterator[str]:
    made_of = {**_MADE_OF, **({"registered": (("voted", "away", "abstained"),)} if complete else {})}
    for exact, groups in ((True, made_of), (False, _WITHIN)):
        for whole, several in groups.items():
            for parts in several if whole in count else ():
                known = [part for part in parts if part in count]
                total = sum(count[part] for part in known)
                if exact and len(known) < len(parts):
                    continue
                if known and (total != count[whole] if exact else total > count[whole]):
                    yield _sum_in_words(known, whole, count, total)


def _sum_in_words(parts: Sequence[str], whole: str, count: Mapping[str, int], total: int) -> str:
    several = [f"{count[part]:,} {SPOKEN_COUNTS[part]}" for part in parts]
    listed = " and ".join(each for each in (", ".join(several[:-1]), several[-1]) if each)
    gap = total - count[whole]
    made = f" make {total:,}" if len(parts) > 1 else ""
    said = f"{count[whole]:,} {SPOKEN_COUNTS[whole]}"
    return f"{listed}{made}{',' if made else ''} {abs(gap):,} {'more' if gap > 0 else 'fewer'} than {said}"
