"""Every level speaks in two ways: to somebody who does, and to somebody who looks on."""

import re

import pytest

from game.explain.cast.characters import CAST
from game.explain.cast.telegrams import CONTENT_NOTE, SENDERS, briefing, role_line, telegram
from game.level.files import level_names
from game.level.load import load
from game.level.texts import head_texts
from tests.explain.test_plain_texts import HARDEST, grade

DOER = r"\b[Yy]ou (may|can|cannot|must|keep|speak|need|vote|change|leave|strike|send)\b|\b(Make|Print|Find|Change) "


@pytest.mark.parametrize("level", level_names())
def test_both_wordings_are_there_and_the_quiet_one_makes_nobody_a_doer(level: str) -> None:
    head = load(level).head
    loud, quiet = (briefing(head, watching=one) for one in (False, True))
    assert loud == head.briefing
    assert quiet == head.watching != ""
    assert not re.search(DOER, quiet)
    assert re.search(r"\b[Yy]ou watch\b|\?$", quiet)
    assert grade(quiet) <= HARDEST
    if head.role is not None:
        assert role_line(head, watching=False).startswith("You are")
        assert role_line(head, watching=True).startswith("You watch")


@pytest.mark.parametrize("level", level_names())
def test_the_goal_arrives_as_a_telegram_in_both_wordings(level: str) -> None:
    head = load(level).head
    loud, quiet = (telegram(head, watching=one) for one in (False, True))
    if head.goal is None:
        assert loud is None
        assert quiet is None
        return
    assert loud is not None
    assert quiet is not None
    assert loud.text == quiet.text == head.goal.text
    assert loud.sender == quiet.sender in CAST
    assert quiet.lead.startswith("You watch")
    assert "to you" not in quiet.lead


@pytest.mark.parametrize("level", level_names())
def test_both_wordings_tell_the_same_figures(level: str) -> None:
    head = load(level).head
    figures = [sorted(re.findall(r"\d[\d,.]*\d|\d", one)) for one in (head.briefing, head.watching)]
    assert set(figures[1]) <= set(figures[0])


def test_both_are_in_the_catalogue() -> None:
    head = load("honest_count").head
    assert {head.briefing, head.watching} <= {one.text for one in head_texts("honest_count", head)}


def test_every_role_has_a_sender_and_the_note_is_easy() -> None:
    assert {load(level).head.role for level in level_names()} - {None} <= set(SENDERS)
    assert grade(CONTENT_NOTE) <= HARDEST
