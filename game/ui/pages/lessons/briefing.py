"""The briefing: who you are, the one new rule, the goal, and a guess to make first."""

from collections.abc import Callable, Sequence

from game import parts
from game.explain.cast.telegrams import REAL_AND_INVENTED, briefing, role_line, telegram
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, FIGURE_KEY, GUTTER, MARGIN, MASTHEAD, PAD, PRINT, SUBTITLE
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, Answer
from game.kit.page.scene import Prefer, Scene, Shortcut
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.toggle import Toggle
from game.kit.widgets.top_bar import top_bar
from game.session.actions import GiveUpGuess, Predict
from game.session.session import Playthrough
from game.text.citations import cited
from game.text.language import message
from game.text.language import translate as _
from game.text.tip import Tip
from game.ui.guessing.draft import GuessDraft
from game.ui.guessing.form import guess_form
from game.ui.pages.cast.strip import strip
from game.ui.pages.cast.wording import wording_question
from game.ui.pages.explained import explained
from game.ui.pages.lessons.where import where

WIDE = 620
SIDE = 440
NARROW = 1120
LOW = 600


class Briefing(Scene):
    """Read, guess, start; ``begin`` leads to the country page, ``go_on`` to where the level was left."""

    name = message("Briefing")
    advice = message("Make a guess first: a wrong one teaches more than none. Then start.")

    def __init__(
        self,
        play: Playthrough,
        begin: Callable[[Playthrough], Answer],
        go_on: Act | None = None,
        *,
        must_guess: bool = False,
    ) -> None:
        self._must_guess = must_guess
        self.play = play
        self._begin = begin
        self._go_on = go_on
        first = next(iter(play.level.head.predict), None)
        self.draft = GuessDraft(0, first) if first is not None else None

    @property
    def leads_back(self) -> bool:
        """Whether the level was left at another time and can be gone on with."""
        return self._go_on is not None

    def first_focus(self) -> str:
        """The guess, or the way on."""
        if self.context.space[1] < LOW and not self.context.projected:
            return ""  # the story comes first: a control in focus below would scroll it out of sight
        return "guess" if self.draft is not None else "start"

    def build(self) -> Widget:
        """The story on the left, goal and guess on the right, or below each other where it is narrow."""
        if self.context.projected:
            return self._projected()
        head = self.play.level.head
        wide = self.context.space[0] >= NARROW
        story = Column(
            [
                Label(_(head.title), MASTHEAD, heading=True),
                Label(role_line(head, watching=self._watching), SUBTITLE),
                self._content_note(),
                explained(briefing(head, watching=self._watching)),
                wording_question(self.on_watching) if self.context.preferences.watching is None else None,
                self._rule(),
                where(self.play.level) if wide else None,
            ],
            gap=20,
            most=WIDE,
        )
        side = Column([self._goal(), self._guess(), self._start()], gap=20, most=SIDE)
        body = Row([Spacer(), story, side, Spacer()], gap=64) if wide else Column([story, side], gap=28)
        page = ScrollArea(Column([body], pad=(MARGIN, 40)), key="body", grow=1)
        return Column([top_bar(self), page])

    def _projected(self) -> Widget:
        """What a class has to see from the last row: what it is about, the question, the guess, the start."""
        head = self.play.level.head
        story = Column(
            [
                Label(_(head.title), FIGURE_KEY, heading=True),
                explained(briefing(head, watching=True)),
                self._hides(),
                self._content_note(),
            ],
            gap=12,
        )
        side = Column([self._guess() or self._goal(), self._start()], gap=12)
        body = Row([story, side], gap=GUTTER, align="start", grow=1)
        page = ScrollArea(Column([body], pad=(MARGIN, PAD)), key="body", grow=1)
        return Column([top_bar(self), page])

    def _content_note(self) -> Widget | None:
        note = self.play.level.head.content_note
        return (
            Card([Label(_(REAL_AND_INVENTED), CAPTION, "quiet"), explained(_(note), CAPTION)], gap=6) if note else None
        )

    def _rule(self) -> Widget | None:
        address = self.play.level.head.rule
        if not address:
            return None
        part, printed = parts.find(address).part, address.startswith("publication.")
        tip = Tip(_(part.about), _("where it is documented"), cited(part.source))
        return Card(
            [
                Label(_("What the page prints") if printed else _("The new rule"), CAPTION, "quiet"),
                Label(_(part.about), BODY_BOLD, tip=tip),
                Label(_("source: {source}").format(source=cited(part.source)), CAPTION, "quiet"),
            ],
            gap=6,
        )

    def _goal(self) -> Widget | None:
        asked = telegram(self.play.level.head, watching=self._watching)
        if asked is None:
            return Card([heading(_("Free play")), Label(_("Nothing to reach: turn what you like."))], gap=8)
        means = self.play.level.head.means
        told = (
            [caption(_("Within these means: {means}.").format(means="; ".join(_begun(_(one.text)) for one in means)))]
            if means
            else []
        )
        head = heading(_("What is asked") if self._watching else _("The goal"))
        return Card([head, caption(asked.lead), strip(asked.sender, [explained(asked.text, PRINT)]), *told], gap=8)

    def _guess(self) -> Widget | None:
        if self.draft is None:
            return None
        return Card([heading(_("Guess first")), guess_form(self.draft, self.on_start)], gap=10)

    def _start(self) -> Widget:
        go_on = Button(_("Go on where you left"), self._go_on, size="large", key="go on") if self._go_on else None
        if self.draft is None:
            return Row(
                [Spacer(), go_on, Button(_("Start"), self.on_start, main=True, size="large", key="start")], gap=12
            )
        draft = self.draft
        start = Button(
            _("Guess and start"), self.on_start, main=True, size="large", disabled=lambda: not draft.made, key="start"
        )
        row = Row([Spacer(), go_on, start], gap=12)
        if self._must_guess:
            return row
        skip = Label(_("Start without a guess"), BODY, action=self.on_skip, key="skip guess")
        return Column([row, Row([Spacer(), skip])], gap=10)

    def _hides(self) -> Widget:
        """What a class would else be told as soon as it has guessed."""
        on = self.context.preferences.hide_forecast
        return Toggle(_("Hide the forecast until the count (H)"), on, self.on_hide_forecast, key="hide forecast")

    def shortcuts(self) -> Sequence[Shortcut]:
        """Hiding the forecast, where a class looks on."""
        if not self.context.projected:
            return ()
        turn = lambda: self.on_hide_forecast(not self.context.preferences.hide_forecast)  # noqa: E731 -- an act
        return (Shortcut("h", turn, _("hide the forecast until the count, or show it")),)

    def on_hide_forecast(self, hide: bool) -> Answer:
        """Keep it covered until all is counted, in every ballot from now on; or not."""
        self.rebuild()
        return Prefer({"hide_forecast": hide})

    @property
    def _watching(self) -> bool:
        return bool(self.context.preferences.watching)

    def on_watching(self, watching: bool) -> Answer:
        """Have the texts speak to somebody who looks on, or who does."""
        self.rebuild()
        self.focus(self.first_focus())
        return Prefer({"watching": watching})

    def on_start(self) -> Answer:
        """Keep the guess and begin; without one there is nothing to keep."""
        if self.draft is not None:
            if not self.draft.made:
                return None
            self.play.act(Predict(self.draft.prediction.figure, self.draft.made))
        return self._begin(self.play)

    def on_skip(self) -> Answer:
        """Begin without a guess: what it asks for can be seen."""
        self.play.act(GiveUpGuess())
        return self._begin(self.play)


def _begun(text: str) -> str:
    """A text as it goes on in the middle of a sentence."""
    return text[:1].lower() + text[1:]
