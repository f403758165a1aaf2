"""What the world wrote about the 0.07 % of March 2026: kinds of reaction, summed up, with nobody's name.

Source · ``assets/facts/reactions_2026.csv``
"""

from dataclasses import dataclass
from functools import cache

from game.history.tables import Fields, rows_of
from game.text.language import message
from game.text.language import translate as _

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
    return tuple(rows_of("reactions_2026", _reaction))


def _reaction(fields: Fields) -> Reaction:
    return Reaction(
        _(KINDS.get(fields["kind"], fields["kind"])),
        fields["summary"],
        fields["notes"],
        fields["source"],
        fields["confidence"] == "verified",
    )
