"""Notices tell things in passing; one that lasts stays for as long as what it tells is so."""

from game.kit.page.notices import MOST, SHOWN_FOR
from game.kit.widgets.label import Label
from tests.kit.driver import Bench, Driver

FULL = "The disk is full."


def page() -> Driver:
    return Driver(Bench(Label("here")))


def test_what_lasts_stays_whatever_time_and_pointer_do() -> None:
    shown = page()
    shown.shell.notices.stand(FULL)
    assert shown.problems() == []
    assert shown.shell.next_wake() is None, "nothing has to be done for it"
    shown.wait(10 * SHOWN_FOR)
    shown.click(FULL)
    assert shown.node(FULL, "status")
    shown.shell.notices.stand("")
    assert not shown.has(FULL)


def test_what_passes_is_told_above_what_lasts() -> None:
    shown = page()
    shown.shell.notices.stand(FULL)
    for number in range(MOST + 2):
        shown.shell.say(f"notice {number}")
    names = [node.name for node in shown.tree().walk() if node.role == "status"]
    assert names == [*(f"notice {number}" for number in range(2, MOST + 2)), FULL]
    tops = [shown.node(name).rect[1] for name in names]
    assert tops == sorted(tops)
    shown.wait(SHOWN_FOR + 1)
    assert [node.name for node in shown.tree().walk() if node.role == "status"] == [FULL]


def test_another_look_or_size_keeps_what_lasts() -> None:
    shown = page()
    shown.shell.notices.stand(FULL)
    shown.shell.resize((800, 600))
    assert shown.node(FULL, "status")
    assert shown.shell.notices.standing == FULL
