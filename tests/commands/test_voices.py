"""``voices``: what the six tell of a ballot, in words and as JSON."""

import json

import pytest

from game.cli import main


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
