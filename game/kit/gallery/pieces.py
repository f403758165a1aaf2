"""What the gallery shows of the kit's widgets; each is made anew for every state."""

from collections.abc import Callable, Mapping
from typing import Final

from game.kit.drawing.theme import FIGURE_KEY, SUBTITLE
from game.kit.layout import Column, Row
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow, Progress
from game.kit.widgets.button import Button, icon_button
from game.kit.widgets.card import Card, Sheet
from game.kit.widgets.chip import Chip
from game.kit.widgets.dialog import Dialog
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.slider import Slider
from game.kit.widgets.entry.stepper import Stepper
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.figure import Figure
from game.kit.widgets.key_cap import KeyCap
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.ledger import Ledger, LedgerRow
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.menu import Drop, Menu, MenuRow, Option
from game.kit.widgets.picked import Choice
from game.kit.widgets.prose import Prose, Run
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.segment import Segment
from game.kit.widgets.select import Select
from game.kit.widgets.steady import Steady
from game.kit.widgets.table import Cell, Heading, Table, figures
from game.kit.widgets.tabs import Pane, Panes, Tabs
from game.kit.widgets.toast import Toast
from game.kit.widgets.toggle import Toggle
from game.kit.widgets.tooltip import Tooltip
from game.kit.widgets.top_bar import Step, top_bar
from game.kit.widgets.veil import Veil
from game.kit.widgets.watch import Watch
from game.kit.widgets.wordmark import Wordmark
from game.text.tip import Tip

PLACES: Final = (Choice("city", "City"), Choice("land", "Country"), Choice("camp", "Camp"))


class _Bare(Scene):
    """What a bar stands on."""

    title = "Page"

    def build(self) -> Widget:
        """Nothing."""
        return Column([])


def _none() -> None:
    """An action that is drawn and not done."""


def _take(_value: object) -> None:
    """The same with a value."""


def _slider(*, off: bool = False) -> Widget:
    tip = Tip("Why", "What a slider is for.")
    return Slider("Cost", 7.0, _take, Notches(0.0, 20.0, 0.5), word=lambda _number: "heavy", tip=tip, off=off)


def _table() -> Widget:
    rows = [(Cell("Keldra"), Cell("1,204")), (Cell("Aldane"), Cell("87", "vermilion_text"))]
    return Table("Places", (Heading("Place"), figures("Adults")), rows, _take, 1)


def _ledger() -> Widget:
    rows = [LedgerRow("On the list", "1,204"), LedgerRow("Away", "12", "+3", action=_none)]
    return Ledger("What is reported", rows, report=True)


def _scroll() -> Widget:
    return ScrollArea(Column([Label(f"Line {number}") for number in range(1, 9)]), "Lines", height=72)


def _panes() -> Widget:
    return Panes((Pane("Left", Label("one"), 80), Pane("Right", Label("two"), 80)), "Side by side", height=60)


PIECES: Mapping[str, Callable[[], Widget]] = {
    "bars": lambda: Column([BarRow("for", 0.8, "80 %"), BarRow("against", 0.2, "20 %", "report"), Progress("…", 0.4)]),
    "button": lambda: Button("Open the polls", _none),
    "button, main": lambda: Button("Open the polls", _none, main=True),
    "button, large": lambda: Button("To the count", _none, size="large", icon="play"),
    "button, icon": lambda: Row([icon_button("Undo", _none, "undo")]),
    "button, held": lambda: Button("Walk", _none, on=True),
    "card": lambda: Card([heading("A card"), Label("with words")], action=_none, name="A card"),
    "card, chosen": lambda: Card([Label("chosen")], action=_none, chosen=True, name="chosen"),
    "sheet": lambda: Sheet([Label("a sheet of paper")], pad=12),
    "chip": lambda: Row([Chip("Observers", _none, _none, removal="Delete takes it out")]),
    "dialog": lambda: Dialog(
        "Leave?", [Label("It is kept.")], [Button("Stay", _none), Button("Go", _none, main=True)], height=180
    ),
    "figure": lambda: Figure("99.93", "For, %", FIGURE_KEY, mark="report", action=_none),
    "key cap": lambda: Row([KeyCap("T")]),
    "label": lambda: Column([Label("words", SUBTITLE), Label("with a tip", tip=Tip("Fact")), caption("quiet")]),
    "label, opened": lambda: Label("walk it back", action=_none),
    "ledger": _ledger,
    "legend": lambda: Row([LegendEntry("truth", "happened"), LegendEntry("report", "reported")], gap=8),
    "menu row": lambda: MenuRow("Settings", _none, note="colours, size"),
    "menu": lambda: Drop([Menu([Option("one", _none, chosen=True), Option("two", _none)], name="Numbers")]),
    "prose": lambda: Prose([Run("Words that "), Run("lead", action=_none), Run(" somewhere, and wrap.")]),
    "rule": lambda: Column([Rule(), Rule("ink", double=True)], gap=8),
    "scroll area": _scroll,
    "segment": lambda: Segment("Where", PLACES, "land", _take),
    "segment, apart": lambda: Segment("Where", PLACES, "city", _take, apart=True),
    "select": lambda: Select("Where", PLACES, "land", _take),
    "select, off": lambda: Select("Where", PLACES, "land", _take, off=True),
    "slider": _slider,
    "slider, off": lambda: _slider(off=True),
    "stepper": lambda: Stepper("Station", 3.0, _take, Notches(1.0, 12.0, 1.0)),
    "steady": lambda: Steady(Label("words"), [Label("words that may come, and may take more lines")]),
    "table": _table,
    "tabs": lambda: Tabs((Pane("Page", Label("one")), Pane("Bench", Label("two"))), "Tabs", height=80),
    "panes": _panes,
    "text field": lambda: TextField("Note", "what I saw", _take),
    "text field, empty": lambda: TextField("Note", "", _take, hint="what I saw …"),
    "toast": lambda: Toast("Saved."),
    "toggle": lambda: Toggle("Sound", True, _take),
    "toggle, off": lambda: Toggle("Sound", False, _take, note="also in the title"),
    "tooltip": lambda: Tooltip(Tip("A fact", "A plain line.", "kind and source")),
    "step": lambda: Row([Step("Country", _none, first=True), Step("Count", _none, chosen=True)]),
    "top bar": lambda: top_bar(_Bare(), narrow=True),
    "veil": lambda: Veil(Label("figures of a moment ago"), True, words="working …"),
    "watch": lambda: Column([Watch(False, _none), Label("shows nothing itself")]),
    "wordmark": lambda: Wordmark("99.93", SUBTITLE),
}
"""Widgets by what they show."""
