"""``voices``: what the six tell of a ballot, in words and as JSON."""

import json

import pytest

from game.cli import main
from game.explain.cast.telegrams import REAL_AND_INVENTED
from game.level.load import load


def test_it_says_who_speaks_and_what(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["voices", "retention"]) == 0
    said = capsys.readouterr().out
    assert "Bram Immer, station chair" in said
    assert "My sheet says" in said


def test_json_has_every_figure_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["voices", "retention", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["voices"]
    chair = next(one for one in found if one["speaker"] == "chair")
    assert chair["figures"]["received"] > chair["figures"]["reported"]
    assert f"My sheet says {chair['figures']['reported']}." in chair["sentence"]


def test_the_note_on_a_real_country_comes_first(capsys: pytest.CaptureFixture[str]) -> None:
    note = load("weissensee_1989").head.content_note
    assert main(["voices", "weissensee_1989"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"{REAL_AND_INVENTED}\n  {note}\n")
    assert main(["voices", "weissensee_1989", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["content_note"] == note
