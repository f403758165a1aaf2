"""Why somebody did it: the pull of every rule between leaving the paper unmarked and another choice, in logits."""

from dataclasses import dataclass

from game import parts
from game.engine.behaviour.rules import reject_penalty
from game.engine.data.election import Election
from game.explain.attendance import Voter
from game.explain.situation import Situation
from game.kit.page.host import Tip
from game.text.citations import cited
from game.text.language import translate as _

OTHERWISE = {"unmarked": "reject", "struck_out": "reject", "spoiled": "spoil", "stayed_home": "home"}
"""What the choice was against leaving the paper unmarked, by what somebody did."""

LEAST_SHOWN = 0.005
"""A pull that would print as 0.00 is left out."""

LEAST_APART = 0.05
"""Below this the company of others has no line of its own."""

PENALTY = "reject_penalty"


@dataclass(frozen=True, slots=True)
class Reason:
    """What one rule added to the one choice, less what it added to the other."""

    label: str
    pull: float
    tip: Tip | None = None


def otherwise(voter: Voter) -> str:
    """The alternative to leaving the paper unmarked that matters for somebody; none for those who had no choice."""
    return OTHERWISE.get(voter.person.did, "")


def choice_words(alternative: str) -> str:
    """A choice in words."""
    return {
        "approve": _("leave unmarked"),
        "reject": _("strike out"),
        "spoil": _("spoil it"),
        "home": _("stay at home"),
    }[alternative]


def rival(voter: Voter) -> str:
    """What it is weighed against: leaving the paper unmarked, or for those who did not strike it the likelier vote."""
    if otherwise(voter) == "reject":
        return "approve"
    utilities = voter.person.utilities
    return "approve" if utilities["approve"] >= utilities["reject"] else "reject"


def reasons(election: Election, precinct: int, voter: Voter) -> tuple[Reason, ...]:
    """The rules that made a difference, one's own view first."""
    sides = {rival(voter): 1.0, otherwise(voter): -1.0}
    pulls: dict[str, float] = {}
    for pull in voter.person.pulls:
        if pull.alternative in sides:
            pulls[pull.rule] = pulls.get(pull.rule, 0.0) + sides[pull.alternative] * pull.amount
    found: list[Reason] = []
    for rule, amount in pulls.items():
        if rule == PENALTY:
            found += _price(election, precinct, voter, amount)
        else:
            found.append(Reason(rule_words(rule), amount, rule_tip(rule)))
    found.sort(key=lambda reason: reason.label != rule_words("own_view"))
    return tuple(reason for reason in found if abs(reason.pull) >= LEAST_SHOWN)


def together(voter: Voter) -> float:
    """All pulls added up: negative leans to the other choice."""
    utilities = voter.person.utilities
    return utilities[rival(voter)] - utilities[otherwise(voter)]


def _price(election: Election, precinct: int, voter: Voter, amount: float) -> list[Reason]:
    """The price of striking out has two lines: being seen, and what the company of others takes off it."""
    params = election.scenario.one(f"behaviour.{PENALTY}", reject_penalty.Params)
    # the engine's amount is seen × (1 − safety × dissent)
    relief = params.safety * Situation.of(election, precinct, voter).dissent
    seen = amount / (1.0 - relief) if relief < 1.0 else amount
    tip = rule_tip(PENALTY)
    if abs(amount - seen) < LEAST_APART:
        return [Reason(rule_words(PENALTY), amount, tip)]
    return [Reason(rule_words(PENALTY), seen, tip), Reason(_("Safety in numbers"), amount - seen, tip)]


def rule_tip(rule: str) -> Tip:
    """What a rule does, and where that is written."""
    part = parts.find(f"behaviour.{rule}").part
    told = _("strength in logits · source: {source}").format(source=cited(part.source))
    return Tip(rule_words(rule), _(part.about), told)


def rule_words(rule: str) -> str:
    """What a rule is called here."""
    return {
        "own_view": _("Own view"),
        "reject_penalty": _("Being seen to strike"),
        "conformity": _("Being with the many"),
        "civic_duty": _("Duty to vote"),
        "absence_penalty": _("Being missed on the roll"),
        "agitator_visits": _("Visits at the door"),
        "protest_spoiling": _("Urge to protest"),
    }.get(rule, rule.replace("_", " ").capitalize())
