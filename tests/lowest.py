"""The oldest versions that ``requirements.txt`` allows, as constraints for pip.

python -m tests.lowest > lowest.txt && pip install -r tests/requirements.txt -c lowest.txt
"""

from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement

FILE = Path(__file__).parents[1] / "requirements.txt"


def requirements(text: str) -> Iterator[Requirement]:
    """Every requirement of a file, whatever else stands in it."""
    for line in text.splitlines():
        words = line.partition("#")[0].partition(" --hash")[0].strip(" \\")
        if words and not words.startswith("-"):
            yield Requirement(words)


def lowest(needed: Requirement) -> str:
    """``name==version`` with the oldest version that is allowed.

    Raises
    ------
    ValueError
        where a requirement names no oldest version.
    """
    versions = [one.version for one in needed.specifier if one.operator == ">="]
    if len(versions) != 1:
        raise ValueError(f"{needed} names no oldest version")
    marker = f" ; {needed.marker}" if needed.marker else ""
    return f"{needed.name}=={versions[0]}{marker}"


if __name__ == "__main__":
    print(*map(lowest, requirements(FILE.read_text(encoding="utf-8"))), sep="\n")
