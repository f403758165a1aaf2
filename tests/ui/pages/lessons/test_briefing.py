"""The briefing: where the ballot is held, what is new, and how near a guess must come."""

import pytest

from game.explain.cast.telegrams import REAL_AND_INVENTED
from game.level.files import level_names
from game.level.load import load
from game.session.session import Playthrough
from game.text.numbers import grouped
from game.ui.pages.lessons.briefing import Briefing
from tests.kit.driver import Driver


def briefing(level: str, size: tuple[int, int] = (1280, 720)) -> tuple[Playthrough, Driver]:
    playing = Playthrough(load(level))
    return playing, Driver(Briefing(playing, lambda _playing: None), size)


@pytest.mark.parametrize("level", level_names())
def test_the_numbers_are_those_of_the_country(level: str) -> None:
    playing, page = briefing(level)
    places = playing.country.places
    words = [node.name for node in page.shell.tree().walk()]
    for label, count in (
        ("Constituencies", places.units("constituency")),
        ("Polling stations", places.units("precinct")),
    ):
        assert (label in words) == (count > 1)
        if count > 1:
            assert words[words.index(label) + 1] == grouped(count)
    assert page.problems() == []


@pytest.mark.parametrize(
    ("level", "kind"),
    [
        ("spa_2026_fear", "real outlines; the stations and the people are the model’s"),
        ("dresden_1989", "a real country; places and people are the model’s"),
        ("sandbox", "an invented place"),
    ],
)
def test_it_says_whether_the_place_is_invented(level: str, kind: str) -> None:
    assert briefing(level)[1].has(kind)


@pytest.mark.parametrize("size", [(1280, 720), (900, 720)])
def test_the_note_on_a_real_country_stands_before_its_story(size: tuple[int, int]) -> None:
    playing, page = briefing("dresden_1989", size)
    words = [node.name for node in page.shell.tree().walk()]
    head = playing.level.head
    heading, note, story = (words.index(text) for text in (REAL_AND_INVENTED, head.content_note, head.briefing))
    assert heading < note < story
    assert head.teachers_note not in words
    assert not briefing("honest_count", size)[1].has(REAL_AND_INVENTED)


def test_a_narrow_briefing_keeps_to_the_words() -> None:
    assert not briefing("sandbox", (900, 720))[1].has("Where it happens")


@pytest.mark.parametrize(("level", "step"), [("honest_count", "50.1"), ("the_last_digits", "50.01")])
def test_a_guess_can_be_made_as_finely_as_it_is_judged(level: str, step: str) -> None:
    playing, page = briefing(level)
    page.shell.top.scene.focus("guess line")
    page.press("right")
    assert page.node("Your guess, in per cent").value == step
    page.click("Guess and start")
    assert [made.text for made in playing.state.guesses] == [step]


def test_the_mouse_alone_makes_an_exact_guess() -> None:
    playing, page = briefing("the_last_digits")
    page.click("Mark your guess on the line", "slider", (0.12, 0.5))
    near = float(page.node("Your guess, in per cent").value)
    assert 0.02 < near < 0.2, "near the end of the line a pixel is a hundredth of a point"
    for _step in range(round(abs(near - 0.07) * 100)):
        page.click("A little less" if near > 0.07 else "A little more", "button")
    page.click("Guess and start", "button")
    assert [made.text for made in playing.state.guesses] == ["0.07"]


def test_a_typed_guess_is_marked_on_the_line() -> None:
    playing, page = briefing("the_last_digits")
    page.type("0,07")
    assert page.node("Mark your guess on the line").value == "0.07 %"
    page.press("enter")
    assert [made.text for made in playing.state.guesses] == ["0.07"]


def test_an_untouched_guess_is_no_guess() -> None:
    playing, page = briefing("honest_count")
    assert page.node("Mark your guess on the line").value == "no guess yet"
    assert "disabled" in page.node("Guess and start").states
    page.press("enter")
    assert playing.state.guesses == ()
    page.click("Start without a guess")
    assert playing.state.guesses == ()
    assert playing.state.given_up == {0}


def test_h_is_no_part_of_a_guess_but_a_key_of_the_page() -> None:
    playing, page = briefing("honest_count")
    page.type("4h1")
    page.press("enter")
    assert [one.text for one in playing.state.guesses] == ["41"]


@pytest.mark.parametrize("text", ["lots", "1.2.3", "100.5", "-3", "4 1", "1e1"])
def test_what_is_no_percentage_is_said_to_be_none(text: str) -> None:
    playing, page = briefing("honest_count")
    page.type(text)
    assert page.has("A guess is a number from 0 to 100, such as 99.93.")
    page.press("enter")
    assert playing.state.guesses == ()


def test_the_guess_says_how_near_it_must_come() -> None:
    _playing, page = briefing("nobody_wants_to_be_last")
    page.type("97")
    assert page.has("Up to 0.8 percentage points off counts as close. A wrong guess costs nothing.")


def test_a_lesson_about_the_page_names_no_rule() -> None:
    assert briefing("the_last_digits")[1].has("What the page prints")
    assert briefing("honest_count")[1].has("The new rule")
