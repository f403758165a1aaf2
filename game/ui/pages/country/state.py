"""What the panes of the country's page read and do: the record that is shown, the rules, the day and the choices."""

from collections.abc import Sequence

from game.explain.country_figures import quantity_named
from game.kit.page.command import Answer, Say
from game.kit.page.scene import commands
from game.kit.widget import Widget
from game.kit.widgets.veil import Veil
from game.level.rules.changed import changed_paths
from game.level.rules.turnables import Turnable
from game.session.actions import Action, OpenPolls, RestoreRules, SetKnob, SwitchPart
from game.session.state import Standing
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.country.asks import Asks
from game.ui.pages.country.mute_rules import MuteRules
from game.ui.pages.country.performance import Performance
from game.ui.pages.country.seen import SeenRecords
from game.ui.pages.country.viewing import Viewing
from game.ui.pages.day_clock import DayClock
from game.ui.pages.stepping import Stepping

Setting = bool | float | str
DAY_SECONDS = 9.0
"""How long a polling day takes at speed 1."""

SPEEDS = (1, 2, 4)
SHORT = 640
"""Design units of height below which the clock gives way."""


MOST_KNOBS = 24
"""Knobs up to which all rules stand below each other; more are a workbench."""


class CountryState(Stepping):
    """What the panes of the page read, and what they ask for: record, rules, day.

    sight       : what may be seen at all
    seen        : what is read of the records
    asks        : the guesses that are asked for
    silence     : the rules that cannot act as things stand
    performance : what the map shows of what a rule does
    """

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self.sight = Viewing(ballot)
        self.seen = SeenRecords(ballot, self.sight)
        self.asks = Asks(ballot, self.rebuild)
        self.silence = MuteRules(ballot)
        self.performance = Performance(self.seen)
        self.fitted = False
        """Whether the map's classes are fitted to what there is, and so move with the rules."""
        self.quantity = quantity_named("struck_out")
        self.day = DayClock(ballot, SPEEDS)
        self.group = ""
        self._dragged = ""
        self._price = ""
        self._was_open = False

    def opened(self) -> None:
        """A ballot that was held before one came here is over, whatever hour another page showed last."""
        if self.polls_opened:
            self.day.end()
        if self.ballot.counted:
            self._perform_way_up()

    # --- what is shown

    @property
    def evening(self) -> bool:
        """Whether the polls were opened and have closed."""
        return self.ballot.evening

    @property
    def polls_opened(self) -> bool:
        """Whether the polls were opened."""
        return self.ballot.election is not None

    def knobs(self) -> Sequence[Turnable]:
        """The knobs the level allows."""
        return self.ballot.play.knobs

    @property
    def many(self) -> bool:
        """Whether the rules are a workbench."""
        return len(self.knobs()) > MOST_KNOBS

    @property
    def bare(self) -> bool:
        """Whether the rules stand there alone, so that a room can read them beside the map."""
        return self.context.projected and not self.many

    def veiled(self, below: Widget, words: str = "") -> Widget:
        """Return what shows figures that are not up to date while new ones are worked out."""
        return Veil(below, lambda: self.ballot.working, words=words)

    @property
    def tall(self) -> bool:
        """Whether there is room for the clock and the curve of the day."""
        return self.context.space[1] >= SHORT

    def value(self, path: str) -> object:
        """Return a parameter as it is, or as its part would be switched on with."""
        return self.ballot.play.value(path)

    def is_turned(self, path: str) -> bool:
        """Whether a parameter is other than the level set it."""
        return bool({path, path.rpartition(".")[0]} & set(self.ballot.play.changed))

    def is_on(self, address: str) -> bool:
        """Whether a part is in force."""
        return self.ballot.play.is_on(address)

    def price(self) -> str:
        """Return what the rules cost, in one line; while a rule is dragged, what they cost before."""
        if not self._dragged:
            self._price = self.seen.price()
        return self._price

    # --- time

    def meet_ballot(self) -> None:
        """Begin the day of a ballot that is known by now, be that after the polls opened."""
        if self.polls_opened != self._was_open:
            self._was_open = self.polls_opened
            self.day.begin(running=self.day.running)

    @property
    def moving(self) -> bool:
        """While the day runs, or the map shows what a rule does."""
        return (self.day.running and self.polls_opened) or self.performance.running

    def step(self, seconds: float) -> Answer:
        """Let the day pass."""
        self.performance.step(seconds)
        if not (self.day.running and self.polls_opened):
            return None
        hours = seconds * self.day.speed * (self.day.closes - self.day.opens) / DAY_SECONDS
        if self.day.go_to(self.ballot.hour + hours):
            self.rebuild()
        return None

    def _perform(self, address: str) -> None:
        """Show what a part does under the present rules."""
        self.performance.show(address.rpartition(".")[2], still=self.context.look.still)

    def _perform_way_up(self) -> None:
        """Show once, when all is counted, how the level's rules and the player's rewrote sheets on the way up."""
        if not self.ballot.hidden and not self.sight.hides_some and self.ballot.climbed is not self.seen.record:
            self.ballot.climbed = self.seen.record
            self.performance.show_way_up(still=self.context.look.still)

    def closed(self) -> None:
        """What nobody looks at is not tried out."""
        super().closed()
        self.silence.drop()

    # --- actions

    def on_guess(self) -> Answer:
        """Ask for the first guess that is still to be made; or show what is hidden."""
        return self.on_hide() if self.ballot.curtain else self.asks.first()

    def on_tried(self) -> Answer:
        """It is known which rules cannot act."""
        self.rebuild()
        return None

    def on_knob(self, path: str, setting: Setting) -> Answer:
        """Turn a rule; after the polls were opened this begins the day anew."""
        knob = next(one.knob for one in self.knobs() if one.path == path)
        before = self.polls_opened, self.ballot.play.asking
        exact = int(setting) if knob.whole else setting
        refused = self.ballot.play.act(SetKnob(path, exact, self._dragged == path))
        self._dragged = path
        said = self._turned(refused, *before)
        # what is dragged is asked about when it is let go
        held = isinstance(setting, float | int) and not isinstance(setting, bool)
        return said if held else (*commands(said), *commands(self._settled()))

    def on_switch(self, address: str, on: bool) -> Answer:
        """Put a part in force or out of it."""
        before, self._dragged = (self.polls_opened, self.ballot.play.asking), ""
        said = self._turned(self.ballot.play.act(SwitchPart(address, on)), *before)
        self._perform(address)
        return (*commands(said), *commands(self._settled()))

    def _settled(self) -> Answer:
        """A rule was let go: try out which rules cannot act now, and ask for a guess that was noted."""
        if self.silence.stale:
            self.rebuild()
        return self.asks.noted()

    def _turned(self, refused: str, was_open: bool, asking: tuple[int, ...]) -> Answer:
        self.asks.note(asking)
        if was_open != self.polls_opened:
            self.day.begin(running=False)
            self.rebuild()
            return Say(refused or _("The rules have changed: the polls are open again, and the page is empty."))
        return Say(refused) if refused else None

    def on_settle(self) -> Answer:
        """A drag ended: the next turn of the same rule is a step of its own, and other rules may act or not."""
        turned, self._dragged = self._dragged, ""
        self._perform(turned.rpartition(".")[0])
        self.rebuild()
        return self._settled()

    def on_restore(self) -> Answer:
        """Go back to the rules the level starts with."""
        return self.stepped(RestoreRules(), _("Back to the level's own rules. Ctrl+Z brings yours back."))

    def stepped(self, action: Action, words: str) -> Answer:
        """Take many rules over in one step, and say so."""
        play, before = self.ballot.play, self.ballot.play.state.now
        refused = play.act(action)
        self.turned_over(before)
        same = play.state.now is before
        return Say(refused or (_("These are the rules already.") if same else words))

    def turned_over(self, before: Standing) -> None:
        """Show other rules: where they differ, and the day of the ballot they have, if they have one."""
        play, self._dragged = self.ballot.play, ""
        if play.state.now is before:
            return
        if before.polls_open or self.polls_opened:
            self.day.begin(running=False)
        paths = changed_paths(before.scenario, play.scenario)
        turned = next((one for one in self.knobs() if one.path in paths or one.address in paths), None)
        self.group = turned.group if turned else self.group
        self.rebuild()

    def on_open_polls(self) -> Answer:
        """Hold the ballot and let the day run."""
        refused = self.ballot.play.act(OpenPolls())
        self.day.begin(running=not self.context.look.still)
        self.rebuild()
        self.context.sound.play("stamp")
        return Say(refused) if refused else None

    def on_play(self) -> Answer:
        """Let the day run, or pause it; without a ballot this opens the polls."""
        if not self.polls_opened:
            return self.on_open_polls()
        self.day.toggle()
        self.rebuild()
        return None

    def on_skip(self) -> Answer:
        """Go to the end of the day."""
        if not self.polls_opened:
            self.ballot.play.act(OpenPolls())
        self.day.end()
        self.rebuild()
        return None

    def on_speed(self) -> Answer:
        """The next speed."""
        self.day.faster()
        return None

    def on_group(self, group: str) -> Answer:
        """Show another group of rules."""
        self.group = group
        self.rebuild()
        return None

    def on_quantity(self, key: str) -> Answer:
        """Colour the map by something else."""
        self.quantity = quantity_named(key)
        self.rebuild()
        return None

    def on_scale(self, kind: str) -> Answer:
        """Leave the map's scale where it is, or fit it to what there is."""
        self.fitted = kind == "fitted"
        return None

    def on_hexagon(self, index: int) -> Answer:
        """Choose a hexagon; its first station is next to be visited."""
        places = self.seen.record.country.places
        self.ballot.hexagon = index
        if places.units("constituency") > 1:
            self.ballot.precinct = int(places.first_child("precinct")[index])
        else:
            self.ballot.precinct = index
        if self.polls_opened:
            return self.on_go("station")
        return Say(_("Open the polls first; then you can walk into this polling station."))

    def on_trace(self, name: str) -> Answer:
        """Walk a figure back, on the bulletin's page."""
        self.ballot.figure = name
        self.did("trace")
        return self.on_go("bulletin")
