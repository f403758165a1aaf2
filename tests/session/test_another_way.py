"""The other way: the one that is least like what the player did, from those the level's file names."""

import pytest

from game.level.goals.ways import parts_apart
from game.level.load import load
from game.session.actions import OpenPolls, SetKnob
from game.session.another import another_way
from game.session.session import Playthrough
from tests.levels_content.solutions import SOLUTIONS


def won(name: str, place: int) -> Playthrough:
    return Playthrough(load(name), None, [*(SetKnob(*one) for one in SOLUTIONS[name][place].items()), OpenPolls()])


@pytest.mark.parametrize("name", SOLUTIONS)
def test_whoever_went_one_way_is_shown_another(name: str) -> None:
    for place, mine in enumerate(SOLUTIONS[name]):
        play = won(name, place)
        assert play.verdict.met
        other = another_way(play)
        assert other is not None
        assert other.settings != mine


def test_it_is_the_one_that_differs_in_most_parts() -> None:
    ways = SOLUTIONS["the_honest_ninety_nine"]
    play = won("the_honest_ninety_nine", 0)
    other = another_way(play)
    assert other is not None
    assert all(parts_apart(ways[0], other.settings) >= parts_apart(ways[0], one) for one in ways)


def test_a_level_without_ways_shows_none() -> None:
    assert another_way(Playthrough(load("sandbox"))) is None
