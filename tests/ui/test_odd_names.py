"""Offices, seats and whoever stands for them may be called anything: the longest, oddest name breaks no page."""

from itertools import product

import pytest

from game.explain.assembly import deputies
from game.level.places import names as place_names
from game.level.places.named_seats import NamedSeat
from game.session.session import Playthrough
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver
from tests.ui.ballots import begun, held
from tests.ui.test_hard_values import SCALES, SIZES, too_wide

FEW = {"population.country.precincts": 3}
PAGES = ("nomination", "assembly", "sheet", "station", "country", "count", "bulletin")
NAMES = {
    "odd": "Þjóðfélagsþingmaður Šťastný-Żółkiewski ő Ñuñoa ‘Ķekava’ Œuvré",
    "one word": "Donaudampfschifffahrtsgesellschaftskapitänsstellvertreterinnenwahl",
    "Cyrillic": "Председательствующий Щёголев-Чрезвычайный, Южно-Енисейск № 1",
    "one letter": "Å",
}


@pytest.fixture(scope="module")
def plays() -> tuple[Playthrough, Playthrough]:
    return begun("spa_2026_fear", FEW), held("spa_2026_fear", FEW)


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    called: str = NAMES[request.param]
    seat = {number: NamedSeat(number, called, "", "", f"{called}, {called}", called, False) for number in (1, 5)}
    for module in (place_names, deputies):
        monkeypatch.setattr(module, "named_seats", lambda _map: seat)
    return called


@pytest.mark.parametrize("scale", SCALES)
def test_no_name_pushes_a_page_wider_or_is_cut_off(
    plays: tuple[Playthrough, Playthrough], name: str, scale: int
) -> None:
    said = 0
    for page, size in product(PAGES, SIZES[:1]):
        play = plays[page != "nomination"]
        driver = Driver(make_page(page, BallotState(play, hour=18.0, hexagon=4, precinct=12)), size, scale=scale)
        assert driver.problems() == [], page
        assert too_wide(driver.tree(), size[0]) == [], page
        said += driver.has(name)
    assert said, "no page says it"
