"""Against: who stands behind the printed figure, from everybody who opposes in private to one person at a time."""

from game.engine.data.election import Election
from game.explain.against.dots import Sorting, draw_all
from game.explain.against.meeting import Met, meet
from game.explain.against.other_rule import OtherRule, other_rule, turned
from game.explain.against.steps import FIGURE
from game.kit.drawing.theme import MARGIN
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Push, Replace
from game.kit.program.newest import Newest, Task
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, heading
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.watch import Watch
from game.session.session import Playthrough
from game.text.language import message
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.against.countries import ThreeCountries
from game.ui.pages.against.pane_of_dots import dots_pane
from game.ui.pages.against.pane_of_steps import steps_pane
from game.ui.pages.against.person import person_pane
from game.ui.pages.against.reactions import WhatTheWorldWrote
from game.ui.pages.against.state import AgainstActs, AgainstState
from game.ui.pages.ballot import make_page
from game.ui.pages.grounded import Grounded
from game.ui.pages.station.scene import StationPage

EVERY = 1.0
"""Seconds between two looks at how many dots have been drawn."""

LEFT, MIDDLE, RIGHT, GAP = 280, 450, 376, 32


class AgainstPage(Grounded[AgainstState]):
    """Steps, dots and a person; on a small window they are tabs."""

    name = message("Who voted against")
    advice = message(
        "Every dot is somebody who struck the name out. Choose one to read what they thought.\n"
        "Sort the dots by map, hour, place or view: they are the same people.\n"
        "“Follow this paper” goes with it through the count."
    )

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self._meeting: Newest[Met] = Newest()
        self._others: Newest[OtherRule | None] = Newest()
        self._drawing: Newest[None] = Newest()
        self._met: Task[Met] | None = None
        self._other: Task[OtherRule | None] | None = None
        self._drawn: Task[None] | None = None
        self._since = 0.0

    def first_focus(self) -> str:
        """The way to the next person."""
        return "after" if self._roomy and not self.waits else "dots"

    # --- what is worked out

    def work_out(self, record: Election) -> AgainstState:
        """Steps and dots of the ballot."""
        return AgainstState.of(record, other_covered=awaits_guess(self.ballot.play, turned(record.scenario)))

    @property
    def _roomy(self) -> bool:
        """Whether the three panes have room side by side."""
        return self.context.space[0] >= LEFT + MIDDLE + RIGHT + 2 * (GAP + MARGIN)

    def before_ballot(self) -> tuple[str, str]:
        """Nobody has voted yet."""
        return _("Nobody has voted yet"), _("Open the polls on the Country page. Then everybody against can be met.")

    def closed(self) -> None:
        """Nobody waits any more."""
        super().closed()
        for newest in (self._meeting, self._others, self._drawing):
            newest.drop()

    # --- the page

    def content(self) -> Widget:
        """Three panes, or as many tabs."""
        state = self.state
        self._begin(state)
        acts = AgainstActs(
            self.on_dot,
            self.on_sort,
            self.on_step,
            self.on_follow,
            self.on_visit,
            self.on_world,
            self.on_countries,
            self.on_uncover,
        )
        if self.ballot.report:
            middle: Widget = _nobody_known(state)
            right: Widget = Column([])
        else:
            middle, right = dots_pane(state, acts), person_pane(state, acts)
        left = ScrollArea(
            Column([steps_pane(state, acts, report=self.ballot.report)], pad=(2, 4)), key="steps area", grow=1
        )
        panes = [Pane(_("The steps"), Column([left]), LEFT, 0), Pane(_("Everybody"), middle, MIDDLE, 1)]
        if not self.ballot.report:
            panes.append(Pane(_("One of them"), right, RIGHT, 0))
        watches = [
            Watch(lambda: self._met is not None and not self._met.over, self.on_arrived),
            Watch(lambda: self._other is not None and not self._other.over, self.on_arrived),
        ]
        start = 0 if self._roomy else 1
        return Column([*watches, Panes(panes, key="panes", gap=GAP, grow=1, start=start)], pad=(MARGIN, 12))

    def _begin(self, state: AgainstState) -> None:
        """Ask for what is not known yet, and take what is."""
        if self._other is None:
            self._other = self._others.wish(lambda between: other_rule(state.election, between))
            self._other.wait(self.ballot.patience)
        if self._other.over and not state.other_known:
            state.other, state.other_known = self._other.result(), True
        if state.dot < 0 and state.dots.sizes.size:
            everybody, dot = state.dots.sizes.size, self.ballot.dot
            self.ballot.dot = -1
            self._open(state, dot if 0 <= dot < everybody else everybody // 2)
        if self._met is not None and self._met.over and state.met_dot != state.dot:
            state.met, state.met_dot = self._met.result(), state.dot

    def _open(self, state: AgainstState, dot: int) -> None:
        state.dot = dot
        self._met = self._meeting.wish(lambda _between: meet(state.election, state.dots, dot))
        self._met.wait(self.ballot.patience)

    @property
    def moving(self) -> bool:
        """While dots are drawn, more of them are shown now and then."""
        return self._drawn is not None

    def step(self, seconds: float) -> Answer:
        """Show those that are drawn by now."""
        self._since += seconds
        if self._drawn is not None and (self._since >= EVERY or self._drawn.over):
            self._since = 0.0
            state = self.state
            if self._drawn.over:
                self._drawn.result()
                self._drawn = None
            state.known = state.dots.known
        return None

    # --- what is asked for

    def on_dot(self, dot: int) -> Answer:
        """Meet somebody else."""
        self._open(self.state, dot)
        self.rebuild()
        self.turn_to(2)
        return None

    def on_step(self, step: int) -> Answer:
        """The person before or after, round the end."""
        return self.on_dot((self.state.dot + step) % self.state.dots.sizes.size)

    def on_sort(self, sorting: Sorting) -> Answer:
        """Sort the dots another way; hour and view have to be drawn, person by person."""
        state = self.state
        state.sorting = sorting
        dots = state.dots
        if sorting in ("hour", "view") and dots.known < dots.sizes.size and self._drawn is None:
            self._drawn = self._drawing.wish(lambda between: draw_all(state.election, dots, between))
            self._drawn.wait(self.ballot.patience)
        state.known = dots.known
        self.rebuild()
        return None

    def on_uncover(self) -> Answer:
        """Show what the other rule would print: whoever wanted to has thought of a figure."""
        self.state.other_covered = False
        self.rebuild()
        return None

    def on_world(self) -> Answer:
        """Tell what the world wrote."""
        return Push(WhatTheWorldWrote())

    def on_countries(self) -> Answer:
        """Ask the three countries of this page."""
        here, played = self.ballot.play.level.name, self.ballot.played
        return Push(ThreeCountries(self.ballot.patience, lambda level: level == here or played(level)))

    def on_visit(self) -> Answer:
        """Go to the person at the station."""
        return self._station(following=False)

    def on_follow(self) -> Answer:
        """Go to the person and follow the paper from there."""
        return self._station(following=True)

    def _station(self, *, following: bool) -> Answer:
        met = self.state.met
        if met is None:
            return None
        self.ballot.precinct = met.people.precinct
        places = self.ballot.held.country.places
        many = places.units("constituency") > 1
        self.ballot.hexagon = int(places.parent[0][met.people.precinct]) if many else met.people.precinct
        page = make_page("station", self.ballot)
        assert isinstance(page, StationPage)
        page.show(met.voter.number, following=following, came_from=self.page)
        self.ballot.dot = self.state.met_dot
        return Replace(page)

    def on_back(self) -> Answer:
        """Back to the page that one came from; out of the ballot, where one did not come from any of its pages."""
        return self.on_go(self.ballot.came_from) if self.ballot.came_from else super().on_back()


def awaits_guess(play: Playthrough, path: str) -> bool:
    """Whether the level asks for a guess at the figure with such rules turned, and none was made."""
    return any(
        one.figure == FIGURE
        and play.state.guess(index) is None
        and any(changed.startswith(path) for changed in one.experiment.change)
        for index, one in enumerate(play.level.head.predict)
    )


def _nobody_known(state: AgainstState) -> Widget:
    words = _("The result sheets know papers and no people: {count} votes against, and nobody’s name.")
    said = words.format(count=f"{state.steps.counted:,}")
    return Card([heading(_("What the report knows")), Label(said)], gap=12)
