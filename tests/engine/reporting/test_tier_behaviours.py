"""What each behaviour of a tier does to the protocols it receives."""

from typing import Any

import numpy as np
import pytest

from game.engine.data.arrays import Counts
from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import TierReport
from game.engine.flows import flows
from game.engine.simulate import election
from tests.engine.countries import scenario

each_tier = pytest.mark.parametrize("tier", TIERS)


def held(tables: dict[str, dict[str, Any]], seed: int = 1) -> Election:
    return election(scenario(tables, adults=250), seed)


def report(tier: str, part: str, seed: int = 1, **params: Any) -> TierReport:
    return held({f"reporting.{tier}.{part}": params}, seed).tiers[TIERS.index(tier)]


def turnout(protocols: Any) -> Counts:
    share: Counts = protocols.issued / protocols.registered
    return share


@each_tier
def test_a_quota_lifts_exactly_the_units_that_fall_short(tier: str) -> None:
    quota = 0.88
    found = report(tier, "turnout_quota", quota=quota)
    before, after = turnout(found.received), turnout(found.reported)
    assert (after >= quota - 1.0 / found.reported.registered).all()
    assert (found.altered <= (before < quota)).all()
    assert (after[found.altered] < quota + 1.0 / found.reported.registered[found.altered]).all()
    assert found.altered.any() == bool((before < quota - 1.0 / found.received.registered).any())


@each_tier
def test_a_quota_writes_up_those_at_home_before_those_away(tier: str) -> None:
    found = report(tier, "turnout_quota", quota=0.999)
    touched = found.reported.away < found.received.away
    assert touched.any()
    assert (found.reported.stayed_home[touched] == 0).all()


@each_tier
def test_a_limit_on_the_away_is_kept(tier: str) -> None:
    found = report(tier, "turnout_quota", quota=0.0, away_limit=0.002)
    assert (found.reported.away <= 0.002 * found.reported.registered + 1.0).all()
    assert (found.reported.stayed_home == found.received.stayed_home).all()
    assert found.altered.any()


@each_tier
@pytest.mark.parametrize("step", [0.5, 1.0, 5.0])
def test_turnout_is_lifted_to_the_next_step_and_not_beyond(tier: str, step: float) -> None:
    found = report(tier, "round_up", step=step)
    size = step / 100.0 * found.reported.registered
    over = np.abs(found.reported.issued - np.rint(found.reported.issued / size) * size)
    exhausted = found.reported.stayed_home == 0
    assert ((over < 1.0) | exhausted).all()
    assert (found.reported.issued - found.received.issued < size + 1.0).all()
    assert (found.reported.votes_against == found.received.votes_against).all()


@each_tier
def test_the_share_for_is_lifted_to_the_next_step(tier: str) -> None:
    found = report(tier, "round_up", figure="for", step=5.0)
    size = 0.05 * found.reported.in_box
    over = np.abs(found.reported.votes_for - np.rint(found.reported.votes_for / size) * size)
    assert (over < 1.0).all()
    assert (found.reported.issued == found.received.issued).all()
    touched = found.reported.invalid < found.received.invalid
    assert (found.reported.votes_against[touched] == 0).all()


@each_tier
def test_a_decree_fills_every_column_to_match(tier: str) -> None:
    stuffed = {"ballot.ballot_stuffing": {"stations": 1.0, "papers": 0.1}}
    params = {"share_for": 0.97, "away": 0.01, "abstained": 0.02}
    found = held({**stuffed, f"reporting.{tier}.decree": params}).tiers[TIERS.index(tier)].reported.total()
    (registered, away, home) = (int(one.item()) for one in (found.registered, found.away, found.stayed_home))
    assert abs(away - 0.01 * registered) <= 0.5
    assert abs(home - 0.02 * registered) <= 0.5
    assert abs(found.votes_against.item() - 0.03 * found.in_box.item()) <= 0.5
    assert (found.invalid.item(), found.surplus.item()) == (0, 0)
    assert found.votes_for.item() + found.votes_against.item() == found.issued.item() == registered - away - home


@each_tier
def test_a_decree_may_go_part_of_the_way(tier: str) -> None:
    whole, half, none = (report(tier, "decree", fill=fill).reported.votes_for.sum() for fill in (1.0, 0.5, 0.0))
    assert none < half < whole
    assert abs(half - 0.5 * (none + whole)) < 4.0 * np.sqrt(whole - none)
    assert not report(tier, "decree", fill=0.0).altered.any()


