"""What the sandbox saves can be opened again, and is the same."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.data.problems import BadInput
from game.level import files
from game.level.files import level_names
from game.level.head import Head
from game.level.load import load
from game.session.actions import SetKnob
from game.session.level_file import InTheWay, level_text, save_level
from game.session.session import Playthrough
from tests.engine.any_settings import any_tables
from tests.engine.countries import assemble, tables_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_any_settings_come_back(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    start = load("honest_count").scenario
    scenario = assemble("any", data.draw(any_tables(tables_of("honest_count"))), start.provinces)
    title, about = data.draw(TEXT.filter(bool)), data.draw(TEXT)
    seed = data.draw(st.integers(0, 2**32 - 1))
    head = Head(title=title, about=about, seed=seed)
    path = save_level(tmp_path_factory.mktemp("levels") / "mine.toml", scenario, head)
    again = load(path)
    assert again.scenario.settings() == scenario.settings()
    assert [one.path for one in again.scenario.active] == [one.path for one in scenario.active]
    assert again.scenario.provinces == scenario.provinces
    assert again.head == head


@pytest.mark.parametrize("name", level_names())
def test_every_level_can_be_saved_and_opened(name: str, tmp_path: Path) -> None:
    level = load(name)
    play = Playthrough(load(save_level(tmp_path / name, level.scenario, Head(title="Mine"))))
    assert play.scenario.settings() == level.scenario.settings()
    assert play.level.name == name
    assert len(play.knobs) > 100  # a head without knobs leaves every one free


def test_a_saved_file_is_short_and_readable() -> None:
    text = level_text(load("honest_count").scenario, Head(title="Mine"))
    assert text.startswith('title = "Mine"\nabout = ""\nseed = 1\n')
    assert "[behaviour.civic_duty]\nduty = 1.0\n" in text
    assert len(text.splitlines()) < 40


def test_the_number_before_a_level_name_is_not_part_of_it(tmp_path: Path) -> None:
    path = save_level(tmp_path / "12_my_rules", load("honest_count").scenario, Head(title="Mine"))
    assert path.name == "12_my_rules.toml"
    assert load(path).name == "my_rules"


def test_a_turned_knob_is_in_the_file(tmp_path: Path) -> None:
    play = Playthrough(load("sandbox"))
    play.act(SetKnob("reporting.province.turnout_quota.quota", 0.99))
    again = Playthrough(load(save_level(tmp_path / "mine", play.scenario, Head(title="Mine"))))
    assert again.is_on("reporting.province.turnout_quota")
    assert again.forecast.bulletin.text == play.forecast.bulletin.text


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(BadInput, match="mine"):
        save_level(tmp_path / "file" / "mine", load("honest_count").scenario, Head(title="Mine"))


def test_an_old_file_is_replaced_whole_and_only_if_that_is_asked_for(tmp_path: Path) -> None:
    scenario = load("honest_count").scenario
    save_level(tmp_path / "mine", scenario, Head(title="First"))
    with pytest.raises(InTheWay, match="there is a file already"):
        save_level(tmp_path / "mine", scenario, Head(title="Second"))
    assert load(tmp_path / "mine.toml").head.title == "First"
    save_level(tmp_path / "mine", scenario, Head(title="Second"), replace=True)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.toml"]
    assert load(tmp_path / "mine.toml").head.title == "Second"


@pytest.mark.parametrize("replace", [False, True])
def test_the_games_own_levels_are_never_replaced(
    replace: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    level = load("honest_count")
    own = shutil.copy(level.path, tmp_path)
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    before = Path(own).read_bytes()
    with pytest.raises(BadInput, match="one of the game's own levels"):
        save_level(Path(own), level.scenario, Head(title="Mine"), replace=replace)
    assert Path(own).read_bytes() == before


@pytest.mark.parametrize("name", ["x" * 300, "a\0b", "half a letter \ud800"])
def test_a_name_that_no_file_can_have_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        save_level(tmp_path / name, load("honest_count").scenario, Head(title="Mine"))
    assert list(tmp_path.iterdir()) == []


def test_a_bad_level_file_names_its_problems(tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text('titel = "x"\n[roll.nobody]\n', encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        Playthrough(load(tmp_path / "bad.toml"))
    assert len(caught.value.problems) >= 2


@pytest.mark.parametrize("name", ["", ".", "/", ".."])
def test_a_path_without_a_file_name_is_refused(name: str) -> None:
    scenario = load("honest_count").scenario
    with pytest.raises(BadInput, match="this is no file"):
        save_level(Path(name), scenario, Head(title="Mine"))
