"""Reasons add up to the engine's utilities, chances are its probabilities, the way of a paper is in its ledger."""

import math

import pytest

from game.engine.data.columns import ALTERNATIVES
from game.explain.person.chances import chances, percent_text
from game.explain.person.deeds import deeds
from game.explain.person.reasons import otherwise, reasons, together
from game.explain.person.situation import Situation
from game.explain.station.paper_way import column_of, figure_of, survival, way
from game.ui.pages.station.person.support import signed
from tests.ui.pages.station.held import PROCEDURES, ballot, ballot_of

FEAR = "spa_2026_fear"
LAW = "reporting.ballot_law.struck_as_yes"


@pytest.mark.parametrize("level", ["honest_count", "full_country", FEAR])
def test_pulls_add_up_and_chances_are_those_of_the_engine(level: str) -> None:
    where = ballot(level)
    people = where.attendance
    for members in people.cells.values():
        voter = members[0]
        if not voter.person.utilities:
            continue
        found = reasons(where.held, 0, voter)
        assert sum(reason.pull for reason in found) == pytest.approx(together(voter), abs=0.02)
        weights = {name: math.exp(value) for name, value in voter.person.utilities.items()}
        here = Situation.of(where.held, 0, voter)
        for name in ALTERNATIVES:
            assert here.chance(name) == pytest.approx(weights[name] / sum(weights.values()), rel=1e-9)
        assert chances(where.held, 0, voter)[0].share == pytest.approx(here.chance(otherwise(voter)))


def test_fear_keeps_an_opponent_quiet_and_the_booth_would_not() -> None:
    where = ballot(FEAR)
    voter = min(where.attendance.cells["unmarked", "opponent"], key=lambda one: abs(one.person.support + 1.5))
    lines = {line.key: line for line in chances(where.held, 0, voter)}
    assert lines["as_is"].share < 0.05
    assert lines["procedure"].share > 0.9
    assert lines["procedure"].change == ("behaviour.voting_procedure.procedure", "secret")
    assert lines["as_is"].share < lines["half"].share
    assert lines["half"].change is None


def test_safety_in_numbers_has_a_line_where_it_matters() -> None:
    changes: dict[str, object] = {
        "behaviour.perception.prior": 0.6,
        "behaviour.perception.weight": 1.0,
        "behaviour.reject_penalty.penalty": 8.0,
    }
    where = ballot_of("full_country", changes)
    voter = where.attendance.cells["struck_out", "opponent"][0]
    found = {reason.label: reason.pull for reason in reasons(where.held, 0, voter)}
    assert found["Being seen to strike"] == pytest.approx(8.0 * 0.95, rel=1e-6)
    assert found["Safety in numbers"] == pytest.approx(-8.0 * 0.95 * 0.5 * 0.6, rel=1e-6)


def test_those_who_stayed_at_home_weigh_the_way_to_the_polls() -> None:
    where = ballot()
    voter = next(one for one in where.attendance.cells["stayed_home", "opponent"] if not one.person.by_habit)
    assert otherwise(voter) == "home"
    assert {line.key for line in chances(where.held, 0, voter)} >= {"as_is", "behaviour.civic_duty"}


def test_habit_is_said_to_have_no_part_in_opinion() -> None:
    where = ballot()
    voter = next(one for one in where.attendance.everyone if one.person.by_habit)
    assert voter.person.did == "stayed_home"
    assert not voter.person.utilities
    assert [one.words for one in deeds(voter, "secret")][1] == "stayed home, as ever"


def test_the_way_of_a_paper_is_the_ledger_of_its_units() -> None:
    where = ballot_of("spa_2026_decree", {LAW: 0.4}, precinct=3000)
    people = where.attendance
    voter = people.cells["struck_out", "opponent"][0]
    law, station, constituency, province, centre = way(where.held, 3000, voter)
    struck = int(where.held.boxes.papers[3000, :, 1].sum())
    assert (law.before, station.before) == (struck, law.after)
    assert station.after == int(where.held.tiers[0].reported.votes_against[3000])
    unit = int(where.held.country.places.parent[0][3000])
    assert constituency.before == int(where.held.tiers[1].received.votes_against[unit])
    assert centre.before == int(where.held.tiers[3].received.votes_against[0])
    assert province.share <= 1.0
    whole = survival(way(where.held, 3000, voter))
    assert 0 < whole < law.share < 1


def test_in_an_honest_count_every_paper_comes_through() -> None:
    where = ballot()
    for members in where.attendance.cells.values():
        assert survival(way(where.held, 0, members[0])) == 1.0


@pytest.mark.parametrize(
    ("did", "figure"),
    [
        ("unmarked", "for"),
        ("struck_out", "against"),
        ("spoiled", "invalid"),
        ("stayed_home", "abstained"),
        ("away", "away"),
    ],
)
def test_every_paper_belongs_to_a_printed_figure(did: str, figure: str) -> None:
    people = ballot_of("honest_count", {"behaviour.protest_spoiling.urge": 2.0}).attendance
    voter = next(voter for voter in people.everyone if voter.person.did == did)
    assert figure_of(voter) == figure


def test_a_paper_cast_by_others_is_a_vote_for() -> None:
    where = ballot_of("honest_count", {"ballot.proxy_voting.home": 1.0})
    voter = next(one for one in where.attendance.everyone if one.person.did == "stayed_home")
    assert voter.person.cast_by_others
    assert column_of(voter) == "votes_for"


def test_the_station_tells_who_is_not_on_the_roll() -> None:
    where = ballot_of("honest_count", {"roll.roll_cleaning.share": 0.5})
    voter = next(one for one in where.attendance.everyone if one.person.did == "off_roll")
    assert way(where.held, 0, voter) == ()
    assert figure_of(voter) == ""


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_every_deed_has_three_pictures(procedure: str) -> None:
    where = ballot_of("full_country", {"behaviour.voting_procedure.procedure": procedure})
    for members in where.attendance.cells.values():
        assert len(deeds(members[0], procedure)) == 3


@pytest.mark.parametrize(
    ("share", "text"),
    [(0.0, "0 %"), (1.0, "100 %"), (1e-7, "under 0.001 %"), (0.00034, "0.03 %"), (0.007, "0.7 %"), (0.78, "78 %")],
)
def test_chances_are_told_with_as_many_digits_as_they_need(share: float, text: str) -> None:
    assert percent_text(share) == text


def test_numbers_carry_a_real_minus() -> None:
    assert (signed(-1.678), signed(0.004), signed(2.0)) == ("−1.68", "0.00", "+2.00")
