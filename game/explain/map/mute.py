"""Rules that cannot act as things stand: asked of the engine, which holds small ballots with and without them.

A parameter is mute where no value it may have changes anything in a record: nobody does, counts, prints or believes
anything else. What would give it something to act on is found the same way, among the rules of its own stage.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from game import parts
from game.engine.data.columns import ALTERNATIVES
from game.engine.data.election import Election
from game.engine.data.knobs import knobs as knobs_of
from game.engine.data.scenario import Scenario
from game.engine.population.build import build
from game.engine.simulate import election, forecast
from game.explain.knob_words import written
from game.explain.person.motives import SLOT, trials
from game.level.rules.switch import changed
from game.level.rules.turnables import Turnable
from game.text.language import translate as _

SMALL = {
    "population.country.map": "",
    "population.country.provinces": 3,
    "population.country.constituencies": 6,
    "population.country.precincts": 2,
}
"""A country in which every tier has something to do, and a ballot takes a hundredth of a second."""

COUNTRY = "population."
"""Who lives there always acts; these parameters are not tried out."""

SEED = 1


class Trials:
    """Small ballots under one set of rules."""

    def __init__(self, rules: Scenario, between: Callable[[], None] = lambda: None) -> None:
        for path, value in SMALL.items():
            rules = changed(rules, path, value)
        self._rules, self._country, self._between = rules, build(rules), between

    def mute(self, knobs: Sequence[Turnable]) -> dict[str, str]:
        """Return what is said of each of the knobs that cannot act, by its path."""
        return {
            one.path: self._said(one)
            for one in knobs
            if not one.path.startswith(COUNTRY) and not self._acts(one, self._rules, self._known)
        }

    @cached_property
    def _known(self) -> tuple[bytes, bytes]:
        return self._both(self._rules)

    def _acts(self, one: Turnable, rules: Scenario, known: tuple[bytes, bytes]) -> bool:
        """Whether some value of a parameter changes anything, be it only by chance."""
        tried = [turned for value in _values(one) if (turned := _turned(rules, one.path, value)) is not None]
        return any(self._expected(turned) != known[0] for turned in tried) or any(
            self._drawn(turned) != known[1] for turned in tried
        )

    def _said(self, one: Turnable) -> str:
        for path, value in _partners(one.address):
            rules = _turned(self._rules, path, value)
            if rules is not None and self._moves(one, rules):
                return self._while(path)
        return _("nothing to see under these rules")

    def _moves(self, one: Turnable, rules: Scenario) -> bool:
        """Whether a parameter changes what is to be expected under other rules."""
        known = self._expected(rules)
        tried = (turned for value in _values(one) if (turned := _turned(rules, one.path, value)) is not None)
        return any(self._expected(turned) != known for turned in tried)

    def _while(self, path: str) -> str:
        address, _dot, name = path.rpartition(".")
        present = next((part for part in self._rules.active if part.path == address), None)
        knob = next(knob for knob in knobs_of(parts.find(address).part.params) if knob.name == name)
        if present is None:
            return _("nothing to see while “{rule}” is off").format(rule=_(knob.label))
        value = written(knob, getattr(present.params, name))
        return _("nothing to see while “{rule}” is: {value}").format(rule=_(knob.label), value=value)

    def _both(self, rules: Scenario) -> tuple[bytes, bytes]:
        return self._expected(rules), self._drawn(rules)

    def _expected(self, rules: Scenario) -> bytes:
        self._between()
        return _print_of(forecast(rules, self._country))

    def _drawn(self, rules: Scenario) -> bytes:
        self._between()
        return _print_of(election(rules, SEED, self._country))


def _partners(address: str) -> Iterator[tuple[str, float]]:
    """What may give a parameter something to act on: its own part's switches, and of other rules the weightiest."""
    for knob in knobs_of(parts.find(address).part.params):
        if isinstance(knob.default, bool):
            yield from ((f"{address}.{knob.name}", value) for value in (True, False))
    stage = address.partition(".")[0]
    for alternative in ALTERNATIVES[1:] if stage == SLOT else ():
        for other, trial in trials(alternative):
            if other != address:
                yield f"{other}.{trial.parameter}", trial.strong


def _values(one: Turnable) -> Iterator[Any]:
    """Values that would show whether a parameter acts: the ends of a range, each of several choices."""
    knob = one.knob
    if isinstance(knob.default, bool):
        yield from (False, True)
    elif knob.choices is not None:
        yield from knob.choices
    else:
        for end in (knob.maximum, knob.minimum):
            if end is not None:
                yield int(end) if knob.whole else float(end)


def _turned(rules: Scenario, path: str, value: Any) -> Scenario | None:
    """Return the rules with a parameter set; None where they cannot be so."""
    try:
        return changed(rules, path, value)
    except ValueError:
        return None


def _print_of(record: Election) -> bytes:
    """Everything of a record that could be other."""
    numbers = [
        np.array(list(record.truth().values())),
        *(tier.reported.table().ravel() for tier in record.tiers),
        record.choices.voted.ravel(),
        record.choices.hours,
    ]
    told = f"{record.bulletin.text}{record.bulletin.figures}{record.beliefs}"
    return np.round(np.concatenate(numbers).astype(np.float64), 4).tobytes() + told.encode()
