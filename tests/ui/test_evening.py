"""Polls close, boxes, count night, the page: in this order, by mouse or by keys, and anew when a rule is turned."""

import pytest

from game.level.load import load
from game.session.actions import GiveUpGuess
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.viewing import BLANK
from tests.kit.driver import Driver

FIGURES = ("Turnout, % of the roll", "For, % of votes cast", "Against, % of votes cast")
SIZES = [((1280, 720), 100), ((1024, 768), 200), ((1920, 1080), 100)]


def country(size: tuple[int, int] = (1280, 720), scale: int = 100, **settings: object) -> tuple[Playthrough, Driver]:
    playing = Playthrough(load("honest_count"))
    playing.act(GiveUpGuess())
    return playing, Driver(make_page("country", BallotState(playing)), size, scale=scale, **settings)


def shut(page: Driver) -> list[str]:
    return [one.name for one in page.tree().walk() if one.role == "link" and "disabled" in one.states]


def test_the_way_leads_from_the_boxes_over_the_count_to_the_page() -> None:
    playing, page = country(reduced_motion=False)
    assert shut(page) == ["Station", "Count", "Bulletin", "Readers", "Debrief"]
    assert page.has("What is foreseen"), "nothing has happened yet"
    page.click("Open the polls")
    assert shut(page) == ["Bulletin", "Readers", "Debrief"]
    page.click("Close the polls")
    assert page.has("What is foreseen")
    assert [page.node(name).value for name in FIGURES] == [BLANK] * 3
    page.click("To the boxes", "button")
    page.click("To the count", "button")
    assert not playing.counted
    page.wait(8.0)
    assert playing.counted
    page.click("To the page", "button")
    assert page.shell.top.scene.title == "Bulletin"
    assert shut(page) == []
    page.click("Country", "link")
    assert page.has("What happened")
    printed = {one.name: one.printed for one in playing.shown.bulletin.figures}
    assert [page.node(name).value for name in FIGURES] == [printed[name] for name in ("turnout", "for", "against")]


@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_before_the_count_nothing_on_the_country_page_is_printed(size: tuple[int, int], scale: int) -> None:
    _playing, page = country(size, scale)
    page.click("Open the polls")
    page.press("space")
    for _moment in range(2):
        assert all(page.node(name).value == BLANK for name in FIGURES if page.has(name))
        assert page.problems() == []
        page.shell.top.scene.focus("open")
        page.press("enter") if page.has("Close the polls") else None


def test_one_key_counts_at_once() -> None:
    playing, page = country()
    page.press("c")
    assert not playing.polls_open, "there is nothing to count before the polls are opened"
    page.click("Open the polls")
    page.press("c")
    assert playing.counted
    assert page.node("Time").value == "18:00"
    assert page.node(FIGURES[0]).value != BLANK


def test_try_again_says_that_a_turned_rule_opens_the_polls_and_empties_the_page() -> None:
    playing, page = country()
    page.click("Open the polls")
    page.press("c")
    page.click("Debrief", "link")
    page.click("Try again")
    assert page.has("Turn a rule, and the polls are open again: the page is empty until all is counted anew.")
    page.shell.top.scene.focus("behaviour.civic_duty.duty")
    page.press("right")
    assert page.has("The rules have changed: the polls are open again, and the page is empty.")
    assert not playing.counted
    assert shut(page) == ["Station", "Count", "Bulletin", "Readers", "Debrief"]
    page.click("Open the polls")
    page.press("c")
    assert playing.counted


@pytest.mark.parametrize("name", ["bulletin", "readers", "debrief"])
def test_a_page_that_is_not_printed_says_so_and_leads_to_the_count(name: str) -> None:
    playing, page = country()
    page.click("Open the polls")
    page = Driver(make_page(name, BallotState(playing)))
    assert page.has("Nothing is printed yet")
    assert page.problems() == []
    page.click("Count at once", "button")
    assert playing.counted
    assert not page.has("Nothing is printed yet")


@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 100), ((1280, 720), 200), ((1920, 1080), 150)])
def test_an_empty_page_has_its_words_in_the_middle_and_its_name_in_the_bar(size: tuple[int, int], scale: int) -> None:
    playing, page = country()
    page.click("Open the polls")
    page = Driver(make_page("bulletin", BallotState(playing)), size, scale=scale)
    assert page.problems() == []
    said = page.node("Nothing is printed yet").rect
    assert abs(said[0] + said[2] / 2 - size[0] / 2) <= 2
    assert page.shell.top.page.body.scrolls() is False
    folded = [node for node in page.tree().walk() if node.role == "select" and node.name == "Page"]
    assert [node.value for node in folded] in ([], ["Bulletin"])


@pytest.mark.parametrize("profile", ["light", "dark", "projector"])
def test_a_newspaper_without_news_stands_there_where_it_has_room(profile: str) -> None:
    playing, page = country()
    page.click("Open the polls")
    for scale, drawn in ((100, True), (200, False)):
        page = Driver(make_page("bulletin", BallotState(playing)), scale=scale, profile=profile)
        colours = {page.colour_at((x, y)) for x in range(480, 800, 4) for y in range(220, 420, 2)}
        assert (page.shell.look.profile["floor"] in colours) is drawn
