"""The published part in the formats of others: whole, and nothing but what was published."""

import json
from datetime import UTC, datetime
from typing import Any

import jsonschema
import pytest

from game.engine.data.columns import FIELDS
from game.engine.data.election import Election
from game.engine.simulate import election
from game.exchange.published import LONG, common_data_format, long_table
from game.level.load import load_rules

MADE = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)
RESULTS = "ElectionResults."


def kind(name: str, needed: dict[str, Any], others: dict[str, Any] | None = None) -> dict[str, Any]:
    """A class of NIST SP 1500-100 version 2: what it must have, what else it may have, and nothing besides."""
    fields = {**needed, **(others or {}), "@type": {"enum": [RESULTS + name]}}
    return {"type": "object", "required": list(needed), "properties": fields, "additionalProperties": False}


TEXT, WHOLE, NUMBER, YES = {"type": "string"}, {"type": "integer"}, {"type": "number"}, {"type": "boolean"}
DATE = {"type": "string", "format": "date"}
COUNT_TYPE = {"enum": ["election-day", "absentee", "early", "other", "provisional", "total", "uocava", "write-in"]}


def many(one: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": one, "minItems": least}


WORDS = kind("InternationalizedText", {"Text": many(kind("LanguageString", {"Content": TEXT, "Language": TEXT}), 1)})
VOTES = kind("VoteCounts", {"Count": NUMBER, "Type": COUNT_TYPE}, {"GpUnitId": TEXT, "OtherType": TEXT})
CAST = {"BallotsCast": WHOLE, "BallotsRejected": WHOLE, "GpUnitId": TEXT, "OtherType": TEXT}
SUMMARY = kind("SummaryCounts", {"Type": COUNT_TYPE}, CAST)
SELECTION = kind("BallotMeasureSelection", {"Selection": WORDS, "@id": TEXT}, {"VoteCounts": many(VOTES)})
CONTEST = kind(
    "BallotMeasureContest",
    {"ElectoralDistrictId": TEXT, "Name": TEXT, "@id": TEXT},
    {
        "BallotSelection": many(SELECTION),
        "OtherType": TEXT,
        "SummaryCounts": many(SUMMARY),
        "Type": {"enum": ["ballot-measure", "initiative", "other", "referendum"]},
        "VoteVariation": {"enum": ["1-of-m", "majority", "n-of-m", "other", "plurality", "super-majority"]},
    },
)
UNIT = kind(
    "ReportingUnit",
    {"Type": {"enum": ["country", "county", "other", "polling-place", "precinct", "state"]}, "@id": TEXT},
    {
        "ComposingGpUnitIds": many(TEXT),
        "Name": TEXT,
        "OtherType": TEXT,
        "VotersParticipated": WHOLE,
        "VotersRegistered": WHOLE,
    },
)
ELECTION = kind(
    "Election",
    {
        "ElectionScopeId": TEXT,
        "EndDate": DATE,
        "Name": WORDS,
        "StartDate": DATE,
        "Type": {"enum": ["general", "other"]},
    },
    {"Contest": many(CONTEST)},
)
STATUS = {"enum": ["certified", "correction", "pre-election", "recount", "unofficial-complete", "unofficial-partial"]}
REPORT = kind(
    "ElectionReport",
    {
        "Format": {"enum": ["precinct-level", "summary-contest"]},
        "GeneratedDate": {"type": "string", "format": "date-time"},
        "Issuer": TEXT,
        "IssuerAbbreviation": TEXT,
        "SequenceEnd": WHOLE,
        "SequenceStart": WHOLE,
        "Status": STATUS,
        "VendorApplicationId": TEXT,
    },
    {"IsTest": YES, "TestType": TEXT, "Notes": TEXT, "GpUnit": many(UNIT), "Election": many(ELECTION)},
)
"""What version 2 of the common data format says of the classes that are used, field by field.

Held against NIST_V2_election_results_reporting.json of usnistgov/ElectionResultsReporting (commit 04fe7b7): the same
fields are needed there, each has the same kind, and every word allowed here is allowed there.
"""


@pytest.fixture(scope="module", params=["honest_count", "knock_on_the_door"])
def held(request: pytest.FixtureRequest) -> Election:
    return election(load_rules(request.param).scenario, 3)


@pytest.fixture(scope="module")
def report(held: Election) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(common_data_format(held, "A ballot", MADE)))
    return found


def test_the_report_keeps_to_the_common_data_format(report: dict[str, Any]) -> None:
    assert [str(one) for one in jsonschema.Draft202012Validator(REPORT).iter_errors(report)] == []


def test_the_rules_of_the_format_are_kept_by_this_test(report: dict[str, Any]) -> None:
    for path, value in (("Status", "final"), ("Truth", 1), ("Format", None)):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**report, path: value}, REPORT, cls=jsonschema.Draft202012Validator)


def test_everything_that_is_named_is_there(report: dict[str, Any]) -> None:
    units = [unit["@id"] for unit in report["GpUnit"]]
    assert len(set(units)) == len(units)
    named = [below for unit in report["GpUnit"] for below in unit.get("ComposingGpUnitIds", [])]
    assert sorted([*named, "country"]) == sorted(units)
    for contest in report["Election"][0]["Contest"]:
        assert contest["ElectoralDistrictId"] in units
        counts = [one for selection in contest["BallotSelection"] for one in selection["VoteCounts"]]
        assert {one["GpUnitId"] for one in (*counts, *contest["SummaryCounts"])} <= set(units)


def test_the_votes_add_up_to_what_is_published(report: dict[str, Any], held: Election) -> None:
    contests = report["Election"][0]["Contest"]
    for at, column in ((0, "votes_for"), (1, "votes_against")):
        total = sum(one["Count"] for contest in contests for one in contest["BallotSelection"][at]["VoteCounts"])
        assert total == held.tiers[0].reported.table()[FIELDS.index(column)].sum()
    assert sum(unit.get("VotersRegistered", 0) for unit in report["GpUnit"]) == held.tiers[0].reported.registered.sum()


def test_the_long_table_has_every_station_five_times(held: Election) -> None:
    rows = list(long_table(held))
    assert all(len(row) == len(LONG) for row in rows)
    assert len(rows) == 5 * held.country.places.units("precinct")
    votes = sum(row[-1] for row in rows if row[5] == "Against")
    assert votes == held.tiers[0].reported.votes_against.sum()
    assert {row[2] for row in rows} == {"Registered Voters", "Ballots Cast", "Deputy"}
