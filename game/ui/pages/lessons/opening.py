"""What is shown while a country is worked out for the first time."""

from collections.abc import Callable

from game.kit.page.command import Answer
from game.kit.page.scene import Replace, Scene
from game.text.language import translate as _
from game.text.numbers import grouped
from game.ui.ballot_state import BallotState
from game.ui.pages.lessons.waiting import Waiting


class Opening(Waiting):
    """Stands in for the first page of a ballot until there is something to show on it."""

    def __init__(self, ballot: BallotState, then: Callable[[], Scene]) -> None:
        super().__init__()
        self.ballot, self._then = ballot, then

    @property
    def title(self) -> str:
        """The level."""
        return _(self.ballot.play.title)

    def waits(self) -> bool:
        """Whether nothing is known yet."""
        return not self.ballot.ready

    def words(self) -> str:
        """How large the country is."""
        settings = self.ballot.play.scenario.settings()
        many = int(settings["population.country.constituencies"]) * int(settings["population.country.precincts"])
        return _("{count} polling stations take a while.").format(count=grouped(many))

    def closed(self) -> None:
        """Whoever left wants nothing any more."""
        if not self.ballot.ready:
            self.ballot.drop()

    def on_arrived(self) -> Answer:
        """Show the page."""
        return Replace(self._then())
