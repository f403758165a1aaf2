"""The debrief: goal met or not and why, the guess against the result, the price, the technique, two questions."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial

from game.explain import vocabulary
from game.explain.cast.watched import voices
from game.explain.country_figures import figures_of
from game.explain.readers import trust_figure
from game.keeping.calibration import JudgedGuess
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, MARGIN, SUBTITLE
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, Answer, Say
from game.kit.page.scene import commands
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Panes
from game.level.goals.goal import Judged
from game.session.actions import Answer as GivenAnswer
from game.session.actions import Note, TakeHint
from game.session.session import Playthrough
from game.text.citations import cited
from game.text.language import message
from game.text.language import translate as _
from game.text.numbers import grouped
from game.text.tip import Tip
from game.ui.ballot_state import BallotState
from game.ui.guessing.picture import guess_card
from game.ui.guessing.record import record_card
from game.ui.pages.ballot import BallotScene
from game.ui.pages.cast.strip import who_says_what
from game.ui.pages.debrief.another import the_other_way
from game.ui.pages.debrief.free_play import page_and_country, what_you_changed
from game.ui.pages.debrief.pressing import Pressing
from game.ui.pages.debrief.questions import marked, question_card
from game.ui.pages.debrief.unfinished import (
    goes_on,
    lesson_after_answers,
    lesson_later,
    questions_later,
    waits_for_answers,
)
from game.ui.pages.explained import explained

PANE = 340
FIGURE_WIDTH = 84


class DebriefPage(BallotScene):
    """The last page of a ballot."""

    advice = message(
        "Three seals: the goal, understanding, economy. Each says what is missing.\n"
        "The first answer to a question is the one that counts, and every answer is explained."
    )

    turned = True  # what comes next is chosen: one press too many ends no lesson

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self.pressing = Pressing()
        self._record: tuple[JudgedGuess, ...] = ()

    def opened(self) -> None:
        """The seals of this ballot come down one after the other."""
        if self.ballot.counted:
            self._record = self.ballot.calibration()
            self._press()

    def _press(self) -> None:
        """Press the seals that were earned by now and not seen yet."""
        self.pressing.begin(self.ballot.play.seals, still=self.context.look.still)

    @property
    def moving(self) -> bool:
        """While a stamp comes down."""
        return self.pressing.moving

    def step(self, seconds: float) -> Answer:
        """Let the stamps come down; each is heard when it meets the paper."""
        if self.pressing.step(seconds):
            self.context.sound.play("stamp")
        return None

    def counted_at_once(self) -> None:
        """The page was shut until now."""
        self.opened()

    def forward(self) -> Act:
        """A clicker stays on the last page."""
        return lambda: Say(_("This is the last page of the ballot. What comes next is chosen below."))

    def before_ballot(self) -> tuple[str, str]:
        """There is nothing to look back on yet."""
        return _("No debrief yet"), _("Open the polls first: there is nothing to look back on.")

    def groundwork(self) -> tuple[Hashable, Callable[[], object]] | None:
        """What the ballot cost, and whether the goal is met."""
        held = self.ballot.election
        if held is None:
            return None
        return (self.page, held), lambda: (figures_of(held).cost, voices(held))

    def content(self) -> Widget:
        """Result, lesson, questions."""
        play = self.ballot.play
        panes = (
            Pane(_("Result"), self._scroll("result", self._result(play)), PANE, 1),
            Pane(
                _("Lesson") if play.level.head.technique else _("Your rules"),
                self._scroll("lesson", self._lesson(play)),
                PANE,
                1,
            ),
            Pane(
                _("Questions") if play.questions else _("The page"),
                self._scroll("questions", self._questions(play)),
                PANE,
                1,
            ),
        )
        return Column([Panes(panes, key="panes", gap=32, grow=1), self._foot(play)], pad=(MARGIN, 16), gap=12)

    @staticmethod
    def _scroll(key: str, inside: Sequence[Widget | None]) -> Widget:
        return ScrollArea(Column(inside, gap=16, pad=(6, 6)), key=key, grow=1)

    # --- result

    def _result(self, play: Playthrough) -> list[Widget | None]:
        goal = play.level.head.goal
        met = play.verdict.met
        words = _("Goal reached") if met else _("Not reached yet") if goal else _("Free play: nothing to reach")
        words = _("The series goes on") if goal and not play.verdict.final and goes_on(play.series) else words
        return [
            Label(words, SUBTITLE, heading=True),
            Label(_(goal.text), BODY) if goal else None,
            Column([self._judged(one) for one in play.verdict.judged], gap=8),
            self.pressing.card(play.seals),
            the_other_way(play),
            self._prices(play),
        ]

    @staticmethod
    def _judged(one: Judged) -> Widget:
        return marked("truth" if one.met else "diamond" if one.known else "dash", one.sentence)

    @staticmethod
    def _prices(play: Playthrough) -> Widget:
        price = figures_of(play.shown).cost
        # beside each other the tracks are one scale only where they are equally long
        bar = partial(BarRow, track=True, label_width=96, figure_width=FIGURE_WIDTH)
        rows: list[Widget | None] = [
            Label(_("The price"), BODY_BOLD, heading=True),
            bar(_("fear"), min(price.fear / 12.0, 1.0), _(price.fear_word), "gold"),
            bar(_("distance"), price.distance / 100, f"{price.distance:.2f} %", "report"),
        ]
        if price.credibility is not None:
            trust = price.credibility / 100
            rows.append(bar(_("trust"), trust, trust_figure(trust)))
        rows += [
            Label(
                _("{count} of {number} {units} report the same turnout.").format(
                    count=grouped(herd.alike / 100 * herd.units),
                    number=grouped(herd.units),
                    units=vocabulary.unit(herd.tier, herd.units),
                ),
                CAPTION,
                "quiet",
            )
            for herd in price.herding[:1]
        ]
        rows.append(
            Label(
                _(
                    "fear: pressure on opponents · distance: people left out or counted wrongly · "
                    "trust: of those who doubt · simulation"
                ),
                CAPTION,
                "quiet",
            )
        )
        return Card(rows, gap=6)

    # --- lesson

    def _lesson(self, play: Playthrough) -> list[Widget | None]:
        technique = play.level.head.technique
        if technique is None:
            return [what_you_changed(play), self._told(play), guess_card(play), self._note_card(play)]
        if goes_on(play.series):
            onward = partial(self.on_go, "series")
            return [lesson_later(play.series, onward), guess_card(play), self._told(play), self._note_card(play)]
        if waits_for_answers(play):
            return [lesson_after_answers(play), *self._gives_nothing_away(play)]
        return [
            Label(_("The technique has a name"), CAPTION, "quiet"),
            Label(_(technique.name), SUBTITLE, heading=True),
            explained(_(technique.explanation)),
            Label(
                _("{kind}: {source}").format(kind=_(technique.kind), source=cited(technique.source)),
                CAPTION,
                "quiet",
                tip=Tip(_(technique.name), _(technique.kind), cited(technique.source)),
            ),
            *self._gives_nothing_away(play),
        ]

    def _gives_nothing_away(self, play: Playthrough) -> list[Widget | None]:
        """Return what gives no answer away: guesses, one's record, who has something to say, the note."""
        return [guess_card(play), record_card(self._record), self._told(play), self._note_card(play)]

    def _told(self, play: Playthrough) -> Widget | None:
        """Whoever has something to say, unless a teacher hides what happened."""
        return None if self.ballot.hidden else who_says_what(voices(play.shown))

    # --- questions

    def _questions(self, play: Playthrough) -> list[Widget | None]:
        if not play.questions:
            return [page_and_country(self.ballot.held, self.on_trace)]
        if goes_on(play.series):
            return [questions_later(play.series)]
        answer = self.on_answer
        return [
            question_card(one, chosen, partial(answer, index), index)
            for index, (one, chosen) in enumerate(play.questions)
        ]

    def _note_card(self, play: Playthrough) -> Widget:
        hint = _("what I saw …")
        written = TextField(_("Note"), lambda: play.state.note, self.on_note, hint=hint, limit=400, key="note")
        return Card([Label(_("Your note, kept with this run"), BODY_BOLD, heading=True), written], gap=8)

    # --- the way on

    def _foot(self, play: Playthrough) -> Widget:
        following, met = play.level.head.next, play.verdict.met
        onward = partial(self.ballot.onward, following)
        # whoever comes to the end looks back at all that was printed
        to_pages = None if following else self.ballot.archive
        return Row(
            [
                Button(_("Try again"), self.on_again, icon="undo", key="again"),
                Button(_("Next hint"), self.on_hint, key="hint") if play.hints_left and not met else None,
                Spacer(),
                Button(_("Hand in"), self.ballot.hand_in, key="hand in") if self.ballot.hand_in else None,
                Button(_("To the levels"), self.ballot.levels, main=not (following or to_pages), key="levels"),
                Button(_("Your front pages"), to_pages, main=True, key="archive") if to_pages else None,
                Button(_("Next level"), onward, main=not goes_on(play.series), key="next") if following else None,
            ],
            gap=12,
        )

    def on_again(self) -> Answer:
        """Back to the rules; nothing is undone before one of them is turned."""
        words = _("Turn a rule, and the polls are open again: the page is empty until all is counted anew.")
        return (Say(words), *commands(self.on_go("country")))

    def on_answer(self, question: int, choice: int) -> Answer:
        """Answer a question; the first answer counts."""
        refused = self.ballot.play.act(GivenAnswer(question, choice))
        self._press()
        self.rebuild()
        return Say(refused) if refused else None

    def on_hint(self) -> Answer:
        """Tell the next hint."""
        play = self.ballot.play
        refused = play.act(TakeHint())
        return Say(refused or _(play.hints[-1]))

    def on_trace(self, name: str) -> Answer:
        """Walk a figure back, on the bulletin's page."""
        self.ballot.figure = name
        return self.on_go("bulletin")

    def on_note(self, text: str) -> Answer:
        """Keep the note."""
        self.ballot.play.act(Note(text))
        return None
