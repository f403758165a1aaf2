"""Finds rules by words: in what a part says of itself, of its parameters, and of where on a ballot's way it stands.

A word that is looked for begins one of these, or is one of a part's everyday words with another ending (“ghosts”). Only
where no part has such a word it may stand anywhere: in some languages words have no beginning that can be seen.
"""

import re
from collections.abc import Callable, Iterable

from game import parts
from game.engine.data.columns import TIERS
from game.engine.data.knobs import knobs
from game.explain.part_names import part_name
from game.explain.vocabulary import at_tier
from game.level.rules.turnables import heading
from game.text.language import translate as _

ENDING, SHORTEST = 4, 3
"""Letters that another ending may have, and that the word before it has at least."""


def found(addresses: Iterable[str], words: str) -> tuple[str, ...]:
    """Return those parts in whose texts every one of the words occurs, in the order given; all where there is none."""
    wanted, searched = words.casefold().split(), tuple(addresses)
    if not wanted:
        return searched
    begins = _having(searched, wanted, lambda address, word: _begins(word, _text(address)) or _ends(word, address))
    return begins or _having(searched, wanted, lambda address, word: word in _text(address))


def _having(addresses: Iterable[str], wanted: list[str], has: Callable[[str, str], bool]) -> tuple[str, ...]:
    return tuple(address for address in addresses if all(has(address, word) for word in wanted))


def _begins(word: str, text: str) -> bool:
    return re.search(rf"(?<![^\W_]){re.escape(word)}", text) is not None


def _ends(word: str, address: str) -> bool:
    """Whether a word is one of a part's everyday words with another ending."""
    own = _(parts.find(address).part.words).casefold().split()
    return any(word.startswith(one) and len(word) - len(one) <= ENDING for one in own if len(one) >= SHORTEST)


def _text(address: str) -> str:
    """Everything that may be looked for."""
    part, tier = parts.find(address).part, address.rpartition(".")[0].rpartition(".")[2]
    said = [part_name(part.name), _(part.about), _(part.why), _(part.words), _(heading(address)), address]
    said += [at_tier(tier)] if tier in TIERS else []
    said += [_(text) for knob in knobs(part.params) for text in (knob.label, knob.means, *knob.words.values())]
    return "\n".join(said).casefold()
