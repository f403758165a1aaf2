"""What levels say at a glance is kept beside them, and never believed where they, or their reader, have changed."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.level import files, glance
from game.level.glance import Glance, glances
from game.text.damage import all_missed

KEPT = "__pycache__/glances.json"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two levels, which nobody has looked at yet."""
    (tmp_path / "01_good.toml").write_text('title = "Good"\nchapter = "First"\n[goal]\nx = 1\n', encoding="utf-8")
    (tmp_path / "02_other.toml").write_text('title = "Other"\n[[questions]]\nx = 1\n', encoding="utf-8")
    monkeypatch.setattr(files, "FOLDER", tmp_path)
    monkeypatch.setattr(glance, "_seen", {})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    return tmp_path


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that are read through."""
    names: list[str] = []
    really = glance._read

    def counted(path: Path) -> Glance | None:
        names.append(path.name)
        return really(path)

    monkeypatch.setattr(glance, "_read", counted)
    return names


def as_at_the_next_start(monkeypatch: pytest.MonkeyPatch) -> list[Glance]:
    monkeypatch.setattr(glance, "_seen", {})
    return list(glances())


def test_levels_are_read_once_and_recalled_at_the_next_start(
    folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = list(glances())
    assert first == [
        Glance("good", "Good", "First", True, False, False),
        Glance("other", "Other", "", False, True, False),
    ]
    assert read == ["01_good.toml", "02_other.toml"]
    assert as_at_the_next_start(monkeypatch) == first
    assert len(read) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["01_good.toml", "02_other.toml", "__pycache__"]
    assert [path.name for path in (folder / "__pycache__").iterdir()] == ["glances.json"]


def test_a_level_that_has_changed_is_read_again_and_no_other(
    folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    list(glances())
    (folder / "02_other.toml").write_text('title = "Another"\n', encoding="utf-8")
    (folder / "03_new.toml").write_text('title = "New"\n', encoding="utf-8")
    read.clear()
    for _ in range(2):
        assert [one.title for one in as_at_the_next_start(monkeypatch)] == ["Good", "Another", "New"]
        assert read == ["02_other.toml", "03_new.toml"]


def test_the_same_size_at_another_time_is_a_change(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    list(glances())
    path = folder / "01_good.toml"
    changed = path.stat().st_mtime_ns
    path.write_text(path.read_text(encoding="utf-8").replace("Good", "Fine"), encoding="utf-8")
    os.utime(path, ns=(changed + 1, changed + 1))
    assert as_at_the_next_start(monkeypatch)[0].title == "Fine"


def test_it_is_kept_where_python_keeps_what_it_compiles(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.setattr(sys, "pycache_prefix", str(elsewhere))
    list(glances())
    assert [path.name for path in elsewhere.rglob("*.json")] == ["glances.json"]
    assert not (folder / "__pycache__").exists()


def _row(kept: Path, change: Callable[[list[object]], list[object]]) -> None:
    told = json.loads(kept.read_text(encoding="utf-8"))
    told["rows"]["01_good.toml"] = change(told["rows"]["01_good.toml"])
    kept.write_text(json.dumps(told), encoding="utf-8")


def _a_folder(kept: Path) -> None:
    kept.unlink()
    kept.mkdir()


DAMAGE: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda kept: kept.write_bytes(b""),
    "no text": lambda kept: kept.write_bytes(b"\xff\xfe\0"),
    "no JSON": lambda kept: kept.write_text("{'rows': "),
    "a list": lambda kept: kept.write_text("[]"),
    "no rows": lambda kept: kept.write_text('{"rows": 3}'),
    "deep": lambda kept: kept.write_text("[" * 100_000),
    "a folder": _a_folder,
    "a short row": lambda kept: _row(kept, lambda row: row[:-1]),
    "a row of other kinds": lambda kept: _row(kept, lambda row: [*row[:3], 5, *row[4:]]),
    "no row": lambda kept: _row(kept, lambda _row: []),
}


@pytest.mark.parametrize("how", DAMAGE)
def test_what_is_damaged_is_not_believed(how: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = list(glances())
    DAMAGE[how](folder / KEPT)
    assert as_at_the_next_start(monkeypatch) == first
    assert as_at_the_next_start(monkeypatch) == first


def test_what_another_reader_kept_is_not_believed(
    folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    list(glances())
    told = json.loads((folder / KEPT).read_text(encoding="utf-8"))
    told["reader"][0] += 1
    (folder / KEPT).write_text(json.dumps(told), encoding="utf-8")
    read.clear()
    as_at_the_next_start(monkeypatch)
    assert len(read) == 2
    as_at_the_next_start(monkeypatch)
    assert len(read) == 2


@pytest.mark.parametrize("why", ["python writes nothing", "a file in the way"])
def test_where_nothing_can_be_kept_all_is_read(
    why: str, folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if why == "a file in the way":
        (folder / "__pycache__").write_text("in the way", encoding="utf-8")
    else:
        monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert [one.name for one in glances()] == ["good", "other"]
    assert [one.name for one in as_at_the_next_start(monkeypatch)] == ["good", "other"]
    assert len(read) == 4
    assert not (folder / "__pycache__").is_dir()


def test_a_level_that_cannot_be_read_is_said_at_every_start(
    folder: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = folder / "03_broken.toml"
    broken.write_text("title = ", encoding="utf-8")
    list(glances())
    assert broken in all_missed()
    monkeypatch.setattr("game.text.damage._faults", {})
    read.clear()
    assert [one.name for one in as_at_the_next_start(monkeypatch)] == ["good", "other"]
    assert read == ["03_broken.toml"]
    assert broken in all_missed()
