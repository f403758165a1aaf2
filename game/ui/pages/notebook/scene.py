"""The notebook: every run on the left, the chosen one on the right."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from game.engine.data.problems import BadInput
from game.keeping.handing_in import runs_for
from game.kit.drawing.theme import MARGIN
from game.kit.layout import Column
from game.kit.page.command import Act, Answer, Say
from game.kit.page.scene import Push, Scene, Shortcut
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.top_bar import top_bar
from game.kit.widgets.watch import Watch
from game.report.notebook import report_of_runs
from game.store import listing
from game.store.notebook import Notebook
from game.store.runs import Run
from game.text.cells import table_text
from game.text.language import message
from game.text.language import translate as _
from game.ui.keeping.exports import write_beside
from game.ui.keeping.reports import ReportWriter
from game.ui.pages.menus.confirm import Confirm
from game.ui.pages.notebook.card import card_pane
from game.ui.pages.notebook.hand_in import HandInPage
from game.ui.pages.notebook.state import NotebookState, RunActs
from game.ui.pages.notebook.table import table_pane

MOST = 1_000_000
LEAST_TABLE, LEAST_CARD = 480, 340

Open = Callable[[Run], Answer]
"""Opens a run again as it was; BadInput where that is not possible any more."""


class NotebookPage(Scene):
    """Runs that are found by level and words, and what can be done with one of them."""

    name = message("Notebook")
    advice = message(
        "Every ballot you held is kept here. Choose one to see what was printed, true, guessed and noted.\n"
        "“Open it again” brings the same ballot back, to the last paper.\n"
        "“Hand in” writes a small file for your teacher. The game sends nothing anywhere."
    )
    first = "runs"

    def __init__(self, notebook: Notebook, again: Open, pages: Act | None = None) -> None:
        self._pages = pages
        self._again = again
        self._reports = ReportWriter()
        self.state = NotebookState(notebook)

    def first_focus(self) -> str:
        """The runs, or the field to find some."""
        return "runs" if self.state.entries else "words"

    def build(self) -> Widget:
        """Table and card, tabs where it is narrow."""
        acts = RunActs(
            self.on_choose,
            self.on_level,
            self.on_words,
            self.on_leaf,
            self.on_again,
            self.on_compare,
            self.on_ask_delete,
            self.on_hand_in,
            self.on_export,
            self.on_report,
            self.on_note,
        )
        panes = [Pane(_("Runs"), table_pane(self.state, acts), LEAST_TABLE, 1.6)]
        if self.state.run is not None:
            panes.append(Pane(_("The run"), card_pane(self.state, acts), LEAST_CARD, 1))
        written = Watch(lambda: self._reports.working, self.on_written)
        body = Panes(tuple(panes), _("Notebook"), key="panes", gap=32, grow=1)
        pages = [Button(_("Front pages"), self._pages, size="bar", key="pages")] if self._pages else []
        bar = top_bar(self, right=pages)
        return Column([written, bar, Column([body], pad=(MARGIN, 16), grow=1)])

    def shortcuts(self) -> tuple[Shortcut, ...]:
        """The way to the field."""
        return (Shortcut("f", self.on_find, _("find a run")),)

    def on_back(self) -> Answer:
        """End a comparison; else leave the notebook."""
        return self.on_compare() if self.state.other is not None else super().on_back()

    # --- what is asked for

    def on_choose(self, place: int) -> Answer:
        """Show another run."""
        self.state.choose(place)
        self.rebuild()
        return None

    def on_level(self, level: str) -> Answer:
        """Only runs of a level, or all."""
        self.state.level, self.state.leaf = level, 0
        return self._look()

    def on_words(self, words: str) -> Answer:
        """Only runs with these words."""
        self.state.words, self.state.leaf = words, 0
        return self._look()

    def on_leaf(self, leaf: int) -> Answer:
        """Turn the leaf."""
        self.state.leaf = max(0, leaf)
        return self._look()

    def on_find(self) -> Answer:
        """Go to the field."""
        self.focus("words")
        return None

    def _look(self) -> Answer:
        self.state.look()
        self.rebuild()
        return None

    def on_note(self, text: str) -> Answer:
        """Keep the note of the chosen run."""
        if self.state.run is not None:
            self.state.notebook.annotate(self.state.run.entry.id, text)
        return None

    def on_again(self) -> Answer:
        """Open the chosen run as it was."""
        if self.state.run is None:
            return None
        try:
            return self._again(self.state.run)
        except BadInput as bad:
            return Say(_("This run cannot be opened any more: {problem}").format(problem=bad.problems[0]))

    def on_compare(self) -> Answer:
        """Set the chosen run beside another, or leave that."""
        self.state.mark()
        self.rebuild()
        if self.state.other:
            self.focus("runs")
        return Say(_("Now choose the run to compare it with.")) if self.state.other else None

    def on_ask_delete(self) -> Answer:
        """Ask before a run is torn out."""
        if self.state.run is None:
            return None
        told = _("Its figures and its note are lost. The games in progress stay.")
        return Push(Confirm(_("Delete this run?"), told, _("Delete"), self.on_delete))

    def on_delete(self) -> Answer:
        """Tear the chosen run out."""
        if self.state.run is not None:
            self.state.notebook.delete(self.state.run.entry.id)
        self.state.other = None
        return self._look()

    def on_hand_in(self) -> Answer:
        """Write a file for the teacher."""
        state = self.state
        return Push(HandInPage(lambda task: runs_for(state.notebook, task), state.run))

    def on_export(self) -> Answer:
        """Write every run that is found as a table."""
        state = self.state
        runs = state.notebook.whole_runs(state.level, state.words, MOST)
        try:
            path = write_beside("runs", ".csv", table_text(listing.HEAD, listing.table(runs)))
        except OSError as error:
            return Say(_("It cannot be written: {problem}").format(problem=error.strerror or str(error)))
        return Say(_("Saved: {path}").format(path=_short(path)))

    def on_report(self) -> Answer:
        """Put the chosen run on paper."""
        runs = tuple(filter(None, (self.state.run,)))
        return self._reports.begin("run", partial(report_of_runs, runs))

    def on_written(self) -> Answer:
        """Say where the report is."""
        return self._reports.end()


def _short(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"
