"""Show the individual voters of one station, drawn to fit its counts."""

import argparse
from collections import Counter

from game.commands import ballot
from game.commands.ballot import hold, print_json
from game.commands.words import whole_number
from game.engine.behaviour.people import Station
from game.engine.data.problems import BadInput, Problem, shown
from game.engine.simulate import people
from game.level.place_names import station_name


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    parser.add_argument(
        "--precinct",
        required=True,
        metavar="N",
        help="number of the station in the whole country, counted from 0; trace shows it beside the station's name",
    )


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    held = hold(arguments)
    precincts = held.election.country.places.units("precinct")
    precinct = whole_number(arguments.precinct, precincts - 1)
    if precinct is None:
        allowed = f"a whole number from 0 to {precincts - 1:,}"
        raise BadInput([Problem("--precinct", "", shown(arguments.precinct), allowed, None, "no such station")])
    station = people(held.election, precinct)
    if arguments.json:
        from game.exchange.run_json import people_json  # noqa: PLC0415

        print_json(people_json(station))
    else:
        _print(station_name(held.election, precinct), station)
    return 0


def _print(name: str, station: Station) -> None:
    print(
        f"{name} (--precinct {station.precinct}): "
        + ", ".join(f"{count:,} {name.replace('_', ' ')}" for name, count in station.counts.items())
    )
    hidden = station.anonymity
    if hidden.people_per_paper is None:
        print("Nobody struck the name out.")
    else:
        print(
            f"{hidden.struck_out} struck the name out; {hidden.seen} could have been the ones: "
            f"{hidden.people_per_paper:.1f} people for each struck paper."
        )
    for (stance, did), number in sorted(Counter((one.stance, one.did) for one in station.people).items()):
        print(f"  {stance:<10} {did.replace('_', ' '):<12}{number:>7,}")
