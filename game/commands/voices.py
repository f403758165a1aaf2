"""Say what is asked of the player, and what six invented people tell of lists, boxes and sheets that were changed."""

import argparse
from dataclasses import asdict
from typing import Any

from game.commands.shared import ballot
from game.commands.shared.asked import is_code
from game.commands.shared.ballot import hold, print_json
from game.explain.cast.telegrams import REAL_AND_INVENTED, briefing, role_line, telegram
from game.explain.cast.voices import Voice
from game.explain.cast.watched import voices
from game.level.head import Head
from game.level.load import load
from game.text.language import translate


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    parser.add_argument("--watching", action="store_true", help="texts for somebody who looks on, not for one who does")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    said = voices(hold(arguments).election)
    head = _head(arguments.level)
    asked = telegram(head, watching=arguments.watching)
    if arguments.json:
        sent = None if asked is None else {"sent_by": asked.sent_by, "lead": asked.lead, "text": asked.text}
        print_json({"content_note": head.content_note, "telegram": sent, "voices": [_plain(one) for one in said]})
    else:
        if head.content_note:
            print(f"{translate(REAL_AND_INVENTED)}\n  {translate(head.content_note)}\n")
        print(role_line(head, watching=arguments.watching), briefing(head, watching=arguments.watching), sep="\n")
        if asked is not None:
            print(f"\n{asked.lead}\n  {asked.text}\n  {asked.sent_by}")
        print()
        _print(said)
    return 0


def _head(level: str) -> Head:
    """Return what a level says beside its rules; of a code, what its level says."""
    if not is_code(level):
        return load(level).head
    from game.classroom import code  # noqa: PLC0415 -- most ballots are named otherwise

    return load(code.read(level).level).head


def _plain(one: Voice) -> dict[str, Any]:
    content = asdict(one)
    del content["words"], content["more"]
    return {**content, "figures": dict(one.figures), "said_by": one.said_by, "sentence": one.sentence}


def _print(said: tuple[Voice, ...]) -> None:
    if not said:
        print("Nobody has anything to tell: nothing was changed, and no observer was there.")
    for one in said:
        print(f"{one.said_by}\n  {one.sentence}")
