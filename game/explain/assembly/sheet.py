"""The result sheet of one constituency: boxes, report, stations, a page of its own, and who changed what.

The sheets of a country add up to what the provinces receive; what is changed after that stands in ``above``.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from game.engine.data.bulletin import Figure
from game.engine.data.columns import FIELDS, OPPONENT, TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import Entry, Protocols
from game.engine.publication.publish import publish
from game.explain import vocabulary
from game.level.places.named_seats import NamedSeat
from game.level.places.named_stations import NamedStation
from game.level.places.names import constituency_name, named_seat, named_station, place_kind, station_name
from game.text.language import translate as _

HALF = 2
OWN_TIERS = TIERS[:2]
"""Who has a hand in a sheet; the tiers above change what it became a part of."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line: what people did and what the constituency reports."""

    key: str
    label: str
    boxes: int
    sheet: int


@dataclass(frozen=True, slots=True)
class SheetStation:
    """One polling station of the constituency; ``visibility`` is the chance that a choice is seen there."""

    precinct: int
    name: str
    setting: str
    visibility: float
    registered: int
    struck_out: int
    votes_for: int
    votes_against: int


@dataclass(frozen=True, slots=True)
class SheetMove:
    """What one part moved within the constituency, from one column to another."""

    stage: str
    tier: str
    part: str
    source: str
    target: str
    count: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A constituency's result.

    number        : from 1 over the whole country, of so many seats
    elected       : whether more than half of the papers reported are for the one name
    figures       : the page this constituency would print on its own, by the country's rules of printing
    against       : shares in per cent: adults who oppose in private, papers struck out, papers against in the sheet
    reported      : the seven fields of the sheet
    """

    constituency: int
    number: int
    seats: int
    name: str
    province: str
    known_for: str
    known_source: str
    elected: bool
    rows: tuple[SheetRow, ...]
    stations: tuple[SheetStation, ...]
    moves: tuple[SheetMove, ...]
    figures: tuple[Figure, ...]
    against: tuple[float, float, float]
    reported: dict[str, int]


def sheet(election: Election, constituency: int) -> Sheet:
    """Read the sheet of a constituency, counted from 0; of a forecast, what is expected, in whole numbers."""
    places = election.country.places
    here = stations_of(election, constituency)
    true = _part(election.true, here).total()
    told = _part(election.tiers[1].reported, slice(constituency, constituency + 1))
    known = [
        named_seat(election, constituency),
        *(named_station(election, one) for one in range(here.start, here.stop)),
    ]
    told_of = next((one for one in known if one is not None), None)
    people = election.roll.registered[here] + election.roll.off_roll[here]
    papers, votes_for = float(told.in_box[0]), float(told.votes_for[0])
    elected = np.array([1.0 if HALF * votes_for > papers else 0.0])
    return Sheet(
        constituency=constituency,
        number=constituency + 1,
        seats=places.units("constituency"),
        name=constituency_name(election, constituency),
        province=places.provinces[int(places.parent[1][constituency])],
        known_for=told_of.notes if told_of else "",
        known_source=source_of(told_of) if told_of else "",
        elected=bool(elected[0]),
        rows=tuple(_rows(true, told)),
        stations=tuple(_station(election, precinct) for precinct in range(here.start, here.stop)),
        moves=tuple(_moves(election, constituency)),
        figures=publish(election.scenario, elected, told).figures,
        against=(
            _percent(float(people[:, OPPONENT].sum()), float(people.sum())),
            _percent(float(true.votes_against[0]), float(true.in_box[0])),
            _percent(float(told.votes_against[0]), papers),
        ),
        reported={name: round(float(getattr(told, name)[0])) for name in FIELDS},
    )


def source_of(told: NamedSeat | NamedStation) -> str:
    """Return who reported it, and whether that was found again."""
    return told.source if told.verified else _("{source}, from memory").format(source=told.source)


def stations_of(election: Election, constituency: int) -> slice:
    """Return the stations of a constituency."""
    places = election.country.places
    first = places.first_child("precinct")
    last = int(first[constituency + 1]) if constituency + 1 < first.size else places.units("precinct")
    return slice(int(first[constituency]), last)


def above(election: Election, field: str) -> tuple[int, int]:
    """Return what all sheets say of a field together, and what the centre says of it."""
    sheets = getattr(election.tiers[1].reported, field).sum().item()
    return round(sheets), round(getattr(election.reported, field).sum().item())


def _part(protocols: Protocols, units: slice) -> Protocols:
    return Protocols(*(np.ascontiguousarray(getattr(protocols, name)[units]) for name in FIELDS))


def _percent(part: float, whole: float) -> float:
    return 100.0 * part / whole if whole else 0.0


def _rows(true: Protocols, told: Protocols) -> Iterator[SheetRow]:
    marks = {"votes_for": "unmarked", "votes_against": "struck_out", "invalid": "spoiled"}
    for column in ("registered", *marks, "stayed_home", "away"):
        label = vocabulary.name(column)
        if column in marks:
            label = _("{mark}, {column}").format(mark=vocabulary.name(marks[column]), column=vocabulary.column(column))
        yield SheetRow(column, label, round(float(true.column(column)[0])), round(float(told.column(column)[0])))


def _station(election: Election, precinct: int) -> SheetStation:
    places, told = election.country.places, election.tiers[0].reported
    setting = int(places.setting[precinct])
    acts = election.boxes.acts[precinct].sum(axis=0)
    return SheetStation(
        precinct=precinct,
        name=station_name(election, precinct),
        setting=place_kind(election, precinct),
        visibility=float(election.choices.visibility[setting]),
        registered=round(float(told.registered[precinct])),
        struck_out=round(float(acts[1])),
        votes_for=round(float(acts[0])),
        votes_against=round(float(told.votes_against[precinct])),
    )


def _moves(election: Election, constituency: int) -> Iterator[SheetMove]:
    for entry in election.ledger.entries:
        count = round(_count(election, entry, constituency)) if entry.tier in OWN_TIERS else 0
        if count:
            move = entry.move
            yield SheetMove(entry.stage, entry.tier, entry.part, move.source, move.target, count)


def _count(election: Election, entry: Entry, constituency: int) -> float:
    if entry.tier == TIERS[1]:
        return float(entry.move.count[constituency])
    return float(entry.move.count[stations_of(election, constituency)].sum())


def elected_seats(election: Election) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """(C,) whether more than half of the papers that a constituency reports are for its one name."""
    told = election.tiers[1].reported
    return np.asarray(HALF * told.votes_for > told.in_box, dtype=np.bool_)
