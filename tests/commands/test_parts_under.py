"""``parts --under``: which rules of a level cannot act, and what would change that."""

import pytest

from tests.commands.asking import answer, problems, text_of


def test_in_a_lesson_every_rule_can_act(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Every rule can act." in text_of(capsys, "parts", "--under", "honest_count")


def test_what_takes_the_ground_from_a_rule_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    off = "behaviour.reject_penalty.penalty=0"
    found = answer(capsys, "parts", "--under", "the_pencil_and_the_booth", "--set", off, "--json")["mute"]
    assert found["behaviour.voting_procedure.procedure"] == "nothing to see while “Cost of striking out” is: 0"


def test_a_level_that_is_none_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert problems(capsys, "parts", "--under", "no_such_level")
