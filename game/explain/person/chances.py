"""What would change somebody’s mind: the chance of the choice with one rule changed at a time, by the model."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.behaviour import voting_procedure
from game.engine.data.election import Election
from game.explain import vocabulary
from game.explain.person.motives import trials
from game.explain.person.reasons import otherwise
from game.explain.person.situation import Situation
from game.explain.station.attendance import Voter
from game.level.rules.switch import changed
from game.text.language import translate as _

HALF = 0.5
Change = tuple[str, float | str]


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
    for address, trial in trials(alternative):
        active = here.scenario.find(address)
        off = active is None or float(getattr(active.params, trial.parameter)) == 0.0
        path, words = f"{address}.{trial.parameter}", trial.present if off else trial.absent
        yield address, _(words), (path, trial.strong if off else 0.0)


def _procedure(here: Situation) -> tuple[str, str, Change]:
    secret = voting_procedure.of(here.scenario).procedure == "secret"
    other = "booth_to_strike" if secret else "secret"
    return "procedure", vocabulary.procedure(other), (voting_procedure.PROCEDURE, other)


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
