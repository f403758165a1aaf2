"""The debrief: guess, truth and page in one picture, seals that are stamped once, and how well one guesses."""

from dataclasses import replace

import pytest

from game.keeping.calibration import JudgedGuess, calibration
from game.keeping.run_notes import RunNotes
from game.level.load import load
from game.session.actions import Action, Answer, EndCount, OpenPolls, Predict, SetKnob
from game.session.session import Playthrough
from game.store.notebook import Notebook
from game.ui.ballot_state import BallotState
from game.ui.guessing.record import lately_words
from game.ui.pages.ballot import make_page
from game.ui.pages.debrief.pressing import Pressing
from game.ui.pages.debrief.scene import DebriefPage
from tests.kit.driver import Driver

BOOTH = SetKnob("behaviour.voting_procedure.procedure", "secret")
RECORD = tuple(JudgedGuess("x", "An honest count", 0, missed, 4.0) for missed in (12.0, 7.0, 0.9, 0.05, 40.0))
SIZES = [((1280, 720), 100), ((1024, 768), 200), ((1920, 1080), 150)]


def played(*actions: Action, level: str = "the_pencil_and_the_booth") -> Playthrough:
    playing = Playthrough(load(level))
    for action in (*actions, OpenPolls(), EndCount()):
        assert playing.act(action) == ""
    return playing


def test_guess_truth_and_page_stand_on_one_line() -> None:
    playing = played(Predict("against", "12"), BOOTH, Predict("against", "25", 1))
    page = Driver(make_page("debrief", BallotState(playing)), (1280, 1400))
    said = [node.value for node in page.tree().walk() if node.name == "Guess and result" and node.role == "figure"]
    first, second = playing.guesses
    for picture, guess in zip(said, (first, second), strict=True):
        assert f"your guess: {guess.text} %" in picture
        assert f"in the experiment: {guess.truth} %" in picture
        assert f"your page: {guess.printed} %" in picture
    assert page.has("A wrong guess costs nothing: understanding is earned by the questions.")
    assert page.problems() == []


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_the_page_holds_everything(size: tuple[int, int], scale: int) -> None:
    playing = played(Predict("against", "12"), BOOTH, Predict("against", "25", 1))
    page = Driver(make_page("debrief", BallotState(playing, calibration=lambda: RECORD)), size, scale=scale)
    assert page.problems() == []


def test_without_a_guess_there_is_no_picture() -> None:
    page = Driver(make_page("debrief", BallotState(played())), (1280, 1400))
    assert not page.has("Guess and result")
    assert not page.has("How well you guess")


def test_stamps_come_down_one_after_the_other_and_once() -> None:
    playing = played(BOOTH, SetKnob("behaviour.absence_penalty.penalty", 0.0))
    assert [seal.earned for seal in playing.seals] == [True, False, True]
    page = Driver(make_page("debrief", BallotState(playing)), (1280, 1400), reduced_motion=False)
    scene = page.shell.top.scene
    assert isinstance(scene, DebriefPage)
    assert (scene.pressing.along("goal"), scene.pressing.along("economy")) == (0.0, 0.0)
    page.wait(0.7)
    assert scene.pressing.along("goal") == 1.0
    assert scene.pressing.along("economy") == 0.0
    page.wait(1.0)
    assert scene.pressing.along("economy") == 1.0
    assert not scene.moving
    for index, question in enumerate(playing.level.head.questions):
        page.do(scene.on_answer, index, question.answer)
    assert scene.moving, "understanding is earned now"
    page.wait(1.5)
    assert not scene.moving
    assert page.problems() == []


def test_with_reduced_motion_the_stamps_are_there_at_once() -> None:
    pressing, playing = Pressing(), played(BOOTH, SetKnob("behaviour.absence_penalty.penalty", 0.0))
    pressing.begin(playing.seals, still=True)
    assert not pressing.moving
    assert (pressing.along("goal"), pressing.along("understanding")) == (1.0, 0.0)


def test_the_notebook_shows_how_far_off_first_guesses_were(notebook: Notebook) -> None:
    for text in ("60", "77"):
        playing = Playthrough(load("honest_count"))
        playing.tell(RunNotes(notebook, waits=False).told)
        for action in (Predict("for", text), OpenPolls(), EndCount(), Answer(0, 0)):
            playing.act(action)
    assert notebook.flush()
    (known,) = calibration(notebook)
    assert (known.level, known.asked, known.close) == ("honest_count", 0, False)
    assert known.missed_by == pytest.approx(abs(60 - float(playing.truth(0)))), "the answer is known the second time"


def test_the_last_level_leads_to_the_levels() -> None:
    level = load("honest_count")
    last = replace(level, head=level.head.model_copy(update={"next": ""}))
    playing = Playthrough(last, None, (OpenPolls(), EndCount()))
    came: list[str] = []
    page = Driver(make_page("debrief", BallotState(playing, levels=lambda: came.append("levels"))))
    assert not page.has("Next level")
    page.click("To the levels", "button")
    assert came == ["levels"]


@pytest.mark.parametrize(
    ("many", "said"),
    [
        (2, "Your last 2 guesses were 9.5 percentage points off on average."),
        (3, "Of your last 3 guesses the middle one was 7 percentage points off."),
        (4, "Of your last 3 guesses the middle one was 0.9 percentage points off."),
        (5, "Of your last 5 guesses the middle one was 7 percentage points off."),
    ],
)
def test_only_an_odd_number_of_guesses_has_a_middle_one(many: int, said: str) -> None:
    assert lately_words(RECORD[:many]) == said
