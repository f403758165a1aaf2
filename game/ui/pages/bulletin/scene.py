"""Bulletin: the printed page, the bench where it can be printed otherwise, and the way back from every figure."""

from dataclasses import dataclass
from functools import partial

from game.engine.audience.outlets import Copy
from game.engine.data.election import Election
from game.engine.trace import Trace, trace
from game.explain.bulletin.overfull import overfull
from game.explain.bulletin.proof import Draft
from game.explain.published.ballot import LEVELS
from game.explain.published.outlets import copies_of
from game.explain.published.reports import ROW
from game.explain.vocabulary import figure_name
from game.kit.drawing.theme import CAPTION_BOLD, MARGIN, WIDE
from game.kit.grid import Flow
from game.kit.layout import Column, Row
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Push, Replace
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Tabs
from game.session.actions import SetKnob
from game.text.language import message
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.almanac.reports import TwoReports
from game.ui.pages.ballot import make_page
from game.ui.pages.bulletin.bench.bench import BenchActs, Use, rounding_bench
from game.ui.pages.bulletin.front_page.outlets import outlet_strip
from game.ui.pages.bulletin.front_page.page import Room, front_page
from game.ui.pages.bulletin.trace.panel import trace_panel
from game.ui.pages.grounded import Grounded

BESIDE, ALL = 1120, 1720
"""Design units from which the bench stands beside the page, and from which the trace stands beside the bench."""

BENCH = 534
LOW = 600
"""Design units of height below which the page begins at its top."""

AGAINST = "against"
"""The figure that is walked back where nobody chose another."""


@dataclass(frozen=True, eq=False, slots=True)
class Galley:
    """What the page is made from, worked out once for each ballot."""

    printed: Draft
    copies: tuple[Copy, ...]
    traces: dict[str, Trace]

    @classmethod
    def of(cls, held: Election) -> "Galley":
        """Work it out."""
        traces = {figure.name: trace(held, figure.name) for figure in held.bulletin.figures}
        return cls(Draft.of(held), copies_of(held), traces)


