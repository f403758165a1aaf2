"""The six people, all invented: what they are called and what they do."""

from dataclasses import dataclass
from typing import Literal

from game.text.language import message
from game.text.language import translate as _

Key = Literal["voter", "chair", "constituency", "province", "editor", "observer"]


@dataclass(frozen=True, slots=True)
class Character:
    """One of the six: ``work`` is what they do, as a source string."""

    key: Key
    name: str
    work: str

    @property
    def office(self) -> str:
        """What they do, in the player's language."""
        return _(self.work)


CAST: dict[Key, Character] = {
    one.key: one
    for one in (
        Character("voter", "Lina Orrel", message("voter")),
        Character("chair", "Bram Immer", message("station chair")),
        Character("constituency", "Odile Tarn", message("constituency secretary")),
        Character("province", "Marek Dovane", message("provincial secretary")),
        Character("editor", "Wenna Pelore", message("editor of the Bulletin")),
        Character("observer", "Ivo Morrow", message("observer who comes back")),
    )
}
"""By key, in the order of a ballot's way: from the list to the page, and whoever looks at it."""
