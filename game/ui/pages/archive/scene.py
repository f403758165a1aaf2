"""The newspaper archive: every page of one's own that was printed, the last one first; each opens its run again."""

from collections.abc import Callable, Sequence
from functools import partial

from game.engine.data.problems import BadInput
from game.kit.drawing.theme import BODY, MARGIN
from game.kit.grid import Grid
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label, caption
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.top_bar import top_bar
from game.store.notebook import Notebook
from game.store.runs import Run
from game.text.language import message
from game.text.language import translate as _
from game.text.numbers import grouped
from game.ui.pages.archive.newspaper import newspaper

SHOWN = 24
"""Pages on one leaf."""

WIDE = 292
"""Design units that a newspaper and its gap take."""

GAP, SIDES = 20, 28
"""Between two of them, and beside them where the bar stands."""

Look = Callable[[int], tuple[Sequence[Run], int]]
"""Hands out the runs on a leaf, counted from 0, and how many there are on all leaves."""


def leaves(notebook: Notebook) -> Look:
    """Return what hands out the runs of a notebook, the last one first."""
    return lambda leaf: (notebook.whole_runs(limit=SHOWN, skip=leaf * SHOWN), notebook.count())


class ArchivePage(Scene):
    """Shows the pages kept in a notebook; ``again`` opens a run at its page, BadInput where that is not possible."""

    name = message("Your front pages")
    advice = message(
        "Every page you printed is kept here, the last one first. Press one to open its ballot again.\n"
        "What was guessed, turned and noted with it stands in the notebook."
    )

    def __init__(self, look: Look, again: Callable[[Run], Answer]) -> None:
        self._look, self._again = look, again
        self._leaf = 0
        self._runs, self._count = look(0)

    def first_focus(self) -> str:
        """The last page printed."""
        return "page 0" if self._runs else ""

    def build(self) -> Widget:
        """The newspapers in as many columns as there is room for."""
        bar = top_bar(self)
        body = self._pages() if self._runs else self._nothing()
        return Column([bar, Column([body, self._foot()], pad=(MARGIN, 16), gap=8, grow=1)])

    def _pages(self) -> Widget:
        room = self.context.grown(self.context.space[0]) - 2 * MARGIN - SIDES
        columns = max(1, int(room / self.context.grown(WIDE)))
        wide = (room - (columns - 1) * GAP) / columns
        cells = [newspaper(run, partial(self.on_again, at), f"page {at}", wide) for at, run in enumerate(self._runs)]
        grid = Grid(cells, columns=(0,) * columns, gap=GAP, row_gap=GAP, pad=(6, 8))
        return ScrollArea(grid, self.title, key="pages", grow=1)

    @staticmethod
    def _nothing() -> Widget:
        told = Label(_("No page of yours is printed yet: open the polls once."), BODY)
        return Column([Spacer(), told, Spacer()], cross="middle", grow=1)

    def _foot(self) -> Widget | None:
        if self._count <= SHOWN:
            return None
        last = (self._count - 1) // SHOWN
        first = self._leaf * SHOWN + 1
        told = _("{first} to {last} of {count}").format(
            first=grouped(first), last=grouped(first + len(self._runs) - 1), count=grouped(self._count)
        )
        newer, older = partial(self.on_leaf, self._leaf - 1), partial(self.on_leaf, self._leaf + 1)
        return Row(
            [
                caption(told),
                Spacer(),
                Button(_("Newer"), newer, size="bar", disabled=self._leaf == 0, key="newer"),
                Button(_("Older"), older, size="bar", disabled=self._leaf >= last, key="older"),
            ],
            gap=8,
            align="middle",
        )

    def on_leaf(self, leaf: int) -> Answer:
        """Turn the leaf."""
        self._leaf = max(0, leaf)
        self._runs, self._count = self._look(self._leaf)
        self.rebuild()
        return None

    def on_again(self, place: int) -> Answer:
        """Open the run of a page."""
        try:
            return self._again(self._runs[place])
        except BadInput as bad:
            return Say(_("This run cannot be opened any more: {problem}").format(problem=bad.problems[0]))
