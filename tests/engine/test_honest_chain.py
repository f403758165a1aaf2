"""An honest chain under an honest law reports what people did, and the ledger stays empty."""

import pytest

from game.engine.data.columns import TIERS
from game.engine.data.election import Election
from game.engine.simulate import election
from game.level.load import load
from game.level.rules.switch import changed
from tests.engine.countries import scenario

HONEST_LEVELS = ("honest_count", "spa_2026_fear")


def differences(held: Election) -> list[str]:
    """The tiers at which anything reported differs from what people did."""
    true, places = held.true.table(), held.country.places
    found = []
    for tier, report in zip(TIERS, held.tiers, strict=True):
        if (report.received.table() != true).any() or (report.reported.table() != true).any() or report.altered.any():
            found.append(tier)
        if tier != TIERS[-1]:
            true = places.sum_up(tier, true.T).T
    return found


@pytest.mark.parametrize("level", HONEST_LEVELS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_an_honest_chain_reports_the_truth(level: str, seed: int) -> None:
    held = election(load(level).scenario, seed)
    assert differences(held) == []
    assert held.ledger.entries == ()
    assert list(held.ledger.rows()) == []


def test_honest_parts_at_every_tier_move_nothing() -> None:
    held = election(scenario({f"reporting.{tier}.honest": {} for tier in TIERS}), 1)
    assert differences(held) == []
    assert held.ledger.entries == ()


def test_one_dishonest_tier_is_seen_from_there_on() -> None:
    rules = changed(load("honest_count").scenario, "reporting.province.shrink_factor.kept", 0.5)
    assert differences(election(rules, 1)) == ["province", "centre"]
    law = changed(load("honest_count").scenario, "reporting.ballot_law.struck_as_yes", 0.5)
    assert differences(election(law, 1)) == list(TIERS)
