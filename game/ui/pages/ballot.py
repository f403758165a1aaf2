"""The base of the pages of one ballot: the bar with its steps, truth or report, and the way from page to page."""

from abc import abstractmethod
from collections.abc import Callable, Hashable, Sequence
from functools import partial
from importlib import import_module

from game.kit.drawing.theme import SUBTITLE
from game.kit.layout import Column, Spacer
from game.kit.page.command import Act, Answer, Say
from game.kit.page.scene import Pop, Push, Replace, Shortcut
from game.kit.widget import Widget
from game.kit.widgets.label import Label
from game.kit.widgets.picked import Choice
from game.kit.widgets.segment import truth_or_report
from game.kit.widgets.select import Select
from game.kit.widgets.top_bar import Step, top_bar, two_lines
from game.kit.widgets.watch import Watch
from game.session.actions import EndCount, SkipStep, Visit
from game.text.language import translate as _
from game.ui.ballot_state import PAGE_NAMES, PAGES, BallotState
from game.ui.pages import evening
from game.ui.pages.lessons.guide import Ways, guide, present_step
from game.ui.pages.menus.pause import Pause
from game.ui.pages.menus.teachers_word import TeachersWord
from game.ui.pages.paned import Paned
from game.ui.pages.silence import Silence

ROOMY = 1180
FOLDED, NAMED, LEAST = 1010, 640, 560
"""Design units of width from which the bar has room for the wordmark, the steps, the level's name, and the key T."""

ASIDE = 110
"""Width that a page beside the six takes more, for the way back and for its own longer name."""

BESIDE_NAME = 932
"""Width that all the rest of the bar takes where the steps stand beside the name of the level."""


