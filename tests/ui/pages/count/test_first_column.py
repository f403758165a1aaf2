"""Which column the count opens on."""

from game.explain.count.chain import most_moved
from game.explain.count.chain_words import column_name
from tests.engine.countries import scenario
from tests.ui.pages.count.held import ballot_with
from tests.ui.pages.count.pages import focus, open_page


def test_the_count_opens_on_what_was_changed_most_until_somebody_chooses() -> None:
    ballot = ballot_with(scenario({"reporting.province.turnout_quota": {"quota": 0.995}}), 3)
    ballot.figure = ""
    page = open_page(ballot)
    opened = page.node("Column", "choice").value
    assert opened == column_name(most_moved(ballot.held)) != column_name("against")
    focus(page, "column")
    page.press("home")
    page.press("right")
    assert ballot.figure == "for"
    assert open_page(ballot).node("Column", "choice").value == column_name("for")
