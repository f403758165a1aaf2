"""Hold a ballot, or forecast it, and print its bulletin."""

import argparse
from pathlib import Path

from game.commands.shared import ballot, keep
from game.commands.shared.asked import Held
from game.commands.shared.ballot import hold, print_json
from game.commands.shared.goal_told import goal_told, head_of
from game.commands.shared.written import refuse_to_replace, write
from game.engine.data.election import Election
from game.engine.data.places import Places
from game.engine.data.problems import BadInput, Problem
from game.explain import vocabulary
from game.explain.bulletin.overfull import overfull
from game.explain.readers import readings, trust_figure


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    keep.configure(parser)
    parser.add_argument("--forecast", action="store_true", help="expected values instead of one ballot")
    parser.add_argument("--out", type=Path, metavar="DIR", help="write tables, bulletin and record into this folder")
    parser.add_argument(
        "--report", action="store_true", help="with --out: a page, a PDF and the open formats of others, too"
    )
    parser.add_argument("--replace", action="store_true", help="with --out: in place of a run that is there already")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    keep.check(arguments)
    if arguments.report and (arguments.out is None or arguments.forecast):
        raise BadInput([Problem("--report", "", None, "together with --out DIR, and of a ballot, not a forecast")])
    level = ballot.rules(arguments)
    if level.opening.series is not None and arguments.ballot is None:
        from game.commands.shared.series.run import run  # noqa: PLC0415 -- most ballots stand alone

        return run(level, arguments)
    if arguments.out is not None and not arguments.replace:
        refuse_to_replace(arguments.out)
    held = _kept(arguments) if arguments.keep else hold(arguments, expected=arguments.forecast, level=level)
    if arguments.out is not None:
        write(held, arguments.out, report=arguments.report)
    if arguments.json:
        from game.exchange.run_json import run_json  # noqa: PLC0415

        told = run_json(held.election, held.seconds, ballot.code_of(held))
        alone = {} if level.opening.series else goal_told(head_of(arguments.level, arguments.seed), held.election)
        print_json({**told, **alone})
    else:
        _print(held)
        print(*held.guesses, sep="\n", end="\n" if held.guesses else "")
    return 0


def _kept(arguments: argparse.Namespace) -> Held:
    from game.commands.shared.played import hold_and_keep  # noqa: PLC0415

    return hold_and_keep(arguments)


def _print(held: Held) -> None:
    record, truth = held.election, held.election.truth()
    places = record.country.places
    print(f"{held.level.opening.title}")
    units = (
        _units(places, "province"),
        _units(places, "constituency"),
        _units(places, "precinct"),
        f"{round(truth['adults']):,} {vocabulary.did('adults', truth['adults'])}",
    )
    print(" · ".join(units))
    print(f"\n{record.bulletin.text}\n")
    if said := overfull(record):
        print(f"{said}\n")
    print("What happened (simulation)")
    for name in (
        "supporters",
        "opponents",
        "off_roll",
        "registered",
        "voted",
        "unmarked",
        "struck_out",
        "spoiled",
        "away",
        "stayed_home",
    ):
        print(f"  {vocabulary.name(name):<18}{round(truth[name]):>14,}")
    print("What is reported (claim)")
    for name, count in record.published().items():
        print(f"  {vocabulary.name(name):<18}{round(count):>14,}")
    if record.seed is not None:
        _print_readers(record)


def _print_readers(record: Election) -> None:
    """Say what every reader of the level makes of the page, and why."""
    here = [(one, one.belief) for one in readings(record) if one.belief is not None]
    if here:
        print("What readers make of it (estimate)")
    for one, belief in here:
        before = "" if one.before_trust is None else f", before {trust_figure(one.before_trust)}"
        print(f"  {one.title}: trust {trust_figure(belief.trust)}{before}. {one.why}")


def _units(places: Places, tier: str) -> str:
    return f"{places.units(tier):,} {vocabulary.unit(tier, places.units(tier))}"
