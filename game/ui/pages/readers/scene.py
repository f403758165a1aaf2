"""Readers: what different people make of the same page, and what of it they carry to the next ballot."""

from game.engine.data.election import Election
from game.explain.price import Price, price
from game.explain.readers import Reading, readings, true_dissent, true_support, true_unmarked
from game.kit.drawing.theme import BODY, CAPTION, MARGIN, NEAR
from game.kit.grid import Flow
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Answer, Say
from game.kit.page.scene import Replace
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Panes
from game.level.series.sequence import EXPECTED
from game.session.actions import SetKnob
from game.text.language import message
from game.text.language import translate as _
from game.text.tip import Tip
from game.ui.ballot_state import BallotState
from game.ui.pages.ballot import make_page
from game.ui.pages.grounded import Grounded
from game.ui.pages.readers.bar import DENSE, LARGE, USUAL
from game.ui.pages.readers.card import Truth, reader_card
from game.ui.pages.readers.clipping import clipping
from game.ui.pages.readers.curve import TrustCurve
from game.ui.pages.readers.next import Next, NextActs, carried, next_panel

Read = tuple[tuple[Reading, ...], Price | None]
"""What readers make of a ballot, and what its page costs."""

CARD, LOWER = 284, 424
"""Least widths of a reader's card, and of the two panels below."""

MUCH = 170
"""Signs from which what a reader says is set smaller, so that the whole page stays in sight."""

WHOLE = (940, 700)
"""Design units from which the whole page is seen without scrolling."""


class ReadersPage(Grounded[Read]):
    """Cards above; below, what is expected next time and the price of a perfect page."""

    turned = True
    advice = message(
        "Compare the cards: all of them have read the same page.\n"
        "T shows what is true, a solid mark on every scale.\n"
        "Choose whose belief people carry on, and hold the next ballot with it."
    )

    def __init__(self, ballot: BallotState) -> None:
        super().__init__(ballot)
        self.whose = ""

    def first_focus(self) -> str:
        """Whose belief is carried on, where the whole page can be seen."""
        across, down = self.context.space
        return "whose" if across >= WHOLE[0] and down >= WHOLE[1] else ""

    # --- what the page is made from

    def work_out(self, record: Election) -> Read:
        """What the readers make of the page."""
        return readings(record), price(record)

    def _coming(self) -> Next:
        return carried(self.ballot.held, self.state[0], self.whose)

    def _refused(self) -> str:
        """Why the next ballot cannot begin with this belief; empty if it can."""
        if all(one.path != EXPECTED for one in self.ballot.play.knobs):
            return _("This level keeps what people expect. The sandbox lets it be carried on.")
        return ""

    def _can_let_in(self, reader: str) -> bool:
        """Whether the player may switch a kind of reader on and off here."""
        return self.ballot.play.can_switch(f"audience.{reader}")

    # --- the page

    def before_ballot(self) -> tuple[str, str]:
        """Nobody has read anything yet."""
        words = _("Nobody has read anything before the polls have been opened and the page is printed.")
        return _("No readers yet"), words

    def content(self) -> Widget:
        """Cards and two panels, as the window has room."""
        held, found = self.ballot.held, self.state[0]
        truth = Truth() if self.ballot.report else Truth(true_support(held), true_unmarked(held), true_dissent(held))
        across, down = self.context.space
        large = across >= 1600 and down >= 900
        kinds = LARGE if large else DENSE if max((len(one.why) for one in found), default=0) > MUCH else USUAL
        cards = [
            Pane(one.title, reader_card(one, truth, kinds=kinds, switchable=self._can_let_in(one.name)), CARD)
            for one in found
        ]
        lower = (
            Pane(_("What people expect next time"), Card([self._next(held, large=large)], pad=(16, 12), grow=1), LOWER),
            Pane(_("The price of perfection"), Card([self._price()], pad=(16, 12), grow=1), LOWER),
        )
        body = Column(
            [
                Column([clipping(held.bulletin.figures, self.on_trace, room=across), self._legend()]),
                Panes(cards, _("Readers"), key="cards", gap=16, whole=True, grow=0 if large else 1),
                Panes(lower, _("What follows"), key="lower", gap=16, whole=True, grow=1),
            ],
            gap=7,
            pad=(8, 0),
        )
        return Column([ScrollArea(body, grow=1, key="readers")], pad=(MARGIN - 8, 6))

    def _legend(self) -> Widget:
        """What stands on the scales of the cards."""
        entries = [
            LegendEntry("dot", _("what they think now")),
            LegendEntry("former", _("what they thought before they read it")),
            None if self.ballot.report else LegendEntry("truth", _("what is true")),
        ]
        return Flow([entry for entry in entries if entry], gap=20, row_gap=0)

    def _next(self, held: Election, *, large: bool) -> Widget:
        acts = NextActs(self.on_whose, self.on_next_ballot)
        panel = next_panel(held, self._coming(), self._refused(), acts, large=large)
        panel.grow = 1
        return panel

    def _price(self) -> Widget:
        cost = self.state[1]
        title = heading(_("The price of perfection"))
        if cost is None:
            words = _("This page prints no percentage “for”, so there is nothing to doubt.")
            return Column([title, Label(words)], gap=NEAR, grow=1)
        whose = _("this level’s doubting readers") if cost.in_level else _("a doubting reader, not in this level")
        tip = Tip(
            _("A simulation"),
            _(
                "Free: nobody is pushed, and no figure is changed on the way. Managed: somebody pushes voters, casts "
                "papers for them, or changes figures. The reader weighs how often either prints such a page."
            ),
            _("thousands of simulated countries; one page counts for at most 20 to 1"),
        )
        what = Row(
            [
                caption(_("trust of {whose}, turnout as printed").format(whose=whose)),
                Spacer(),
                Label(_("a simulation"), CAPTION, "quiet", tip=tip, key="simulation"),
            ],
            gap=NEAR,
            align="baseline",
        )
        name = _("Trust, and the percentage “for” that is printed")
        axis = Label(_("“for”, as it might have been printed, %"), CAPTION, "quiet", align="right")
        curve = TrustCurve(cost, name, show_truth=not self.ballot.report, grow=1, key="curve")
        return Column([title, what, curve, axis, Label(price_words(cost), BODY)], gap=4, grow=1)

    # --- what is asked for

    def on_trace(self, name: str) -> Answer:
        """Go back to the page and walk a figure back."""
        self.ballot.figure = name
        return self.on_go("bulletin")

    def on_whose(self, name: str) -> None:
        """Carry another reader's belief on."""
        self.whose = name
        self.rebuild()

    def on_next_ballot(self) -> Answer:
        """Begin the next ballot with what people now believe."""
        refused = self.ballot.play.act(SetKnob(EXPECTED, self._coming().setting))
        if refused:
            return Say(refused)
        words = _("People begin the next ballot with this belief. Open the polls.")
        return (Say(words), Replace(make_page("country", self.ballot)))


def price_words(cost: Price) -> str:
    """What the curve says, in a sentence."""
    best = max(cost.curve, key=lambda point: point.trust)
    page = cost.printed
    if page.trust >= best.trust - 0.05:
        if page.trust < 0.5:
            return _("No other percentage “for” would have helped: it is the turnout that is not believed.")
        return _("This page is believed: its figures look like those of free votes.")
    if page.share > best.share:
        return _("The closer the page comes to 100 %, the less it is believed.")
    return _("Another percentage “for” would have been believed more.")
