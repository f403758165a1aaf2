"""What observers notice in the stations they watch, each test with the right value; honest ballots are left alone."""

from typing import Any

import numpy as np
import pytest

from game.engine.audience.readers import observer_mission
from game.engine.data.bulletin import Belief, Bulletin, Figure, Finding
from game.engine.data.press import Press
from game.engine.data.protocols import Protocols
from game.engine.data.sample import UNUSUAL
from game.engine.population.build import build
from game.engine.publication.rounding import print_percent
from game.engine.simulate import election, forecast
from game.engine.streams import Dice, Streams
from game.level.load import load
from tests.engine.countries import scenario

SEEDS, STATIONS = 200, 12
NAMES = np.array([1_056, 995, 811, 900, 870, 1_010, 940, 1_100, 980, 1_020, 860, 930])


def protocols(**changed: np.ndarray[Any, Any]) -> Protocols:
    """Twelve honest stations: a tenth stays at home, a tenth of the papers is against, ten are invalid."""
    issued = NAMES - NAMES // 10
    against, invalid = issued // 10, np.full(STATIONS, 10)
    columns = {
        "registered": NAMES.copy(),
        "issued": issued,
        "in_box": issued.copy(),
        "votes_for": issued - against - invalid,
        "votes_against": against,
        "invalid": invalid,
        "away": np.zeros(STATIONS, dtype=np.int64),
    }
    return Protocols(**{**columns, **changed})


def page(boxes: Protocols, turnout: str = "", against: str = "") -> Bulletin:
    """What the centre prints from these boxes, or what it prints instead."""
    total = boxes.total()
    names, cast = int(total.registered[0]), int(total.in_box[0])
    figures = (
        ("turnout", int(total.issued[0]), names, "registered", turnout),
        ("against", int(total.votes_against[0]), cast, "cast", against),
    )
    return Bulletin(
        tuple(
            Figure(name, above, below, base, 2, "half_up", said or print_percent(above, below, 2, "half_up"))
            for name, above, below, base, said in figures
        ),
        1,
        "",
    )


def seen(press: Press, stations: int = STATIONS, seed: int = 1) -> Belief:
    return observer_mission.act(
        observer_mission.Params(stations=stations), press, Dice(Streams(seed).child("audience").generator())
    )


def found(belief: Belief, test: str) -> Finding:
    return next(finding for finding in belief.findings if finding.test == test)


def in_stations(belief: Belief) -> set[str]:
    return {finding.test for finding in belief.findings if finding.test != "page"}


def test_nothing_is_found_where_there_is_nothing() -> None:
    belief = seen(Press(page(protocols()), protocols(), protocols(), protocols()))
    assert belief.trust == 1.0
    assert [finding.test for finding in belief.findings] == ["page", "page"]
    assert all(finding.chance == 1.0 and finding.low == finding.high for finding in belief.findings)


@pytest.mark.parametrize("stations", [1, 3, STATIONS, 100])
def test_three_boxes_with_more_papers_than_names(stations: int) -> None:
    papers = protocols().in_box.copy()
    papers[:3] = 1_196, 1_122, 914
    boxes = protocols(in_box=papers, issued=papers.copy(), votes_for=papers - protocols().opposed)
    for seed in range(5):
        belief = seen(Press(page(boxes), boxes, boxes, boxes), stations, seed)
        there = Dice(Streams(seed).child("audience").generator()).sampled(min(stations, STATIONS), STATIONS)
        assert (belief.trust == 0.0) == bool(there[:3].any())
        assert in_stations(belief) == ({"names"} if there[:3].any() else set())
    full = found(seen(Press(page(boxes), boxes, boxes, boxes)), "names")
    assert (full.stations, full.station, full.seen, full.said, full.chance) == (3, 0, 1_196.0, 1_056.0, 0.0)


def test_papers_that_nobody_was_handed() -> None:
    papers = protocols().in_box.copy()
    papers[[4, 7]] += (1, 6)
    boxes = protocols(in_box=papers, votes_for=papers - protocols().opposed)
    belief = seen(Press(page(boxes), boxes, boxes, boxes))
    assert belief.trust == 0.0
    assert found(belief, "issued") == Finding("issued", "in_box", 2, 7, 996.0, 990.0)


def test_a_protocol_that_says_another_turnout() -> None:
    issued = protocols().issued.copy()
    issued[5] += 40
    said = protocols(issued=issued, in_box=issued.copy(), votes_for=issued - protocols().opposed)
    belief = seen(Press(page(protocols()), protocols(), protocols(), said))
    assert belief.trust == 0.0
    assert [one.column for one in belief.findings if one.test == "protocol"] == ["issued", "votes_for"]
    assert found(belief, "protocol") == Finding("protocol", "issued", 1, 5, 909.0, 949.0)


