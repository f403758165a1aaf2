"""Write the teacher pack: plans, slides, a page and a pupil's sheet for every level; its figures come from ballots."""

import argparse
import sys
from pathlib import Path

from game.commands.shared import words
from game.commands.shared.ballot import print_json
from game.commands.shared.words import writing_to

PART = "Only pages of levels: plans, slides, guides and the glossary are written without --level."


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the pack")
    words.several(parser, "--level", "LEVEL", "only the pages of this level, without plans and guides; several")
    parser.add_argument("--replace", action="store_true", help="in place of files that are there")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    from game.report.lessons.pack import write_pack  # noqa: PLC0415 -- loads heavy libraries

    files = []
    with writing_to(arguments.out, "--out", "a folder without such a pack (or --replace) that can be written"):
        for path in write_pack(arguments.out, arguments.level, replace=arguments.replace):
            files.append(path)
            if not arguments.json:
                print(path)
    if arguments.json:
        print_json({"files": [str(path) for path in files], "whole": not arguments.level})
    elif arguments.level:
        print(PART, file=sys.stderr)
    return 0
