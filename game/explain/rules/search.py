"""Finds rules by words: in what a part says of itself, of its parameters, and of where on a ballot's way it stands."""

from collections.abc import Iterable

from game import parts
from game.engine.data.columns import TIERS
from game.engine.data.knobs import knobs
from game.explain.part_names import part_name
from game.explain.vocabulary import at_tier
from game.level.turnables import heading
from game.text.language import translate as _


def found(addresses: Iterable[str], words: str) -> tuple[str, ...]:
    """Return those parts in whose texts every one of the words occurs, in the order given; all where there is none."""
    wanted = words.casefold().split()
    if not wanted:
        return tuple(addresses)
    texts = ((address, _text(address)) for address in addresses)
    return tuple(address for address, text in texts if all(word in text for word in wanted))


def _text(address: str) -> str:
    """Everything that may be looked for."""
    part, tier = parts.find(address).part, address.rpartition(".")[0].rpartition(".")[2]
    said = [part_name(part.name), _(part.about), _(part.why), _(heading(address)), address]
    said += [at_tier(tier)] if tier in TIERS else []
    said += [_(text) for knob in knobs(part.params) for text in (knob.label, knob.means, *knob.words.values())]
    return "\n".join(said).casefold()
