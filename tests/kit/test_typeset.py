"""Text is measured, broken and pictured once; the font follows the text and the language."""

import pygame
import pytest

from game.kit.drawing import typeset
from game.kit.drawing.theme import BODY, FIGURE, WORDMARK
from game.kit.drawing.typeset import Typesetter


@pytest.fixture
def setter() -> Typesetter:
    pygame.font.init()
    return Typesetter(1.0, "en")


def test_lines_fit_and_keep_every_word(setter: Typesetter) -> None:
    text = "The central commission announces that the electors on the roll took part in yesterday’s ballot."
    lines = setter.wrap(text, BODY, 160)
    assert " ".join(lines) == text
    assert all(setter.width(line, BODY) <= 160 for line in lines)
    assert len(lines) > 2


def test_a_word_that_is_too_wide_is_broken_inside(setter: Typesetter) -> None:
    lines = setter.wrap("supercalifragilistic", BODY, 40)
    assert "".join(lines) == "supercalifragilistic"
    assert all(setter.width(line, BODY) <= 40 for line in lines)


def test_a_number_and_its_per_cent_sign_stay_together(setter: Typesetter) -> None:
    for width in range(60, 200, 5):
        lines = setter.wrap("reported 99.93 % of all papers, at most 0 % against", BODY, width)
        assert not any(line.startswith("%") for line in lines)
        assert " ".join(lines) == "reported 99.93 % of all papers, at most 0 % against"


def test_a_path_is_broken_after_a_slash(setter: Typesetter) -> None:
    path = "Kept in /home/pupil/.config/99.93/settings.json"
    lines = setter.wrap(path, BODY, 120)
    assert "".join(lines) == path
    assert len(lines) > 1
    assert all(line.endswith(("/", "json")) for line in lines)


def test_line_breaks_in_the_text_are_kept(setter: Typesetter) -> None:
    assert setter.wrap("one\ntwo", BODY, 400) == ("one", "two")


def test_an_empty_text_is_one_empty_line(setter: Typesetter) -> None:
    assert setter.wrap("", BODY, 100) == ("",)


def test_pictures_are_kept(setter: Typesetter) -> None:
    assert setter.picture("99.93", FIGURE, (0, 0, 0)) is setter.picture("99.93", FIGURE, (0, 0, 0))
    assert setter.picture("99.93", FIGURE, (0, 0, 0)) is not setter.picture("99.93", FIGURE, (1, 0, 0))


def test_kept_pictures_are_limited(setter: Typesetter) -> None:
    for number in range(200):
        setter.picture(f"{number}.93", WORDMARK, (0, 0, 0))
    assert setter._kept <= typeset.KEPT_PIXELS


def test_figures_of_all_digits_are_equally_wide(setter: Typesetter) -> None:
    assert len({setter.width(digit * 8, FIGURE) for digit in "0123456789"}) == 1


def test_korean_is_set_in_a_font_that_has_it(setter: Typesetter) -> None:
    font = setter.font("한국어", BODY)
    assert font is not setter.font("English", BODY)
    assert all(typeset._has(font, character) for character in "한국어")


def test_a_character_that_no_font_has_is_still_shown(setter: Typesetter) -> None:
    assert setter.width("\U0001f5f3", BODY) > 0


def test_the_language_chooses_the_font_of_words() -> None:
    korean = Typesetter(1.0, "ko")
    assert korean.font("abc", BODY) is korean.font("한국어", BODY)
    assert korean.font("99.93", FIGURE) is Typesetter(1.0, "en").font("99.93", FIGURE)


def test_baselines_agree_across_fonts(setter: Typesetter) -> None:
    for text in ("abc", "한국어"):
        assert setter.drop(text, BODY) + setter.font(text, BODY).get_ascent() == setter.baseline(BODY)


def test_without_its_fonts_the_game_still_has_letters(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    typeset._files.cache_clear()
    monkeypatch.setattr(typeset, "FONT_FOLDER", tmp_path)
    try:
        assert Typesetter(1.0, "en").width("99.93", FIGURE) > 0
    finally:
        typeset._files.cache_clear()
