"""The first level from title to debrief in a real window: by keyboard alone, and by mouse alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.window import Game, Node, missing_tools, screen

LEVEL = "An honest count"
GOAL_DUTY = "Sense of duty"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing_tools()), reason=f"a real window needs {missing_tools()}, which is not installed"),
]


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    with screen() as display:
        running = Game(display, tmp_path)
        running.wait_for("Begin")
        yield running
        running.close()


def value_of(game: Game, name: str, role: str = "") -> str:
    return str(game.wait_for(name, role)["value"])


def printed(game: Game, name: str) -> str:
    return value_of(game, name, "button" if game.page()["name"] == "Country" and is_printed(game) else "figure")


def test_by_keyboard_alone(game: Game) -> None:
    game.tab_to("Begin")
    game.press("Return")
    game.wait_for_page("Briefing")
    guess_by_keyboard(game)
    game.wait_for_page("Country")
    turnout = printed(game, "Turnout, % of the roll")
    game.tab_to(GOAL_DUTY, "slider")
    game.press("Right", "Right", "Right", "Right")
    game.wait("the forecast to move", lambda: printed(game, "Turnout, % of the roll") != turnout)
    game.tab_to("Open the polls")
    game.press("Return")
    game.wait_for("Close the polls")
    game.tab_to("To the end of the day")
    game.press("Return")
    game.wait("the evening", lambda: value_of(game, "Time", "figure").startswith("18:00"))
    count_by_keyboard(game)
    game.tab_to("Country", "link")
    game.press("Return")
    game.wait_for_page("Country")
    against = printed(game, "Against, % of votes cast")
    game.tab_to("Against, % of votes cast", "button")
    game.press("Return")
    game.wait_for_page("Bulletin")
    game.wait("the traced figure on the page", lambda: against in words(game))
    game.tab_to("Debrief", "link")
    game.press("Return")
    game.wait_for_page("Debrief")
    game.press("t")
    game.wait("the other side", lambda: "Report" in value_of(game, "Truth or report"))
    game.press("Escape")
    game.wait_for("Continue")


def guess_by_keyboard(game: Game) -> None:
    game.tab_to("Your guess, in per cent", "text field")
    game.press("8", "0")
    game.tab_to("Mark your guess on the line", "slider")
    game.press("Right")
    game.wait("the mark to move", lambda: value_of(game, "Mark your guess on the line") == "80.1 %")
    game.tab_to("Guess and start", "button")
    game.press("Return")


def count_by_keyboard(game: Game) -> None:
    game.tab_to("To the boxes", "button")
    game.press("Return")
    game.wait_for_page("Polling station")
    game.tab_to("To the count", "button")
    game.press("Return")
    game.wait_for_page("Count night")
    game.press("s")
    game.tab_to("To the page", "button")
    game.press("Return")
    game.wait_for_page("Bulletin")


def test_by_mouse_alone(game: Game) -> None:
    game.click("Levels", "button")
    game.wait_for_page("Levels")
    game.click(LEVEL, "button")
    game.wait_for_page("Briefing")
    game.click("Mark your guess on the line", "slider")
    game.click("A little more", "button")
    game.click("Guess and start", "button")
    game.wait_for_page("Country")
    turnout = printed(game, "Turnout, % of the roll")
    slide(game, GOAL_DUTY, 0.9)
    game.wait("the forecast to move", lambda: printed(game, "Turnout, % of the roll") != turnout)
    game.click("Open the polls", "button")
    game.wait_for("Close the polls")
    game.click("To the end of the day", "button")
    game.wait("the evening", lambda: value_of(game, "Time", "figure").startswith("18:00"))
    game.click("To the boxes", "button")
    game.wait_for_page("Polling station")
    game.click("To the count", "button")
    game.wait_for_page("Count night")
    game.click("Show all steps", "button")
    for page in ("Bulletin", "Readers"):
        game.click(page, "link")
        game.wait_for_page(page)
    game.click("Country", "link")
    game.wait_for_page("Country")
    game.click("Against, % of votes cast", "button")
    game.wait_for_page("Bulletin")
    game.click("Debrief", "link")
    game.wait_for_page("Debrief")
    game.click("Report", "")
    game.click("Menu", "button")
    game.click("Leave this level", "button")
    game.wait_for("Levels")


def is_printed(game: Game) -> bool:
    return any(node["name"] == "To the page" for node in game.nodes())


def slide(game: Game, name: str, along: float) -> None:
    left, top, wide, high = game.wait_for(name, "slider")["rect"]
    y = top + high - 8
    game.drag((left + wide // 2, y), (left + round(along * wide), y))


def words(game: Game) -> str:
    def said(node: Node) -> str:
        return f"{node['name']} {node['value']}"

    return "\n".join(said(node) for node in game.nodes())
