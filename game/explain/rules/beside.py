"""Two states side by side: what each prints, what is so in each, and in which rules they differ."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.engine.data.scenario import Scenario
from game.engine.publication import figures
from game.explain import vocabulary
from game.explain.country_figures import CountryFigures
from game.explain.map.difference import Difference
from game.explain.readers import trust_figure
from game.explain.setting_words import placed_name, setting_value
from game.level.rules.changed import changed_paths
from game.level.rules.paths import all_addresses
from game.text.language import translate as _


@dataclass(frozen=True, slots=True)
class Pair:
    """One line: ``kind`` is ``printed``, ``true``, ``price`` or ``rule``; only what is printed has a ``change``."""

    kind: str
    name: str
    words: str
    first: str
    second: str
    change: str = ""


def true_title(first: CountryFigures, second: CountryFigures) -> str:
    """Head what is so in both: in a forecast nothing has happened yet."""
    held = [one.record.seed is not None for one in (first, second)]
    if all(held):
        return _("What happened")
    if not any(held):
        return _("What is foreseen")
    return _("A foreseen, B happened") if held[1] else _("A happened, B foreseen")


def side_by_side(first: CountryFigures, second: CountryFigures) -> tuple[Pair, ...]:
    """Return every figure printed in either, what is so in both, what the rules cost, and the rules that differ."""
    return (*_printed(first, second), *_true(first, second), *_prices(first, second), *_rules(first, second))


def _printed(first: CountryFigures, second: CountryFigures) -> Iterator[Pair]:
    change = Difference(first, second)
    for name in figures.MEMBERS:
        if first.figure(name) or second.figure(name):
            words = vocabulary.figure_of(name, second.base(name))
            yield Pair("printed", name, words, first.printed(name), second.printed(name), change.printed(name))


def _true(first: CountryFigures, second: CountryFigures) -> Iterator[Pair]:
    for name in vocabulary.MAIN_FIGURES:
        yield Pair("true", name, vocabulary.in_truth(name), first.true_share(name), second.true_share(name))


def _prices(first: CountryFigures, second: CountryFigures) -> Iterator[Pair]:
    one, other = first.cost, second.cost
    yield Pair("price", "fear", _("fear"), _(one.fear_word), _(other.fear_word))
    distance = _("left out or counted wrongly")
    yield Pair("price", "distance", distance, f"{one.distance:.2f} %", f"{other.distance:.2f} %")
    trusts = ("–" if cost.credibility is None else trust_figure(cost.credibility / 100) for cost in (one, other))
    yield Pair("price", "trust", _("trust of those who doubt"), *trusts)


def _rules(first: CountryFigures, second: CountryFigures) -> Iterator[Pair]:
    before, after = first.record.scenario, second.record.scenario
    # a part that is off has no values: seen from either side, so that neither hides the other's
    paths = dict.fromkeys([*changed_paths(before, after), *changed_paths(after, before)])
    for path in paths:
        was, is_now = _value(path, before), _value(path, after)
        if was != is_now:
            yield Pair("rule", path, placed_name(path), was, is_now)


def _value(path: str, rules: Scenario) -> str:
    if path in all_addresses():
        return setting_value(path, rules.find(path) is not None)
    address, _dot, name = path.rpartition(".")
    found = rules.find(address)
    return _("off") if found is None else setting_value(path, getattr(found.params, name))
