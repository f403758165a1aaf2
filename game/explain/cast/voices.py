"""What the six say of a ballot that was held: whose list, box or sheet was changed, with the figures of the record.

Nobody speaks of what did not happen. Every figure in a sentence is read off the ballot and kept beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.engine.behaviour import voting_procedure
from game.engine.behaviour.anonymity import could_have_cast
from game.engine.data.arrays import both_stances
from game.engine.data.columns import ACTS, COLUMNS, EFFECT, FIELDS, TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import Entry
from game.explain.cast.characters import CAST, Key
from game.explain.cast.naming import unit_named
from game.text.language import message
from game.text.language import translate as _
from game.text.numbers import grouped

BEFORE_COUNT = "boxes"
"""Where list and box are told of; sheets are told of at their tier."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One sentence or two of one person.

    step    : ``boxes``, the tier whose sheet it is about, ``page``, or ``watch``
    causes  : the parts that moved what is told of; empty where an observer tells what there was to see
    unit    : the station or office that is named, by its number in the step; None where none is
    figures : every number of the sentences, by its place in ``words``
    place   : what the unit is called
    more    : what is counted, as a source string, or the printed figure
    """

    speaker: Key
    step: str
    words: tuple[str, ...]
    causes: tuple[str, ...]
    unit: int | None
    figures: tuple[tuple[str, int], ...]
    place: str = ""
    more: str = ""

    @property
    def sentence(self) -> str:
        """What is said, in the player's language."""
        numbers = {name: grouped(count) for name, count in self.figures}
        more = _(self.more) if self.more else ""
        return " ".join(_(one).format(place=self.place, more=more, **numbers) for one in self.words)

    @property
    def said_by(self) -> str:
        """Name and office."""
        one = CAST[self.speaker]
        return f"{one.name}, {one.office}"


@dataclass(frozen=True, slots=True)
class _Tale:
    """Papers or names that were moved before the count: who tells of them, from which column to which."""

    speaker: Key
    stage: str
    columns: tuple[str, ...]
    target: str
    words: str


MISSING = message("My name is not on the list at {place}. It is the same with others: {here} there, {total} in all.")
NOBODY = message("My list at {place} has names with nobody behind them: {here} there, {total} in all.")
FOR_OTHERS = message(
    "I cast no paper at {place}. Still one was put in for me. It is the same with others: {here} there, {total} in all."
)
STUFFED = message("I opened the box at {place}. It held papers that nobody was given: {here} there, {total} in all.")
NAMED = message(
    "I struck the name out at {place}. Struck papers there: {struck}. People who could have done it: {seen}."
)
"""What follows from two equal numbers, the questions of the debrief ask."""

TALES = (
    _Tale("voter", "roll", ("entitled",), "off_roll", MISSING),
    _Tale("chair", "roll", ("nobody",), "stayed_home", NOBODY),
    _Tale("voter", "ballot", ("stayed_home", "away"), "votes_for", FOR_OTHERS),
    _Tale("chair", "ballot", ("unissued",), "votes_for", STUFFED),
)

TOLD = {
    "votes_against": message("against"),
    "issued": message("papers handed out"),
    "invalid": message("invalid"),
    "votes_for": message("for"),
    "away": message("away"),
    "in_box": message("papers in the box"),
    "registered": message("names on the list"),
}
"""The columns of a sheet; the first that was changed is told of."""

_CHANGED = message("Sheets changed like that: {units} of {all}.")
_FIRST_SHEET = message("At {place} it was {received} {more}. My sheet says {reported}.")
_SHEET = message("From {place} I got {received} {more}. My sheet says {reported}.")
_LAST_SHEET = message("The sheets add up to {received} {more}. The centre gave me {reported} to print.")

SHEETS: dict[str, tuple[Key, str]] = {
    "precinct": ("chair", _FIRST_SHEET),
    "constituency": ("constituency", _SHEET),
    "province": ("province", _SHEET),
    "centre": ("editor", _LAST_SHEET),
}


