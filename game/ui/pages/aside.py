"""A page of a ballot that stands beside the six: it goes back to where one came from."""

from game.kit.page.command import Answer
from game.ui.pages.ballot import BallotScene


class AsidePage(BallotScene):
    """The base of such a page; its ``page`` is none of the six."""

    def on_back(self) -> Answer:
        """Back to the page that one came from; out of the ballot, where one came from outside."""
        return self.on_go(self.desk.trail.pop()) if self.desk.trail else super().on_back()
