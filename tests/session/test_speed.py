"""What the session adds to the engine's own time, while a slider is dragged in the whole country."""

import statistics
import time

import pytest

from game.level.load import load
from game.session import ballots
from game.session.actions import SetKnob
from game.session.session import Playthrough

DUTY = "behaviour.civic_duty.duty"
TURNS = 100


@pytest.mark.benchmark
def test_dragging_a_slider_adds_less_than_a_millisecond(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a forecast that takes no time at all, what is left is the session's own."""
    play = Playthrough(load("sandbox"))
    ready = play.forecast
    monkeypatch.setattr(ballots, "forecast", lambda _scenario, _country: ready)
    play.act(SetKnob(DUTY, 0.5))
    own = []
    for turn in range(TURNS):
        start = time.perf_counter()
        assert play.act(SetKnob(DUTY, 1.0 + turn / TURNS, dragging=True)) == ""
        assert play.forecast is ready
        own.append(time.perf_counter() - start)
    assert len(play.journal) == 2
    assert statistics.median(own) < 0.001, f"{1000 * statistics.median(own):.2f} ms"


@pytest.mark.benchmark
def test_looking_again_costs_next_to_nothing() -> None:
    play = Playthrough(load("sandbox"))
    kept = play.forecast
    start = time.perf_counter()
    assert all(play.forecast is kept for _ in range(1_000))
    assert time.perf_counter() - start < 0.1
