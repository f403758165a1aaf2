"""What the country's page reads of its records: the present one, the day that runs, and what a pinned state had."""

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.election import Election
from game.explain.country_figures import CountryFigures, figures_of
from game.explain.map.acts import Act
from game.explain.map.difference import Difference
from game.explain.means import Spent, spent
from game.explain.readers import trust_figure
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.country.viewing import Viewing


class SeenRecords:
    """Reads the ballot anew each time it is asked, and works out once for each record what follows from it."""

    def __init__(self, ballot: BallotState, sight: Viewing) -> None:
        self._ballot, self._sight = ballot, sight
        self._figures: CountryFigures | None = None
        self._against: Difference | None = None
        self._means: tuple[Election | None, tuple[Spent, ...]] = (None, ())

    @property
    def record(self) -> Election:
        """The ballot once it is counted, until then the forecast: nobody knows the result before."""
        return self._ballot.record if self._ballot.counted else self._ballot.forecast

    @property
    def figures(self) -> CountryFigures:
        """The present record, read once."""
        record = self.record
        if self._figures is None or self._figures.record is not record:
            self._figures = figures_of(record)
        return self._figures

    @property
    def today(self) -> CountryFigures | None:
        """The ballot that is being held, as long as people still vote, and until its boxes are counted."""
        held = self._ballot.election
        return figures_of(held) if held is not None and not self._ballot.counted else None

    @property
    def against(self) -> Difference | None:
        """What changed since a state was pinned, if one is; nothing while a figure of the page is not to be seen.

        Ballots are held beside the page: what is there at one moment may have to be held again at the next.
        """
        pinned = self._ballot.pinned
        if pinned is None or self._sight.hides_some:
            return None
        former, present, found = figures_of(pinned), self.figures, self._against
        if found is None or (found.before, found.now) != (former, present):
            self._against = found = Difference(former, present)
        return found

    @property
    def acts(self) -> tuple[Act, ...]:
        """What the rules did; how many papers one moved would give away a figure that is still to be guessed."""
        return () if self._sight.hides_some else tuple(self.figures.acts)

    def means(self) -> tuple[Spent, ...]:
        """Return what the rules spend of each of the level's means."""
        record = self.record
        if self._means[0] is not record:
            self._means = record, spent(record, self._ballot.play.level.head.means)
        return self._means[1]

    def price(self) -> str:
        """Return what the rules cost, in one line."""
        cost = self.figures.cost
        trust = "–" if cost.credibility is None else trust_figure(cost.credibility / 100)
        return _("fear {fear} · trust {trust}\nleft out or counted wrongly {distance} %").format(
            fear=_(cost.fear_word), trust=trust, distance=f"{cost.distance:.2f}"
        )

    def came_by(self, hours: Reals) -> Reals:
        """Return who has come by each hour of the day: up to now those who really did, after that as expected."""
        ahead = self.figures.came_by(hours)
        today = self.today
        return ahead if today is None else np.where(hours <= self._ballot.hour, today.came_by(hours), ahead)

    def came_so_far(self) -> str:
        """Return who came so far, in per cent, as the page rounds the turnout."""
        return (self.today or self.figures).came_so_far(self._ballot.hour)
