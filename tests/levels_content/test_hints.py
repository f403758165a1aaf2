"""A hint that names a way to the goal leads there: whoever turns what it says, and nothing else, wins."""

import re

import pytest

from game.level.load import load
from game.session.actions import OpenPolls, SetKnob
from game.session.session import Playthrough
from tests.levels_content.hinted import HINTED
from tests.levels_content.solutions import GAMES
from tests.levels_content.test_questions import expected

RIDDLE = "which_country"
SENTENCE = re.compile(r"(?:^|[.?!:] )(?:(?:Either|Or|So|Then|First) )?(?!Add up)(\w+)", re.IGNORECASE)
ORDERS = {
    *("Add", "Bring", "Cast", "Count", "Demand", "Expect", "Fill", "Give", "Keep", "Leave", "Let", "Make", "Move"),
    *("Order", "Pass", "Print", "Punish", "Raise", "Remove", "Reward", "Send", "Set", "Stop", "Strike", "Take", "Tell"),
    *("Turn", "Write"),
    *("add", "bring", "give", "let", "make", "pass", "send", "set", "strike", "take", "tell", "turn"),
}


@pytest.mark.parametrize(("name", "words"), HINTED)
def test_doing_what_a_hint_says_wins(name: str, words: str) -> None:
    level = load(name)
    assert any(words in hint for hint in level.head.hints), "the hint was changed: so may be the way"
    game = Playthrough(level)
    for path, value in HINTED[name, words].items():
        assert game.act(SetKnob(path, value)) == ""
    game.act(OpenPolls())
    assert game.why_not == ()


@pytest.mark.parametrize("name", GAMES)
def test_the_last_hint_always_names_a_way(name: str) -> None:
    last = load(name).head.hints[-1]
    assert any(words in last for level, words in HINTED if level == name)


@pytest.mark.parametrize("name", [*GAMES, RIDDLE])
def test_hints_speak_alike_to_whoever_does_and_to_whoever_looks_on(name: str) -> None:
    """They say what it takes; to look, to ask or to open something is all they tell the reader to do."""
    begun = [words for hint in load(name).head.hints for words in SENTENCE.findall(hint)]
    assert begun
    assert not [words for words in begun if words in ORDERS]


def test_taking_ghost_names_off_brings_the_turnout_up_to_the_true_one() -> None:
    honest = expected("who_is_on_the_list", ("roll.dead_souls.share", 0.0))
    assert honest["printed.turnout"] == pytest.approx(honest["true.turnout"], abs=0.005)
    assert round(honest["true.turnout"]) == 85


def test_one_tier_of_helping_is_not_enough_three_are() -> None:
    """The second hint of the fifth lesson; three tiers are tried with the third hint."""
    for tier in ("precinct", "constituency", "province"):
        quota = ("reporting.precinct.turnout_quota.quota", 0.98)
        alone = expected("nobody_wants_to_be_last", quota, (f"reporting.{tier}.incentive.reward", 5.0))
        assert alone["printed.for"] < 70.0


def test_where_all_expect_dissent_the_same_people_print_quite_another_figure() -> None:
    """The technique of the fourth lesson: same cost, same opinions, another expectation."""
    name, prior, safety = "the_pencil_and_the_booth", "behaviour.perception.prior", "behaviour.reject_penalty.safety"
    alone, together = expected(name), expected(name, (prior, 1.0), (safety, 1.0))
    assert together["printed.against"] > 4 * alone["printed.against"]


def test_removing_the_decree_at_one_tier_below_the_centre_leaves_the_page_as_it_was() -> None:
    """The second hint of the last lesson."""
    page = expected("spa_2026_decree")
    for tier in ("precinct", "constituency", "province"):
        without = expected("spa_2026_decree", (f"reporting.{tier}.decree.fill", 0.0))
        for name in ("printed.turnout", "printed.for", "printed.against"):
            assert without[name] == page[name], (tier, name)
