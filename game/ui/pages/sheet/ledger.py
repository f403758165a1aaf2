"""The numbers of a result sheet: boxes beside the sheet, and the votes against counted three ways."""

from collections.abc import Sequence

from game.explain import vocabulary
from game.explain.assembly.sheet import Sheet
from game.kit.drawing.theme import BODY_BOLD, CAPTION, PAD, Token
from game.kit.grid import Flow
from game.kit.layout import Column
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow, Fill, line_up
from game.kit.widgets.label import Label, heading
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.table import Cell, Cells, Heading, Table, figures
from game.text.language import translate as _

LABEL, FIGURE = 72, 72


def sheet_table(found: Sheet, *, report: bool) -> Widget:
    """What was in the boxes beside what the constituency reports; a report knows its own numbers alone."""
    title = Heading(_("Result sheet"), kind=CAPTION, grow=1)
    rows: list[Cells] = [
        (
            row.label,
            *([] if report else [f"{row.boxes:,}"]),
            Cell(f"{row.sheet:,}", _tone(row.boxes, row.sheet, report=report)),
        )
        for row in found.rows
    ]
    columns = [] if report else [figures(_("boxes"))]
    return Table(_("Result sheet"), (title, *columns, figures(_("sheet"))), rows, key="result sheet")


def _tone(boxes: int, told: int, *, report: bool) -> Token:
    return "ink" if report or boxes == told else "vermilion_text"


def three_ways(found: Sheet, *, report: bool) -> Sequence[Widget]:
    """Against in private, on paper and on the sheet, on one scale."""
    private, paper, told = found.against
    most = max(found.against) or 1.0
    ways: list[tuple[str, float, Fill]] = [
        (_("in private"), private, "gold"),
        (_("on paper"), paper, "truth"),
        (_("on the sheet"), told, "report"),
    ]
    shown = ways[2:] if report else ways
    bars = [
        BarRow(name, percent / most, f"{percent:.2f} %", fill, label_width=LABEL, figure_width=FIGURE)
        for name, percent, fill in shown
    ]
    title = vocabulary.name("votes_against") if report else _("Against, three ways, on one scale")
    return [Label(title, BODY_BOLD, heading=True), *line_up(bars)]


def stations_drawn(found: Sheet, *, report: bool) -> Sequence[Widget]:
    """Papers struck out in the box of each station, and votes against on its sheet, all on one scale."""
    stations = enumerate(found.stations, start=1)
    most = max((max(one.struck_out, one.votes_against) for one in found.stations), default=0) or 1
    bars, pairs = [], []
    for number, one in stations:
        told: list[tuple[str, int, Fill]] = [] if report else [(vocabulary.name("struck_out"), one.struck_out, "truth")]
        told.append((vocabulary.name("votes_against"), one.votes_against, "report"))
        pairs.append([_bar(number, index, line, most) for index, line in enumerate(told)])
        bars += pairs[-1]
    line_up(bars)
    marks = [] if report else [LegendEntry("truth", _("struck out, in the box"))]
    legend = Flow([*marks, LegendEntry("report", _("against, on the sheet"))], gap=PAD)
    title = heading(_("Against, station by station"), BODY_BOLD)
    return [title, legend, *(Column(pair) for pair in pairs)]


def _bar(number: int, index: int, line: tuple[str, int, Fill], most: int) -> BarRow:
    words, count, fill = line
    label = _("No. {number}").format(number=number)
    return BarRow(
        "" if index else label,
        count / most,
        f"{count:,}",
        fill,
        label_width=48,
        named=f"{label}, {words}" if index else "",
    )
