"""Four countries that print one page: how each is made from a seed, and what its rules are turned to.

The page of a seed is chosen first, and then a kind of country. Each kind has free choices of its own (how many oppose,
where in the chain papers are changed), and the rest of its rules is turned until its forecast prints that page. So the
figures of a page say next to nothing about the kind behind it.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from game.engine.behaviour.voting_procedure import PROCEDURE
from game.engine.data.electorate import Country
from game.engine.data.scenario import Scenario
from game.engine.population.build import build
from game.engine.simulate import forecast
from game.engine.streams import Streams
from game.level.goals.quantities import quantities
from game.level.rules.switch import changed

KINDS = ("fear", "counting", "decree", "honest")

TURNOUT, FOR = (98.6, 99.7), (98.8, 99.7)
"""Between which figures the page lies, in per cent."""

MOST_FORECASTS, CLOSE, NEVER = 12, 0.005, 1e-9
"""How many forecasts one rule may take, and how close is close enough, in log odds."""

COUNTRY = "population.country.seed"
SUPPORT = "population.country.support"
DUTY = "behaviour.civic_duty.duty"
ABSENCE = "behaviour.absence_penalty.penalty"
PRICE = "behaviour.reject_penalty.penalty"
KEPT_BELOW, KEPT_ABOVE = "reporting.precinct.shrink_factor.kept", "reporting.constituency.shrink_factor.kept"
BELOW, ABOVE = "reporting.precinct.decree", "reporting.centre.decree"

EVEN, UPSTAIRS = 0.5, 0.3
"""How often the booth is of one kind rather than the other; how often only those above the stations change sheets."""

Draw = Callable[[float, float], float]
"""Draws a number between two."""


@dataclass(frozen=True, slots=True)
class Target:
    """The page of a seed before chance has blurred it: turnout and share for, in per cent."""

    turnout: float
    share_for: float


def kind_of(seed: int) -> str:
    """Return the kind of country that a seed hides."""
    return KINDS[int(Streams(seed).child("riddle").child("kind").generator().randint(len(KINDS)))]


def rules_of(base: Scenario, seed: int) -> Scenario:
    """Return the rules of the country that a seed hides."""
    dice = Streams(seed).child("riddle").child("rules").generator()
    draw: Draw = lambda low, high: float(low + (high - low) * dice.random_sample())  # noqa: E731
    target = Target(draw(*TURNOUT), draw(*FOR))
    return _MAKING[kind_of(seed)](_set(base, {COUNTRY: seed % 2**32}), target, draw)


def _fear(base: Scenario, target: Target, draw: Draw) -> Scenario:
    """Many oppose, striking out has a price, and whoever stays at home is missed."""
    rules = _set(_voting(base, draw, "two_boxes"), {SUPPORT: draw(0.1, 0.5), PRICE: 8.0, ABSENCE: 4.0})
    for _ in range(2):
        rules = _turned(rules, ABSENCE, (0.0, 12.0), "true.turnout", target.turnout)
        rules = _turned(rules, PRICE, (0.0, 20.0), "true.for", target.share_for)
    return rules


def _honest(base: Scenario, target: Target, draw: Draw) -> Scenario:
    """Nearly all agree and come of their own accord; the booth may be the same as elsewhere."""
    rules = _set(_voting(base, draw, "secret"), {SUPPORT: 2.5, DUTY: 3.0})
    for _ in range(2):
        rules = _turned(rules, SUPPORT, (1.0, 4.0), "true.for", target.share_for)
        rules = _turned(rules, DUTY, (0.0, 8.0), "true.turnout", target.turnout)
    return rules


def _counting(base: Scenario, target: Target, draw: Draw) -> Scenario:
    """Many strike the name out, and few of those papers are passed on: at the stations, above them, or at both."""
    rules = _set(_voting(base, draw, "secret"), {SUPPORT: draw(0.3, 0.8), DUTY: 3.0})
    rules = _turned(rules, DUTY, (0.0, 8.0), "true.turnout", target.turnout)
    against = 100.0 - quantities_of(rules)["true.for"]
    kept = (100.0 - target.share_for) / against
    below = 0.0 if draw(0.0, 1.0) < UPSTAIRS else draw(0.3, 0.8)
    return _set(rules, {KEPT_BELOW: kept**below, KEPT_ABOVE: kept ** (1.0 - below)})


def _decree(base: Scenario, target: Target, draw: Draw) -> Scenario:
    """The page was fixed before; the stations may have gone a part of the way to it already."""
    rules = _set(base, {SUPPORT: draw(-0.3, 0.5), PROCEDURE: "secret", DUTY: draw(0.0, 1.6)})
    decreed = {"share_for": target.share_for / 100.0, "away": 0.0, "abstained": 1.0 - target.turnout / 100.0}
    below = 0.0 if draw(0.0, 1.0) < UPSTAIRS else draw(0.6, 0.95)
    rules = _set(rules, {f"{ABOVE}.{name}": value for name, value in {**decreed, "fill": 1.0}.items()})
    if below == 0.0:
        return rules
    return _set(rules, {f"{BELOW}.{name}": value for name, value in {**decreed, "fill": below}.items()})


def _voting(base: Scenario, draw: Draw, instead: str) -> Scenario:
    """Let people vote by a procedure of its kind, or as often with a booth for those who strike the name out."""
    return _set(base, {PROCEDURE: instead if draw(0.0, 1.0) < EVEN else "booth_to_strike"})


_MAKING: dict[str, Callable[[Scenario, Target, Draw], Scenario]] = {
    "fear": _fear,
    "counting": _counting,
    "decree": _decree,
    "honest": _honest,
}


def quantities_of(rules: Scenario, country: Country | None = None) -> dict[str, float]:
    """Return the two figures that are turned to, as they would be had nobody changed a sheet."""
    expected = forecast(rules, country)
    return {name: quantities()[name].read(expected) or 0.0 for name in ("true.turnout", "true.for")}


def _turned(rules: Scenario, path: str, ends: tuple[float, float], quantity: str, wanted: float) -> Scenario:
    """Turn one rule, in which the quantity rises, until the forecast shows what is wanted, or as far as it goes.

    In log odds a figure is nearly a straight line in what pushes it, so the false position finds it in a few forecasts
    (the Illinois rule keeps an end from staying where it is).
    """
    country = None if path.startswith("population.") else build(rules)

    def off(value: float) -> float:
        return _odds(quantities_of(changed(rules, path, value), country)[quantity]) - _odds(wanted)

    (low, high), below, above = ends, off(ends[0]), off(ends[1])
    if below >= 0.0 or above <= 0.0:
        return changed(rules, path, low if below >= 0.0 else high)
    side = 0
    for _ in range(MOST_FORECASTS):
        middle = low + (high - low) * below / (below - above)
        found = off(middle)
        if abs(found) < CLOSE:
            break
        if found < 0.0:
            low, below, above, side = middle, found, above * (0.5 if side < 0 else 1.0), -1
        else:
            high, above, below, side = middle, found, below * (0.5 if side > 0 else 1.0), 1
    return changed(rules, path, middle)


def _odds(percent: float) -> float:
    share = min(max(percent / 100.0, NEVER), 1.0 - NEVER)
    return math.log(share / (1.0 - share))


def _set(rules: Scenario, settings: Mapping[str, Any]) -> Scenario:
    for path, value in settings.items():
        rules = changed(rules, path, value)
    return rules
