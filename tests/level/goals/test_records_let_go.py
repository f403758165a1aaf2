"""What was measured on a record is kept with it, and keeps no record from being let go."""

import gc
from weakref import ref

from game.engine.simulate import forecast
from game.level.goals import measures
from tests.engine.countries import scenario


def test_a_record_whose_fear_was_measured_is_let_go() -> None:
    record = forecast(scenario({"behaviour.reject_penalty": {"penalty": 3.0}}, constituencies=4))
    assert measures.fear(record) == measures.fear(record) > 0.0
    there = ref(record)
    del record
    gc.collect()
    assert there() is None
