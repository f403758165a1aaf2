"""The questions of the debrief: no answer moves another question."""

import pytest

from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver
from tests.ui.ballots import held


@pytest.mark.parametrize("scale", [100, 150])
@pytest.mark.parametrize("right", [True, False])
def test_an_answer_moves_no_other_question(scale: int, right: bool) -> None:
    play = held("honest_count")
    size = (1280 * scale // 100, 1600 * scale // 100)
    page = Driver(make_page("debrief", BallotState(play)), size, scale=scale)
    (first, _), (second, _) = play.questions
    before = page.node(second.text).rect
    chosen = first.answer if right else (first.answer + 1) % len(first.choices)
    page.click(first.choices[chosen], "button")
    assert play.questions[0][1] == chosen
    assert page.has(first.choices[chosen])
    assert page.node(second.text).rect == before
    assert page.problems() == []


@pytest.mark.parametrize("name", ["honest_count", "a_straight_line", "spa_2026"])
def test_the_lesson_is_told_once_the_questions_are_answered(name: str) -> None:
    """Whether they were answered rightly or not."""
    play = held(name, {"population.country.precincts": 2} if name == "spa_2026" else None)
    page = Driver(make_page("debrief", BallotState(play)), (1280, 1600))
    technique = play.level.head.technique
    assert technique is not None
    for number, question in enumerate(play.level.head.questions):
        for kept_back in (technique.name, technique.explanation[:60], technique.source[:20]):
            assert kept_back not in page.text()
        assert f"Questions still to answer: {len(play.questions) - number}" in page.text()
        wrong = (question.answer + 1) % len(question.choices)
        page.click(question.choices[wrong if number else question.answer], "button")
    assert technique.name in page.text()
    assert technique.explanation[:60] in page.text()
    assert "still to answer" not in page.text()
    assert page.problems() == []
