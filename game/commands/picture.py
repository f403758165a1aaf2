"""Write a picture to share: the printed page with its rules, its code and its figures."""

import argparse
from pathlib import Path

from game.commands.shared import ballot, window
from game.commands.shared.ballot import print_json
from game.commands.shared.words import writing_to
from game.engine.data.problems import BadInput, Problem, shown


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the picture to write (.png)")
    parser.add_argument("--replace", action="store_true", help="in place of a file that is there")
    parser.add_argument("--no-truth", action="store_true", help="only what is printed, not what happened")
    window.configure(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    if arguments.out.suffix != ".png":
        raise BadInput([Problem("--out", "", shown(str(arguments.out)), "a file that ends in .png")])
    from game.kit.program.pictures import save_picture  # noqa: PLC0415 -- needs pygame
    from game.level.load import load_rules  # noqa: PLC0415
    from game.level.rules.changed import changed_paths  # noqa: PLC0415
    from game.ui.sharing.picture import named, picture  # noqa: PLC0415
    from game.ui.sharing.sheet import Shared  # noqa: PLC0415

    held = ballot.hold(arguments)
    rules, own = held.election.scenario, load_rules(held.level.name if not _is_file(arguments) else arguments.level)
    settings = rules.settings()
    turned = named(
        (path, settings.get(path, rules.find(path) is not None)) for path in changed_paths(own.scenario, rules)
    )
    title, code = held.level.opening.title, ballot.code_of(held)
    sheet = Shared(held.election, title, code, turned, not arguments.no_truth)
    with writing_to(arguments.out, "--out", "a new file (or --replace) in a folder that can be written"):
        if arguments.out.exists() and not arguments.replace:
            raise FileExistsError(17, "there is a file already")
        save_picture(picture(sheet, window.preferences(arguments)), arguments.out)
    if arguments.json:
        print_json({"file": str(arguments.out), "code": code, "seed": held.election.seed, "rules": dict(turned)})
    else:
        print(arguments.out)
    return 0


def _is_file(arguments: argparse.Namespace) -> bool:
    from game.level.files import is_path  # noqa: PLC0415

    return is_path(arguments.level)
