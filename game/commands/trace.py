"""Walk one printed figure back from the bulletin to the ballots."""

import argparse

from game.commands.shared import ballot
from game.commands.shared.ballot import hold, print_json
from game.engine.data.election import Election
from game.engine.data.problems import BadInput, Problem, nearest_name, shown
from game.engine.publication.figures import MEMBERS
from game.engine.trace import Step, Trace, trace
from game.explain import vocabulary
from game.explain.bulletin.trace_words import begun_with
from game.explain.part_names import part_name
from game.level.places.names import station_name


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    parser.epilog = "Stations are listed with the --precinct N that people takes; N counts from 0."
    parser.add_argument("--figure", required=True, metavar="NAME", help=f"one of {', '.join(MEMBERS)}")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    held = hold(arguments)
    printed = tuple(figure.name for figure in held.election.bulletin.figures)
    if arguments.figure not in printed:
        near = nearest_name(arguments.figure, printed)
        raise BadInput(
            [Problem("--figure", "", shown(arguments.figure), printed, near, "not printed in this bulletin")]
        )
    walked = trace(held.election, arguments.figure)
    if arguments.json:
        from game.exchange.run_json import trace_json  # noqa: PLC0415

        print_json(trace_json(walked))
    else:
        _print(held.election, walked)
    return 0


def _print(election: Election, walked: Trace) -> None:
    figure = walked.figure
    name, base = vocabulary.figure_name(figure.name), vocabulary.counted(figure.base)
    print(f"{name}: printed {figure.printed} % = {figure.numerator:,} of {figure.denominator:,} ({base})")
    print("\nThe count, step by step")
    _print_steps(election, walked.steps, begun_with(figure.name))
    print(f"\nIts base ({base}), step by step")
    _print_steps(election, walked.base_steps, begun_with(figure.base))
    _print_stations(election, walked)


def _print_stations(election: Election, walked: Trace) -> None:
    names = [station_name(election, station.precinct) for station in walked.precincts]
    heading = "Stations that matter most"
    if not names:
        print(f"\n{heading}: none counted anything, and none moved anything")
        return
    wide = max(map(len, (heading, *names))) + 2
    base = vocabulary.base_moved(walked.figure.base)
    least = len(base) + 2
    moved = any(station.base_moved for station in walked.precincts)
    columns = f"{'true':>12}{'reported':>10}" + (f"{base:>{least}}" if moved else "")
    print(f"\n{heading:<{wide}}{columns}  for people")
    for name, station in zip(names, walked.precincts, strict=True):
        last = f"{station.base_moved:>{least},}" if moved else ""
        print(f"  {name:<{wide}}{station.true:>10,}{station.reported:>10,}{last}  --precinct {station.precinct}")


def _print_steps(election: Election, steps: tuple[Step, ...], beginning: str) -> None:
    print(f"  {beginning:<28}{steps[0].before:>14,}")
    for step in steps:
        print(f"  {vocabulary.step(step.stage, step.tier):<28}{step.after:>14,}")
        for moved in step.moved:
            where = vocabulary.among_units(step.tier, moved.units, election.country.places.units(step.tier))
            source, target = vocabulary.column(moved.source), vocabulary.column(moved.target)
            print(f"      {part_name(moved.part)}: {moved.count:,} {source} → {target}, {where}")
