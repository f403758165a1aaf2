"""Make the class wall of a folder of handed-in files: each is counted, or named with what is wrong with it."""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.shared.ballot import print_json
from game.commands.shared.words import writing_to
from game.engine.data.problems import BadInput, Problem
from game.explain.part_names import part_name
from game.text.language import translate as _

if TYPE_CHECKING:
    from game.classroom.merge import Merged
    from game.classroom.wall import Guessed, Roads, Wall

RECORD = "wall.json"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this step."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the files are, and folders of them")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write the wall and its tables into this folder")
    parser.add_argument("--replace", action="store_true", help="with --out: in place of a wall that is there")
    parser.add_argument("--report", action="store_true", help="with --out: a page and a PDF, too")
    parser.add_argument("--hide-aliases", action="store_true", help="numbers in the place of names")
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")


def execute(arguments: argparse.Namespace) -> int:
    """Run the step."""
    from game.classroom.merge import merged  # noqa: PLC0415
    from game.classroom.wall import wall  # noqa: PLC0415
    from game.classroom.wall_tables import plain  # noqa: PLC0415

    found, hidden = merged(arguments.folder), arguments.hide_aliases
    made = wall(found.pupils, hidden=hidden)
    content = plain(made, found, hidden=hidden)
    if arguments.out is not None:
        _write(arguments, made, found)
    if arguments.json:
        print_json(content)
    else:
        _print(made, found, hidden=hidden)
    return 0


def _write(arguments: argparse.Namespace, made: "Wall", found: "Merged") -> None:
    from game.classroom.wall_tables import plain, tables  # noqa: PLC0415
    from game.text.cells import write_new  # noqa: PLC0415

    hidden = arguments.hide_aliases
    record = json.dumps(plain(made, found, hidden=hidden), indent=1, ensure_ascii=False) + "\n"
    files: dict[str, str | bytes] = {RECORD: record, **tables(made, found, hidden=hidden)}
    if arguments.report:
        from game.report.class_wall import report_of_class  # noqa: PLC0415 -- loads heavy libraries
        from game.report.writing import written  # noqa: PLC0415

        report = report_of_class(made, found, hidden=hidden)
        files |= {f"wall{ending}": written(report, ending) for ending in (".html", ".pdf")}
    with writing_to(arguments.out):
        arguments.out.mkdir(parents=True, exist_ok=True)
        there = [name for name in files if (arguments.out / name).exists()]
        if there and not arguments.replace:
            fault = f"holds a wall already: {', '.join(there)} would be replaced"
            raise BadInput([Problem("--out", "", str(arguments.out), "another folder, or --replace", None, fault)])
        for name, text in files.items():
            write_new(arguments.out / name, text, replace=True)


def _print(made: "Wall", found: "Merged", *, hidden: bool) -> None:
    kinds = Counter(one.kind for one in found.told)
    print(f"{len(found.told)} files: " + ", ".join(f"{count} {kind}" for kind, count in kinds.items()))
    for one in found.told:
        if not hidden and (one.kind != "counted" or one.why):
            print(f"  {one}")
    if found.left_alone:
        print(f"  {found.left_alone} other files were left alone")
    for guessed in made.guessed:
        _print_guesses(guessed)
    for roads in made.roads:
        _print_roads(roads)
    if made.asked:
        print("\nWhat most got wrong" if any(one.wrong for one in made.asked) else "\nEvery answer was right")
    for asked in made.asked:
        print(f"  {asked.right} of {asked.answers} right: {_(asked.question)}")
        print(*(f"    {count} said: {_(choice)}" for choice, count in asked.wrong.items()), sep="\n")
    if made.wrote:
        print("\nWhat was written")
    for alias, run in made.wrote:
        print(f"  {alias}, {_(run.title)}: {run.note}")


def _print_guesses(one: "Guessed") -> None:
    print(f"\n{_(one.title)}: {_(one.question)}")
    for alias, value in sorted(one.values.items(), key=lambda item: item[1]):
        print(f"  {value:>7.2f} %  {alias}")
    came = f"printed {one.printed_digits} %" if one.printed is not None else "not printed"
    true = f", {one.true_digits} % in the boxes (simulation)" if one.true is not None else ""
    print(f"  middle guess {one.middle:g} %; {came}{true}; {one.close} of {len(one.values)} close enough")
    if one.ranges:
        said = f"said {one.sure:.0%}, " if one.sure is not None else ""
        print(f"  {said}{one.held} of {one.ranges} ranges held the figure")


def _print_roads(one: "Roads") -> None:
    others = f": {one.others_told}" if one.elsewhere else ""
    print(
        f"\n{_(one.title)}: {one.pupils} printed {one.printed} % {one.figure}; {one.elsewhere} something else{others}"
    )
    for road in one.roads:
        named = ", ".join(part_name(address.rpartition(".")[2]) for address in road.parts) or "nothing turned"
        printed = "" if road.printed is None else f", printed {road.printed:.2%}"
        chain = f"in private {road.private:.1%}, on paper {road.paper:.1%}, passed on {road.passed:.2%}{printed}"
        print(f"  {len(road.aliases)}: {named} ({chain})")
