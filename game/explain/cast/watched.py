"""What the observer says: what was wrong in a station, how sample and page differ, or that nothing was wrong."""

from game.engine.audience.readers import observer_mission
from game.engine.data.bulletin import Finding
from game.engine.data.election import Election
from game.engine.data.sample import UNUSUAL
from game.explain.cast.naming import unit_named
from game.explain.cast.voices import Voice, on_the_way
from game.text.language import message

READER = "observer_mission"

FOUND = {
    ("names", "in_box"): message("I watched {place}. Papers in the box: {seen}. Names on the list: {said}."),
    ("issued", "in_box"): message("I watched {place}. Papers in the box: {seen}. Papers handed out: {said}."),
    ("protocol", "issued"): message("I watched {place}. Papers handed out: {seen}. The sheet says {said}."),
    ("protocol", "votes_for"): message("I watched {place}. Read out as for: {seen}. The sheet says {said}."),
    ("protocol", "votes_against"): message("I watched {place}. Read out as against: {seen}. The sheet says {said}."),
    ("protocol", "invalid"): message("I watched {place}. Read out as invalid: {seen}. The sheet says {said}."),
}
"""By test and column of the finding."""

FITS = message("I watched {watched} of {all} stations. What I saw there fits the page.")
DIFFERS = message("I watched {watched} of {all} stations. What I saw there does not fit the page.")


def watched(election: Election) -> Voice | None:
    """Return what the observer says of a ballot; None of a forecast, and where no observers were there.

    Reads the page with the observers' eyes, which takes as long as that takes.
    """
    belief = election.belief(READER) if election.seed is not None else None
    if belief is None:
        return None
    for finding in belief.findings:
        if finding.station is not None and (finding.test, finding.column) in FOUND:
            return _in_a_station(election, finding)
    params = election.scenario.one(f"audience.{READER}", observer_mission.Params)
    total = election.country.places.units("precinct")
    fits = all(finding.chance >= UNUSUAL for finding in belief.findings if finding.test == "page")
    figures = (("watched", min(params.stations, total)), ("all", total))
    return Voice("observer", "watch", (FITS if fits else DIFFERS,), (), None, figures)


def _in_a_station(election: Election, finding: Finding) -> Voice:
    assert finding.station is not None
    figures = (("seen", round(finding.seen)), ("said", round(finding.said)))
    words = FOUND[finding.test, finding.column]
    place = unit_named(election, "precinct", finding.station)
    return Voice("observer", "watch", (words,), (), finding.station, figures, place)


def voices(election: Election) -> tuple[Voice, ...]:
    """Return everything the six have to say of a ballot that was held."""
    seen = watched(election)
    return (*on_the_way(election), *((seen,) if seen is not None else ()))
