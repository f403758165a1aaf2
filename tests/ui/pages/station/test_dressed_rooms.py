"""Rooms look like the place they are in; a station that a report tells of is shown as it, and says so."""

import numpy as np
import pygame
import pytest

from game.engine.population import settings
from game.level.places.names import named_station, place_kind
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.station.room.dress import DRESSED
from game.ui.pages.station.room.scenery import furnish
from tests.kit.driver import Driver
from tests.ui.ballots import held

FEW = {"population.country.precincts": 6}
PLAIN = {"village", "town", "city"}
SIZES = ((700, 312), (900, 520))


def march() -> BallotState:
    return BallotState(held("spa_2026_fear", FEW), hour=12.0)


def mine(ballot: BallotState) -> int:
    places = ballot.held.country.places
    return next(one for one in range(places.units("precinct")) if place_kind(ballot.held, one) == "mine")


def test_every_kind_of_place_but_village_and_town_has_a_room_of_its_own() -> None:
    assert set(DRESSED) == set(settings.MEMBERS) - PLAIN


@pytest.mark.parametrize("size", SIZES)
def test_rooms_of_different_places_differ_and_keep_their_furniture(size: tuple[int, int]) -> None:
    look = Driver(make_page("station", march())).shell.top.scene.context.look
    rooms = {kind: furnish(look, "two_boxes", size, "seen", kind) for kind in ("", *DRESSED)}
    pictures = {pygame.image.tobytes(room.back, "RGB") for room in rooms.values()}
    assert len(pictures) == len(rooms)
    assert len({room.plan for room in rooms.values()}) == 1


def test_the_mine_is_the_first_works_of_its_province_and_nothing_of_the_model_moves() -> None:
    ballot = march()
    places, at = ballot.held.country.places, mine(ballot)
    works = places.settings.index("workplace")
    province = places.ancestor("province") == places.provinces.index("South Pyongan")
    assert at == int(np.flatnonzero(province & (places.setting == works))[0])
    assert sum(place_kind(ballot.held, one) == "mine" for one in range(places.units("precinct"))) == 1
    told = named_station(ballot.held, at)
    assert told is not None
    assert "coal mine" in told.notes


def test_the_page_the_person_and_the_sheet_say_that_it_is_a_mine() -> None:
    ballot = march()
    ballot.precinct = at = mine(ballot)
    ballot.hexagon = int(ballot.held.country.places.parent[0][at])
    driver = Driver(make_page("station", ballot))
    assert "reported voting at a coal mine" in driver.text()
    assert driver.problems() == []
    driver.press("right", "enter")
    assert "votes in: mine" in driver.text()
    sheet = Driver(make_page("sheet", ballot)).text()
    assert "coal mine" in sheet
    assert "mine" in sheet


@pytest.mark.parametrize(("size", "scale"), [((1024, 768), 100), ((1920, 1080), 150), ((1280, 720), 200)])
def test_nothing_is_wrong_in_a_mine_at_any_size(size: tuple[int, int], scale: int) -> None:
    ballot = march()
    ballot.precinct = mine(ballot)
    assert Driver(make_page("station", ballot), size, scale=scale).problems() == []


def test_a_country_may_have_farms_of_its_own() -> None:
    play = held("sandbox", {"population.farm.share": 1.0, "population.country.precincts": 3})
    ballot = BallotState(play, hour=12.0)
    places = ballot.held.country.places
    ballot.precinct = int(np.flatnonzero(places.setting == places.settings.index("farm"))[0])
    driver = Driver(make_page("station", ballot))
    assert "farm" in driver.text()
    assert driver.problems() == []
