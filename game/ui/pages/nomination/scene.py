"""Before the vote: parties share the seats, a meeting examines the names, and one of them is registered."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from game.engine.data.election import Election
from game.explain.assembly.nomination import Meetings, party_plan
from game.explain.assembly.quotas import quotas_of
from game.explain.assembly.sheet import elected_seats
from game.kit.drawing.theme import MARGIN
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Shortcut
from game.kit.widget import Widget
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Panes
from game.text.language import message
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.aside import AsidePage
from game.ui.pages.nomination.panes import meeting_pane, names_pane, way_pane
from game.ui.pages.nomination.state import NominationActs

WAY, MEETING, NAMES, GAP = 336, 400, 336, 24


class NominationPage(AsidePage):
    """Three panes; on a small window they are tabs. It is there before the polls open."""

    page = "nomination"
    name = message("Before the vote")
    advice = (
        message("The paper has one name. Here you see the meeting that put it there."),
        message("“In secret” shows whom people in the meeting would choose if nobody saw their hands."),
        message("N and P go to the meeting of the next constituency and back."),
    )

    def __init__(self, desk: BallotState) -> None:
        super().__init__(desk)
        self._meetings: Meetings | None = None
        self._in_secret = False

    def first_focus(self) -> str:
        """The way to choose, where it is in sight."""
        return "how" if self.context.space[0] >= WAY + MEETING + NAMES + 2 * (GAP + MARGIN) else ""

    def shortcuts(self) -> Sequence[Shortcut]:
        """The constituencies."""
        return (
            *super().shortcuts(),
            Shortcut("n", partial(self.on_step, 1), _("next constituency")),
            Shortcut("p", partial(self.on_step, -1), _("constituency before")),
        )

    def groundwork(self) -> tuple[Hashable, Callable[[], object]] | None:
        """The meetings of the country."""
        record = self.desk.record
        return ("nomination", record), lambda: self._held(record)

    def _held(self, record: Election) -> Meetings:
        if self._meetings is None or self._meetings.election is not record:
            self._meetings = Meetings.of(record, quotas_of(self.desk.play.level.head.assembly))
        return self._meetings

    def content(self) -> Widget:
        """The way of a name, the meeting, the names."""
        record, counted, report = self.desk.record, self.desk.counted, self.desk.report
        meetings = self._held(record)
        found, country = meetings.at(self.desk.seat), meetings.country()
        acts = NominationActs(
            self.on_step, self.on_secret, partial(self.on_aside, "sheet"), partial(self.on_aside, "assembly")
        )
        plan = party_plan(meetings.seated, elected_seats(record))
        middle = meeting_pane(found, country, acts, in_secret=self._in_secret, report=report)
        meeting = ScrollArea(Column([middle], pad=(4, 2)), _("The meeting"), key="meeting", grow=1)
        panes = (
            Pane(_("The way of a name"), way_pane(record, plan, counted=counted), WAY, 0),
            Pane(_("The meeting"), meeting, MEETING, 1),
            Pane(_("The names"), names_pane(record, found, acts, counted=counted, report=report), NAMES, 0),
        )
        return Column([Panes(panes, key="panes", gap=GAP, grow=1, start=1)], pad=(MARGIN, 12))

    def flipped(self) -> None:
        """The minutes know hands and no thoughts."""
        self.rebuild()

    # --- what is asked for

    def on_step(self, step: int) -> Answer:
        """Go to the meeting of the constituency before or after."""
        goal = self.desk.seat + step
        if 0 <= goal < self.desk.record.country.places.units("constituency"):
            self.desk.take_seat(goal)
            self.rebuild()
        return None

    def on_secret(self, in_secret: bool) -> Answer:
        """Show hands, or whom people would choose if nobody saw."""
        self._in_secret = in_secret
        self.rebuild()
        return None
