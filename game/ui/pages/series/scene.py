"""Series: what was printed, cast, private and believed, ballot by ballot; on the right, the next one and its rules."""

from functools import partial

from game.explain import vocabulary
from game.explain.series.changes import Change, changes
from game.explain.series.curve import Response
from game.explain.series.rows import (
    DISSENT,
    FOR,
    NAMES,
    TURNOUT,
    Column,
    agreement,
    difference,
    learned_words,
    shown_rows,
)
from game.explain.series.why import why_more
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, CAPTION_BOLD, MARGIN, NEAR, PAD
from game.kit.layout import Column as Box
from game.kit.layout import Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.picked import Choice
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.segment import Segment
from game.kit.widgets.tabs import Pane, Panes, Tabs
from game.kit.widgets.veil import Veil
from game.kit.widgets.watch import Watch
from game.level.series.sequence import EXPECTED
from game.text.citations import cited
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.country.rules import Turning, rules
from game.ui.pages.series.chart import SeriesChart
from game.ui.pages.series.curve import RestCurve, rest_words
from game.ui.pages.series.scale import scale_for, scale_words
from game.ui.pages.series.state import SeriesState

VIEWS = {"dissent": DISSENT, "turnout": TURNOUT, "for": FOR}
LEFT, RIGHT, GAP = 560, 340, 24


