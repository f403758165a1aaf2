"""The polling station: the room with its people, the station’s books, whose paper is whose, one person at a time."""

from collections.abc import Sequence
from functools import partial

from game.explain import vocabulary
from game.explain.station.attendance import Voter
from game.kit.drawing.theme import MARGIN, PAD
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Shortcut
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.tabs import Pane, Panes
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.station.panels import books_panel, finder, people_panel, room_panel
from game.ui.pages.station.people import StationPeople
from game.ui.pages.station.person.panel import PersonActs, PersonCard, person_panel
from game.ui.pages.station.seen import SHOW, watched_panel
from game.ui.pages.station.state import StationActs, StationState

ROOM_LEAST, PERSON_LEAST = 560, 376
TIER_LABELS = 112
TALL = 660
"""Design units of height below which the whole page scrolls, and not its parts."""

SIDES = 720
"""Design units of width from which what people think and what they did fit beside each other."""


class StationPage(StationPeople):
    """A station of the ballot, hour by hour."""

    advice = message(
        "Every figure in the room is one voter of this station. Click one to see what they think and did.\n"
        "Gold with an outline opposes the candidate in private, solid teal supports the candidate.\n"
        "Click a bar to go to its hour, or a small square to meet somebody who struck the name out.\n"
        "T turns everybody into what an official on the spot could see of them."
    )

    @property
    def title(self) -> str:
        """The name of the page."""
        return vocabulary.sentence(vocabulary.unit("precinct"))

    def shortcuts(self) -> Sequence[Shortcut]:
        """The clock and the stations."""
        return (
            *super().shortcuts(),
            Shortcut("space", self.on_play, _("let the day run, or stop it")),
            Shortcut("s", self.on_skip, _("on to the next hour")),
            Shortcut("n", partial(self.on_station, 1), _("next station")),
            Shortcut("p", partial(self.on_station, -1), _("station before")),
        )

    def first_focus(self) -> str:
        """The room, or the first button where the room would scroll the page."""
        return "room" if self.context.space[1] >= TALL else "play"

    def opened(self) -> None:
        """Whoever came here has opened a station."""
        super().opened()
        if self.opened_polls:
            self.did("station")

    # --- the page

    def before_ballot(self) -> tuple[str, str]:
        """Nobody is there yet."""
        words = _("Open the polls on the Country page. Then you can walk into every polling station.")
        return _("Nobody has voted yet"), words

    def content(self) -> Widget:
        """The room and what belongs to it; beside it everybody, or one person."""
        self.begin()
        last = self.election.country.places.units("precinct") - 1
        here = self.ballot.precinct
        self.ballot.ahead(one for one in (here + 1, here - 1) if 0 <= one <= last)
        state = self._state()
        beside = self._person(self.voter) if self.voter is not None else self._everybody(state)
        # where room and books do not fit below each other, each is a tab of its own
        tall = self.context.space[1] >= TALL
        books = [] if tall else [Pane(_("Hours and books"), books_panel(state, grow=1), ROOM_LEAST)]
        panes = Panes(
            (
                Pane(_("The room"), room_panel(state, books=tall), ROOM_LEAST, 4),
                Pane(_("People"), Card([beside], pad=0, name=_("People")), PERSON_LEAST, 1),
                *books,
            ),
            key="panes",
            gap=24,
            grow=1,
        )
        return Column([panes], pad=(MARGIN, PAD))

    def _state(self) -> StationState:
        return StationState(
            ballot=self.ballot,
            people=self.people,
            hour=self.shown_hour,
            playing=self.day.running,
            again=self.again,
            speed=lambda: self.day.speed,
            chosen=lambda: self.chosen,
            met=self.met,
            acts=StationActs(
                play=self.on_play,
                skip=self.on_skip,
                faster=self.on_speed,
                hour=self.on_hour,
                station=self.on_station,
                constituency=self.on_constituency,
                person=self.on_person,
                meet=self.on_meet,
                number=self.on_number,
                noticed=self.on_noticed,
                truth=partial(self.on_side, "truth"),
                sheet=partial(self.on_aside, "sheet"),
            ),
        )

    def _everybody(self, state: StationState) -> Widget:
        tall, wide = self.context.space[1] >= TALL, self.context.space[0] >= SIDES
        if self.ballot.report:
            return watched_panel(state, finder(self.people, self.on_number), tall=tall, wide=wide)
        return people_panel(state, tall=tall, wide=wide)

    def _person(self, voter: Voter) -> Widget:
        card = PersonCard(
            self.election,
            self.people,
            voter,
            self._chances,
            lambda: self.rule,
            lambda: self.ballot.report,
            self.ballot.counted,
            self.following,
            self.context.space[1] >= TALL,
            TIER_LABELS * max(1.0, self.context.look.text_scale),
            lambda: bool(self.rule),
            PersonActs(
                neighbour=self.on_neighbour,
                close=self.on_close,
                rule=self.on_rule,
                try_rule=self.on_try,
                follow=self.on_follow,
                unfollow=self.on_unfollow,
                to_count=self.on_to_count,
                truth=partial(self.on_side, "truth"),
            ),
        )
        panel = person_panel(card)
        panel.grow = 1
        return panel

    def flipped(self) -> None:
        """Thoughts appear or are hidden; the keys stay where there is something."""
        focused = self._page.focused if self._page is not None else None
        self.rebuild()
        if focused is not None and focused.key == SHOW:
            self.focus(*(("follow",) if self.chosen else ("census", "room")))

    # --- the stations

    def on_station(self, step: int) -> Answer:
        """The station before or after."""
        return self.on_precinct(self.ballot.precinct + step)

    def on_precinct(self, precinct: int) -> Answer:
        """Go to a station by its number."""
        if not self.opened_polls:
            return None
        places = self.election.country.places
        goal = min(max(0, precinct), places.units("precinct") - 1)
        if goal == self.ballot.precinct:
            return None
        self.ballot.precinct = goal
        many = places.units("constituency") > 1
        self.ballot.hexagon = int(places.parent[0][goal]) if many else goal
        self.chosen, self.following = 0, False
        self.met.clear()
        self.rebuild()
        return None

    def on_constituency(self, number: float) -> Answer:
        """Go to the first station of a constituency, counted from 1."""
        first = self.election.country.places.first_child("precinct")
        return self.on_precinct(int(first[round(number) - 1]))
