"""The page of the count, played by keyboard and by pointer, looked over at many sizes."""

import pytest

from game.engine.data.columns import TIERS
from game.explain.count.chain import chain
from game.kit.page.scene import Scene
from game.ui.ballot_state import BallotState
from game.ui.pages.count.flows.labels import plate_area
from game.ui.pages.count.scene import CountPage
from tests.engine.countries import scenario
from tests.ui.pages.count.held import LEVELS, ballot_of, ballot_with
from tests.ui.pages.count.pages import CHART, TITLES, chart, focus, labels, open_page, said
from tests.ui.pages.count.test_chart import IRREGULAR


def test_levels_show_their_figures() -> None:
    for level in LEVELS:
        page = open_page(level)
        for step in ("centre", "precinct"):
            assert page.node(TITLES[step], "button").value.startswith("received ")
        assert page.node("In the boxes", "button").value.startswith("struck the name out ")
        assert any(label.name == "Supporters, in private" for label in labels(page))


def test_the_counting_level_tells_who_did_what() -> None:
    ballot = ballot_of("spa_2026_counting")
    page, step = open_page(ballot), chain(ballot.held, "against")[3]
    assert page.node("Provinces").value == (
        f"received {step.received:,}, reported {step.reported:,}, change −{-step.change:,}; "
        "only some No votes go on; 10 of 10 changed"
    )
    assert page.node("For, in print").value == "99.93 %"
    stayed = ballot.held.published()["votes_against"]
    became = ballot.held.truth()["struck_out"] - stayed
    assert page.node("Struck out", "button").value == f"{became:,} became votes for, {stayed:,} stayed votes against"


def test_columns_that_are_not_printed_say_so() -> None:
    page = open_page("honest_count")
    assert page.node("Away, in print").value == "not printed"
    invalid = ballot_of("honest_count").held.bulletin.figure("invalid").printed
    assert page.node("Invalid, in print").value == f"{invalid} %"


def test_keyboard_opens_and_closes_a_tier() -> None:
    page = open_page("spa_2026_counting")
    assert page.focused == "Polling stations"
    page.press("enter")
    assert page.has("How marks are read")
    assert page.has("Where it changed most")
    page.press("up", "enter")
    assert page.focused == "Constituencies"
    assert page.node("Constituencies", "heading")
    page.press("escape")
    assert page.has(CHART)
    assert page.focused == "Constituencies"


def test_pointer_opens_every_step() -> None:
    page = open_page("full_country")
    for name in ("In the boxes", *TITLES.values()):
        page.click(name, "button")
        assert page.node(name, "heading")
        assert page.problems() == []
    page.click("Back to the flows")
    assert not page.has("Back to the flows")


def test_a_figure_is_walked_back(monkeypatch: pytest.MonkeyPatch) -> None:
    went: list[str] = []
    ballot = ballot_of("spa_2026_counting")

    def make(name: str, _ballot: BallotState) -> Scene:
        went.append(name)
        return CountPage(ballot)

    monkeypatch.setattr("game.ui.pages.ballot.make_page", make)
    page = open_page(ballot)
    page.click("Stayed home", "option")
    page.press("enter") if page.focused == "Centre" else page.click("Centre", "button")
    page.click("Walk this figure back")
    assert (went, ballot.figure) == (["bulletin"], "abstained")


def test_a_station_of_the_list_is_visited(monkeypatch: pytest.MonkeyPatch) -> None:
    went: list[str] = []
    ballot = ballot_of("spa_2026_counting")

    def make(name: str, _ballot: BallotState) -> Scene:
        went.append(name)
        return CountPage(ballot)

    monkeypatch.setattr("game.ui.pages.ballot.make_page", make)
    page = open_page(ballot, (1280, 1400))
    page.press("enter")
    focus(page, "units")
    page.press("down", "enter")
    assert went == ["station"]
    assert ballot.precinct > 0


def test_a_column_that_is_not_printed_cannot_be_walked_back() -> None:
    page = open_page("spa_2026_counting")
    page.click("Invalid", "option")
    page.click("Polling stations", "button")
    assert not page.has("Walk this figure back")
    assert page.has("This column is not printed, so there is no figure to walk back.")


def test_keyboard_walks_along_the_flows() -> None:
    page = open_page("spa_2026_counting")
    focus(page, "sankey")
    assert page.focused == CHART
    assert said(page) == ""
    page.press("down")
    assert said(page).startswith(f"{chart(page).strands[0].count:,} supporters · left it unmarked")
    page.press("right")
    assert "printed as votes for" in said(page)
    seen = set()
    while page.focused == CHART:
        seen.add(said(page))
        page.press("down")
    assert len(seen) == sum(strand.half for strand in chart(page).strands)
    assert page.focused == "Struck out"
    assert said(page) == ""
    focus(page, "sankey")
    page.press("enter")
    assert said(page).startswith(f"{max(strand.count for strand in chart(page).strands):,} supporters")
    page.press("escape")
    assert said(page) == ""