class SeriesPage(SeriesState):
    """The chart of all ballots, and the card of the one that comes next."""

    name = message("From ballot to ballot")
    advice = message(
        "Left and right choose a ballot. Dotted is what is to be expected of the next one.\n"
        "Change rules, then hold the next ballot: what was printed moves what people expect.\n"
        "The pages Country to Readers show the ballot that was held last."
    )

    first = "hold"

    # --- the page

    def content(self) -> Widget:
        """The chart and, beside it, what comes next."""
        self.ask()
        held = self.held()
        if self.ballot.election is not None and self.ballot.counted:
            self.ballot.hour = float(self.ballot.election.choices.hours[-1] + 1)
        coming = self.coming(held)
        self.chosen = min(self.chosen, max(0, len(held) + (coming is not None) - 1))
        watch = Watch(lambda: self.task is not None and not self.task.over, self.on_arrived)
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
        head = self.ballot.play.level.head
        figures = {"dissent": "against", "turnout": "turnout", "for": "for"}
        rows = {view: self._rows(every, view) for view in VIEWS}
        views = [Choice(view, vocabulary.figure_name(figure)) for view, figure in figures.items() if rows[view]]
        view = self.view if rows[self.view] or not views else views[0].value
        choose = Segment(_("Shown"), views, view, self.on_view)
        choose.key = "view"
        note = caption(_(head.content_note)) if head.content_note else None
        top = [
            heading(_(self.ballot.play.title)),
            Row([Label(self._said(every), CAPTION, "quiet", grow=1), choose], align="middle", gap=NEAR),
        ]
        if not every:
            return Box([*top, Label(_("working …")), note], gap=NEAR)
        scale = scale_for(every, rows[view])
        name, now, shown = _("The ballots"), lambda: self.chosen, rows[view]
        chart = SeriesChart(name, held, coming, shown, scale, self._tipping(), now, self.on_choose, key="chart", grow=1)
        return ScrollArea(
            Box([*top, self._veiled(chart), caption(scale_words(scale)), self._told(every), note], gap=NEAR, grow=1),
            key="series",
            grow=1,
        )

    def _said(self, every: list[Column]) -> str:
        """What kind of figures these are, and that nobody changed their mind where nobody did."""
        kind = _("In per cent; a simulation, but for what was published.")
        private = {one.texts["private"] for one in every}
        if self.ballot.report or len(private) != 1 or len(every) == 1:
            return kind
        words = _("{share} % oppose in every ballot: nobody changes their mind.").format(share=private.pop())
        # the curve is that of the ballot which comes next, or, after the last one, of that
        why = "" if self.stale or self.view != "dissent" else why_more(every[-1], self.foreseen[1])
        return f"{kind} {words} {why}".rstrip()

    def _veiled(self, below: Widget) -> Widget:
        """Mark what still shows the rules of a moment ago."""
        return Veil(below, lambda: self.stale, words=_("working …"))

    def _rows(self, every: list[Column], view: str) -> list[str]:
        """The rows of a view in which there is anything; before a ballot is known, all that there may be."""
        rows = shown_rows(every, VIEWS[view]) if every else VIEWS[view]
        return [name for name in rows if self._may_show(name)]

    def _may_show(self, row: str) -> bool:
        """Whether a row is on the side that the reader looks at: the report knows neither boxes nor thoughts."""
        return not self.ballot.report or NAMES[row][1] not in ("private", "truth")

    def _told(self, every: list[Column]) -> Widget | None:
        """What stands behind the chosen ballot: what changed before it, and who published its row."""
        if not 0 <= self.chosen < len(every):
            return None
        one = every[self.chosen]
        lines = [_change(change) for change in changes(self.ballot.play) if change.ballot == one.name]
        learned = learned_words(self.ballot.play.scenario) if self.view == "dissent" else ""
        lines += [Label(learned, CAPTION, "quiet")] if learned else []
        if one.published is not None:
            sure = _("a claim") if one.published.sourced else _("in brackets: a claim, not confirmed")
            words = _("Published ({kind}): {source}")
            lines.append(Label(words.format(kind=sure, source=cited(one.published.source)), CAPTION, "quiet"))
            wrong = difference(one)
            lines.append(Label(wrong or agreement(self.ballot.play.level.head), CAPTION))
        return Box(lines, gap=2) if lines else None

    def _card(self, held: list[Column], coming: Column | None) -> Widget:
        play, found = self.ballot.play, self.foreseen[1]
        curve = None if found is None else self._curve(found, coming)
        if play.counted:
            inside = Box([self._verdict(), self._onward(), *self._changes(), curve], gap=12)
            top: Widget = ScrollArea(inside, key="next", grow=1, name=_("The next ballot"))
        else:
            panes = [Pane(_("Rules"), self._rules(), 0, 1)]
            panes += [] if curve is None else [Pane(_("Where it rests"), curve, 0, 1)]
            top = Tabs(panes, _("The next ballot"), key="tabs", grow=1)
        ballot = _("Ballot {name}").format(name=play.series.ballots[play.series.number - 1].name)
        steps = Row([heading(ballot), Spacer(), *self.step_buttons()], gap=8, align="middle")
        return Card([steps, top, *self._buttons(held)], gap=12, pad=(PAD, 12), grow=1)

    def _onward(self) -> Widget | None:
        """The way to other rules."""
        series = self.ballot.play.series
        if series.last:
            return None
        coming = series.ballots[series.number]
        words = _("Rules stay as they are, unless you change them before ballot {name}.")
        if coming.told:
            words = _("From ballot {name} on: {told}. Other rules stay as they are, unless you change them first.")
        said = Label(words.format(name=coming.name, told=_(coming.told)), BODY, key="onward")
        return Box([said, Row([Button(_("Change rules first"), self.on_prepare, key="prepare"), Spacer()])], gap=12)

    def _rules(self) -> Widget:
        play = self.ballot.play
        turning = Turning(play.value, play.is_on, self.on_knob, self.on_switch, self.on_settle)
        shown = [one for one in play.knobs if one.path != EXPECTED]
        inside = Box([*rules(shown, turning), *self._changes()], gap=16, pad=(4, NEAR))
        return ScrollArea(inside, key="rules", grow=1, name=_("Rules"))

    def _changes(self) -> list[Widget]:
        """Every change of the rules, those that the level has still in store among them."""
        found = changes(self.ballot.play)
        return [Label(_("What changes"), CAPTION_BOLD, "quiet", heading=True), *map(_change, found)] if found else []

    def _tipping(self) -> float | None:
        """The belief from which on belief grows by itself, where there is one."""
        found = self.foreseen[1]
        return found.tipping[0] if found and found.tipping and self.view == "dissent" else None

    def _curve(self, found: Response, coming: Column | None) -> Widget:
        now = coming.turn.believed if coming else -1.0
        drawn = RestCurve(found, now, _("What people do, and learn, by what they believe"), grow=1, key="curve")
        return self._veiled(Box([drawn, Label(rest_words(found), CAPTION)], gap=NEAR, pad=(0, NEAR), grow=1))

    def _verdict(self) -> Widget | None:
        verdict = self.ballot.play.verdict
        if not (verdict.judged and verdict.final):
            return None
        met = _("The goal is met.") if verdict.met else _("The goal is not met.")
        return Box(
            [Label(met, BODY_BOLD), *(Label(one.sentence, CAPTION) for one in verdict.judged if not one.met)], gap=4
        )

    def _buttons(self, held: list[Column]) -> list[Widget]:
        series, counted = self.ballot.play.series, self.ballot.play.counted
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


def _change(one: Change) -> Widget:
    words = _("{name}: {words} (set by you)") if one.by_player else _("{name}: {words}")
    return Label(words.format(name=one.ballot, words=one.words), CAPTION)
