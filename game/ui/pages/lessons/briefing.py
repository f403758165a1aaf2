"""The briefing: who you are, the one new rule, the goal, and a guess to make first."""

import math
from collections.abc import Callable

from game import parts
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, MARGIN, MASTHEAD, SUBTITLE
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, Answer
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.slider import Slider
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.top_bar import top_bar
from game.session.actions import Predict
from game.session.session import Playthrough
from game.text.citations import cited
from game.text.language import message
from game.text.language import translate as _
from game.text.numbers import points
from game.text.tip import Tip
from game.ui.pages.lessons.where import where

WIDE = 620
SIDE = 440
NARROW = 1120
LOW = 600
FIRST_GUESS = 50.0


class Briefing(Scene):
    """Read, guess, start; ``begin`` leads to the country page, ``go_on`` to where the level was left."""

    name = message("Briefing")
    advice = (message("Make a guess first: a wrong one teaches more than none. Then start."),)

    def __init__(self, play: Playthrough, begin: Callable[[Playthrough], Answer], go_on: Act | None = None) -> None:
        super().__init__()
        self.play = play
        self._begin = begin
        self._go_on = go_on
        self.guess = FIRST_GUESS

    def first_focus(self) -> str:
        """The guess, or the way on."""
        if self.context.space[1] < LOW:
            return ""  # the story comes first: a control in focus below would scroll it out of sight
        return "guess" if self.play.level.head.predict else "start"

    def build(self) -> Widget:
        """The story on the left, goal and guess on the right, or below each other where it is narrow."""
        head = self.play.level.head
        wide = self.context.space[0] >= NARROW
        story = Column(
            [
                Label(_(head.title), MASTHEAD, heading=True),
                Label(_("You are: {role}").format(role=_(head.role)) if head.role else _(head.about), SUBTITLE),
                Label(_(head.briefing or head.about), BODY),
                self._rule(),
                where(self.play.level.scenario) if wide else None,
            ],
            gap=20,
            most=WIDE,
        )
        side = Column([self._goal(), self._guess(), self._start()], gap=20, most=SIDE)
        body = Row([Spacer(), story, side, Spacer()], gap=64) if wide else Column([story, side], gap=28)
        page = ScrollArea(Column([body], pad=(MARGIN, 40)), key="body", grow=1)
        return Column([top_bar(self, self.title, back=True), page])

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
        goal = self.play.level.head.goal
        if goal is None:
            return Card([heading(_("Free play")), Label(_("Nothing to reach: turn what you like."))], gap=8)
        means = self.play.level.head.means
        told = (
            [caption(_("Within these means: {means}.").format(means="; ".join(_(one.text) for one in means)))]
            if means
            else []
        )
        return Card([heading(_("The goal")), Label(_(goal.text)), *told], gap=8)

    def _guess(self) -> Widget | None:
        predict = self.play.level.head.predict
        if predict is None:
            return None
        made = self.play.guess
        slider = Slider(
            _("Your guess, in per cent"),
            lambda: self.guess,
            self.on_guess,
            Notches(0.0, 100.0, 10.0**-self._digits),
            figure=self._written,
            key="guess",
            disabled=made is not None,
        )
        close = _("Up to {points} off is close enough.").format(points=points(predict.tolerance))
        shown = Figure(lambda: self._written(self.guess), _("Your guess"), MASTHEAD, sample=self._written(100.0))
        return Card([heading(_("Guess first")), Label(_(predict.question)), shown, slider, caption(close)], gap=10)

    @property
    def _digits(self) -> int:
        """Digits after the point: enough to come close enough."""
        predict = self.play.level.head.predict
        return 1 if predict is None else max(1, math.ceil(-math.log10(predict.tolerance)))

    def _written(self, value: float) -> str:
        return f"{value:.{self._digits}f} %"

    def _start(self) -> Widget:
        go_on = Button(_("Go on where you left"), self._go_on, size="large", key="go on") if self._go_on else None
        return Row([Spacer(), go_on, Button(_("Start"), self.on_start, main=True, size="large", key="start")], gap=12)

    def on_guess(self, value: float) -> Answer:
        """Move the guess."""
        self.guess = value
        return None

    def on_start(self) -> Answer:
        """Keep the guess and begin."""
        predict = self.play.level.head.predict
        if predict is not None and self.play.guess is None:
            self.play.act(Predict(predict.figure, f"{self.guess:.{self._digits}f}"))
        return self._begin(self.play)
