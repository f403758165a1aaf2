"""What constituencies and polling stations are called, wherever people read of them: in the window and in a terminal.

Tables and JSON number them from 0. A name has the map's own word for the place, or counts from 1 as people do.
"""

import numpy as np

from game.engine.data.election import Election
from game.engine.population import country
from game.level.places.maps import places_on
from game.level.places.named_seats import NamedSeat, named_seats
from game.level.places.named_stations import NamedStation, named_stations
from game.text.language import translate as _


def constituency_name(election: Election, constituency: int) -> str:
    """Return what a report or the map calls a constituency, or its province and its number there: Aldane; Keldra 12."""
    places, seat = election.country.places, named_seat(election, constituency)
    if seat is not None and seat.name:
        return seat.name
    own = _on_the_map(election)
    if 1 < places.units("constituency") == len(own):
        return own[constituency]
    return places.constituency_name(constituency)


def station_name(election: Election, precinct: int) -> str:
    """Return what a station is called: Keldra 12, station 8; in a single constituency Town Hall or Station 8."""
    places = election.country.places
    number = places.station_number(precinct)
    if places.units("constituency") > 1:
        constituency = constituency_name(election, int(places.parent[0][precinct]))
        return _("{constituency}, station {number}").format(constituency=constituency, number=number)
    own = _on_the_map(election)
    return own[precinct] if len(own) == places.units("precinct") else _("Station {number}").format(number=number)


def named_seat(election: Election, constituency: int) -> NamedSeat | None:
    """Return what a report says of a seat; None of all but a few."""
    return named_seats(_map(election)).get(constituency + 1)


def place_kind(election: Election, precinct: int) -> str:
    """Return the kind of place that a station is shown as: the model's, or what a report says of it."""
    named, places = named_station(election, precinct), election.country.places
    return named.shown_as if named else places.settings[int(places.setting[precinct])]


def named_station(election: Election, precinct: int) -> NamedStation | None:
    """Return what a report says of a station; None of all but a few."""
    places = election.country.places
    kind = places.settings[int(places.setting[precinct])]
    found = named_stations(_map(election)).get((_province(election, precinct), kind))
    return found if found and _first_like(election, precinct) else None


def _province(election: Election, precinct: int) -> str:
    places = election.country.places
    return places.provinces[int(places.parent[1][places.parent[0][precinct]])]


def _first_like(election: Election, precinct: int) -> bool:
    """Whether no station of the province before this one stands in the same kind of place."""
    places = election.country.places
    begins = np.searchsorted(places.parent[1], places.parent[1][places.parent[0][precinct]])
    first = int(places.first_child("precinct")[begins])
    return not (places.setting[first:precinct] == places.setting[precinct]).any()


def _on_the_map(election: Election) -> tuple[str, ...]:
    return places_on(_map(election))


def _map(election: Election) -> str:
    return country.of(election.scenario).map
