"""What rows, cards and the help of the count say, and where a followed ballot is found."""

import pytest

from game.ui.pages.count.scene import CountPage
from tests.kit.driver import Driver
from tests.ui.pages.count.held import ballot_of
from tests.ui.pages.count.pages import open_page


def test_the_centre_says_of_other_columns_the_same_in_its_row_and_on_its_card() -> None:
    page = open_page("spa_2026_counting")
    row = page.node("Centre", "button").value
    assert row.endswith("this column was left as it was; changed other columns")
    page.click("Centre", "button")
    assert any(node.name.endswith("; changed other columns") for node in page.tree().walk())
    assert not page.has("changed nothing")
    assert any("written as votes for" in node.name for node in page.tree().walk())


def test_people_without_a_paper_are_in_no_box() -> None:
    page = open_page("spa_2026_counting")
    for column in ("Away", "Stayed home"):
        page.click(column, "option")
        assert page.node("What people did", "button").value
        assert not page.has("In the boxes")
    page.click("Against", "option")
    assert page.has("In the boxes")


def test_the_help_does_not_say_where_the_flows_are() -> None:
    assert not any("right" in hint for hint in CountPage(ballot_of("honest_count")).hints())


def followed(level: str, precinct: int, size: tuple[int, int]) -> Driver:
    scene = CountPage(ballot_of(level))
    scene.follow(precinct)
    return Driver(scene, size, reduced_motion=True)


@pytest.mark.parametrize("size", [(1280, 720), (1024, 768)])
def test_a_followed_ballot_is_found_at_every_tier(size: tuple[int, int]) -> None:
    page, held = followed("full_country", 31, size), ballot_of("full_country").held
    reported = held.tiers[0].reported.votes_against[31]
    told = f"Against: received {held.tiers[0].received.votes_against[31]}, reported {reported}"
    assert page.has("The ballot you follow")
    assert page.has("Aldane, station 2")
    assert page.has(told)
    assert page.focused == "Back to the flows"
    assert page.problems() == []
    page.press("escape")
    page.click("Constituencies", "button")
    assert page.has("Aldane")
    unit = held.country.places.parent[0][31]
    assert page.has(
        f"Against: received {held.tiers[1].received.votes_against[unit]:,}, "
        f"reported {held.tiers[1].reported.votes_against[unit]:,}"
    )


def test_nobody_is_followed_who_was_not_asked_for() -> None:
    page = open_page("full_country")
    page.press("enter")
    assert not page.has("The ballot you follow")
