"""Notices tell things in passing; one that lasts stays for as long as what it tells is so."""

import pygame
import pytest

from game.kit.layout import Column, Row, Spacer
from game.kit.page.notices import KEPT, MOST, SHOWN_FOR
from game.kit.page.scene import ShowHelp
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.slider import Slider
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


def notices(shown: Driver) -> list[str]:
    return [node.name for node in shown.tree().walk() if node.role == "status"]


def test_the_same_notice_is_told_once_and_says_how_often() -> None:
    shown = page()
    for text in ("Undone.", "Kept.", "Undone.", "Undone."):
        shown.shell.say(text)
    assert notices(shown) == ["Kept.", "Undone. (×3)"]
    shown.shell.resize((800, 600))
    assert notices(shown) == ["Kept.", "Undone. (×3)"], "another look counts nothing anew"
    shown.wait(SHOWN_FOR + 1)
    shown.shell.say("Undone.")
    assert notices(shown) == ["Undone."], "what is gone is not counted"


def test_two_notices_stand_and_all_are_read_again_in_the_help() -> None:
    shown = page()
    for number in range(KEPT + 3):
        shown.shell.say(f"notice {number}")
        assert len(notices(shown)) <= MOST == 2
    shown.shell.say(f"notice {KEPT + 2}")
    assert shown.shell.notices.told() == (f"notice {KEPT + 2} (×2)", *(f"notice {n}" for n in range(KEPT + 1, 2, -1)))
    shown.wait(SHOWN_FOR + 1)
    shown.shell.carry_out(ShowHelp())
    shown.stage.frame()
    assert shown.has("What was said last")
    assert shown.has("notice 3")
    assert shown.problems() == []


@pytest.mark.parametrize("scale", [75, 100, 150, 200])
@pytest.mark.parametrize("size", [(1024, 768), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("align", ["start", "middle", "end"])
def test_no_notice_lies_over_what_is_being_set(size: tuple[int, int], scale: int, align: str) -> None:
    places = {"start": 0, "middle": 1, "end": 2}
    slider = Slider("Fear", lambda: 0.5, lambda _value: None, Notches(0, 1, 0.1), width=160, key="set")
    row = [Spacer() for _ in range(places[align])] + [slider] + [Spacer() for _ in range(2 - places[align])]
    shown = Driver(Bench(Column([Label("above"), Spacer(), Row(row)], grow=1)), size, scale=scale)
    shown.shell.notices.stand(FULL)
    for text in ("Pinned. Map, ledgers and figures show what changes from here on; P ends it.", "Saved."):
        shown.shell.say(text)
    shown.shell.top.page.focus_key("set")
    shown.stage.frame()
    control = pygame.Rect(shown.node("Fear", "slider").rect)
    assert control.bottom > size[1] * 0.8, "it stands where notices usually do"
    stand = [pygame.Rect(node.rect) for node in shown.tree().walk() if node.role == "status"]
    assert len(stand) == MOST + 1
    assert not [area for area in stand if area.colliderect(control)]
    assert all(pygame.Rect((0, 0), size).contains(area) for area in stand)
    assert not [one for one in stand for other in stand if one is not other and one.colliderect(other)]
