"""The pages speak to a reader of 14: hard words stand nowhere."""

import re

import pytest

from game.level.files import level_names
from game.level.load import load
from game.session.actions import EndCount, OpenPolls
from game.session.session import Playthrough
from game.ui.ballot_state import PAGES, BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.lessons.briefing import Briefing
from tests.kit.driver import Driver

HARD = re.compile(r"\.csv|wrong column|logit|mechanisms|posterior", re.IGNORECASE)


@pytest.mark.parametrize("name", level_names())
def test_rules_and_briefings_are_in_plain_words(name: str) -> None:
    playing = Playthrough(load(name))
    for scene in (Briefing(playing, lambda _playing: None), make_page("country", BallotState(playing))):
        assert HARD.findall(Driver(scene, (1280, 2400)).text()) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_a_ballot_is_in_plain_words(page: str) -> None:
    playing = Playthrough(load("the_pencil_and_the_booth"))
    playing.act(OpenPolls())
    playing.act(EndCount())
    assert HARD.findall(Driver(make_page(page, BallotState(playing, hour=18.0)), (1280, 2400)).text()) == []


@pytest.mark.parametrize("name", level_names())
def test_hints_and_goals_are_in_plain_words(name: str) -> None:
    head = load(name).head
    texts = [*head.hints, *(step.text for step in head.steps), head.goal.text if head.goal else ""]
    assert HARD.findall("\n".join([*texts, *(one.text for one in (head.goal.conditions if head.goal else ()))])) == []
