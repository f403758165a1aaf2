"""The title as the game shows it: a menu at once, and the map when it has been drawn beside it."""

import gc
import time
from pathlib import Path
from threading import Event

import pygame
import pytest

from game.kit.drawing.theme import GUTTER, PANEL
from game.kit.program.background import Background
from game.kit.widgets.menu import MenuRow
from game.level import files
from game.level.glance import glances
from game.session.actions import Visit
from game.store.notebook import Notebook
from game.ui import entrance as module
from game.ui.entrance import Entrance
from game.ui.pages.against.scene import AgainstPage
from game.ui.pages.country.scene import CountryPage
from game.ui.pages.station.scene import StationPage
from game.ui.pages.title.scene import MenuEntry, Title
from tests.kit.driver import Driver

CAUTION = "A simulation. Reported figures are claims of whoever reports them."
MAP = "What people think, and what is printed"
PATIENCE = 30.0


def wait_for_map(page: Driver) -> None:
    end = time.monotonic() + PATIENCE
    while not page.has(MAP) and time.monotonic() < end:
        time.sleep(0.01)
        page.wait(0.02)
    assert page.has(MAP)


def test_the_menu_is_of_use_before_the_map_is_there(notebook: Notebook) -> None:
    page = Driver(Entrance(notebook).title())
    assert page.node("A map is being drawn").role == "figure"
    page.wait(0.1)
    page.press("down")
    assert page.focused.startswith("Levels")
    wait_for_map(page)
    assert page.focused.startswith("Levels")


def test_the_map_is_drawn_for_those_who_want_rest_and_then_stays_still(notebook: Notebook) -> None:
    page = Driver(Entrance(notebook).title(), reduced_motion=True)
    wait_for_map(page)
    assert not page.shell.moving


def test_the_line_on_the_map_wanders(notebook: Notebook) -> None:
    entrance = Entrance(notebook)
    page = Driver(entrance.title())
    wait_for_map(page)
    before = entrance.seconds
    page.wait(1.0)
    assert entrance.seconds == pytest.approx(before + 1.0, abs=0.02)
    assert page.shell.moving


