"""The published part of a ballot in the open formats of others: OpenElections' long table, NIST SP 1500-100.

Both carry what the sheets of the stations report and nothing of what is true. The second follows version 2 of the
Election Results Common Data Format: every constituency is a contest about one candidate, kept or struck out.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from game.engine.data.columns import FIELDS
from game.engine.data.election import Election
from game.level.places.names import constituency_name, station_name
from game.version import VERSION

OFFICE = "Deputy"
LONG = ("county", "precinct", "office", "district", "party", "candidate", "votes")
"""Columns of OpenElections' results by precinct; the candidate of a single-candidate ballot is for or against."""

ROWS = {
    "Registered Voters": "registered",
    "Ballots Cast": "in_box",
    "For": "votes_for",
    "Against": "votes_against",
    "Invalid": "invalid",
}
"""What a row is called, and the published column that it holds."""

TURNOUT_ROWS = ("Registered Voters", "Ballots Cast")
"""Rows that are an office of their own there."""


def long_table(election: Election) -> Iterator[Sequence[Any]]:
    """Yield the rows of OpenElections' long table, in the columns of ``LONG``."""
    places, table = election.country.places, election.tiers[0].reported.table()
    parents = places.ancestor("constituency").tolist()
    names = [constituency_name(election, unit) for unit in range(places.units("constituency"))]
    columns = {name: table[FIELDS.index(column)].tolist() for name, column in ROWS.items()}
    for precinct, parent in enumerate(parents):
        station = station_name(election, precinct)
        for name, counts in columns.items():
            own = name in TURNOUT_ROWS
            yield (
                names[parent],
                station,
                name if own else OFFICE,
                "" if own else parent + 1,
                "",
                "" if own else name,
                counts[precinct],
            )


def common_data_format(election: Election, title: str, made: datetime) -> dict[str, Any]:
    """Return the published part as an ElectionReport of NIST SP 1500-100, version 2.

    made : when, with a time zone; a simulated ballot has no date of its own
    """
    places, table = election.country.places, election.tiers[0].reported.table()
    counts = {name: row.tolist() for name, row in zip(FIELDS, table, strict=True)}
    members: list[list[int]] = [[] for _ in range(places.units("constituency"))]
    for precinct, parent in enumerate(places.ancestor("constituency").tolist()):
        members[parent].append(precinct)
    day = made.date().isoformat()
    return {
        "@type": "ElectionResults.ElectionReport",
        "Format": "precinct-level",
        "GeneratedDate": made.isoformat(timespec="seconds"),
        "Issuer": "99.93, a simulation",
        "IssuerAbbreviation": "99.93",
        "IsTest": True,
        "TestType": "simulation",
        "Notes": "Simulated figures of a country that does not exist; nothing here is a result of an election.",
        "SequenceStart": 1,
        "SequenceEnd": 1,
        "Status": "unofficial-complete",
        "VendorApplicationId": f"99.93 {VERSION}",
        "GpUnit": list(_units(election, members, counts)),
        "Election": [
            {
                "@type": "ElectionResults.Election",
                "ElectionScopeId": "country",
                "Name": _text(title),
                "StartDate": day,
                "EndDate": day,
                "Type": "general",
                "Contest": [_contest(election, unit, inside, counts) for unit, inside in enumerate(members)],
            }
        ],
    }


def _units(election: Election, members: list[list[int]], counts: dict[str, list[int]]) -> Iterator[dict[str, Any]]:
    yield _unit("country", "country", "", [f"constituency-{unit}" for unit in range(len(members))])
    for unit, inside in enumerate(members):
        below = [f"precinct-{precinct}" for precinct in inside]
        named = _unit(f"constituency-{unit}", "other", constituency_name(election, unit), below)
        yield {**named, "OtherType": "constituency"}
        for precinct in inside:
            station = _unit(f"precinct-{precinct}", "precinct", station_name(election, precinct), [])
            registered, cast = int(counts["registered"][precinct]), int(counts["in_box"][precinct])
            yield {**station, "VotersRegistered": registered, "VotersParticipated": cast}


def _unit(name: str, kind: str, title: str, below: list[str]) -> dict[str, Any]:
    unit: dict[str, Any] = {"@type": "ElectionResults.ReportingUnit", "@id": name, "Type": kind}
    return {**unit, **({"Name": title} if title else {}), **({"ComposingGpUnitIds": below} if below else {})}


def _contest(election: Election, unit: int, inside: list[int], counts: dict[str, list[int]]) -> dict[str, Any]:
    """Return one constituency: a single name, which is kept or struck out."""
    return {
        "@type": "ElectionResults.BallotMeasureContest",
        "@id": f"contest-{unit}",
        "ElectoralDistrictId": f"constituency-{unit}",
        "Name": constituency_name(election, unit),
        "Type": "other",
        "OtherType": "one candidate, kept or struck out",
        "VoteVariation": "majority",
        "BallotSelection": [
            _selection(f"for-{unit}", "For", inside, counts["votes_for"]),
            _selection(f"against-{unit}", "Against", inside, counts["votes_against"]),
        ],
        "SummaryCounts": [
            {
                "@type": "ElectionResults.SummaryCounts",
                "GpUnitId": f"precinct-{precinct}",
                "Type": "total",
                "BallotsCast": int(counts["in_box"][precinct]),
                "BallotsRejected": int(counts["invalid"][precinct]),
            }
            for precinct in inside
        ],
    }


def _selection(name: str, title: str, inside: list[int], votes: list[int]) -> dict[str, Any]:
    made = [
        {
            "@type": "ElectionResults.VoteCounts",
            "GpUnitId": f"precinct-{precinct}",
            "Type": "total",
            "Count": int(votes[precinct]),
        }
        for precinct in inside
    ]
    selection = {"@type": "ElectionResults.BallotMeasureSelection", "@id": name, "Selection": _text(title)}
    return {**selection, "VoteCounts": made}


def _text(content: str) -> dict[str, Any]:
    words = {"@type": "ElectionResults.LanguageString", "Content": content, "Language": "en"}
    return {"@type": "ElectionResults.InternationalizedText", "Text": [words]}
