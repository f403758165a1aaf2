"""Boxes share out the room there is, to the pixel."""

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.kit.drawing.pen import Look
from game.kit.drawing.theme import CAPTION, FIGURE_FORECAST, LIGHT
from game.kit.grid import Flow, Grid
from game.kit.layout import Column, Row, Spacer, share
from game.kit.widget import Widget
from game.kit.widgets.label import Label
from game.kit.widgets.rule import Rule

SPANS = st.lists(
    st.tuples(st.integers(0, 200), st.integers(0, 200)).map(lambda s: (min(s), max(s))), min_size=1, max_size=8
)


@pytest.fixture
def look() -> Look:
    pygame.font.init()
    return Look(LIGHT)


def box(width: float, height: float, grow: float = 0) -> Widget:
    return Spacer(width=width, height=height, grow=grow)


@given(SPANS, st.integers(0, 1500))
def test_widths_never_exceed_the_room_unless_they_must(spans: list[tuple[int, int]], room: int) -> None:
    widths = share(room, spans, [0] * len(spans))
    least = sum(least for least, _ in spans)
    assert sum(widths) <= max(room, least)
    assert all(low <= width <= high for (low, high), width in zip(spans, widths, strict=True))


@given(SPANS, st.integers(1600, 3000))
def test_spare_width_is_given_away_entirely(spans: list[tuple[int, int]], room: int) -> None:
    assert sum(share(room, spans, [1] * len(spans))) == room


def test_a_column_stacks_with_gaps(look: Look) -> None:
    first, second = box(10, 20), box(30, 40)
    column = Column([first, second], gap=8, pad=4)
    column.place(look, pygame.Rect(0, 0, 100, 100))
    assert tuple(first.rect) == (4, 4, 10, 20)
    assert tuple(second.rect) == (4, 32, 30, 40)
    assert column.height_at(look, 100) == 76


def test_what_grows_takes_the_spare_room(look: Look) -> None:
    first, second = box(10, 10), box(10, 10, grow=1)
    Row([first, second], gap=10).place(look, pygame.Rect(0, 0, 100, 10))
    assert second.rect.right == 100


def test_scale_multiplies_every_distance() -> None:
    child = box(10, 10)
    Column([child], pad=8).place(Look(LIGHT, 2.0), pygame.Rect(0, 0, 200, 200))
    assert tuple(child.rect) == (16, 16, 20, 20)


def test_baselines_meet(look: Look) -> None:
    small, large = Label("turnout", CAPTION), Label("99.93", FIGURE_FORECAST)
    Row([small, large], align="baseline").place(look, pygame.Rect(0, 0, 400, 60))
    assert small.rect.top + (small.baseline(look) or 0) == large.rect.top + (large.baseline(look) or 0)


def test_a_label_wraps_when_its_row_is_short(look: Look) -> None:
    label = Label("nobody wants to be the lowest of all")
    row = Row([label, box(40, 10)])
    assert row.height_at(look, 160) > row.height_at(look, 600)


def test_columns_of_a_grid_are_in_step(look: Look) -> None:
    cells = [box(10, 10), box(50, 10), box(30, 10), box(20, 10)]
    Grid(cells, columns=(0, 1), gap=10).place(look, pygame.Rect(0, 0, 200, 50))
    assert cells[0].rect.left == cells[2].rect.left == 0
    assert cells[1].rect.left == cells[3].rect.left == 40


def test_a_flow_breaks_like_text(look: Look) -> None:
    cells = [box(60, 10) for _ in range(3)]
    flow = Flow(cells, gap=10, row_gap=4)
    flow.place(look, pygame.Rect(0, 0, 140, 50))
    assert [cell.rect.topleft for cell in cells] == [(0, 0), (70, 0), (0, 14)]
    assert flow.height_at(look, 140) == 24


def test_places_left_empty_are_left_out(look: Look) -> None:
    column = Column([None, box(1, 10), None], gap=50)
    assert column.height_at(look, 10) == 10


def test_an_upright_rule_is_as_high_as_its_row(look: Look) -> None:
    rule = Rule(upright=True)
    Row([box(10, 30), rule]).place(look, pygame.Rect(0, 0, 50, 30))
    assert rule.rect.h == 30
    assert rule.rect.w == 1
