"""What is shown while a country is worked out for the first time: what it is, and that one can leave.

Most are there before anybody could read that: for a moment only the bar is shown.
"""

from collections.abc import Callable

from game.kit.drawing.theme import BODY, CAPTION, MARGIN, SUBTITLE
from game.kit.layout import Column, Spacer
from game.kit.page.command import Answer
from game.kit.page.scene import Replace, Scene
from game.kit.widget import Widget
from game.kit.widgets.label import Label
from game.kit.widgets.top_bar import top_bar
from game.kit.widgets.watch import Watch
from game.text.language import translate as _
from game.text.numbers import grouped
from game.ui.ballot_state import BallotState
from game.ui.pages.silence import Silence


class Opening(Scene):
    """Stands in for the first page of a ballot until there is something to show on it."""

    def __init__(self, desk: BallotState, then: Callable[[], Scene]) -> None:
        super().__init__()
        self.desk, self._then = desk, then
        self._silence = Silence()

    @property
    def title(self) -> str:
        """The level."""
        return _(self.desk.play.title)

    def first_focus(self) -> str:
        """The way back."""
        return "back"

    def build(self) -> Widget:
        """What is being worked out."""
        words = [
            Label(_("working …"), SUBTITLE, heading=True),
            Label(_("{count} polling stations take a while.").format(count=self._stations), BODY),
            Label(_("You can leave; nothing of the game is lost."), CAPTION, "quiet"),
        ]
        shown = [] if self._silence.lasts() else words
        inside = Column([Spacer(), *shown, Spacer()], gap=8, pad=(MARGIN, 0), cross="middle", grow=1)
        watches = Watch(lambda: not self.desk.ready, self.on_arrived), Watch(self._silence.lasts, self.rebuild)
        return Column([*watches, top_bar(self, self.title, back=True), inside])

    @property
    def _stations(self) -> str:
        settings = self.desk.play.scenario.settings()
        return grouped(
            int(settings["population.country.constituencies"]) * int(settings["population.country.precincts"])
        )

    def closed(self) -> None:
        """Whoever left wants nothing any more."""
        if not self.desk.ready:
            self.desk.drop()

    def on_arrived(self) -> Answer:
        """Show the page."""
        return Replace(self._then())
