"""Where no vote was held, nothing is said that only a vote has; what was read at a source is not called true."""

import pytest

from game.explain.published.rows import figure_text, standing, standing_sentence
from game.history.almanac import almanac
from game.history.published import Published
from game.ui.pages.almanac.card import row_card
from game.ui.pages.almanac.state import AlmanacActs
from tests.kit.driver import Bench, Driver

NOT_HELD = [row for row in almanac() if not row.held]


def card(row: Published) -> Driver:
    acts = AlmanacActs(*([lambda *_given: None] * len(AlmanacActs.__dataclass_fields__)))
    return Driver(Bench(row_card(row, acts, ways=0)))


@pytest.mark.parametrize("row", NOT_HELD, ids=[row.id for row in NOT_HELD])
def test_a_row_without_a_vote_has_no_turnout_and_no_counts_to_fit(row: Published) -> None:
    assert figure_text(row, "turnout") == "–"
    assert "no vote held" in standing(row)
    assert "Nobody voted here" in standing_sentence(row)
    assert "A claim of those who held the vote" not in standing_sentence(row)
    page = card(row)
    assert "disabled" in page.node("Which counts fit?").states
    assert not any(node.role == "figure" for node in page.tree().walk())


def test_there_is_such_a_row_and_there_are_others() -> None:
    assert 0 < len(NOT_HELD) < len(almanac()) / 4
    assert all("disabled" not in card(row).node("Which counts fit?").states for row in almanac()[:3])


def test_what_was_read_at_its_source_is_called_printed_and_not_true() -> None:
    for row in almanac():
        assert "verified" not in standing(row)
        if row.sourced:
            assert "does not make it true" in standing_sentence(row)
