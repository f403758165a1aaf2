"""Meet those behind the figure *against*: from private opposition to print, and who of them could be named."""

import argparse
from dataclasses import asdict
from typing import Any

from game.commands.shared import ballot
from game.commands.shared.ballot import hold, print_json
from game.commands.shared.words import whole_number
from game.engine.data.election import Election
from game.engine.data.problems import BadInput, Problem, shown
from game.explain.against.countries import QUESTIONS, countries
from game.explain.against.dots import Dots, dots
from game.explain.against.meeting import Met, meet
from game.explain.against.naming import Naming, named_sentence, naming
from game.explain.against.other_rule import OtherRule, other_rule
from game.explain.against.steps import Steps, answer, counted_words, opposed_words, steps, struck_words
from game.explain.against.words import person_lines
from game.explain.published.talk import Spoken, sources, spoken, talk_sentence, why_talked_about
from game.explain.vocabulary import figure_name, many


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of this command."""
    ballot.configure(parser)
    parser.add_argument(
        "--person", metavar="N", help="meet one of those who struck the name out, counted from 1 over the whole country"
    )
    parser.add_argument(
        "--countries",
        action="store_true",
        help="instead, ask the three countries that print one page",
    )


def execute(arguments: argparse.Namespace) -> int:
    """Run the command."""
    if arguments.countries:
        return _ask_countries(as_json=arguments.json)
    election = hold(arguments).election
    everybody = dots(election, most=2**62)
    met = _met(arguments, election, everybody)
    found, named, other, told = steps(election), naming(election), other_rule(election), spoken(election)
    if arguments.json:
        print_json(_json(found, named, other, told, met))
    else:
        _print(found, named, other)
        _print_talk(told)
        if met is not None:
            print("", *person_lines(election, met), sep="\n")
    return 0


def _ask_countries(*, as_json: bool) -> int:
    asked = countries()
    if as_json:
        print_json({"countries": [asdict(one) for one in asked]})
        return 0
    for one in asked:
        print(one.title)
        for question, told in zip(QUESTIONS, one.answers, strict=True):
            print(f"  {question:<26}{told}")
    return 0


def _met(arguments: argparse.Namespace, election: Election, everybody: Dots) -> Met | None:
    if arguments.person is None:
        return None
    many = everybody.sizes.size
    number = whole_number(arguments.person, many)
    if not number:
        allowed = f"a whole number from 1 to {many:,}" if many else "nobody: no name was struck out"
        raise BadInput([Problem("--person", "", shown(arguments.person), allowed, None, "no such person")])
    return meet(election, everybody, number - 1)


def _json(
    found: Steps, named: tuple[Naming, ...], other: OtherRule | None, told: tuple[Spoken, ...], met: Met | None
) -> dict[str, Any]:
    content: dict[str, Any] = {
        "figure": "against",
        "printed": found.printed,
        "answer": answer(found),
        "steps": {**asdict(found), "struck_out": found.struck},
        "stations": [asdict(one) for one in named],
        "other_rule": None if other is None else other._asdict(),
        "talk": {one.figure.name: one.share for one in told},
    }
    if met is not None:
        person, hidden = met.voter.person, met.people.anonymity
        content["person"] = {
            "precinct": met.people.precinct,
            "number": met.voter.number,
            "stance": person.stance,
            "support": person.support,
            "hour": person.hour,
            "seen": hidden.seen,
            "struck_out": hidden.struck_out,
            "people_per_paper": hidden.people_per_paper,
            "chances": [{"rule": one.key, "chance": one.share} for one in met.chances],
        }
    return content


def _print(found: Steps, named: tuple[Naming, ...], other: OtherRule | None) -> None:
    print(answer(found))
    rows = [
        ("oppose in private", found.opponents, ""),
        (many("struck_out"), found.struck, f"{struck_words(found)}; {opposed_words(found)}"),
        ("against at the stations", found.at_stations, ""),
        ("counted as against", found.counted, counted_words(found)),
    ]
    for name, count, words in rows:
        print(f"  {name:<26}{count:>12,}  {words}".rstrip())
    if found.printed:
        print(f"  {'printed':<26}{found.printed:>10} %  of {found.denominator:,}")
    print(f"\nWho could be named. {named_sentence(named)}")
    for one in named:
        print(f"  {one.words:<36}{one.stations:>8,} stations{one.papers:>12,} papers")
    if other is not None:
        figure = f"{other.printed} % against" if other.printed else "no figure against"
        print(f"\n{other.words}: {figure} would be printed; {other.struck:,.0f} people would strike the name out.")


def _print_talk(told: tuple[Spoken, ...]) -> None:
    print(f"\nWhat people talk about. {talk_sentence(told)}")
    for one in told:
        print(f"  {figure_name(one.figure.name):<26}{one.figure.printed:>10} %  {one.remarks:>8} of 100 remarks")
    print(f"  {why_talked_about()}\n  Source: {sources()}.")
