"""Which counts fit? The bulletin solver on the printed digits of one row, worked beside the frame."""

from collections.abc import Iterator

from game.engine.data.problems import BadInput
from game.explain import vocabulary
from game.explain.published.rows import place_name
from game.explain.row_counts import Base, Other, RowAnswer, counts_behind
from game.history.published import FIGURES, Published
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE_KEY, MARGIN, PANEL, SUBTITLE
from game.kit.grid import Flow
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Scene
from game.kit.program.newest import Newest, Task
from game.kit.widget import Widget
from game.kit.widgets.card import Sheet
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.table import Heading, Table, figures
from game.kit.widgets.top_bar import top_bar
from game.kit.widgets.watch import Watch
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.almanac.card import figure_labels

WIDE = 760


class WhichCounts(Scene):
    """The row's figures above, below them what the solver says, base by base, and what other reports print."""

    name = message("Which counts fit?")
    advice = message(
        "A printed percentage fits many whole numbers. Here are the smallest and the largest of them.\n"
        "Where nothing fits, the page cannot be true as it stands."
    )

    def __init__(self, row: Published) -> None:
        self._row = row
        self._task: Task[RowAnswer] = Newest[RowAnswer]().wish(lambda _between: counts_behind(row))

    def build(self) -> Widget:
        """The bar, the row, and the answer once it is there."""
        bar = top_bar(self)
        watch = Watch(lambda: not self._task.over, self.on_found)
        inside = [*self._asked(), *self._answer()]
        page = Sheet([Column(inside, gap=10, pad=(24, 20))], most=WIDE, cross="middle")
        return Column([bar, watch, ScrollArea(Column([page], pad=(MARGIN, 16)), key="answer", grow=1)])

    def _asked(self) -> Iterator[Widget]:
        yield Label(place_name(self._row), PANEL, heading=True)
        yield caption(f"{self._row.date} · {self._row.source}")
        named = figure_labels()
        printed = [
            Column(
                [
                    Figure(self._row.figures[name], named[name], FIGURE_KEY, align="left", mark="report"),
                    caption(named[name]),
                ]
            )
            for name in FIGURES
            if name in self._row.figures
        ]
        yield Flow(printed, gap=24)
        yield Rule("line")

    def _answer(self) -> Iterator[Widget]:
        if not self._task.over:
            yield Label(_("working …"), SUBTITLE)
            return
        try:
            found = self._task.result()
        except BadInput as bad:
            yield from (Label(str(problem), CAPTION, "vermilion_text") for problem in bad.problems)
            return
        for one in found.bases:
            yield from _base(one, alone=len(found.bases) == 1)
        if found.others:
            yield Rule("line")
            yield heading(_("Other reports"))
        for other in found.others:
            yield Label(_other(other), CAPTION)

    def on_found(self) -> Answer:
        """The answer is there."""
        self.rebuild()
        return None


def _base(one: Base, *, alone: bool) -> Iterator[Widget]:
    if not alone:
        of = {"cast": _("If votes are percentages of all papers cast"), "valid": _("If they are of the valid papers")}
        yield Label(of[one.base], BODY_BOLD, heading=True)
    whole = one.answer.whole
    if whole.feasible:
        rows = [_count_row(name, low, high) for name, (low, high) in whole.counts.items()]
        rows.append(
            _count_row(
                vocabulary.name("registered").lower(), int(whole.electorates.starts[0]), int(whole.electorates.ends[-1])
            )
        )
        heads = [Heading(_("what is counted")), figures(_("at least")), figures(_("at most"))]
        yield Table(_("Counts that fit"), heads, rows)
    for part in one.answer.explanation.split("\n"):
        if part.strip():
            yield Label(part.strip(), CAPTION)


def _count_row(name: str, low: int, high: int) -> list[str]:
    return [_(name), f"{low:,}", f"{high:,}"]


def _other(other: Other) -> str:
    said = f"{vocabulary.published_figure(other.conflict.figure)} {other.conflict.printed} ({other.conflict.source})"
    if other.fits:
        return _("{said}: fits as well.").format(said=said)
    return _("{said}: does not fit. {why}").format(said=said, why=other.why_not)
