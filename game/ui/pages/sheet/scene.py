"""A constituency's result sheet: its deputy, its numbers, its stations, its own page, and who changed what."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from game.explain.against.dots import dot_among, dots
from game.explain.assembly.deputies import Deputies, deputies
from game.explain.assembly.quotas import quotas_of
from game.explain.assembly.sheet import Sheet, sheet, stations_of
from game.kit.drawing.theme import MARGIN
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Shortcut
from game.kit.widget import Widget
from game.kit.widgets.tabs import Pane, Panes
from game.text.language import message
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.aside import AsidePage
from game.ui.pages.sheet.panes import page_side, seat_side, stations_side
from game.ui.pages.sheet.state import SheetActs

SEAT, STATIONS, PAGE, GAP = 368, 448, 336, 16


class SheetPage(AsidePage):
    """Three panes; on a small window they are tabs."""

    page = "sheet"
    name = message("Result sheet")
    advice = (
        message("The boxes say what people did, the sheet says what the constituency reports."),
        message("Open a station to walk into it; N and P go to the next constituency and back."),
        message("On the right stands who changed the numbers, and what all sheets add up to."),
    )

    def __init__(self, desk: BallotState) -> None:
        super().__init__(desk)
        self._seated: Deputies | None = None

    def first_focus(self) -> str:
        """The stations, where they are in sight."""
        needed = SEAT + STATIONS + PAGE + 2 * (GAP + MARGIN)
        return "stations table" if self.context.space[0] >= needed else ""

    def shortcuts(self) -> Sequence[Shortcut]:
        """The constituencies."""
        return (
            *super().shortcuts(),
            Shortcut("n", partial(self.on_step, 1), _("next constituency")),
            Shortcut("p", partial(self.on_step, -1), _("constituency before")),
        )

    def before_ballot(self) -> tuple[str, str]:
        """Nothing is reported yet."""
        return _("No result sheet yet"), _("Open the polls on the Country page, and have the ballots counted.")

    def groundwork(self) -> tuple[Hashable, Callable[[], object]] | None:
        """The deputies of the country."""
        held = self.desk.election
        return None if held is None else (("sheet", held), self._deputies)

    def _deputies(self) -> Deputies:
        if self._seated is None:
            self._seated = deputies(self.desk.held, quotas_of(self.desk.play.level.head.assembly))
        return self._seated

    def _sheet(self) -> Sheet:
        return sheet(self.desk.held, self.desk.seat)

    def content(self) -> Widget:
        """Seat, stations, page."""
        held, found, report = self.desk.held, self._sheet(), self.desk.report
        acts = SheetActs(
            self.on_step,
            self.on_station,
            partial(self.on_aside, "nomination"),
            partial(self.on_aside, "assembly"),
            self.on_meet,
        )
        deputy = self._deputies().of(found.constituency) if self.desk.chamber else None
        panes = (
            Pane(_("The sheet"), seat_side(held, found, deputy, acts, report=report), SEAT, 0),
            Pane(_("Stations"), stations_side(found, acts, report=report), STATIONS, 1),
            Pane(_("Page and trace"), page_side(held, found), PAGE, 0),
        )
        return Column([Panes(panes, key="panes", gap=GAP, grow=1)], pad=(MARGIN, 12))

    def flipped(self) -> None:
        """A report knows its own numbers alone."""
        self.rebuild()

    # --- what is asked for

    def on_step(self, step: int) -> Answer:
        """Go to the constituency before or after."""
        if self.desk.election is None:
            return None
        many = self.desk.held.country.places.units("constituency")
        goal = self.desk.seat + step
        if 0 <= goal < many:
            self.desk.take_seat(goal)
            self.rebuild()
        return None

    def on_station(self, row: int) -> Answer:
        """Walk into one of the stations."""
        self.desk.precinct = self._sheet().stations[row].precinct
        places = self.desk.held.country.places
        if places.units("constituency") == 1:
            self.desk.hexagon = self.desk.precinct
        return self.on_go("station")

    def on_meet(self) -> Answer:
        """Meet the first of those here who struck the name out."""
        held = self.desk.held
        self.desk.dot = dot_among(dots(held), stations_of(held, self.desk.seat))
        return self.on_against()
