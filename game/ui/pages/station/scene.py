"""The polling station: the room with its people, the station’s books, whose paper is whose, one person at a time."""

from collections.abc import Sequence
from functools import partial

from game.engine.data.election import Election
from game.explain import vocabulary
from game.explain.attendance import Voter
from game.explain.chances import Chance, chances
from game.explain.knob_words import written
from game.explain.paper_way import figure_of
from game.explain.reasons import otherwise
from game.kit.drawing.theme import MARGIN, PAD
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Replace, Say, Shortcut
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.tabs import Pane, Panes
from game.session.actions import SetKnob
from game.text.language import message
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.count.scene import CountPage
from game.ui.pages.station.clock import StationClock
from game.ui.pages.station.panels import StationState, finder, people_panel, room_panel
from game.ui.pages.station.person.panel import PersonActs, PersonCard, person_panel
from game.ui.pages.station.room.walkers import Walks
from game.ui.pages.station.seen import SHOW, watched_panel

ROOM_LEAST, PERSON_LEAST = 560, 376
TIER_LABELS = 112
TALL = 560
"""Design units of height below which the whole page scrolls, and not its parts."""


class StationPage(StationClock):
    """A station of the ballot, hour by hour."""

    page = "station"
    advice = (
        message("Every figure in the room is one voter of this station. Click one to see what they think and did."),
        message("Gold with an outline opposes the candidate in private, solid teal supports the candidate."),
        message("Click a bar to go to its hour, or a small square to meet somebody who struck the name out."),
        message("T turns everybody into what an official on the spot could see of them."),
    )

    def __init__(self, desk: BallotState) -> None:
        super().__init__(desk)
        self.chosen = 0
        self.following = False
        self.rule = ""
        self.met: dict[tuple[str, str], int] = {}
        self._chances: tuple[Chance, ...] = ()

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

    # --- what there is

    @property
    def election(self) -> Election:
        """The ballot."""
        return self.desk.held

    @property
    def voter(self) -> Voter | None:
        """The person whose card is open."""
        return self.people.everyone[self.chosen - 1] if self.chosen else None

    # --- the page

    def before_ballot(self) -> tuple[str, str]:
        """Nobody is there yet."""
        words = _("Open the polls on the Country page. Then you can walk into every polling station.")
        return _("Nobody has voted yet"), words

    def content(self) -> Widget:
        """The room and what belongs to it; beside it everybody, or one person."""
        state = StationState(self.desk, self.people, self.shown_hour, self)
        beside = self._person(self.voter) if self.voter is not None else self._everybody(state)
        panes = Panes(
            (
                Pane(_("The room"), room_panel(state), ROOM_LEAST, 4),
                Pane(_("People"), Card([beside], pad=0, name=_("People")), PERSON_LEAST, 1),
            ),
            key="panes",
            gap=24,
            grow=1,
        )
        return Column([panes], pad=(MARGIN, PAD))

    def _everybody(self, state: StationState) -> Widget:
        tall = self.context.space[1] >= TALL
        if self.desk.report:
            return watched_panel(state, finder(self.people, self.on_number), tall=tall)
        return people_panel(state, tall=tall)

    def _person(self, voter: Voter) -> Widget:
        card = PersonCard(
            self.election,
            self.people,
            voter,
            self._chances,
            lambda: self.rule,
            lambda: self.desk.report,
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
            self.focus("follow" if self.chosen else "census")

    # --- the stations

    def on_station(self, step: int) -> Answer:
        """The station before or after."""
        return self.on_precinct(self.desk.precinct + step)

    def on_precinct(self, precinct: int) -> Answer:
        """Go to a station by its number."""
        if not self.opened_polls:
            return None
        places = self.election.country.places
        goal = min(max(0, precinct), places.units("precinct") - 1)
        if goal == self.desk.precinct:
            return None
        self.desk.precinct = goal
        many = places.units("constituency") > 1
        self.desk.hexagon = int(places.parent[0][goal]) if many else goal
        self.chosen, self.following = 0, False
        self.met.clear()
        self.rebuild()
        return None

    def on_constituency(self, number: float) -> Answer:
        """Go to the first station of a constituency, counted from 1."""
        first = self.election.country.places.first_child("precinct")
        return self.on_precinct(int(first[round(number) - 1]))

    # --- people

    def on_person(self, number: int) -> Answer:
        """Open the card of a person, and show it."""
        self.chosen, self.following = number, False
        self.did("person")
        self._weigh()
        self.rebuild()
        self._show_card()
        return None

    def on_number(self, number: float) -> Answer:
        """Open the card of the adult with a number."""
        return self.on_meet(round(number))

    def on_meet(self, number: int) -> Answer:
        """Open the card of somebody who may not be in the room, and go to the moment of their vote."""
        voter, room = self.people.everyone[number - 1], self.room
        self.on_person(number)
        if voter.came and room is not None and not any(seen.voter.number == number for seen in room.present()):
            day = Walks(self.people, room.room.plan)
            day.invite(voter)
            self.go_to(day.best_hour(voter))
        return None

    def on_noticed(self) -> Answer:
        """The keys are on somebody: everybody waits."""
        self.play(on=False)
        return None

    def on_neighbour(self, step: int) -> Answer:
        """The person before or after, round the end."""
        number = (self.chosen - 1 + step) % len(self.people.everyone) + 1
        return self.on_meet(number)

    def on_close(self) -> Answer:
        """Put the card away."""
        self.chosen, self.following = 0, False
        self.rebuild()
        self.focus("census" if self.folded_panes() else "room")
        return None

    def on_back(self) -> Answer:
        """Esc puts away what is open, then leaves."""
        if self.following and not self.desk.report:
            return self.on_unfollow()
        return self.on_close() if self.chosen else super().on_back()

    def _weigh(self) -> None:
        """Work out the other rules once for the person, and choose the one that matters most."""
        voter = self.voter
        decided = voter is not None and voter.person.utilities and otherwise(voter)
        self._chances = chances(self.election, self.desk.precinct, voter) if voter is not None and decided else ()
        tried = [line for line in self._chances if line.change is not None]
        here = self._chances[0].share if self._chances else 0.0
        self.rule = max(tried, key=lambda line: abs(line.share - here)).key if tried else ""

    def _show_card(self) -> None:
        """Where the panes are tabs, turn to the card; and have the focus on something that is there."""
        if self.turn_to(1) or self._page is None or self._page.focused is None:
            self.focus("after")

    # --- the card

    def on_rule(self, key: str) -> Answer:
        """Choose another rule."""
        self.rule = key
        return None

    def on_follow(self) -> Answer:
        """Show the way of this paper."""
        self.following = True
        self.rebuild()
        self.focus("to_count")
        return None

    def on_unfollow(self) -> Answer:
        """Back to the person."""
        self.following = False
        self.rebuild()
        self.focus("follow")
        return None

    def on_to_count(self) -> Answer:
        """On into the count, with the figure that this paper belongs to, at the station that counts it."""
        voter = self.voter
        if voter is not None:
            self.desk.figure = figure_of(voter) or self.desk.figure
        gone = self.on_go("count")
        if voter is not None and isinstance(gone, Replace) and isinstance(gone.scene, CountPage):
            gone.scene.follow(self.desk.precinct)
        return gone

    def on_try(self) -> Answer:
        """Try the chosen rule."""
        line = next((line for line in self._chances if line.key == self.rule), None)
        return self.on_try_rule(*line.change) if line is not None and line.change is not None else None

    def on_try_rule(self, path: str, value: float | str) -> Answer:
        """Turn one rule, if the level allows it, and go to the country where rules are turned."""
        play = self.desk.play
        found = next((one for one in play.knobs if one.path == path), None)
        if found is None:
            return Say(_("This level keeps that rule as it is. In the sandbox every rule can be turned."))
        low, high = found.knob.minimum, found.knob.maximum
        if isinstance(value, float) and low is not None and high is not None:
            value = min(max(value, low), high)
        problem = play.act(SetKnob(path, value))
        if problem:
            return Say(problem)
        words = _("{rule} is now {value}. Open the polls again to see what comes of it.")
        told = Say(words.format(rule=_(found.knob.label), value=written(found.knob, value)))
        gone = self.on_go("country")
        return (gone, told) if gone is not None and not isinstance(gone, Sequence) else told
