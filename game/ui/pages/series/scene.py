"""Series: what was printed, cast, private and believed, ballot by ballot; on the right, the next one and its rules."""

from functools import partial
from typing import Any

from game.engine.streams import Between
from game.explain.series.changes import Change, changes
from game.explain.series.curve import Response, response
from game.explain.series.rows import DISSENT, FOR, NAMES, TURNOUT, Column, column, columns, difference, shown_rows
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, CAPTION_BOLD, MARGIN, NEAR, PAD
from game.kit.layout import Column as Box
from game.kit.layout import Row, Spacer
from game.kit.page.command import Answer
from game.kit.page.scene import Replace, Say
from game.kit.program.newest import Newest, Task
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.picked import Choice
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.segment import Segment
from game.kit.widgets.tabs import Pane, Panes, Tabs
from game.kit.widgets.watch import Watch
from game.level.sequence import EXPECTED
from game.session.actions import EndCount, OpenPolls, SetKnob, SwitchPart
from game.session.series.actions import FirstBallot, NextBallot
from game.session.series.turns import Turn
from game.text.citations import cited
from game.text.language import message
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import BallotScene, make_page
from game.ui.pages.country.rules import Turning, rules
from game.ui.pages.series.chart import SeriesChart
from game.ui.pages.series.curve import RestCurve, rest_words
from game.ui.pages.series.scale import scale_for

VIEWS = {"dissent": DISSENT, "turnout": TURNOUT, "for": FOR}
LEFT, RIGHT, GAP = 560, 340, 24
MOMENT, AN_HOUR = 0.02, 3600.0
"""Seconds that a frame waits for a forecast; without a window there is no frame to keep."""

Coming = tuple[Turn | None, Response | None]


