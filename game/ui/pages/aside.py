"""Pages of a ballot that stand beside the six: they go back to where one came from."""

from collections.abc import Sequence
from functools import partial

from game.explain.against.dots import dot_among, dots
from game.explain.assembly.sheet import stations_of
from game.kit.page.command import Answer
from game.kit.page.scene import Shortcut
from game.text.language import translate as _
from game.ui.pages.grounded import Grounded, State


class AsidePage(Grounded[State]):
    """The base of such a page; its ``page`` is none of the six."""

    def on_back(self) -> Answer:
        """Back to the page that one came from; out of the ballot, where one came from outside."""
        return self.on_go(self.ballot.trail.pop()) if self.ballot.trail else super().on_back()

    def on_meet(self) -> Answer:
        """Meet the first of those in the constituency who struck the name out."""
        held = self.ballot.held
        self.ballot.dot = dot_among(dots(held), stations_of(held, self.ballot.seat))
        return self.on_against()


class SeatPage(AsidePage[State]):
    """A page about one constituency, with a way to those before and after it."""

    def shortcuts(self) -> Sequence[Shortcut]:
        """The constituencies."""
        return (
            *super().shortcuts(),
            Shortcut("n", partial(self.on_step, 1), _("next constituency")),
            Shortcut("p", partial(self.on_step, -1), _("constituency before")),
        )

    def on_step(self, step: int) -> Answer:
        """Go to the constituency before or after."""
        record, goal = self.record(), self.ballot.seat + step
        if record is not None and 0 <= goal < record.country.places.units("constituency"):
            self.ballot.take_seat(goal)
            self.rebuild()
        return None