class BulletinPage(Grounded[Galley]):
    """The front page on the left, bench and trace on the right; on a small window they are tabs."""

    advice = message(
        "Open any figure with dots below it to walk it back to the ballots.\n"
        "On the bench, change how a figure is printed: the counts stay the same.\n"
        "T shows below the key figures what really happened.\n"
        "Open an outlet to see what it copied, and what slipped."
    )

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self._draft: Draft | None = None
        self._turnable: frozenset[str] | None = None
        self._more = False

    def first_focus(self) -> str:
        """The figure that is walked back, where the whole page can be seen."""
        return f"figure {self.ballot.figure or AGAINST}" if self.context.space[1] >= LOW else ""

    # --- what the page is made from

    def work_out(self, record: Election) -> Galley:
        """The page as it was printed, and the way back from every figure on it."""
        return Galley.of(record)

    @property
    def figure(self) -> str:
        """The figure that is walked back: the one somebody chose, or those against, or what else is printed first."""
        traces = self.state.traces
        return next((one for one in (self.ballot.figure, AGAINST, *traces) if one in traces), "")

    @property
    def draft(self) -> Draft:
        """The page as it stands on the ballot."""
        galley = self.state
        if self._draft is None or self._draft.record is not galley.printed.record:
            self._draft = galley.printed
        return self._draft

    def _trace(self) -> Trace | None:
        return self.state.traces.get(self.figure)

    # --- the page

    def before_ballot(self) -> tuple[str, str]:
        """Nothing is printed yet."""
        words = _("Nothing is printed before the polls have been opened and the papers counted.")
        return _("No bulletin yet"), words

    def content(self) -> Widget:
        """Front page, outlets, bench and trace, as the window has room."""
        across, down = self.context.space
        draft = self.draft
        if across < BESIDE:
            return self._folded(draft, across)
        wide = across >= ALL
        left = across - 2 * MARGIN - WIDE - BENCH - (BENCH + WIDE if wide else 0)
        room = Room(left, large=left >= 720 and down >= 900)
        parts: list[Widget] = [_area(self._front(draft, room), "sheet", grow=1)]
        bench, walked = self._bench(draft, narrow=False, title=wide), self._walk(draft.record)
        if wide:
            parts += [_area(walked, "walk"), _area(bench, "bench")]
        else:
            panes = (
                Pane(_("Rounding bench"), _area(bench, "bench")),
                Pane(self._walk_title(), _area(walked, "walk")),
            )
            parts.append(Tabs(panes, _("Bench and trace"), key="side"))
        for part in parts[1:]:
            part.width = BENCH * max(1.0, self.context.look.text_scale)
        return Row(parts, gap=WIDE, pad=(MARGIN - 8, 8))

    def _folded(self, draft: Draft, across: float) -> Widget:
        room = Room(across - 2 * MARGIN)
        panes = (
            Pane(_("Front page"), _area(self._front(draft, room), "sheet", grow=1)),
            Pane(_("Rounding bench"), _area(self._bench(draft, narrow=room.narrow, title=False), "bench")),
            Pane(self._walk_title(), _area(self._walk(draft.record), "walk")),
        )
        return Column([Tabs(panes, _("Bulletin"), key="tabs", grow=1)], pad=(MARGIN - 8, 8))

    def _front(self, draft: Draft, room: Room) -> Widget:
        page = front_page(draft, room, self.on_trace, truth=not self.ballot.report)
        said = overfull(draft.record)
        full = Label(said, CAPTION_BOLD, "vermilion_text", key="overfull") if said else None
        strip = outlet_strip(self.state.copies, self.on_outlet, narrow=room.narrow)
        march = self.ballot.play.level.name in LEVELS[ROW]
        two = Button(_("What two outlets printed in March 2026"), self.on_reports, size="bar", key="reports")
        return Column([page, full, strip, Row([two]) if march else None], gap=16, grow=1)

    def _bench(self, draft: Draft, *, narrow: bool, title: bool) -> Widget:
        acts = BenchActs(
            digits=self.on_digits,
            rounding=self.on_rounding,
            base=self.on_base,
            all_digits=self.on_all_digits,
            turn=self.on_turn,
            more=self.on_more,
            as_printed=self.on_as_printed,
            use_rule=self.on_use_rule,
        )
        bench = rounding_bench(draft, self._use(draft), acts, narrow=narrow, title=title)
        seats = Button(_("The assembly"), partial(self.on_aside, "assembly"), size="bar", key="assembly")
        sheet = Button(_("Result sheets"), partial(self.on_aside, "sheet"), size="bar", key="sheets")
        ways = Flow([seats if self.ballot.chamber else None, sheet], gap=8, row_gap=8)
        return Column([bench, Rule(), ways], gap=16)

    def _use(self, draft: Draft) -> Use:
        """Whether the level lets every rule be turned that the draft changed."""
        if self._turnable is None:
            self._turnable = frozenset(one.path for one in self.ballot.play.knobs)
            # where printing is what the level is about, the whole bench is there from the start
            self._more = any(path.startswith("publication.") for path in self._turnable)
        if all(path in self._turnable for path in draft.changes):
            return Use(allowed=True, why=_("The polls have to be opened again to print by them."), more=self._more)
        return Use(allowed=False, why=_("This level does not let these rules be turned."), more=self._more)

    def _walk(self, held: Election) -> Widget:
        walked = self._trace()
        if walked is None:
            return Label(_("This page prints no figure."))
        panel = trace_panel(held, walked, self.on_station)
        if walked.figure.name != AGAINST:
            return panel
        meet = Button(_("Who voted against?"), self.on_against, size="bar", key="meet")
        return Column([Row([meet]), panel], gap=16)

    def _walk_title(self) -> str:
        return _("Where it comes from: {figure}").format(figure=figure_name(self.figure))

    # --- what is asked for

    def on_trace(self, name: str) -> Answer:
        """Walk a figure back, if it was published."""
        if name not in {figure.name for figure in self.ballot.held.bulletin.figures}:
            return Say(_("This figure stands on the proof only: it was never published."))
        self.ballot.figure = name
        self.rebuild()
        side, tabs = self.find("side"), self.find("tabs")
        if isinstance(side, Tabs):
            side.strip.choose(1)
        elif isinstance(tabs, Tabs):
            tabs.strip.choose(2)
            self.focus(tabs.strip.key)
        self.did("figure")
        self.did("trace")
        return None

    def on_station(self, row: int) -> Answer:
        """Go to a station that mattered."""
        self.ballot.precinct = self.state.traces[self.figure].precincts[row].precinct
        return Replace(make_page("station", self.ballot))

    def on_reports(self) -> Answer:
        """Compare the two reports of the vote that this level is about."""
        return Push(TwoReports())

    def on_outlet(self, index: int) -> None:
        """Say what an outlet copied."""
        card = self.find(f"outlet {index}")
        if card is not None:
            card.host.show_tip(card)

    def on_digits(self, name: str, digits: float) -> None:
        """Print a figure with other digits."""
        self._print(self.draft.with_digits(name, round(digits)))

    def on_rounding(self, name: str, rule: str) -> None:
        """Print a figure by another rule."""
        self._print(self.draft.with_rounding(name, rule))

    def on_base(self, name: str, base: str) -> None:
        """Print a figure as a percentage of something else."""
        self._print(self.draft.with_base(name, base))

    def on_all_digits(self, digits: int) -> None:
        """Print for and against with so many digits."""
        self._print(self.draft.with_digits("for", digits).with_digits("against", digits))

    def on_turn(self, name: str) -> None:
        """Leave a figure out, or print it after all."""
        self._print(self.draft.turned(name))

    def on_more(self) -> None:
        """Show the rest of the bench, or only its beginning."""
        self._more = not self._more
        self.rebuild()

    def on_as_printed(self) -> None:
        """Back to the page of the record."""
        self._print(self.draft.as_printed())

    def on_use_rule(self) -> Answer:
        """Take the rules of the draft over into the ballot, which has to be held anew."""
        for path, value in self.draft.changes.items():
            refused = self.ballot.play.act(SetKnob(path, value))
            if refused:
                return Say(refused)
        words = _("The printing rules are changed. Open the polls to print by them.")
        return (Say(words), Replace(make_page("country", self.ballot)))

    def _print(self, draft: Draft) -> None:
        self._draft = draft
        self.rebuild()


def _area(content: Widget, key: str, grow: float = 0) -> ScrollArea:
    """A part of the page that scrolls if it must, with room for the focus ring and the shadow."""
    return ScrollArea(Column([content], pad=(8, 8 if grow else 4)), grow=grow, key=key)
