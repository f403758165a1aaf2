"""The words of the count: tiers, columns, and for every part that moves counts a short reason and what drives it.

Reasons name incentives, not villains; they stand in the file of each part.
"""

from game import parts
from game.engine.data.scenario import Part
from game.explain.chain import BOXES, Moved, Step
from game.text.language import translate as _

NO_PAPER = ("abstained", "away")
"""Columns that count people without a paper."""


def step_name(step: Step) -> str:
    """What the units of a step are called."""
    key, units = step.key, step.units
    if key == BOXES and step.column in NO_PAPER:
        return _("What people did")  # whoever has no paper is in no box
    if units == 1:
        return {
            "precinct": _("Polling station"),
            "constituency": _("Constituency"),
            "province": _("Province"),
            "centre": _("Centre"),
        }.get(key, _("In the box"))
    return {
        "precinct": _("Polling stations"),
        "constituency": _("Constituencies"),
        "province": _("Provinces"),
        "centre": _("Centre"),
    }.get(key, _("In the boxes"))


def where(tier: str) -> str:
    """At which tier something was done."""
    return {
        "precinct": _("at polling stations"),
        "constituency": _("in constituencies"),
        "province": _("in provinces"),
        "centre": _("at the centre"),
    }[tier]


def figure_name(figure: str) -> str:
    """A column of the protocols, by the name of the figure that counts it."""
    return {
        "against": _("Against"),
        "for": _("For"),
        "abstained": _("Stayed home"),
        "away": _("Away"),
        "invalid": _("Invalid"),
    }[figure]


def done(figure: str) -> str:
    """What people do to be counted in a column, honestly."""
    return {
        "against": _("struck the name out"),
        "for": _("left the paper unmarked"),
        "abstained": _("stayed home"),
        "away": _("were away"),
        "invalid": _("spoiled the paper"),
    }[figure]


def column_name(column: str) -> str:
    """A column between which the ledger moves counts."""
    return {
        "entitled": _("entitled"),
        "off_roll": _("off the roll"),
        "nobody": _("names of nobody"),
        "unissued": _("never handed out"),
        "stayed_home": _("stayed home"),
        "away": _("away"),
        "votes_for": _("for"),
        "votes_against": _("against"),
        "invalid": _("invalid"),
    }[column]


def reason(move: Moved) -> str:
    """Why a part moved counts, in a few plain words."""
    return _(parts.named(move.part).reason(move.source))


def part_of(move: Moved, tier: str) -> Part:
    """The part behind a move, with what it is about and where it is documented."""
    if move.stage != "reporting":
        return parts.find(f"{move.stage}.{move.part}").part
    law = f"reporting.{move.part}"
    return parts.find(law if law in parts.FIXED else f"reporting.{tier}.{move.part}").part


def why(step: Step) -> str:
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


def how_many(step: Step) -> str:
    """How many of the units of a step changed the column."""
    if step.units == 1:
        other = _("changed other columns") if step.moves else _("changed nothing")
        return _("changed this column") if step.changed else other
    if step.changed == 0:
        words = _("none of {units} changed this column") if step.moves else _("none of {units} changed")
        return words.format(units=f"{step.units:,}")
    return _("{changed} of {units} changed").format(changed=f"{step.changed:,}", units=f"{step.units:,}")
