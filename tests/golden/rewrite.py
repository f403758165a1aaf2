"""The ballots of every level, as they were when this file was last rewritten.

    python -m tests.golden.rewrite      write tests/golden/digests.json anew, and say what changed
An election's digest changes when a rule, a draw, a level or a record changes, and with nothing else: not with the
version of a library, nor with the processor. A forecast draws nothing; what it expects is kept to five digits, since
part of it is worked out in single precision. Rewrite the file only when a change was meant.
"""

import json
from pathlib import Path
from typing import TypedDict

from game.engine.digest import digest
from game.engine.simulate import election, forecast
from game.level.files import level_names
from game.level.load import load

FILE = Path(__file__).with_name("digests.json")
OTHER_SEED = 4_711
DIGITS, LEAST = 5, 3
"""Significant digits and decimals of an expected count that are kept: less than a thousandth is rounding error."""


class Golden(TypedDict):
    """What is kept of one level: the digests of its own seed and of another, and what a forecast expects."""

    seed: int
    own: str
    other: str
    expected: dict[str, float]


def current(level: str) -> Golden:
    """The ballots of a level as it stands."""
    loaded = load(level)
    own, other = (digest(election(loaded.scenario, seed)) for seed in (loaded.head.seed, OTHER_SEED))
    awaited = forecast(loaded.scenario)
    expected = {
        **{f"true {name}": count for name, count in awaited.truth().items()},
        **{f"reported {name}": count for name, count in awaited.published().items()},
    }
    rounded = {name: round(float(f"{count:.{DIGITS}g}"), LEAST) for name, count in expected.items()}
    return {"seed": loaded.head.seed, "own": own, "other": other, "expected": rounded}


def written() -> dict[str, Golden]:
    """The ballots in the file."""
    content: dict[str, Golden] = json.loads(FILE.read_text(encoding="utf-8"))
    return content


def main() -> None:
    """Write the file anew."""
    before = written() if FILE.exists() else {}
    now = {level: current(level) for level in level_names()}
    FILE.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    for level in sorted({*before, *now}):
        if before.get(level) != now.get(level):
            print(f"{level}: {'new' if level not in before else 'gone' if level not in now else 'changed'}")


if __name__ == "__main__":
    main()