class SeriesPage(BallotScene):
    """The chart of all ballots, and the card of the one that comes next."""

    page = "series"
    name = message("From ballot to ballot")
    advice = (
        message("Left and right choose a ballot. Dotted is what is to be expected of the next one."),
        message("Change rules, then hold the next ballot: what was printed is what people expect."),
        message("The pages Country to Readers show the ballot that was held last."),
    )

    def __init__(self, desk: BallotState) -> None:
        super().__init__(desk)
        self.view = "dissent"
        self.chosen = len(desk.play.series.turns)
        self._to_go = 0
        self._dragged = ""
        self._patience = AN_HOUR if desk.records is None or desk.records.endless else MOMENT
        self._newest: Newest[Coming] = Newest()
        self._task: Task[Coming] | None = None
        self._key: object = None
        self._coming: Coming = (None, None)

    def first_focus(self) -> str:
        """The next ballot, where it is in sight."""
        return "hold" if self.context.space[0] >= LEFT + RIGHT + GAP + 2 * MARGIN else ""

    def closed(self) -> None:
        """Nobody waits any more."""
        super().closed()
        self._newest.drop()

    # --- what there is to show

    @property
    def _known(self) -> bool:
        """Whether the present ballot is held and known, or not held at all."""
        return not self.desk.play.polls_open or self.desk.election is not None

    def _held(self) -> list[Column]:
        series = self.desk.play.series
        return columns(self.desk.play.level.head, series.held if self._known else series.turns)

    def _ask(self) -> None:
        """Have the next ballot forecast, and the curve of its rules worked out."""
        play = self.desk.play
        key = (play.scenario, play.counted, self._known)
        if key != self._key and self._known:
            self._key, self._coming = key, (None, None)
            self._task = self._newest.wish(self._work)
            self._task.wait(self._patience)
        if self._task is not None and self._task.over:
            self._coming = self._task.result()
            self._task = None

    def _work(self, between: Between) -> Coming:
        play = self.desk.play
        awaited = play.series.expected()
        between()
        return awaited, response(play.series.rules(), between)

    # --- the page

    def content(self) -> Widget:
        """The chart and, beside it, what comes next."""
        self._ask()
        held, awaited = self._held(), self._coming[0]
        if self.desk.election is not None and self.desk.counted:
            self.desk.hour = float(self.desk.election.choices.hours[-1] + 1)
        coming = None if awaited is None else column(self.desk.play.level.head, awaited)
        self.chosen = min(self.chosen, max(0, len(held) + (coming is not None) - 1))
        watch = Watch(lambda: self._task is not None and not self._task.over, self.on_arrived)
        panes = Panes(
            (
                Pane(_("The series"), self._chart(held, coming), LEFT, 1),
                Pane(_("The next ballot"), self._card(held, coming), RIGHT, 0),
            ),
            self.title,
            key="panes",
            gap=GAP,
            grow=1,
        )
        return Box([watch, panes], pad=(MARGIN, 12))

    def _chart(self, held: list[Column], coming: Column | None) -> Widget:
        every = [*held, *([coming] if coming else [])]
        head = self.desk.play.level.head
        views = {"dissent": _("Against"), "turnout": _("Turnout"), "for": _("For")}
        choose = Segment(_("Shown"), [Choice(name, words) for name, words in views.items()], self.view, self.on_view)
        choose.key = "view"
        note = caption(_(head.content_note)) if head.content_note else None
        top = [
            heading(_(self.desk.play.title)),
            Row([Label(self._said(every), CAPTION, "quiet", grow=1), choose], align="middle", gap=NEAR),
        ]
        if not every:
            return Box([*top, Label(_("working …")), note], gap=NEAR)
        rows = [name for name in shown_rows(every, VIEWS[self.view]) if self._may_show(name)]
        scale = scale_for(every, rows)
        name, now = _("The ballots"), lambda: self.chosen
        chart = SeriesChart(name, held, coming, rows, scale, self._tipping(), now, self.on_choose, key="chart", grow=1)
        return ScrollArea(Box([*top, chart, self._told(every), note], gap=NEAR, grow=1), key="series", grow=1)

    def _said(self, every: list[Column]) -> str:
        """What kind of figures these are, and that nobody changed their mind where nobody did."""
        kind = _("In per cent; a simulation, but for what was published.")
        private = {one.texts["private"] for one in every}
        if self.desk.report or len(private) != 1 or len(every) == 1:
            return kind
        words = _("{share} % oppose in every ballot: nobody changes their mind.")
        return f"{kind} {words.format(share=private.pop())}"

    def _may_show(self, row: str) -> bool:
        """Whether a row is on the side that the reader looks at: the report knows neither boxes nor thoughts."""
        return not self.desk.report or NAMES[row][1] not in ("private", "truth")

    def flipped(self) -> None:
        """The other side has other rows."""
        self.rebuild()

    def _told(self, every: list[Column]) -> Widget | None:
        """What stands behind the chosen ballot: what changed before it, and who published its row."""
        if not 0 <= self.chosen < len(every):
            return None
        one = every[self.chosen]
        lines = [_change(change) for change in changes(self.desk.play) if change.ballot == one.name]
        if one.published is not None:
            sure = _("a claim") if one.published.sourced else _("a claim, not confirmed")
            words = _("Published ({kind}): {source}")
            lines.append(Label(words.format(kind=sure, source=cited(one.published.source)), CAPTION, "quiet"))
            wrong = difference(one)
            lines.append(Label(wrong or _("The page prints what was published."), CAPTION))
        return Box(lines, gap=2) if lines else None

    def _card(self, held: list[Column], coming: Column | None) -> Widget:
        play, found = self.desk.play, self._coming[1]
        curve = None if found is None else self._curve(found, coming)
        if play.counted:
            inside = Box([self._verdict(), self._onward(), *self._changes(), curve], gap=12)
            top: Widget = ScrollArea(inside, key="next", grow=1, name=_("The next ballot"))
        else:
            panes = [Pane(_("Rules"), self._rules(), 0, 1)]
            panes += [] if curve is None else [Pane(_("Where it rests"), curve, 0, 1)]
            top = Tabs(panes, _("The next ballot"), key="tabs", grow=1)
        return Card([top, *self._buttons(held)], gap=12, pad=(PAD, 12), grow=1)

    def _onward(self) -> Widget | None:
        """The way to other rules."""
        series = self.desk.play.series
        if series.last:
            return None
        words = _("Rules stay as they are, unless you change them before ballot {name}.")
        said = Label(words.format(name=series.ballots[series.number].name), BODY)
        return Box([said, Row([Button(_("Change rules first"), self.on_prepare, key="prepare"), Spacer()])], gap=12)

    def _rules(self) -> Widget:
        play = self.desk.play
        turning = Turning(play.value, play.is_on, self.on_knob, self.on_switch, self.on_settle)
        shown = [one for one in play.knobs if one.path != EXPECTED]
        inside = Box([*rules(shown, turning), *self._changes()], gap=16, pad=(4, NEAR))
        return ScrollArea(inside, key="rules", grow=1, name=_("Rules"))

    def _changes(self) -> list[Widget]:
        """Every change of the rules, those that the level has still in store among them."""
        found = changes(self.desk.play)
        return [Label(_("What changes"), CAPTION_BOLD, "quiet", heading=True), *map(_change, found)] if found else []

    def _tipping(self) -> float | None:
        """The belief from which on belief grows by itself, where there is one."""
        found = self._coming[1]
        return found.tipping[0] if found and found.tipping and self.view == "dissent" else None

    def _curve(self, found: Response, coming: Column | None) -> Widget:
        now = coming.turn.believed if coming else -1.0
        drawn = RestCurve(found, now, _("What people do, and learn, by what they believe"), grow=1, key="curve")
        return Box([drawn, Label(rest_words(found), CAPTION)], gap=NEAR, pad=(0, NEAR), grow=1)

    def _verdict(self) -> Widget | None:
        verdict = self.desk.play.verdict
        if not (verdict.judged and verdict.final):
            return None
        met = _("The goal is met.") if verdict.met else _("The goal is not met.")
        return Box(
            [Label(met, BODY_BOLD), *(Label(one.sentence, CAPTION) for one in verdict.judged if not one.met)], gap=4
        )

    def _buttons(self, held: list[Column]) -> list[Widget]:
        series, counted = self.desk.play.series, self.desk.play.counted
        over = counted and series.last
        names = [one.name for one in series.ballots]
        number = series.number if counted else series.number - 1
        if over:
            main = Button(_("To the debrief"), partial(self.on_go, "debrief"), main=True, key="hold")
        else:
            main = Button(_("Hold ballot {name}").format(name=names[number]), self.on_hold, main=True, key="hold")
        again = Button(_("Start again"), self.on_again, key="again", disabled=not held)
        rest = Button(_("Hold all the others"), self.on_rest, key="rest", disabled=over)
        return [main, Row([again, Spacer(), rest], gap=NEAR)]

    # --- what is asked for

    def on_view(self, view: str) -> Answer:
        """Show another figure."""
        self.view = view
        self.rebuild()
        return None

    def on_choose(self, index: int) -> Answer:
        """Look at another ballot."""
        self.chosen = index
        self.rebuild()
        return None

    def on_hold(self) -> Answer:
        """Hold the next ballot."""
        return self._hold(1)

    def on_rest(self) -> Answer:
        """Hold all that are left."""
        return self._hold(len(self.desk.play.series.ballots))

    def _hold(self, ballots: int) -> Answer:
        self._to_go = ballots
        self.context.sound.play("stamp")
        refused = self._go_on()
        self.rebuild()
        return Say(refused) if refused else None

    def _go_on(self) -> str:
        """Hold ballots one after the other, as long as each is there at once."""
        play = self.desk.play
        while self._to_go and self._known:
            if play.counted and play.series.last:
                self._to_go = 0
                break
            self._to_go -= 1
            refused = (play.act(NextBallot()) if play.counted else "") or play.act(OpenPolls()) or play.act(EndCount())
            if refused:
                self._to_go = 0
                return refused
            self.chosen = play.series.number - 1
            self.desk.ask()
        return ""

    def on_arrived(self) -> Answer:
        """A ballot or a forecast is known now."""
        self._go_on()
        return super().on_arrived()

    def on_prepare(self) -> Answer:
        """Go on to the next ballot without holding it, so that its rules can be changed."""
        refused = self.desk.play.act(NextBallot())
        self.chosen = self.desk.play.series.number - 1
        self.rebuild()
        return Say(refused) if refused else None

    def on_again(self) -> Answer:
        """Begin the series again."""
        self._to_go = 0
        refused = self.desk.play.act(FirstBallot())
        self.chosen = 0
        self.rebuild()
        return Say(refused) if refused else None

    def on_knob(self, path: str, value: Any) -> Answer:
        """Turn a rule of the next ballot."""
        refused = self.desk.play.act(SetKnob(path, value, dragging=self._dragged == path))
        self._dragged = path
        self.rebuild()
        return Say(refused) if refused else None

    def on_switch(self, address: str, on: bool) -> Answer:
        """Switch a rule of the next ballot on or off."""
        refused = self.desk.play.act(SwitchPart(address, on))
        self.rebuild()
        return Say(refused) if refused else None

    def on_settle(self) -> Answer:
        """A slider was let go."""
        self._dragged = ""
        return None

    def on_back(self) -> Answer:
        """Back to the country."""
        return Replace(make_page("country", self.desk))


def _change(one: Change) -> Widget:
    words = _("{name}: {words} (set by you)") if one.by_player else _("{name}: {words}")
    return Label(words.format(name=one.ballot, words=one.words), CAPTION)
