"""Those against, in the window: met from dots, sorted, followed to the station, the same people as there."""

from dataclasses import replace
from itertools import product
from threading import Event
from time import sleep

import numpy as np
import pytest

from game.explain.against.countries import CountryAsked
from game.explain.against.reactions import reactions
from game.kit.page.focus import shown_below
from game.kit.widgets.bar import BarRow
from game.level.load import load
from game.session.actions import EndCount, OpenPolls
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.against.columns import sorted_dots
from game.ui.pages.against.countries import ThreeCountries
from game.ui.pages.against.reactions import WhatTheWorldWrote
from game.ui.pages.against.scene import AgainstPage
from game.ui.pages.ballot import make_page
from game.ui.pages.station.scene import StationPage
from tests.kit.driver import Driver

SIZES = ((1024, 768), (1280, 720), (1920, 1080))


def ballot(level: str = "the_pencil_and_the_booth", **rules: float | str) -> BallotState:
    play = Playthrough(load(level, {path.replace("__", "."): value for path, value in rules.items()}))
    play.act(OpenPolls())
    play.act(EndCount())
    return BallotState(play, hour=18.0)


HELD = ballot()


def page(size: tuple[int, int] = (1280, 720), held: BallotState = HELD, **settings: object) -> Driver:
    return Driver(make_page("against", held), size, **settings)


def scene_of(driver: Driver) -> AgainstPage:
    scene = driver.shell.top.scene
    assert isinstance(scene, AgainstPage)
    return scene


@pytest.mark.parametrize(
    ("size", "scale", "profile"), list(product(SIZES, (75, 100, 150, 200), ("light", "dark", "projector")))
)
def test_nothing_is_wrong_at_any_size(size: tuple[int, int], scale: int, profile: str) -> None:
    assert page(size, scale=scale, profile=profile).problems() == []


@pytest.mark.parametrize(("sorting", "report"), [("hour", False), ("place", False), ("view", False), ("map", True)])
def test_nor_sorted_in_any_way(sorting: str, report: bool) -> None:
    driver = page()
    driver.do(scene_of(driver).on_sort, sorting)  # type: ignore[arg-type]
    if report:
        driver.press("t")
        assert "knows papers and no people" in driver.text().replace("know papers", "knows papers")
    assert driver.problems() == []
    HELD.report = False


@pytest.mark.parametrize("sorting", ["hour", "place", "view"])
def test_every_dot_stands_in_one_column_and_they_add_up(sorting: str) -> None:
    driver = page()
    driver.do(scene_of(driver).on_sort, sorting)  # type: ignore[arg-type]
    state = scene_of(driver).state
    found = sorted_dots(state)
    assert (found.groups >= 0).all()
    assert (found.groups < len(found.names)).all()
    assert np.bincount(found.groups, weights=state.dots.sizes).sum() == state.steps.struck


def test_somebody_is_open_at_once_and_the_next_is_another() -> None:
    driver = page()
    first = scene_of(driver).state.met
    assert first is not None
    assert driver.focused == "Person after"
    driver.press("enter")
    second = scene_of(driver).state.met
    assert second is not None
    assert (first.people.precinct, first.voter.number) != (second.people.precinct, second.voter.number)
    for words in ("What they thought", "When, and who could see", "Whose paper is it?", "What would change it"):
        assert driver.has(words)


def test_a_dot_is_opened_by_pointer_on_the_map_and_in_a_column() -> None:
    driver = page((1920, 1080))
    field = scene_of(driver).find("dots")
    last = len(field.spots()) - 1  # type: ignore[union-attr]
    driver.click_at(tuple(field.spots()[last].tolist()))  # type: ignore[union-attr]
    state = scene_of(driver).state
    assert state.dots.hexagon[state.dot] == state.dots.hexagon[last]
    driver.click("Place", "option")
    field = scene_of(driver).find("dots")
    driver.click_at(tuple(field._settled()[1][3].tolist()))  # type: ignore[union-attr]
    assert state.dot == 3


def test_keys_walk_from_person_to_person_and_column_to_column() -> None:
    driver = page()
    driver.click("Hour", "option")
    scene = scene_of(driver)
    scene.focus("dots")
    driver.press("home")
    hours = scene.state.dots.hours
    assert hours[scene.state.dot] == hours.min()
    before = scene.state.dot
    driver.press("right")
    assert scene.state.dot != before
    driver.press("up")
    assert hours[scene.state.dot] > hours.min()
    driver.press("down", "end")
    assert hours[scene.state.dot] == hours.max()


def test_keys_open_somebody_of_a_hexagon() -> None:
    driver = page()
    scene = scene_of(driver)
    scene.focus("dots")
    before = scene.state.dot
    driver.press("right", "right", "enter")
    assert scene.state.dot != before


def test_following_the_paper_leads_to_the_same_person_at_the_station() -> None:
    driver = page()
    met = scene_of(driver).state.met
    assert met is not None
    driver.click("Follow this paper")
    scene = driver.shell.top.scene
    assert isinstance(scene, StationPage)
    assert scene.ballot.precinct == met.people.precinct
    assert scene.following
    voter = scene.voter
    assert voter is not None
    assert (voter.number, voter.person) == (met.voter.number, scene.people.everyone[met.voter.number - 1].person)
    assert (voter.person.support, voter.person.hour) == (met.voter.person.support, met.voter.person.hour)
    assert driver.problems() == []


@pytest.mark.parametrize("way", ["Follow this paper", "At the station"])
def test_esc_at_the_station_leads_back_to_the_same_person(way: str) -> None:
    driver = page()
    driver.press("enter")
    dot = scene_of(driver).state.dot
    driver.click(way)
    driver.press("escape")
    assert scene_of(driver).state.dot == dot


