"""List every part: stage, parameters, ranges, units, sources."""

import argparse
from typing import Any

from game import parts
from game.commands.shared import words
from game.commands.shared.asked import changes
from game.commands.shared.ballot import print_json
from game.engine.data.knobs import knobs
from game.engine.data.problems import shown
from game.exchange.mechanisms import page
from game.explain.rules.search import found
from game.explain.rules.starters import country_words
from game.level.load import load
from game.level.rules.turnables import stop_of, turnables
from game.level.starters import starters

STRENGTH = "Strengths are in logits: 3 more turn a choice that one in two make into one that about one in twenty make."


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    parser.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    parser.add_argument(
        "--mechanisms", action="store_true", help="print what is documented and which part plays it, as Markdown"
    )
    parser.add_argument("--starters", action="store_true", help="instead: rules to begin with (--starter NAME)")
    parser.add_argument("--find", default="", metavar="WORDS", help="only parts whose texts have all these words")
    parser.add_argument("--under", metavar="LEVEL", help="instead: which of a level's rules cannot act, and why")
    words.several(parser, "--set", "PATH=VALUE", "with --under: change a rule", "settings")


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    if arguments.mechanisms:
        print(page(), end="")
        return 0
    if arguments.under is not None:
        return _mute(arguments)
    if arguments.starters:
        return _starters(as_json=arguments.json)
    listed = [_described(address) for address in found(parts.addresses(), arguments.find)]
    if arguments.json:
        print_json({"parts": listed})
        return 0
    for part in listed:
        print(f"\n{part['address']}: {part['title']}\n    {part['about']}")
        print(f"    why: {part['why']}\n    source: {part['source']}\n    everyday words: {part['words']}")
        for link in part["links"]:
            print(f"    {link['kind']} {', '.join(link['others'])}: {link['words']}")
        for one in part["parameters"]:
            print(f"    {one['path']} = {shown(one['default'])}    ({_allowed(one)})")
            print(f"        {one['label']}: {one['means']}")
    print(f"\n{STRENGTH}")
    return 0


def _mute(arguments: argparse.Namespace) -> int:
    """Print the rules that cannot act as things stand."""
    from game.explain.map.mute import Trials  # noqa: PLC0415 -- a list of parts needs no engine

    level = load(arguments.under, changes(arguments.settings))
    mute = Trials(level.scenario).mute(turnables(level.head.knobs))
    if arguments.json:
        print_json({"mute": mute})
    else:
        for path, said in mute.items():
            print(f"{path}: {said}")
        print("Every rule can act." if not mute else "")
    return 0


def _starters(*, as_json: bool) -> int:
    """Print the rules one can begin with."""
    listed = [{**one.model_dump(), "people": country_words(one)} for one in starters()]
    if as_json:
        print_json({"starters": listed})
    for one in [] if as_json else listed:
        print(f"\n{one['name']}: {one['title']}\n    {one['about']}")
        if one["people"]:
            print(f"    {one['people']}")
        print(*(f"    {path} = {shown(value)}" for path, value in one["rules"].items()), sep="\n")
    return 0


def _described(address: str) -> dict[str, Any]:
    one = parts.find(address)
    return {
        "stage": one.part.stage,
        "name": one.part.name,
        "address": address,
        "title": one.part.title,
        "about": one.part.about,
        "why": one.part.why,
        "words": one.part.words,
        "source": one.part.source,
        "stop": stop_of(address),
        "links": [
            {"kind": link.kind, "others": list(link.others), "words": link.words, "when": dict(link.when)}
            for link in one.part.links
        ],
        "moves": {target: list(sources) for target, sources in one.part.moves.items()},
        "parameters": [
            {
                "path": f"{address}.{knob.name}",
                "default": one.defaults.get(knob.name, knob.default),
                "minimum": knob.minimum,
                "maximum": knob.maximum,
                "step": knob.step,
                "unit": knob.unit,
                "choices": knob.choices,
                "label": knob.label,
                "means": knob.means,
                "source": knob.source,
            }
            for knob in knobs(one.part.params)
        ],
    }


def _allowed(parameter: dict[str, Any]) -> str:
    if parameter["choices"]:
        return " or ".join(parameter["choices"])
    if parameter["minimum"] is None:
        return "true or false" if isinstance(parameter["default"], bool) else "the name of a map"
    unit = {"logits": "(strength)"}.get(parameter["unit"], parameter["unit"])
    return f"{parameter['minimum']} to {parameter['maximum']} {unit}".strip()