@each_tier
def test_a_shrink_factor_keeps_its_share_of_the_noes(tier: str) -> None:
    found = report(tier, "shrink_factor", kept=0.3)
    noes = int(found.received.votes_against.sum())
    kept = int(found.reported.votes_against.sum())
    assert abs(kept - 0.3 * noes) < 4.0 * np.sqrt(0.21 * noes)
    assert found.reported.votes_for.sum() - found.received.votes_for.sum() == noes - kept
    assert report(tier, "shrink_factor", kept=1.0).altered.sum() == 0
    assert report(tier, "shrink_factor", kept=0.0).reported.votes_against.sum() == 0


@each_tier
def test_incremental_fraud_takes_from_every_column_where_it_is_picked(tier: str) -> None:
    found = report(tier, "incremental_fraud", units=1.0, theta=0.5, alpha=1.0)
    assert found.altered.mean() > 0.8  # a unit with next to no votes to move may have moved none
    for name in ("stayed_home", "away", "votes_against", "invalid"):
        assert (getattr(found.reported, name) <= getattr(found.received, name)).all()
    assert not report(tier, "incremental_fraud", units=0.0).altered.any()


def test_incremental_fraud_picks_its_share_of_the_units() -> None:
    rules = scenario({"reporting.precinct.incremental_fraud": {"units": 0.3, "theta": 1.0}}, precincts=200, adults=500)
    altered = election(rules, 1).tiers[0].altered
    assert abs(altered.mean() - 0.3) < 4.0 * np.sqrt(0.21 / altered.size)


@each_tier
def test_extreme_fraud_leaves_next_to_nothing(tier: str) -> None:
    found = report(tier, "extreme_fraud", units=1.0, slack=0.0)
    assert (found.reported.votes_for == found.reported.registered).all()
    slack = report(tier, "extreme_fraud", units=1.0, slack=0.075)
    assert (slack.reported.votes_for > 0.5 * slack.reported.registered).all()
    assert (slack.reported.votes_for < slack.reported.registered).any()


def test_the_ballot_law_acts_at_the_station_before_anyone_else() -> None:
    law = {"reporting.ballot_law": {"struck_as_yes": 1.0, "spoiled_as_yes": 1.0}}
    found = held({**law, "reporting.precinct.shrink_factor": {"kept": 0.0}})
    assert [(entry.tier, entry.part) for entry in found.ledger.entries] == [("precinct", "ballot_law")] * 2
    assert found.reported.votes_against.sum() == found.reported.invalid.sum() == 0
    half = held({"reporting.ballot_law": {"struck_as_yes": 0.5, "spoiled_as_yes": 0.0}})
    struck = half.truth()["struck_out"]
    assert abs(half.reported.votes_against.sum() - 0.5 * struck) < 4.0 * np.sqrt(0.25 * struck)
    assert half.reported.invalid.sum() == half.truth()["spoiled"]


def test_names_struck_out_in_a_wrong_way_are_invalid() -> None:
    every = held({"reporting.ballot_law": {"struck_as_invalid": 1.0}})
    truth = every.truth()
    assert every.reported.votes_against.sum() == 0
    assert every.reported.invalid.sum() == truth["struck_out"] + truth["spoiled"]
    assert every.reported.votes_for.sum() == truth["unmarked"]
    some = held({"reporting.ballot_law": {"struck_as_yes": 0.5, "struck_as_invalid": 0.5}}).reported
    struck = truth["struck_out"]
    for count, share in ((some.votes_against, 0.25), (some.invalid - truth["spoiled"], 0.25)):
        assert abs(count.sum() - share * struck) < 4.0 * np.sqrt(share * (1.0 - share) * struck)


def test_where_an_unmarked_paper_is_no_yes_it_is_invalid_and_so_is_a_spoiled_one() -> None:
    law = {"unmarked_as_yes": False, "spoiled_as_yes": 1.0, "struck_as_yes": 0.25}
    found = held({"reporting.ballot_law": law})
    truth, reported = found.truth(), found.reported
    assert reported.invalid.sum() == truth["unmarked"] + truth["spoiled"]
    assert reported.votes_for.sum() + reported.votes_against.sum() == truth["struck_out"]
    unmarked = [one for one in flows(found) if one.fate == "unmarked"]
    assert {one.column for one in unmarked} == {"invalid"}
    assert sum(one.count for one in unmarked) == truth["unmarked"]
