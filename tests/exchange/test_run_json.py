"""A record as JSON: plain values only, the same in every process, and without anything that JSON cannot say."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.engine.data.election import Election
from game.engine.simulate import election, forecast, people
from game.engine.trace import trace
from game.exchange.run_json import ledger_rows, people_json, run_json, trace_json
from game.level.load import load_rules
from tests.commands.asking import BUSY

ROOT = Path(__file__).parents[2]
PLAIN = (str, int, float, bool, type(None))


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Election:
    path = tmp_path_factory.mktemp("level") / "busy.toml"
    path.write_text(BUSY, encoding="utf-8")
    return election(load_rules(str(path)).scenario, 3)


def leaves(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [*value, *(leaf for one in value.values() for leaf in leaves(one))]
    if isinstance(value, (list, tuple)):
        return [leaf for one in value for leaf in leaves(one)]
    return [value]


def check_plain(value: Any) -> None:
    assert {type(leaf) for leaf in leaves(value)} <= set(PLAIN)
    assert json.loads(json.dumps(value, allow_nan=False)) is not None


def test_a_ballot_holds_plain_values_only(record: Election) -> None:
    check_plain(run_json(record, {"build": 0.1, "election": 0.2}))


def test_a_forecast_holds_plain_values_only(record: Election) -> None:
    check_plain(run_json(forecast(record.scenario), {"build": 0.1, "election": 0.2}))


def test_a_trace_holds_plain_values_only(record: Election) -> None:
    for figure in record.bulletin.figures:
        check_plain(trace_json(trace(record, figure.name)))


def test_people_hold_plain_values_only(record: Election) -> None:
    check_plain(people_json(people(record, 0)))


def test_the_summary_of_the_ledger_adds_up_to_its_rows(record: Election) -> None:
    total: dict[tuple[str, str, str, str], int] = {}
    for row in record.ledger.rows():
        key = (row.tier, row.part, row.source, row.target)
        total[key] = total.get(key, 0) + row.count
    listed: dict[tuple[str, str, str, str], int] = {}
    for line in ledger_rows(record):
        key = (line["tier"], line["part"], line["from"], line["to"])
        listed[key] = listed.get(key, 0) + line["count"]
    assert listed == total


@pytest.mark.parametrize("level", ["honest_count", "spa_2026_counting"])
def test_every_process_gives_the_same_record(level: str) -> None:
    answers = [_answer(level, seed) for seed in ("0", "1", "random")]
    assert len({one["digest"] for one in answers}) == 1
    for one in answers:
        del one["seconds"]
    assert answers[0] == answers[1] == answers[2]


def _answer(level: str, hash_seed: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "main.py", "run", level, "--json"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    content: dict[str, Any] = json.loads(done.stdout)
    return content