class BallotScene(Paned):
    """A page of a ballot; override ``content``."""

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        if ballot.hides == "debrief" and self.page == "debrief" and ballot.counted:
            ballot.hides = "shown"
        ballot.report = ballot.report or ballot.hidden
        self.waits = False
        """Whether the page stands empty until its groundwork is there."""
        self._silence = Silence()
        self._left = ""
        """What had the focus before that."""

    @property
    def title(self) -> str:
        """The name of the page."""
        return _(self.name) if self.name else step_names(self.ballot)[self.page]

    @abstractmethod
    def content(self) -> Widget:
        """Everything below the bar."""

    def before_ballot(self) -> tuple[str, str] | None:
        """Title and words of the page before the polls were opened; None where it shows something by then."""
        return None

    def build(self) -> Widget:
        """The bar and the content; before the polls were opened, what is missing and the way there."""
        told = None if self.ballot.election is not None else self.before_ballot()
        self._lay()
        ways = evening.CountWays(partial(self.on_go, "count"), self.on_count_at_once)
        if self.waits:
            content = self._waiting()
        elif told:
            content = self.unopened(*told)
        elif self.ballot.curtain and self.ballot.counted and not self.covers:
            content = self.curtain()
        elif evening.is_shut(self.ballot, self.page):
            content = evening.uncounted(ways)
        else:
            content = self.content()
        content.grow = 1
        steps = guide(self.ballot, self.page, Ways(self.on_guided, self.on_seen, self.on_skip_step))
        watch = Watch(lambda: self.ballot.working, self.on_arrived)
        return Column([watch, self._bar(), steps, evening.to_count(self.ballot, self.page, ways), content])

    def _lay(self) -> None:
        """Have the groundwork of the page worked out; while that lasts, remember what had the focus."""
        waited, work = self.waits, self.groundwork()
        self.waits = work is not None and not self.ballot.laid(*work)
        if self.waits and not waited:
            self._silence = Silence()
        if self.waits and self._page is not None and self._page.focused is not None:
            self._left = self._page.focused.key

    def _waiting(self) -> Widget:
        """What stands there until then."""
        told = [] if self._silence.lasts() else [Label(_("working …"), SUBTITLE, heading=True)]
        return Column([Watch(self._silence.lasts, self.rebuild), Spacer(), *told, Spacer()], cross="middle")

    def unopened(self, title: str, words: str) -> Widget:
        """Say that there is no ballot yet, and lead to where the polls are opened."""
        return evening.aside(title, words, _("To the country"), partial(self.on_go, "country"))

    def _bar(self) -> Widget:
        """The bar as the window has room: all of it, the steps folded, or without the level's name."""
        room = self.context.space[0]
        side = truth_or_report(lambda: "report" if self.ballot.report else "truth", self.on_side)
        if room < LEAST:
            side.key_cap = ""
        aside = self.page not in step_names(self.ballot)
        look, title = self.context.look, self.ballot.play.title if room >= NAMED + aside * ASIDE else ""
        made = partial(top_bar, self, title, right=(side,), back=aside, narrow=room < ROOMY)
        if room < max(FOLDED, BESIDE_NAME + two_lines(look, title) / look.scale):
            return made(steps=(self._folded_steps(),))
        spread = made(steps=self._steps())
        wide = spread.span(look)[0] <= look.type_px(room)
        return spread if wide else made(steps=(self._folded_steps(),))

    def _folded_steps(self) -> Widget:
        names = step_names(self.ballot).items()
        choices = [Choice(page, name) for page, name in names if self._leads_to(page)]
        if self.page not in step_names(self.ballot):
            choices.insert(0, Choice(self.page, self.title))
        return Select(_("Page"), choices, self.page, self.on_go, key="steps")

    def _leads_to(self, page: str) -> bool:
        return page == self.page or not evening.is_shut(self.ballot, page)

    def groundwork(self) -> tuple[Hashable, Callable[[], object]] | None:
        """Return what is to be worked out before ``content``, in any thread, after the name it is known by."""
        return None

    def on_arrived(self) -> Answer:
        """Something is known that was worked out beside the page."""
        self.rebuild()
        if self._page is not None and self._page.focused is None:
            self.focus(self._left if self.find(self._left) is not None else self.first_focus())
        self._left = ""
        return None

    def closed(self) -> None:
        """What nobody looks at any more is not worked out; the next page asks for what it needs."""
        self.ballot.drop()

    def take(self, act: Act) -> Answer:
        """Do what is asked for; if that completes a step of the tutorial, show the next one."""
        before = present_step(self.ballot)
        answer = super().take(act)
        self.ballot.ask()
        if present_step(self.ballot) is not before:
            self.rebuild()
        return answer

    def did(self, place: str) -> None:
        """Tell the tutorial that the player did what one of its steps may ask for."""
        if any(step.done == "visit" and step.at == place for step in self.ballot.play.level.head.steps):
            self.ballot.play.act(Visit(place))

    def on_guided(self, page: str) -> Answer:
        """Go where the tutorial leads; to what is printed after the count, over the count."""
        if self.ballot.election is None or not evening.is_shut(self.ballot, page):
            return self.on_go(page)
        return self.on_count_at_once() if self.page == "count" else self.on_go("count")

    def on_seen(self, place: str) -> Answer:
        """The player has read what a step of the tutorial points at."""
        self.did(place)
        return None

    def on_skip_step(self, step: int) -> Answer:
        """The player would rather leave a step of the tutorial out."""
        self.ballot.play.act(SkipStep(step))
        return None

    def _steps(self) -> Sequence[Step]:
        names = step_names(self.ballot)
        return [
            Step(
                names[page],
                partial(self.on_go, page),
                page == self.page,
                index == 0,
                key=f"step {page}",
                disabled=evening.is_shut(self.ballot, page),
            )
            for index, page in enumerate(names)
        ]

    def shortcuts(self) -> Sequence[Shortcut]:
        """T flips truth and report, on every page."""
        flip = Shortcut("t", self.on_flip, _("flip between what happened and what is reported"))
        hide = Shortcut("h", self.on_hide, _("hide the answer, or show it"))
        if self.ballot.election is None or self.ballot.counted:
            return (flip, hide)
        return (flip, hide, Shortcut("c", self.on_count_at_once, _("close the polls and count at once")))

    def on_count_at_once(self) -> Answer:
        """Skip day and count: the page is printed."""
        if (held := self.ballot.election) is None or self.ballot.counted:
            return None
        self.ballot.hour = float(held.choices.hours[-1] + 1)
        self.end_count()
        self.counted_at_once()
        self.rebuild()
        return Say(_("All is counted: the page is printed."))

    def end_count(self) -> None:
        """The page is printed: whoever hid the forecast waited for this."""
        self.ballot.play.act(EndCount())
        self.ballot.curtain = False
        self.context.sound.play("stamp")

    def counted_at_once(self) -> None:
        """What shows the count shows it as over."""

    def on_flip(self) -> Answer:
        """Show the other side."""
        return self.on_side("truth" if self.ballot.report else "report")

    def on_side(self, side: str) -> Answer:
        """Show what happened, or what is reported; what a teacher hides is shown at its moment or at a word."""
        if side == "truth" and self.ballot.hidden:
            if self.ballot.hides == "word":
                return Push(TeachersWord(self.ballot.opens, self.on_word))
            return Say(_("What happened is shown with the debrief."))
        self.ballot.report = side == "report"
        if self.ballot.counted:
            self.did("truth_report")  # before that one side has nothing to show
        self.flipped()
        return None

    def on_word(self) -> Answer:
        """The teacher's word was said: nothing is hidden any more."""
        self.ballot.hides = "shown"
        self.rebuild()
        return self.on_side("truth")

    def flipped(self) -> None:
        """The reader looks at the other side now."""
        self.rebuild()

    def on_go(self, page: str) -> Answer:
        """Go to another page of the same ballot."""
        if page in step_names(self.ballot):
            self.ballot.trail.clear()
        return Replace(make_page(page, self.ballot))

    def on_aside(self, page: str) -> Answer:
        """Go to a page beside the six, which leads back here."""
        self.ballot.trail.append(self.page)
        return self.on_go(page)

    def on_against(self) -> Answer:
        """Meet those who voted against."""
        return self.on_go(self.ballot.meet(self.page))

    def on_menu(self) -> Answer:
        """Hints, settings, save, leave."""
        return Push(Pause(self.ballot, self.on_restored, self.on_leave))

    def on_leave(self) -> Answer:
        """Leave the level, whatever is open on the page."""
        return Pop()

    def on_restored(self) -> Answer:
        """The rules are the level's own again; other rules are another ballot, which has not been held yet."""
        if self.page != "country" and self.ballot.election is None:
            return self.on_go("country")
        self.rebuild()
        return None


def step_names(ballot: BallotState) -> dict[str, str]:
    """The pages of a ballot in the player's language; where it is one of several, theirs is among them."""
    names = {page: _(name) for page, name in PAGE_NAMES.items()}
    if not ballot.play.series.several:
        return names
    last = names.popitem()
    return {**names, "series": _("Series"), last[0]: last[1]}


def make_page(page: str, ballot: BallotState) -> BallotScene:
    """Make a page of a ballot."""
    return _page_class(page)(ballot)


def load_pages() -> None:
    """Read the modules of all pages, so that turning to one of them does not take longer the first time."""
    for page in PAGES:
        _page_class(page)


def _page_class(page: str) -> type[BallotScene]:
    """Return the class of a page: ``CountryPage``, for which ``game.ui.pages.country.scene`` is read only now."""
    place, name = f"game.ui.pages.{page}.scene", f"{page.capitalize()}Page"
    found = vars(import_module(place)).get(name)
    if isinstance(found, type) and issubclass(found, BallotScene):
        return found
    raise LookupError(f"{place} has no page of a ballot that is called {name}")