def test_a_protocol_that_says_other_votes() -> None:
    fewer = protocols().votes_against - 30
    said = protocols(votes_against=fewer, invalid=protocols().invalid + 30)
    belief = seen(Press(page(said), protocols(), protocols(), said), 5)
    assert belief.trust == 0.0
    finding = found(belief, "protocol")
    assert (finding.column, finding.stations, finding.seen - finding.said) == ("votes_against", 5, 30.0)


@pytest.mark.parametrize("law", [{"struck_as_yes": 0.5}, {"struck_as_invalid": 0.5}, {"unmarked_as_yes": False}])
@pytest.mark.parametrize("stations", [3, 30, 1_000])
def test_the_law_may_read_marks_otherwise(law: dict[str, Any], stations: int) -> None:
    rules = {"reporting.ballot_law": law, "audience.observer_mission": {"stations": stations}}
    held = election(scenario(rules, precincts=20, adults=300), 4)
    (belief,) = held.beliefs
    assert belief.trust == 1.0
    assert in_stations(belief) == set()
    marks = held.tiers[0].received
    if stations == 1_000:
        assert belief.perceived_dissent == pytest.approx(marks.votes_against.sum() / marks.in_box.sum())


@pytest.mark.parametrize(
    ("part", "tests"),
    [
        ({"ballot.ballot_stuffing": {"stations": 1.0, "papers": 0.01}}, {"issued"}),
        ({"ballot.ballot_stuffing": {"stations": 1.0, "papers": 0.5}}, {"names", "issued"}),
        ({"reporting.precinct.turnout_quota": {"quota": 0.99}}, {"protocol"}),
        ({"reporting.precinct.shrink_factor": {"kept": 0.5}}, {"protocol"}),
        ({"reporting.centre.shrink_factor": {"kept": 0.9}}, set()),
        ({"ballot.proxy_voting": {}}, set()),
    ],
)
def test_what_is_done_in_stations_is_found_there(part: dict[str, dict[str, Any]], tests: set[str]) -> None:
    rules = scenario({**part, "audience.observer_mission": {"stations": 10}}, precincts=20, adults=300)
    for held in (election(rules, 1), election(rules, 2), forecast(rules)):
        (belief,) = held.beliefs
        assert tests <= in_stations(belief) <= tests | {"issued"}
        assert belief.trust == (0.0 if tests else 1.0)


def test_the_turnout_is_held_against_the_page() -> None:
    boxes = protocols()
    lied = seen(Press(page(boxes, turnout="99.99"), boxes, boxes, boxes), 6)
    assert lied.trust == 0.0
    turnout = next(finding for finding in lied.findings if finding.column == "turnout")
    assert turnout.seen == pytest.approx(0.9, abs=0.002)
    assert turnout.said == pytest.approx(0.9999)
    assert turnout.chance < UNUSUAL
    assert turnout.low < 0.9 < turnout.high < 0.9999


def test_a_turnout_of_the_papers_is_no_turnout_that_could_be_tested() -> None:
    rules: dict[str, dict[str, Any]] = {
        "publication.turnout": {"base": "valid"},
        "audience.observer_mission": {"stations": 10},
    }
    (belief,) = election(scenario(rules, precincts=20, adults=300), 1).beliefs
    assert [finding.column for finding in belief.findings] == ["against"]


def test_the_record_of_an_election_and_of_a_forecast_is_whole() -> None:
    rules = scenario({"ballot.ballot_stuffing": {}, "audience.observer_mission": {"stations": 10}}, precincts=20)
    held, awaited = election(rules, 1), forecast(rules)
    assert all(isinstance(one.station, int) for one in held.beliefs[0].findings if one.test != "page")
    assert all(one.station is None for one in awaited.beliefs[0].findings)
    assert awaited.beliefs[0].findings[0].stations >= 1


def test_honest_ballots_are_not_doubted_more_often_than_said() -> None:
    scenario_ = load("who_is_on_the_list").scenario
    country = build(scenario_)
    beliefs = [
        next(one for one in election(scenario_, seed, country).beliefs if one.reader == "observer_mission")
        for seed in range(SEEDS)
    ]
    assert np.mean([belief.trust < 1.0 for belief in beliefs]) <= UNUSUAL
    assert all(in_stations(belief) == set() for belief in beliefs)
