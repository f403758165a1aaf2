"""Playing a level on the command line: guess, settings, ballot, answers, note; kept as the window keeps them."""

import argparse
import time

from game.commands import ballot
from game.commands.ballot import Held
from game.commands.words import whole_number
from game.engine.data.problems import BadInput, Problem, shown
from game.level.load import Level, Rules
from game.session.actions import Action, Answer, EndCount, Note, OpenPolls, Predict, SetKnob
from game.session.session import Playthrough

MOST_ANSWERS = 9
NO_GUESS = "this level asks for no guess"
OPTIONS = {Predict: "--guess", SetKnob: "--set", Answer: "--answer", Note: "--note"}
"""Which option asked for an action."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of a run that is kept."""
    parser.add_argument("--keep", action="store_true", help="keep the run in the notebook, as the window does")
    parser.add_argument(
        "--guess", action="append", default=[], metavar="PERCENT", help="with --keep: a guess; once more for the next"
    )
    parser.add_argument(
        "--answer", action="append", default=[], metavar="N=M", help="with --keep: answer M to question N, from 1"
    )
    parser.add_argument("--note", default="", metavar="TEXT", help="with --keep: what is noted beside the run")


def check(arguments: argparse.Namespace) -> None:
    """Refuse what only a run that is kept can have.

    Raises
    ------
    BadInput
        naming the option.
    """
    given = [name for name in ("guess", "answer", "note") if getattr(arguments, name)]
    if given and not arguments.keep:
        raise BadInput([Problem(f"--{name}", "", None, "together with --keep") for name in given])
    if arguments.keep and arguments.forecast:
        raise BadInput([Problem("--keep", "", None, "", None, "a forecast is no run: leave --forecast out")])


def hold_and_keep(arguments: argparse.Namespace) -> Held:
    """Play the level as asked and keep the run.

    Raises
    ------
    BadInput
        when something asked for is not possible in this level.
    """
    from game.commands.notebook import opened  # noqa: PLC0415
    from game.keeping.handed_out import asked_for  # noqa: PLC0415
    from game.keeping.run_notes import RunNotes  # noqa: PLC0415

    out = asked_for(arguments.level, arguments.seed)
    actions = [*_before(arguments, out.level), OpenPolls(), EndCount(), *_after(arguments)]
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
    return Held(rules, play.election, {"build": 0.0, "election": round(time.perf_counter() - start, 4)})


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
    turned = (SetKnob(path, value) for path, value in ballot.changes(arguments.settings).items())
    return [*guesses[:1], *turned, *guesses[1:]]


def _after(arguments: argparse.Namespace) -> list[Action]:
    actions: list[Action] = []
    for text in arguments.answer:
        question, _, choice = text.partition("=")
        numbers = [whole_number(one, MOST_ANSWERS) for one in (question, choice)]
        if not all(numbers):
            raise BadInput([Problem("--answer", "", shown(text), "N=M, such as 1=2: question 1, answer 2")])
        actions.append(Answer(*(number - 1 for number in numbers if number)))
    return [*actions, *([Note(arguments.note)] if arguments.note else [])]
