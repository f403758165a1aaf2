"""What moves people, asked of the engine: which rules weigh on a choice, and which made most of what people did."""

import math
from collections.abc import Iterable
from functools import cache

import numpy as np

from game import parts
from game.engine.behaviour.choice import OWN_VIEW, choice_probability, terms_at
from game.engine.data.columns import ALTERNATIVES, CHOSEN
from game.engine.data.election import Election
from game.engine.data.motive import Trial
from game.engine.data.utility import Moment, Term, add_up
from game.engine.population.build import traits

SLOT = "behaviour"
AMONG_OTHERS = 0.5
"""The dissent that people believe in where rules are compared."""

FELT = 1.001
"""A rule that makes an act less than this many times as likely did not make it."""


@cache
def trials(alternative: str) -> tuple[tuple[str, Trial], ...]:
    """(address, trial) of the rules that act on an alternative, those first that weigh most at full strength."""
    weighed = [
        (weight, f"{SLOT}.{name}", trial)
        for name in parts.names(SLOT)
        if (trial := _trial(name)) is not None and (weight := _weight(name, trial, alternative))
    ]
    return tuple((address, trial) for _weight, address, trial in sorted(weighed, key=lambda one: (-one[0], one[1])))


def _trial(name: str) -> Trial | None:
    motive = parts.named(name).motive
    return motive.trial if motive else None


def _weight(name: str, trial: Trial, alternative: str) -> float:
    """How much a rule adds to or takes from an alternative where everything is seen and everybody is reached."""
    found = parts.find(f"{SLOT}.{name}")
    if found.part.act is None:
        return 0.0
    params = found.part.params.model_validate({**found.defaults, trial.parameter: trial.strong})
    one = np.ones(1)
    terms = found.part.act(params, Moment(one, one, AMONG_OTHERS * one))
    here = ALTERNATIVES.index(alternative)
    return abs(sum(float(np.max(term.amount)) for term in terms if term.alternative == here))


def drivers(election: Election, stance: str, did: str) -> tuple[str, ...]:
    """Addresses of the rules without which people of a stance would less often do this, the strongest first.

    Where no rule made it likelier, people did it of their own accord, or chance did.
    """
    if did not in CHOSEN:
        return ()
    act, terms = ALTERNATIVES.index(CHOSEN[did]), terms_at(election.scenario, _typical_moment(election))
    support = _typical_support(election, stance)
    chance = _chance(terms, support, act)
    gains = {
        rule: chance / _chance([one for one in terms if one[0] != rule], support, act)
        for rule in dict.fromkeys(rule for rule, _term in terms)
    }
    felt = [rule for rule in sorted(gains, key=lambda rule: -gains[rule]) if gains[rule] >= FELT]
    return tuple(f"{SLOT}.{rule}" for rule in felt or [OWN_VIEW])


def _chance(terms: Iterable[tuple[str, Term]], support: float, alternative: int) -> float:
    shift, slope = add_up((term for _rule, term in terms), 1)
    return float(choice_probability(shift, slope, np.array([support]))[0, 0, alternative])


def _typical_moment(election: Election) -> Moment:
    """What surrounds a decision on average over the stations and the day."""
    choices, setting = election.choices, election.country.places.setting
    reach = traits(election.scenario).reach
    seen = choices.visibility[setting].mean(), reach[setting].mean(), choices.perceived_dissent.mean()
    return Moment(*(np.array([float(value)]) for value in seen))


def _typical_support(election: Election, stance: str) -> float:
    """The mean support of one side: that of a normal curve cut off at zero."""
    mean = float(election.country.electorate.mean_support.mean())
    side = 1.0 if stance == "supporter" else -1.0
    share = 0.5 * math.erfc(-side * mean / math.sqrt(2.0))
    return mean + side * math.exp(-0.5 * mean**2) / math.sqrt(2.0 * math.pi) / share
