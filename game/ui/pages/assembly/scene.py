"""The assembly: the seats as elected, the same chamber by private support, and one seat with its result sheet."""

from functools import partial

from game.engine.data.election import Election
from game.explain.assembly.quotas import quotas_of
from game.explain.assembly.sheet import sheet
from game.explain.assembly.words import one_seat
from game.kit.drawing.theme import MARGIN
from game.kit.layout import Column, Row
from game.kit.page.command import Answer
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label, heading
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Panes
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.aside import AsidePage
from game.ui.pages.assembly.chamber_pane import chamber_pane
from game.ui.pages.assembly.private_pane import private_pane
from game.ui.pages.assembly.seat_pane import seat_pane
from game.ui.pages.assembly.state import AssemblyActs, AssemblyState, By, Way

WORDS, WIDE = 480, 1560


class AssemblyPage(AsidePage[AssemblyState]):
    """Three panes; on a small window they are tabs."""

    name = message("The assembly")
    advice = message(
        "Every seat is a constituency. Choose one, by pointer or arrow keys, to see who has it.\n"
        "Sort the seats, or pick a motion and see who votes for it with everybody looking on.\n"
        "The other half circle is the same country, if seats followed what people think."
    )

    def first_focus(self) -> str:
        """The seats."""
        return "chamber"

    def before_ballot(self) -> tuple[str, str]:
        """Nobody is elected yet."""
        return _("Nobody is elected yet"), _("Open the polls on the Country page, and have the ballots counted.")

    def work_out(self, record: Election) -> AssemblyState:
        """The chamber of the ballot."""
        return AssemblyState.of(record, quotas_of(self.ballot.play.level.head.assembly))

    def content(self) -> Widget:
        """Three panes, or as many tabs; of one seat, what there is to say."""
        state, seat, report = self.state, self.ballot.seat, self.ballot.report
        if state.seated.seats == 1:
            return self._one_seat(state)
        acts = AssemblyActs(
            self.on_seat,
            self.on_by,
            self.on_table,
            self.on_motion,
            self.on_secret,
            self.on_way,
            self.on_sheet,
            partial(self.on_aside, "nomination"),
            self.on_meet,
        )
        chamber = chamber_pane(state, acts, seat, report=report, wide=self.context.space[0] >= WIDE)
        panes = (
            Pane(_("As elected"), _area(chamber, "as elected"), least=408),
            Pane(_("By support"), _area(private_pane(state, acts, seat, report=report), "by support"), least=380),
            Pane(_("One seat"), seat_pane(state, acts, sheet(state.election, seat), report=report), least=352, grow=0),
        )
        return Column([Panes(panes, key="panes", gap=24, grow=1)], pad=(MARGIN, 12))

    def _one_seat(self, state: AssemblyState) -> Widget:
        words = one_seat(state.election, state.seated)
        to_sheet = Button(_("Open the sheet"), self.on_sheet, main=True, key="chamber")
        inside = [heading(self.title), Label(words, most=WORDS), Row([to_sheet])]
        return Column(inside, gap=16, pad=(MARGIN, 24), align="start")

    # --- what is asked for

    def on_seat(self, constituency: int) -> Answer:
        """Open another seat."""
        self.ballot.take_seat(constituency)
        self.rebuild()
        return None

    def on_by(self, by: By) -> Answer:
        """Sort the seats another way."""
        self.state.by = by
        self.rebuild()
        return None

    def on_table(self, table: bool) -> Answer:
        """Show the seats as a table, or as seats."""
        self.state.table = table
        self.rebuild()
        return None

    def on_motion(self, motion: int) -> Answer:
        """Show who votes how on a motion."""
        self.state.motion, self.state.by = motion, "vote"
        self.rebuild()
        return None

    def on_secret(self, in_secret: bool) -> Answer:
        """Have the chamber vote by show of hands, or in secret."""
        self.state.in_secret, self.state.by = in_secret, "vote"
        self.rebuild()
        return None

    def on_way(self, way: Way) -> Answer:
        """Give the seats by shares, or to the larger part of each constituency."""
        self.state.way = way
        self.rebuild()
        return None

    def on_sheet(self) -> Answer:
        """Open the result sheet of the seat."""
        return self.on_aside("sheet")


def _area(content: Widget, key: str) -> ScrollArea:
    """A pane that scrolls where the window is low."""
    return ScrollArea(Column([content], pad=(4, 2)), key=key, grow=1)
