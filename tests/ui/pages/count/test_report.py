"""The report of the count shows what an official could see: papers, names, and nobody's opinion."""

import pytest

from tests.kit.driver import Driver
from tests.ui.pages.count.held import ballot_of
from tests.ui.pages.count.pages import CHART, chart, labels, open_page


def colours(page: Driver, key: str) -> set[tuple[int, int, int]]:
    widget = page.shell.top.page.find(key)
    assert widget is not None
    area = widget.rect
    return {page.colour_at((x, y)) for x in range(area.left, area.right, 2) for y in range(area.top, area.bottom, 2)}


@pytest.mark.parametrize("level", ["spa_2026_counting", "full_country"])
def test_the_report_keeps_no_colour_of_a_private_stance(level: str) -> None:
    page = open_page(level)
    stances = {page.shell.look.profile[token][:3] for token in ("teal", "teal_2", "teal_3", "gold", "gold_fill")}
    assert stances & colours(page, "sankey")
    assert stances & colours(page, "lens")
    page.press("t")
    assert not stances & colours(page, "sankey")
    assert not stances & colours(page, "lens")
    assert page.has("Supporters, in private: hidden")
    assert page.problems() == []


def test_the_report_does_not_know_how_many_think_what() -> None:
    page = open_page("spa_2026_counting")
    private = {label.name: label.value for label in labels(page) if label.name.endswith(", in private")}
    page.press("t")
    shown = {label.name: label.value for label in labels(page)}
    assert {shown[f"{name}: hidden"] for name in private} == {"?"}
    assert not set(private.values()) & set(shown.values())
    on_paper = sum(1 for name in shown if name.endswith(", on paper"))
    assert on_paper > 3


def test_cards_of_the_report_count_papers_of_all_stances_together() -> None:
    ballot = ballot_of("spa_2026_counting")
    page = open_page(ballot)
    page.press("t")
    cards = {strand: chart(page).card_of(strand).spoken() for strand in chart(page).strands}
    assert not any(word in text for text in cards.values() for word in ("supporter", "opponent"))
    struck = {text for strand, text in cards.items() if strand.half == 0 and strand.fate == "struck_out"}
    (told,) = struck
    assert told.startswith(f"{ballot.held.truth()['struck_out']:,} papers · struck the name out")
    onward = [text for strand, text in cards.items() if (strand.fate, strand.column) == ("struck_out", "votes_for")]
    became = ballot.held.truth()["struck_out"] - ballot.held.published()["votes_against"]
    assert {text.partition(" ")[0] for text in onward} == {f"{became:,}"}
    page.press("t")
    assert "supporters" in chart(page).card_of(chart(page).strands[0]).spoken()


def test_names_without_a_paper_are_not_called_papers() -> None:
    page = open_page("spa_2026_counting")
    page.press("t")
    away = [strand for strand in chart(page).strands if strand.fate == "away"]
    assert all(" names · were away" in chart(page).card_of(one).spoken() for one in away if one.half == 0)


def test_the_other_side_leaves_the_chart_where_it_was() -> None:
    page = open_page("spa_2026_counting")
    area = page.node(CHART, "chart").rect
    page.press("t")
    assert page.node(CHART, "chart").rect == area


def test_those_who_stayed_home_are_printed_as_abstained() -> None:
    page = open_page("spa_2026_counting")
    home = [one for one in chart(page).strands if (one.fate, one.column) == ("stayed_home", "stayed_home")]
    assert home
    assert all("stayed home, printed as abstained" in chart(page).card_of(one).spoken() for one in home)
