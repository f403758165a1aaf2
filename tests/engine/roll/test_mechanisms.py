"""What each mechanism does to the roll."""

from typing import Any

import numpy as np
import pytest

from game.engine.data.columns import OPPONENT, SUPPORTER
from game.engine.data.election import Election
from game.engine.data.odds import by_stance
from game.engine.simulate import election, forecast
from tests.engine.countries import scenario

SIZE = {"precincts": 40, "adults": 500}


def held(tables: dict[str, dict[str, Any]]) -> Election:
    return election(scenario(tables, **SIZE), 1)


def odds(share: float) -> float:
    return share / (1.0 - share)


def test_opponents_have_so_many_times_the_odds() -> None:
    shares = by_stance(np.array([0.0, 0.1, 0.5]), 3.0)
    assert shares[:, SUPPORTER].tolist() == [0.0, 0.1, 0.5]
    assert odds(shares[1, OPPONENT]) == pytest.approx(3.0 * odds(0.1))
    assert shares[0, OPPONENT] == 0.0
    assert by_stance(0.2, 1.0).tolist() == pytest.approx([0.2, 0.2])


def test_cleaning_the_roll_strikes_opponents_more_readily() -> None:
    roll = held({"roll.roll_cleaning": {"absent": 0.0, "share": 0.1, "odds": 4.0}}).roll
    supporters, opponents = roll.off_roll.sum(axis=0) / (roll.off_roll + roll.registered).sum(axis=0)
    assert supporters == pytest.approx(0.1, abs=0.005)
    assert odds(opponents) / odds(supporters) == pytest.approx(4.0, rel=0.1)


def test_cleaning_away_the_long_absent_raises_turnout_and_leaves_the_papers_as_they_were() -> None:
    expected = {
        absent: forecast(scenario({"roll.roll_cleaning": {"absent": absent}}, **SIZE)) for absent in (0.0, 0.5, 1.0)
    }
    none, half, everyone = (expected[absent].reported for absent in (0.0, 0.5, 1.0))
    for cleaned in (half, everyone):
        assert cleaned.votes_for.sum() == pytest.approx(none.votes_for.sum())
        assert cleaned.votes_against.sum() == pytest.approx(none.votes_against.sum())
    absent = expected[0.0].country.electorate.long_absent
    adults = expected[0.0].country.electorate.adults
    assert (none.registered - everyone.registered).sum() == pytest.approx((absent * adults).sum())
    assert (none.registered - half.registered).sum() == pytest.approx(0.5 * (absent * adults).sum())
    turnouts = [float(one.issued.sum() / one.registered.sum()) for one in (none, half, everyone)]
    assert turnouts[0] < turnouts[1] < turnouts[2]
    assert turnouts[2] == pytest.approx(turnouts[0] / (1.0 - float((absent * adults).sum() / adults.sum())))


def test_cleaning_with_a_blind_hand_too_raises_turnout() -> None:
    plain = forecast(scenario({}, **SIZE)).reported
    cleaned = forecast(scenario({"roll.roll_cleaning": {"share": 0.5, "odds": 1.0}}, **SIZE)).reported
    assert cleaned.issued.sum() / cleaned.registered.sum() > plain.issued.sum() / plain.registered.sum() + 0.1


def test_who_would_be_fetched_is_struck_off_with_the_long_absent() -> None:
    # three in four of them would have come, so cleaning takes papers away here
    fetched = {"behaviour.absence_penalty": {"penalty": 3.0}}
    before = forecast(scenario(fetched, **SIZE)).reported
    after = forecast(scenario({**fetched, "roll.roll_cleaning": {"absent": 1.0}}, **SIZE)).reported
    assert after.votes_for.sum() < 0.8 * before.votes_for.sum()
    assert after.issued.sum() / after.registered.sum() > before.issued.sum() / before.registered.sum()


def test_certificates_are_asked_for_in_towns_only() -> None:
    found = held({"roll.absentee_certificates": {"share": 0.3}})
    settings = found.country.places.settings
    urban = np.isin(found.country.places.setting, [settings.index("town"), settings.index("city")])
    assert (found.roll.off_roll[~urban] == 0).all()
    assert (found.roll.off_roll[urban].sum(axis=1) > 0).all()


def test_dead_souls_vote_only_when_someone_does_it_for_them() -> None:
    found = held({"roll.dead_souls": {"share": 0.1}})
    ghosts = found.roll.ghost_names
    assert ghosts.sum() == pytest.approx(0.1 * found.roll.registered.sum(), rel=0.05)
    station = found.tiers[0].received
    assert (station.registered == found.roll.registered.sum(axis=1) + ghosts).all()
    assert (station.stayed_home == found.boxes.acts[:, :, 3].sum(axis=1) + ghosts).all()
    full = held({"roll.dead_souls": {"share": 0.1}, "reporting.centre.turnout_quota": {"quota": 1.0}})
    assert full.reported.issued.sum() == full.roll.registered.sum() + full.roll.ghost_names.sum()


def test_without_mechanisms_everybody_is_on_the_roll() -> None:
    found = held({})
    assert found.roll.off_roll.sum() == found.roll.ghost_names.sum() == 0
    assert found.reported.registered.sum() == found.country.electorate.adults.sum()
