"""Playing a level on the command line: guess, settings, ballot, answers, note; kept as the window keeps them."""

import argparse
import time

from game.commands.notebook import opened
from game.commands.shared.asked import Held, changes, numbered
from game.commands.shared.words import whole_number
from game.engine.data.problems import BadInput, Problem, shown
from game.keeping.handed_out import asked_for
from game.keeping.run_notes import RunNotes
from game.level.load import Level, Rules
from game.level.series.sequence import ONE
from game.session.actions import (
    Action,
    Answer,
    EndCount,
    Note,
    OpenPolls,
    Predict,
    SetKnob,
)
from game.session.goals import Guess
from game.session.series.actions import NextBallot
from game.session.session import Playthrough

MOST_ANSWERS = 9
NO_GUESS = "this level asks for no guess"
OPTIONS = {Predict: "--guess", SetKnob: "--set", Answer: "--answer", Note: "--note"}
"""Which option asked for an action."""


def hold_and_keep(arguments: argparse.Namespace) -> Held:
    """Play the level as asked and keep the run.

    Raises
    ------
    BadInput
        when something asked for is not possible in this level.
    """
    out = asked_for(arguments.level, arguments.seed)
    actions = [*_before(arguments, out.level), *_ballots(arguments, out.level), *_after(arguments)]
    start = time.perf_counter()
    play = Playthrough(out.level, out.seed)
    with opened() as notebook:
        play.tell(RunNotes(notebook, waits=False, text=out.text).told)
        for action in actions:
            refused = play.act(action)
            if refused:
                raise BadInput([Problem("run", OPTIONS.get(type(action), ""), None, "", None, refused)])
    assert play.election is not None
    rules = Rules(out.level.name, out.level.head, play.scenario)
    seconds = {"build": 0.0, "election": round(time.perf_counter() - start, 4)}
    return Held(rules, play.election, seconds, tuple(map(_said, play.guesses)))


def _said(guess: Guess) -> str:
    """Say how a guess compares with its experiment, and with this page."""
    close = "close enough" if guess.met else f"up to {guess.tolerance:g} off would have been close"
    came = f"{guess.truth} % came out of the level's experiment"
    page = f"; this page says {guess.printed} %" if guess.printed else ""
    return f"Guess at “{guess.figure}”: {guess.text} %, {came}: {close}{page}."


def _before(arguments: argparse.Namespace, level: Level) -> list[Action]:
    """The first guess comes before anything is set, a later one after the rule that it is about."""
    asked = level.head.predict
    if len(arguments.guess) > len(asked):
        fault = f"this level asks for {len(asked)} guess{'' if len(asked) == 1 else 'es'}" if asked else NO_GUESS
        raise BadInput([Problem("--guess", "", shown(arguments.guess[len(asked)]), "", None, fault)])
    guesses: list[Action] = [
        Predict(one.figure, text.strip().removesuffix("%").strip(), index)
        for index, (one, text) in enumerate(zip(asked, arguments.guess, strict=False))
    ]
    turned = (SetKnob(path, value) for path, value in changes(arguments.settings).items())
    return [*guesses[:1], *turned, *guesses[1:]]


def _ballots(arguments: argparse.Namespace, level: Level) -> list[Action]:
    """The ballot is held and counted; in a series one after the other, with what is set for each."""
    series, later = level.head.series or ONE, numbered(arguments.settings)
    actions: list[Action] = []
    for number in range(1, len(series.ballots) + 1):
        turned = changes(later.get(number, []))
        actions += [NextBallot()] if number > 1 else []
        actions += [*(SetKnob(path, value) for path, value in turned.items()), OpenPolls(), EndCount()]
    return actions


def _after(arguments: argparse.Namespace) -> list[Action]:
    actions: list[Action] = []
    for text in arguments.answer:
        question, _, choice = text.partition("=")
        numbers = [whole_number(one, MOST_ANSWERS) for one in (question, choice)]
        if not all(numbers):
            raise BadInput([Problem("--answer", "", shown(text), "N=M, such as 1=2: question 1, answer 2")])
        actions.append(Answer(*(number - 1 for number in numbers if number)))
    return [*actions, *([Note(arguments.note)] if arguments.note else [])]
