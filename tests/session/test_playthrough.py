"""What a player may do when, and what follows from it."""

from functools import cache
from typing import Any

from game.level.load import Level, load
from game.session.actions import (
    Answer,
    EndCount,
    Note,
    OpenPolls,
    Predict,
    Redo,
    Reseed,
    RestoreRules,
    SetKnob,
    SwitchPart,
    TakeHint,
    TakeRules,
    Undo,
    Visit,
)
from game.session.session import Playthrough
from game.session.state import MOST_STEPS

DUTY = "behaviour.civic_duty.duty"
SHARE = "roll.roll_cleaning.share"
CLEANING = "roll.roll_cleaning"
CERTIFICATES = "roll.absentee_certificates"


@cache
def level(name: str) -> Level:
    return load(name)


def game(name: str = "honest_count") -> Playthrough:
    return Playthrough(level(name))


def test_the_forecast_follows_a_knob_and_is_kept_until_the_next() -> None:
    play = game()
    before = play.forecast
    assert play.forecast is before
    assert play.act(SetKnob(DUTY, 3.0)) == ""
    after = play.forecast
    assert after is not before
    assert after.reported.issued.sum() > before.reported.issued.sum()
    assert play.forecast is after
    play.act(Visit("station"))
    play.act(Note("nothing changed"))
    assert play.forecast is after


def test_the_country_is_built_once() -> None:
    play = game()
    country = play.country
    play.act(SetKnob(DUTY, 3.0))
    assert play.country is country


def test_the_ballot_is_held_once_and_the_same_for_everybody() -> None:
    play, other = game(), game()
    assert play.election is None
    for one in (play, other):
        one.act(OpenPolls())
    assert play.election is play.election
    assert play.digest == other.digest
    assert play.shown is play.election


def test_turning_a_knob_after_the_ballot_goes_back_before_it() -> None:
    play = game()
    play.act(OpenPolls())
    first = play.digest
    assert play.act(SetKnob(DUTY, 2.0)) == ""
    assert not play.polls_open
    assert play.election is None
    play.act(SetKnob(DUTY, 1.0))
    play.act(OpenPolls())
    assert play.digest == first


def test_undo_takes_a_rule_back_and_no_ballot_that_was_held() -> None:
    play = game()
    play.act(OpenPolls())
    play.act(EndCount())
    assert not play.can_undo, "to open and to count is no change of the rules"
    assert "nothing to undo" in play.undo()
    first = play.election
    play.act(SetKnob(DUTY, 2.0))
    play.act(OpenPolls())
    held = play.election
    play.undo()
    assert (play.value(DUTY), play.counted) == (1.0, True), "the rules with the ballot held under them"
    assert play.election is first
    play.redo()
    assert play.election is held
    assert (play.polls_open, play.counted) == (True, False)


def test_many_rules_taken_over_are_one_step_on_top_of_the_levels_own() -> None:
    play = game("who_is_on_the_list")
    play.act(SetKnob("roll.roll_cleaning.odds", 5.0))
    rules: dict[str, Any] = {SHARE: 0.1, "roll.dead_souls": False, CERTIFICATES: True}
    assert play.act(TakeRules("another list", rules)) == ""
    assert set(play.changed) == {SHARE, "roll.dead_souls", CERTIFICATES}
    journal = play.journal
    assert play.act(TakeRules("the same again", rules)) == ""
    assert play.journal == journal, "what changes nothing is not written down"
    play.undo()
    assert set(play.changed) == {"roll.roll_cleaning.odds"}
    play.redo()
    assert len(play.changed) == 3
    assert play.act(TakeRules("as it began", {})) == ""
    assert not play.changed


def test_rules_that_a_level_does_not_allow_are_not_taken_over_in_part() -> None:
    play = game()
    beyond: tuple[dict[str, Any], ...] = (
        {DUTY: 2.0, "behaviour.reject_penalty.penalty": 3.0},
        {DUTY: 9.0},
        {"no.such.part": True},
    )
    for rules in beyond:
        assert play.act(TakeRules("others", rules)) != ""
    assert not play.changed
    assert play.journal == ()


def test_a_knob_dragged_is_one_step_and_two_rows() -> None:
    play = game()
    play.act(SetKnob(DUTY, 1.5))
    for tenth in range(16, 40):
        play.act(SetKnob(DUTY, tenth / 10, dragging=True))
    assert len(play.journal) == 2
    assert play.value(DUTY) == 3.9
    play.undo()
    assert play.value(DUTY) == 1.0
    play.redo()
    assert play.value(DUTY) == 3.9


def test_two_drags_are_two_steps() -> None:
    play = game()
    for start in (2.0, 3.0):
        play.act(SetKnob(DUTY, start))
        play.act(SetKnob(DUTY, start + 0.5, dragging=True))
    play.undo()
    assert play.value(DUTY) == 2.5


def test_a_drag_does_not_go_on_over_the_opening_of_the_polls() -> None:
    play = game()
    play.act(SetKnob(DUTY, 2.0))
    play.act(OpenPolls())
    play.act(SetKnob(DUTY, 2.5, dragging=True))
    play.undo()
    assert play.polls_open
    assert play.value(DUTY) == 2.0


