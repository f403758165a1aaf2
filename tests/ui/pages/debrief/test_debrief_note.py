"""The note of the debrief, as a player writes it: letter by letter, in the game that keeps what is played."""

from game.level.load import load
from game.session.actions import EndCount, OpenPolls
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.navigator import Game
from game.ui.pages.ballot import BallotScene
from game.ui.pages.debrief.scene import DebriefPage
from tests.kit.driver import Driver


def debrief(notebook: Notebook) -> tuple[Playthrough, Driver]:
    country = Game(notebook).page(load("honest_count"))
    assert isinstance(country, BallotScene)
    playing = country.ballot.play
    playing.act(OpenPolls())
    playing.act(EndCount())
    return playing, Driver(DebriefPage(country.ballot), reduced_motion=True)


def kept(notebook: Notebook) -> str:
    assert notebook.flush()
    (run,) = notebook.runs()
    return run.note


def test_every_letter_stays_and_the_whole_note_is_kept(notebook: Notebook) -> None:
    playing, page = debrief(notebook)
    page.click("Note", "text field")
    for end, letter in enumerate("hello, t?", 1):
        page.type(letter)
        assert page.node("Note", "text field").value == "hello, t?"[:end]
        assert page.focused == "Note"
    assert playing.state.note == "hello, t?"
    assert kept(notebook) == "hello, t?"
    assert page.problems() == []


def test_the_caret_stays_where_one_writes(notebook: Notebook) -> None:
    _playing, page = debrief(notebook)
    page.click("Note", "text field")
    page.type("hllo")
    page.press("home", "right")
    page.type("ea")
    page.press("backspace")
    assert page.node("Note", "text field").value == "hello"
    assert kept(notebook) == "hello"


def test_a_page_built_anew_keeps_focus_caret_and_text(notebook: Notebook) -> None:
    _playing, page = debrief(notebook)
    page.click("Note", "text field")
    page.type("helo")
    page.press("left")
    page.shell.top.scene.rebuild()
    page.stage.frame()
    page.type("l")
    assert page.focused == "Note"
    assert kept(notebook) == "hello"


def test_the_note_is_there_again_when_one_comes_back(notebook: Notebook) -> None:
    _playing, page = debrief(notebook)
    page.click("Note", "text field")
    page.type("seen")
    page.click("Readers", "link")
    page.click("Debrief", "link")
    assert page.node("Note", "text field").value == "seen"
    page.click("Note", "text field")
    page.press("end")
    page.type(" twice")
    assert kept(notebook) == "seen twice"


def test_a_note_is_no_step_of_undo(notebook: Notebook) -> None:
    playing, page = debrief(notebook)
    page.click("Note", "text field")
    page.type("ab")
    assert not playing.can_undo
    assert playing.state.note == "ab"