def test_esc_at_the_station_puts_somebody_else_away_first() -> None:
    driver = page()
    driver.click("At the station")
    station = driver.shell.top.scene
    assert isinstance(station, StationPage)
    driver.do(station.on_neighbour, 1)
    driver.press("escape")
    assert driver.shell.top.scene is station
    assert station.voter is None
    driver.press("escape")
    assert scene_of(driver).state.met is not None


@pytest.mark.parametrize("scale", [100, 125, 150, 200])
def test_what_would_change_it_stands_on_one_scale(scale: int) -> None:
    driver = page((1920, 1080), scale=scale)
    state = scene_of(driver).state
    met = state.met
    assert met is not None
    sure = replace(met.chances[0], share=0.99995)
    state.met = replace(met, chances=(sure, *met.chances[1:]))
    scene_of(driver).rebuild()
    scene_of(driver).turn_to(2)
    driver.wait(0.1)
    root = scene_of(driver).find("panes")
    assert root is not None
    bars = [one for one in shown_below(root) if isinstance(one, BarRow)]
    look = bars[0].host.look
    assert any(one.figure == "over 99.9 %" for one in bars)
    for rows in {id(one.peers): one.peers for one in bars}.values():
        assert len({(one.track_area(look).left, one.track_area(look).w) for one in rows}) == 1


def test_the_page_says_what_people_talk_about() -> None:
    text = page().text()
    assert "What people talk about" in text
    assert "remarks about this page" in text


def test_the_page_says_that_it_is_a_simulation() -> None:
    assert "A simulation: people and counts are the model’s." in page().text()


def test_going_to_the_station_opens_the_card() -> None:
    driver = page()
    driver.click("At the station")
    assert driver.has("What would change their mind")


def test_under_a_decree_it_is_nobody() -> None:
    rules = {"reporting__centre__decree__fill": 1.0, "reporting__centre__decree__share_for": 0.99}
    held = ballot("sandbox", **rules)
    driver = page(held=held)
    assert "Nobody: the figure was there before the papers." in driver.text()
    assert "no office that changes a count" in driver.text()


def test_where_nobody_struck_the_name_out_nobody_can_be_met() -> None:
    rules: dict[str, float | str] = {
        "behaviour__voting_procedure__procedure": "open",
        "behaviour__reject_penalty__penalty": 20.0,
    }
    driver = page(held=ballot("honest_count", **rules))
    assert driver.has("Nobody struck the name out, so there is nobody to meet.")
    assert driver.problems() == []


def test_before_the_polls_were_opened_the_way_there_is_shown() -> None:
    driver = Driver(make_page("against", BallotState(Playthrough(load("honest_count")))))
    assert driver.has("Nobody has voted yet")
    assert driver.problems() == []


def test_before_all_is_counted_nobody_is_met() -> None:
    play = Playthrough(load("the_pencil_and_the_booth"))
    play.act(OpenPolls())
    driver = Driver(make_page("against", BallotState(play, hour=18.0)))
    assert driver.has("Nothing is printed yet")
    driver.click("Count at once")
    assert driver.has("What they thought")
    assert driver.problems() == []


@pytest.mark.parametrize(("size", "scale"), list(product(SIZES, (75, 100, 150, 200))))
def test_what_the_world_wrote_says_where_it_was_read(size: tuple[int, int], scale: int) -> None:
    driver = Driver(WhatTheWorldWrote(), size, scale=scale)
    assert driver.problems() == []
    said = driver.text()
    for reaction in reactions():
        assert reaction.summary in said
        assert reaction.standing() in said
    assert "not confirmed" in said


def test_three_countries_are_waited_for_and_then_told(monkeypatch: pytest.MonkeyPatch) -> None:
    held = Event()
    told = (
        CountryAsked("spa_2026_fear", "A country", ("Few.", "Yes.", "They were counted.")),
        CountryAsked("spa_2026_decree", "Another", ("Nobody.", "No.", "Somebody chose it.")),
    )
    monkeypatch.setattr(
        "game.ui.pages.against.countries.countries",
        lambda _between: held.wait(60) and told,  # nobody waits so long
    )
    driver = Driver(ThreeCountries(0.0, lambda level: level == "spa_2026_fear"))
    assert driver.has("Their ballots are held …")
    held.set()
    for _moment in range(600):
        driver.wait(0.1)
        if driver.has("A country"):
            break
        sleep(0.01)
    assert driver.has("They were counted.")
    assert driver.has("To be found out in the level of this name.")
    assert not driver.has("Somebody chose it."), "its level was not played yet"
    assert driver.problems() == []


@pytest.mark.parametrize("start", ["bulletin", "count"])
def test_the_figure_leads_here_and_back(start: str) -> None:
    driver = Driver(make_page(start, HELD), (1280, 900))
    driver.do(driver.shell.top.scene.on_against)  # type: ignore[attr-defined]
    assert driver.tree().name == "Who voted against"
    driver.press("escape")
    assert getattr(driver.shell.top.scene, "page", "") == start


def test_the_pages_that_print_the_figure_have_a_way_here() -> None:
    HELD.figure = "against"
    assert Driver(make_page("count", HELD), (1920, 1080)).has("Who voted against?")
    bulletin = Driver(make_page("bulletin", HELD), (1920, 1080))
    assert bulletin.has("Who voted against?")
    country = Driver(make_page("country", HELD), (1920, 1080))
    rows = [node for node in country.tree().walk() if "press" in node.actions and "struck" in node.name.lower()]
    assert rows
