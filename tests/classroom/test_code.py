"""Codes: the ballot of any level with any settings, there and back, and nothing else."""

import random
from dataclasses import replace
from typing import Any

import pytest

from game.classroom import code, letters
from game.classroom.setup import AREAS, TRUTHS, Setup, Terms, between
from game.classroom.values import Scale, kind_of
from game.engine.data.problems import BadInput
from game.engine.data.scenario import Scenario
from game.level.files import level_names
from game.level.load import load_rules
from game.level.rules.paths import all_paths
from game.level.rules.switch import changed, without
from tests.campaign import trials

PATHS = [path for path in all_paths() if kind_of(path) is not None and not path.startswith("population.country.")]


def refused(text: str) -> str:
    with pytest.raises(BadInput) as caught:
        code.read(text)
    return str(caught.value)


def some_value(path: str, chance: random.Random) -> Any:
    kind = kind_of(path)
    assert kind is not None
    if not isinstance(kind, Scale):
        return chance.choice(kind)
    if kind.whole or chance.random() < 0.7:
        return kind.value(chance.randrange(kind.steps))
    return kind.least + chance.random() * kind.step * (kind.steps - 1)


def turned(scenario: Scenario, chance: random.Random) -> Scenario:
    for path in chance.sample(PATHS, chance.randint(0, 12)):
        scenario = changed(scenario, path, some_value(path, chance))
    for address in chance.sample([one.path for one in scenario.active], chance.randint(0, 4)):
        scenario = without(scenario, address)
    return scenario


@pytest.mark.parametrize("level", level_names())
def test_settings_come_back_from_their_code(level: str) -> None:
    chance, start = random.Random(level), load_rules(level).scenario
    for _ in trials(4):
        now = turned(start, chance)
        seed = chance.choice([None, 0, 7, 1023, 1024, 2**20, 2**32 - 1])
        setup = between(start, now, seed)
        again = code.read(code.write(setup))
        assert again == setup
        assert again.rules({}).scenario.settings() == now.settings()


def test_a_task_comes_back_from_its_code() -> None:
    chance = random.Random(11)
    for _ in trials(40):
        level, *more = chance.sample(level_names(), chance.randint(1, 4))
        closed = tuple(area for area in AREAS if chance.random() < 0.3)
        rules = tuple(sorted(chance.sample(all_paths(), chance.choice((0, 0, 1, 5)))))
        truth, only = chance.choice(TRUTHS), bool(rules) and chance.random() < 0.5
        terms = Terms(chance.random() < 0.5, truth, chance.random() < 0.5, closed, rules, only)
        now = turned(load_rules(level).scenario, chance)
        plain = between(load_rules(level).scenario, now, chance.choice([None, 5]))
        setup = replace(plain, more=tuple(more), terms=terms)
        assert code.read(code.write(setup)) == setup


@pytest.mark.parametrize("level", level_names())
def test_a_level_as_it_is_takes_three_groups(level: str) -> None:
    text = code.write(Setup(level))
    assert len(text) == 14
    assert code.read(text) == Setup(level)


def test_every_level_has_a_number_of_its_own() -> None:
    assert len({code.write(Setup(level)) for level in level_names()}) == len(level_names())


def test_the_last_group_is_always_whole() -> None:
    chance = random.Random(3)
    start = load_rules("sandbox").scenario
    for _ in trials(20):
        text = code.write(between(start, turned(start, chance), chance.randrange(2**32)))
        assert {len(group) for group in text.split("-")} == {letters.GROUP}


def test_a_code_of_another_version_says_so() -> None:
    _, *rest = letters.read(code.write(Setup("honest_count")))
    said = refused(letters.written(bytes((2, *rest))))
    assert "this is a code of version 2; this game reads version 1" in said


def test_a_code_of_a_changed_level_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    text = code.write(Setup("honest_count"))
    monkeypatch.setattr(code, "_settable", lambda: "a rule more")
    assert "made with another version of the game, or of the level honest_count" in refused(text)


def test_a_code_of_a_level_that_is_not_here_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    text = code.write(Setup("honest_count"))
    monkeypatch.setattr(code, "level_names", lambda: ("sandbox",))
    assert "its level is not among those of this game" in refused(text)


def test_no_letters_that_fit_each_other_break_the_reader() -> None:
    chance = random.Random(5)
    known = letters.read(code.write(Setup("sandbox")))
    for _ in trials(200):
        longer = bytes(chance.randrange(32) for _ in range(chance.randint(0, 200)))
        try:
            found = code.read(letters.written(known[:1] + longer + known[1:]))
        except BadInput:
            continue
        try:
            found.rules({})
        except BadInput:
            continue


def test_own_files_and_texts_have_no_code() -> None:
    with pytest.raises(BadInput, match="hand out a level file"):
        code.write(Setup("my_own"))
    with pytest.raises(BadInput, match="a text has no place in a code"):
        code.write(Setup("sandbox", values={"population.country.map": "elsewhere"}))


@pytest.mark.parametrize("text", ["1000-3PWB-MK8K", "1000 3pwb mk8k", "10003PWBMK8K", "l000-3pwb-mk8x"])
def test_what_looks_like_a_code_is_taken_for_one(text: str) -> None:
    assert code.is_code(text)


@pytest.mark.parametrize(
    "text", ["honest_count", "honestcount", "", "7", "level7", "a/b1234567", "spa_2026_fear", "x.toml"]
)
def test_names_of_levels_are_not(text: str) -> None:
    assert not code.is_code(text)
