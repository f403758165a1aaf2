"""Open the result sheet of one constituency: its stations, its page, its deputy, and who changed what."""

import argparse
from dataclasses import asdict
from typing import Any

from game.commands.shared import ballot
from game.commands.shared.ballot import hold, print_json
from game.commands.shared.constituency import HELP, constituency_of
from game.engine.data.columns import FIELDS
from game.engine.data.election import Election
from game.explain import vocabulary
from game.explain.assembly.deputies import Deputy, deputies
from game.explain.assembly.quotas import quotas_of
from game.explain.assembly.sheet import Sheet, above, sheet
from game.explain.assembly.words import deputy_beside, deputy_words
from game.explain.part_names import part_name
from game.explain.station.words import place_words


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    parser.add_argument("--constituency", default="1", metavar="N", help=f"{HELP} (default: 1)")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    held = hold(arguments)
    election = held.election
    unit = constituency_of(election, arguments.constituency)
    found = sheet(election, unit)
    seated = deputies(election, quotas_of(held.level.opening.assembly)) if held.level.opening.chamber else None
    deputy = seated.of(unit) if seated else None
    if arguments.json:
        print_json(_json(election, found, deputy))
    else:
        _print(election, found, deputy)
    return 0


def _json(election: Election, found: Sheet, deputy: Deputy | None) -> dict[str, Any]:
    sums = {name: dict(zip(("all_sheets", "centre"), above(election, name), strict=True)) for name in FIELDS}
    return {**asdict(found), "deputy": asdict(deputy) if deputy else None, "country": sums}


def _print(election: Election, found: Sheet, deputy: Deputy | None) -> None:
    print(f"{found.name} · {found.province} · constituency {found.number:,} of {found.seats:,}")
    if found.known_for:
        print(f"{found.known_for} ({found.known_source})")
    verb = "elected" if found.elected else "not elected"
    who = f"{deputy_words(deputy)}; {deputy_beside(election, deputy)}; the only name" if deputy else "The one name"
    print(f"{who} on the paper, {verb}\n")
    print(f"{'':<32}{'boxes':>10}{'sheet':>10}")
    for row in found.rows:
        print(f"{row.label:<32}{row.boxes:>10,}{row.sheet:>10,}")
    page = ", ".join(f"{vocabulary.figure_name(one.name)} {one.printed}" for one in found.figures)
    private, paper, told = found.against
    print(f"\nIts own page: {page}")
    print(f"Against: in private {private:.2f} %, on paper {paper:.2f} %, on the sheet {told:.2f} %")
    for move in found.moves:
        ends = f"{vocabulary.column(move.source)} → {vocabulary.column(move.target)}"
        print(f"  {part_name(move.part)}: {move.count:,} {ends}")
    _print_stations(found)
    sheets, centre = above(election, "votes_against")
    print(f"\nVotes against on all {found.seats:,} sheets: {sheets:,}; at the centre: {centre:,}")


def _print_stations(found: Sheet) -> None:
    print(f"\n{'--precinct':>10}  {'station':<34}{'place':<16}{'struck out':>11}{'against':>9}")
    for one in found.stations:
        print(
            f"{one.precinct:>10}  {one.name:<34}{place_words(one.setting):<16}"
            f"{one.struck_out:>11,}{one.votes_against:>9,}"
        )
