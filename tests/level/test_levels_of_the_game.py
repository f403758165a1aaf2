"""The levels that come with the game."""

from pathlib import Path

import pytest

from game.cli import main
from game.engine.simulate import forecast
from game.level import files
from game.level.files import FOLDER, find_level, level_names
from game.level.load import load, load_rules
from tests.level.broken import VALID

NAMES = level_names()


def test_levels_are_found_in_the_order_in_which_they_are_played() -> None:
    assert NAMES[0] == "honest_count"
    assert len(set(NAMES)) == len(NAMES)
    assert [path.name for path in map(find_level, NAMES)] == sorted(path.name for path in FOLDER.glob("*.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_a_level_has_no_problems_and_both_ways_of_loading_agree(name: str) -> None:
    whole, rules = load(name), load_rules(name)
    assert whole.name == rules.name == name
    assert whole.scenario.settings() == rules.scenario.settings()
    assert whole.scenario.provinces == rules.scenario.provinces
    assert (whole.head.title, whole.head.seed) == (rules.opening.title, rules.opening.seed)


@pytest.mark.parametrize("name", NAMES)
def test_a_level_can_be_forecast(name: str) -> None:
    record = forecast(load_rules(name).scenario)
    assert record.bulletin.figures
    assert record.country.places.units("precinct") >= 1


def test_all_levels_are_checked_where_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0, capsys.readouterr().err
    assert capsys.readouterr().out == f"{len(NAMES)} levels checked: no problems.\n"


def test_a_path_and_a_name_give_the_same_level() -> None:
    path = find_level("honest_count")
    assert load(path).scenario.settings() == load("honest_count").scenario.settings()
    assert load(str(path)).name == "honest_count"


def test_following_next_from_any_level_comes_to_an_end() -> None:
    for name in NAMES:
        way = [name]
        while (after := load(way[-1]).head.next) and len(way) <= len(NAMES):
            way.append(after)
        assert len(way) == len(set(way)), way


def test_levels_that_lead_round_in_a_circle_are_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, (name, after) in enumerate((("first", "second"), ("second", "third"), ("third", "second"))):
        (tmp_path / f"{number:02}_{name}.toml").write_text(f'next = "{after}"\n{VALID}', encoding="utf-8")
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    assert main(["check", "first", "second", "third"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.partition(": next")[0] for line in lines] == [str(path) for path in sorted(tmp_path.glob("*.toml"))]
    assert all("the levels go round in a circle: " in line for line in lines)
    assert "second → third → second" in lines[0]
