"""Locks between windows: one holder at a time, whatever happens between opening a lock's file and holding it."""

import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from game.store.locks import FileLock, locked


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "opening.lock"


def test_a_lock_is_held_by_one(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert not path.exists()
    assert second.acquire()
    assert second.held
    second.release()


@pytest.mark.parametrize("between", ["nobody", "another"])
def test_a_file_that_was_taken_away_while_it_was_opened_is_no_lock(
    path: Path, between: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The holder leaves between our opening the file and our locking it; another may have made a new file by then."""
    holder, other, late = FileLock(path), FileLock(path), FileLock(path)
    connect: Callable[..., sqlite3.Connection] = sqlite3.connect
    assert holder.acquire()

    def connect_late(*words: Any, **named: Any) -> sqlite3.Connection:
        opened = connect(*words, **named)
        monkeypatch.setattr(sqlite3, "connect", connect)
        holder.release()
        if between == "another":
            assert other.acquire()
        return opened

    monkeypatch.setattr(sqlite3, "connect", connect_late)
    assert not late.acquire()
    assert other.held == (between == "another")
    other.release()
    assert late.acquire()
    late.release()


def test_a_lock_whose_file_is_gone_or_another_is_not_held(path: Path) -> None:
    lock = FileLock(path)
    assert lock.acquire()
    path.rename(path.with_name("elsewhere"))
    assert not lock.held
    path.touch()
    assert not lock.held
    lock.release()


def test_never_two_at_a_time(path: Path) -> None:
    inside, most = [0], [0]

    def often(_window: int) -> Iterator[bool]:
        for _ in range(25):
            with locked(path, 60.0) as held:
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                yield held
                inside[0] -= 1

    with ThreadPoolExecutor(6) as windows:
        assert all(map(all, windows.map(lambda window: list(often(window)), range(6))))
    assert most == [1]


def test_a_place_where_no_lock_can_be_made_holds_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with locked(tmp_path / "file" / "opening.lock", 0.0) as held:
        assert not held
