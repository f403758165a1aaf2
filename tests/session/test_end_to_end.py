"""The first level from briefing to debrief, as the window plays it, and the run reopened from the notebook."""

from pathlib import Path

from game.engine.simulate import people
from game.engine.trace import trace
from game.level.load import load
from game.session.actions import (
    Answer,
    EndCount,
    Note,
    OpenPolls,
    Predict,
    SetKnob,
    TakeHint,
    Visit,
    plain,
    read_action,
)
from game.session.progress import overview
from game.session.session import Playthrough
from game.session.summary import source_of, summary
from game.store.notebook import Notebook


def test_the_first_level_from_briefing_to_debrief(tmp_path: Path) -> None:
    notebook, message = Notebook.open(tmp_path / "notebook.sqlite3")
    assert message == ""
    card = overview(notebook.earned()).suggested()
    assert card is not None
    level = card.level
    play = Playthrough(level)
    sitting = notebook.begin(source_of(level), play.seed, play.start)
    play = Playthrough(level, keep=lambda number, action: notebook.keep(sitting, number, plain(action)))
    walk_through(play)
    finish(play, notebook, sitting)
    reopened_exactly(play, notebook)
    notebook.close()


def walk_through(play: Playthrough) -> None:
    """Take every step of the tutorial in its order."""
    (asked,) = play.level.head.predict
    taken: list[str] = []
    while (step := play.step) is not None:
        taken.append(f"{step.scene}: {step.at}")
        if step.done == "predict":
            assert play.act(Predict(asked.figure, "78")) == ""
        elif step.done == "set_knob":
            assert step.knob is not None
            assert not play.verdict.met
            assert play.act(TakeHint()) == ""
            assert play.act(SetKnob(step.knob, 1.5)) == ""
            assert play.act(SetKnob(step.knob, 4.5, dragging=True)) == ""
            assert not play.verdict.met, "one rule alone is not enough"
            assert play.act(SetKnob("behaviour.agitator_visits.visits", 3.0)) == ""
            assert play.verdict.met
        elif step.done == "open_polls":
            assert play.act(OpenPolls()) == ""
            assert play.act(EndCount()) == ""
        elif step.done == "answer":
            for index, question in enumerate(play.level.head.questions):
                assert play.act(Answer(index, question.answer)) == ""
        else:
            look_at(play, step.at)
            assert play.act(Visit(step.at)) == ""
    assert taken[0] == "briefing: guess"
    assert taken[-1] == "debrief: questions"
    assert len(taken) == 8


def look_at(play: Playthrough, thing: str) -> None:
    held = play.election
    assert held is not None
    if thing == "truth_report":
        assert held.true.total().table().tolist() == held.reported.table().tolist()
    elif thing == "station":
        station = people(held, 3)
        assert sum(person.did == "struck_out" for person in station.people) == station.counts["struck_out"]
    elif thing == "person":
        assert people(held, 3).people[0].did
    elif thing == "trace":
        walked = trace(held, "against")
        assert all(step.before == step.after for step in walked.steps)


def finish(play: Playthrough, notebook: Notebook, sitting: str) -> None:
    assert play.verdict.met
    assert [guess.met for guess in play.guesses] == [True]
    earned = [seal.name for seal in play.seals if seal.earned]
    assert earned == ["goal", "understanding", "economy"]
    play.act(Note("More people came, and the share for stayed."))
    notebook.add(summary(play))
    notebook.award(play.level.name, earned)
    notebook.finish(sitting)
    assert notebook.resume() is None


def reopened_exactly(play: Playthrough, notebook: Notebook) -> None:
    entry = notebook.runs(words="share stayed")[0]
    run = notebook.run(entry.id)
    assert run is not None
    again = Playthrough(load(run.file), entry.seed, map(read_action, run.journal))
    assert again.digest == entry.digest == play.digest
    assert again.code == entry.code
    assert entry.printed["turnout"] == play.shown.bulletin.figure("turnout").printed
    assert entry.true["turnout"] is not None
    assert abs(float(entry.printed["turnout"]) - entry.true["turnout"]) < 0.005
    assert entry.seals == ("goal", "understanding", "economy")
    card = overview(notebook.earned()).suggested()
    assert card is not None
    assert card.level.name == "who_is_on_the_list"
