"""The title: the wordmark, the menu, and something alive beside them. Whoever makes it brings what is in the menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.text.language import translate as _
from game.ui.layout import Column, Row, Spacer
from game.ui.scene import Answer, Push, Quit, Scene
from game.ui.scenes.confirm import Confirm
from game.ui.theme import CAPTION, FAR, HEADLINE, SUBTITLE, WORDMARK
from game.ui.widget import Act, Live, Widget
from game.ui.widgets.label import Label
from game.ui.widgets.menu import MenuRow
from game.ui.widgets.rule import Rule

COLUMN = 472
MENU = 296
LOW, VERY_LOW = 700, 500
NARROW = 900


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A row of the menu: its words, a quiet note, and what happens when it is chosen. The main one is first."""

    text: str
    choose: Callable[[], Answer]
    note: Live[str] = ""
    main: bool = False
    disabled: Live[bool] = False


class Title(Scene):
    """Shows the menu; `entries` is asked each time the page is built, `background` once a build, if there is room."""

    def __init__(
        self,
        entries: Callable[[], Sequence[MenuEntry]],
        background: Callable[[], Widget] | None = None,
        step_background: Callable[[float], bool] | None = None,
    ) -> None:
        super().__init__()
        self._entries = entries
        self._background = background
        self._step_background = step_background

    @property
    def title(self) -> str:
        """The name of the game."""
        return "99.93"

    def hints(self) -> Sequence[str]:
        """What to do first."""
        return (
            _("Move one rule and watch a simulated country turn it into a printed figure."),
            _("Choose with the arrow keys and Enter, or click."),
        )

    def first_focus(self) -> str:
        """The first row of the menu."""
        return "menu 0"

    @property
    def moving(self) -> bool:
        """Only what is beside the menu moves, and not for those who want rest."""
        return self._step_background is not None and self._roomy and not self.context.look.still

    def step(self, seconds: float) -> Answer:
        """Let the background live."""
        if self._step_background is not None and self._step_background(seconds):
            self.repaint("background")
        return None

    @property
    def _roomy(self) -> bool:
        return self.context.space[0] >= NARROW

    def build(self) -> Widget:
        """The column with wordmark and menu, and the background on the right if it fits."""
        column = self._column()
        if self._background is None or not self._roomy:
            return Row([column, Spacer()], pad=(FAR, 0))
        background = self._background()
        background.key, background.grow = "background", 1
        return Row([column, background], pad=(FAR, 0), gap=FAR)

    def _column(self) -> Widget:
        height = self.context.space[1]
        low = height < LOW
        parts: list[Widget | None] = [
            Spacer(grow=3),
            None if height < VERY_LOW else self._wordmark(low=low),
            Spacer(height=24 if low else 32, grow=0),
            Column(self._rows(), width=MENU * max(1.0, self.context.look.text_scale), name=_("Menu")),
            Spacer(grow=2),
            Label(_("A simulation. Reported figures are claims of whoever reports them."), CAPTION, "quiet"),
            Spacer(height=24, grow=0),
        ]
        return Column(parts, most=COLUMN)

    def _wordmark(self, *, low: bool) -> Widget:
        kind = HEADLINE if low else WORDMARK
        return Column(
            [
                Label("99.93", kind, wrap=False, heading=True),
                Rule("ink", double=True),
                Spacer(height=8 if low else 16, grow=0),
                Label(_("how reported figures emerge"), SUBTITLE),
            ],
            gap=8,
        )

    def _rows(self) -> Sequence[Widget]:
        return [
            MenuRow(
                entry.text,
                "choose",
                entry.choose,
                note=entry.note,
                main=entry.main,
                disabled=entry.disabled,
                key=f"menu {index}",
            )
            for index, entry in enumerate(self._entries())
        ]

    def on_choose(self, choose: Callable[[], Answer]) -> Answer:
        """Do what the entry says."""
        return choose()

    def on_back(self, _value: object) -> Answer:
        """Leaving the title is leaving the game: ask first."""
        question = _("Leave the game?")
        return Push(Confirm(question, _("Everything you did is kept."), _("Leave"), Act("leave")))

    def on_leave(self, _value: object) -> Answer:
        """Close the game."""
        return Quit()
