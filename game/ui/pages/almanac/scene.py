"""Almanac: what was printed of ballots with one candidate, by whom, and where it leads."""

from collections.abc import Callable
from functools import partial

from game.explain.published.ballot import LEVELS, settings_that_print
from game.explain.published.rows import Wish
from game.explain.published.table import rows_text
from game.history.almanac import almanac
from game.history.published import Published
from game.kit.drawing.theme import MARGIN, PANEL, SUBTITLE
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Push, Scene
from game.kit.program.newest import Newest
from game.kit.widget import Widget
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.top_bar import top_bar
from game.kit.widgets.watch import Watch
from game.text.language import message
from game.text.language import translate as _
from game.ui.keeping.exports import write_beside
from game.ui.pages.almanac.card import row_card
from game.ui.pages.almanac.chart import DotKey, Lollipops, ScaleKey
from game.ui.pages.almanac.reports import TwoReports
from game.ui.pages.almanac.solver import WhichCounts
from game.ui.pages.almanac.state import AlmanacActs, AlmanacState
from game.ui.pages.almanac.table import table_pane
from game.ui.pages.almanac.ways import WaysToPrint

MOMENT = 0.015
"""Seconds that the first frame waits for the tables: they are there long before somebody opens the page."""

LOW, HIGH = 600, 900
PlayRow = Callable[[Published, str], Answer]
"""Plays a level that prints a row; the empty name is the sandbox set to print it."""


class Almanac(Scene):
    """Chart on the left, the chosen row and the table on the right; tabs on a small window."""

    name = message("Almanac")
    advice = message(
        "Every pin is one vote as it was printed. Choose it on the chart or in the table.\n"
        "“Which counts fit?” finds whole numbers of ballots that print these figures.\n"
        "Choose the head of a column to sort by it, again to turn the order round."
    )
    first = "chart"

    def __init__(self, play: PlayRow = lambda _row, _level: None, *, playing: bool = True) -> None:
        self._play = play
        self._playing = playing
        self._task = Newest[object]().wish(lambda _between: almanac())
        self._task.wait(MOMENT)
        self._state: AlmanacState | None = None

    def build(self) -> Widget:
        """The bar, and what there is to show by now."""
        bar = top_bar(self, right=self._tag())
        if not self._task.over:
            waiting = Column(
                [Spacer(), Label(_("working …"), SUBTITLE, heading=True), Spacer()], cross="middle", grow=1
            )
            return Column([bar, Watch(lambda: not self._task.over, self.rebuild), waiting])
        if not almanac():
            words = _("The tables that came with the game cannot be read. Nothing can be shown here.")
            return Column([bar, Column([heading(_("No rows")), Label(words, most=480)], gap=16, pad=MARGIN)])
        return Column([bar, Column([self._panes(self.state)], pad=(MARGIN, 12), grow=1)])

    def _tag(self) -> tuple[Widget, ...]:
        return (LegendEntry("report", _("claims of the organisers")),) if self.context.space[0] >= 760 else ()

    @property
    def state(self) -> AlmanacState:
        """What the panes read; the tables have to be there."""
        if self._state is None:
            self._state = AlmanacState(almanac())
        return self._state

    def _panes(self, state: AlmanacState) -> Widget:
        acts = AlmanacActs(self.on_choose, self.on_wish, self.on_solve, self.on_play, self.on_export, self.on_reports)
        card = row_card(state.row, acts, ways=self._ways(state.row))
        table = table_pane(state, acts)
        if self.context.space[1] < LOW:
            panes: tuple[Pane, ...] = (
                Pane(_("Over time"), self._chart(state), 420, 1),
                Pane(_("The row"), card, 560, 1),
                Pane(_("All rows"), table, 560, 1),
            )
        else:
            card.grow, table.grow = (3, 1) if self.context.space[1] < HIGH else (1, 1)
            panes = (
                Pane(_("Over time"), self._chart(state), 420, 1),
                Pane(_("Rows"), Column([card, table], gap=12), 560, 0.6),
            )
        return Panes(panes, _("Almanac"), key="panes", gap=24, grow=1)

    def _chart(self, state: AlmanacState) -> Widget:
        chart = Lollipops(state, self.on_choose, key="chart", grow=1)
        words = Column(
            [
                Label(_("Against, as printed"), PANEL, heading=True),
                caption(_("one line for each country, one pin for each vote")),
            ],
            grow=1,
        )
        kinds = _kinds(state)
        return Column([Row([words, ScaleKey(), kinds], gap=16, align="end"), chart], gap=8, grow=1)

    def _ways(self, row: Published) -> int:
        if not self._playing:
            return 0
        return len(LEVELS.get(row.id, ())) + (settings_that_print(row) is not None)

    # --- what is asked for

    def on_choose(self, row: str) -> Answer:
        """Another row is chosen."""
        if row != self.state.chosen:
            self.state.chosen = row
            self.rebuild()
        return None

    def on_wish(self, wish: Wish) -> Answer:
        """Other rows are wanted, or another order."""
        self.state.wish = wish
        self.rebuild()
        return None

    def on_solve(self) -> Answer:
        """Ask which whole counts print the row's figures."""
        return Push(WhichCounts(self.state.row))

    def on_play(self) -> Answer:
        """Play a ballot that prints the row."""
        row = self.state.row
        if self._ways(row) > 1:
            return Push(WaysToPrint(row, partial(self._play, row)))
        return self._play(row, "")

    def on_reports(self) -> Answer:
        """Compare the two reports of March 2026."""
        return Push(TwoReports())

    def on_export(self) -> Answer:
        """Write the rows that are shown into a file."""
        try:
            path = write_beside("almanac", ".csv", rows_text(self.state.shown))
        except OSError as problem:
            return Say(_("The table could not be written: {problem}").format(problem=problem.strerror or problem))
        return Say(_("{count} rows are in {path}").format(count=len(self.state.shown), path=path))


def _kinds(state: AlmanacState) -> Widget:
    samples = {
        _("read at the source"): next((row for row in state.rows if row.sourced and row.kind == "claim"), None),
        _("unconfirmed"): next((row for row in state.rows if not row.sourced), None),
        _("watched from outside"): next((row for row in state.rows if row.kind == "observation"), None),
    }
    return Column([DotKey(text, row) for text, row in samples.items() if row is not None], gap=2)
