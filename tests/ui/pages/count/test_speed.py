"""What a frame of this page costs, as a multiple of a bare fill of the window in the same run."""

import time
from collections.abc import Callable

import pygame
import pytest

from game.engine.flows import flows
from game.ui.pages.count.scene import CountPage
from tests.kit.driver import Driver
from tests.ui.pages.count.held import ballot_of

MOST_FILLS = 60
"""How many fills of the whole window a frame may cost: a fill of 1280×720 takes a tenth of a millisecond or more."""


def seconds(work: Callable[[], object], times: int) -> float:
    """The least time of some work, which a busy machine disturbs least."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return min(taken)


@pytest.mark.benchmark
def test_frames_are_cheap_while_protocols_climb_and_ribbons_are_walked() -> None:
    page = Driver(CountPage(ballot_of("spa_2026_decree")), (1280, 720))
    bare = pygame.Surface((1280, 720))
    fill = seconds(lambda: bare.fill((245, 241, 232)), 50)

    def frame() -> None:
        page.shell.step(1 / 60)
        page.stage.frame()

    climbing = seconds(frame, 120)
    page.press("s")
    page.shell.top.page.focus_key("sankey")
    page.press("down")
    walking = seconds(lambda: page.press("down"), 6)
    print(f"climbing {climbing * 1e3:.2f} ms, walking {walking * 1e3:.2f} ms, fill {fill * 1e3:.3f} ms")
    assert climbing < MOST_FILLS * fill
    assert walking < MOST_FILLS * fill


@pytest.mark.benchmark
def test_flows_are_followed_once_for_an_election() -> None:
    held = ballot_of("spa_2026_counting").held
    first = flows(held)
    assert flows(held) is first
    page = Driver(CountPage(ballot_of("spa_2026_counting")), (1280, 720), reduced_motion=True)
    page.press("t", "t")
    before = flows.cache_info().misses
    page.press("t", "t", "t")
    assert flows.cache_info().misses == before
