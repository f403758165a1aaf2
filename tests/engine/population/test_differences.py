"""What makes some places differ: disliked candidates, and towns that stay away more."""

from typing import Any

import numpy as np
import pytest

from game.engine.data.arrays import Reals
from game.engine.population.build import build, population_key
from game.engine.simulate import forecast
from tests.engine.countries import scenario

LARGE = {"provinces": 4, "constituencies": 400, "precincts": 3, "adults": 100}


def test_a_disliked_candidate_is_disliked_in_the_whole_constituency_and_nowhere_else() -> None:
    usual = build(scenario({}, **LARGE))
    spikes = build(scenario({"population.disliked_candidates": {"share": 0.25, "dislike": 1.5}}, **LARGE))
    less = usual.electorate.mean_support - spikes.electorate.mean_support
    by_constituency = less.reshape(400, 3)
    assert (by_constituency == by_constituency[:, :1]).all()
    assert np.isin(np.round(less, 9), (0.0, 1.5)).all()
    assert (less > 0).mean() == pytest.approx(0.25, abs=0.07)


def test_more_disliked_candidates_are_the_same_and_some_others() -> None:
    few, many = (
        build(scenario({"population.disliked_candidates": {"share": share}}, **LARGE)).electorate.mean_support
        for share in (0.1, 0.4)
    )
    assert (many <= few).all()


def test_dissent_spikes_ten_times_and_more_where_the_candidate_is_disliked() -> None:
    """As documented of the Soviet Union: 10 to 20 times for some candidates, where striking out is dear."""
    rules: dict[str, dict[str, Any]] = {
        "population.disliked_candidates": {"share": 0.05, "dislike": 3.0},
        "population.habit": {"share": 0.0},
        "behaviour.reject_penalty": {"penalty": 5.0},
        "behaviour.voting_procedure": {"procedure": "open"},
        "behaviour.civic_duty": {"duty": 4.0},
    }
    record = forecast(scenario(rules, **LARGE, support=2.0))
    sheets = record.tiers[1].received
    against = sheets.votes_against / sheets.in_box
    lower = build(scenario({}, **LARGE, support=2.0)).electorate.mean_support - record.country.electorate.mean_support
    disliked = lower.reshape(400, 3)[:, 0] > 0
    assert against[disliked].mean() > 10.0 * against[~disliked].mean()


def test_towns_stay_away_more_and_a_country_knows_it() -> None:
    usual = scenario({}, **LARGE)
    towns = scenario({"population.urban_absence": {"odds": 3.0}}, **LARGE)
    before, after = build(usual), build(towns)
    urban = [before.places.settings.index(kind) for kind in ("town", "city")]
    there = np.isin(before.places.setting, urban)

    def odds(share: Reals) -> Reals:
        return np.asarray(share / (1.0 - share))

    ratio = odds(after.electorate.long_absent) / odds(before.electorate.long_absent)
    assert ratio[there] == pytest.approx(3.0)
    assert ratio[~there] == pytest.approx(1.0)
    assert population_key(usual) != population_key(towns)
    assert population_key(usual) != population_key(
        scenario({"population.disliked_candidates": {"share": 0.1}}, **LARGE)
    )
