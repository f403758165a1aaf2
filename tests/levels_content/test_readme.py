"""What the README says of the levels is what they print."""

from pathlib import Path

from game.engine.simulate import election
from game.level.load import load_rules

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_as_many_strike_the_name_out_as_is_said() -> None:
    level = load_rules("spa_2026_counting")
    struck = election(level.scenario, level.opening.seed).truth()["struck_out"]
    assert round(struck / 500_000) / 2 == 3.5
    assert README.count("three and a half million") == 2
    assert "four million" not in README.casefold()
