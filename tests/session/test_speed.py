"""What the session adds to the engine's own time, while a slider is dragged in the whole country."""

import statistics
import time

import pytest

from game.engine.simulate import forecast
from game.level.assemble import changed
from game.level.load import load
from game.session.actions import SetKnob
from game.session.session import Playthrough

DUTY = "behaviour.civic_duty.duty"
TURNS = 30


@pytest.mark.benchmark
def test_dragging_a_slider_adds_less_than_a_millisecond() -> None:
    play = Playthrough(load("sandbox"))
    assert play.forecast is not None
    play.act(SetKnob(DUTY, 0.5))
    extra = []
    for turn in range(TURNS):
        value = 1.0 + turn / TURNS
        bare = changed(play.scenario, DUTY, value)
        start = time.perf_counter()
        forecast(bare, play.country)
        alone = time.perf_counter()
        assert play.act(SetKnob(DUTY, value, dragging=True)) == ""
        acted = time.perf_counter()
        assert play.forecast.seed is None
        whole = time.perf_counter()
        extra.append((whole - alone) - (alone - start))
        assert acted - alone < 0.005
    assert statistics.median(extra) < 0.001, f"{1000 * statistics.median(extra):.2f} ms"
