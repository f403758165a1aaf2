"""What a class leaves behind, for the tour: a notebook with runs in it, and the wall of what was handed in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from game.classroom import code
from game.classroom.hand_in import written
from game.classroom.merge import merged
from game.keeping.handing_in import hand_in
from game.kit.page.scene import Scene
from game.level.load import load
from game.session.actions import Answer, EndCount, Note, OpenPolls, Predict, SetKnob
from game.session.session import Playthrough
from game.session.summary import summary
from game.store.notebook import Notebook
from game.store.runs import Run
from game.ui.pages.notebook.scene import NotebookPage
from game.ui.pages.wall.scene import WallPage

LEVEL = "honest_count"
DUTY = "behaviour.civic_duty.duty"
GUESSES = ("41", "60", "72", "75.5", "78", "80", "80", "91")
"""What the class of the tour guessed: the game prints something near 78."""


def class_scenes() -> dict[str, Callable[[], Scene]]:
    """Return what makes the notebook's page and the class wall; their files are gone when both are let go of."""
    home = TemporaryDirectory(ignore_cleanup_errors=True)
    place = Path(home.name)
    notebook, _message = Notebook.open(place / "notebook.sqlite3")
    for seat, guess in enumerate(GUESSES, 1):
        notebook.add(_played(seat, guess))
    notebook.flush()
    stick = place / "stick"
    stick.mkdir()
    for seat, run in enumerate(reversed(notebook.whole_runs(limit=len(GUESSES))), 1):
        _hand_in(stick, seat, run)
    (stick / "holiday.txt").write_text("not a result\n", encoding="utf-8")
    found = merged(stick)
    return {
        "notebook": partial(_notebook_page, notebook, home),
        "wall": lambda: WallPage(found, stick),
    }


def _notebook_page(notebook: Notebook, _home: "TemporaryDirectory[str]") -> Scene:
    """The page of a notebook, whose folder stays as long as somebody may ask for it."""
    return NotebookPage(notebook, lambda _run: None)


def _played(seat: int, guess: str) -> dict[str, object]:
    """One pupil's ballot: guess, one rule turned, an answer and a note."""
    play = Playthrough(load(LEVEL))
    play.act(Predict("for", guess))
    play.act(SetKnob(DUTY, 1.0 + seat % 4))
    play.act(OpenPolls())
    play.act(EndCount())
    play.act(Answer(0, seat % 3))
    play.act(Note(f"Turnout rose, “for” did not. Seat {seat}."))
    return summary(play, code=code.of(play.scenario, play.seed))


def _hand_in(stick: Path, seat: int, run: Run) -> None:
    one = hand_in((run,), f"seat {seat}", "My class may see it.", "")
    (stick / f"seat {seat}.handin.json").write_text(written(one), encoding="utf-8")
