"""A constituency's result sheet: its deputy, its numbers, its stations, its own page, and who changed what."""

from functools import partial

from game.engine.data.election import Election
from game.explain.assembly.deputies import Deputies, deputies
from game.explain.assembly.quotas import quotas_of
from game.explain.assembly.sheet import Sheet, sheet
from game.kit.drawing.theme import MARGIN
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.widget import Widget
from game.kit.widgets.tabs import Pane, Panes
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.aside import SeatPage
from game.ui.pages.sheet.panes import page_side, seat_side, stations_side
from game.ui.pages.sheet.state import SheetActs


class SheetPage(SeatPage[Deputies]):
    """Three panes; on a small window they are tabs."""

    name = message("Result sheet")
    advice = message(
        "The boxes say what people did, the sheet says what the constituency reports.\n"
        "Open a station to walk into it; N and P go to the next constituency and back.\n"
        "On the right stands who changed the numbers, and what all sheets add up to."
    )

    first = "stations table"

    def before_ballot(self) -> tuple[str, str]:
        """Nothing is reported yet."""
        return _("No result sheet yet"), _("Open the polls on the Country page, and have the ballots counted.")

    def work_out(self, record: Election) -> Deputies:
        """The deputies of the country."""
        return deputies(record, quotas_of(self.ballot.play.level.head.assembly))

    def _sheet(self) -> Sheet:
        return sheet(self.ballot.held, self.ballot.seat)

    def content(self) -> Widget:
        """Seat, stations, page."""
        held, found, report = self.ballot.held, self._sheet(), self.ballot.report
        acts = SheetActs(
            self.on_step,
            self.on_station,
            partial(self.on_aside, "nomination"),
            partial(self.on_aside, "assembly"),
            self.on_meet,
        )
        deputy = self.state.of(found.constituency) if self.ballot.chamber else None
        panes = (
            Pane(_("The sheet"), seat_side(held, found, deputy, acts, report=report), least=368, grow=0),
            Pane(_("Stations"), stations_side(found, acts, report=report), least=448),
            Pane(_("Page and trace"), page_side(held, found), least=336, grow=0),
        )
        return Column([Panes(panes, key="panes", gap=16, grow=1)], pad=(MARGIN, 12))

    # --- what is asked for

    def on_station(self, row: int) -> Answer:
        """Walk into one of the stations."""
        self.ballot.precinct = self._sheet().stations[row].precinct
        places = self.ballot.held.country.places
        if places.units("constituency") == 1:
            self.ballot.hexagon = self.ballot.precinct
        return self.on_go("station")
