"""What is published becomes what people expect next time, by a rate."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.audience.readers import people_at_large
from game.engine.data.bulletin import Bulletin, Figure
from game.engine.data.press import Press
from game.engine.data.protocols import Protocols
from game.engine.population.build import build
from game.engine.simulate import election, forecast
from game.engine.streams import Mean
from tests.engine.countries import scenario

NOTHING = Protocols(*(np.zeros(1, dtype=np.int64) for _ in range(7)))

TIPPING: dict[str, Mapping[str, Any]] = {
    "population.habit": {"share": 0.0},
    "behaviour.own_view": {"home": -6.0},
    "behaviour.reject_penalty": {"penalty": 5.0, "safety": 1.0},
    "behaviour.conformity": {"strength": 5.0},
    "behaviour.voting_procedure": {"procedure": "open"},
}
"""The country of tests/verification/test_tipping.py, which rests at 2.9 % or at 86.8 % seen to strike the name out."""


def next_prior(expected: float, rate: float, **printed: str) -> float:
    figures = tuple(Figure(name.rstrip("_"), 1, 1, "cast", 2, "half_up", text) for name, text in printed.items())
    press = Press(Bulletin(figures, 1, ""), NOTHING, expected=expected)
    return people_at_large.act(people_at_large.Params(rate=rate), press, Mean()).perceived_dissent


def test_a_page_moves_people_by_the_rate() -> None:
    assert next_prior(0.2, 0.3, against="0.07") == pytest.approx(0.2 + 0.3 * (0.0007 - 0.2))
    assert next_prior(0.2, 0.5, for_="90.00") == pytest.approx(0.15)
    assert next_prior(0.2, 0.0, against="50.00") == 0.2
    assert next_prior(0.2, 1.0, against="50.00") == 0.5
    assert next_prior(0.2, 1.0, turnout="99.99") == pytest.approx(0.2)


@given(st.floats(0, 1), st.floats(0, 1), st.integers(0, 10_000), st.integers(1, 30))
def test_after_many_ballots_a_power_of_what_was_known_is_left(
    expected: float, rate: float, printed: int, ballots: int
) -> None:
    share, belief = printed / 10_000, expected
    for _ in range(ballots):
        belief = next_prior(belief, rate, against=f"{printed / 100:.2f}")
        assert min(share, expected) - 1e-9 <= belief <= max(share, expected) + 1e-9
    assert belief - share == pytest.approx((1.0 - rate) ** ballots * (expected - share), abs=1e-9)


def test_the_belief_is_of_the_ballot_that_was_held() -> None:
    rules = {"behaviour.perception": {"prior": 0.4}, "audience.people_at_large": {"rate": 0.25}}
    for held in (election(scenario(rules), 1), forecast(scenario(rules))):
        printed = float(held.bulletin.figure("against").printed) / 100.0
        (belief,) = held.beliefs
        assert belief.perceived_dissent == pytest.approx(0.75 * 0.4 + 0.25 * printed)
        assert (belief.perceived_support, belief.trust) == (1.0 - belief.perceived_dissent, 0.25)


@pytest.mark.parametrize(("kept", "low", "high"), [(1.0, 0.8, 0.95), (0.02, 0.0, 0.06)])
def test_what_is_printed_decides_where_a_country_comes_to_rest(kept: float, low: float, high: float) -> None:
    belief, struck = 0.9, 0.0
    for _ in range(12):
        rules = scenario(
            {
                **TIPPING,
                "behaviour.perception": {"prior": round(belief, 3), "weight": 1.0},
                "reporting.centre.shrink_factor": {"kept": kept},
                "audience.people_at_large": {"rate": 0.5},
            },
            provinces=1,
            constituencies=2,
            precincts=5,
            adults=400,
            support=-0.5,
        )
        held = forecast(rules, build(rules))
        truth = held.truth()
        belief, struck = held.beliefs[0].perceived_dissent, truth["struck_out"] / truth["voted"]
    assert low < struck < high


def test_own_eyes_see_what_can_be_seen_and_the_page_says_what_is_printed() -> None:
    for procedure, least, most in (("open", 0.95, 1.0), ("booth_to_strike", 0.8, 0.95), ("secret", 0.0, 0.05)):
        rules = scenario(
            {
                "behaviour.voting_procedure": {"procedure": procedure},
                "behaviour.perception": {"prior": 0.4},
                "reporting.centre.shrink_factor": {"kept": 0.1},
                "audience.people_at_large": {"rate": 1.0, "eyes": 1.0},
            }
        )
        held = election(rules, 3)
        truth = held.truth()
        (belief,) = held.beliefs
        assert least <= belief.perceived_dissent / (truth["struck_out"] / truth["voted"]) <= most
