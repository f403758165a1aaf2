"""Show the assembly: who sits in it, how it votes, and how it would look if seats followed private support."""

import argparse
from dataclasses import asdict
from typing import Any

from game.commands.shared import ballot
from game.commands.shared.ballot import hold, print_json
from game.commands.shared.constituency import check_chamber
from game.engine.data.election import Election
from game.explain.assembly.chamber import Vote, votes
from game.explain.assembly.deputies import Deputies, deputies
from game.explain.assembly.quotas import DIMENSIONS, Quotas, quotas_of
from game.explain.assembly.support import PrivateSeats, private_seats
from game.explain.assembly.words import (
    DIMENSION_NAMES,
    basis_words,
    deputy_words,
    group_name,
    one_seat,
    real_country,
    said,
    tally,
)
from game.level.places.names import constituency_name

TOLD = ("one_name", "many_kinds", "every_seat", "show_election", "rubber_stamp")
"""Statements printed below the chamber."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    parser.add_argument("--deputies", action="store_true", help="list every seat and who has it")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    held = hold(arguments)
    check_chamber(held.level)
    election, quotas = held.election, quotas_of(held.level.opening.assembly)
    seated, private = deputies(election, quotas), private_seats(election)
    hands, secret = votes(election, seen=True), votes(election, seen=False)
    if arguments.json:
        print_json(_json(election, seated, private, hands, secret))
        return 0
    if seated.seats == 1:
        print(one_seat(election, seated))
        return 0
    _print(election, seated, quotas)
    _print_votes(election, private, hands, secret)
    if arguments.deputies:
        for seat in range(seated.seats):
            print(f"  {seat + 1:>6}  {constituency_name(election, seat):<28}{deputy_words(seated.of(seat))}")
    return 0


def _print(election: Election, seated: Deputies, quotas: Quotas) -> None:
    print(f"{seated.seats:,} seats, {election.bulletin.deputies:,} of them filled by this ballot.")
    print(*filter(None, (quotas.label(own=real_country(election)), quotas.missing())))
    for dimension in DIMENSIONS:
        print(f"\n{DIMENSION_NAMES[dimension]}")
        for share, seats in zip(quotas.groups[dimension], seated.counts(dimension).tolist(), strict=True):
            percent = f"{100 * seats / seated.seats:.1f} %"
            print(f"  {group_name(election, share.key):<28}{seats:>7,}{percent:>9}   {basis_words(share)}")
    print(f"\nNew in the assembly: {int(seated.new.sum()):,}")


def _print_votes(election: Election, private: PrivateSeats, hands: tuple[Vote, ...], secret: tuple[Vote, ...]) -> None:
    opposed, agreed = private.by_share
    print(
        f"\nIf seats followed private support: {opposed:,} oppose, {agreed:,} support. "
        f"In {private.by_majority[0]:,} constituencies most adults oppose; "
        f"{election.bulletin.deputies:,} of {private.opposed.size:,} candidates are elected."
    )
    print(f"\n{'Motion':<12}{'by show of hands':>18}{'in secret':>14}   (simulated, for : against)")
    for seen, unseen in zip(hands, secret, strict=True):
        print(f"{seen.name:<12}{tally(seen):>18}{tally(unseen):>14}")
    print("", *filter(None, map(said, TOLD)), sep="\n")


def _json(
    election: Election,
    seated: Deputies,
    private: PrivateSeats,
    hands: tuple[Vote, ...],
    secret: tuple[Vote, ...],
) -> dict[str, Any]:
    quotas = seated.quotas
    return {
        "seats": seated.seats,
        "elected": election.bulletin.deputies,
        "source": quotas.source,
        "year": quotas.year or None,
        "groups": {
            dimension: [
                {"group": share.key, "seats": seats, "basis": share.basis}
                for share, seats in zip(quotas.groups[dimension], seated.counts(dimension).tolist(), strict=True)
            ]
            for dimension in DIMENSIONS
        },
        "private": {
            "opponents": private.opponents,
            "adults": private.adults,
            "by_share": private.by_share,
            "by_majority": private.by_majority,
        },
        "votes": [
            {"motion": seen.motion, "by_hands": _vote(seen), "in_secret": _vote(unseen), "privately": seen.doubts}
            for seen, unseen in zip(hands, secret, strict=True)
        ],
        "deputies": [
            {"name": constituency_name(election, seat), **asdict(seated.of(seat))} for seat in range(seated.seats)
        ],
    }


def _vote(vote: Vote) -> dict[str, int]:
    return {"for": vote.ayes, "against": vote.noes}
