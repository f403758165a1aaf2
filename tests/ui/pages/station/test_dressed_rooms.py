"""Rooms look like the place they are in; a station that a report tells of is shown as it, and says so."""

import numpy as np
import pygame
import pytest

from game.engine.population import settings
from game.level.place_names import named_station, place_kind
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


def mine(desk: BallotState) -> int:
    places = desk.held.country.places
    return next(one for one in range(places.units("precinct")) if place_kind(desk.held, one) == "mine")


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
    desk = march()
    places, at = desk.held.country.places, mine(desk)
    works = places.settings.index("workplace")
    province = places.ancestor("province") == places.provinces.index("South Pyongan")
    assert at == int(np.flatnonzero(province & (places.setting == works))[0])
    assert sum(place_kind(desk.held, one) == "mine" for one in range(places.units("precinct"))) == 1
    told = named_station(desk.held, at)
    assert told is not None
    assert "coal mine" in told.notes


def test_the_page_the_person_and_the_sheet_say_that_it_is_a_mine() -> None:
    desk = march()
    desk.precinct = at = mine(desk)
    desk.hexagon = int(desk.held.country.places.parent[0][at])
    driver = Driver(make_page("station", desk))
    assert "reported voting at a coal mine" in driver.text()
    assert driver.problems() == []
    driver.press("right", "enter")
    assert "votes in: mine" in driver.text()
    sheet = Driver(make_page("sheet", desk)).text()
    assert "coal mine" in sheet
    assert "mine" in sheet


@pytest.mark.parametrize(("size", "scale"), [((1024, 768), 100), ((1920, 1080), 150), ((1280, 720), 200)])
def test_nothing_is_wrong_in_a_mine_at_any_size(size: tuple[int, int], scale: int) -> None:
    desk = march()
    desk.precinct = mine(desk)
    assert Driver(make_page("station", desk), size, scale=scale).problems() == []


def test_a_country_may_have_farms_of_its_own() -> None:
    play = held("sandbox", {"population.farm.share": 1.0, "population.country.precincts": 3})
    desk = BallotState(play, hour=12.0)
    places = desk.held.country.places
    desk.precinct = int(np.flatnonzero(places.setting == places.settings.index("farm"))[0])
    driver = Driver(make_page("station", desk))
    assert "farm" in driver.text()
    assert driver.problems() == []
