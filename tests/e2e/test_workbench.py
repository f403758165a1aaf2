"""The sandbox by keys in a real window: a rule is found and turned, undone, killed with, gone on with, done again."""

import time
from pathlib import Path

import pytest

from tests.e2e.window import Game, missing_tools, screen

VISITS = "Visits by agitators"
SAVED_WITHIN = 1.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing_tools()), reason=f"a real window needs {missing_tools()}, which is not installed"),
]


def find_visits(game: Game) -> None:
    game.wait_for_page("Country")
    game.press("ctrl+f")
    game.wait("the field", lambda: (game.focused() or {}).get("name") == "Find a rule")
    game.press(*"knock")
    game.wait_for("Agitators call at the door", "switch")
    game.tab_to(VISITS, "slider")


def becomes(game: Game, value: str) -> None:
    game.wait(f"{VISITS} at {value}", lambda: str(game.wait_for(VISITS, "slider")["value"]).split()[0] == value)


def test_undo_in_words_survives_a_power_cut_and_redo_comes_after_it(tmp_path: Path) -> None:
    with screen() as display:
        game = Game(display, tmp_path, "sandbox")
        game.wait_for_page("Briefing")
        game.tab_to("Start", "button")
        game.press("Return")
        find_visits(game)
        game.press("Return")
        becomes(game, "2")
        game.press("Right")
        becomes(game, "2.5")
        game.press("ctrl+z")
        becomes(game, "2")
        game.wait_for("Undone: Visits by agitators: 2.5 (now 2)", "status")
        time.sleep(SAVED_WITHIN)
        game.kill()
        game = Game(display, tmp_path)
        game.tab_to("Continue")
        game.press("Return")
        find_visits(game)
        becomes(game, "2")
        game.wait_for("Redo: Visits by agitators: 2.5", "button")
        game.press("ctrl+y")
        becomes(game, "2.5")
        game.close()
