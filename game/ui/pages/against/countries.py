"""The three countries of one page side by side: the same three questions, three answers each."""

from collections.abc import Callable

from game.explain.against.countries import QUESTIONS, CountryAsked, countries
from game.kit.drawing.theme import BODY_BOLD
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Pop, Scene
from game.kit.program.newest import Newest
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.label import Label, caption
from game.kit.widgets.watch import Watch
from game.text.language import message
from game.text.language import translate as _


class ThreeCountries(Scene):
    """Below each other; until their ballots are held, what is being waited for.

    played : whether a level was played by now; what its country is like is not told before
    """

    overlay = True
    name = message("Three countries, one page")
    first = "close"

    def __init__(self, patience: float, played: Callable[[str], bool]) -> None:
        self._played = played
        self._newest: Newest[tuple[CountryAsked, ...]] = Newest()
        self._asked = self._newest.wish(countries)
        self._asked.wait(patience)

    def build(self) -> Widget:
        """The countries, or the wait for them."""
        watch = Watch(lambda: not self._asked.over, self.rebuild)
        told: list[Widget] = [Label(_("Their ballots are held …"), tone="quiet")]
        if self._asked.over:
            told = [_told(one, played=self._played(one.level)) for one in self._asked.result()]
        close = Button(_("Close"), self.on_close, main=True, key="close")
        return Column([watch, Dialog(self.title, told, (close,), wide=640, grow=1)])

    def closed(self) -> None:
        """Nobody waits any more."""
        self._newest.drop()

    def on_close(self) -> Answer:
        """Back to the page."""
        return Pop()


def _told(one: CountryAsked, *, played: bool) -> Widget:
    lines: list[Widget] = [Label(one.title, BODY_BOLD, heading=True)]
    if not played:
        return Column([*lines, caption(_("To be found out in the level of this name."))], gap=2)
    for question, answer in zip(QUESTIONS, one.answers, strict=True):
        lines += [caption(_(question)), Label(answer)]
    return Column(lines, gap=2)
