"""Text is measured, broken and pictured once; the font follows the text and the language."""

import pygame
import pytest

from game.kit.drawing import typeset
from game.kit.drawing.drawable import REPLACEMENTS
from game.kit.drawing.theme import BODY, FIGURE, WORDMARK, Type
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
    font = setter._runs("한국어", BODY)[0][0]
    assert font is not setter._runs("English", BODY)[0][0]
    assert all(typeset._has(font, character) for character in "한국어")


def test_a_character_that_no_font_has_is_still_shown(setter: Typesetter) -> None:
    assert setter.width("\U0001f5f3", BODY) > 0


def test_the_language_chooses_the_font_of_words() -> None:
    korean = Typesetter(1.0, "ko")
    assert korean._runs("abc", BODY)[0][0] is korean._runs("한국어", BODY)[0][0]
    assert korean._runs("99.93", FIGURE)[0][0] is Typesetter(1.0, "en")._runs("99.93", FIGURE)[0][0]


def test_baselines_agree_across_fonts(setter: Typesetter) -> None:
    for text in ("abc", "한국어"):
        assert setter.drop(text, BODY) + setter._runs(text, BODY)[0][0].get_ascent() == setter.baseline(BODY)


def test_without_its_fonts_the_game_still_has_letters(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    typeset._files.cache_clear()
    monkeypatch.setattr(typeset, "FONT_FOLDER", tmp_path)
    try:
        assert Typesetter(1.0, "en").width("99.93", FIGURE) > 0
    finally:
        typeset._files.cache_clear()


ODD = (
    "a\x00b", "\x07", "soft\u00adhyphen", "zero\u200bwidth", "\u200b", "\ud800half", "right \u202eto left",
    "שלום", "مرحبا", "Ёлка Ωμέγα Việt Nam", "e\u0301\u0302\u0303", "emoji 😀🏳️‍🌈", "\U0010ffff", "line\u2028break",
)  # fmt: skip


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("kind", [BODY, FIGURE])
def test_any_text_can_be_drawn(text: str, kind: Type) -> None:
    setter = Typesetter(1.0, "en")
    picture = setter.picture(text, kind, (0, 0, 0))
    assert picture.get_width() == setter.width(text, kind)
    assert setter.drop(text, kind) >= 0 or picture.get_height() > 0
    assert "".join(setter.wrap(text, kind, 30)) is not None


def test_what_no_font_has_is_shown_as_a_mark() -> None:
    setter = Typesetter(1.0, "en")
    shown = "".join(part for _, part in setter._runs("a\x00😀z", BODY))
    assert len(shown) == 4
    assert (shown[0], shown[-1]) == ("a", "z")
    assert set(shown[1:3]) <= set(REPLACEMENTS)
    assert setter.width("\x00", BODY) > 0


def test_letters_that_another_font_has_are_shown_with_it_beside_the_usual_ones() -> None:
    setter = Typesetter(1.0, "en")
    fonts = {font for font, _ in setter._runs("Việt 한국어", BODY)}
    assert len(fonts) > 1
    assert "".join(part for _, part in setter._runs("Việt 한국어", BODY)) == "Việt 한국어"


def test_what_has_no_width_is_left_out() -> None:
    setter = Typesetter(1.0, "en")
    assert setter.width("soft\u00adhy\u200bphen", BODY) == setter.width("softhyphen", BODY)
