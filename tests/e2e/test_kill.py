"""The game is killed in the middle of a level at random moments, a few times; every time it goes on where it was."""

import random
import time
from pathlib import Path

import pytest

from tests.campaign import trials
from tests.e2e.window import Game, missing_tools, screen

KILLS = 5
SAVED_WITHIN = 1.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing_tools()), reason=f"a real window needs {missing_tools()}, which is not installed"),
]


def settled(game: Game, slider: str) -> str:
    """What a slider shows when it has shown nothing else for as long as keeping may take: a busy machine lags."""
    shown, since = "", time.monotonic()
    while time.monotonic() < since + SAVED_WITHIN:
        now = str(game.wait_for(slider, "slider")["value"])
        if now != shown:
            shown, since = now, time.monotonic()
        time.sleep(0.05)
    return shown


def test_what_was_done_a_second_ago_survives_a_power_cut(tmp_path: Path) -> None:
    chance = random.Random(9993)
    with screen() as display:
        game = Game(display, tmp_path, "knock_on_the_door")
        game.wait_for_page("Briefing")
        game.tab_to("Start", "button")
        game.press("Return")
        game.wait_for_page("Country")
        for _ in trials(KILLS):
            slider = next(node for node in game.nodes() if node["role"] == "slider")
            game.tab_to(slider["name"], "slider")
            for _ in range(chance.randint(1, 5)):
                game.press(chance.choice(["Right", "Right", "Left"]))
            shown = settled(game, slider["name"])
            game.kill()
            game = Game(display, tmp_path)
            game.tab_to("Continue")
            game.press("Return")
            game.wait_for_page("Country")
            assert game.wait_for(slider["name"], "slider")["value"] == shown
        game.close()
