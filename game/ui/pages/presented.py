"""A page of a ballot before a class: the answer can be hidden and shown, and a clicker goes from page to page."""

from abc import abstractmethod
from functools import partial

from game.kit.page.command import Act, Answer, Say
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.text.language import translate as _
from game.ui.ballot_state import PAGES, BallotState
from game.ui.pages import evening


class Presented(Scene):
    """What somebody who presents does with a page; ``page`` is the name of its class, such as count of CountPage."""

    page = ""
    covers = False
    """Whether the page itself leaves out what is hidden."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.page = cls.__name__.removesuffix("Page").lower()
        cls.leafed = cls.page not in PAGES[:-1]

    def __init__(self, ballot: BallotState) -> None:
        self.ballot = ballot

    @abstractmethod
    def on_go(self, page: str) -> Answer:
        """Go to another page of the same ballot."""

    def curtain(self) -> Widget:
        """Say that the answer is hidden, and show it when it is asked for."""
        return evening.aside(_("What do you expect?"), _("The answer is hidden."), _("Show the answer"), self.on_hide)

    def on_hide(self) -> Answer:
        """Hide the answer until those who look on have said what they expect; show it again.

        Before all is counted that is the forecast: the evening goes on meanwhile, and the count shows what came.
        """
        self.ballot.curtain = not self.ballot.curtain
        self.rebuild()
        if self.covers or self.ballot.counted:
            return None
        return Say(_("The forecast is hidden.") if self.ballot.curtain else _("The forecast is shown."))

    def forward(self) -> Act | None:
        """The next page that can be opened."""
        return self._beside(1)

    def backward(self) -> Act | None:
        """The page before; the first of all is not left by this."""
        return self._beside(-1) or (lambda: None)

    def _beside(self, step: int) -> Act | None:
        pages = [page for page in PAGES if page == self.page or not evening.is_shut(self.ballot, page)]
        if self.page not in PAGES:
            return self.on_back
        there = pages.index(self.page) + step
        return partial(self.on_go, pages[there]) if 0 <= there < len(pages) else None
