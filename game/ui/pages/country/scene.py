"""The country: turn the rules, watch the forecast move, open the polls. Truth and report on one map, at one scale."""

from collections.abc import Sequence

from game.kit.drawing.theme import MARGIN
from game.kit.layout import Column, Row
from game.kit.page.scene import Shortcut
from game.kit.widget import Widget
from game.kit.widgets.rule import Rule
from game.kit.widgets.tabs import Pane, Panes
from game.text.language import message
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.country.clock import clock_row
from game.ui.pages.country.cover import covered_map
from game.ui.pages.country.head import forecast_row
from game.ui.pages.country.ledgers import ledgers
from game.ui.pages.country.map_pane import map_pane, ways_on
from game.ui.pages.country.means import means_pane
from game.ui.pages.country.pinning import Pinning
from game.ui.pages.country.rules_pane import rules_pane
from game.ui.pages.country.state import CountryState
from game.ui.pages.country.workbench.bench import Workbench

RULES, BENCH, MAP, LEDGERS = 248, 304, 400, 348


class CountryPage(CountryState):
    """The main page of a ballot."""

    covers = True

    advice = message(
        "Turn a rule on the left and watch the forecast, the map and the two ledgers move.\n"
        "T flips between what happened and what is reported. A struck-through hexagon reports something else.\n"
        "Open the polls when you are ready; nothing is lost by trying."
    )

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self.bench = Workbench(self)
        self.pinning = Pinning(self)

    def shortcuts(self) -> Sequence[Shortcut]:
        """Play and pause, pin and compare."""
        return (
            *super().shortcuts(),
            Shortcut("space", self.on_play, _("let the day run, or pause it")),
            Shortcut("p", self.pinning.on_pin, _("pin this state and see what changes, or end that")),
            Shortcut("b", self.pinning.on_beside, _("set the pinned state and this one side by side")),
            *([Shortcut("ctrl+f", self.bench.on_find, _("find a rule"))] if self.many else []),
        )

    def opened(self) -> None:
        """Before a class the forecast may be hidden from the start; later that is as it was left."""
        super().opened()
        if not self.ballot.settled:
            self.ballot.settled = True
            self.ballot.curtain |= self.context.preferences.hide_forecast and not self.ballot.counted
            self.rebuild()

    def _ledgers(self) -> Widget:
        """The ledgers; on a projector also what leaves the rules and the map their room there."""
        if not self.context.projected:
            return ledgers(self)
        means = means_pane(self) if self.bare else None
        both = ledgers(self)
        both.grow = 1
        return Column([both, means, Row(ways_on(self), gap=16)], gap=8)

    def flipped(self) -> None:
        """Every value on the page is live."""

    def first_focus(self) -> str:
        """The first rule, or the first stop of the way; where words find no rule, the words."""
        if self.many:
            found = self.bench.found()
            return f"stop {self.bench.group_of(found[0])}" if found else "find rule"
        knobs = self.knobs()
        return knobs[0].path if knobs else "open"

    def content(self) -> Widget:
        """Forecast, three panes, clock."""
        self.meet_ballot()
        shown_map = covered_map(self) if self.quantity.key in self.sight.covered.quantities else map_pane(self)
        panes = Panes(
            (
                Pane(_("Rules"), rules_pane(self, self.bench, self.pinning), BENCH if self.many else RULES, 0),
                Pane(_("Map"), self.veiled(shown_map, _("working …")), MAP, 1),
                Pane(_("Ledgers"), self.veiled(self._ledgers(), _("working …")), LEDGERS, 0),
            ),
            key="panes",
            gap=20,
            together=True,
            grow=1,
        )
        clock = [Rule(), clock_row(self)] if self.tall else []
        rows = [forecast_row(self), Rule(), panes, *clock]
        close = 8 if self.tall else 4
        return Column(rows, gap=close, pad=(MARGIN, close))
