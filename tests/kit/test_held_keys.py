"""A key that does something does it once, however long it is held."""

import pygame
import pytest

from game.kit.program.held_keys import ACTING, HeldKeys


def event(kind: int, key: int = 0) -> pygame.event.Event:
    return pygame.event.Event(kind, key=key)


@pytest.mark.parametrize("key", sorted(ACTING))
def test_going_down_again_without_coming_up_is_a_repeat(key: int) -> None:
    held = HeldKeys()
    down, up = event(pygame.KEYDOWN, key), event(pygame.KEYUP, key)
    assert [held.repeats(one) for one in (down, down, down, up, down, up)] == [False, True, True, False, False, False]


@pytest.mark.parametrize("key", [pygame.K_LEFT, pygame.K_BACKSPACE, pygame.K_TAB, pygame.K_a, pygame.K_PLUS])
def test_what_moves_or_writes_is_repeated(key: int) -> None:
    held = HeldKeys()
    assert not any(held.repeats(event(pygame.KEYDOWN, key)) for _time in range(3))


def test_a_key_that_came_up_in_another_window_is_not_down_for_ever() -> None:
    held = HeldKeys()
    held.repeats(event(pygame.KEYDOWN, pygame.K_RETURN))
    held.repeats(event(pygame.WINDOWFOCUSLOST))
    assert not held.repeats(event(pygame.KEYDOWN, pygame.K_RETURN))


def test_two_keys_are_held_apart() -> None:
    held = HeldKeys()
    assert not held.repeats(event(pygame.KEYDOWN, pygame.K_RETURN))
    assert not held.repeats(event(pygame.KEYDOWN, pygame.K_SPACE))
