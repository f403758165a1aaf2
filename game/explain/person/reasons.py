"""Why somebody did it: the pull of every rule between leaving the paper unmarked and another choice, in logits."""

from collections.abc import Mapping
from typing import NamedTuple

from game import parts
from game.engine.behaviour.choice import OWN_VIEW
from game.engine.data.election import Election
from game.explain.felt import felt_here
from game.explain.part_names import pull_name
from game.explain.person.situation import Situation
from game.explain.station.attendance import Voter
from game.text.citations import cited
from game.text.language import translate as _
from game.text.tip import Tip

OTHERWISE = {"unmarked": "reject", "struck_out": "reject", "spoiled": "spoil", "stayed_home": "home"}
"""What the choice was against leaving the paper unmarked, by what somebody did."""

LEAST_SHOWN = 0.005
"""A pull that would print as 0.00 is left out."""

LEAST_APART = 0.05
"""Below this the company of others has no line of its own."""


class Reason(NamedTuple):
    """What one rule added to the one choice, less what it added to the other."""

    label: str
    pull: float
    tip: Tip | None = None


def otherwise(voter: Voter) -> str:
    """The alternative to leaving the paper unmarked that matters for somebody; none for those who had no choice."""
    return OTHERWISE.get(voter.person.did, "")


def rival(voter: Voter) -> str:
    """What it is weighed against: leaving the paper unmarked, or for those who did not strike it the likelier vote."""
    if otherwise(voter) == "reject":
        return "approve"
    utilities = voter.person.utilities
    return "approve" if utilities["approve"] >= utilities["reject"] else "reject"


def reasons(election: Election, precinct: int, voter: Voter) -> tuple[Reason, ...]:
    """The rules that made a difference, one's own view first."""
    if not voter.person.pulls:
        return ()
    here = Situation.of(election, precinct, voter)
    pulls, alone = (_between(voter, one.pulls()) for one in (here, here.believing(0.0)))
    found = [reason for rule, pull in pulls.items() for reason in _lines(here, rule, pull, alone[rule])]
    found.sort(key=lambda reason: reason.label != pull_name(OWN_VIEW))
    return tuple(reason for reason in found if abs(reason.pull) >= LEAST_SHOWN)


def together(voter: Voter) -> float:
    """All pulls added up: negative leans to the other choice."""
    utilities = voter.person.utilities
    return utilities[rival(voter)] - utilities[otherwise(voter)]


def _between(voter: Voter, pulls: Mapping[tuple[str, str], float]) -> dict[str, float]:
    """What each rule adds to what the choice was against, less what it adds to the choice."""
    sides = {rival(voter): 1.0, otherwise(voter): -1.0}
    added: dict[str, float] = {}
    for (rule, alternative), amount in pulls.items():
        if alternative in sides:
            added[rule] = added.get(rule, 0.0) + sides[alternative] * amount
    return added


def _lines(here: Situation, rule: str, pull: float, alone: float) -> list[Reason]:
    """One line for a rule, or two where the company of others changes it: ``alone`` is its pull without them."""
    motive, tip = parts.named(rule).motive, rule_tip(rule, felt_here(here, rule, alone))
    if motive is None or not motive.company or abs(pull - alone) < LEAST_APART:
        return [Reason(pull_name(rule), pull, tip)]
    return [Reason(pull_name(rule), alone, tip), Reason(_(motive.company), pull - alone, tip)]


def rule_tip(rule: str, more: str = "") -> Tip:
    """What a person says who was moved by a rule, what the rule does, and where that is written."""
    part = parts.named(rule)
    said = _("“{why}” {about}").format(why=_(part.why), about=_(part.about))
    return Tip(pull_name(rule), f"{said} {more}".rstrip(), _("source: {source}").format(source=cited(part.source)))
