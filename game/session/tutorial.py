"""The steps of a guided level: which are done, and which comes next."""

from game.engine.data.scenario import Scenario
from game.level.head import Head
from game.level.lessons.lesson import Step
from game.session.state import State

DEEDS = frozenset({"truth_report", "station", "person", "figure", "trace"})
"""Places that are visited by doing something there, which the window tells of; all others are only looked at."""


def is_read(step: Step) -> bool:
    """Say whether a step asks for nothing but reading."""
    return step.done == "visit" and step.at not in DEEDS


def is_done(step: Step, head: Head, state: State, start: Scenario) -> bool:
    """Say whether a step has been taken, in whatever order the player likes."""
    done = {
        "visit": step.at in state.visited,
        "predict": bool(state.guesses),
        "set_knob": step.knob is not None and (state.opened or _turned(step.knob, state.now.scenario, start)),
        "open_polls": state.opened,
        "answer": len(state.answers) == len(head.questions),
    }
    return done[step.done]


def next_step(head: Head, state: State, start: Scenario) -> int | None:
    """Return the index of the first step that is not done, or None when all are.

    A guess that was not made in time is no longer asked for, nor what the player wants to leave out.
    """
    for index, step in enumerate(head.steps):
        missed = step.done == "predict" and (state.touched or bool(state.given_up))
        if not missed and index not in state.skipped and not is_done(step, head, state, start):
            return index
    return None


def _turned(path: str, now: Scenario, start: Scenario) -> bool:
    address, _, name = path.rpartition(".")
    before, after = start.find(address), now.find(address)
    if before is None or after is None:
        return before is not after
    return bool(getattr(before.params, name) != getattr(after.params, name))
