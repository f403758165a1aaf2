"""The whole game shows its first frame within three times of a bare window, in a fresh home and in a used one."""

import os
from collections.abc import Iterator, Mapping
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.benchmarks.start import fill, measured, seconds, surroundings
from tests.benchmarks.tries import Times, until_good
from tests.e2e.window import missing_tools, screen

MOST = 3.3

pytestmark = pytest.mark.benchmark


@pytest.fixture(
    params=[
        "no screen",
        pytest.param("screen", marks=pytest.mark.skipif(bool(missing_tools()), reason=f"needs {missing_tools()}")),
        pytest.param(
            "plain screen", marks=pytest.mark.skipif(bool(missing_tools()), reason=f"needs {missing_tools()}")
        ),
    ]
)
def environment(request: pytest.FixtureRequest) -> Iterator[dict[str, str]]:
    """Where windows are shown: nowhere, on a screen, and on one without anything that imitates a graphics processor."""
    with nullcontext("") if request.param == "no screen" else screen() as display:
        driver = {"DISPLAY": display, "SDL_VIDEODRIVER": "x11"} if display else {"SDL_VIDEODRIVER": "dummy"}
        plain = {"SDL_FRAMEBUFFER_ACCELERATION": "0"} if request.param == "plain screen" else {}
        yield surroundings(**driver, **plain)


def ratios(times: Times) -> tuple[float, float]:
    """Fresh and used homes in bare windows."""
    return times["fresh"] / times["bare"], times["used"] / times["bare"]


def test_the_first_frame_comes_within_some_three_times_that_of_a_bare_window(environment: Mapping[str, str]) -> None:
    times = until_good(lambda: measured(environment, 7), lambda times: max(ratios(times)) <= MOST)
    assert max(ratios(times)) <= MOST, times


def test_what_is_measured_is_the_menu_of_a_player_old_or_new(tmp_path: Path) -> None:
    for name, first in (("fresh", "Begin"), ("used", "Continue")):
        home = tmp_path / name
        home.mkdir()
        if name == "used":
            fill(home)
        assert seconds(["main.py"], home, surroundings(SDL_VIDEODRIVER="dummy")) > 0
        assert f'"name": "{first}' in (home / "mark").read_text(encoding="utf-8")


def test_a_program_without_a_frame_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="never to be seen"):
        seconds(["-c", "raise SystemExit('never to be seen')"], tmp_path, os.environ)
