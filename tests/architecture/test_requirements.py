"""What is asked of other packages: ranges that hold, an oldest version of each, and a lock that keeps to them."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.lowest import lowest, requirements

ROOT = Path(__file__).parents[2]
ASKED = list(requirements((ROOT / "requirements.txt").read_text(encoding="utf-8")))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
LOCKED = list(requirements("\n".join(line for line in LOCK.splitlines() if not line.startswith("    --hash"))))
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = ("linux", "win32", "darwin")


def held(python: str, system: str) -> dict[str, Requirement]:
    """The pins that count under a Python and a system."""
    place = {"python_version": python, "python_full_version": f"{python}.1", "sys_platform": system}
    counts = [one for one in LOCKED if one.marker is None or one.marker.evaluate(place)]
    assert len({one.name for one in counts}) == len(counts), "one pin for each package"
    return {canonicalize_name(one.name): one for one in counts}


def pinned(one: Requirement) -> str:
    (pin,) = one.specifier
    assert pin.operator == "=="
    return pin.version


@pytest.mark.parametrize("one", ASKED, ids=lambda one: one.name)
def test_every_requirement_has_an_oldest_version_and_an_end(one: Requirement) -> None:
    assert {part.operator for part in one.specifier} == {">=", "<"}
    assert one.specifier.contains(pinned(Requirement(lowest(one))))


def test_a_requirement_without_an_oldest_version_is_named() -> None:
    with pytest.raises(ValueError, match="numpy<3 names no oldest version"):
        lowest(Requirement("numpy<3"))


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_the_lock_keeps_to_what_is_asked(python: str, system: str) -> None:
    locked = held(python, system)
    for one in ASKED:
        assert one.specifier.contains(pinned(locked[canonicalize_name(one.name)])), one


def test_every_file_of_the_lock_has_its_sum_and_no_address() -> None:
    lines = [line for line in LOCK.splitlines() if not line.startswith("#")]
    for line, following in pairwise([*lines, ""]):
        if line.startswith("    "):
            assert re.fullmatch(r"    --hash=sha256:[0-9a-f]{64}( \\)?", line), line
        else:
            assert line.endswith(" \\"), line
            assert following.startswith("    --hash="), line
    assert not re.search(r"://|--index|--find-links|--trusted-host", LOCK)
