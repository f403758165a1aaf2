"""Targets that are delivered, sheets written again, votes from unwatched places, margins that impress."""

from typing import Any

import numpy as np
import pytest

from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.engine.data.protocols import TierReport
from game.engine.simulate import election, forecast
from tests.engine.countries import scenario

each_tier = pytest.mark.parametrize("tier", TIERS)


def report(tier: str, part: str, **params: Any) -> TierReport:
    return held(scenario({f"reporting.{tier}.{part}": params}, adults=250)).tiers[TIERS.index(tier)]


def held(rules: Any) -> Election:
    return election(rules, 1)


@each_tier
def test_a_target_is_delivered_as_far_as_it_was_not_talked_down(tier: str) -> None:
    found = report(tier, "negotiated_target", turnout=0.95, against=0.05, bargained=0.02)
    reported = found.reported
    short = found.received.issued < 0.93 * found.received.registered - 1
    assert short.any()
    assert (reported.issued[short] >= 0.93 * reported.registered[short] - 1.0).all()
    assert (reported.issued[short] <= 0.95 * reported.registered[short] + 1.0).all()
    assert (reported.votes_against <= 0.05 * reported.in_box + 1.0).all()
    assert (reported.votes_against <= found.received.votes_against).all()


def test_who_delivers_more_than_demanded_is_left_alone() -> None:
    assert not report("precinct", "negotiated_target", turnout=0.1, against=1.0).altered.any()


@each_tier
def test_a_sheet_is_written_again_whole_or_not_at_all(tier: str) -> None:
    found = report(tier, "rewritten_sheets", sheets=1.0, against=0.0, absent=0.0)
    assert not found.reported.votes_against.any()
    assert (found.reported.issued == found.reported.registered).all()
    assert not report(tier, "rewritten_sheets", sheets=0.0).altered.any()


def test_only_the_sheets_called_back_change() -> None:
    found = report("precinct", "rewritten_sheets", sheets=0.4, against=0.0, absent=0.0)
    empty = found.reported.votes_against == 0
    same = found.reported.votes_against == found.received.votes_against
    assert (empty | same).all()
    assert 0.2 < empty.mean() < 0.6


def test_votes_from_unwatched_places_are_on_no_sheet_of_a_station() -> None:
    rules = {"reporting.constituency.special_places": {"home": 0.5, "away": 1.0}}
    record = held(scenario(rules, adults=250))
    station, district = record.tiers[0], record.tiers[1]
    assert not station.altered.any()
    added = district.reported.votes_for.sum() - station.reported.votes_for.sum()
    away, home = station.reported.away.sum(), station.reported.stayed_home.sum()
    assert district.reported.away.sum() == 0
    assert added == pytest.approx(away + 0.5 * home, abs=4.0 * np.sqrt(home))
    assert district.reported.votes_against.sum() == station.reported.votes_against.sum()


@pytest.mark.parametrize(("support", "helps"), [(-1.5, False), (1.5, True)])
def test_a_margin_is_added_only_where_it_is_not_needed(support: float, *, helps: bool) -> None:
    part = {"reporting.centre.show_of_strength": {"against": 1.0, "absent": 1.0}}
    centre = forecast(scenario(part, adults=250, support=support)).tiers[-1]
    strength = centre.received.votes_for.sum() / centre.received.in_box.sum()
    lead = max(0.0, 2.0 * strength - 1.0)
    assert bool(lead > 0.5) == helps
    left = centre.reported.votes_against.sum() / centre.received.votes_against.sum()
    assert left == pytest.approx(1.0 - lead, abs=0.01)
