"""Hold the ballots of a series one after the other, and print what was printed, cast, private and believed in each."""

import argparse
import hashlib
from pathlib import Path
from typing import Any

from game.commands.shared.asked import Held
from game.commands.shared.ballot import print_json
from game.commands.shared.goal_told import goal_told, head_of
from game.commands.shared.series.held import held
from game.commands.shared.written import refuse_to_replace, write
from game.engine.data.problems import BadInput, Problem
from game.explain.series.rows import (
    DISSENT,
    FOR,
    TURNOUT,
    Column,
    column,
    difference,
    learned_words,
    row_name,
    shown_rows,
)
from game.level.head import Head
from game.level.load import Rules
from game.session.series.turns import Turn, looked_at

WIDE = 20
"""Signs of the widest name of a row."""


def run(level: Rules, arguments: argparse.Namespace) -> int:
    """Run the command for a whole series."""
    head = head_of(arguments.level, arguments.seed)
    folders = _folders(arguments, head)
    if arguments.keep:
        from game.commands.shared.played import hold_and_keep  # noqa: PLC0415 -- loads the notebook

        hold_and_keep(arguments)
    found: list[Column] = []
    told: list[dict[str, Any]] = []
    goal: dict[str, Any] = {}
    for number, one in enumerate(held(level, arguments, expected=arguments.forecast), start=1):
        turn = looked_at(head, number, one.election)
        found.append(column(head, turn))
        if folders:
            write(one, folders[number - 1], report=arguments.report)
        if arguments.json:
            told.append(_ballot(found[-1], one))
            goal = goal_told(head, one.election, [each.turn for each in found[:-1]])
    if arguments.json:
        print_json({**_whole(level, told, found), **goal})
    else:
        _print(head, found, learned_words(level.scenario))
    return 0


def _folders(arguments: argparse.Namespace, head: Head) -> list[Path]:
    """Return a folder for each ballot; none of them may hold a run already, unless it is to be replaced."""
    if arguments.out is None or head.series is None:
        return []
    folders = [arguments.out / f"ballot_{number:02d}" for number in range(1, len(head.series.ballots) + 1)]
    if not arguments.replace:
        for folder in folders:
            refuse_to_replace(folder)
    return folders


def _ballot(one: Column, held: Held) -> dict[str, Any]:
    from game.exchange.run_json import run_json  # noqa: PLC0415

    turn, published = one.turn, one.published
    return {
        "number": turn.number,
        "name": one.name,
        "told": one.told,
        "percent": {
            name: getattr(turn, name) for name in ("believed", "following", "private", "struck", "turnout", "voted_for")
        },
        "published": None
        if published is None
        else {
            "row": published.id,
            "figures": published.figures,
            "kind": published.kind,
            "confirmed": published.sourced,
            "source": published.source,
            "printed_otherwise": list(one.missed),
        },
        **run_json(held.election, held.seconds),
    }


def _whole(level: Rules, told: list[dict[str, Any]], found: list[Column]) -> dict[str, Any]:
    if not told:
        raise BadInput([Problem("level", "", level.name, "a series of ballots")])
    first = told[0]
    return {
        "level": level.name,
        "seed": first["seed"],
        "version": first["version"],
        "digest": digest_of([one.turn for one in found]),
        "ballots": told,
    }


def digest_of(turns: list[Turn]) -> str:
    """Return 64 hexadecimal digits over all ballots of a series."""
    return hashlib.sha256("".join(one.digest for one in turns).encode()).hexdigest()


def _print(head: Head, found: list[Column], learned: str) -> None:
    print(head.title)
    if head.content_note:
        print(head.content_note)
    print("\nEvery figure is a simulation, but for the published ones: those are claims, each with its source below.")
    names = [one.name for one in found]
    width = max(8, *(len(name) + 2 for name in names))
    print(f"\n{'ballot':<{WIDE}}" + "".join(f"{name:>{width}}" for name in names))
    for rows in (DISSENT, FOR, TURNOUT):
        for name in shown_rows(found, rows):
            print(f"{row_name(name):<{WIDE}}" + "".join(f"{one.texts[name]:>{width}}" for one in found))
    if learned:
        print(learned)
    for one in found:
        if one.told:
            print(f"  from {one.name} on: {one.told}")
    for one in found:
        if one.published is not None:
            sure = "" if one.published.sourced else ", not confirmed, in brackets"
            print(f"  {one.name} (claim{sure}): {one.published.source}")
            if wrong := difference(one):
                print(f"    {wrong}")
