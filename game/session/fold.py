"""How each action turns a state into the next: a pure function, so that a journal always leads to the same place.

What a level does not allow raises ``Refused`` with a sentence for the player, and changes nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from game.engine.publication.rounding import is_printed_percentage
from game.level.lessons.prediction import Prediction
from game.level.load import Level
from game.level.rules.changed import changed_paths
from game.session.actions import (
    Action,
    Answer,
    EndCount,
    GiveUpGuess,
    Note,
    OpenPolls,
    Predict,
    Redo,
    Reseed,
    RestoreRules,
    SetKnob,
    SkipStep,
    SwitchPart,
    TakeHint,
    TakeRules,
    Undo,
    Visit,
)
from game.session.asking import is_asked, open_guesses
from game.session.pinning import Pin, Unpin
from game.session.series.actions import FirstBallot, NextBallot
from game.session.series.steps import coming, first, own_rules
from game.session.state import Standing, State
from game.session.turning import Allowed, Refused, switched, taken, turned
from game.text.language import message, translate

NOTHING_TO_UNDO = message("There is nothing to undo.")
NOTHING_TO_REDO = message("There is nothing to redo.")
POLLS_ARE_OPEN = message("The polls are open already.")
NO_GUESS = message("This level asks for no guess at this figure.")
NO_PERCENTAGE = message("A guess is a percentage such as 99.93, from 0 to 100.")
GUESSED = message("The first guess stands. Play the level again to guess anew.")
TOO_LATE = message("A guess is made before its figure is seen. Play the level again to guess anew.")
NO_MORE = message("This was the last ballot.")
NOT_COUNTED = message("This ballot has to be counted first.")
NOT_HELD = message("There is nothing to count before the polls have been opened.")
NO_QUESTION = message("There is no such question or answer.")
NOT_YET = message("The questions come after the ballot.")
ANSWERED = message("This question is answered; the first answer counts.")
NO_HINT = message("There are no more hints.")
NO_STEP = message("There is no such step.")


def beginning(level: Level, seed: int) -> State:
    """Return the state before the first action."""
    return State(Standing(level.scenario, seed), begun_with=seed)


def after(allowed: Allowed, state: State, action: Action) -> State:
    """Return the state after an action.

    Raises
    ------
    Refused
        when the level or the moment does not allow it.
    """
    following = _DOING[type(action)](allowed, state, action)
    if following is state:  # nothing happened, so nothing is written into the journal either
        return state
    return replace(following, dragged=action if isinstance(action, SetKnob) else None)


def _set_knob(allowed: Allowed, state: State, action: SetKnob) -> State:
    scenario = turned(allowed, state.now.scenario, action.path, action.value)
    if scenario is state.now.scenario:
        return state
    state = replace(state, turned=state.turned | {action.path})
    following = state.now.ruled(scenario, action)
    if action.dragging and state.dragged is not None and state.dragged.path == action.path:
        return replace(state, now=following)
    return state.stepped(following)


def _switch_part(allowed: Allowed, state: State, action: SwitchPart) -> State:
    scenario = switched(allowed, state.now.scenario, action.address, on=action.on)
    if scenario is state.now.scenario:
        return state
    state = replace(state, turned=state.turned | {action.address})
    return state.stepped(state.now.ruled(scenario, action))


def _restore_rules(allowed: Allowed, state: State, action: RestoreRules) -> State:
    start = own_rules(allowed.level, state.now)
    return state if state.now.scenario is start else state.stepped(state.now.ruled(start, action))


def _take_rules(allowed: Allowed, state: State, action: TakeRules) -> State:
    scenario = taken(allowed, own_rules(allowed.level, state.now), action.rules)
    if not changed_paths(state.now.scenario, scenario):
        return state
    state = replace(state, turned=state.turned.union(action.rules))
    return state.stepped(state.now.ruled(scenario, action))


def _pin(_allowed: Allowed, state: State, _action: Pin) -> State:
    return state if state.pinned is state.now else replace(state, pinned=state.now)


def _unpin(_allowed: Allowed, state: State, _action: Unpin) -> State:
    return state if state.pinned is None else replace(state, pinned=None)


def _reseed(_allowed: Allowed, state: State, action: Reseed) -> State:
    if action.seed == state.now.seed:
        return state
    return state.stepped(replace(state.now.ruled(state.now.scenario, action), seed=action.seed))


def _open_polls(allowed: Allowed, state: State, _action: OpenPolls) -> State:
    if state.now.polls_open:
        raise Refused(translate(POLLS_ARE_OPEN))
    # the page will show what was not guessed until now
    missed = state.given_up.union(open_guesses(allowed.level.head, state))
    return replace(state, now=replace(state.now, polls_open=True), touched=True, opened=True, given_up=missed)


def _end_count(_allowed: Allowed, state: State, _action: EndCount) -> State:
    if not state.now.polls_open:
        raise Refused(translate(NOT_HELD))
    return state if state.now.counted else replace(state, now=replace(state.now, counted=True))


def _next_ballot(allowed: Allowed, state: State, action: NextBallot) -> State:
    if not state.now.counted:
        raise Refused(translate(NOT_COUNTED))
    following = coming(allowed.level, state.now, allowed.carried)
    if following is None:
        raise Refused(translate(NO_MORE))
    return state.stepped(replace(following, by=action))


def _first_ballot(allowed: Allowed, state: State, action: FirstBallot) -> State:
    begun = first(allowed.level, state.now, state.begun_with)
    return state if begun is state.now else state.stepped(replace(begun, by=action))


def _undo(_allowed: Allowed, state: State, _action: Undo) -> State:
    if not state.done:
        raise Refused(translate(NOTHING_TO_UNDO))
    return state.stepped_back()


def _redo(_allowed: Allowed, state: State, _action: Redo) -> State:
    if not state.undone:
        raise Refused(translate(NOTHING_TO_REDO))
    return state.stepped_again()


def _predict(allowed: Allowed, state: State, action: Predict) -> State:
    asked = _asked(allowed, state, action.asked)
    if asked.figure != action.figure:
        raise Refused(translate(NO_GUESS))
    if not is_printed_percentage(action.text):
        raise Refused(translate(NO_PERCENTAGE))
    made = state.guess(action.asked)
    if made is not None and made != action:
        raise Refused(translate(GUESSED))
    if action.asked in state.given_up:
        raise Refused(translate(TOO_LATE))
    return state if made is not None else replace(state, guesses=(*state.guesses, action))


def _give_up_guess(allowed: Allowed, state: State, action: GiveUpGuess) -> State:
    _asked(allowed, state, action.asked)
    if action.asked not in open_guesses(allowed.level.head, state):
        return state
    return replace(state, given_up=state.given_up | {action.asked})


def _asked(allowed: Allowed, state: State, index: int) -> Prediction:
    """Return the guess of this number; refused where the level has none, or has not come to it."""
    questions = allowed.level.head.predict
    if index >= len(questions) or not is_asked(questions[index], state):
        raise Refused(translate(NO_GUESS))
    return questions[index]


def _answer(allowed: Allowed, state: State, action: Answer) -> State:
    questions = allowed.level.head.questions
    if action.question >= len(questions) or action.choice >= len(questions[action.question].choices):
        raise Refused(translate(NO_QUESTION))
    if not state.opened:
        raise Refused(translate(NOT_YET))
    if state.answer(action.question) is not None:
        raise Refused(translate(ANSWERED))
    return replace(state, answers=(*state.answers, (action.question, action.choice)))


def _take_hint(allowed: Allowed, state: State, _action: TakeHint) -> State:
    if state.hints >= len(allowed.level.head.hints):
        raise Refused(translate(NO_HINT))
    return replace(state, hints=state.hints + 1)


def _visit(_allowed: Allowed, state: State, action: Visit) -> State:
    return state if action.place in state.visited else replace(state, visited=state.visited | {action.place})


def _skip_step(allowed: Allowed, state: State, action: SkipStep) -> State:
    if action.step >= len(allowed.level.head.steps):
        raise Refused(translate(NO_STEP))
    return state if action.step in state.skipped else replace(state, skipped=state.skipped | {action.step})


def _note(_allowed: Allowed, state: State, action: Note) -> State:
    return state if action.text == state.note else replace(state, note=action.text)


_DOING: dict[type[Any], Callable[[Allowed, State, Any], State]] = {
    SetKnob: _set_knob,
    SwitchPart: _switch_part,
    RestoreRules: _restore_rules,
    TakeRules: _take_rules,
    Reseed: _reseed,
    OpenPolls: _open_polls,
    EndCount: _end_count,
    NextBallot: _next_ballot,
    FirstBallot: _first_ballot,
    Predict: _predict,
    GiveUpGuess: _give_up_guess,
    Answer: _answer,
    TakeHint: _take_hint,
    Visit: _visit,
    SkipStep: _skip_step,
    Note: _note,
    Pin: _pin,
    Unpin: _unpin,
    Undo: _undo,
    Redo: _redo,
}
