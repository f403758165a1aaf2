"""Tables of facts: one that is missing costs itself, a row that is damaged costs itself, and both are told."""

from collections.abc import Callable
from functools import _lru_cache_wrapper
from pathlib import Path
from shutil import copytree

import pytest

from game.explain.against.reactions import reactions
from game.explain.published.reports import reports
from game.explain.row_counts import electorates
from game.history import tables
from game.history.mechanisms import mechanisms
from game.text.damage import all_missed

READERS: dict[str, Callable[[], tuple[object, ...]]] = {
    "electorates": electorates,
    "march_2026_reports": reports,
    "mechanisms": mechanisms,
    "reactions_2026": reactions,
}


@pytest.fixture(params=READERS)
def name(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A table, in a copy of all of them, that nobody has read yet."""
    found: str = request.param
    copytree(tables.FACTS, tmp_path / "facts")
    monkeypatch.setattr(tables, "FACTS", tmp_path / "facts")
    cached = READERS[found]
    assert isinstance(cached, _lru_cache_wrapper)
    monkeypatch.setitem(READERS, found, cached.__wrapped__)
    return found


def test_a_table_that_is_missing_costs_itself(name: str) -> None:
    (tables.FACTS / f"{name}.csv").unlink()
    assert READERS[name]() == ()
    assert [path.name for path in all_missed()] == [f"{name}.csv"]


def test_a_row_that_is_damaged_costs_itself(name: str) -> None:
    path = tables.FACTS / f"{name}.csv"
    whole = READERS[name]()
    assert not all_missed()
    path.write_text(path.read_text(encoding="utf-8") + "damaged\n", encoding="utf-8")
    assert READERS[name]() == whole
    assert [path.name for path in all_missed()] == [f"{name}.csv"]


def test_a_table_without_one_of_its_columns_is_empty(name: str) -> None:
    path = tables.FACTS / f"{name}.csv"
    head, rest = path.read_text(encoding="utf-8").split("\n", 1)
    path.write_text(",".join(f"not_{column}" for column in head.split(",")) + "\n" + rest, encoding="utf-8")
    assert READERS[name]() == ()
    assert [path.name for path in all_missed()] == [f"{name}.csv"]