def test_a_map_that_cannot_be_drawn_is_a_defect_with_a_report(
    notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise ZeroDivisionError("no map")

    monkeypatch.setattr(module, "_draw", broken)
    page = Driver(Entrance(notebook).title())
    with pytest.raises(ZeroDivisionError, match="no map"):
        wait_for_map(page)


def test_work_aside_has_no_result_until_it_is_done() -> None:
    go = Event()
    background = Background(lambda: go.wait(PATIENCE))
    assert background.result() is None
    go.set()
    end = time.monotonic() + PATIENCE
    while background.result() is None and time.monotonic() < end:
        time.sleep(0.001)
    assert background.result() is True


@pytest.mark.parametrize(
    ("entry", "scene"),
    [
        ("Begin", "Briefing"),
        ("Levels", "Levels"),
        ("Sandbox", "CountryPage"),
        ("Meet", "AgainstPage"),
        ("Almanac", "Almanac"),
        ("Settings", "Settings"),
        ("Credits", "Credits"),
    ],
)
def test_every_entry_leads_somewhere(notebook: Notebook, entry: str, scene: str) -> None:
    page = Driver(Entrance(notebook).title())
    name = next(node.name for node in page.tree().walk() if node.name.startswith(entry))
    page.click(name)
    assert type(page.shell.top.scene).__name__ == scene


def test_a_row_of_the_almanac_is_set_up_in_the_sandbox(notebook: Notebook) -> None:
    page = Driver(Entrance(notebook).title())
    page.click("Almanac")
    page.press("left")
    page.click("Play it")
    scene = page.shell.top.scene
    assert isinstance(scene, CountryPage)
    assert scene.value("reporting.centre.decree.share_for") == 1.0


def test_a_newcomer_meets_one_of_the_few_and_follows_the_paper(notebook: Notebook) -> None:
    page = Driver(Entrance(notebook).title())
    page.click("Meet the 0.07 %")
    assert "Who are the 0.07 %?" in page.text()
    page.click("Person after")
    scene = page.shell.top.scene
    assert isinstance(scene, AgainstPage)
    met = scene.state.met
    assert met is not None
    page.click("Follow this paper")
    station = page.shell.top.scene
    assert isinstance(station, StationPage)
    assert station.voter is not None
    assert (station.ballot.precinct, station.voter.number) == (met.people.precinct, met.voter.number)
    assert station.voter.person.support == met.voter.person.support
    page.click("Follow it into the count")
    assert page.shell.top.scene.title == "Count night"


def test_what_was_being_played_comes_first(notebook: Notebook) -> None:
    sitting = notebook.begin("knock_on_the_door", 1)
    notebook.keep(sitting, 0, {"do": "visit", "place": "anywhere"})
    first = Entrance(notebook).entries()[0]
    assert (first.text, first.note, first.main) == ("Continue", "Knock on the door", True)


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("scale", [100, 125, 150, 200])
@pytest.mark.parametrize("level", [one.name for one in glances() if one.name != "sandbox"])
def test_the_note_of_what_was_being_played_leaves_the_word_alone(
    notebook: Notebook, level: str, scale: int, size: tuple[int, int]
) -> None:
    notebook.keep(notebook.begin(level, 1), 0, {"do": "visit", "place": "anywhere"})
    page = Driver(Title(Entrance(notebook).entries), size, scale=scale)
    row = page.shell.top.scene.find("menu 0")
    assert isinstance(row, MenuRow)
    look = row.host.look
    note, spot = row.note_spot(look)
    left = row.rect.left + look.px(GUTTER)
    word = pygame.Rect(left, row.words_top(look), look.text.width(row.text, PANEL), look.text.line_height(PANEL))
    assert note
    assert not word.colliderect(spot)
    assert row.rect.contains(word)
    assert row.rect.contains(spot)
    assert page.problems() == []


def test_a_note_too_long_for_its_line_is_cut_off_and_read_aloud_whole() -> None:
    long = "the ballot of a village with a very long name, open in another window"
    page = Driver(Title(lambda _lessons: [MenuEntry("Continue", lambda: None, long, main=True)]))
    row = page.shell.top.scene.find("menu 0")
    assert isinstance(row, MenuRow)
    note, spot = row.note_spot(row.host.look)
    assert note.endswith("…")
    assert long.startswith(note[:-1])
    assert row.rect.contains(spot)
    assert page.node("Continue").value == long


def test_who_only_looked_at_those_against_goes_on_with_what_was_played(notebook: Notebook) -> None:
    notebook.keep(notebook.begin("knock_on_the_door", 1), 0, {"do": "visit", "place": "anywhere"})
    entrance = Entrance(notebook)
    page = Driver(entrance.title())
    page.click("Meet the 0.07 %")
    page.press("escape")
    assert entrance.entries()[0].note == "Knock on the door"


def test_what_is_done_after_looking_is_kept_with_the_ballot_before_it(notebook: Notebook) -> None:
    entrance = Entrance(notebook)
    page = Driver(entrance.title())
    page.click("Meet the 0.07 %")
    scene = page.shell.top.scene
    assert isinstance(scene, AgainstPage)
    scene.ballot.play.act(Visit("anywhere"))
    left = notebook.resume()
    assert left is not None
    assert [row["do"] for _number, row in left.rows] == ["open_polls", "end_count", "visit"]


def test_esc_leads_back_the_way_one_came_from_the_title(notebook: Notebook) -> None:
    page = Driver(Entrance(notebook).title())
    page.click("Meet the 0.07 %")
    page.click("Person after")
    scene = page.shell.top.scene
    assert isinstance(scene, AgainstPage)
    dot = scene.state.dot
    page.click("Follow this paper")
    page.press("escape")
    back = page.shell.top.scene
    assert isinstance(back, AgainstPage)
    assert back.state.dot == dot
    page.press("escape")
    assert isinstance(page.shell.top.scene, Title)


def test_the_sandbox_is_as_it_was_left(notebook: Notebook) -> None:
    path, value = "behaviour.civic_duty.duty", 2.5
    sitting = notebook.begin("sandbox", 1)
    notebook.keep(sitting, 0, {"do": "set_knob", "path": path, "value": value, "dragging": False})
    entry = next(one for one in Entrance(notebook).entries() if one.text == "Sandbox")
    assert entry.note == "as you left it"
    page = Driver(Entrance(notebook).title())
    page.click("Sandbox")
    scene = page.shell.top.scene
    assert isinstance(scene, CountryPage)
    assert scene.value(path) == value


def test_every_level_goes_on_where_it_was_left_whatever_was_played_since(notebook: Notebook) -> None:
    path, value = "behaviour.civic_duty.duty", 2.5
    for level in ("honest_count", "sandbox", "knock_on_the_door"):
        sitting = notebook.begin(level, 1)
        turned = {"do": "set_knob", "path": path, "value": value, "dragging": False}
        notebook.keep(sitting, 0, turned if level != "knock_on_the_door" else {"do": "visit", "place": "anywhere"})
    entrance = Entrance(notebook)
    assert [(one.text, one.note) for one in entrance.entries()[::2]][:2] == [
        ("Continue", "Knock on the door"),
        ("Sandbox", "as you left it"),
    ]
    page = Driver(entrance.game.levels())
    page.click("An honest count")
    page.click("Go on where you left")
    scene = page.shell.top.scene
    assert isinstance(scene, CountryPage)
    assert scene.value(path) == value


def test_a_level_that_was_not_begun_has_nowhere_to_go_on(notebook: Notebook) -> None:
    page = Driver(Entrance(notebook).game.levels())
    page.click("An honest count")
    assert page.has("Start without a guess")
    assert not page.has("Go on where you left")


def test_a_level_that_looks_right_but_is_not_is_not_begun(
    notebook: Notebook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "01_bad.toml").write_text('title = "Bad"\nbroken = true\n[goal]\ntext = "none"\n', encoding="utf-8")
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    page = Driver(Entrance(notebook).title())
    page.press("enter")
    assert isinstance(page.shell.top.scene, Title)
    assert "The level cannot be opened any more" in page.text()


def test_the_pages_of_a_ballot_are_read_once_the_map_is_there(
    notebook: Notebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Event()
    monkeypatch.setattr("game.ui.pages.ballot.load_pages", read.set)
    page = Driver(Entrance(notebook).title())
    wait_for_map(page)
    page.wait(0.1)
    assert read.wait(PATIENCE)


def test_turning_a_page_looks_through_nothing_that_was_loaded_for_good(notebook: Notebook) -> None:
    module._stays.cache_clear()  # whatever other tests made since it was first called would count
    page = Driver(Entrance(notebook).title())
    page.click(next(node.name for node in page.tree().walk() if node.name.startswith("Begin")))
    gc.collect()
    assert len(gc.get_objects()) < gc.get_freeze_count() / 2


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 150), ((1280, 720), 175), ((1920, 1080), 250)])
def test_in_a_very_low_window_the_caution_stands_in_sight_below_the_menu(
    notebook: Notebook, size: tuple[int, int], scale: int
) -> None:
    page = Driver(Entrance(notebook).title(), size, scale=scale)
    menu, caution = page.node("Menu").rect, page.node(CAUTION).rect
    assert menu[1] + menu[3] <= caution[1]
    assert caution[1] + caution[3] <= size[1]
    assert page.problems() == []
