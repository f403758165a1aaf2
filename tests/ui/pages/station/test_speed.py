"""The room walks smoothly and keeps its memory: frames against a bare copy of the window, figures against a limit."""

import statistics
import time
import tracemalloc

import pygame
import pytest

from game.explain.station import attendance as station_people
from game.ui.pages.station.room import figure as person_figure
from game.ui.pages.station.scene import StationPage
from tests.kit.driver import Driver
from tests.ui.pages.station.held import ballot, visit


def frames(driver: Driver, number: int) -> list[float]:
    seconds = []
    for _ in range(number):
        begun = time.process_time()
        driver.stage.step()
        seconds.append(time.process_time() - begun)
    return seconds


@pytest.mark.benchmark
@pytest.mark.parametrize(("size", "scale"), [((1280, 720), 100), ((1920, 1080), 150)])
def test_a_walking_frame_costs_little_more_than_copying_the_window(size: tuple[int, int], scale: int) -> None:
    page, driver = visit(ballot("full_country", hour=9.0), size, scale=scale)
    target, copies = pygame.Surface(size), []
    for _ in range(60):
        begun = time.process_time()
        target.blit(driver.stage.surface, (0, 0))
        copies.append(time.process_time() - begun)
    page.day.speed = 4
    frames(driver, 300)  # every figure is drawn once
    page.ballot.hour = 9.0
    walking = statistics.median(frames(driver, 300))
    print(f"\n{size}: frame {1000 * walking:.2f} ms, a copy of the window {1000 * statistics.median(copies):.2f} ms")
    assert page.day.running
    assert walking < 0.0167
    assert walking < 25 * max(statistics.median(copies), 0.0001)


def test_walking_all_day_keeps_no_more_and_more() -> None:
    page, driver = visit(ballot(hour=9.0))
    page.day.speed = 8
    frames(driver, 400)
    limit = person_figure._figure.cache_info().maxsize
    assert limit is not None
    page.ballot.hour = 9.0
    frames(driver, 400)
    tracemalloc.start()
    page.ballot.hour = 9.0
    frames(driver, 200)
    before = tracemalloc.get_traced_memory()[0]
    page.ballot.hour = 9.0
    frames(driver, 200)
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert after - before < 200_000
    assert person_figure._figure.cache_info().currsize <= limit


def test_frames_never_draw_the_people_of_the_station_again(monkeypatch: pytest.MonkeyPatch) -> None:
    page, driver = visit(ballot("full_country", precinct=400))
    assert isinstance(page, StationPage)

    def again(*_: object) -> None:
        raise AssertionError("the people of a station are drawn once")

    monkeypatch.setattr(station_people, "gather", again)
    frames(driver, 60)
    driver.press("t", "s", "space")
    driver.stage.resize((1024, 768))
    frames(driver, 5)
