"""The hidden country on the command line."""

import json

import pytest

from game.cli import main


def told(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["riddle", *words]) == 0
    return capsys.readouterr().out


def test_page_sheets_and_visits_are_told_and_the_answer_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "--seed", "7", "--visit", "3")
    assert "99.57 % Turnout" in said
    assert "in the room" in said
    assert "2 visits left." in said
    assert "It was" not in said


def test_the_answer_brings_points_and_the_truth(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "--seed", "7", "--answer", "fear=70,counting=10,decree=10,honest=10")
    assert "It was: Fear. You were 70 % sure of that: 94 points of 100." in said
    assert "just how sure you are" in said


def test_json_is_the_whole_play_and_its_code_opens_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    first = json.loads(told(capsys, "--seed", "11", "--visit", "0", "--json"))
    assert (first["truth"], first["points"], first["visits_left"]) == (None, None, 2)
    assert len(first["sheets"]) == 6
    again = json.loads(told(capsys, first["code"], "--visit", "0", "--json"))
    assert again == first


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--visit", "40"], '--visit: "40": no such station; allowed is a whole number from 0 to 39'),
        (["--visit", "1", "--visit", "1"], "You have been there already."),
        (["--answer", "feer=100"], 'did you mean "fear"?'),
        (["--answer", "fear=50"], "adds up to 50"),
        (["--answer", "fear=x"], "a whole number from 0 to 100"),
        (["honest_count"], "a level with a [riddle] table"),
    ],
)
def test_bad_words_are_named(words: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["riddle", *words]) == 2
    assert message in capsys.readouterr().err
