"""No line ends between a number and the sign of its unit: in any text there is, set in any width, by any widget."""

import re

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.kit.drawing.theme import BODY, PRINT, PRINT_BOLD
from game.kit.drawing.typeset import Typesetter
from game.kit.widgets.prose import Prose, Run
from game.text.breaking import NO_BREAK, unbroken, words
from tests.explain.every_text import every_text
from tests.kit.driver import Bench, Driver

PARTED = re.compile(r"^ ?[%‰]")
FIGURES = re.compile(r"\{\w+\}")
"""Stands for digits in a text that is filled in."""


def texts() -> list[str]:
    """Every text with a per cent sign after a space, its figures filled in."""
    filled = [FIGURES.sub("99.93", text) for _place, text in every_text() if re.search(r" %(?!\w)", text)]
    assert len(filled) > 100
    return filled


@given(st.text("a9 %‰kM,."))
def test_the_parts_put_together_are_the_text(text: str) -> None:
    assert " ".join(words(text)) == text
    assert unbroken(text).replace(NO_BREAK, " ") == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("at most 90 % of them", ["at", "most", "90 %", "of", "them"]),
        ("99.93 %, or 3 ‰", ["99.93 %,", "or", "3 ‰"]),
        ("+1.2 M people, 340 k more", ["+1.2 M", "people,", "340 k", "more"]),
        ("a k of 3 kinds", ["a", "k", "of", "3", "kinds"]),
    ],
)
def test_signs_stay_with_their_numbers(text: str, parts: list[str]) -> None:
    assert words(text) == parts


def test_no_text_of_the_game_is_broken_before_a_sign() -> None:
    pygame.font.init()
    setter = Typesetter(1.0, "en")
    for text in texts():
        for width in (90, 170):
            assert not any(map(PARTED.match, setter.wrap(text, BODY, width))), text
        assert " %" not in unbroken(text)


def test_prose_ends_no_line_before_a_sign_or_inside_what_follows_without_a_space() -> None:
    for width in range(120, 420, 7):
        runs = [
            Run("Of the papers cast, "),
            Run("99.93", PRINT_BOLD),
            Run(" % were for the candidates ("),
            Run("0.07", PRINT_BOLD),
            Run(" % against), 1.2 M in all."),
        ]
        prose = Prose(runs, PRINT)
        look = Driver(Bench(prose)).shell.look
        lines: dict[int, str] = {}
        for piece in prose._set(look, width):
            lines[piece.line] = lines.get(piece.line, "") + ("" if PARTED.match(piece.text) else " ") + piece.text
        assert not any(re.match(r" ?([%‰)]|M\b)", line.strip()) for line in lines.values()), width
        assert not any(line.endswith("(") for line in lines.values()), width
