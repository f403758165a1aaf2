"""What the README says of the levels is what they print."""

from pathlib import Path

from game.engine.simulate import election
from game.level.files import level_names
from game.level.load import load, load_rules

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_as_many_strike_the_name_out_as_is_said() -> None:
    level = load_rules("spa_2026_counting")
    struck = election(level.scenario, level.opening.seed).truth()["struck_out"]
    assert round(struck / 500_000) / 2 == 3.5
    assert README.count("three and a half million") == 2
    assert "four million" not in README.casefold()


def test_there_are_as_many_lessons_as_is_said_and_each_of_one_ballot_asks_for_a_guess() -> None:
    levels = [load(name) for name in level_names()]
    lessons = [one for one in levels if one.head.goal is not None and one.head.riddle is None]
    in_sequence = [one for one in lessons if one.head.series is not None]
    assert (len(lessons), len(in_sequence)) == (24, 4)
    assert "Twenty-four lessons, four of them ballots in sequence" in README
    assert "In every lesson of one ballot a figure is guessed before it is seen" in README
    assert all(one.head.predict for one in lessons if one not in in_sequence)
