"""Before the vote: parties share the seats, a meeting examines the names, and one of them is registered."""

from functools import partial

from game.engine.data.election import Election
from game.explain.assembly.nomination import Meetings, party_plan
from game.explain.assembly.quotas import quotas_of
from game.explain.assembly.sheet import elected_seats
from game.kit.drawing.theme import MARGIN
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.widget import Widget
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Panes
from game.text.language import message
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.aside import SeatPage
from game.ui.pages.nomination.panes import meeting_pane, names_pane, way_pane
from game.ui.pages.nomination.state import NominationActs


class NominationPage(SeatPage[Meetings]):
    """Three panes; on a small window they are tabs. It is there before the polls open."""

    name = message("Before the vote")
    advice = message(
        "The paper has one name. Here you see the meeting that put it there.\n"
        "“In secret” shows whom people in the meeting would choose if nobody saw their hands.\n"
        "N and P go to the meeting of the next constituency and back."
    )

    first = "how"

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self._in_secret = False

    def record(self) -> Election:
        """The ballot, or what is expected of it: the name is on the paper before the polls open."""
        return self.ballot.record

    def work_out(self, record: Election) -> Meetings:
        """The meetings of the country."""
        return Meetings.of(record, quotas_of(self.ballot.play.level.head.assembly))

    def content(self) -> Widget:
        """The way of a name, the meeting, the names."""
        record, counted, report = self.record(), self.ballot.counted, self.ballot.report
        meetings = self.state
        found, country = meetings.at(self.ballot.seat), meetings.country()
        acts = NominationActs(
            self.on_step, self.on_secret, partial(self.on_aside, "sheet"), partial(self.on_aside, "assembly")
        )
        plan = party_plan(meetings.seated, elected_seats(record))
        middle = meeting_pane(found, country, acts, in_secret=self._in_secret, report=report)
        meeting = ScrollArea(Column([middle], pad=(4, 2)), _("The meeting"), key="meeting", grow=1)
        panes = (
            Pane(_("The way of a name"), way_pane(record, plan, counted=counted), least=336, grow=0),
            Pane(_("The meeting"), meeting, least=400),
            Pane(_("The names"), names_pane(record, found, acts, counted=counted, report=report), least=336, grow=0),
        )
        return Column([Panes(panes, key="panes", gap=24, grow=1, start=1)], pad=(MARGIN, 12))

    # --- what is asked for

    def on_secret(self, in_secret: bool) -> Answer:
        """Show hands, or whom people would choose if nobody saw."""
        self._in_secret = in_secret
        self.rebuild()
        return None
