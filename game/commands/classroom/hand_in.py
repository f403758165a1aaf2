"""Write what was played into one small file, for the teacher to collect."""

import argparse
from pathlib import Path

from game.commands.notebook import opened
from game.commands.shared import words
from game.commands.shared.ballot import print_json
from game.commands.shared.words import writing_to


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this step."""
    parser.add_argument("--alias", required=True, metavar="NAME", help="what you want to be called, such as “seat 4”")
    parser.add_argument("--consent", required=True, metavar="TEXT", help="what your class may see, in your own words")
    parser.add_argument("--task", default="", metavar="CODE", help="only runs in the levels of this task")
    words.several(parser, "--run", "RUN", "only this run of the notebook")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="a new file, or a folder for it")
    parser.add_argument("--replace", action="store_true", help="in place of a file that is there")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def execute(arguments: argparse.Namespace) -> int:
    """Run the step."""
    from game.keeping.handing_in import hand_in, runs_for, write_hand_in  # noqa: PLC0415

    with opened() as notebook:
        runs = runs_for(notebook, arguments.task, arguments.run)
        one = hand_in(runs, arguments.alias, arguments.consent, arguments.task)
    with writing_to(arguments.out, "--out", "a new file (or --replace) in a folder that can be written"):
        path = write_hand_in(one, arguments.out, replace=arguments.replace)
    if arguments.json:
        print_json({"file": str(path), "alias": one.alias, "runs": len(one.runs), "bytes": path.stat().st_size})
    else:
        count = f"{len(one.runs)} run{'s' if len(one.runs) != 1 else ''}"
        print(f"{path}: {count} of {one.alias}. Give it to your teacher; the game sends it nowhere.")
    return 0
