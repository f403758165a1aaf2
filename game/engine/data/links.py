"""What a part says of other parts: which it needs to have anything to do, and which it leaves nothing to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Link:
    """One sentence about other parts, and the settings under which it comes true in full.

    kind   : ``needs``: under ``when`` this part has next to nothing to do; ``undoes``: under ``when`` the others have,
             on the printed page, and of those that act at tiers only the ones at the same tier or below
    others : names of parts
    words  : one plain sentence, translated where it is shown
    when   : of others by the path of a parameter (or an address with False: switched off), of the part itself by the
             bare name of a parameter
    """

    kind: Literal["needs", "undoes"]
    others: tuple[str, ...]
    words: str
    when: Mapping[str, Any] = field(default_factory=dict)


def needs_a_winner(words: str) -> Link:
    """Return the link of a part that has nothing to do where the candidate would lose."""
    return Link("needs", ("country",), words, {"population.country.support": -1.0})
