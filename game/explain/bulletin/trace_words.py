"""A trace in plain words: what is counted, where it changed, who changed it, from what to what."""

from game.engine.data.election import Election
from game.engine.trace import ROLL
from game.explain import vocabulary
from game.explain.part_names import part_name
from game.text.citations import cited
from game.text.language import translate as _
from game.text.tip import Tip


def beginning(name: str) -> str:
    """What people really did, where a numerator or a base begins."""
    begun = {
        ROLL: begun_with(ROLL),
        "cast": vocabulary.in_truth("turnout"),
        "valid": _("left it clean or struck"),
    }
    return vocabulary.sentence(begun.get(name) or vocabulary.in_truth(name))


def begun_with(name: str) -> str:
    """What a walk begins with: the roll with who people are, everything else with what they did."""
    return _("everyone entitled") if name == ROLL else _("what people did")


def part_tip(election: Election, part: str) -> Tip:
    """What a part does, and where it is documented, in the words of the part itself."""
    for one in election.scenario.active:
        if one.part.name == part:
            return Tip(part_name(part), _(one.part.about), cited(one.part.source))
    return Tip(part_name(part))


def claim_tip() -> Tip:
    """What kind of number a printed figure is."""
    return Tip(
        _("A claim"),
        _("The organiser printed it. Nobody outside has counted it."),
        _("the other kinds: observation, estimate, simulation"),
    )
