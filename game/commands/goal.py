"""Say whether a level's goal is met under the rules that are set, what the means come to, and which ways there are."""

import argparse
from typing import TYPE_CHECKING, Any

from game.commands.shared import ballot
from game.commands.shared.ballot import hold, print_json
from game.engine.data.problems import BadInput, Problem, shown

if TYPE_CHECKING:
    from game.engine.data.election import Election
    from game.level.head import Head
    from game.session.series.turns import Turn


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    parser.add_argument("--forecast", action="store_true", help="expected values instead of one ballot")
    parser.add_argument("--ways", action="store_true", help="tell the ways to the goal that the level names")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    from game.explain.means import spent  # noqa: PLC0415 -- other commands begin without a lesson
    from game.keeping.handed_out import asked_for  # noqa: PLC0415
    from game.session.goals import verdict  # noqa: PLC0415

    level = asked_for(arguments.level, arguments.seed).level
    head = level.head
    if head.goal is None:
        raise BadInput([Problem("level", "", shown(arguments.level), "a level with a goal", None, "it has none")])
    before, election = _held(arguments, head)
    found = verdict(head, election, before)
    told: dict[str, Any] = {
        "level": level.name,
        "seed": election.seed,
        "goal": head.goal.text,
        "met": found.met,
        "conditions": [
            {"quantity": one.condition.quantity, "met": one.met, "value": one.value, "sentence": one.sentence}
            for one in found.judged
        ],
        "means": [
            {"text": one.text, "figure": one.figure, "share": round(one.share, 4), "within": one.within, "why": one.why}
            for one in spent(election, head.means)
        ],
    }
    if arguments.ways:
        told["ways"] = [{"text": one.text, "settings": one.by_hand} for one in head.ways]
    print_json(told) if arguments.json else _print(told)
    return 0


def _held(arguments: argparse.Namespace, head: "Head") -> "tuple[list[Turn], Election]":
    """Return what is kept of the earlier ballots of a series, none for a single ballot, and the last one whole."""
    if head.series is None or arguments.ballot is not None:
        return [], hold(arguments, expected=arguments.forecast).election
    from game.commands.shared.series.held import held  # noqa: PLC0415 -- most ballots stand alone
    from game.session.series.turns import looked_at  # noqa: PLC0415

    all_held = held(ballot.rules(arguments), arguments, expected=arguments.forecast)
    before: list[Turn] = []
    for number, one in enumerate(all_held, start=1):
        if number == len(head.series.ballots):
            return before, one.election
        before.append(looked_at(head, number, one.election))
    raise AssertionError("a series has a last ballot")


def _print(told: dict[str, Any]) -> None:
    print(f"{told['goal']} {'Reached.' if told['met'] else 'Not reached.'}")
    if told["seed"] is None:
        print("(by the forecast)")
    for one in told["conditions"]:
        print(f"  {'yes' if one['met'] else 'no ':<4}{one['sentence']}")
    if told["means"]:
        print("The means")
    for one in told["means"]:
        share = f"{100 * one['share']:.0f} % of that"
        print(f"  {'yes' if one['within'] else 'no ':<4}{one['text']}: {one['figure']}, {share}")
        if one["why"]:
            print(f"      {one['why']}")
    for way in told.get("ways", ()):
        print(f"A way: {way['text']}")
        for path, value in way["settings"].items():
            print(f"  --set {path}={str(value).lower() if isinstance(value, bool) else value}")
