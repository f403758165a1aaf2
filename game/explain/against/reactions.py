"""What the world wrote about the 0.07 % of March 2026: kinds of reaction, summed up, with nobody's name.

Source · ``assets/facts/reactions_2026.csv``
"""

from dataclasses import dataclass
from functools import cache

from game.history.almanac import FACTS
from game.text.damage import missed
from game.text.language import message
from game.text.language import translate as _
from game.text.shipped import UnusableError, table

FILE = FACTS / "reactions_2026.csv"
KINDS = {
    "curiosity": message("curiosity"),
    "admiration": message("admiration"),
    "dark jokes": message("dark jokes"),
    "caution": message("caution"),
}


@dataclass(frozen=True, slots=True)
class Reaction:
    """One kind of reaction: what was written, what to think of, where it was read, and whether that was found again."""

    kind: str
    summary: str
    note: str
    source: str
    sourced: bool

    def standing(self) -> str:
        """Where it was read, in a line."""
        found = _("read at the source") if self.sourced else _("summed up from memory, not confirmed")
        return _("{found}: {source}").format(found=found, source=self.source)


@cache
def reactions() -> tuple[Reaction, ...]:
    """Return every kind of reaction; none where the table is damaged."""
    try:
        rows = table(FILE, ("kind", "summary", "notes", "source", "confidence"))
    except UnusableError as damage:
        missed(FILE, damage.fault)
        return ()
    return tuple(
        Reaction(
            _(KINDS.get(row["kind"], row["kind"])),
            row["summary"],
            row["notes"],
            row["source"],
            row["confidence"] == "verified",
        )
        for row in rows
    )
