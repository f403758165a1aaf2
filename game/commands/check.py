"""Check level files, all problems at once; without a name, every level of the game and its schema."""

import argparse
import json
import sys

from game.engine.data.problems import BadInput, Problem
from game.level.load import FOLDER, level_names, load


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("file", nargs="*", help="level files or names")
    parser.add_argument("--write-schema", action="store_true", help="write levels/schema.json anew")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    from game.level.schema import level_schema  # noqa: PLC0415 -- imports every part there is

    schema, path = json.dumps(level_schema(), indent=1) + "\n", FOLDER / "schema.json"
    if arguments.write_schema:
        path.write_text(schema, encoding="utf-8")
    names = arguments.file or list(level_names())
    problems = [] if arguments.file else _schema_problems(schema)
    for name in names:
        try:
            load(name)
        except BadInput as bad:
            problems += bad.problems
    for problem in problems:
        print(problem, file=sys.stderr)
    if not problems:
        print(f"{len(names)} level{'' if len(names) == 1 else 's'} checked: no problems.")
    return 2 if problems else 0


def _schema_problems(schema: str) -> list[Problem]:
    path = FOLDER / "schema.json"
    if path.is_file() and path.read_text(encoding="utf-8") == schema:
        return []
    return [
        Problem(str(path), "", None, "the schema of the parts as they are: check --write-schema", None, "out of date")
    ]
