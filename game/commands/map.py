"""Print what the map shows: its scales, how many hexagons are in each class, and what differs from another state."""

import argparse
from dataclasses import asdict
from typing import Any

import numpy as np

from game.commands.shared import ballot
from game.commands.shared.ballot import print_json
from game.engine.data.problems import BadInput, Problem
from game.explain import vocabulary
from game.explain.country_figures import CountryFigures
from game.explain.map.difference import SAME, Difference, between
from game.explain.map.tally import NO_FIGURE, QUANTITIES, Quantity, Tally, classes, whole
from game.explain.rules.beside import side_by_side, true_title
from game.text.numbers import signed

SIDES = ("happened", "reported")
"""What happened, and what is reported: the names of the columns."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    parser.add_argument("--quantity", choices=[one.key for one in QUANTITIES], help="only this one (default: all)")
    parser.add_argument("--forecast", action="store_true", help="expected values instead of one ballot")
    parser.add_argument("--hour", type=float, metavar="H", help="what is in the boxes by this hour of the day")
    parser.add_argument(
        "--before",
        nargs="*",
        metavar="PATH=VALUE",
        help="hold it against the same level with these settings instead of --set; with none, the level's own rules",
    )


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    now = CountryFigures(ballot.hold(arguments, expected=arguments.forecast).election)
    against = None
    if arguments.before is not None:
        former = argparse.Namespace(**{**vars(arguments), "settings": arguments.before})
        against = Difference(CountryFigures(ballot.hold(former, expected=arguments.forecast).election), now)
    _check_hour(now, arguments)
    asked = [one for one in QUANTITIES if arguments.quantity in (None, one.key)]
    told = [_quantity(one, now, against, arguments.hour) for one in asked]
    figures = {name: against.printed(name) for name in vocabulary.MAIN_FIGURES} if against else {}
    if arguments.json:
        done = [{"kind": act.kind, "part": act.part, "tier": act.tier, "count": act.count} for act in now.acts]
        beside = [asdict(pair) for pair in side_by_side(against.before, now)] if against else []
        print_json({"quantities": told, "printed_change": figures, "side_by_side": beside, "acts": done})
    else:
        _print(told, figures, against)
        for act in now.acts:
            print(f"{act.words()} (hexagons: {sum(map(bool, act.marks)):,})")
    return 0


def _check_hour(now: CountryFigures, arguments: argparse.Namespace) -> None:
    opens, closes = float(now.day.edges[0]), float(now.day.edges[-1])
    if arguments.hour is not None and not opens <= arguments.hour <= closes:
        raise BadInput([Problem("--hour", "", f"{arguments.hour:g}", f"from {opens:g} to {closes:g}")])
    if arguments.hour is not None and arguments.before is not None:
        raise BadInput([Problem("--hour", "", f"{arguments.hour:g}", "not together with --before")])


def _quantity(
    quantity: Quantity, now: CountryFigures, against: Difference | None, hour: float | None
) -> dict[str, Any]:
    counts = now.tally if hour is None else now.day.by(hour)
    reports = (False, True) if quantity.has_report and hour is None else (False,)
    return {
        "key": quantity.key,
        "label": quantity.label,
        "unit": quantity.unit,
        "scale": quantity.scale.words(),
        "borders": [round(100 * share, 4) for share in quantity.scale.borders],
        **{SIDES[report]: _side(quantity, counts, against, report=report) for report in reports},
    }


def _side(quantity: Quantity, counts: Tally, against: Difference | None, *, report: bool) -> dict[str, Any]:
    borders = np.array(quantity.scale.borders)
    found = np.frombuffer(classes(quantity.share(counts, report), borders), np.uint8)
    told: dict[str, Any] = {
        "country": _percent(quantity.share(whole(counts), report)[0]),
        "hexagons": np.bincount(found[found != NO_FIGURE], minlength=borders.size + 1).tolist(),
        "no_figure": int((found == NO_FIGURE).sum()),
    }
    if against is None:
        return told
    was, is_now = against.shares(quantity, report=report)
    former = np.frombuffer(against.former(quantity, report=report, borders=borders), np.uint8)
    return told | {
        "country_before": _percent(was),
        "change": _percent(is_now - was),
        "hexagons_changed": int((former != SAME).sum()) if against.same_map else None,
    }


def _percent(share: float) -> float | None:
    return None if np.isnan(share) else round(100 * float(share), 4)


def _print(told: list[dict[str, Any]], figures: dict[str, str], against: Difference | None) -> None:
    for one in told:
        _print_quantity(one, [side for side in SIDES if side in one])
    if against is not None:
        print("Side by side: before, now, change")
        for pair in side_by_side(against.before, against.now):
            print(f"  {pair.kind:<8}{pair.words:<46}{pair.first:>14}{pair.second:>14}  {pair.change}".rstrip())
        changes = ", ".join(f"{vocabulary.figure_name(name)} {text}" for name, text in figures.items() if text)
        print(f"Printed figures, in points: {changes or 'none on both pages'}")
        before, now = against.before.truth, against.now.truth
        moved = [(name, now[name] - before[name]) for name in now if round(now[name] - before[name])]
        changed = ", ".join(f"{name.replace('_', ' ')} {signed(by)}" for name, by in moved)
        print(f"{true_title(against.before, against.now)}: {changed or 'no change'}")


def _print_quantity(one: dict[str, Any], sides: list[str]) -> None:
    print(f"{one['label']}, {one['unit']} · scale {one['scale']}")
    _row("", sides)
    _row("the country", [_written(one[side]["country"]) for side in sides])
    if "change" in one[sides[0]]:
        now, before = ([_written(one[side][key]) for side in sides] for key in ("country", "country_before"))
        _row("before", before)
        _row("change", [between(*pair) or "–" for pair in zip(before, now, strict=True)])
        changed = [one[side]["hexagons_changed"] for side in sides]
        _row("changed", ["other places" if count is None else f"{count} hex" for count in changed])
    for index, counts in enumerate(zip(*(one[side]["hexagons"] for side in sides), strict=True)):
        if any(counts):
            _row(_class(one["borders"], index), [f"{count} hex" for count in counts])
    print()


def _row(title: str, texts: list[str]) -> None:
    print(f"  {title:<16}" + "".join(f"{text:>14}" for text in texts))


def _class(borders: list[float], index: int) -> str:
    if index == 0:
        return "nobody" if borders[0] == 0 else f"up to {borders[0]:g}"
    return f"over {borders[-1]:g}" if index == len(borders) else f"{borders[index - 1]:g} to {borders[index]:g}"


def _written(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
