"""A line of text: typing, selecting, the clipboard, composing."""

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.kit.widgets.entry.editing import Line
from game.kit.widgets.entry.text_field import TextField
from tests.kit.driver import Bench, Driver, note, noting


def field_bench(text: str = "", limit: int = 40) -> tuple[Driver, Bench]:
    bench = Bench()
    bench.values["note"] = text
    field = TextField(
        "Note", lambda: str(bench.values["note"]), noting("note"), done=note("kept"), hint="your guess", limit=limit
    )
    bench.widgets = (field,)
    page = Driver(bench)
    page.press("tab")
    return page, bench


def test_typing_brings_every_change_and_enter_the_end() -> None:
    page, bench = field_bench()
    page.type("99.9")
    page.press("enter")
    assert bench.acts[-2:] == [("note", "99.9"), ("kept", None)]
    assert len(bench.acts) == 5


def test_a_plain_text_is_a_beginning_and_what_is_typed_stays() -> None:
    bench = Bench(TextField("Note", "ab", noting("note"), key="note"))
    page = Driver(bench)
    page.press("tab")
    page.type("cd")
    assert page.node("Note").value == bench.values["note"] == "abcd"
    bench.rebuild()
    page.stage.frame()
    page.type("e")
    assert page.node("Note").value == "abcde"


def test_a_scene_that_sets_another_text_has_its_way() -> None:
    page, bench = field_bench("old")
    page.type("er")
    bench.values["note"] = "new"
    page.shell.top.page.refresh()
    assert page.node("Note").value == "new"


def test_letters_are_text_and_no_shortcuts() -> None:
    page, bench = field_bench()
    page.type("t?")
    assert bench.values["note"] == "t?"
    assert page.tree().role == "page"


def test_editing_keys() -> None:
    page, bench = field_bench("two words")
    page.press("home")
    page.press("right", ctrl=True)
    page.type("X")
    assert bench.values["note"] == "twoX words"
    page.press("backspace", "delete", "end", "backspace")
    assert bench.values["note"] == "twoword"


def test_selecting_replaces() -> None:
    page, bench = field_bench("two words")
    page.press("left", shift=True, ctrl=True)
    page.type("lines")
    assert bench.values["note"] == "two lines"


def test_clipboard() -> None:
    page, bench = field_bench("two words")
    page.press("a", ctrl=True)
    page.press("x", ctrl=True)
    assert bench.values["note"] == ""
    page.press("v", ctrl=True)
    page.press("v", ctrl=True)
    assert bench.values["note"] == "two wordstwo words"


def test_pasted_text_is_one_clean_line_within_the_limit() -> None:
    page, bench = field_bench(limit=8)
    page.shell.top.page.clipboard.put("one\ntwo\tthree")
    page.press("v", ctrl=True)
    assert bench.values["note"] == "onetwoth"


def test_composed_text_counts_only_when_finished() -> None:
    page, bench = field_bench()
    page.compose("ㅎ")
    page.press("enter", "backspace")
    assert bench.values["note"] == ""
    assert page.shell.top.page.text_area() is not None
    page.stage.send(pygame.event.Event(pygame.TEXTINPUT, text="한"))
    assert bench.values["note"] == "한"


def test_a_click_sets_the_caret_and_a_drag_selects() -> None:
    page, bench = field_bench("two words")
    left, top, wide, high = page.node("Note").rect
    page.drag((left + wide - 4, top + high // 2), (left + 1, top + high // 2))
    page.type("!")
    assert bench.values["note"] == "!"


def test_the_caret_blinks_only_while_typing_and_never_for_those_who_want_rest() -> None:
    page, _ = field_bench()
    assert page.shell.next_wake() is not None
    page.wait(0.6)
    assert page.shell.next_wake() is not None
    still = Driver(Bench(TextField("Note", "", noting("note"))), reduced_motion=True)
    still.press("tab")
    still.wait(0.6)
    assert still.shell.next_wake() is None


@pytest.mark.parametrize("text", ["", "a", "two words", "한국어 글"])
@given(
    steps=st.lists(
        st.sampled_from(["left", "right", "home", "end", "word", "keep", "type", "back", "cut"]), max_size=30
    )
)
def test_the_caret_stays_inside_whatever_is_done(text: str, steps: list[str]) -> None:
    line = Line(text, len(text), 0)
    moves = {
        "left": lambda line: line.stepped(-1, word=False, keep=False),
        "right": lambda line: line.stepped(1, word=False, keep=False),
        "home": lambda line: line.moved(0, keep=False),
        "end": lambda line: line.moved(999, keep=True),
        "word": lambda line: line.stepped(-1, word=True, keep=False),
        "keep": lambda line: line.stepped(1, word=True, keep=True),
        "type": lambda line: line.typed("x", 12),
        "back": lambda line: line.without(-1, word=False),
        "cut": lambda line: line.without(1, word=True),
    }
    for step in steps:
        line = moves[step](line)
        assert 0 <= line.caret <= len(line.text) >= line.anchor >= 0
        assert len(line.text) <= max(12, len(text))
