"""A level, a seed and a journal are the whole of a playthrough: played again they give the same ballot."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.engine.digest import digest
from game.level.load import Level, load
from game.session.actions import Action, Undo, plain
from game.session.session import Playthrough
from tests.session.any_actions import any_actions
from tests.session.written_down import written_down

LEVELS = ("honest_count", "the_pencil_and_the_booth", "who_is_on_the_list")
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@cache
def level(name: str) -> Level:
    return load(name)


@cache
def small_sandbox() -> Level:
    """Every knob of the game, over twelve stations."""
    small = level("honest_count")
    return Level(small.name, small.path, small.head.model_copy(update={"knobs": ()}), small.scenario)


def where_it_stands(game: Playthrough) -> tuple[object, ...]:
    state = game.state
    return (
        game.digest,
        game.seed,
        game.scenario.settings(),
        game.polls_open,
        len(state.done),
        len(state.undone),
        *(
            state.turned,
            state.now.counted,
            state.touched,
            state.opened,
            state.guesses,
            state.given_up,
            state.answers,
            state.hints,
            state.visited,
            state.note,
        ),
        game.seals,
        pinned(game),
    )


def pinned(game: Playthrough) -> tuple[object, ...] | None:
    held, record = game.state.pinned, game.pinned.record
    if held is None or record is None:
        assert held is None
        assert record is None
        return None
    return held.scenario.settings(), held.seed, held.polls_open, digest(record)


def assert_same_again(level: Level, actions: list[Action]) -> None:
    live = Playthrough(level)
    for action in actions:
        live.act(action)
        assert (live.election is None) is not live.polls_open  # looks at the ballot on the way, so that it is kept
    again = Playthrough(level, live.begun_with, written_down(live.journal))
    assert where_it_stands(again) == where_it_stands(live)
    once_more = Playthrough(level, live.begun_with, again.journal)
    assert where_it_stands(once_more) == where_it_stands(live)


@pytest.mark.parametrize("name", LEVELS)
@given(st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
def test_a_journal_played_again_gives_the_same_ballot(name: str, data: st.DataObject) -> None:
    assert_same_again(level(name), data.draw(any_actions(level(name))))


@given(st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
def test_so_it_does_with_every_knob_there_is(data: st.DataObject) -> None:
    assert_same_again(small_sandbox(), data.draw(any_actions(small_sandbox())))


@given(st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
def test_undoing_everything_leads_back_to_the_start(data: st.DataObject) -> None:
    game = Playthrough(level("honest_count"))
    start = game.scenario, game.seed
    for action in data.draw(any_actions(level("honest_count"))):
        game.act(action)
    while game.can_undo:
        assert game.undo() == ""
    assert (game.scenario, game.seed) == start
    assert game.undo() != ""
    while game.can_redo:
        assert game.redo() == ""
    assert game.redo() != ""


@given(st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
def test_undo_and_redo_together_change_nothing(data: st.DataObject) -> None:
    game = Playthrough(small_sandbox(), None, data.draw(any_actions(small_sandbox())))
    before, by = where_it_stands(game), game.state.now.by
    steps = data.draw(st.integers(1, 9))
    taken = [game.undo() for _step in range(steps)].count("")
    for _step in range(taken):
        assert game.redo() == ""
    assert where_it_stands(game) == before
    assert game.state.now.by is by


@given(st.data())
@settings(max_examples=30, deadline=None, suppress_health_check=SLOW)
def test_undo_takes_back_no_guess_no_answer_and_no_count(data: st.DataObject) -> None:
    game = Playthrough(
        level("the_pencil_and_the_booth"), None, data.draw(any_actions(level("the_pencil_and_the_booth")))
    )
    kept = game.state
    while game.can_undo:
        former = game.state.done[-1]
        assert game.undo() == ""
        assert game.state.now is former, "with the ballot that was held under it, counted or not"
    for name in ("opened", "guesses", "given_up", "answers", "hints", "visited", "skipped", "note", "turned"):
        assert getattr(game.state, name) == getattr(kept, name)


@given(st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=SLOW)
def test_what_is_told_to_the_keeper_is_the_journal(data: st.DataObject) -> None:
    """Whoever writes each action down at the place it was told has the journal, action by action."""
    written: dict[int, Action] = {}
    game = Playthrough(small_sandbox(), keep=written.__setitem__)
    for action in data.draw(any_actions(small_sandbox())):
        game.act(action)
        assert tuple(written[place] for place in range(len(written))) == game.journal


@given(st.data())
@settings(max_examples=100, deadline=None, suppress_health_check=SLOW)
def test_a_journal_survives_being_written_down(data: st.DataObject) -> None:
    actions = tuple(data.draw(any_actions(small_sandbox())))
    again = written_down(actions)
    assert [plain(one) for one in again] == [plain(one) for one in actions]
    assert [type(getattr(one, "value", None)) for one in again] == [
        type(getattr(one, "value", None)) for one in actions
    ]


def test_a_replay_passes_over_what_is_not_allowed() -> None:
    assert Playthrough(level("honest_count"), 1, [Undo(), Undo()]).journal == ()
