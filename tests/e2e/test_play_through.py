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
    return value_of(game, name, "button" if game.page()["name"] == "Country" and polls_are_open(game) else "figure")


def test_by_keyboard_alone(game: Game) -> None:
    game.tab_to("Begin")
    game.press("Return")
    game.wait_for_page("Briefing")
    game.tab_to("Your guess, in per cent", "slider")
    game.press("Page_Up", "Page_Up", "Page_Up")
    game.tab_to("Start", "button")
    game.press("Return")
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
    for page in ("Station", "Count", "Bulletin"):
        game.tab_to(page, "link")
        game.press("Return")
        game.wait_for_page(title_of(page))
    game.tab_to("Country", "link")
    game.press("Return")
    game.wait_for_page("Country")
    against = printed(game, "Against, % of votes cast")
    game.tab_to("Against, % of votes cast", "button")
    game.press("Return")
    game.wait_for_page("Bulletin")
    assert against in words(game), "the traced figure is on the page"
    game.tab_to("Debrief", "link")
    game.press("Return")
    game.wait_for_page("Debrief")
    game.press("t")
    game.wait("the other side", lambda: "Report" in value_of(game, "Truth or report"))
    game.press("Escape")
    game.wait_for("Continue")


def test_by_mouse_alone(game: Game) -> None:
    game.click("Levels", "button")
    game.wait_for_page("Levels")
    game.click(LEVEL, "button")
    game.wait_for_page("Briefing")
    slide(game, "Your guess, in per cent", 0.8)
    game.click("Start", "button")
    game.wait_for_page("Country")
    turnout = printed(game, "Turnout, % of the roll")
    slide(game, GOAL_DUTY, 0.9)
    game.wait("the forecast to move", lambda: printed(game, "Turnout, % of the roll") != turnout)
    game.click("Open the polls", "button")
    game.wait_for("Close the polls")
    game.click("To the end of the day", "button")
    game.wait("the evening", lambda: value_of(game, "Time", "figure").startswith("18:00"))
    for page in ("Station", "Count", "Bulletin", "Readers"):
        game.click(page, "link")
        game.wait_for_page(title_of(page))
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


def polls_are_open(game: Game) -> bool:
    return any(node["name"] == "To the count" for node in game.nodes())


def slide(game: Game, name: str, along: float) -> None:
    left, top, wide, high = game.wait_for(name, "slider")["rect"]
    y = top + high - 8
    game.drag((left + wide // 2, y), (left + round(along * wide), y))


def title_of(page: str) -> str:
    return {"Station": "Polling station", "Count": "Count night"}.get(page, page)


def words(game: Game) -> str:
    def said(node: Node) -> str:
        return f"{node['name']} {node['value']}"

    return "\n".join(said(node) for node in game.nodes())
