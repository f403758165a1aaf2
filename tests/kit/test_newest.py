"""Work beside the frame: the newest wish wins, stale work ends between its stages, defects come out where asked."""

import gc
import time
from collections.abc import Callable
from threading import Event, current_thread, main_thread
from typing import Any
from weakref import ref

import pytest

from game.kit.program.newest import Newest, Task

PATIENCE = 20.0
Between = Callable[[], None]


def ended(newest: Newest[Any]) -> bool:
    """Wait until nothing is worked any more."""
    end = time.monotonic() + PATIENCE
    while newest.at_work and time.monotonic() < end:
        time.sleep(0.001)
    return not newest.at_work


class Slow:
    """Work in stages, each of which waits until it may go on."""

    def __init__(self, stages: int = 3) -> None:
        self.begun, self.done = Event(), 0
        self.may = Event()
        self._stages = stages

    def __call__(self, between: Between) -> str:
        self.begun.set()
        for _stage in range(self._stages):
            assert self.may.wait(PATIENCE)
            between()
            self.done += 1
        return "done"


def test_work_is_done_in_another_thread_and_its_result_is_there_when_it_is_over() -> None:
    slow, newest = Slow(), Newest[str]()
    task = newest.wish(slow)
    assert slow.begun.wait(PATIENCE)
    assert not task.wait(0.0)
    assert newest.at_work
    with pytest.raises(LookupError):
        task.result()
    slow.may.set()
    assert task.wait(PATIENCE)
    assert task.result() == "done"
    assert ended(newest)
    assert newest.wish(lambda _between: current_thread().name).wait(PATIENCE)
    assert current_thread() is main_thread()


def test_a_newer_wish_ends_the_older_one_between_two_stages() -> None:
    old, newest = Slow(), Newest[str]()
    former = newest.wish(old)
    assert old.begun.wait(PATIENCE)
    task = newest.wish(lambda _between: "newer")
    assert not task.wait(0.01)  # the two are never worked at once
    old.may.set()
    assert task.wait(PATIENCE)
    assert task.result() == "newer"
    assert (former.over, old.done) == (True, 0)
    with pytest.raises(LookupError):
        former.result()


def test_of_many_wishes_only_the_last_is_worked_at_all() -> None:
    first, newest, worked = Slow(), Newest[str](), list[int]()
    newest.wish(first)
    assert first.begun.wait(PATIENCE)
    tasks: list[Task[str]] = []
    for number in range(50):

        def work(_between: Between, number: int = number) -> str:
            worked.append(number)
            return str(number)

        tasks.append(newest.wish(work))
    first.may.set()
    assert tasks[-1].wait(PATIENCE)
    assert worked == [49]
    assert ended(newest)
    assert sum(task.over for task in tasks) == 1  # nobody ever waits for the others


def test_what_is_dropped_ends_and_leaves_nothing() -> None:
    slow, newest = Slow(), Newest[str]()
    task = newest.wish(slow)
    assert slow.begun.wait(PATIENCE)
    newest.drop()
    slow.may.set()
    assert task.wait(PATIENCE)
    assert slow.done == 0
    assert ended(newest)


def test_a_defect_is_raised_where_the_result_is_asked_for_and_ends_nothing_else() -> None:
    def broken(_between: Between) -> str:
        raise ZeroDivisionError("on purpose")

    newest = Newest[str]()
    task = newest.wish(broken)
    assert task.wait(PATIENCE)
    with pytest.raises(ZeroDivisionError, match="on purpose"):
        task.result()
    again = newest.wish(lambda _between: "still here")
    assert again.wait(PATIENCE)
    assert again.result() == "still here"


def test_a_result_that_keeps_what_ends_its_work_is_let_go_at_once() -> None:
    newest = Newest[Callable[[], Between]]()
    task = newest.wish(lambda between: lambda: between)
    assert task.wait(PATIENCE)
    assert ended(newest)
    found = task.result()
    found()()  # nothing newer was wanted
    there = ref(found)
    gc.disable()
    try:
        del found, task
        assert there() is None
    finally:
        gc.enable()
