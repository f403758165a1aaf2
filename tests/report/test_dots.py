"""Guesses on the class wall's report: each ring stands over its own figure, and none lies on another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.classroom.stacks import stacked
from game.report import pictures
from game.report.content import Dots


@given(st.lists(st.floats(0.0, 100.0), max_size=60), st.floats(0.1, 10.0))
def test_marks_of_one_level_never_touch_and_none_is_higher_than_it_must_be(values: list[float], wide: float) -> None:
    places = sorted(values)
    levels = stacked(places, wide)
    for number, (place, level) in enumerate(zip(places, levels, strict=True)):
        before = list(zip(places[:number], levels[:number], strict=True))
        assert all(place - other >= wide for other, below in before if below == level)
        assert all(any(place - other < wide for other, below in before if below == lower) for lower in range(level))


@pytest.mark.parametrize("values", [[0.07, 0.071, 50.0, 99.93], [12.0] * 5, []])
def test_every_ring_stands_over_its_own_figure(values: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    from matplotlib.axes import Axes  # noqa: PLC0415 -- only reports need it

    seen: list[list[float]] = []
    monkeypatch.setattr(Axes, "scatter", lambda _axes, across, _up, **_look: seen.append(list(across)))
    pictures.svg(Dots("Every ring is one guess", values, []))
    assert seen == ([sorted(values)] if values else [])
