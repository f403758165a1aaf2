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
