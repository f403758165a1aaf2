"""What a desktop may lack or refuse, which costs nothing but itself: cursors, a clipboard."""

import os

import pygame
import pytest

from game.kit.program import window
from game.kit.program.clipboard import Clipboard
from game.kit.program.window import CURSORS, Window
from game.store.preferences import Preferences


def test_the_clipboard_is_our_own_where_there_is_no_other() -> None:
    clipboard = Clipboard()
    clipboard.put("99.93")
    assert clipboard.get() == "99.93"


@pytest.mark.parametrize("text", ["\udcff.toml", "nul\0nul"], ids=ascii)
def test_what_the_clipboard_of_the_system_cannot_hold_is_held_by_our_own(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    def put(given: str) -> None:
        given.encode("utf-8")
        raise ValueError("embedded null character")

    def get() -> str:
        raise pygame.error("nothing there")

    monkeypatch.setattr(pygame.scrap, "put_text", put)
    monkeypatch.setattr(pygame.scrap, "get_text", get)
    clipboard = Clipboard()
    clipboard.put(text)
    assert clipboard.get() == text


def test_a_desktop_without_cursors_keeps_the_one_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def refused(cursor: int) -> None:
        asked.append(cursor)
        raise pygame.error("Error while creating system cursor")

    monkeypatch.setattr(pygame.mouse, "set_cursor", refused)
    monkeypatch.setenv(window.HINT, "0")
    shown = Window("cursors", Preferences(window=(320, 240)))
    shown.set_cursor("hand")
    shown.set_cursor("hand")
    shown.set_cursor("text")
    assert asked == [CURSORS["hand"], CURSORS["text"]]
    shown.close()


def test_the_next_window_chooses_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Window, "_flip_seconds", lambda _window: 0.001)
    monkeypatch.delenv(window.HINT, raising=False)
    for _ in range(2):
        shown = Window("99.93", Preferences())
        assert shown.framebuffer == "plain"
        shown.close()
        assert window.HINT not in os.environ
    monkeypatch.setenv(window.HINT, "1")
    shown = Window("99.93", Preferences(framebuffer="plain"))
    shown.close()
    assert os.environ[window.HINT] == "1"
