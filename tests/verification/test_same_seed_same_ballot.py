"""One seed, one ballot: in every process, on every processor, whatever else is in the folders of parts."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.engine.digest import code, digest
from game.engine.simulate import election, forecast
from game.level.load import load
from game.level.rules.switch import changed
from game.parts import FOLDERS, ROOT
from tests.engine.countries import assemble, shrunk, tables_of

LEVELS = ("honest_count", "spa_2026_counting", "spa_2026_decree")
SMALL = {"provinces": 2, "constituencies": 5, "precincts": 6, "adults": 200}

TASK = """
import json, sys
from game.engine.digest import digest
from game.engine.simulate import election, forecast
from tests.engine.countries import assemble
from game.parts import ROOT
from tests.engine.countries import shrunk, tables_of
levels, size = map(json.loads, sys.argv[1:])
found = {}
for level in levels:
    scenario = assemble(level, shrunk(tables_of(level), **size))
    found[level] = [digest(election(scenario, seed)) for seed in (1, 2)]
print(json.dumps({"root": str(ROOT), "digests": found}))
"""

UNUSED_PART = '''"""A part that nobody switched on.

Acts on · nothing.
Returns · nothing.
Errors · none.
Source · none.
"""

from game.engine.data.knobs import Params as Base

NAME = "Unused"
WHY = "Nobody switched it on."


class Params(Base):
    """Nothing to set."""
'''


def digests_elsewhere(root: Path = ROOT, **environment: str) -> dict[str, list[str]]:
    """The digests that another process finds in this or another tree."""
    done = subprocess.run(
        [sys.executable, "-c", TASK, json.dumps(LEVELS), json.dumps(SMALL)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    content = json.loads(done.stdout)
    assert Path(content["root"]) == root
    found: dict[str, list[str]] = content["digests"]
    return found


def digests_here() -> dict[str, list[str]]:
    scenarios = {level: assemble(level, shrunk(tables_of(level), **SMALL)) for level in LEVELS}
    return {level: [digest(election(one, seed)) for seed in (1, 2)] for level, one in scenarios.items()}


@pytest.mark.parametrize("hash_seed", ["0", "1", "4711"])
def test_another_process_holds_the_same_ballot(hash_seed: str) -> None:
    assert digests_elsewhere(PYTHONHASHSEED=hash_seed) == digests_here()


@pytest.mark.parametrize("kernel", ["Prescott", "Haswell"])
def test_another_processor_holds_the_same_ballot(kernel: str) -> None:
    # OpenBLAS multiplies matrices in the order that suits this processor; elsewhere the variable means nothing
    assert digests_elsewhere(OPENBLAS_CORETYPE=kernel, OPENBLAS_NUM_THREADS="2") == digests_here()


def test_an_unused_part_changes_no_ballot(tmp_path: Path) -> None:
    for folder in ("game", "levels", "tests/engine"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for assets in ("maps", "readers"):
        shutil.copytree(ROOT / "assets" / assets, tmp_path / "assets" / assets)
    (tmp_path / "tests" / "__init__.py").touch()
    for package in sorted(set(FOLDERS.values())):
        # first and last by name, so that every other part's place in the line changes
        for name in ("aaa_unused.py", "zzz_unused.py"):
            tmp_path.joinpath(*package.split("."), name).write_text(UNUSED_PART, encoding="utf-8")
    assert digests_elsewhere(tmp_path) == digests_here()


def test_another_seed_or_rule_is_another_ballot() -> None:
    level = load("honest_count")
    own = election(level.scenario, 1)
    louder = changed(level.scenario, "behaviour.civic_duty.duty", 1.25)
    others = [election(level.scenario, 2), election(louder, 1), forecast(level.scenario)]
    assert len({digest(own), *map(digest, others)}) == 4
    assert digest(own) == digest(election(level.scenario, 1))


def test_a_run_has_a_short_name_that_changes_with_its_rules() -> None:
    scenario = load("honest_count").scenario
    other = changed(scenario, "behaviour.civic_duty.duty", 1.25)
    assert code(scenario, 7).startswith("honest_count-7-")
    assert code(scenario, None).startswith("honest_count-forecast-")
    assert code(scenario, 7) == code(load("honest_count").scenario, 7)
    assert code(scenario, 7) != code(other, 7)
