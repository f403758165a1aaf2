"""What depends on what: the sentences of a part about other parts, and theirs about it, under the present rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from game import parts
from game.engine.data.columns import TIERS
from game.engine.data.links import Link
from game.engine.data.scenario import Scenario
from game.level.rules.paths import all_addresses
from game.text.language import message
from game.text.language import translate as _

WORDS = {
    "needs": message("Needs {others}"),
    "undoes": message("Undoes {others}"),
    "undone": message("Undone by {others}"),
}
REPORTING = "reporting"


@dataclass(frozen=True, slots=True)
class Linked:
    """One line on a card.

    kind   : ``needs``, ``undoes``, or ``undone``: another part says that it undoes this one
    others : addresses of the parts it is about
    words  : the sentence, in the player's language
    holds  : whether it has come true: what is needed is not there, or what undoes is in force
    """

    kind: str
    others: tuple[str, ...]
    words: str
    holds: bool


def links_of(address: str, rules: Scenario) -> tuple[Linked, ...]:
    """Return what is to be said on the card of a part."""
    return (*_own(address, rules), *_of_others(address, rules))


def _own(address: str, rules: Scenario) -> Iterator[Linked]:
    for link in parts.find(address).part.links:
        others = tuple(_meant(link, address))
        if others:
            yield Linked(link.kind, others, _(link.words), _holds(link, address, rules))


def _of_others(address: str, rules: Scenario) -> Iterator[Linked]:
    name = address.rpartition(".")[2]
    for other in all_addresses():
        for link in parts.find(other).part.links:
            if link.kind == "undoes" and name in link.others and address in _meant(link, other):
                holds = rules.find(other) is not None and _holds(link, other, rules)
                # of the same part at several steps only that is worth a line which is in force
                if holds or not other.startswith(REPORTING):
                    yield Linked("undone", (other,), _(link.words), holds)


def _meant(link: Link, address: str) -> Iterator[str]:
    """Yield the addresses that the names of a link stand for, seen from the part that says it."""
    slot = address.rpartition(".")[0]
    for other in all_addresses():
        above, _dot, name = other.rpartition(".")
        if name in link.others and (not _is_tier(above) or not _is_tier(slot) or _rank(above) <= _rank(slot)):
            yield other


def _is_tier(slot: str) -> bool:
    return slot.partition(".")[0] == REPORTING and slot != REPORTING


def _rank(slot: str) -> int:
    return TIERS.index(slot.rpartition(".")[2])


def _holds(link: Link, address: str, rules: Scenario) -> bool:
    """Whether the settings of a link are those in force; of a number only the part's own are looked at."""
    return bool(link.when) and all(_is_so(path, value, address, rules) for path, value in link.when.items())


def _is_so(path: str, value: object, address: str, rules: Scenario) -> bool:
    if path in all_addresses():
        return rules.find(path) is None
    slot, _dot, name = path.rpartition(".") if "." in path else (address, ".", path)
    found = rules.find(slot)
    return found is not None and getattr(found.params, name) == value
