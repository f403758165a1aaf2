"""Check level files, all problems at once; without a name, every level of the game and its schema."""

import argparse
import json
import sys
from collections.abc import Iterator

from game.commands.shared.letters import unshown
from game.commands.shared.words import writing_to
from game.engine.data.problems import BadInput, Problem, shown
from game.level.files import FOLDER, level_names
from game.level.load import Level, load
from game.text import shipped

SCHEMA = FOLDER / "schema.json"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("file", nargs="*", help="level files or names")
    parser.add_argument("--write-schema", action="store_true", help="write levels/schema.json anew")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    if arguments.write_schema:
        with writing_to(SCHEMA, "--write-schema", "a file that can be written"):
            SCHEMA.write_bytes(_schema().encode())
    names = arguments.file or list(level_names())
    problems = [] if arguments.file else schema_problems()
    for name in names:
        try:
            level = load(name)
            problems += [*_circles(level), *unshown(level)]
        except BadInput as bad:
            problems += bad.problems
    faults = [*map(str, problems), *([] if problems else shipped.missing())]
    for fault in dict.fromkeys(faults):  # a level that is next to two others is loaded more than once
        print(fault, file=sys.stderr)
    if not faults:
        print(f"{len(names)} level{'' if len(names) == 1 else 's'} checked: no problems.")
    return 2 if faults else 0


def _circles(level: Level) -> Iterator[Problem]:
    """Follow ``next`` from level to level; whoever comes back to where it started never ends."""
    way, here = {level.path.resolve(): level.name}, level  # a file from elsewhere may have the name of a level
    while here.head.next:
        following = load(here.head.next)
        if following.path.resolve() in way:
            names = list(way.values())
            circle = " → ".join([*names[names.index(following.name) :], following.name])
            fault = f"the levels go round in a circle: {circle}"
            yield Problem(str(level.path), "next", shown(level.head.next), "", None, fault)
            return
        way[following.path.resolve()] = following.name
        here = following


def _schema() -> str:
    from game.level.schema import level_schema  # noqa: PLC0415 -- imports every part there is

    return json.dumps(level_schema(), indent=1) + "\n"


def schema_problems() -> list[Problem]:
    """Return what is the matter with the schema: nothing, usually."""
    if SCHEMA.is_file() and SCHEMA.read_bytes() == _schema().encode():
        return []
    allowed = "the schema of the parts as they are: check --write-schema"
    return [Problem(str(SCHEMA), "", None, allowed, None, "out of date")]
