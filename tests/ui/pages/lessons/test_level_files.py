"""Saving rules as a level file: a name is there already, typing replaces it, and nothing old is written over."""

from pathlib import Path

import pytest

from game.level.load import load
from game.session.actions import OpenPolls, SetKnob
from game.session.level_file import file_name
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.ballot_state import BallotState
from game.ui.keeping.own_levels import folder, place, saved, suggestion
from game.ui.navigator import Game
from game.ui.pages.ballot import make_page
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.lessons.open_file import OpenFile
from tests.kit.driver import Driver
from tests.levels_content.solutions import SOLUTIONS
from tests.ui.test_scenes import SCALES, SIZES


def dialog() -> Driver:
    """The dialog as it is reached from the first level."""
    page = Driver(make_page("country", BallotState(Playthrough(load("honest_count")))))
    page.click("Menu")
    page.click("Save these rules as a level file")
    return page


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("An honest count", "an_honest_count"),
        ("March 2026: the first country", "march_2026_the_first_country"),
        ("../../etc", "etc"),
        ("Überall Wähler", "überall_wähler"),
        ("…", "my_rules"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name


def test_enter_alone_saves_under_the_levels_title() -> None:
    page = dialog()
    assert page.node("Path").value.endswith("/an_honest_count.toml")
    assert page.focused == "Path"
    page.press("enter")
    assert load(folder() / "an_honest_count.toml").head.title == "An honest count"


def test_typing_replaces_the_name_and_leaves_folder_and_ending() -> None:
    page = dialog()
    page.type("mine")
    page.press("enter")
    assert [path.name for path in folder().iterdir()] == ["mine.toml"]


def test_a_second_file_is_offered_a_name_of_its_own() -> None:
    dialog().press("enter")
    page = dialog()
    assert page.node("Path").value.endswith("/an_honest_count_2.toml")
    page.click("Save", "button")
    assert len(list(folder().iterdir())) == 2


def test_a_bare_name_is_a_file_among_the_players_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert place("mine.toml") == folder() / "mine.toml"
    (tmp_path / "here.toml").write_text("", encoding="utf-8")
    assert place("here.toml") == Path("here.toml")
    assert place(str(tmp_path / "x.toml")) == tmp_path / "x.toml"
    assert place("") == Path()


def test_what_is_suggested_is_in_the_players_folder() -> None:
    assert place(suggestion("Mine")) == folder() / "mine.toml"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_wrong_with_the_dialog_at_any_size(size: tuple[int, int], scale: int) -> None:
    scene = OpenFile(lambda _path: None, save=True, path=suggestion("An honest count"))
    assert Driver(scene, size, scale=scale).problems() == []


def test_a_saved_lesson_opens_with_its_briefing_and_earns_no_seals_of_the_game(tmp_path: Path) -> None:
    source = Playthrough(load("who_is_on_the_list"))
    for path, value in SOLUTIONS["who_is_on_the_list"][0].items():
        source.act(SetKnob(path, value))
    page = Driver(make_page("country", BallotState(source)))
    page.click("Menu")
    page.click("Save these rules as a level file")
    page.press("enter")
    written = folder() / "who_is_on_the_list.toml"
    notebook, _message = Notebook.open(tmp_path / "notebook.db")
    game = Game(notebook)
    shown = Driver(OpenFile(game._open_path, path=str(written)))
    shown.click("Open", "button")
    level = load(written)
    assert level.head.goal is not None
    assert shown.has(level.head.goal.text)
    country = game.page(level)
    assert isinstance(country, CountryPage)
    begun = country.ballot.play
    begun.act(OpenPolls())
    assert any(seal.earned for seal in begun.seals)
    notebook.flush()
    assert set(notebook.earned()) == {str(written.resolve())}
    notebook.close()


def test_a_saved_file_is_opened_with_one_press(tmp_path: Path) -> None:
    dialog().press("enter")
    notebook, _message = Notebook.open(tmp_path / "notebook.sqlite3")
    page = Driver(Game(notebook).levels(), (1280, 6000))
    page.click("Open a level file")
    name = next(node.name for node in page.tree().walk() if node.name.endswith("/an_honest_count.toml"))
    page.click(name, "button")
    assert type(page.shell.top.scene).__name__ in {"CountryPage", "Briefing"}
    notebook.close()


def test_where_no_file_was_saved_none_is_offered() -> None:
    assert saved() == []
    page = Driver(OpenFile(lambda _path: None, known=saved()))
    assert not page.has("Your level files")


def test_without_a_path_nothing_is_opened() -> None:
    page = Driver(OpenFile(lambda _path: None, path="  "))
    page.click("Open", "button")
    assert page.has("Write the path of a file first.")


def test_a_file_that_is_there_already_is_replaced_only_after_a_question() -> None:
    dialog().press("enter")
    written = folder() / "an_honest_count.toml"
    written.write_text("mine", encoding="utf-8")
    page = dialog()
    opened = page.shell.top.scene
    assert isinstance(opened, OpenFile)
    opened.text = str(written)
    page.click("Save", "button")
    assert page.node("Replace an_honest_count.toml?", "dialog")
    page.press("enter")  # the safe answer has the focus
    assert written.read_text(encoding="utf-8") == "mine"
    page.click("Save", "button")
    page.click("Replace", "button")
    assert load(written).head.title
