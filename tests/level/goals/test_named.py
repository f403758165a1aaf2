"""``named``: struck papers that point at one person, as goals speak of them."""

import pytest

from game.engine.simulate import election, forecast
from game.explain.against.naming import naming
from game.level.goals.measures import named
from game.level.load import load_rules

CASES = [
    ({}, 100.0),
    ({"behaviour.voting_procedure.company": 0.02}, 0.0),
    ({"behaviour.voting_procedure.procedure": "two_boxes"}, 100.0),
    ({"behaviour.voting_procedure.procedure": "secret"}, 0.0),
]


@pytest.mark.parametrize(("changes", "wanted"), CASES)
def test_it_follows_the_way_of_voting_in_ballot_and_forecast(changes: dict[str, object], wanted: float) -> None:
    rules = load_rules("meet_the_seven_hundredths", changes)
    held = election(rules.scenario, 3)
    assert named(held) == pytest.approx(wanted, abs=0.5)
    assert named(forecast(rules.scenario, held.country)) == pytest.approx(wanted, abs=0.5)
    kinds = naming(held)
    assert named(held) == pytest.approx(100 * kinds[0].papers / sum(one.papers for one in kinds))


def test_of_no_struck_papers_none_point_at_anybody() -> None:
    open_vote = {"behaviour.voting_procedure.procedure": "open", "behaviour.reject_penalty.penalty": 20.0}
    rules = load_rules("honest_count", open_vote)
    assert named(election(rules.scenario, 1)) == 0.0
