"""The title: the wordmark, the menu, and something alive beside them. Whoever makes it brings what is in the menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.kit.drawing.theme import CAPTION, FAR, GUTTER, HEADLINE, MASTHEAD, PAD, SUBTITLE, WORDMARK
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, Answer
from game.kit.page.scene import Push, Quit, Scene
from game.kit.widget import Live, Widget
from game.kit.widgets.label import Label
from game.kit.widgets.menu import MenuRow
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.wordmark import Wordmark
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.menus.confirm import Confirm

COLUMN = 472
MENU, SIDE = 296, 228
"""Width of the menu in one column, and of each column of two."""

LOW = 700
ROW, FEW = 48, 7
"""Height of a row, and how many rows, with the room below the first, stand below the large wordmark."""

FIRST, AROUND = 72, 212
"""Height of the first row with the room below it, and of all that stands above and below a menu."""


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
        return self.context.space[0] >= 900

    def build(self) -> Widget:
        """The column with wordmark and menu, and on the right the background, or the wordmark where the page is low."""
        entries = self._entries(self.context.preferences.teacher_lock)
        high, rows = self.context.space[1] - AROUND - FIRST, len(entries) - 1
        if high < ROW * -(-rows // 2):
            return self._very_low(entries)
        column = self._column(entries, paired=high < ROW * rows)
        if self._background is None or not self._roomy:
            return Row([column, Spacer()], pad=(FAR, 0))
        background = self._background()
        background.key, background.grow = "background", 1
        return Row([column, background], pad=(FAR, 0), gap=FAR)

    def _very_low(self, entries: Sequence[MenuEntry]) -> Widget:
        """The menu in two columns below a wordmark of one line; on a page lower than that the menu scrolls."""
        mark = Row([Label("99.93", MASTHEAD, wrap=False), Label(_("how reported figures emerge"), SUBTITLE)], gap=PAD)
        mark.align = "baseline"
        menu = ScrollArea(Column([self._menu(entries, paired=True)], pad=(8, 4)), key="menu", grow=1)
        rows = [Column([mark, Rule("ink", double=True)], pad=(8, 0)), menu, Column([self._caution()], pad=(8, 0))]
        return Column(rows, gap=4, pad=(GUTTER, 8))

    def _column(self, entries: Sequence[MenuEntry], *, paired: bool) -> Widget:
        low = self.context.space[1] < LOW + ROW * max(0, len(entries) + 1 - FEW)
        parts: list[Widget | None] = [
            Spacer(grow=3),
            self._wordmark(low=low),
            Spacer(height=24 if low else 32, grow=0),
            self._menu(entries, paired=paired),
            Spacer(grow=2),
            self._caution(),
            Spacer(height=24, grow=0),
        ]
        return Column(parts, most=COLUMN)

    def _menu(self, entries: Sequence[MenuEntry], *, paired: bool) -> Widget:
        """The row to go on with, and below it the others, in one column or in two."""
        first, *others = self._rows(entries)
        if not paired:
            return Column([first, Spacer(height=16, grow=0), *others], width=self.context.grown(MENU), name=_("Menu"))
        half = -(-len(others) // 2)
        sides = [Column(one, grow=1, width=self.context.grown(SIDE)) for one in (others[:half], others[half:])]
        return Column([first, Row(sides, gap=PAD)], gap=8, name=_("Menu"))

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

    @staticmethod
    def _rows(entries: Sequence[MenuEntry]) -> Sequence[Widget]:
        return [
            MenuRow(one.text, one.choose, note=one.note, main=one.main, disabled=one.disabled, key=f"menu {index}")
            for index, one in enumerate(entries)
        ]

    def on_back(self) -> Answer:
        """Leaving the title is leaving the game: ask first."""
        question = _("Leave the game?")
        return Push(Confirm(question, _("Everything you did is kept."), _("Leave"), self.on_leave))

    def on_leave(self) -> Answer:
        """Close the game."""
        return Quit()
