"""The card of a person on the page of a station: rules to try, a ballot to follow, and whoever was away."""

from dataclasses import replace

import pytest

from game.level.load import load
from game.level.rules.turnables import KnobChoice
from game.session.actions import OpenPolls
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.station import scene as station
from game.ui.pages.station.scene import StationPage
from tests.kit.driver import Driver
from tests.ui.pages.station.held import ballot, visit


def opened(level: str, did: str) -> tuple[StationPage, Driver]:
    page, driver = visit(ballot(level))
    driver.do(page.on_meet, page.people.cells[did, "opponent"][0].number)
    driver.stage.frame()
    return page, driver


def test_the_rule_that_matters_most_is_chosen_and_another_can_be() -> None:
    page, driver = opened("full_country", "unmarked")
    lines = {line.key: line for line in page._chances}
    best = max(lines.values(), key=lambda line: abs(line.share - lines["as_is"].share) if line.change else 0.0)
    assert page.rule == best.key
    driver.click("booth for everyone", "option")
    assert page.rule == "procedure"
    page.focus("rules")
    driver.press("down")
    assert page.rule == "behaviour.reject_penalty", "the line between them is no rule"


PENALTY = "behaviour.reject_penalty.penalty"


def trying(rule: str, minimum: float) -> tuple[StationPage, Driver]:
    """A person's card in a level that lets only one rule be turned, and not below a limit."""
    level = load("full_country")
    choice = KnobChoice(path=PENALTY, minimum=minimum, maximum=9.0)
    play = Playthrough(replace(level, head=level.head.model_copy(update={"knobs": (choice,)})))
    play.act(OpenPolls())
    page, driver = visit(BallotState(play, hour=10.6))
    driver.do(page.on_meet, page.people.cells["unmarked", "opponent"][0].number)
    driver.stage.frame()
    page.rule = rule
    driver.click("Try that rule")
    return page, driver


def test_a_rule_is_tried_where_the_level_allows_it() -> None:
    page, driver = trying("behaviour.reject_penalty", 0.0)
    assert driver.shell.top.scene.title == "Country"
    assert page.ballot.play.value(PENALTY) == 0.0
    assert page.ballot.election is None
    assert driver.has("Cost of striking out is now 0. Open the polls again to see what comes of it.")


def test_a_rule_is_tried_as_far_as_the_level_lets_it_be_turned() -> None:
    page, driver = trying("behaviour.reject_penalty", 2.0)
    assert driver.shell.top.scene.title == "Country"
    assert page.ballot.play.value(PENALTY) == 2.0


def test_a_rule_that_the_level_keeps_is_not_tried() -> None:
    page, driver = trying("procedure", 0.0)
    assert driver.shell.top.scene is page
    assert driver.has("This level keeps that rule as it is. In the sandbox every rule can be turned.")
    assert page.ballot.election is not None
    assert page.ballot.play.changed == ()


def test_a_ballot_is_followed_into_the_count(monkeypatch: pytest.MonkeyPatch) -> None:
    page, driver = opened("full_country", "unmarked")
    driver.click("Follow this ballot")
    assert driver.has("The way of this paper")
    assert driver.focused == "Follow it into the count"
    assert driver.problems() == []
    gone = []
    monkeypatch.setattr(station.StationPage, "on_go", lambda _page, name: gone.append(name))
    driver.press("enter")
    assert gone == ["count"]
    assert page.ballot.figure == "for"
    driver.press("escape")
    assert driver.has("Follow this ballot")


def test_the_count_begins_with_the_station_of_the_ballot_that_is_followed() -> None:
    page, driver = visit(ballot("full_country", precinct=31))
    driver.do(page.on_meet, page.people.cells["unmarked", "opponent"][0].number)
    driver.stage.frame()
    driver.click("Follow this ballot")
    driver.press("enter")
    assert driver.has("The ballot you follow")
    assert driver.has("Aldane, station 2")
    assert driver.node("Polling stations", "button").states == ("checked",)
    assert driver.problems() == []


def test_whoever_was_away_has_no_reasons() -> None:
    page, driver = visit(ballot())
    voter = next(voter for voter in page.people.everyone if voter.person.did == "away")
    driver.do(page.on_meet, voter.number)
    driver.stage.frame()
    assert driver.has("Whoever is away on polling day has nothing to decide.")
    assert "disabled" in driver.node("Try that rule").states
    assert driver.problems() == []


def test_where_panes_are_tabs_a_card_put_away_leaves_the_keys_with_what_is_in_sight() -> None:
    page, driver = visit(ballot("honest_count"), (320, 900))
    driver.do(page.on_person, 1)
    driver.stage.frame()
    page.turn_to(0)
    driver.stage.frame()
    assert page.folded_panes() is not None
    assert page.find("census") is None
    driver.press("escape")
    driver.stage.frame()
    assert page.chosen == 0
    assert driver.focused == "People in the room"
