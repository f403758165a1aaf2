"""A record that was worked out in another thread is the one that is worked out here; large ones are kept fewer."""

from collections.abc import Callable
from threading import Thread

import numpy as np
import pytest

from game.engine.digest import digest
from game.level.load import Level, load
from game.session import ballots
from game.session.actions import Action, OpenPolls, Reseed, SetKnob, Undo
from game.session.ballots import Work
from game.session.pinning import Pin, Unpin
from game.session.session import Playthrough

DUTY = "behaviour.civic_duty.duty"
JOURNAL: tuple[Action, ...] = (SetKnob(DUTY, 3.0), SetKnob(DUTY, 0.5), OpenPolls(), Undo(), Reseed(9), OpenPolls())


def elsewhere(work: Work) -> None:
    """Do some work in another thread, and keep what comes of it in this one."""
    done: list[Callable[[], None]] = []
    thread = Thread(target=lambda: done.append(work(lambda: None)[1]))
    thread.start()
    thread.join()
    done[0]()


@pytest.mark.parametrize("name", ["honest_count", "sandbox"])
def test_every_step_of_a_game_has_the_digest_that_it_has_here(name: str) -> None:
    level = load(name)
    here, there = Playthrough(level, 4), Playthrough(level, 4)
    for action in JOURNAL:
        assert here.act(action) == there.act(action) == ""
        for held in (False, True)[: 1 + there.polls_open]:
            if not there.has(held=held):
                elsewhere(there.work(held=held))
            assert there.has(held=held)
        assert there.digest == here.digest
        assert digest(there.shown) == there.digest
    assert there.journal == here.journal


def test_what_is_at_hand_is_not_worked_out_again() -> None:
    play = Playthrough(load("honest_count"))
    elsewhere(play.work(held=False))
    country, forecast = play.country, play.forecast
    play.act(SetKnob(DUTY, 3.0))
    elsewhere(play.work(held=False))
    assert play.country is country
    assert play.forecast is not forecast
    play.act(Undo())
    assert play.has(held=False)
    assert play.forecast is forecast


@pytest.mark.parametrize("opened", [(), (OpenPolls(),)])
def test_a_pinned_record_is_worked_with_the_first_where_a_game_goes_on(opened: tuple[Action, ...]) -> None:
    play = Playthrough(load("honest_count"), 4, (*opened, Pin(), SetKnob(DUTY, 3.0)))
    assert not play.has(held=False)
    elsewhere(play.work(held=False))
    assert play.pinned.at_hand
    assert play.has(held=False)
    record = play.pinned.record
    assert record is not None
    assert digest(record) == Playthrough(load("honest_count"), 4, opened).digest
    for duty in (2.0, 1.0, 0.5, 0.25):  # however many records come after it, it is not worked out again
        play.act(SetKnob(DUTY, duty))
        elsewhere(play.work(held=False))
    assert play.pinned.record is record
    play.act(Unpin())
    assert play.pinned.record is None


def test_work_for_rules_that_were_changed_meanwhile_is_kept_for_those_rules() -> None:
    play = Playthrough(load("honest_count"))
    work = play.work(held=False)
    play.act(SetKnob(DUTY, 3.0))
    elsewhere(work)
    assert not play.has(held=False)
    play.act(Undo())
    assert play.has(held=False)


def test_who_gives_up_the_work_ends_it_and_keeps_nothing() -> None:
    def given_up() -> None:
        raise ZeroDivisionError

    play = Playthrough(load("honest_count"))
    for held in (False, True):
        play.act(OpenPolls())
        work = play.work(held=held)
        with pytest.raises(ZeroDivisionError):
            work(given_up)
        assert not play.has(held=held)


def test_of_large_countries_only_the_newest_record_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    level: Level = load("honest_count")
    stations = Playthrough(level).country.places.units("precinct")
    for most, kept in ((2 * stations, True), (2 * stations - 1, False), (0, False)):
        monkeypatch.setattr(ballots, "MOST_STATIONS", most)
        play = Playthrough(level)
        first = play.forecast
        play.act(SetKnob(DUTY, 3.0))
        assert play.forecast is not first
        assert play.has(held=False)  # the newest is there, however large it is
        play.act(Undo())
        assert play.has(held=False) == kept
        again = play.forecast
        assert (again is first) == kept
        assert np.array_equal(again.reported.table(), first.reported.table())
