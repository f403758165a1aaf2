"""Count night: the protocols climb from the boxes to the centre; beside them, how private stance becomes print."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from game.engine.data.columns import TIERS
from game.engine.flows import flows
from game.explain.bulletin.overfull import overfull
from game.explain.count.chain import CHOICES, STEPS, Link, chain, most_changed, most_moved
from game.explain.count.chain_words import column_name, step_name
from game.kit.drawing.theme import CAPTION_BOLD, MARGIN
from game.kit.grid import Flow
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, Answer
from game.kit.page.scene import Shortcut
from game.kit.widget import Widget
from game.kit.widgets.button import Button, icon_button
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.picked import Choice
from game.kit.widgets.segment import Segment
from game.kit.widgets.tabs import Pane, Panes
from game.text.language import message
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import BallotScene
from game.ui.pages.count.chain.chain import Sight, chain_rows
from game.ui.pages.count.chain.detail import TierActs, detail
from game.ui.pages.count.chain.follow import Follower
from game.ui.pages.count.chain.rows import ARRIVED
from game.ui.pages.count.flows.key import flows_legend
from game.ui.pages.count.flows.lens import Lens, parts_of
from game.ui.pages.count.flows.sankey import Sankey
from game.ui.pages.count.flows.walk import largest

TIER_SECONDS = 1.3
"""How long the protocols take from one tier to the next."""

LEFT, RIGHT = 560, 500
TALL = 700
"""Design units of height from which there is room for captions."""


class CountPage(BallotScene):
    """The page of the count."""

    name = message("Count night")
    advice = message(
        "Results climb from the boxes to the centre. At every step figures are received and reported.\n"
        "Open a step to see who moved how much, and what made it worth doing.\n"
        "In the flows, follow a ribbon from thought to print. T colours it by what the count changed."
    )

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self._chosen = ballot.figure if ballot.figure in CHOICES else ""
        self.open = ""
        self.clock = float(len(TIERS))
        self.playing = False
        self.followed = -1
        """The station of the ballot that somebody follows into the count, if they do."""
        self._follower = Follower()

    def shortcuts(self) -> Sequence[Shortcut]:
        """Play and skip."""
        return (
            *super().shortcuts(),
            Shortcut("space", self.on_play, _("let the results climb, or pause them")),
            Shortcut("s", self.on_skip, _("show all steps at once")),
        )

    def forward(self) -> Act | None:
        """All steps, before the page that is printed after them."""
        return super().forward() if self.ballot.counted else self.on_skip

    def first_focus(self) -> str:
        """The first tier that can change anything; in a low window the buttons, which are in sight."""
        if self.open:
            return "close"
        return "tier precinct" if self.context.space[1] >= TALL else "play"

    def opened(self) -> None:
        """The first time, the polls are closed and the protocols climb by themselves."""
        election = self.ballot.election
        if election is not None and not self.ballot.counted:
            self.ballot.hour = float(election.choices.hours[-1] + 1)
            self.playing = not self.context.look.still
            self.clock = 0.0
            if not self.playing:
                self._finish()

    def follow(self, precinct: int) -> None:
        """Begin where a ballot of this station goes first: at the stations."""
        self.followed, self.open = precinct, STEPS[1]

    # --- the page

    def before_ballot(self) -> tuple[str, str]:
        """A forecast has no results."""
        words = _("The polls have not been opened, so there is nothing to count. A forecast has no results.")
        return _("The count has not begun"), words

    def content(self) -> Widget:
        """Two panes."""
        right = self._tier() if self.open else Pane(_("Flows"), self._flows(), RIGHT, 1)
        panes = Panes(
            (Pane(_("Results"), self._chain(), LEFT, 1.1), right),
            key="panes",
            start=1 if self.open else 0,
            gap=40,
            grow=1,
        )
        return Column([panes], pad=(MARGIN, 16 if self.context.space[1] >= TALL else 8))

    def groundwork(self) -> tuple[Hashable, Callable[[], object]] | None:
        """Everybody followed to the central protocol: seconds in a large country."""
        held = self.ballot.election
        if held is None:
            return None
        chosen = self._chosen
        return (self.page, held, chosen), lambda: (chain(held, chosen or most_moved(held)), flows(held))

    # --- left: the chain

    @property
    def column(self) -> str:
        """The column that is followed: the one somebody chose, else the one that was changed most."""
        return self._chosen or most_moved(self.ballot.held)

    def _steps_up(self) -> tuple[Link, ...]:
        return chain(self.ballot.held, self.column)

    def _chain(self) -> Widget:
        tall = self.context.space[1] >= TALL
        names = [Choice(one, column_name(one)) for one in CHOICES]
        onward = Button(_("To the page"), partial(self.on_go, "bulletin"), size="bar", main=True, key="to page")
        told = caption(_("open a step: who moved how much, and why"))
        title = Column([heading(_("Results climb")), told], gap=4)
        ways = [onward] if self.ballot.counted else []
        head = Row([title, Spacer(), *ways], gap=8, align="middle") if tall else None
        chooser = Segment(_("Column"), names, lambda: self.column, self.on_column, apart=True, key="column")
        wide = self.context.space[0] >= LEFT + RIGHT
        inside = [chooser, Spacer() if wide else None, *self._buttons(), *([] if tall else ways)]
        bar = Row(inside, gap=8, align="middle") if wide else Flow(inside, gap=8)
        sight = Sight(lambda: self.clock, lambda: self.ballot.report, lambda: self.open, self.on_tier)
        said = overfull(self.ballot.held) if self.clock >= len(TIERS) else ""
        full = Label(said, CAPTION_BOLD, "vermilion_text", key="overfull") if said else None
        return Column([head, bar, full, chain_rows(self._steps_up(), self.column, sight, tight=not tall)], gap=12)

    def _buttons(self) -> Sequence[Widget]:
        words = _("Pause") if self.playing else _("Let the results climb")
        icon = "pause" if self.playing else "play"
        meet = Button(_("Who voted against?"), self.on_against, size="bar", key="meet")
        return (
            *([meet] if self.column == "against" and self.ballot.counted else []),
            icon_button(words, self.on_play, icon, "play", main=True),
            icon_button(_("Show all steps"), self.on_skip, "skip"),
        )

    # --- right: the flows, or a tier

    def _flows(self) -> Widget:
        held = self.ballot.held
        followed = flows(held)
        parts = parts_of(followed)
        chart = Sankey(
            held,
            followed,
            lambda: self.ballot.report,
            name=_("From private view to printed word"),
            come=lambda: self.clock / len(TIERS),
            magnified="struck_out" if parts else "",
            grow=1,
            key="sankey",
        )
        lens = Lens(parts, self._scale, self.on_lens, lambda: self.ballot.report, key="lens") if parts else None
        head = Column([heading(_("From private view to printed word")), flows_legend(report=self.ballot.report)], gap=4)
        return Column([head, chart, lens], gap=12)

    def _scale(self) -> float:
        chart = self.find("sankey")
        return chart.layout.scale if isinstance(chart, Sankey) else 1.0

    def _tier(self) -> Pane:
        step = next(step for step in self._steps_up() if step.key == self.open)
        acts = TierActs(self.on_close, self.on_visit, self.on_walk)
        return Pane(step_name(step), detail(self.ballot.held, step, self.column, acts, self.followed), RIGHT, 1)

    # --- time

    @property
    def moving(self) -> bool:
        """While the protocols climb."""
        return self.playing and not self.waits

    def step(self, seconds: float) -> Answer:
        """Let the results climb."""
        before = self.clock
        self.clock = min(float(len(TIERS)), before + seconds / TIER_SECONDS)
        if self.context.look.still:
            self.clock = float(len(TIERS))
        tier = TIERS[min(int(before), len(TIERS) - 1)]
        self.repaint(f"tier {tier}")
        self.repaint(f"climb {tier}")
        below = STEPS[STEPS.index(tier) - 1]
        self._follower.follow(*(self.find(key) for key in (f"tier {below}", f"climb {tier}", f"tier {tier}")))
        chart = self.find("sankey")
        if isinstance(chart, Sankey):
            chart.advance()
        if before % 1 < ARRIVED <= self.clock % 1:
            self.context.sound.play("paper")
        if self.clock >= len(TIERS):
            self._finish()
            self.rebuild()
        return None

    def _finish(self) -> None:
        """All is counted; the first time this is when the page is printed."""
        self.clock, self.playing = float(len(TIERS)), False
        if self.ballot.election is not None and not self.ballot.counted:
            self.end_count()

    def counted_at_once(self) -> None:
        """The protocols are up."""
        self._finish()

    # --- what is asked for

    def on_play(self) -> Answer:
        """Let them climb, pause them, or begin again."""
        if self.ballot.election is None:
            return None
        if self.clock >= len(TIERS):
            self.clock = 0.0
        self.playing = not self.playing
        self._follower.begin()
        if self.playing and self.context.look.still:
            return self.on_skip()
        self.rebuild()
        return None

    def on_skip(self) -> Answer:
        """Show everything at once."""
        self._finish()
        self.rebuild()
        return None

    def on_column(self, name: str) -> Answer:
        """Show another column."""
        self._chosen = self.ballot.figure = name
        self.rebuild()
        return None

    def on_tier(self, key: str) -> Answer:
        """Open a tier, or close it again."""
        self._open("" if self.open == key else key)
        return None

    def on_close(self) -> Answer:
        """Back to the flows."""
        self._open("")
        return None

    def on_back(self) -> Answer:
        """Close an open tier; else leave."""
        return self.on_close() if self.open else super().on_back()

    def _open(self, key: str) -> None:
        """Change what is on the right; where only one pane is shown, turn to it and take the focus along."""
        before, self.open = self.open, key
        self.rebuild()
        folded = self.turn_to(1 if key else 0)
        self.focus("close" if key and folded else f"tier {key or before}")

    def on_lens(self) -> Answer:
        """Show the struck-out papers in the chart."""
        chart = self.find("sankey")
        if isinstance(chart, Sankey):
            self.focus("sankey")
            chart.choose(largest(chart.strands, (1, "struck_out")))
        return None

    def on_visit(self, row: int) -> Answer:
        """Go to a polling station of the list."""
        self.ballot.precinct = most_changed(self.ballot.held, self.open, self.column)[row].number
        return self.on_go("station")

    def on_walk(self, figure: str) -> Answer:
        """Walk a printed figure back, on the bulletin's page."""
        self.ballot.figure = figure
        return self.on_go("bulletin")
