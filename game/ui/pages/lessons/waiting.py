"""What is shown while something is worked out that a page needs: that it goes on, and that one can leave.

Most is there before anybody could read that: for a moment only the bar is shown.
"""

from abc import abstractmethod
from collections.abc import Callable

from game.kit.drawing.theme import BODY, CAPTION, MARGIN, SUBTITLE
from game.kit.layout import Column, Spacer
from game.kit.page.command import Answer
from game.kit.page.scene import Pop, Replace, Scene, commands
from game.kit.program.background import Background
from game.kit.widget import Widget
from game.kit.widgets.label import Label
from game.kit.widgets.top_bar import top_bar
from game.kit.widgets.watch import Watch
from game.text.language import message
from game.text.language import translate as _
from game.text.numbers import grouped
from game.ui.keeping.resuming import Left
from game.ui.pages.silence import Silence


class Waiting(Scene):
    """Stands in for a page until there is something to show on it."""

    def __init__(self) -> None:
        self._silence = Silence()

    @abstractmethod
    def waits(self) -> bool:
        """Whether it is not there yet."""

    @abstractmethod
    def words(self) -> str:
        """What takes long."""

    @abstractmethod
    def on_arrived(self) -> Answer:
        """It is there."""

    def first_focus(self) -> str:
        """The way back."""
        return "back"

    def build(self) -> Widget:
        """What is being worked out."""
        told = [
            Label(_("working …"), SUBTITLE, heading=True),
            Label(self.words(), BODY),
            Label(_("You can leave; nothing of the game is lost."), CAPTION, "quiet"),
        ]
        shown = [] if self._silence.lasts() else told
        inside = Column([Spacer(), *shown, Spacer()], gap=8, pad=(MARGIN, 0), cross="middle", grow=1)
        # built anew once the silence is over: what came in between is not to be missed
        watches = Watch(self.waits, self.on_arrived, late=True), Watch(self._silence.lasts, self.rebuild)
        return Column([*watches, top_bar(self), inside])


class Rereading(Waiting):
    """Until everything that was done in a game is done again; ``then`` says where that leads."""

    name = message("Continue")

    def __init__(self, actions: int, reading: Background[Left], then: Callable[[Left], Answer]) -> None:
        super().__init__()
        self._actions, self._reading, self._then = actions, reading, then

    def waits(self) -> bool:
        """Whether it is still being done."""
        return not self._reading.over

    def words(self) -> str:
        """How much there is to do."""
        return _("{count} actions take a while to be done again.").format(count=grouped(self._actions))

    def on_arrived(self) -> Answer:
        """Go on; where that leads to no page, back to where this began."""
        left = self._reading.result()
        assert left is not None
        found = commands(self._then(left))
        return found if any(isinstance(one, Replace) for one in found) else [Pop(), *found]
