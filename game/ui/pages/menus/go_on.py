"""What there is to decide before a game goes on that is open elsewhere, or whose level has changed."""

from collections.abc import Callable

from game.engine.data.problems import BadInput
from game.kit.drawing.theme import CAPTION
from game.kit.layout import Column
from game.kit.page.command import Answer
from game.kit.page.scene import Replace, Scene
from game.kit.widget import Widget
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.label import Label
from game.kit.widgets.menu import MenuRow
from game.session.session import Playthrough
from game.text.language import translate as _
from game.ui.keeping.resuming import Left


class GoOn(Scene):
    """Says what is different and asks; ``show`` makes the page on which a playthrough goes on."""

    overlay = True

    def __init__(self, left: Left, show: Callable[[Playthrough], Scene]) -> None:
        self._left, self._show = left, show
        self.problems: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The level."""
        return self._left.title

    def first_focus(self) -> str:
        """Going on in the way that changes least."""
        return "now" if self._left.can_go_on else "then"

    def build(self) -> Widget:
        """What is different, and the ways to go on."""
        left = self._left
        now = _("Go on with the level as it is now") if left.changed.level else _("Go on")
        then = left.can_be_as_it_was and not self.problems
        body: list[Widget | None] = [
            *(Label(text) for text in left.sentences()),
            *(Label(problem, CAPTION, "vermilion_text") for problem in self.problems),
            MenuRow(_("Open a copy") if left.sitting.elsewhere else now, self.on_now, key="now", main=True)
            if left.can_go_on
            else None,
            MenuRow(_("Open it as it was"), self.on_then, note=_("with the level's rules of that time"), key="then")
            if then
            else None,
            MenuRow(_("Not now"), self.on_back, key="no"),
        ]
        return Column([Dialog(self.title, body, (), gap=8, grow=1)])

    def on_now(self) -> Answer:
        """Go on with the level as it is now."""
        return Replace(self._show(self._left.go_on()))

    def on_then(self) -> Answer:
        """Go on with the level as it was."""
        try:
            return Replace(self._show(self._left.as_it_was()))
        except BadInput as bad:
            self.problems = tuple(str(problem) for problem in bad.problems[:2])
            self.rebuild()
            return None
