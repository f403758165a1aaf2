"""Whether the goal of a level is met, as machines read it beside a ballot."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from game.commands.shared.asked import is_code
from game.engine.data.election import Election

if TYPE_CHECKING:
    from game.level.head import Head
    from game.session.series.turns import Turn


def head_of(level: str, seed: int | None) -> "Head":
    """Return what a level, or one that a code stands for, tells its player."""
    if is_code(level):
        from game.keeping.handed_out import asked_for  # noqa: PLC0415 -- most ballots are named otherwise

        return asked_for(level, seed).level.head
    from game.level.load import load  # noqa: PLC0415 -- most ballots are held without their lesson

    return load(level).head


def goal_told(head: "Head", election: Election, before: "Sequence[Turn]" = ()) -> dict[str, Any]:
    """Return ``{"goal": …}`` with every condition; nothing of a level without a goal."""
    if head.goal is None:
        return {}
    from game.session.goals import verdict  # noqa: PLC0415 -- other ballots are held without a lesson

    found = verdict(head, election, before)
    conditions = [{"text": one.condition.text, "met": one.met, "value": one.value} for one in found.judged]
    return {"goal": {"met": found.met, "conditions": conditions}}