def test_pointer_finds_every_flow_and_every_label() -> None:
    page = open_page("spa_2026_decree")
    view = chart(page)
    corner = view.area.topleft
    for label in labels(page):
        left, top, wide, high = label.rect
        page.click_at((left + wide // 2, top + high // 2))
        assert view.selected is not None
        page.press("escape")
    for ribbon in view.layout.ribbons:
        if ribbon.thick < 8:
            continue
        x = ribbon.right - 30
        page.click_at((round(corner[0] + x), round(corner[1] + ribbon.top_at(x) + ribbon.thick / 2)))
        assert view.selected is not None
        assert said(page)
        page.press("escape")


def test_hovering_shows_a_card_and_leaving_takes_it_away() -> None:
    page = open_page("spa_2026_decree")
    spot = page.spot(CHART, "chart", (0.25, 0.25))
    page.point(spot)
    assert "supporters" in said(page)
    page.point((10, 10))
    assert said(page) == ""


def test_the_magnifier_leads_to_the_flow() -> None:
    page = open_page("full_country")
    page.click("Struck out", "button")
    assert "struck the name out" in said(page)


def test_truth_and_report_look_different_and_say_what_they_colour() -> None:
    page = open_page("spa_2026_decree")
    area = page.node(CHART, "chart").rect
    spot = (area[0] + area[2] * 6 // 10, area[1] + area[3] * 5 // 10)
    before = page.colour_at(spot)
    page.press("t")
    assert page.shell.top.scene.ballot.report  # type: ignore[attr-defined]
    assert page.has("changed on the way up")
    assert page.colour_at(spot) != before
    page.press("t")
    assert page.has("opponents")


def test_protocols_climb_and_can_be_paused_and_skipped() -> None:
    page = open_page("spa_2026_counting", reduced_motion=False)
    waiting = "the results are on their way"
    assert page.node("Polling stations").value == waiting
    page.wait(0.8)
    assert page.node("Polling stations").value != waiting
    assert page.node("Centre").value == waiting
    page.press("space")
    page.wait(10)
    assert page.node("Centre").value == waiting
    page.press("space")
    page.wait(6)
    assert page.node("Centre").value != waiting
    assert not page.shell.moving
    page.press("space")
    assert page.node("Centre").value == waiting
    page.press("s")
    assert page.node("Centre").value != waiting


def test_protocols_climb_only_once_by_themselves() -> None:
    ballot = ballot_of("honest_count")
    page = open_page(ballot, reduced_motion=False)
    assert page.shell.moving
    assert not ballot.counted
    assert "disabled" in page.node("Bulletin", "link").states
    page.wait(6)
    assert ballot.counted, "the page is printed when the centre has added up"
    assert not open_page(ballot, reduced_motion=False).shell.moving
    assert not open_page("honest_count", reduced_motion=True).shell.moving


@pytest.mark.parametrize("way", ["s", "c", "still"])
def test_one_key_skips_the_count_and_leads_to_the_page(way: str) -> None:
    ballot = ballot_of("honest_count")
    page = open_page(ballot, reduced_motion=way == "still")
    if way != "still":
        assert not page.has("To the page")
        page.press(way)
    assert ballot.counted
    page.click("To the page", "button")
    assert page.shell.top.scene.title == "Bulletin"
    assert page.problems() == []


def test_a_forecast_has_no_protocols() -> None:
    page = open_page(ballot_with(scenario(), held=False))
    assert page.has("The count has not begun")
    assert page.problems() == []
    page.press("space", "s", "t")


def test_irregular_ballots_show_where_nobody_comes_in() -> None:
    page = open_page(ballot_with(scenario(IRREGULAR, adults=300)))
    assert page.has("Nobody, in private")
    assert page.has("Taken out, in print")
    assert page.problems() == []
    page.click("For", "option")
    page.click("In the boxes", "button")
    assert page.has("Ballots that nobody was handed")
    assert page.problems() == []


def test_opening_a_tier_turns_to_its_tab_where_panes_are_folded() -> None:
    page = open_page("spa_2026_counting", (1024, 768))
    assert page.has("Results")
    page.press("enter")
    assert page.has("How marks are read")
    assert page.focused == "Back to the flows"
    page.press("escape")
    assert page.focused == "Polling stations"


def test_tab_reaches_everything() -> None:
    page = open_page("spa_2026_counting")
    seen = set()
    for _ in range(40):
        page.press("tab")
        seen.add(page.focused)
    assert {*TITLES.values(), "In the boxes", "Column", "Struck out"} <= seen
    assert CHART in seen


def test_every_tier_has_a_row_and_a_way_up() -> None:
    page = open_page("full_country")
    for tier in TIERS:
        assert page.shell.top.page.find(f"tier {tier}") is not None
        assert page.shell.top.page.find(f"climb {tier}") is not None


def test_every_label_over_the_flows_is_a_plate_with_an_edge() -> None:
    """Beside a small bar it would otherwise look like a hole torn into the flows."""
    page = open_page("spa_2026_counting")
    drawn, edge = chart(page), page.shell.look.profile["edge"]
    over = [plate_area(plate, drawn.area.topleft) for knot, plate in drawn.layout.plates.items() if knot[0] < 2]
    assert len(over) > 4
    for area in over:
        assert page.colour_at((area.centerx, area.top)) == edge[:3]
        assert page.colour_at((area.right - 1, area.centery)) == edge[:3]


def test_protocols_climb_on_behind_the_pane_that_is_open() -> None:
    page = open_page("honest_count", (1024, 768), text_size=150, reduced_motion=False)
    page.click("Flows", "option")
    page.shell.top.scene.rebuild()
    page.wait(0.5)
    page.click("Results", "option")
    page.wait(0.5)
    assert page.node("In the boxes", "button")
