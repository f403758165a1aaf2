"""Words of the glossary in running text: underlined where they first stand, and opened by hand and by key."""

import pytest

from game.explain.glossary import look_up, words_in
from game.kit.drawing.theme import BODY
from game.level.files import level_names
from game.level.load import load
from game.session.session import Playthrough
from game.ui.pages.explained import explained
from game.ui.pages.lessons.briefing import Briefing
from tests.kit.driver import Driver


@pytest.mark.parametrize("name", level_names())
def test_the_text_stays_as_it_was_written(name: str) -> None:
    said = load(name).head.briefing or load(name).head.about
    prose = explained(said)
    assert "".join(run.text for run in prose.runs) == said
    assert [run.text for run in prose.runs if run.opens] == [said[one.start : one.end] for one in words_in(said)]


def test_a_text_without_such_words_is_one_run() -> None:
    prose = explained("Nothing here needs telling.", BODY)
    assert [run.opens for run in prose.runs] == [False]


@pytest.mark.parametrize("by", ["hand", "keys"])
def test_a_word_in_a_briefing_opens(by: str) -> None:
    page = Driver(Briefing(Playthrough(load("honest_count")), lambda _playing: None))
    entry = look_up("booth")
    assert entry is not None
    if by == "hand":
        page.click("booth")
    else:
        for _step in range(40):
            page.press("tab")
            if page.focused == "booth":
                break
        page.press("enter")
    assert any(entry.plain in node.name or entry.plain in (node.value or "") for node in page.shell.tree().walk())
