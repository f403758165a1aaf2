"""Undo and redo of a page that turns rules: its keys, its buttons, and the notice of the step that was taken."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial

from game.explain.rules.steps import next_redo, next_undo, redone, undone
from game.kit.page.command import Act, Answer, Say
from game.kit.page.scene import Shortcut
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.session.actions import Action
from game.session.session import Playthrough
from game.session.state import Standing
from game.text.language import translate as _
from game.ui.pages.ballot import BallotScene


class Stepping(BallotScene):
    """A page on which the last change of the rules can be taken back."""

    def shortcuts(self) -> Sequence[Shortcut]:
        """Undo and redo."""
        return (
            *super().shortcuts(),
            Shortcut("u", self.on_undo, _("undo")),
            Shortcut("r", self.on_redo, _("redo")),
            Shortcut("ctrl+z", self.on_undo, _("undo")),
            Shortcut("ctrl+y", self.on_redo, _("redo")),
        )

    def step_buttons(self) -> tuple[Widget, Widget]:
        """Return the buttons of undo and redo."""
        play = self.ballot.play
        return (
            _button(partial(next_undo, play), (_("Undo"), _("Undo: {step}")), self.on_undo, "undo"),
            _button(partial(next_redo, play), (_("Redo"), _("Redo: {step}")), self.on_redo, "redo"),
        )

    def on_undo(self) -> Answer:
        """Take the last change of the rules back."""
        return self._stepped(self.ballot.play.undo, self.ballot.play.state.now.by, undone)

    def on_redo(self) -> Answer:
        """Make it again."""
        following = self.ballot.play.state.undone
        return self._stepped(self.ballot.play.redo, following[-1].by if following else None, redone)

    @abstractmethod
    def turned_over(self, before: Standing) -> None:
        """Show other rules than those one stood under ``before``."""

    def _stepped(
        self, step: Callable[[], str], by: Action | None, told: Callable[[Action | None, Playthrough], str]
    ) -> Answer:
        """Go a step back or forth, and say which."""
        before, refused = self.ballot.play.state.now, step()
        self.turned_over(before)
        return Say(refused or told(by, self.ballot.play))


def _button(step: Callable[[], str], words: tuple[str, str], act: Act, icon: str) -> Widget:
    """Return the button of a step back or forth; it says which, and so does its tip."""

    def said() -> str:
        return words[1].format(step=step()) if step() else words[0]

    return Button(said, act, icon=icon, icon_only=True, size="bar", disabled=lambda: not step(), key=icon)
