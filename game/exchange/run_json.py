"""A ballot as one JSON object: the shape of ``run --json`` and of ``election.json``."""

from typing import Any

import numpy as np

from game.engine.behaviour.people import Station
from game.engine.data.bulletin import Belief
from game.engine.data.election import Election
from game.engine.digest import code as name_of
from game.engine.digest import digest
from game.engine.trace import Step, Trace
from game.version import VERSION


def run_json(election: Election, seconds: dict[str, float], code: str = "") -> dict[str, Any]:
    """Return the record's summary; counts are whole numbers in an election and expected values in a forecast.

    code : what a class types to open the same ballot; empty where there is none
    """
    places = election.country.places
    return {
        "level": election.scenario.level,
        "seed": election.seed,
        "code": code,
        "rules": name_of(election.scenario, election.seed),
        "version": VERSION,
        "digest": digest(election),
        "places": {
            "provinces": places.units("province"),
            "constituencies": places.units("constituency"),
            "precincts": places.units("precinct"),
        },
        "truth": election.truth(),
        "reported": election.published(),
        "ledger": ledger_rows(election),
        "bulletin": {
            "figures": [_figure(figure) for figure in election.bulletin.figures],
            "text": election.bulletin.text,
        },
        "beliefs": [_belief(belief) for belief in election.beliefs],
        "seconds": seconds,
    }


def ledger_rows(election: Election) -> list[dict[str, Any]]:
    """Return the ledger summed over the units of each tier."""
    return [
        {
            "stage": entry.stage,
            "tier": entry.tier,
            "part": entry.part,
            "from": entry.move.source,
            "to": entry.move.target,
            "units": int(np.count_nonzero(entry.move.count)),
            "count": entry.move.count.sum().item(),
        }
        for entry in election.ledger.entries
    ]


def trace_json(trace: Trace) -> dict[str, Any]:
    """Return a trace in the shape of ``trace --json``."""
    figure = trace.figure
    return {
        "figure": figure.name,
        **_slots(figure, "printed", "numerator", "denominator", "base"),
        "steps": [_step(step) for step in trace.steps],
        "base_steps": [_step(step) for step in trace.base_steps],
        "precincts": [_slots(station, "precinct", "true", "reported") for station in trace.precincts],
    }


def people_json(station: Station) -> dict[str, Any]:
    """Return the people of a station in the shape of ``people --json``."""
    return {
        "precinct": station.precinct,
        "counts": station.counts,
        "anonymity": _slots(station.anonymity),
        "people": [
            {
                **_slots(person, "support", "stance", "hour", "did", "cast_by_others", "by_habit", "utilities"),
                "terms": [_slots(pull) for pull in person.pulls],
            }
            for person in station.people
        ],
    }


def _belief(belief: Belief) -> dict[str, Any]:
    findings = [_slots(finding) for finding in belief.findings]
    return {**_slots(belief), "findings": findings, "talk": dict(belief.talk), "copied": dict(belief.copied)}


def _figure(figure: Any) -> dict[str, Any]:
    printed = _slots(figure)
    return {"name": printed.pop("name"), "printed": printed.pop("printed"), **printed}


def _step(step: Step) -> dict[str, Any]:
    return {
        "stage": step.stage,
        "tier": step.tier,
        "count_before": step.before,
        "count_after": step.after,
        "moved": [
            {
                "part": moved.part,
                "from": moved.source,
                "to": moved.target,
                "count": moved.count,
                "units": moved.units,
                "effect": moved.effect,
            }
            for moved in step.moved
        ],
    }


def _slots(record: Any, *names: str) -> dict[str, Any]:
    """The fields of a record under their own names: those named, or all."""
    return {name: getattr(record, name) for name in names or record.__slots__}
