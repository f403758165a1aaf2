"""Before the vote: names examined, hands raised, one name registered, and what that does to support."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.data.nomination import Slate
from game.engine.population.build import build, population_key
from game.engine.population.nominate import matters, meeting, nominate
from game.engine.simulate import forecast
from tests.engine.countries import scenario

LARGE = {"provinces": 4, "constituencies": 400, "precincts": 3, "adults": 100}
MEETING = "population.selection_meeting"
PLAIN = build(scenario({}, **LARGE))


def slate(**params: float) -> Slate:
    return nominate(scenario({MEETING: params}, **LARGE), PLAIN.places)


@given(st.integers(1, 5), st.floats(0.0, 1.0))
def test_hands_and_secret_choices_are_shares_and_most_hands_are_registered(names: int, follow: float) -> None:
    found = slate(names=names, follow=follow)
    for shares in (found.hands, found.secret):
        assert shares.sum(axis=1) == pytest.approx(1.0)
        assert (shares >= 0).all()
    assert (found.hands.argmax(axis=1) == found.registered).all()


def test_where_most_follow_the_platform_its_name_is_always_registered() -> None:
    found = slate(follow=0.9)
    assert (found.registered == found.platform).all()
    assert (found.hands.max(axis=1) >= 0.9).all()
    # people would have chosen another in about half of the places: who is trusted says nothing of who is liked
    assert (found.registered != found.liked_best).mean() == pytest.approx(0.5, abs=0.07)


def test_where_nobody_follows_the_name_people_like_is_registered() -> None:
    found = slate(follow=0.0, names=3)
    assert (found.registered == found.liked_best).all()
    assert found.chosen_appeal.mean() > slate(follow=1.0, names=3).chosen_appeal.mean() + 0.5


def test_more_names_are_the_same_and_some_others() -> None:
    assert np.array_equal(slate(names=4).liked[:, :2], slate(names=2).liked)


def test_support_shifts_by_how_the_one_name_is_liked() -> None:
    rules = scenario({MEETING: {"matter": 0.5, "follow": 0.2}}, **LARGE)
    shift = build(rules).electorate.mean_support - PLAIN.electorate.mean_support
    wanted = 0.5 * nominate(rules, PLAIN.places).chosen_appeal
    assert shift.reshape(400, 3) == pytest.approx(np.repeat(wanted[:, None], 3, axis=1))
    assert population_key(rules) != population_key(scenario({}, **LARGE))


def test_a_meeting_that_hears_people_prints_less_against() -> None:
    def against(follow: float) -> float:
        rules = scenario({MEETING: {"matter": 0.8, "follow": follow, "names": 3}}, **LARGE)
        return float(forecast(rules).truth()["struck_out"])

    assert against(0.0) < 0.9 * against(1.0)


def test_a_level_that_leaves_it_out_shows_a_usual_meeting_that_moves_nothing() -> None:
    plain = scenario({}, **LARGE)
    assert not matters(plain)
    assert matters(scenario({MEETING: {}}, **LARGE))
    assert meeting(plain) == meeting(scenario({MEETING: {}}, **LARGE))
    assert np.array_equal(nominate(plain, PLAIN.places).liked, slate().liked)
