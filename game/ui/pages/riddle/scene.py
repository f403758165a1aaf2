"""Which country is it? A page, posted sheets, a few visits; on the right, what it was and how sure one is."""

from collections.abc import Callable

from game.explain import vocabulary
from game.keeping.calibration import JudgedGuess, judged_answer
from game.kit.drawing.theme import BODY, CAPTION, FIGURE_KEY, MARGIN, SUBTITLE
from game.kit.layout import Column, Row
from game.kit.page.command import Act, Answer
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.top_bar import top_bar
from game.session.riddle.play import RiddlePlay
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.country.class_scale import ClassScale
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.riddle.answer import answer_pane
from game.ui.pages.riddle.state import SCALE, RiddleState
from game.ui.pages.riddle.stations import chosen_station, sheets_table

PAGE, MAP, ANSWER = 380, 340, 340
LOW = 640


class RiddlePage(RiddleState):
    """The finale; ``another`` begins the country of another seed, ``levels`` leads back to the levels."""

    name = message("Which country is it?")
    advice = message(
        "Add up the sheets and hold them against the page. Then call at stations, and ask people there.\n"
        "Say how sure you are of each. Nothing brings more points on average than what you really think."
    )

    turned = True  # visits are few, and the answer counts

    def __init__(
        self,
        play: RiddlePlay,
        code: str = "",
        another: Callable[[int], Answer] = lambda _seed: None,
        levels: Act | None = None,
        calibration: Callable[[], tuple[JudgedGuess, ...]] = tuple,
    ) -> None:
        super().__init__(play)
        self._calibration = calibration
        self.code = code
        self._another = another
        self._levels = levels

    def first_focus(self) -> str:
        """The sheets; on a low page the story comes first, which a focus further down would scroll out of sight."""
        return "sheets" if self.context.space[1] >= LOW else ""

    def build(self) -> Widget:
        """The page and its sheets, the map with the chosen station, the answer."""
        code = [Label(_("code {code}").format(code=self.code), CAPTION, "quiet", wrap=False)] if self.code else []
        bar = top_bar(self, right=code)
        panes = Panes(
            (
                Pane(_("The page"), self._front(), PAGE, 1),
                Pane(_("Stations"), self._stations(), MAP, 1),
                Pane(_("Your answer"), answer_pane(self), ANSWER, 0.8),
            ),
            self.title,
            key="panes",
            gap=28,
            grow=1,
        )
        return Column([bar, Column([panes], pad=(MARGIN, 12), grow=1)])

    def _front(self) -> Widget:
        bulletin = self.play.election.bulletin
        figures = [_printed(vocabulary.figure_name(one.name), one.printed) for one in bulletin.figures]
        printed = Card([Label(_("What was printed"), SUBTITLE, heading=True), Row(figures, gap=16)], gap=10)
        story = Label(_(self.play.level.head.briefing), BODY)
        inside = Column([story, printed, heading(_("Posted sheets")), sheets_table(self)], gap=14, pad=(4, 4))
        return ScrollArea(inside, key="front", grow=1, name=_("The page"))

    def _stations(self) -> Widget:
        drawn = HexMap(
            self.map,
            self.classes,
            self.altered,
            len(SCALE.borders) + 1,
            describe=self.card,
            action=self.on_station,
            name=_("Map of the stations"),
            chosen=lambda: self.chosen,
            names=False,
            key="map",
            grow=1,
        )
        borders = tuple((SCALE.borders.index(share) + 1, f"{100 * share:g}") for share in SCALE.written)
        key = ClassScale(len(SCALE.borders) + 1, borders, _("against, % of papers"), kind=SCALE.words())
        words = caption(_("Against, % of papers. Struck through: the sheet is not what was read out."))
        note = Column([key, words], gap=4)
        return Column([drawn, note, chosen_station(self)], gap=8, grow=1)

    @property
    def record(self) -> tuple[JudgedGuess, ...]:
        """How far off the player's guesses were, this answer among them."""
        known, said = self._calibration(), self.play.answer
        if said is None:
            return known
        now = judged_answer(self.play.level.name, self.play.level.head.title, self.play.seed, said)
        # what was said a moment ago may not be in the notebook yet
        return known if any((one.level, one.asked) == (now.level, now.asked) for one in known) else (*known, now)

    def on_another(self) -> Answer:
        """Another country: that of the next seed."""
        return self._another((self.play.seed + 1) % 2**32)

    def levels(self) -> Answer:
        """Go to the page of levels, or back where that was not said."""
        return self._levels() if self._levels else self.on_back()

    def recovery(self) -> str:
        """What brings the player back."""
        from game.session.riddle.actions import plain  # noqa: PLC0415 -- for a crash report alone

        return f"{self.play.level.name}, seed {self.play.seed}, {[plain(one) for one in self.play.journal]}"


def _printed(name: str, figure: str) -> Widget:
    number = Figure(f"{figure} %", name, FIGURE_KEY, mark="report", align="left")
    return Column([number, caption(name)], gap=2, grow=1)
