"""Say what six invented people tell of a ballot: whose list, box or sheet was changed, with its figures."""

import argparse
from dataclasses import asdict
from typing import Any

from game.commands import ballot
from game.commands.ballot import hold, print_json
from game.explain.cast.voices import Voice
from game.explain.cast.watched import voices


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    said = voices(hold(arguments).election)
    if arguments.json:
        print_json({"voices": [_plain(one) for one in said]})
    else:
        _print(said)
    return 0


def _plain(one: Voice) -> dict[str, Any]:
    content = asdict(one)
    del content["words"], content["more"]
    return {**content, "figures": dict(one.figures), "said_by": one.said_by, "sentence": one.sentence}


def _print(said: tuple[Voice, ...]) -> None:
    if not said:
        print("Nobody has anything to tell: nothing was changed, and no observer was there.")
    for one in said:
        print(f"{one.said_by}\n  {one.sentence}")
