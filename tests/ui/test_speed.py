"""A frame leaves time for a forecast, an idle page costs nothing: ratios within one run."""

import statistics
import time
from collections.abc import Callable

import pytest

from game.kit.drawing.theme import CAPTION, FIGURE_FORECAST
from game.kit.grid import Grid
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow
from game.kit.widgets.card import Card
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.slider import Slider
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, heading
from game.kit.widgets.ledger import Ledger, LedgerRow
from game.text.tip import Tip
from tests.kit.driver import Bench, Driver, noting


class Busy(Bench):
    """A page of some 150 widgets around one slider."""

    def __init__(self) -> None:
        super().__init__()
        self.values["rule"] = 5.0

    def build(self) -> Widget:
        def said(factor: int = 1) -> str:
            return f"{self.values['rule'] * factor:,.2f}"

        notches, why = Notches(0, 10, 0.1), Tip("why", "because")
        first = Slider("Rule", lambda: self.values["rule"], noting("rule"), notches, tip=why)
        others = [Slider(f"Rule {number}", 5.0, noting("other"), notches, tip=why) for number in range(9)]
        figures = [Row([Figure(said, "Turnout", FIGURE_FORECAST, sample="99.99"), Label("per cent")]) for _ in range(3)]
        cards = [
            Card(
                [Label("Finding"), Label("some words on two lines", CAPTION), BarRow("bar", 0.4, said)],
                name=f"card {number}",
            )
            for number in range(12)
        ]
        ledgers = [
            Ledger(title, [LedgerRow(f"row {n}", lambda n=n: said(n), "+1") for n in range(6)])  # type: ignore[misc]
            for title in ("What happened", "What is reported")
        ]
        middle = Column([heading("Map"), Grid(cards, columns=(1, 1, 1), gap=8)], grow=1)
        return Column([Row(figures), Row([Column([first, *others], width=240), middle, *ledgers], gap=16)], pad=24)


def median(do: Callable[[], object], times: int = 15) -> float:
    seconds = []
    for _ in range(times):
        begun = time.process_time()
        do()
        seconds.append(time.process_time() - begun)
    return statistics.median(seconds)


@pytest.mark.benchmark
def test_a_drag_is_cheaper_than_a_new_page_and_idling_costs_nothing() -> None:
    page = Driver(Busy())

    def anew() -> None:
        page.shell.top.page.rebuild()
        page.stage.frame()

    left, top, wide, high = page.node("Rule").rect
    spots = iter(range(left + 20, left + wide - 20, 2))
    page.hold((left + 10, top + high - 8))
    dragging = median(lambda: page.point((next(spots), top + high - 8)))
    page.let_go((left + 10, top + high - 8))
    whole = median(anew)
    assert dragging < whole
    assert median(page.stage.frame) < whole / 50
    assert median(page.shell.top.page.refresh) < whole / 5
