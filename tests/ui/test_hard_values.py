"""Pages hold any value: every figure at six decimals, polls open day and night, the longest names, at every scale."""

from collections.abc import Mapping
from itertools import pairwise, product

import pytest

from game.kit.access.semantics import Node
from game.kit.drawing.theme import CAPTION_BOLD
from game.ui.ballot_state import PAGES, BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.country.turnout_curve import TurnoutCurve
from tests.kit.driver import Driver
from tests.ui.ballots import held

SIZES, SCALES = ((1280, 720), (1920, 1080)), (100, 125, 150, 200)
FIGURES = ("turnout", "for", "against", "away", "abstained", "invalid")
SIX = {f"publication.{name}.{key}": value for name in FIGURES for key, value in (("shown", True), ("decimals", 6))}
DAY = {"behaviour.arrivals.opens": 0, "behaviour.arrivals.closes": 24}
CROWDED = {
    "ballot.ballot_stuffing.stations": 1.0,
    "ballot.ballot_stuffing.papers": 0.5,
    "behaviour.absence_penalty.penalty": 12.0,
}
"""More papers in the boxes than names on the roll."""

OBSERVED = {"audience.observer_mission.stations": 400}
HARD = {**SIX, **DAY, **CROWDED, **OBSERVED}
SLACK = 1


def shown(
    page: str, changes: Mapping[str, object], size: tuple[int, int], scale: int, *, report: bool = False
) -> Driver:
    ballot = BallotState(held("sandbox", changes), report=report, hour=24.0)
    return Driver(make_page(page, ballot), size, scale=scale)


def too_wide(tree: Node, width: int) -> list[str]:
    """Whatever reaches beyond the right of the window, also where one could scroll there."""
    return [f"{node.role} {node.name}" for node in tree.walk() if node.rect[0] + node.rect[2] > width + SLACK]


@pytest.mark.parametrize("report", [False, True], ids=["truth", "report"])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("size", "scale"), list(product(SIZES, SCALES)))
def test_no_value_pushes_a_page_wider_or_lies_over_another(
    page: str, size: tuple[int, int], scale: int, report: bool
) -> None:
    driver = shown(page, HARD, size, scale, report=report)
    assert driver.problems() == []
    assert too_wide(driver.tree(), size[0]) == []


@pytest.mark.parametrize("page", ["bulletin", "country", "debrief"])
@pytest.mark.parametrize("decimals", range(7))
def test_figures_of_any_length_stay_inside(page: str, decimals: int) -> None:
    changes = {**SIX, **{f"publication.{name}.decimals": decimals for name in FIGURES}}
    driver = shown(page, changes, (1280, 720), 100)
    assert driver.problems() == []
    assert too_wide(driver.tree(), 1280) == []


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize(("opens", "closes"), [(0, 24), (0, 13), (12, 13), (12, 24), (5, 23), (9, 18)])
def test_the_axis_of_the_day_follows_the_polling_hours(opens: int, closes: int, scale: int) -> None:
    changes = {"behaviour.arrivals.opens": opens, "behaviour.arrivals.closes": closes}
    driver = shown("country", changes, (1280 * scale // 100, 720 * scale // 100), scale)
    curve = driver.shell.top.scene.find("curve")
    assert isinstance(curve, TurnoutCurve)
    look = driver.shell.look
    labels = curve.labels(look)
    assert labels[0][0] == opens
    assert all(opens <= hour <= closes for hour, _x in labels)
    assert closes - labels[-1][0] < labels[1][0] - labels[0][0] if len(labels) > 1 else closes == opens + 1
    wide = look.text.width("00:00", CAPTION_BOLD)
    assert all(after - before >= wide for (_a, before), (_b, after) in pairwise(labels))


@pytest.mark.parametrize("report", [False, True], ids=["truth", "report"])
@pytest.mark.parametrize("changes", [HARD, OBSERVED, {}], ids=["hard", "observed", "usual"])
def test_the_readers_stay_in_sight_whatever_observers_saw(changes: Mapping[str, object], report: bool) -> None:
    driver = shown("readers", changes, (1280, 720), 100, report=report)
    page = driver.shell.top.page.find("readers")
    assert page is not None
    assert page.shown()[0].rect.h <= page.rect.h
    assert driver.has("what they think now")
    assert driver.has("what is true") is not report
