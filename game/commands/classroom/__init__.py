"""Set a task for a class, hand in what was played, and merge what was handed in; nothing goes over a network."""

import argparse

from game.commands.classroom import hand_in, merge, task

STEPS = {"task": task, "hand-in": hand_in, "merge": merge}


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    steps = parser.add_subparsers(dest="step", required=True, metavar="|".join(STEPS), parser_class=type(parser))
    for name, step in STEPS.items():
        one = steps.add_parser(name, help=step.__doc__, description=step.__doc__, allow_abbrev=False)
        step.configure(one)


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    code: int = STEPS[arguments.step].execute(arguments)
    return code
