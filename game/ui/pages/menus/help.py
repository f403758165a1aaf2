"""Help for the present scene: what one can do on it, and every key that works."""

from collections.abc import Sequence

from game.kit.drawing.theme import BODY_BOLD
from game.kit.grid import Grid
from game.kit.layout import Row
from game.kit.page import presenting
from game.kit.page.command import Answer
from game.kit.page.scene import Pop, Scene, everywhere
from game.kit.page.tables import tables_of
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.key_cap import KeyCap
from game.kit.widgets.label import Label
from game.kit.widgets.rule import Rule
from game.text.language import translate as _
from game.ui.pages.explained import all_words

WIDE = 560


def key_names() -> dict[str, str]:
    """What is printed on the keys."""
    return {
        "space": _("Space"),
        "enter": _("Enter"),
        "escape": _("Esc"),
        "tab": _("Tab"),
        "left": "←",
        "right": "→",
        "page_up": _("Page up"),
        "page_down": _("Page down"),
        "home": _("Home"),
        "end": _("End"),
    }


def control_keys() -> tuple[tuple[Sequence[str], str], ...]:
    """The keys of the controls themselves."""
    return (
        ((_("Tab"), _("Shift + Tab")), _("to the next control, and back")),
        ((_("Arrows"),), _("to the neighbour; left and right change what has the focus")),
        ((_("Enter"), _("Space")), _("press, open, switch")),
        ((_("Page up"), _("Page down")), _("large steps; scroll")),
        (("0 … 9",), _("type a number straight into a slider")),
    )


class Help(Scene):
    """Lies above the scene that it explains."""

    overlay = True
    first = "close"

    def __init__(self, about: Scene, told: Sequence[str] = ()) -> None:
        self._about = about
        self._told = told
        """What notices said, the newest first."""

    @property
    def title(self) -> str:
        """Help for what."""
        return _("Help: {title}").format(title=self._about.title)

    def on_help(self) -> Answer:
        """The key that opened it closes it: there is no help for the help."""
        return Pop()

    def build(self) -> Widget:
        """What one can do here, then the keys."""
        hints = [Label(hint) for hint in self._about.hints()]
        everything = (*everywhere(), *presenting.keys(self.context))
        own = [(shortcut.key, shortcut.about) for shortcut in self._about.shortcuts() if shortcut.about]
        body: list[Widget | None] = [*hints, Rule() if hints else None]
        if own:
            body += [Label(_("Keys here"), BODY_BOLD, heading=True), self._rows(own, everything)]
        body += [Label(_("Keys everywhere"), BODY_BOLD, heading=True), self._rows(everything, own)]
        body += [Label(_("Keys for controls"), BODY_BOLD, heading=True), _grid(control_keys())]
        if self._told:
            body += [Label(_("What was said last"), BODY_BOLD, heading=True), *map(Label, self._told)]
        buttons = (
            Button(_("Words"), self.on_words, key="words"),
            Button(_("Charts as tables"), self.on_tables, key="tables"),
            Button(_("Close"), self.on_back, main=True, key="close"),
        )
        return Dialog(self.title, body, buttons, wide=WIDE)

    def _rows(self, keys: Sequence[tuple[str, str]], others: Sequence[tuple[str, str]]) -> Widget:
        """Keys and what they do; these stand in one line with what ``others`` do."""
        look = self.context.look
        wide = max(KeyCap(_cap(key)).span(look)[1] for key, _about in (*keys, *others))
        return _grid([((_cap(key),), about) for key, about in keys], wide / look.scale)

    def on_words(self) -> Answer:
        """Every word of the game."""
        return all_words()

    def on_tables(self) -> Answer:
        """Every chart and map of the page as a table."""
        return Pop(lambda: tables_of(self._about))


def _cap(key: str) -> str:
    return key_names().get(key, key.upper().replace("CTRL+", "Ctrl + "))


def _grid(rows: Sequence[tuple[Sequence[str], str]], wide: float | None = None) -> Widget:
    cells: list[Widget] = []
    for keys, about in rows:
        cells += [Row([KeyCap(key) for key in keys], gap=4, align="start", width=wide), Label(about, cross="middle")]
    return Grid(cells, columns=(0, 1), gap=16, row_gap=6)
