"""What is told of a series: the level's changes that took place, and all that the player set."""

from game.explain.series.changes import changes
from tests.session.series.played import played

FREE = {"behaviour.reject_penalty.penalty": 0.0, "behaviour.absence_penalty.penalty": 0.0}
LEVEL = "dprk_1948_2026"


def test_as_the_level_has_it_every_change_is_the_level_s() -> None:
    told = changes(played(LEVEL))
    assert [one.ballot for one in told] == ["1957", "1962", "1990", "2009", "2026"]
    assert not any(one.by_player for one in told)


def test_a_rule_that_the_player_has_set_is_not_said_to_have_changed() -> None:
    told = changes(played(LEVEL, {1: FREE}))
    assert {one.ballot for one in told if one.by_player} == {"1948"}
    assert len([one for one in told if one.by_player]) == len(FREE)
    assert not any("costs" in one.words for one in told if not one.by_player)


def test_what_the_player_sets_where_the_level_changes_it_too_is_told() -> None:
    told = changes(played(LEVEL, {3: FREE}, most=3))
    (ballot,) = {one.ballot for one in told if one.by_player}
    assert ballot == "1962"
    assert len([one for one in told if one.by_player]) == len(FREE)
    assert not any(one.ballot == "1962" for one in told if not one.by_player)
