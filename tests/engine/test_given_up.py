"""A ballot nobody waits for any more is given up between its parts; one that is waited for is the same ballot."""

import pytest

from game.engine.data.election import Election
from game.engine.data.scenario import Scenario
from game.engine.digest import digest
from game.engine.simulate import election, forecast
from game.engine.streams import Between, go_on
from tests.engine.any_settings import extreme_tables
from tests.engine.countries import COUNTRY, scenario

RULES: Scenario = scenario({**extreme_tables({}, highest=True), COUNTRY: {}})
"""Every part there is."""


class GivenUp(Exception):  # noqa: N818 -- nothing is in error
    """Nobody waits for the ballot any more."""


def held(seed: int | None, between: Between = go_on) -> Election:
    """Work the forecast, or the ballot of a seed."""
    return forecast(RULES, between=between) if seed is None else election(RULES, seed, between=between)


def moments(seed: int | None) -> int:
    """How often a ballot can be given up."""
    asked: list[None] = []
    held(seed, lambda: asked.append(None))
    return len(asked)


@pytest.mark.parametrize("seed", [None, 7])
def test_who_looks_on_changes_nothing(seed: int | None) -> None:
    asked: list[None] = []
    assert digest(held(seed, lambda: asked.append(None))) == digest(held(seed))
    assert len(asked) == moments(seed)


@pytest.mark.parametrize("seed", [None, 7])
def test_it_can_be_given_up_between_all_its_parts(seed: int | None) -> None:
    every = moments(seed)
    stages = ("roll", "behaviour", "ballot", "reporting", "audience")
    parts_of_tiers = sum(len(RULES.under(f"reporting.{tier}")) for tier in ("precinct", "constituency", "province"))
    assert every > len(stages) + parts_of_tiers
    for moment in (0, every // 3, every // 2, every - 1):
        passed: list[None] = []

        def between(moment: int = moment, passed: list[None] = passed) -> None:
            passed.append(None)
            if len(passed) > moment:
                raise GivenUp

        with pytest.raises(GivenUp):
            held(seed, between)
        assert len(passed) == moment + 1  # nothing was worked after that
