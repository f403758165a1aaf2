"""Say what a word of the game means."""

import argparse
from dataclasses import asdict

from game.commands.shared.ballot import print_json
from game.engine.data.problems import BadInput, Problem, nearest_name, shown
from game.explain.glossary import Entry, glossary, look_up
from game.text.language import translate


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("word", nargs="*", help="the word; without one, all are listed")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    entries = (_entry(" ".join(arguments.word)),) if arguments.word else glossary()
    if arguments.json:
        print_json({"words": [asdict(entry) for entry in entries]})
    elif arguments.word:
        _print(entries[0])
    else:
        wide = max((len(entry.word) for entry in entries), default=0)
        for entry in entries:
            print(f"{entry.word:<{wide}}  {translate(entry.plain)}")
    return 0


def _entry(word: str) -> Entry:
    entry = look_up(word)
    if entry is None:
        near = nearest_name(word, [spelling for each in glossary() for spelling in each.spellings])
        allowed = "a word that `glossary` lists"
        raise BadInput([Problem("glossary", "", shown(word), allowed, near, "no such word here")])
    return entry


def _print(entry: Entry) -> None:
    print(f"{entry.word}: {entry.spoken()}")
    if entry.see:
        print(f"see also: {', '.join(entry.see)}")
