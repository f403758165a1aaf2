"""The card of a person on the page of a station: rules to try, a ballot to follow, and whoever was away."""

from types import SimpleNamespace

import pytest

from game.kit.page.scene import Replace, Say, commands
from game.ui.pages.station import scene as station
from game.ui.pages.station.scene import StationPage
from tests.kit.driver import Driver
from tests.ui.pages.station.desks import desk, visit


def a_knob(path: str, **about: object) -> SimpleNamespace:
    return SimpleNamespace(path=path, knob=SimpleNamespace(**about))


def opened(level: str, did: str) -> tuple[StationPage, Driver]:
    page, driver = visit(desk(level))
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


def test_a_rule_is_tried_where_the_level_allows_it(monkeypatch: pytest.MonkeyPatch) -> None:
    page, _driver = opened("full_country", "unmarked")
    turned: list[tuple[str, object]] = []

    def set_knob(path: str, value: object) -> str:
        turned.append((path, value))
        return ""

    monkeypatch.setattr(page.desk.source, "set_knob", set_knob)
    monkeypatch.setattr(
        station.StationPage, "on_go", lambda _page, name: Replace(StationPage(desk())) if name == "country" else None
    )
    knobs = [
        SimpleNamespace(
            path="behaviour.voting_procedure.procedure",
            knob=SimpleNamespace(label="Voting procedure", unit="", minimum=None, maximum=None, words={}),
        ),
        SimpleNamespace(
            path="behaviour.reject_penalty.penalty",
            knob=SimpleNamespace(label="Cost", unit="logits", minimum=2.0, maximum=9.0, words={}),
        ),
    ]
    monkeypatch.setattr(page.desk.source, "turnables", lambda: knobs)
    page.rule = "procedure"
    answer = commands(page.on_try())
    assert turned == [("behaviour.voting_procedure.procedure", "secret")]
    assert {type(command) for command in answer} == {Replace, Say}
    assert any(isinstance(one, Say) and one.text.startswith("Voting procedure is now secret.") for one in answer)
    page.rule = "behaviour.reject_penalty"
    page.on_try()
    assert turned.pop() == ("behaviour.reject_penalty.penalty", 2.0), "as far as the level lets it be turned"
    monkeypatch.setattr(page.desk.source, "turnables", tuple)
    assert {type(command) for command in commands(page.on_try())} == {Say}
    assert len(turned) == 1


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
    assert page.desk.figure == "for"
    driver.press("escape")
    assert driver.has("Follow this ballot")


def test_the_count_begins_with_the_station_of_the_ballot_that_is_followed() -> None:
    page, driver = visit(desk("full_country", precinct=31))
    driver.do(page.on_meet, page.people.cells["unmarked", "opponent"][0].number)
    driver.stage.frame()
    driver.click("Follow this ballot")
    driver.press("enter")
    assert driver.has("The ballot you follow")
    assert driver.has("Aldane, station 2")
    assert driver.node("Polling stations", "button").states == ("checked",)
    assert driver.problems() == []


def test_whoever_was_away_has_no_reasons() -> None:
    page, driver = visit(desk())
    voter = next(voter for voter in page.people.everyone if voter.person.did == "away")
    driver.do(page.on_meet, voter.number)
    driver.stage.frame()
    assert driver.has("Whoever is away on polling day has nothing to decide.")
    assert "disabled" in driver.node("Try that rule").states
    assert driver.problems() == []
