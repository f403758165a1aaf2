"""The figures of a series as they are read: a column for each ballot, the published row beside what is printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from game.engine.data.scenario import Scenario
from game.explain import vocabulary
from game.history.published import Published
from game.level.head import Head
from game.level.series.sequence import value
from game.session.series.turns import Turn, missed, row
from game.text.language import message
from game.text.language import translate as _
from game.text.numbers import points
from game.text.unit import OF_ONE

Mark = Literal["private", "believed", "truth", "report", "claim"]
"""Whose figure it is: nobody sees it, people expect it, it happened, it is reported, somebody published it."""

DASH = "–"
"""Where nothing is printed."""

NAMES: dict[str, tuple[str, Mark]] = {
    "private": (message("against in private"), "private"),
    "believed": (message("believed"), "believed"),
    "struck": (message("struck out"), "truth"),
    "against": (message("printed against"), "report"),
    "published against": (message("published against"), "claim"),
    "voted for": (message("voted for"), "truth"),
    "for": (message("printed for"), "report"),
    "published for": (message("published for"), "claim"),
    "came": (message("came to vote"), "truth"),
    "turnout": (message("printed turnout"), "report"),
    "published turnout": (message("published turnout"), "claim"),
}
"""What each row is called, and whose figure it is."""

DISSENT = ("private", "believed", "struck", "against", "published against")
TURNOUT = ("came", "turnout", "published turnout")
FOR = ("voted for", "for", "published for")


@dataclass(frozen=True, slots=True)
class Column:
    """One ballot: its number and name, what was printed and published, and everything else as digits, by row.

    values : the same as numbers, for drawing; what is not printed is missing
    missed : figures that the page prints otherwise than the published row
    """

    turn: Turn
    name: str
    told: str
    published: Published | None
    texts: dict[str, str]
    values: dict[str, float]
    missed: tuple[str, ...]


def columns(head: Head, turns: Iterable[Turn]) -> list[Column]:
    """Return a column for each ballot."""
    return [column(head, turn) for turn in turns]


def column(head: Head, turn: Turn) -> Column:
    """Return the column of one ballot."""
    published = row(head, turn.number)
    asked = head.goal.figures if head.goal else ()
    figures = {} if published is None else published.figures
    said = {name: digits for name, digits in figures.items() if not asked or name in asked}
    texts = {
        "private": f"{turn.private:.2f}",
        "believed": f"{turn.believed:.2f}",
        "struck": f"{turn.struck:.2f}",
        "came": f"{turn.turnout:.2f}",
        # a series that never speaks of the votes for is not looked at by them
        "voted for": f"{turn.voted_for:.2f}" if "for" in turn.printed or "for" in said else DASH,
        **{name: turn.printed.get(name, DASH) for name in ("against", "for", "turnout")},
        **{f"published {name}": _sure(said.get(name, DASH), published) for name in ("against", "for", "turnout")},
    }
    values = {
        **{name: float(text.strip("()")) for name, text in texts.items() if text != DASH},
        "private": turn.private,
        "believed": turn.believed,
        "struck": turn.struck,
        "came": turn.turnout,
    }
    one = None if head.series is None else head.series.ballots[turn.number - 1]
    name, told = ("1", "") if one is None else (one.name, one.told)
    return Column(turn, name, told, published, texts, values, missed(published, turn.printed, head.goal))


def _sure(digits: str, published: Published | None) -> str:
    """Put digits that are not confirmed into brackets."""
    return digits if digits == DASH or published is None or published.sourced else f"({digits})"


def shown_rows(found: Sequence[Column], rows: Sequence[str]) -> list[str]:
    """Return those of some rows that have anything in them."""
    return [name for name in rows if any(one.texts[name] != DASH for one in found)]


def row_name(name: str) -> str:
    """What a row is called, in the player's language."""
    return _(NAMES[name][0])


def learned_words(scenario: Scenario) -> str:
    """Say how far a page moves what people believe; empty where nobody learns anything from one ballot to the next."""
    rate, eyes = (value(scenario, f"audience.people_at_large.{name}") for name in ("rate", "eyes"))
    if not rate:
        return ""
    way = _("After each ballot people go {share} of the way from what they believed to {learned}.")
    learned = _("what is printed") if not eyes else _("what is printed and what they saw")
    return way.format(share=OF_ONE.write(rate), learned=learned)


def agreement(head: Head) -> str:
    """Say that the page prints its published row, or comes as close as a goal asks for."""
    if head.goal is None or not head.goal.within:
        return _("The page prints what was published.")
    return _("The page comes within {points} of what was published.").format(points=points(head.goal.within))


def difference(one: Column) -> str:
    """Say what of the published row the page prints otherwise; empty where it prints the row, or there is none."""
    if one.published is None or not one.missed:
        return ""
    words = _("{figure}: {printed} printed, {published} published")
    said = [
        words.format(
            figure=vocabulary.figure_name(name),
            printed=one.turn.printed.get(name, DASH),
            published=one.published.figures[name],
        )
        for name in one.missed
    ]
    return "; ".join(said)
