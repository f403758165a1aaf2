"""A lesson whose rules were changed can be handed on: the file says all that the level says, above the new rules."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.cli import main
from game.engine.digest import digest
from game.engine.population.build import build
from game.engine.simulate import election
from game.level.files import level_names
from game.level.head import Head
from game.level.load import load
from game.session.actions import Reseed, SetKnob, SwitchPart
from game.session.level_file import handed_on, save_level
from game.session.session import Playthrough
from tests.session.any_actions import any_actions

FREE_PLAY = "sandbox"
GUIDED, NARROW = "honest_count", "who_is_on_the_list"
"""A level with a tutorial, and one whose knobs have narrower ranges than their parts."""


def saved(play: Playthrough, folder: Path) -> Path:
    path = folder / play.level.name
    return save_level(path, play.scenario, handed_on(play.level, play.scenario, play.seed, path))


@pytest.mark.parametrize("name", level_names())
def test_every_level_comes_back_with_its_whole_lesson(name: str, tmp_path: Path) -> None:
    level = load(name)
    path = saved(Playthrough(level), tmp_path)
    again = load(path)
    assert again.head == (Head(title=level.head.title) if name == FREE_PLAY else level.head)
    assert again.scenario.settings() == level.scenario.settings()
    assert again.scenario.provinces == level.scenario.provinces
    assert main(["check", str(path)]) == 0
    first, second = (election(one.scenario, one.head.seed, build(one.scenario)) for one in (level, again))
    assert digest(first) == digest(second)


@pytest.mark.parametrize(
    ("file", "title"), [("no_fear_at_all.toml", "No fear at all"), ("_.toml", "Sandbox"), ("x" * 200, "X" + "x" * 59)]
)
def test_free_play_is_called_as_its_file_is_named(file: str, title: str) -> None:
    play = Playthrough(load(FREE_PLAY))
    assert handed_on(play.level, play.scenario, 1, Path(file)).title == title


@pytest.mark.parametrize("name", [GUIDED, NARROW])
@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_a_player_does_the_lesson_can_be_handed_on(
    name: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    level = load(name)
    play = Playthrough(level, journal=data.draw(any_actions(level)))
    again = load(saved(play, tmp_path_factory.mktemp("lessons")))
    assert again.scenario.settings() == play.scenario.settings()
    assert again.head.seed == play.seed
    assert [one.path for one in again.head.knobs] == [one.path for one in level.head.knobs]
    only_these = {"seed": level.head.seed, "knobs": level.head.knobs}
    assert again.head.model_copy(update=only_these) == level.head


def test_changed_rules_and_seed_are_those_of_the_file(tmp_path: Path) -> None:
    play = Playthrough(load(NARROW))
    assert not play.act(SetKnob("roll.roll_cleaning.share", 0.125))
    assert not play.act(Reseed(77))
    again = Playthrough(load(saved(play, tmp_path)))
    assert (again.value("roll.roll_cleaning.share"), again.seed) == (0.125, 77)
    assert again.changed == ()
    assert again.level.head.goal == play.level.head.goal
    assert {one.path: one.knob.maximum for one in again.knobs} == {one.path: one.knob.maximum for one in play.knobs}


def test_a_range_is_widened_only_as_far_as_a_part_that_is_off_needs(tmp_path: Path) -> None:
    text = """\
title = "Narrow"
[[knobs]]
path = "roll.dead_souls.share"
minimum = 0.05
maximum = 0.1
[roll.dead_souls]
share = 0.06
"""
    (tmp_path / "narrow.toml").write_text(text, encoding="utf-8")
    play = Playthrough(load(tmp_path / "narrow.toml"))
    assert not play.act(SwitchPart("roll.dead_souls", on=False))
    (knob,) = load(saved(play, tmp_path / "new")).head.knobs
    usual = play.knobs[0].knob.default
    assert isinstance(usual, float)
    assert (knob.minimum, knob.maximum) == (min(0.05, usual), 0.1)


def test_a_level_of_the_players_own_keeps_its_story_even_without_a_goal(tmp_path: Path) -> None:
    text = 'title = "Talk"\nabout = "What we talk about."\nbriefing = "Read the page, then talk."\n'
    (tmp_path / "talk.toml").write_text(text, encoding="utf-8")
    play = Playthrough(load(tmp_path / "talk.toml"))
    assert load(saved(play, tmp_path / "new")).head == play.level.head


def test_a_lesson_may_have_the_name_of_a_level_that_it_leads_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    level = load(GUIDED)
    path = save_level(tmp_path / level.head.next, level.scenario, level.head)
    assert load(path).name == load(path).head.next
    assert main(["check", str(path)]) == 0, capsys.readouterr().err
