"""How the country's page looks at its records: while a day runs, beside a pinned state, on which scale."""

from abc import abstractmethod

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.election import Election
from game.explain.country_figures import CountryFigures, figures_of
from game.explain.map.difference import Difference
from game.kit.page.command import Answer, Say
from game.session.pinning import Pin, Unpin
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.country.asks import CountryAsks
from game.ui.pages.country.mute_rules import MuteRules
from game.ui.pages.country.performance import Performance


class Seeing(CountryAsks):
    """A page of the country that can pin a state, follow the day that runs, and fit the scale of its map."""

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self.fitted = False
        """Whether the map's classes are fitted to what there is, and so move with the rules."""
        self.silence = MuteRules(ballot)
        self.performance = Performance()
        self._against: Difference | None = None

    @property
    @abstractmethod
    def figures(self) -> CountryFigures:
        """The present record, read once."""

    @property
    @abstractmethod
    def record(self) -> Election:
        """The forecast or the ballot, whichever is shown."""

    @property
    def today(self) -> CountryFigures | None:
        """The ballot that is being held, as long as people still vote, and until its boxes are counted."""
        held = self.ballot.election
        return figures_of(held) if held is not None and not self.ballot.counted else None

    @property
    def against(self) -> Difference | None:
        """What changed since a state was pinned, if one is; nothing while a figure of the page is not to be seen.

        Ballots are held beside the page: what is there at one moment may have to be held again at the next.
        """
        pinned = self.ballot.pinned
        if pinned is None or self.sight.hides_some:
            return None
        former, present, found = figures_of(pinned), self.figures, self._against
        if found is None or (found.before, found.now) != (former, present):
            self._against = found = Difference(former, present)
        return found

    def came_by(self, hours: Reals) -> Reals:
        """Return who has come by each hour of the day: up to now those who really did, after that as expected."""
        ahead = self.figures.came_by(hours)
        today = self.today
        return ahead if today is None else np.where(hours <= self.ballot.hour, today.came_by(hours), ahead)

    def came_so_far(self) -> str:
        """Return who came so far, in per cent, as the page rounds the turnout."""
        return (self.today or self.figures).came_so_far(self.ballot.hour)

    def on_scale(self, kind: str) -> Answer:
        """Leave the map's scale where it is, or fit it to what there is."""
        self.fitted = kind == "fitted"
        return None

    def perform(self, address: str) -> None:
        """Show what a part does under the present rules."""
        part = address.rpartition(".")[2]
        # how many papers a rule moves would give away a figure that is still to be guessed
        done = () if self.sight.hides_some else self.figures.acts
        self.performance.begin([one for one in done if one.part == part], still=self.context.look.still)

    def perform_way_up(self) -> None:
        """Show once, when all is counted, how the level's rules and the player's rewrote sheets on the way up."""
        if self.ballot.hidden or self.sight.hides_some or self.ballot.climbed is self.record:
            return
        self.ballot.climbed = self.record
        rewritten = [one for one in self.figures.acts if one.kind == "rewrite"]
        self.performance.begin(rewritten, still=self.context.look.still)

    def on_pin(self) -> Answer:
        """Hold what follows against the present state, or leave off doing so."""
        pinned = self.ballot.play.pinned.there
        self.ballot.play.act(Unpin() if pinned else Pin())
        self.rebuild()
        if pinned:
            return Say(_("Nothing is pinned any more."))
        return Say(_("Pinned. Map, ledgers and figures show what changes from here on; P ends it."))

    def on_tried(self) -> Answer:
        """It is known which rules cannot act."""
        self.rebuild()
        return None

    def closed(self) -> None:
        """What nobody looks at is not tried out."""
        super().closed()
        self.silence.drop()
