"""The words of the count: what its steps are called, which part moved counts, and a short reason for it.

Reasons name incentives, not villains; they stand in the file of each part.
"""

from game import parts
from game.engine.data.scenario import Part
from game.engine.publication.figures import COLUMNS
from game.engine.trace import Moved
from game.explain import vocabulary
from game.explain.count.chain import BOXES, Link
from game.text.language import translate as _

NO_PAPER = ("abstained", "away")
"""Columns that count people without a paper."""


def step_name(step: Link) -> str:
    """What the units of a step are called."""
    if step.key != BOXES:
        return vocabulary.sentence(vocabulary.unit(step.key, step.units))
    if step.column in NO_PAPER:
        return _("What people did")  # whoever has no paper is in no box
    return vocabulary.name("in_box") if step.units == 1 else _("In the boxes")


def column_name(figure: str) -> str:
    """A column of the protocols, by the figure that prints it."""
    return vocabulary.name(COLUMNS[figure][0])


def reason(move: Moved) -> str:
    """Why a part moved counts, in a few plain words."""
    return _(parts.named(move.part).reason(move.source))


def part_of(move: Moved, tier: str) -> Part:
    """The part behind a move, with what it is about and where it is documented."""
    if move.stage != "reporting":
        return parts.find(f"{move.stage}.{move.part}").part
    law = f"reporting.{move.part}"
    return parts.find(law if law in parts.FIXED else f"reporting.{tier}.{move.part}").part


def why(step: Link) -> str:
    """The reason for a step's change: the largest cause, and how many more there are."""
    reasons = list(dict.fromkeys(reason(move) for move in step.causes))
    if not reasons:
        if step.key == BOXES:
            return _("as people left it")
        return _("this column was left as it was") if step.moves else _("nothing changed")
    more = len(reasons) - 1
    if not more:
        return reasons[0]
    words = _("{reason}, and 1 more reason") if more == 1 else _("{reason}, and {count} more reasons")
    return words.format(reason=reasons[0], count=more)


def how_many(step: Link) -> str:
    """How many of the units of a step changed the column."""
    if step.units == 1:
        other = _("changed other columns") if step.moves else _("changed nothing")
        return _("changed this column") if step.changed else other
    if step.changed == 0:
        words = _("none of {units} changed this column") if step.moves else _("none of {units} changed")
        return words.format(units=f"{step.units:,}")
    return _("{changed} of {units} changed").format(changed=f"{step.changed:,}", units=f"{step.units:,}")
