"""Which column the count opens on."""

from game.explain.count.chain import most_moved
from game.explain.count.chain_words import column_name
from tests.engine.countries import scenario
from tests.ui.pages.count.desks import desk_with
from tests.ui.pages.count.pages import focus, open_page


def test_the_count_opens_on_what_was_changed_most_until_somebody_chooses() -> None:
    desk = desk_with(scenario({"reporting.province.turnout_quota": {"quota": 0.995}}), 3)
    desk.figure = ""
    page = open_page(desk)
    opened = page.node("Column", "choice").value
    assert opened == column_name(most_moved(desk.held)) != column_name("against")
    focus(page, "column")
    page.press("home")
    page.press("right")
    assert desk.figure == "for"
    assert open_page(desk).node("Column", "choice").value == column_name("for")
