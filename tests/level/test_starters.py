"""Starters: every one may be taken over in the sandbox, gives another page, and a broken file is told of in full."""

import json
from pathlib import Path

import numpy as np
import pytest

from game.cli import main
from game.engine.data.problems import BadInput
from game.engine.data.scenario import Scenario
from game.engine.population.build import build
from game.explain.rules.starters import country_words
from game.explain.setting_words import setting_value
from game.level.load import load
from game.level.starters import Starter, read_starters, starter, starters
from game.session.actions import OpenPolls, SetKnob, TakeRules
from game.session.in_force import changed_settings
from game.session.session import Playthrough


def taken(one: Starter) -> Playthrough:
    play = Playthrough(load("sandbox"))
    assert play.act(TakeRules(one.title, one.rules)) == ""
    return play


def test_there_are_the_ways_to_one_page_and_an_honest_country() -> None:
    names = [one.name for one in starters()]
    assert names[0] == "honest"
    assert {"fear", "counting", "decree", "target"} <= set(names)
    assert len(set(names)) == len({one.title for one in starters()}) == len(names)


@pytest.mark.parametrize("one", starters(), ids=lambda one: one.name)
def test_every_starter_is_one_step_and_sets_what_it_says_and_nothing_else(one: Starter) -> None:
    play = taken(one)
    assert {path: play.value(path) for path in one.rules} == one.rules
    assert set(changed_settings(play)) <= {*one.rules, *(path.rpartition(".")[0] for path in one.rules)}
    if one.rules:
        assert play.undo() == ""
    assert not play.changed
    assert not play.can_undo


@pytest.mark.parametrize("one", starters(), ids=lambda one: one.name)
def test_a_starter_says_what_of_the_people_it_changes_and_nothing_where_they_stay(
    one: Starter, capsys: pytest.CaptureFixture[str]
) -> None:
    """Read off the country that is built, not off the settings."""
    before, after = (build(scenario).electorate.supporter_share for scenario in (load("sandbox").scenario, _of(one)))
    other = before.shape != after.shape or not np.array_equal(before, after)
    said = country_words(one)
    assert bool(said) == (other or any(path.startswith("population.") for path in one.rules))
    assert other or not said
    for path, value in one.rules.items():
        assert setting_value(path, value) in said or not path.startswith("population.")
    assert main(["parts", "--starters"]) == 0
    assert said in capsys.readouterr().out


def _of(one: Starter) -> Scenario:
    return load("sandbox", one.rules).scenario


def test_a_starter_begun_by_hand_and_on_the_command_line_is_the_same_ballot(capsys: pytest.CaptureFixture[str]) -> None:
    play = taken(starter("target"))
    play.act(OpenPolls())
    assert main(["run", "sandbox", "--starter", "target", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["digest"] == play.digest
    assert main(["run", "sandbox", "--starter", "targt"]) == 2
    assert "target" in capsys.readouterr().err


def test_a_setting_beside_a_starter_is_set_on_top_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    path = "reporting.constituency.negotiated_target.turnout"
    told = []
    for words in ((), ("--set", f"{path}=0.9")):
        assert main(["goal", "dresden_1989", "--starter", "target", "--json", *words]) == 0
        told.append(json.loads(capsys.readouterr().out))
    assert told[0]["conditions"] != told[1]["conditions"]


def test_the_starters_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parts", "--starters", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["starters"]
    assert [one["name"] for one in listed] == [one.name for one in starters()]
    assert main(["parts", "--starters"]) == 0
    printed = capsys.readouterr().out
    assert all(f"\n{one.name}: {one.title}\n" in printed for one in starters())


@pytest.mark.parametrize(
    ("text", "place", "allowed"),
    [
        ('[[starter]]\nname = "x"\ntitle = "X"\nabout = "a"', "starter[0].name", "of the form"),
        ('[[starter]]\nname = "fear"\ntitle = "X"', "starter[0].about", "text of 1 to 160"),
        ('[[starter]]\nname="ok"\ntitle="X"\nabout="a"\n[starter.rules]\n"no.such.path"=1', "starter[0].rules", ""),
        (
            '[[starter]]\nname="ok"\ntitle="X"\nabout="a"\n[starter.rules]\n"behaviour.civic_duty.duty"=99.0',
            "starter[0].rules.behaviour.civic_duty.duty",
            "8",
        ),
        ("starter = 3", "starter", ""),
    ],
)
def test_a_broken_file_says_where_it_is_broken(tmp_path: Path, text: str, place: str, allowed: str) -> None:
    file = tmp_path / "starters.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        read_starters(file)
    problem = caught.value.problems[0]
    assert problem.file == str(file)
    assert problem.place.startswith(place)
    assert allowed in str(problem)


def test_a_knob_turned_after_it_is_a_step_of_its_own() -> None:
    play = taken(starter("fear"))
    play.act(SetKnob("behaviour.reject_penalty.penalty", 2.0))
    play.undo()
    assert play.value("behaviour.reject_penalty.penalty") == 13.0
