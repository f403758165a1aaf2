"""The other way in a series: what was set before any ballot is what the player did, whatever a later one restores."""

import pytest

from game.session.another import another_way, set_by_player
from tests.session.series.played import BOOTH, KEPT, NAME, TIPS, played, turned_by

PENALTY = "behaviour.reject_penalty.penalty"


def test_what_a_ballot_brought_back_is_still_what_the_player_had_set() -> None:
    play = played(NAME, TIPS)
    assert play.value(BOOTH) == "booth_to_strike"  # restored before ballot 5
    yours = set_by_player(play)
    assert (yours[BOOTH], yours[KEPT], yours[PENALTY]) == ("secret", 1.0, 4.0)


@pytest.mark.parametrize("mine", [0, 1])
def test_whoever_went_one_way_is_shown_the_other(mine: int) -> None:
    ways = played(NAME, most=1).level.head.ways
    assert another_way(played(NAME, turned_by(ways[mine]))) is ways[1 - mine]


def test_settings_of_the_present_level_are_not_the_players() -> None:
    yours = set_by_player(played("cuba_1993_2023"))
    level = played("cuba_1993_2023", most=1).level.scenario.settings()
    assert {path: level.get(path) for path in yours} == yours


def test_whoever_did_both_is_sold_neither() -> None:
    play = played(NAME, {2: {KEPT: 1.0, BOOTH: "secret", PENALTY: 0.0}})
    assert another_way(play) is None
