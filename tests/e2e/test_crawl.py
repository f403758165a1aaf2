"""Every control of every page is used once; by hand, of every level and before the polls as well."""

import pytest

from game.level.files import level_names
from tests.campaign import trials
from tests.e2e.crawl import BESIDE, crawl

SERIES = "cuba_1993_2023"
"""Its pages and its sources print fewer figures than those of the other levels."""


@pytest.mark.parametrize("level", level_names() if len(trials(1)) > 1 else [SERIES])
def test_every_control_can_be_used_and_one_comes_back(level: str) -> None:
    used = crawl(level, (False, True) if len(trials(1)) > 1 else (True,))
    assert min(used[page] for page in ("country", "station", "count", "bulletin", "readers", "debrief", *BESIDE)) >= 5
