"""The title: the wordmark, the menu, and something alive beside them. Whoever makes it brings what is in the menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.kit.drawing.theme import CAPTION, FAR, GUTTER, HEADLINE, SUBTITLE, WORDMARK
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, Answer
from game.kit.page.scene import Push, Quit, Scene
from game.kit.widget import Live, Widget
from game.kit.widgets.label import Label
from game.kit.widgets.menu import MenuRow
from game.kit.widgets.rule import Rule
from game.kit.widgets.wordmark import Wordmark
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.menus.confirm import Confirm

COLUMN = 472
MENU = 296
LOW, VERY_LOW = 700, 500
ROW, FEW = 48, 7
"""Height of a row, and how many rows, with the room below the first, stand below the large wordmark."""

NARROW = 900
TWO_COLUMNS = 680


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A row of the menu: its words, a quiet note, and what happens when it is chosen. The main one is first."""

    text: str
    choose: Act
    note: Live[str] = ""
    main: bool = False
    disabled: Live[bool] = False


class Title(Scene):
    """Shows the menu; `entries` is asked each time the page is built, `background` once a build, if there is room.

    `entries` is told whether the teacher leaves only lessons open.

    `step_background` says whether the background has something new to show.
    """

    name = "99.93"
    advice = message(
        "Move one rule and watch a simulated country turn it into a printed figure.\n"
        "Choose with the arrow keys and Enter, or click."
    )
    first = "menu 0"

    def __init__(
        self,
        entries: Callable[[bool], Sequence[MenuEntry]],
        background: Callable[[], Widget] | None = None,
        step_background: Callable[[float], bool] | None = None,
    ) -> None:
        super().__init__()
        self._entries = entries
        self._background = background
        self._step_background = step_background
        self._alive = False

    @property
    def moving(self) -> bool:
        """Only what is beside the menu moves; for those who want rest, no longer than until it is there."""
        at_rest = self._alive and self.context.look.still
        return self._step_background is not None and self._roomy and not at_rest

    def step(self, seconds: float) -> Answer:
        """Let the background live."""
        if self._step_background is not None and self._step_background(seconds):
            self._alive = True
            self.repaint("background")
        return None

    @property
    def _roomy(self) -> bool:
        return self.context.space[0] >= NARROW

    def build(self) -> Widget:
        """The column with wordmark and menu, and on the right the background, or the wordmark where the page is low."""
        width, height = self.context.space
        if height < VERY_LOW:
            return self._low(beside=width >= TWO_COLUMNS)
        column = self._column()
        if self._background is None or not self._roomy:
            return Row([column, Spacer()], pad=(FAR, 0))
        background = self._background()
        background.key, background.grow = "background", 1
        return Row([column, background], pad=(FAR, 0), gap=FAR)

    def _low(self, *, beside: bool) -> Widget:
        """The menu alone in its column; beside it wordmark and caution, or below it the caution."""
        menu = Column([Spacer(), self._menu(self._rows()), Spacer(), None if beside else self._caution()], pad=(0, 12))
        if not beside:
            return Row([menu, Spacer()], pad=(FAR, 0))
        gap = Spacer(height=24, grow=0)
        mark = Column([Spacer(), self._wordmark(low=True), gap, self._caution(), Spacer()], most=COLUMN)
        return Row([menu, Spacer(), mark, Spacer()], pad=(FAR, 0), gap=GUTTER)

    def _column(self) -> Widget:
        rows = self._rows()
        low = self.context.space[1] < LOW + ROW * max(0, len(rows) - FEW)
        parts: list[Widget | None] = [
            Spacer(grow=3),
            self._wordmark(low=low),
            Spacer(height=24 if low else 32, grow=0),
            self._menu(rows),
            Spacer(grow=2),
            self._caution(),
            Spacer(height=24, grow=0),
        ]
        return Column(parts, most=COLUMN)

    def _menu(self, rows: Sequence[Widget]) -> Widget:
        return Column(rows, width=self.context.grown(MENU), name=_("Menu"))

    def _caution(self) -> Widget:
        return Label(_("A simulation. Reported figures are claims of whoever reports them."), CAPTION, "quiet")

    def _wordmark(self, *, low: bool) -> Widget:
        return Column(
            [
                Wordmark("99.93", HEADLINE if low else WORDMARK),
                Spacer(height=14 if low else 26, grow=0),
                Rule("ink", double=True),
                Spacer(height=10 if low else 18, grow=0),
                Label(_("how reported figures emerge"), SUBTITLE),
            ]
        )

    def _rows(self) -> Sequence[Widget]:
        rows: list[Widget] = []
        for index, entry in enumerate(self._entries(self.context.preferences.teacher_lock)):
            rows.append(
                MenuRow(
                    entry.text,
                    entry.choose,
                    note=entry.note,
                    main=entry.main,
                    disabled=entry.disabled,
                    key=f"menu {index}",
                )
            )
            if entry.main:
                rows.append(Spacer(height=16, grow=0))
        return rows

    def on_back(self) -> Answer:
        """Leaving the title is leaving the game: ask first."""
        question = _("Leave the game?")
        return Push(Confirm(question, _("Everything you did is kept."), _("Leave"), self.on_leave))

    def on_leave(self) -> Answer:
        """Close the game."""
        return Quit()
