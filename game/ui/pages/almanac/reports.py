"""99.97 or 99.93: two reports of March 2026 side by side, and three questions about the figure that does not fit."""

from functools import partial

from game.explain.published.reports import Line, Puzzle, Report, puzzles, reports
from game.explain.vocabulary import published_figure
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE_KEY, MARGIN, PRINT_BOLD, SUBTITLE
from game.kit.grid import Flow
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Answer
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.top_bar import top_bar
from game.text.language import message
from game.text.language import translate as _


class TwoReports(Scene):
    """The clippings above, the questions below: the next one comes when the one before is answered."""

    name = message("99.97 or 99.93")
    advice = message(
        "Two outlets wrote about the same vote. One of them prints two figures for the same thing.\n"
        "Answer a question, and the next one comes. A wrong answer can be changed."
    )
    first = "choice 0 0"

    def __init__(self) -> None:
        self.chosen: dict[int, int] = {}

    def build(self) -> Widget:
        """Clippings and questions."""
        beside = self.context.space[0] >= 900
        clippings = [_clipping(report) for report in reports()]
        shown: Widget = Row(clippings, gap=16) if beside else Column(clippings, gap=12)
        asked = puzzles()
        open_ones = 1
        while open_ones < len(asked) and self._right(open_ones - 1, asked[open_ones - 1]):
            open_ones += 1
        parts = [shown, *(self._question(number, asked[number]) for number in range(open_ones))]
        page = Column([Label(_("What two outlets printed"), SUBTITLE, heading=True), *parts], gap=16, most=1000)
        bar = top_bar(self)
        body = Column([page], pad=(MARGIN, 16), align="middle")
        return Column([bar, ScrollArea(body, key="reports", grow=1)])

    def _right(self, number: int, puzzle: Puzzle) -> bool:
        return self.chosen.get(number) == puzzle.answer

    def _question(self, number: int, puzzle: Puzzle) -> Widget:
        buttons = [
            Button(
                choice,
                partial(self.on_choice, number, index),
                size="bar",
                on=partial(self._is_chosen, number, index),
                key=f"choice {number} {index}",
            )
            for index, choice in enumerate(puzzle.choices)
        ]
        said: Widget | None = None
        if number in self.chosen:
            right = self._right(number, puzzle)
            words = puzzle.explanation if right else puzzle.hint
            said = Label(words, CAPTION, "ink" if right else "vermilion_text", key=f"said {number}")
        return Card([Label(puzzle.question, BODY_BOLD, heading=True), Flow(buttons, gap=8), said], gap=10)

    def _is_chosen(self, number: int, index: int) -> bool:
        return self.chosen.get(number) == index

    def on_choice(self, number: int, index: int) -> Answer:
        """Answer a question; what was answered below it stays."""
        self.chosen[number] = index
        self.rebuild()
        return None


def _clipping(report: Report) -> Widget:
    figures = [_figure(line) for line in report.lines]
    return Card(
        [
            Label(report.outlet, PRINT_BOLD, heading=True),
            Flow(figures, gap=20, row_gap=8),
            Spacer(),
            caption(report.source),
        ],
        gap=8,
        grow=1,
        name=report.outlet,
    )


def _figure(line: Line) -> Widget:
    name = published_figure(line.figure)
    words = _("{figure}, once").format(figure=name) if line.once else name
    return Column([Figure(line.printed, words, FIGURE_KEY, align="left", mark="report"), caption(words)])
