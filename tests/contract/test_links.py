"""What a part says of others is so: the engine holds small ballots with and without what a link names."""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

import numpy as np
import pytest

from game import parts
from game.engine.data.arrays import Reals
from game.engine.data.knobs import knobs
from game.engine.data.links import Link
from game.engine.data.scenario import Scenario
from game.engine.simulate import forecast
from game.explain.rules.links import links_of
from game.level.load import load
from game.level.rules.paths import all_addresses, all_paths
from game.level.rules.switch import active, changed, without
from tests.engine.countries import assemble

SIZE = {"provinces": 2, "constituencies": 4, "precincts": 3, "adults": 300}
BASE: dict[str, dict[str, Any]] = {
    "population.country": SIZE,
    "behaviour.voting_procedure": {"procedure": "open"},
    "behaviour.reject_penalty": {},
    "behaviour.conformity": {},
}
"""Rules under which every link that needs something has it."""

LITTLE = 0.15
"""What is left of an effect that is as good as gone."""


def linked() -> list[Any]:
    """Every part that says something of others, once; of one that acts at tiers the one at the centre."""
    latest = {
        address.rpartition(".")[2]: address for address in sorted(parts.addresses(), key=lambda one: ".centre." in one)
    }
    return [
        pytest.param(address, link, id=f"{address} {link.kind} {link.others[0]}")
        for address in latest.values()
        for link in parts.find(address).part.links
    ]


def seen(rules: Scenario, *, page: bool) -> Reals:
    """What is to be expected: the page alone, or everything."""
    record = forecast(rules)
    counts = [*record.published().values(), *([] if page else record.truth().values())]
    return np.array(counts, dtype=np.float64)


def believed(rules: Scenario) -> Reals:
    """What readers make of the page, in thousandths."""
    beliefs = forecast(rules).beliefs
    return 1e3 * np.array([part for one in beliefs for part in (one.perceived_support, one.perceived_dissent)])


def turned(rules: Scenario, address: str) -> Iterator[Scenario]:
    """The rules with the part at the ends of each of its parameters, and without it."""
    if not parts.always_on(address) and not address.startswith("audience."):
        yield without(rules, address)
    for knob in knobs(parts.find(address).part.params):
        for value in knob.choices or (knob.minimum, knob.maximum):
            if value is not None and f"{address}.{knob.name}" not in SIZES:
                yield changed(rules, f"{address}.{knob.name}", value)


SIZES = {f"population.country.{name}" for name in (*SIZE, "seed")}


def effect(rules: Scenario, address: str, *, page: bool = False) -> float:
    """By how many papers or people anything moves, at most, when the part is turned."""
    if rules.find(address) is None:
        rules = Scenario(rules.level, (*rules.active, active(address, {})), rules.provinces)
    look = believed if address.startswith("audience.") else partial(seen, page=page)
    now = look(rules)
    return max(float(np.abs(look(other) - now).max()) for other in turned(rules, address))


def set_to(rules: Scenario, when: Mapping[str, Any], address: str) -> Scenario:
    for path, value in when.items():
        if path in all_addresses():
            rules = without(rules, path)
        else:
            rules = changed(rules, path if "." in path else f"{address}.{path}", value)
    return rules


@pytest.mark.parametrize(("address", "link"), linked())
def test_a_link_is_one_plain_sentence_about_parts_that_there_are(address: str, link: Link) -> None:
    assert re.fullmatch(r"[A-Z][^\n]{20,118}[.]", link.words), link.words
    assert link.when, "say when it comes true"
    assert set(link.others) <= {one.rpartition(".")[2] for one in all_addresses()} - {address.rpartition(".")[2]}
    own = {knob.name for knob in knobs(parts.find(address).part.params)}
    assert all(path in own or path in all_paths() or path in all_addresses() for path in link.when)


@pytest.mark.parametrize(("address", "link"), [one for one in linked() if one.values[1].kind == "needs"])
def test_a_part_without_what_it_needs_does_next_to_nothing(address: str, link: Link) -> None:
    # officials look at who wins, and here nothing but people's own views is to decide that
    rules = assemble("links", {"population.country": SIZE} if address.startswith("reporting.") else BASE)
    usual = effect(rules, address)
    assert usual > 1.0, "it does something where it has what it needs"
    assert effect(set_to(rules, link.when, address), address) <= LITTLE * usual


@pytest.mark.parametrize(("address", "link"), [one for one in linked() if one.values[1].kind == "undoes"])
def test_what_a_part_undoes_moves_the_page_next_to_nothing(address: str, link: Link) -> None:
    rules = assemble("links", {**BASE, "population.habit": {"share": 0.4}})
    undone = set_to(rules, link.when, address)
    for name in link.others:
        below = next(one for one in all_addresses() if one.rpartition(".")[2] == name and ".centre." not in one)
        usual = effect(rules, below, page=True)
        assert usual > 1.0, below
        assert effect(undone, below, page=True) <= LITTLE * usual, below


def test_a_card_says_what_holds_under_the_rules_in_force_and_what_others_say() -> None:
    sandbox = load("sandbox").scenario
    (said,) = links_of("behaviour.reject_penalty", sandbox)
    assert (said.kind, said.others, said.holds) == ("needs", ("behaviour.voting_procedure",), True)
    seen_by_all = changed(sandbox, "behaviour.voting_procedure.procedure", "open")
    assert not links_of("behaviour.reject_penalty", seen_by_all)[0].holds
    quota = "reporting.province.turnout_quota"
    assert links_of(quota, sandbox) == ()
    decreed = changed(sandbox, "reporting.centre.decree.fill", 1.0)
    assert [(one.kind, one.others) for one in links_of(quota, decreed)] == [("undone", ("reporting.centre.decree",))]
    lower = changed(sandbox, "reporting.precinct.decree.fill", 1.0)
    assert links_of(quota, lower) == (), "what a lower step decreed is written up again above it"
