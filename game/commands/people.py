"""Show who voted at one station, drawn to fit its counts: groups and some of each; --json shows everybody."""

import argparse
from collections import Counter

from game.commands.shared import ballot
from game.commands.shared.ballot import hold, print_json
from game.commands.shared.words import whole_number
from game.engine.behaviour.people import Person, Station
from game.engine.data.problems import BadInput, Problem, shown
from game.engine.simulate import people
from game.explain import vocabulary
from game.level.places.names import station_name

EACH = 2
"""People shown of each group."""


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
        + ", ".join(f"{count:,} {vocabulary.did(key, count)}" for key, count in station.counts.items())
    )
    hidden = station.anonymity
    if hidden.people_per_paper is None:
        print("Nobody struck the name out.")
    else:
        ratio = f"{hidden.people_per_paper:.1f}"
        ones = "one" if hidden.struck_out == 1 else "ones"
        print(
            f"{hidden.struck_out} struck the name out; {hidden.seen} could have been the {ones}: "
            f"{'1 person' if ratio == '1.0' else f'{ratio} people'} for each struck paper."
        )
    for (stance, did), number in sorted(Counter((one.stance, one.did) for one in station.people).items()):
        print(f"  {vocabulary.one(stance):<10} {vocabulary.many(did):<28}{number:>7,}")
    _print_some(station)


def _print_some(station: Station) -> None:
    """A few people of each group: those whom nobody expects are worth a look of their own."""
    print(f"\nSome of them, {EACH} of each group at the most; --json shows everybody")
    print(f"  {'':<10} {'':<28}{'hour':>6}{'support':>9}   pull towards")
    groups: dict[tuple[str, str], list[Person]] = {}
    for one in station.people:
        groups.setdefault((one.stance, one.did), []).append(one)
    for (stance, did), members in sorted(groups.items()):
        for one in members[:EACH]:
            hour = "–" if one.hour is None else f"{one.hour}:00"
            none = "out of habit" if one.by_habit else "no choice to make"
            weighed = (f"{vocabulary.short_choice(name)} {value:.2f}" for name, value in one.utilities.items())
            utility = ", ".join(weighed) or none
            print(f"  {vocabulary.one(stance):<10} {vocabulary.one(did):<28}{hour:>6}{one.support:>9.2f}   {utility}")
