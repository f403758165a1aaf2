"""Every level holds the ballot it held before. If that was meant to change: ``python -m tests.golden.rewrite``."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.level.files import level_names
from tests.golden.rewrite import DIGITS, LEAST, OTHER_SEED, Golden, current, written

ROOT = Path(__file__).parents[2]
REWRITE = "if this was meant: python -m tests.golden.rewrite"
PLAIN_PROCESSOR = "AVX2 FMA3 AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR"
"""What a processor of ten years ago cannot do."""


@pytest.fixture(scope="module", params=level_names())
def level(request: pytest.FixtureRequest) -> tuple[Golden, Golden]:
    """A level's ballots as they are and as they were written down."""
    name: str = request.param
    return current(name), written()[name]


def test_every_level_has_its_ballots() -> None:
    assert sorted(written()) == sorted(level_names()), REWRITE


def test_a_level_holds_the_same_ballots_as_before(level: tuple[Golden, Golden]) -> None:
    now, before = level
    assert (now["seed"], now["own"], now["other"]) == (before["seed"], before["own"], before["other"]), REWRITE


def as_expected(before: Golden) -> object:
    """What is expected, to within one step of the last digit that is kept."""
    return pytest.approx(before["expected"], rel=10.0 ** (1 - DIGITS), abs=10.0**-LEAST)


def test_a_level_expects_the_same_ballot_as_before(level: tuple[Golden, Golden]) -> None:
    now, before = level
    assert now["expected"] == as_expected(before), REWRITE


def test_the_two_seeds_of_a_level_differ() -> None:
    for golden in written().values():
        assert golden["seed"] != OTHER_SEED
        assert golden["own"] != golden["other"]
        assert len(golden["own"]) == len(golden["other"]) == 64


@pytest.mark.parametrize("name", ["nobody_wants_to_be_last", "spa_2026_decree"])
def test_an_older_processor_holds_the_same_ballots(name: str) -> None:
    program = f"import json; from tests.golden.rewrite import current; print(json.dumps(current({name!r})))"
    environment = {
        **os.environ,
        "NPY_DISABLE_CPU_FEATURES": PLAIN_PROCESSOR,
        "OPENBLAS_CORETYPE": "Nehalem",
        "PYTHONWARNINGS": "ignore",
    }
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    plain: Golden = json.loads(done.stdout)
    before = written()[name]
    assert (plain["own"], plain["other"]) == (before["own"], before["other"])
    assert plain["expected"] == as_expected(before)
