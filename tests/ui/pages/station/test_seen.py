"""In report mode the station shows what an official on the spot could see, and says why there is no more."""

import pytest

from game.engine.data.columns import STANCES
from game.explain.person.deeds import seen_deeds
from game.ui.pages.station.seen import SHOWN, seen_counts
from tests.ui.pages.station.held import PROCEDURE, PROCEDURES, ballot, ballot_of, visit
from tests.ui.test_scenes import SCALES, SIZES

LEVEL = "full_country"
PRIVATE = ("opponent", "supporter", "Why", "What would change their mind", "struck the name out", "counted as")


@pytest.mark.parametrize("procedure", ["booth_to_strike", "secret"])
@pytest.mark.parametrize("did", ["unmarked", "struck_out"])
def test_nobodys_thoughts_and_no_hidden_mark_are_told(procedure: str, did: str) -> None:
    page, driver = visit(ballot_of(LEVEL, {PROCEDURE: procedure}, precinct=31))
    page.ballot.report = True
    page.flipped()
    driver.stage.frame()
    for _card in range(2):
        assert [word for word in PRIVATE if word in driver.text()] == []
        assert "Thoughts are hidden here" in driver.text()
        members = [voter for stance in STANCES for voter in page.people.cells.get((did, stance), ())]
        driver.do(page.on_meet, members[0].number)
        driver.stage.frame()
    assert driver.problems() == []


@pytest.mark.parametrize("procedure", PROCEDURES)
def test_only_a_choice_made_in_view_tells_a_struck_paper_from_another(procedure: str) -> None:
    page, _driver = visit(ballot_of(LEVEL, {PROCEDURE: procedure}, precinct=31))
    people = page.people
    marks = [
        seen_deeds(people.cells[did, "opponent"][0], procedure)[-1]
        for did in ("unmarked", "struck_out")
        if (did, "opponent") in people.cells
    ]
    assert len(set(marks)) == (len(marks) if procedure in SHOWN else 1)


def test_what_is_counted_by_watching_adds_up() -> None:
    for procedure in PROCEDURES:
        page, _driver = visit(ballot_of(LEVEL, {PROCEDURE: procedure}, precinct=31))
        (_took, came), *ways, (_no_paper, absent) = seen_counts(page.people)
        assert came == len(page.people.voters)
        assert sum(count for _words, count in ways[:2]) == came
        assert came + absent == len(page.people.everyone) - page.people.counts["off_roll"]


def test_the_way_to_the_truth_by_pointer_and_by_keys() -> None:
    page, driver = visit(ballot())
    driver.press("t")
    assert not driver.has("What they think and did")
    driver.click("Show the truth")
    assert not page.ballot.report
    assert driver.has("What they think and did")
    driver.press("t")
    page.focus("show truth")
    driver.press("enter")
    assert driver.focused == "What they think and did"


def test_a_card_stays_open_when_the_page_is_flipped() -> None:
    page, driver = visit(ballot())
    driver.do(page.on_meet, page.people.cells["struck_out", "opponent"][0].number)
    driver.stage.frame()
    assert "opponent, came after" in driver.text()
    driver.press("t")
    assert "opponent" not in driver.text()
    assert page.chosen
    page.focus("show truth")
    driver.press("enter")
    assert driver.focused == "Follow this ballot"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_wrong_with_the_report_at_any_size(size: tuple[int, int], scale: int) -> None:
    page, driver = visit(ballot(), size, scale=scale)
    driver.press("t")
    assert driver.problems() == []
    driver.do(page.on_meet, page.people.voters[0].number)
    driver.stage.frame()
    assert driver.problems() == []
