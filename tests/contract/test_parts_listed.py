"""``parts --json`` lists every part in the shape that other programs rely on."""

import json
import re
from typing import Any

import pytest

from game import parts
from game.cli import main
from game.engine.data.knobs import knobs
from game.explain.rules.search import found

PART = {"stage", "name", "address", "title", "about", "why", "words", "source", "stop", "links", "moves", "parameters"}
LOOKED_FOR = {
    "fear": "behaviour.reject_penalty",
    "threatened": "behaviour.absence_penalty",
    "peer pressure": "behaviour.conformity",
    "lying": "reporting.precinct.extreme_fraud",
    "ghosts": "roll.dead_souls",
    "fake": "ballot.ballot_stuffing",
    "Cheat": "reporting.precinct.rewritten_sheets",
    "bus": "behaviour.agitator_visits",
    "money": "behaviour.bargaining",
    "spies": "behaviour.reject_penalty",
    "army": "population.barracks",
    "gossip": "audience.hearsay",
    "yes": "publication.for",
}
"""What somebody of 14 types, and a part that it leads to."""

PARAMETER = {"path", "default", "minimum", "maximum", "step", "unit", "choices", "label", "means", "source"}


@pytest.fixture
def listed(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert main(["parts", "--json"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    answer: dict[str, Any] = json.loads(said.out)
    assert answer.keys() == {"parts"}
    found: list[dict[str, Any]] = answer["parts"]
    return found


def test_every_part_is_listed_once(listed: list[dict[str, Any]]) -> None:
    assert [part["address"] for part in listed] == list(parts.addresses())


def test_every_part_and_parameter_has_the_promised_keys(listed: list[dict[str, Any]]) -> None:
    for part in listed:
        assert part.keys() == PART
        assert all(isinstance(part[name], str) and part[name] for name in PART - {"links", "moves", "parameters"})
        for parameter in part["parameters"]:
            assert parameter.keys() == PARAMETER
            assert parameter["path"].startswith(f"{part['address']}.")


def test_parameters_are_those_of_the_part_with_the_defaults_of_its_address(listed: list[dict[str, Any]]) -> None:
    for part in listed:
        found = parts.find(part["address"])
        for parameter, knob in zip(part["parameters"], knobs(found.part.params), strict=True):
            assert parameter["path"] == f"{part['address']}.{knob.name}"
            assert parameter["default"] == found.defaults.get(knob.name, knob.default)
            assert (parameter["minimum"], parameter["maximum"]) == (knob.minimum, knob.maximum)
            assert parameter["choices"] == (None if knob.choices is None else list(knob.choices))


def test_the_printed_list_names_every_parameter(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parts"]) == 0
    text = capsys.readouterr().out
    missing = [
        f"{address}.{knob.name}"
        for address in parts.addresses()
        for knob in knobs(parts.find(address).part.params)
        if f"    {address}.{knob.name} = " not in text
    ]
    assert missing == []
    for address in parts.addresses():
        part = parts.find(address).part
        assert f"\n{address}: {part.title}\n    {part.about}\n    why: {part.why}\n    source: {part.source}\n" in text
    assert "None" not in text


def test_parts_are_found_by_words_of_theirs_and_of_their_parameters(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parts", "--find", "STRIKING price", "--json"]) == 0
    assert [one["address"] for one in json.loads(capsys.readouterr().out)["parts"]] == ["behaviour.reject_penalty"]
    assert main(["parts", "--find", "how often they knock", "--json"]) == 0
    assert [one["address"] for one in json.loads(capsys.readouterr().out)["parts"]] == ["behaviour.agitator_visits"]
    assert main(["parts", "--find", "no such words", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"parts": []}


@pytest.mark.parametrize(("words", "address"), LOOKED_FOR.items())
def test_everyday_words_lead_to_parts(words: str, address: str) -> None:
    assert address in found(parts.addresses(), words)


def test_a_word_is_looked_for_where_words_begin() -> None:
    assert "behaviour.agitator_visits" not in found(parts.addresses(), "lie"), "nor in “believe”"
    assert "audience.copied_page" not in found(parts.addresses(), "pressure")
    assert found(parts.addresses(), "gitator") == found(parts.addresses(), "agitator")[:1], (
        "but anywhere where none does"
    )


def test_every_part_has_everyday_words_that_it_does_not_say_otherwise() -> None:
    for part in (parts.find(address).part for address in parts.addresses()):
        words = part.words.split()
        assert len(words) >= 4, f"give the file of {part.name} WORDS: what somebody may type who knows no name for it"
        assert len(set(words)) == len(words), part.name
        assert not set(words) & set(re.findall(r"[\w-]+", f"{part.title} {part.about}".lower())), part.name
