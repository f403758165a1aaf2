"""Say what a word of the game means."""

import argparse
from dataclasses import asdict

from game.commands.shared.ballot import print_json
from game.engine.data.problems import BadInput, Problem, nearest_name, shown
from game.explain.glossary import Entry, find, glossary, look_up
from game.text.language import translate


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("word", nargs="*", help="the word; without one, all are listed")
    parser.add_argument(
        "--find", metavar="TEXT", help="list only the words of which this is a part, or whose text has it"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    word = " ".join(arguments.word)
    if word and arguments.find is not None:
        raise BadInput(
            [Problem("glossary", "--find", shown(arguments.find), "no word beside it", fault="one of the two")]
        )
    entries = (_entry(word),) if word else find(arguments.find or "")
    if arguments.json:
        print_json({"words": [asdict(entry) for entry in entries]})
    elif word:
        _print(entries[0])
    elif not entries:
        print(translate("No word of the game has this in it."))
    else:
        wide = max(len(entry.word) for entry in entries)
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
