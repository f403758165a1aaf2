"""Keys by what they write and by where they are, on any keyboard."""

import pygame
import pytest

from game.kit.program.events import KeyPress, from_pygame


def pressed(key: int, text: str, mod: int = 0, scan: int = 0) -> KeyPress:
    event = pygame.event.Event(pygame.KEYDOWN, key=key, unicode=text, mod=mod, scancode=scan)
    happening = from_pygame(event, (0, 0))
    assert isinstance(happening, KeyPress)
    return happening


@pytest.mark.parametrize("mod", [pygame.KMOD_LCTRL | pygame.KMOD_RALT, pygame.KMOD_LCTRL | pygame.KMOD_MODE])
def test_alt_gr_writes_a_letter_and_is_no_command(mod: int) -> None:
    key = pressed(pygame.K_a, "ą", mod, pygame.KSCAN_A)
    assert not key.command
    assert key.text == "ą"


def test_ctrl_is_a_command() -> None:
    key = pressed(pygame.K_a, "\x01", pygame.KMOD_LCTRL, pygame.KSCAN_A)
    assert key.command
    assert key.means("a")
    assert key.text == ""


@pytest.mark.parametrize(("letter", "scan", "meant"), [("е", pygame.KSCAN_T, "t"), ("τ", pygame.KSCAN_T, "t")])
def test_letters_of_other_alphabets_count_by_their_place(letter: str, scan: int, meant: str) -> None:
    key = pressed(ord(letter), letter, scan=scan)
    assert key.means(meant)
    assert not key.means("y")


def test_latin_letters_count_by_what_they_write_alone() -> None:
    french = pressed(pygame.K_a, "a", scan=pygame.KSCAN_Q)
    assert french.means("a")
    assert not french.means("q")


@pytest.mark.parametrize(
    ("key", "text", "scan"),
    [
        (pygame.K_SLASH, "/", pygame.KSCAN_SLASH),  # English, Greek, Polish
        (ord("ß"), "ß", pygame.KSCAN_MINUS),  # German
        (pygame.K_COMMA, ",", pygame.KSCAN_M),  # French
        (pygame.K_7, "7", pygame.KSCAN_7),  # Russian
        (ord("?"), "?", pygame.KSCAN_SLASH),  # where the shifted character is reported
    ],
)
def test_a_question_mark_asks_for_help_wherever_it_stands(key: int, text: str, scan: int) -> None:
    assert pressed(key, text, pygame.KMOD_LSHIFT, scan).means("?")


def test_without_shift_no_key_asks() -> None:
    assert not pressed(pygame.K_SLASH, "/", scan=pygame.KSCAN_SLASH).means("?")
    assert not pressed(pygame.K_7, "7", scan=pygame.KSCAN_7).means("?")


def test_figures_of_a_french_keyboard_are_typed_with_and_without_shift() -> None:
    assert pressed(pygame.K_AMPERSAND, "&", scan=pygame.KSCAN_1).digit == "1"
    assert pressed(pygame.K_AMPERSAND, "1", pygame.KMOD_LSHIFT, pygame.KSCAN_1).digit == "1"
    assert pressed(pygame.K_PERIOD, ".", scan=pygame.KSCAN_PERIOD).digit == "."
