"""Show what happens before the vote: who sits in the selection meeting, who is examined, which name is registered."""

import argparse
from dataclasses import asdict
from itertools import product
from typing import Any

from game.commands.shared import ballot
from game.commands.shared.ballot import hold, print_json
from game.commands.shared.constituency import HELP, check_chamber, constituency_of
from game.engine.data.election import Election
from game.explain.assembly import words
from game.explain.assembly.nomination import Country, Meeting, Meetings, party_plan
from game.explain.assembly.quotas import quotas_of
from game.explain.assembly.sheet import elected_seats

TOLD = ("allotted", "two_examined", "one_name")
"""Statements printed below the meeting."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    parser.add_argument("--constituency", default="1", metavar="N", help=f"{HELP} (default: 1)")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    held = hold(arguments, expected=True)
    check_chamber(held.level)
    meetings = Meetings.of(held.election, quotas_of(held.level.opening.assembly))
    found, country = meetings.at(constituency_of(held.election, arguments.constituency)), meetings.country()
    plan = party_plan(meetings.seated, elected_seats(held.election))
    if arguments.json:
        print_json(_json(found, country, plan))
    else:
        _print(held.election, found, country)
        _print_plan(held.election, plan)
    return 0


def _print(election: Election, found: Meeting, country: Country) -> None:
    print(f"Selection meeting of {found.name}: {found.size:,} people" if found.drawn else found.name)
    for title, above in (("Sent by the stations", False), ("Behind the table", True)):
        if found.drawn:
            print(f"  {title}: {', '.join(words.member_words(one) for one in found.members if one.platform is above)}")
    if found.drawn:
        print(f"\n{'':<34}{'liked':>7}{'trusted':>9}{'hands':>8}{'in secret':>11}")
    for one in found.names:
        marks = [word for word, on in (("from above", one.proposed), ("on the paper", one.registered)) if on]
        counts = f"{one.liked:>+7.2f}{one.trusted:>+9.2f}{one.hands:>8,}{one.secret:>11,}"
        print(f"  {words.deputy_words(one.deputy):<32}{counts}   {', '.join(marks)}")
        if one.registered:
            print(f"    {words.deputy_beside(election, one.deputy)}")
        print(f"    {words.liking_words(one)}")
    print()
    for hand, likes in product((True, False), repeat=2):
        if found.drawn and found.who(hand=hand, likes=likes):
            print(f"  {words.alike_words(found, hand=hand, likes=likes)}")
    print("", words.meeting_words(found), words.meetings_words(country), sep="\n")
    print(words.matters_words(found), "A simulation.")


def _print_plan(election: Election, plan: tuple[tuple[str, int, int], ...]) -> None:
    print("\nSeats, shared before the vote, and held after it")
    for party, given, won in plan:
        print(f"  {words.group_name(election, party):<28}{given:>7,}{won:>7,}")
    print("", *filter(None, map(words.said, TOLD)), sep="\n")


def _json(found: Meeting, country: Country, plan: tuple[tuple[str, int, int], ...]) -> dict[str, Any]:
    return {
        "constituency": found.constituency,
        "number": found.constituency + 1,
        "name": found.name,
        "members": [{**asdict(one), "platform": one.platform} for one in found.members],
        "size": found.size,
        "names": [asdict(one) for one in found.names],
        "matters": found.matters,
        "country": asdict(country),
        "parties": [{"party": party, "given": given, "elected": won} for party, given, won in plan],
    }
