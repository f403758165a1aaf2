"""The class wall in the window: guesses, roads, answers, words and files, with aliases or without."""

from pathlib import Path

import pytest

from game.classroom.hand_in import written
from game.classroom.merge import Merged, merged
from game.store.notebook import Notebook
from game.ui.entrance import Entrance
from game.ui.pages.wall.folder import AskFolder
from game.ui.pages.wall.scene import WallPage
from tests.classroom.handed import QUESTION, pupil, run
from tests.kit.driver import Driver

SIZES = ((1280, 720), (1024, 768), (1920, 1080), (640, 480))
WRONG = {"question": "Why?", "choice": "No idea.", "right": False}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    for number in range(1, 6):
        guess: dict[str, object] = {"figure": "for", "question": QUESTION, "printed": "77.78", "text": str(number * 15)}
        guess |= {"low": "10", "high": "80", "sure": 0.9}
        one = pupil(number, run(number, guesses=[guess], answers=[WRONG], note=f"thought {number}"))
        (place / f"{number}.json").write_text(written(one), encoding="utf-8")
    (place / "cut.json").write_text(written(pupil(9))[:300], encoding="utf-8")
    return place


def test_guesses_roads_and_sureness_are_shown(folder: Path) -> None:
    page = Driver(WallPage(merged(folder)))
    said = page.text()
    assert "middle guess 45 %" in said
    assert "77.78 % printed in the experiment" in said
    assert "On our own pages, 5 of us printed 77.78 % for. One road led there." in said
    assert "5 of 5 ranges held the figure" in said
    assert "seat 3 45 %" in said


def test_sheets_beside_the_files_are_counted_and_not_listed(folder: Path) -> None:
    for number in range(120):
        (folder / f"sheet {number}.pdf").write_bytes(b"%PDF-")
    page = Driver(WallPage(merged(folder)))
    page.click("Files")
    assert "120 other files were left alone" in page.text()
    assert page.has("6 files")
    assert "sheet 7" not in page.text()


def test_answers_words_and_files_are_one_press_away(folder: Path) -> None:
    page = Driver(WallPage(merged(folder)))
    page.click("Answers")
    assert "5 said: No idea." in page.text()
    page.click("In their words")
    assert "thought 4" in page.text()
    page.click("Files")
    assert "cut.json: damaged" in page.text()
    assert "4.json (seat 4): counted: 1 run, 1 guess" in page.text()


def test_nothing_is_called_wrong_or_sure_where_nothing_was() -> None:
    page = Driver(WallPage(Merged((pupil(1), pupil(2)), ())))
    assert "How close were we?" in page.text()
    assert "How sure were we?" not in page.text()
    page.click("Answers")
    assert "Every answer was right" in page.text()
    assert "got wrong" not in page.text()


def test_aliases_are_hidden_with_a_key_on_every_view(folder: Path) -> None:
    page = Driver(WallPage(merged(folder)))
    page.press("h")
    for view in ("Guesses", "Answers", "In their words", "Files"):
        page.click(view)
        assert "seat" not in page.text()
    page.press("h")
    page.click("In their words")
    assert "seat 4" in page.text()


def test_the_folder_is_read_again(folder: Path) -> None:
    page = Driver(WallPage(merged(folder), folder))
    (folder / "late.json").write_text(written(pupil(6)), encoding="utf-8")
    page.click("Read the folder again")
    page.click("Files")
    assert "6 counted" in page.text()


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    page = Driver(WallPage(merged(tmp_path), tmp_path))
    assert f"There is no file in this folder: {tmp_path}" in page.text()
    for view in ("Answers", "In their words", "Files"):
        page.click(view)
        assert page.problems() == []


def test_another_folder_is_chosen_where_none_counts_and_is_remembered(folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    page = Driver(WallPage(merged(empty), empty))
    page.click("Choose another folder")
    page.press("a", ctrl=True)
    page.type(str(folder))
    page.press("enter")
    assert page.has("5 guesses")
    assert page.shell.preferences.last_folder == str(folder)
    page.press("escape")
    assert page.tree().name != "Files handed in"


def test_the_folder_of_last_time_is_offered(folder: Path) -> None:
    page = Driver(AskFolder(lambda _path: None), last_folder=str(folder))
    assert page.node("Folder", "text field").value == str(folder)


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 100), ((1280, 720), 150), ((1920, 1080), 150)])
def test_the_numbers_of_the_scale_are_seen_without_scrolling(folder: Path, size: tuple[int, int], scale: int) -> None:
    page = Driver(WallPage(merged(folder), folder), size, scale=scale)
    _left, top, _wide, high = page.node("5 guesses").rect
    assert top + high <= size[1]


@pytest.mark.parametrize("view", ["guesses", "answers", "notes", "files"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 200])
def test_the_page_is_in_order_at_every_size(folder: Path, view: str, size: tuple[int, int], scale: int) -> None:
    scene = WallPage(merged(folder), folder)
    page = Driver(scene, size, scale=scale)
    page.do(scene.on_view, view)
    assert page.problems() == []


def test_the_wall_is_reached_from_the_title(folder: Path, notebook: Notebook) -> None:
    page = Driver(Entrance(notebook).title())
    page.click("Set a task")
    page.click("Show the wall")
    page.press("end")
    page.type("/nowhere")
    page.press("enter")
    assert "there is no such folder" in page.text()
    page.press("a", ctrl=True)
    page.type(str(folder))
    page.press("enter")
    assert page.tree().name == "Class wall"
    assert page.has("5 guesses")


def test_a_class_has_no_way_to_the_wall(notebook: Notebook) -> None:
    assert not Driver(Entrance(notebook).title(), teacher_lock=True).has("Set a task")


def test_two_guesses_of_one_level_are_told_apart_and_other_roads_say_where_they_led(tmp_path: Path) -> None:
    asked = ("Under these rules, what will be printed?", "Now all go into the booth. What will be printed?")
    guesses = [{"figure": "for", "question": one, "printed": "77.78", "text": "45"} for one in asked]
    there = [run(number, guesses=guesses) for number in range(1, 4)]
    away = [run(number, guesses=guesses, printed={"for": figure}) for number, figure in ((7, "66.90"), (8, "66.90"))]
    for number, one in enumerate([*there, *away, run(9, guesses=guesses, printed={"turnout": "50"})]):
        (tmp_path / f"{number}.json").write_text(written(pupil(number, one)), encoding="utf-8")
    page = Driver(WallPage(merged(tmp_path)))
    assert "3 printed something else: 2 × 66.90 %, –" in page.text()
    assert page.problems() == []
    page.click("Level")
    options = [node.name for node in page.tree().walk() if node.name.startswith("An honest count: ")]
    assert len(set(options)) == 2
    assert any("Under these rules" in one for one in options)
    assert page.problems() == []
