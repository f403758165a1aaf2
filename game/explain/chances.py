"""What would change somebody’s mind: the chance of the choice with one rule changed at a time, by the model."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.behaviour import voting_procedure
from game.engine.data.election import Election
from game.explain.attendance import Voter
from game.explain.reasons import otherwise
from game.explain.situation import PROCEDURE, Situation
from game.level.assemble import changed
from game.text.language import translate as _

HALF = 0.5
Change = tuple[str, object]

PRESSURES = {
    "reject": (
        ("behaviour.reject_penalty.penalty", 4.0),
        ("behaviour.conformity.strength", 4.0),
    ),
    "spoil": (
        ("behaviour.reject_penalty.penalty", 4.0),
        ("behaviour.protest_spoiling.urge", 1.0),
    ),
    "home": (
        ("behaviour.absence_penalty.penalty", 3.0),
        ("behaviour.agitator_visits.visits", 2.0),
        ("behaviour.civic_duty.duty", 1.0),
    ),
}
"""The rules that weigh most on each choice, and how strong each would be if it is off now."""


@dataclass(frozen=True, slots=True)
class Chance:
    """How likely somebody's choice would be under one other rule; ``change`` is that rule, if it is one."""

    key: str
    label: str
    share: float
    change: Change | None = None


def chances(election: Election, precinct: int, voter: Voter) -> tuple[Chance, ...]:
    """The chance as it is, then one line for every rule that could be otherwise."""
    alternative = otherwise(voter)
    here = Situation.of(election, precinct, voter)
    lines = [Chance("as_is", _("rules as they are"), here.chance(alternative))]
    for key, label, change in _others(here, alternative):
        there = here.under(changed(here.scenario, *change))
        lines.append(Chance(key, label, there.chance(alternative), change))
        if key == "procedure" and alternative == "reject":
            lines.append(Chance("half", _("half the others struck too"), here.believing(HALF).chance(alternative)))
    return tuple(lines)


def _others(here: Situation, alternative: str) -> Iterator[tuple[str, str, Change]]:
    if alternative != "home":
        yield _procedure(here)
    for path, usual in PRESSURES[alternative]:
        address, _dot, name = path.rpartition(".")
        active = here.scenario.find(address)
        now = float(getattr(active.params, name)) if active is not None else 0.0
        off = now == 0.0
        yield address, _words(address, off=off), (path, usual if off else 0.0)


def _procedure(here: Situation) -> tuple[str, str, Change]:
    secret = here.scenario.one(PROCEDURE, voting_procedure.Params).procedure == "secret"
    label = _("booth only for those who strike") if secret else _("everyone uses the booth")
    return "procedure", label, (f"{PROCEDURE}.procedure", "booth_to_strike" if secret else "secret")


def _words(address: str, *, off: bool) -> str:
    without = {
        "behaviour.reject_penalty": _("no penalty for striking out"),
        "behaviour.conformity": _("nobody minds the many"),
        "behaviour.protest_spoiling": _("no urge to protest"),
        "behaviour.absence_penalty": _("nobody misses the absent"),
        "behaviour.agitator_visits": _("nobody calls at the door"),
        "behaviour.civic_duty": _("no duty to vote"),
    }
    with_it = {
        "behaviour.reject_penalty": _("a penalty for striking out"),
        "behaviour.conformity": _("a wish to be with the many"),
        "behaviour.protest_spoiling": _("an urge to protest"),
        "behaviour.absence_penalty": _("the absent are missed"),
        "behaviour.agitator_visits": _("agitators call at the door"),
        "behaviour.civic_duty": _("a duty to vote"),
    }
    return (with_it if off else without)[address]


def chance_words(alternative: str) -> str:
    """What the chances are of."""
    return {
        "reject": _("chance to strike"),
        "spoil": _("chance to spoil"),
        "home": _("chance to stay away"),
    }[alternative]


def percent_text(share: float) -> str:
    """A chance in per cent, with as many digits as tell it from nothing and from certainty."""
    percent = 100 * share
    if share in (0.0, 1.0):
        return f"{percent:.0f} %"
    if 0 < percent < 0.001:
        return _("under {least} %").format(least="0.001")
    if 99.95 <= percent < 100:
        return _("over {most} %").format(most="99.9")
    digits = 3 if percent < 0.01 else 2 if percent < 0.1 else 1 if percent < 9.95 or percent >= 99 else 0
    return f"{percent:.{digits}f} %"
