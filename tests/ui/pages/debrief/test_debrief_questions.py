"""The questions of the debrief: no answer moves another question."""

import pytest

from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from tests.kit.driver import Driver
from tests.ui.ballots import held

EXPLAINED = 4
"""Words of one explanation that lead to the glossary, at most, and one press more."""


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


@pytest.mark.parametrize("name", ["honest_count", "a_straight_line", "spa_2026_decree"])
def test_the_lesson_is_told_once_the_questions_are_answered(name: str) -> None:
    """Whether they were answered rightly or not."""
    play = held(name, {"population.country.precincts": 2} if name == "spa_2026_decree" else None)
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


def test_with_the_keys_one_question_leads_to_the_next() -> None:
    play = held("meet_the_seven_hundredths")
    page = Driver(make_page("debrief", BallotState(play)))
    page.shell.top.page.focus_key("answer 0 1")
    for number, (question, _chosen) in enumerate(play.questions):
        assert page.focused in question.choices, number
        page.press("enter")
        assert play.questions[number][1] is not None
        # words of the explanation that are explained come before the next question
        following = play.questions[number + 1][0].choices if number + 1 < len(play.questions) else ()
        for _ in range(EXPLAINED):
            page.press("tab")
            assert page.focused not in ("", "Country"), "it begins at the top again"
            if page.focused in following:
                break
