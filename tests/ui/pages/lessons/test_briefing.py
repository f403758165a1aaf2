"""The briefing: where the ballot is held, what is new, and how near a guess must come."""

import pytest

from game.level.load import level_names, load
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
    [("spa_2026_fear", "real outlines; the stations and the people are the model’s"), ("sandbox", "an invented place")],
)
def test_it_says_whether_the_place_is_invented(level: str, kind: str) -> None:
    assert briefing(level)[1].has(kind)


def test_a_narrow_briefing_keeps_to_the_words() -> None:
    assert not briefing("sandbox", (900, 720))[1].has("Where it happens")


def test_the_guess_says_how_near_it_must_come() -> None:
    assert briefing("nobody_wants_to_be_last")[1].has("Up to 0.3 percentage points off is close enough.")


def test_a_lesson_about_the_page_names_no_rule() -> None:
    assert briefing("the_last_digits")[1].has("What the page prints")
    assert briefing("honest_count")[1].has("The new rule")