def test_what_changes_nothing_is_not_written_down() -> None:
    play = game()
    for action in (SetKnob(DUTY, 1.0), RestoreRules(), Note(""), Reseed(play.seed)):
        assert play.act(action) == ""
    play.act(Visit("station"))
    play.act(Visit("station"))
    assert play.journal == (Visit("station"),)


def test_a_level_decides_what_may_be_turned() -> None:
    play = game()
    assert "does not let you change" in play.act(SetKnob("behaviour.reject_penalty.penalty", 3.0))
    assert "does not let you change" in play.act(SwitchPart("behaviour.reject_penalty", True))
    assert play.act(SetKnob(DUTY, 7.0)).endswith(": 7.0 is not allowed; allowed is 0 – 4.5.")
    assert "is not allowed" in play.act(SetKnob(DUTY, "much"))
    assert "is not allowed" in play.act(SetKnob(DUTY, True))
    booth = game("the_pencil_and_the_booth")
    refused = booth.act(SetKnob("behaviour.voting_procedure.procedure", "by_post"))
    assert "allowed is open, booth_to_strike, two_boxes, secret" in refused
    assert play.journal == booth.journal == ()


def test_a_knob_switches_its_part_on_and_a_switch_remembers_the_levels_own() -> None:
    play = game("who_is_on_the_list")
    assert not play.is_on(CERTIFICATES)
    assert play.value("roll.absentee_certificates.share") == 0.05
    play.act(SetKnob("roll.absentee_certificates.share", 0.1))
    assert play.is_on(CERTIFICATES)
    assert play.act(SwitchPart(CERTIFICATES, False)) == ""
    assert not play.is_on(CERTIFICATES)
    play.act(SwitchPart("roll.dead_souls", False))
    assert play.value("roll.dead_souls.share") == 0.06
    play.act(SwitchPart("roll.dead_souls", True))
    assert play.value("roll.dead_souls.share") == 0.06
    assert not play.changed
    assert play.can_switch(CLEANING)
    assert play.switches == ("roll.dead_souls", CLEANING, CERTIFICATES)
    assert not play.can_switch("behaviour.civic_duty")


def test_changes_are_counted_from_the_levels_own_rules() -> None:
    play = game("who_is_on_the_list")
    play.act(SetKnob(SHARE, 0.1))
    play.act(SetKnob("roll.roll_cleaning.odds", 5.0))
    assert set(play.changed) == {"roll.roll_cleaning.odds", SHARE}
    play.act(SwitchPart("roll.dead_souls", False))
    play.act(SwitchPart("roll.absentee_certificates", True))
    assert play.changed[:2] == ("roll.absentee_certificates", "roll.dead_souls")
    play.act(RestoreRules())
    assert not play.changed
    play.undo()
    assert len(play.changed) == 4


def test_the_first_answer_counts() -> None:
    play = game()
    assert "after the ballot" in play.act(Answer(0, 2))
    play.act(OpenPolls())
    assert play.act(Answer(0, 1)) == ""
    assert "first answer counts" in play.act(Answer(0, 2))
    assert play.act(Answer(2, 0)) != ""
    assert play.act(Answer(1, 7)) != ""
    assert [choice for _, choice in play.questions] == [1, None]


def test_hints_come_one_by_one() -> None:
    play = game()
    assert play.hints == ()
    for left in (2, 1, 0):
        assert play.act(TakeHint()) == ""
        assert play.hints_left == left
    assert "no more hints" in play.act(TakeHint())
    assert play.hints == play.level.head.hints


def test_guesses_answers_and_hints_are_not_undone() -> None:
    play = game()
    for action in (Predict("for", "80"), TakeHint(), Visit("map"), OpenPolls(), Answer(0, 1), Note("kept"), Undo()):
        play.act(action)
    assert play.state.guesses == (Predict("for", "80"),)
    assert (len(play.hints), play.state.answer(0), play.state.note) == (1, 1, "kept")
    assert play.state.visited == {"map"}
    assert play.polls_open


def test_another_seed_is_another_ballot_under_the_same_rules() -> None:
    play = game()
    play.act(OpenPolls())
    first = play.digest
    play.act(Reseed(99))
    assert (play.seed, play.begun_with, play.polls_open) == (99, 1, False)
    play.act(OpenPolls())
    assert play.digest != first
    play.undo()
    assert play.digest == first


def test_only_so_many_steps_are_remembered() -> None:
    play = game()
    for turn in range(MOST_STEPS + 50):
        play.act(SetKnob(DUTY, 2.0 + turn % 2))
    steps = 0
    while play.undo() == "":
        steps += 1
    assert steps == MOST_STEPS
    assert play.act(Redo()) == ""


def test_prices_are_shown_before_and_after_the_ballot() -> None:
    play = game("nobody_wants_to_be_last")
    assert not play.prices.herding
    play.act(SetKnob("reporting.precinct.turnout_quota.quota", 0.98))
    play.act(OpenPolls())
    stations = play.prices.herding[0]
    assert (stations.tier, stations.turnout) == ("precinct", 98.0)
    assert stations.alike > 90.0
    assert play.prices.distance > 1.0
