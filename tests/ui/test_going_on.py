"""A game goes on as it was left; where it is not the same ballot any more, or not alone, that is said and asked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.engine.digest import digest
from game.kit.page.scene import commands
from game.level.load import load
from game.session import changed_since
from game.session.actions import EndCount, Note, OpenPolls, SetKnob
from game.session.session import Playthrough
from game.session.summary import source_of
from game.store.notebook import Notebook
from game.ui.navigator import Game
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.menus.go_on import GoOn
from tests.kit.driver import Driver

DUTY = "behaviour.civic_duty.duty"
LEVEL = """
title = "A small place"
[population.country]
provinces = 1
constituencies = 2
precincts = 4
adults = 200
[behaviour.civic_duty]
duty = 1.0
[[knobs]]
path = "behaviour.civic_duty.duty"
"""


@pytest.fixture
def level(tmp_path: Path) -> Path:
    path = tmp_path / "small.toml"
    path.write_text(LEVEL, encoding="utf-8")
    return path


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    found = opened(tmp_path)
    yield found
    found.close()


def opened(folder: Path) -> Notebook:
    return Notebook.open(folder / "data" / "notebook.sqlite3")[0]


def played(notebook: Notebook, level: Path, value: float = 2.5) -> None:
    """Turn one rule, and hold the ballot."""
    page = Game(notebook).page(load(level))
    assert isinstance(page, CountryPage)
    playing = page.ballot.play
    assert playing.act(SetKnob(DUTY, value)) == ""
    assert playing.act(OpenPolls()) == ""
    assert notebook.flush()


def gone_on(notebook: Notebook) -> Driver:
    """What the player sees who chooses to continue."""
    page = Driver(Game(notebook).levels())
    answer = Game(notebook).resume()
    for command in commands(answer):
        page.shell.carry_out(command)
    return page


def country(page: Driver) -> CountryPage:
    scene = page.shell.top.scene
    assert isinstance(scene, CountryPage)
    return scene


def asked(page: Driver) -> str:
    assert isinstance(page.shell.top.scene, GoOn)
    assert page.problems() == []
    return page.text()


def test_the_same_ballot_goes_on_without_a_question(notebook: Notebook, level: Path) -> None:
    played(notebook, level)
    assert country(gone_on(notebook)).value(DUTY) == 2.5


@pytest.mark.parametrize("held", [False, True])
def test_what_was_pinned_is_pinned_still(notebook: Notebook, level: Path, *, held: bool) -> None:
    page = Driver(Game(notebook).page(load(level)))
    if held:
        country(page).ballot.play.act(OpenPolls())
        country(page).ballot.play.act(EndCount())
    page.press("p")
    page.do(country(page).on_knob, DUTY, 2.5)
    pinned, against = country(page).ballot.pinned, country(page).seen.against
    assert pinned is not None
    assert against is not None
    assert notebook.flush()
    again = gone_on(notebook)
    assert again.has("A is pinned")
    kept, now = country(again).ballot.pinned, country(again).seen.against
    assert kept is not None
    assert now is not None
    assert digest(kept) == digest(pinned)
    assert (kept.seed is not None) is held
    assert [now.printed(name) for name in ("turnout", "for")] == [against.printed(name) for name in ("turnout", "for")]
    again.press("p")
    assert notebook.flush()
    assert country(gone_on(notebook)).ballot.pinned is None, "what was let go stays let go"


@pytest.mark.parametrize("choice", ["Go on with the level as it is now", "Open it as it was"])
def test_changed_rules_are_said_and_the_player_chooses(notebook: Notebook, level: Path, choice: str) -> None:
    played(notebook, level)
    before = Playthrough(load(level)).forecast.bulletin.text
    level.write_text(LEVEL.replace("adults = 200", "adults = 400"), encoding="utf-8")
    now = Playthrough(load(level)).forecast.bulletin.text
    assert before != now
    page = gone_on(notebook)
    assert "this is not the same ballot any more" in asked(page)
    page.click(choice)
    assert country(page).value(DUTY) == 2.5
    for _ in range(2):  # it is asked once
        again = country(gone_on(notebook))
        assert again.value(DUTY) == 2.5
        adults = again.ballot.play.forecast.truth()["adults"]
        assert adults == pytest.approx(3_200 if "now" in choice else 1_600, rel=0.3)
    kept = notebook.resume()
    assert kept is not None
    assert kept.pinned == ("was" in choice)
    assert len(kept.rows) == 2


def test_what_is_said_of_a_level_whose_words_changed(notebook: Notebook, level: Path) -> None:
    played(notebook, level)
    level.write_text(LEVEL.replace("A small place", "A smaller place"), encoding="utf-8")
    text = asked(gone_on(notebook))
    assert "it begins with the same rules" in text
    assert "not the same ballot" not in text


def test_another_version_of_the_game_is_said(notebook: Notebook, level: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    played(notebook, level)
    monkeypatch.setattr(changed_since, "VERSION", "99.0")
    page = gone_on(notebook)
    assert "this is version 99.0, which may draw another ballot" in asked(page)
    assert not page.has("Open it as it was"), "another version cannot be had again"
    page.click("Go on")
    assert country(page).value(DUTY) == 2.5


def test_a_level_whose_file_is_gone_can_be_opened_as_it_was(notebook: Notebook, level: Path) -> None:
    played(notebook, level)
    level.rename(level.with_suffix(".away"))
    page = gone_on(notebook)
    assert "The level cannot be opened at the moment" in asked(page)
    page.click("Not now")
    assert notebook.resume() is not None, "the game is not over"
    page = gone_on(notebook)
    page.click("Open it as it was")
    assert country(page).value(DUTY) == 2.5
    level.with_suffix(".away").rename(level)
    assert country(gone_on(notebook)).value(DUTY) == 2.5


def test_a_game_in_another_window_goes_on_as_a_copy(notebook: Notebook, level: Path, tmp_path: Path) -> None:
    played(notebook, level)
    other = opened(tmp_path)
    page = gone_on(other)
    assert "This game is open in another window" in asked(page)
    page.click("Open a copy")
    country(page).ballot.play.act(SetKnob(DUTY, 3.0))
    assert other.flush()
    mine, copy = notebook.resume(), other.resume()
    assert mine is not None
    assert copy is not None
    assert len(copy.rows) == 3
    other.finish(copy.id)
    other.close()
    kept = notebook.resume()
    assert kept is not None
    assert (len(kept.rows), kept.id != copy.id) == (2, True)


def test_a_note_written_after_coming_back_is_on_the_run(notebook: Notebook, level: Path) -> None:
    played(notebook, level)
    source = country(gone_on(notebook)).ballot.play
    assert source.act(Note("seen again")) == ""
    assert [run.note for run in notebook.runs()] == ["seen again"]


def test_an_action_that_is_not_understood_stays_and_is_said(notebook: Notebook, level: Path) -> None:
    sitting = notebook.begin(source_of(load(level)), 1, Playthrough(load(level)).start)
    actions: list[dict[str, object]] = [{"do": "dance"}, {"do": "set_knob", "path": DUTY, "value": 2.5}]
    for number, action in enumerate(actions):
        notebook.keep(sitting, number, action)
    page = gone_on(notebook)
    assert country(page).value(DUTY) == 2.5
    assert "Actions that are not possible in it any more: 1." in page.text()
    country(page).ballot.play.act(SetKnob(DUTY, 3.0))
    kept = notebook.resume()
    assert kept is not None
    assert [action["do"] for action in kept.actions] == ["dance", "set_knob", "set_knob"]
