"""Setting a task in the window: the code says what was chosen, the file holds in the game."""

import time
from pathlib import Path

import pytest

from game.classroom import code
from game.classroom.setup import Terms
from game.keeping.lock import fits, read_lock
from game.report.lessons import pack
from game.store.notebook import Notebook
from game.ui.entrance import Entrance
from game.ui.keeping import exports
from game.ui.pages.task.inside import in_lines
from game.ui.pages.task.scene import TaskPage
from tests.kit.driver import Driver

SIZES = ((1280, 720), (1024, 768), (1920, 1080), (640, 480))
PATIENCE = 60.0


@pytest.fixture(autouse=True)
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(exports, "folder", lambda: tmp_path / "documents")
    return tmp_path / "documents"


def test_the_code_says_what_was_chosen() -> None:
    scene = TaskPage()
    page = Driver(scene)
    page.click("Nobody wants to be last", "switch")
    page.click("On the page", "switch")
    setup = code.read(code.write(scene.setup))
    assert setup.levels == ("honest_count", "nobody_wants_to_be_last")
    assert setup.terms.closed == ("publication",)
    assert setup.terms.guess
    assert in_lines(code.write(setup)) in page.text()
    assert "Write this code on the board. Pupils: “Levels”, then “Enter a code”." in page.text()
    assert "An honest count, Nobody wants to be last" in page.text()
    page.click("One for each")
    assert scene.setup.terms.each


def test_without_a_level_there_is_no_task_and_it_is_said() -> None:
    page = Driver(TaskPage())
    page.click("An honest count", "switch")
    assert "no level is chosen" in page.text()
    assert not page.has("Save the lock file")


def test_a_level_that_is_closed_whole_is_named() -> None:
    page = Driver(TaskPage())
    page.click("In people's minds", "switch")
    assert "every rule of the level honest_count is closed" in page.text()


def test_single_rules_are_closed_and_opened() -> None:
    scene = TaskPage()
    page = Driver(scene)
    page.click("Knock on the door", "switch")
    page.click("4 of 4")
    page.click("Sense of duty", "switch")
    page.click("Cost of staying at home", "switch")
    page.click("Done")
    assert "2 of 4" in page.text()
    setup = code.read(code.write(scene.setup))
    assert setup.terms.rules == ("behaviour.absence_penalty.penalty", "behaviour.civic_duty.duty")
    assert "2 closed" in page.text()
    page.click("2 of 4")
    page.click("Sense of duty", "switch")
    page.press("escape")
    assert "3 of 4" in page.text()
    page.click("Knock on the door", "switch")
    assert scene.terms.rules == (), "no level that is left has the rule"


@pytest.mark.parametrize("size", SIZES[:-1])
@pytest.mark.parametrize("scale", [100, 200])
def test_single_rules_of_the_largest_level_fit(size: tuple[int, int], scale: int) -> None:
    scene = TaskPage()
    scene.levels = ["sandbox"]
    page = Driver(scene, size, scale=scale)
    assert page.problems() == []
    page.do(scene.on_single, "reporting")
    assert page.has("Done")
    assert page.problems() == []


def test_a_long_code_is_wrapped_and_read_all_the_same() -> None:
    scene = TaskPage()
    scene.levels = [one.name for one in scene._offered if one.goal]
    page = Driver(scene)
    assert page.problems() == []
    shown = in_lines(code.write(scene.setup))
    assert shown in page.text()
    assert "\n" in shown
    assert code.read(shown) == scene.setup


def test_the_file_is_written_and_read(documents: Path) -> None:
    page = Driver(TaskPage())
    page.click("Your word", "text field")
    page.type("Blue Bird")
    page.click("Save the lock file")
    lock = read_lock(documents / "task.toml")
    assert lock.levels == ["honest_count"]
    assert fits(" blue  BIRD ", lock.word)
    assert not fits("red bird", lock.word)
    assert "lue" not in (documents / "task.toml").read_text(encoding="utf-8")
    page.click("Save the lock file")
    assert len(list(documents.iterdir())) == 2


def test_sheets_are_written_beside_the_frames(documents: Path) -> None:
    page = Driver(TaskPage())
    page.click("Save sheets to print")
    end = time.monotonic() + PATIENCE
    while "Saved:" not in page.text() and time.monotonic() < end:
        time.sleep(0.02)
        page.wait(0.1)
    assert all(name in page.text() for name in ("task_sheets.html", "task_sheets.pdf"))
    assert {path.name for path in documents.iterdir()} == {"task_sheets.html", "task_sheets.pdf"}


def test_the_teacher_pack_is_written_and_it_is_said_where(documents: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one level here: all of them take half a minute."""
    monkeypatch.setattr(pack, "level_names", lambda: ("honest_count",))
    monkeypatch.setattr(pack, "_plans", lambda: ())
    monkeypatch.setattr(pack, "_guides", lambda: ())
    page = Driver(TaskPage())
    page.click("Teacher pack")
    end = time.monotonic() + PATIENCE
    while "Saved:" not in page.text() and time.monotonic() < end:
        time.sleep(0.02)
        page.wait(0.1)
    assert str(documents / "teacher_pack" / "index.html") in page.text()
    assert (documents / "teacher_pack" / "levels" / "01_honest_count_pupil.pdf").is_file()


def test_a_task_holds_in_all_of_its_levels(notebook: Notebook) -> None:
    scene = TaskPage()
    scene.levels = ["honest_count", "who_is_on_the_list"]
    scene.seed = 77
    scene.terms = Terms()
    text = code.write(scene.setup)
    entrance = Entrance(notebook)
    page = Driver(entrance.game.levels())
    page.click("Enter a code")
    page.type(text)
    page.press("enter")
    page.click("Start without a guess")
    first = notebook.resume()
    assert first is not None
    assert (first.level, first.seed) == ("honest_count", 77)
    other = Driver(entrance.game.levels())
    other.click("Who is on the list")
    other.click("Start without a guess")
    second = notebook.resume()
    assert second is not None
    assert (second.level, second.seed) == ("who_is_on_the_list", 77)


def test_nobody_begins_without_a_guess_where_one_is_asked_for(notebook: Notebook) -> None:
    page = Driver(Entrance(notebook).game.levels())
    page.click("Enter a code")
    page.type(code.write(TaskPage().setup))
    page.press("enter")
    assert page.has("Guess and start")
    assert not page.has("Start without a guess")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [100, 200])
def test_the_page_is_in_order_at_every_size(size: tuple[int, int], scale: int) -> None:
    assert Driver(TaskPage(), size, scale=scale).problems() == []


def test_a_code_has_no_gap_and_breaks_between_groups_only() -> None:
    groups = ["1017", "FNDK", "0200", "3PWC", "RTRS"]
    assert in_lines("-".join(groups)).split("\n") == ["1017-FNDK-0200-3PWC-", "RTRS"]
    assert " " not in in_lines("-".join(groups))


def test_the_word_is_read_by_nobody_until_it_is_shown() -> None:
    scene = TaskPage()
    page = Driver(scene, (1280, 900))
    page.click("Your word")
    page.type("plum")
    assert scene.word == "plum"
    assert "plum" not in page.text()
    page.click("show it", "switch")
    assert page.node("Your word").value == "plum"
    assert page.problems() == []


def test_a_task_stays_as_it_was_left() -> None:
    notebook, _message = Notebook.open()
    page = Driver(Entrance(notebook).title())
    page.click("Set a task")
    page.click("Nobody wants to be last", "switch")
    page.press("escape")
    page.click("Set a task")
    assert "2 chosen" in page.text()
    assert page.has("Teacher pack")
    notebook.close()