def on_the_way(election: Election) -> tuple[Voice, ...]:
    """Return what is said of lists, boxes, sheets and page, in their order; of a forecast nothing can be said."""
    if election.seed is None:
        return ()
    return (*_before_the_count(election), *_named(election), *_sheets(election), *_page(election))


def _before_the_count(election: Election) -> Iterator[Voice]:
    for tale in TALES:
        entries = [
            one
            for one in election.ledger.entries
            if (one.stage, one.move.target) == (tale.stage, tale.target) and one.move.source in tale.columns
        ]
        here = sum((one.move.count for one in entries), start=np.zeros(1, dtype=np.int64))
        if not here.any():
            continue
        unit = int(np.argmax(here))
        figures = (("here", int(here[unit])), ("total", int(here.sum())))
        place = unit_named(election, TIERS[0], unit)
        yield Voice(tale.speaker, BEFORE_COUNT, (tale.words,), _parts(entries), unit, figures, place)


def _named(election: Election) -> Iterator[Voice]:
    """Somebody who struck the name out where nobody else could have."""
    acts = both_stances(election.boxes.acts)
    unmarked, struck, spoiled = (acts[:, ACTS.index(one)] for one in ("unmarked", "struck_out", "spoiled"))
    seen = could_have_cast(election, unmarked, struck, spoiled)
    alone = np.where(seen == struck, struck, 0)
    if alone.any():
        unit = int(np.argmax(alone))
        figures = (("struck", int(struck[unit])), ("seen", int(seen[unit])))
        part = voting_procedure.__name__.rpartition(".")[2]
        place = unit_named(election, TIERS[0], unit)
        yield Voice("voter", BEFORE_COUNT, (NAMED,), (part,), unit, figures, place)


def _sheets(election: Election) -> Iterator[Voice]:
    """Of every tier the sheet that was changed most."""
    for tier in election.tiers:
        column = next((name for name in TOLD if (tier.received.column(name) != tier.reported.column(name)).any()), "")
        if not column:
            continue
        received, reported = tier.received.column(column), tier.reported.column(column)
        unit = int(np.argmax(np.abs(reported - received)))
        speaker, words = SHEETS[tier.tier]
        figures = [("received", int(received[unit])), ("reported", int(reported[unit]))]
        said = [words]
        if received.size > 1:
            said.append(_CHANGED)
            figures += [("units", int((received != reported).sum())), ("all", received.size)]
        moved = [one for one in election.ledger.entries if _on_sheet(one, tier.tier, column)]
        place = unit_named(election, tier.tier, unit)
        yield Voice(speaker, tier.tier, tuple(said), _parts(moved), unit, tuple(figures), place, TOLD[column])


def _on_sheet(entry: Entry, tier: str, column: str) -> bool:
    """Whether an official's part moved a column of a tier's sheets."""
    if (entry.stage, entry.tier) != ("reporting", tier) or not entry.move.count.any():
        return False
    effect = EFFECT[COLUMNS.index(entry.move.target)] - EFFECT[COLUMNS.index(entry.move.source)]
    return bool(effect[FIELDS.index(column)])


def _page(election: Election) -> Iterator[Voice]:
    """The editor, where a figure of the page is nothing although somebody was counted."""
    for figure in election.bulletin.figures:
        if figure.name in ROUNDED and figure.numerator and not figure.printed.strip("0."):
            words, part = ROUNDED[figure.name], f"publication.{figure.name}"
            yield Voice("editor", "page", (words,), (part,), None, (("count", figure.numerator),), more=figure.printed)
            return


ROUNDED = {
    "against": message("The centre counted {count} against. On my page that is {more} %."),
    "abstained": message("The centre counted {count} at home. On my page that is {more} %."),
    "away": message("The centre counted {count} away. On my page that is {more} %."),
    "invalid": message("The centre counted {count} invalid. On my page that is {more} %."),
}
"""By figure."""


def _parts(entries: list[Entry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.part for one in entries if one.move.count.any()))


def at_step(election: Election, step: str) -> tuple[Voice, ...]:
    """Return what is said of one step of the count: of list and boxes, or of the sheets of a tier."""
    return tuple(one for one in on_the_way(election) if one.step == step)
