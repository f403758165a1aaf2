"""The offline kit asks for the right pins of the lock, whatever Python and system it is made on."""

import subprocess
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from game.packaging.wheels import LOCK, PYTHONS, SYSTEMS, entries, main, pins

TEXT = LOCK.read_text(encoding="utf-8")
EXAMPLE = """\
# head
colours==1 ; sys_platform == 'win32' \\
    --hash=sha256:aa
curves==2 ; python_full_version < '3.12' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
curves==3 ; python_full_version >= '3.12' \\
    --hash=sha256:dd
"""


def test_markers_are_read_for_the_place_asked_for() -> None:
    assert list(pins(EXAMPLE, "3.11", SYSTEMS["linux-x86_64"])) == [
        "curves==2 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc"
    ]
    assert [one.split()[0] for one in pins(EXAMPLE, "3.14", SYSTEMS["windows-x86_64"])] == ["colours==1", "curves==3"]


@pytest.mark.parametrize("name", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_every_place_is_given_each_package_once_with_its_sums(python: str, name: str) -> None:
    found = list(pins(TEXT, python, SYSTEMS[name]))
    names = [Requirement(one.split()[0]).name for one in found]
    assert len(set(names)) == len(names)
    assert {"numpy", "pygame-ce", "pydantic", "accesskit"} <= set(names)
    assert all("--hash=sha256:" in one for one in found)


def test_no_entry_of_the_lock_is_lost() -> None:
    assert sum(len(one) for one in entries(TEXT.splitlines())) == sum(
        not line.startswith("#") for line in TEXT.splitlines()
    )


def test_the_kit_says_how_to_install_and_which_lock_it_belongs_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr("game.packaging.wheels.subprocess.run", lambda words, **_: calls.append(words))
    assert main(["--out", str(tmp_path / "kit"), "--python", "3.12", "--system", "macos-arm64"]) == 0
    assert "macos-arm64, Python 3.12: whole" in capsys.readouterr().out
    asked = [calls[0][calls[0].index(word) + 1] for word in ("--platform", "--python-version")]
    assert asked == ["macosx_14_0_arm64", "3.12"]
    assert (tmp_path / "kit" / "requirements.lock").read_bytes() == LOCK.read_bytes()
    assert "--no-index --find-links wheels" in (tmp_path / "kit" / "INSTALL.txt").read_text(encoding="utf-8")


def test_a_package_without_a_wheel_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "pip")

    monkeypatch.setattr("game.packaging.wheels.subprocess.run", fail)
    with pytest.raises(subprocess.CalledProcessError):
        main(["--out", str(tmp_path)])
