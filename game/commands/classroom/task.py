"""Set a task: levels, seed, what is asked and what stays closed; write its file, and the sheets to print."""

import argparse
from pathlib import Path

from game.classroom.setup import AREAS, TRUTHS, Terms
from game.commands.shared import window, words
from game.commands.shared.ballot import print_json
from game.commands.shared.words import writing_to
from game.engine.data.problems import BadInput, Problem


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this step."""
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to write, for play --lock FILE (.toml)")
    words.several(parser, "--level", "LEVEL", "a level of the task; several")
    parser.add_argument("--seed", type=words.seed, help="the same country for all (default: the levels' own)")
    parser.add_argument("--each", action="store_true", help="a country of their own for everybody")
    parser.add_argument("--guess", action="store_true", help="nobody goes on without a guess")
    parser.add_argument("--truth", choices=TRUTHS, default="shown", help="when what happened is shown")
    words.several(parser, "--close", "AREA|RULE", f"rules left out: {', '.join(AREAS)}, or one")
    words.several(parser, "--only", "RULE", "all other rules left out")
    parser.add_argument("--word", default="", metavar="WORD", help="your word that shows what happened, kept as scrypt")
    parser.add_argument("--sheets", action="store_true", help="sheets to print beside it: .html and .pdf")
    parser.add_argument("--replace", action="store_true", help="in place of files that are there")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    window.configure(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Run the step."""
    from game.classroom.task import closing, code_of, task  # noqa: PLC0415
    from game.keeping.handed_out import set_up  # noqa: PLC0415
    from game.keeping.lock import lock_text  # noqa: PLC0415
    from game.text.cells import write_new  # noqa: PLC0415

    areas, rules = closing(arguments.close)
    if rules and arguments.only:
        raise BadInput([Problem("--only", "", None, "--only, or --close with single rules, and not both")])
    single = rules or tuple(sorted({*arguments.only}))
    terms = Terms(arguments.guess, arguments.truth, arguments.each, areas, single, bool(arguments.only))
    setup = task(arguments.level, arguments.seed, terms)
    for level in setup.levels:
        set_up(setup, level)
    code = code_of(setup)
    path = arguments.file
    files: dict[Path, str | bytes] = {path: lock_text(code, window.asked(arguments), arguments.word)}
    if arguments.sheets:
        from game.report.sheets import sheets  # noqa: PLC0415 -- loads heavy libraries
        from game.report.writing import ENDINGS, written  # noqa: PLC0415

        report = sheets(code, setup)
        files |= {path.with_suffix(ending): written(report, ending) for ending in ENDINGS}
    with writing_to(path, "FILE", "a new file (or --replace) in a folder that can be written"):
        for name in files:
            if name.exists() and not arguments.replace:
                raise FileExistsError(17, f"{name.name} is there already")
        for name, content in files.items():
            write_new(name, content, replace=arguments.replace)
    if arguments.json:
        print_json({"code": code, "levels": list(setup.levels), "files": [str(name) for name in files]})
    else:
        print(code)
        print(*(f"  {name}" for name in files), sep="\n")
    return 0
