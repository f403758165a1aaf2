"""Front pages of one's own, from the notebook and the last debrief: each opens its run; the command does likewise."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.cli import main
from game.explain.archive.front_page import front_page
from game.keeping.run_notes import RunNotes
from game.level.load import load
from game.session.actions import EndCount, OpenPolls, SetKnob
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.ballot_state import BallotState
from game.ui.entrance import Entrance
from game.ui.pages.archive.scene import ArchivePage, leaves
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver

DUTY = "behaviour.civic_duty.duty"
LAYOUTS = [((1280, 720), 100), ((1024, 768), 100), ((1920, 1080), 150), ((1280, 720), 200), ((640, 480), 100)]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("archive") / "notebook.sqlite3"


@pytest.fixture(scope="module")
def notebook(file: Path) -> Iterator[Notebook]:
    found, _message = Notebook.open(file)
    for level, duty in (("honest_count", 1.0), ("knock_on_the_door", 2.0)):
        play = Playthrough(load(level))
        play.tell(RunNotes(found, waits=False).told)
        play.act(SetKnob(DUTY, duty))
        play.act(OpenPolls())
    found.flush()
    yield found
    found.close()


def test_a_page_is_made_again_as_it_was_printed(notebook: Notebook) -> None:
    for run in notebook.whole_runs():
        page = front_page(run.entry.printed, run.rules)
        printed = run.entry.printed
        assert page.headline == f"{printed['for']}\u00a0% vote for"
        assert [text for text, _words in page.keys] == [f"{one}\u00a0%" for one in list(printed.values())[:3]]
        assert page.map is not None


def test_of_a_page_that_nobody_can_read_any_more_nothing_is_said() -> None:
    odd = {"for": "no figure", "unknown": "99.93", "turnout": "200.00", "against": "0.07"}
    page = front_page(odd, {"population.country.map": 7, "publication.against.base": "no such base"})
    assert (page.headline, [text for text, _words in page.keys]) == ("0.07\u00a0% vote against", ["0.07\u00a0%"])
    assert page.map is None
    assert front_page({}, {}).headline == "The count is complete"


def test_from_the_notebook_a_page_opens_its_run_at_the_bulletin(notebook: Notebook) -> None:
    driver = Driver(Entrance(notebook).title())
    driver.click("Notebook")
    driver.click("Front pages", "button")
    assert driver.tree().name == "Your front pages"
    pages = [node for node in driver.tree().walk() if node.key in {"page 0", "page 1"}]
    assert [node.name.partition(",")[0] for node in pages] == ["Knock on the door", "An honest count"]
    driver.press("right", "enter")
    assert driver.tree().name == "Bulletin"
    sitting = notebook.resume()
    assert sitting is not None
    assert sitting.level == "honest_count"
    assert notebook.count() == 2, "opening is no new run"
    driver.press("escape")
    assert driver.tree().name == "Your front pages"


@pytest.mark.parametrize(("level", "leads"), [("honest_count", False), ("sandbox", True)])
def test_the_last_debrief_leads_to_the_archive_and_every_other_to_the_next_level(level: str, leads: bool) -> None:
    play = Playthrough(load(level), None, (OpenPolls(), EndCount()))
    asked: list[str] = []
    ballot = BallotState(play, archive=lambda: asked.append("archive"))
    page = Driver(make_page("debrief", ballot))
    assert page.has("Your front pages") is leads
    assert page.has("Next level") is not leads
    if leads:
        page.click("Your front pages")
        assert asked == ["archive"]


@pytest.mark.parametrize("profile", ["light", "dark"])
@pytest.mark.parametrize(("size", "scale"), LAYOUTS)
def test_nothing_is_cut_off(notebook: Notebook, size: tuple[int, int], scale: int, profile: str) -> None:
    page = Driver(ArchivePage(leaves(notebook), lambda _run: None), size, scale=scale, profile=profile)
    assert page.problems() == []


def test_an_empty_archive_says_so() -> None:
    page = Driver(ArchivePage(lambda _leaf: ((), 0), lambda _run: None))
    assert page.has("No page of yours is printed yet: open the polls once.")


def test_the_command_prints_the_same_pages(
    file: Path, notebook: Notebook, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.store.notebook.notebook_file", lambda: file)
    assert main(["notebook", "--pages", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)["pages"]
    assert [one["title"] for one in told] == [run.entry.title for run in notebook.whole_runs()]
    assert main(["notebook", "--pages"]) == 0
    printed = capsys.readouterr().out
    assert all(one["headline"] in printed for one in told)
