"""On polling day the map fills with those who came, hour by hour, and at the close it shows the ballot."""

import statistics
import time
from itertools import pairwise

import numpy as np
import pytest

from game.engine.simulate import election
from game.explain.country_figures import CountryFigures
from game.explain.map.tally import QUANTITIES
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.country.hexagons.tiles import FULL
from game.ui.pages.country.scene import CountryPage
from tests.engine.behaviour.test_flow import HEEDING
from tests.engine.countries import scenario
from tests.kit.driver import Driver
from tests.ui.ballots import begun, held


def opened(level: str, changes: dict[str, object] | None = None, **look: object) -> tuple[Driver, CountryPage]:
    scene = make_page("country", BallotState(begun(level, changes)))
    assert isinstance(scene, CountryPage)
    page = Driver(scene, **look)  # type: ignore[arg-type]
    page.do(scene.on_open_polls)
    page.stage.frame()
    return page, scene


def drawn(scene: CountryPage) -> HexMap:
    found = scene.find("map")
    assert isinstance(found, HexMap)
    return found


def values(scene: CountryPage) -> tuple[bytes, bytes]:
    classes, _altered, _count, filled, *_rest = drawn(scene).live()
    assert isinstance(classes, bytes)
    assert isinstance(filled, bytes)
    return classes, filled


@pytest.mark.parametrize(
    ("level", "changes"),
    [
        ("honest_count", {}),
        ("sandbox", {}),
        ("sandbox", {"behaviour.reject_penalty.penalty": 6.0, "behaviour.conformity.strength": 2.0}),
    ],
)
def test_by_the_close_the_boxes_hold_what_the_record_says(level: str, changes: dict[str, object]) -> None:
    figures = CountryFigures(held(level, changes).election)  # type: ignore[arg-type]
    opens, closes = figures.day.edges[0], figures.day.edges[-1]
    assert figures.day.by(closes).true == pytest.approx(figures.tally.true)
    for quantity in QUANTITIES:
        assert quantity.share(figures.day.by(closes), False) == pytest.approx(
            quantity.share(figures.tally, False), nan_ok=True
        )
    assert not figures.day.came(opens).any()
    came = np.array([figures.day.came(hour) for hour in np.linspace(opens, closes, 37)])
    assert (np.diff(came, axis=0) >= 0).all()


def test_where_people_heed_one_another_constituencies_do_not_keep_step() -> None:
    done = election(scenario(HEEDING, support=-0.3), 1)
    assert done.choices.flow is not None
    day = CountryFigures(done).day
    half = day.came(12.0) / day.came(float(day.edges[-1]))
    assert half.std() > 0.01


def test_hexagons_fill_while_the_day_runs_and_never_empty() -> None:
    page, scene = opened("sandbox")
    seen = [values(scene)[1]]
    while scene.moving:
        page.wait(0.5)
        seen.append(values(scene)[1])
    page.press("c")
    seen.append(values(scene)[1])
    *day, evening = (np.frombuffer(one, np.uint8) for one in seen)
    assert not day[0].any()
    assert all((later >= former).all() for former, later in pairwise(day))
    assert 0.6 * FULL < day[-1].mean() < FULL
    assert evening.size == 0
    assert values(scene)[0] == scene.seen.figures.map_classes(scene.quantity, report=False)[0]


def test_no_sheet_is_shown_before_the_polls_close() -> None:
    page, scene = opened("sandbox")
    page.wait(3.0)
    page.press("t")
    assert set(values(scene)[0]) == {255}
    assert page.has("fills as people come; no sheet yet")
    scene.quantity = next(one for one in QUANTITIES if not one.has_report)
    page.do(scene.on_settle)
    assert 255 not in values(scene)[0]


def test_with_reduced_motion_the_evening_is_there_at_once_and_the_day_can_be_looked_at() -> None:
    page, scene = opened("sandbox", reduced_motion=True)
    assert scene.evening
    page.do(scene.on_play)
    scene.ballot.hour = 12.0
    page.do(scene.on_settle)
    assert values(scene)[1]


@pytest.mark.benchmark
def test_frames_while_hexagons_fill_cost_no_more_than_a_map_drawn_anew() -> None:
    page, scene = opened("sandbox")
    page.stage.step(30)
    filling, anew = [], []
    for _ in range(120):
        begun_at = time.process_time()
        page.stage.step()
        filling.append(time.process_time() - begun_at)
    scene.day.running = False
    for _ in range(20):
        scene.repaint("panes")
        begun_at = time.process_time()
        page.stage.frame()
        anew.append(time.process_time() - begun_at)
    assert statistics.median(filling) < statistics.median(anew)
    assert sorted(filling)[int(0.95 * len(filling))] < 3 * statistics.median(anew)
