"""Asking the command line, in this process or in one of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from game.cli import main

ROOT = Path(__file__).parents[2]

BUSY = """\
title = "Everything happens"
seed = 5
[population.country]
provinces = 2
constituencies = 4
precincts = 3
adults = 90
support = 0.3
[roll.dead_souls]
[roll.roll_cleaning]
share = 0.05
[roll.absentee_certificates]
[behaviour.voting_procedure]
procedure = "booth_to_strike"
[behaviour.reject_penalty]
penalty = 1.0
[behaviour.protest_spoiling]
[behaviour.agitator_visits]
[ballot.proxy_voting]
[ballot.ballot_stuffing]
stations = 0.4
[reporting.ballot_law]
struck_as_yes = 0.2
spoiled_as_yes = 0.3
[reporting.precinct.shrink_factor]
kept = 0.8
[reporting.precinct.round_up]
[reporting.constituency.incremental_fraud]
units = 0.5
[reporting.province.turnout_quota]
quota = 0.999
[reporting.centre.decree]
fill = 0.5
[publication.away]
shown = true
[publication.abstained]
shown = true
[publication.invalid]
shown = true
[audience.trusting]
[audience.sceptical]
[audience.observer_mission]
stations = 4
"""
"""A small country where every stage has something to do."""

MARCH_2026 = """\
electorate = [17_000_000, 22_000_000]
complete = true
[[figures]]
name = "turnout"
printed = "99.99"
[[figures]]
name = "away"
printed = "0.0037"
[[figures]]
name = "abstained"
printed = "0.00003"
"""


def written(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return str(path)


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    """The one JSON object that a command prints."""
    assert main([*words, "--json"]) == 0, capsys.readouterr().err
    said = capsys.readouterr()
    assert said.err == ""
    content: dict[str, Any] = json.loads(said.out)
    assert isinstance(content, dict)
    return content


def text_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """What a command prints for people."""
    assert main(list(words)) == 0, capsys.readouterr().err
    said = capsys.readouterr()
    assert said.err == ""
    return said.out


def problems(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """What a command says when it refuses."""
    code = main(list(words))
    said = capsys.readouterr()
    assert code == 2, said.err
    assert said.out == ""
    assert "Traceback" not in said.err
    assert said.err
    return said.err.splitlines()


def process(words: Sequence[str], **more: str) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own; ``more`` is added to its environment."""
    return subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        env={**os.environ, **more},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
