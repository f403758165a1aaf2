"""What a control does is checked before anything runs: a misspelt action, or one for another value, is a type error."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.architecture.code import ROOT

SLIPS: Mapping[str, tuple[str, str, str]] = {
    "game/ui/pages/station/panels.py": (
        '_("Next hour"), state.acts.skip',
        '_("Next hour"), state.acts.skpi',
        "[attr-defined]",
    ),
    "game/ui/pages/stepping.py": ('"u", self.on_undo', '"u", self.on_udno', "[attr-defined]"),
    "game/ui/pages/debrief/scene.py": ("state.note, self.on_note", "state.note, self.on_answer", "[arg-type]"),
    "game/ui/pages/menus/settings.py": ('keeps("profile")', 'keeps("profile")("dark")', "[arg-type]"),
    "game/ui/pages/count/chain/detail.py": ("partial(walk, figure)", "partial(walk, 7)", "[arg-type]"),
    "game/ui/pages/lessons/levels.py": ("partial(self._start, level)", "self._start", "[arg-type]"),
    "game/ui/pages/menus/pause.py": ("Pop(self._leave)", 'Pop("leave")', "[arg-type]"),
}
"""One slip in each of these files: what stands there, what is written instead, and what mypy calls it."""


@pytest.mark.slow
def test_a_slip_in_an_action_is_a_type_error(tmp_path: Path) -> None:
    shadows: list[str] = []
    lines: dict[str, int] = {}
    for file, (right, wrong, _kind) in SLIPS.items():
        text = (ROOT / file).read_text(encoding="utf-8")
        assert text.count(right) == 1, f"{file}: {right}"
        lines[file] = text[: text.index(right)].count("\n") + 1
        copy = tmp_path / file.replace("/", "_")
        copy.write_text(text.replace(right, wrong), encoding="utf-8")
        shadows += ["--shadow-file", file, str(copy)]
    said = subprocess.run(
        [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path / "cache"), *shadows, *SLIPS],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    errors = [line for line in said.splitlines() if ": error:" in line and line.partition(":")[0] in SLIPS]
    found = {line.partition(": error:")[0]: line.rpartition(" ")[2] for line in errors}
    assert found == {f"{file}:{lines[file]}": kind for file, (_right, _wrong, kind) in SLIPS.items()}, said


def test_nothing_that_is_asked_for_is_found_by_its_name() -> None:
    """Handlers take what they need by type; nothing in the window is looked up as ``on_`` and a name."""
    for file in [*(ROOT / "game" / "kit").rglob("*.py"), *(ROOT / "game" / "ui").rglob("*.py")]:
        text = file.read_text(encoding="utf-8")
        assert 'f"on_' not in text, file
        handlers = [line for line in text.splitlines() if line.lstrip().startswith("def on_")]
        assert [line for line in handlers if "object" in line or "Any" in line] == [], file
