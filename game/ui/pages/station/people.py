"""The people of the station's page: whose card is open, which rule would change their mind, where their paper goes."""

from collections.abc import Sequence

from game.engine.data.election import Election
from game.explain.knob_words import written
from game.explain.person.chances import Chance, chances
from game.explain.person.reasons import otherwise
from game.explain.station.attendance import Voter
from game.explain.station.paper_way import figure_of
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Replace
from game.session.actions import SetKnob
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.count.scene import CountPage
from game.ui.pages.station.clock import StationClock
from game.ui.pages.station.room.walkers import Walks


class StationPeople(StationClock):
    """Everything about people on the page."""

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self.chosen = 0
        self.following = False
        self.came_from = ""
        """The page that led to somebody here, and that leaving leads back to."""
        self._came_for = (0, 0)
        """Their station and number."""
        self.rule = ""
        self.met: dict[tuple[str, str], int] = {}
        self._chances: tuple[Chance, ...] = ()

    @property
    def election(self) -> Election:
        """The ballot."""
        return self.ballot.held

    @property
    def voter(self) -> Voter | None:
        """The person whose card is open."""
        return self.people.everyone[self.chosen - 1] if self.chosen else None

    def show(self, number: int, *, following: bool, came_from: str = "") -> None:
        """Begin with somebody's card open, or with the way of the paper; the hour is that of the vote.

        came_from : the page that leads here, and that Esc leads back to
        """
        self.came_from, self._came_for = came_from, (self.ballot.precinct, number)
        self.chosen, self.following = number, following
        voter = self.voter
        if voter is not None and voter.came:
            self.go_to(voter.time)
        self._weigh()

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
        self.focus(*(("census", "room") if self.folded_panes() else ("room",)))
        return None

    def on_back(self) -> Answer:
        """Esc puts away what is open, then leaves; from whom one came for it leads back to where one came from."""
        if self.came_from and (not self.chosen or self._came_for == (self.ballot.precinct, self.chosen)):
            return self.on_go(self.came_from)
        if self.following and not self.ballot.report:
            return self.on_unfollow()
        return self.on_close() if self.chosen else super().on_back()

    def _weigh(self) -> None:
        """Work out the other rules once for the person, and choose the one that matters most."""
        voter = self.voter
        decided = voter is not None and voter.person.utilities and otherwise(voter)
        self._chances = chances(self.election, self.ballot.precinct, voter) if voter is not None and decided else ()
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
            self.ballot.figure = figure_of(voter) or self.ballot.figure
        gone = self.on_go("count")
        if voter is not None and isinstance(gone, Replace) and isinstance(gone.scene, CountPage):
            gone.scene.follow(self.ballot.precinct)
        return gone

    def on_try(self) -> Answer:
        """Try the chosen rule."""
        line = next((line for line in self._chances if line.key == self.rule), None)
        return self.on_try_rule(*line.change) if line is not None and line.change is not None else None

    def on_try_rule(self, path: str, value: float | str) -> Answer:
        """Turn one rule, if the level allows it, and go to the country where rules are turned."""
        play = self.ballot.play
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
