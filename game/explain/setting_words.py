"""A setting by its path, in words: what it is called, and its value as its slider writes it."""

from game import parts
from game.engine.data.knobs import Knob, knobs
from game.explain.knob_words import written
from game.explain.part_names import part_name
from game.explain.vocabulary import at_tier
from game.level.rules.paths import all_addresses
from game.text.language import translate as _

REPORTING = "reporting"
"""Where the same part can act at several steps."""


def setting_name(path: str) -> str:
    """Return what a parameter or a part is called; of one that the game no longer has, its path."""
    if path in all_addresses():
        return part_name(path.rpartition(".")[2])
    knob = knob_of(path)
    return path if knob is None else _(knob.label)


def placed_name(path: str) -> str:
    """Return what a parameter or a part is called, and at which step where it could be at several."""
    slot, _dot, _part = (path if path in all_addresses() else path.rpartition(".")[0]).rpartition(".")
    stage, _dot, tier = slot.partition(".")
    name = setting_name(path)
    return _("{setting}, {where}").format(setting=name, where=at_tier(tier)) if stage == REPORTING and tier else name


def setting_value(path: str, value: object) -> str:
    """Return a value as it is written wherever it stands; for a part, whether it is on."""
    if path in all_addresses():
        return _("on") if value else _("off")
    knob = knob_of(path)
    return str(value) if knob is None else written(knob, value)


def knob_of(path: str) -> Knob | None:
    """Return the parameter at a path, or None where there is none."""
    address, _dot, name = path.rpartition(".")
    if address not in all_addresses():
        return None
    return next((one for one in knobs(parts.find(address).part.params) if one.name == name), None)
