"""Two runs side by side: A is the state that was pinned, B what there is now."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from game.engine.data.election import Election
from game.explain import vocabulary
from game.explain.country_figures import figures_of
from game.explain.map.tally import Quantity
from game.explain.rules.beside import side_by_side, true_title
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, FIGURE, FIGURE_KEY, MARGIN, PAD, PANEL, Token
from game.kit.grid import Flow, Grid
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, Answer
from game.kit.page.scene import Pop, Scene, Shortcut
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Panes
from game.kit.widgets.top_bar import top_bar
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.country.class_scale import ClassScale
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.country.map_pane import map_of

TITLES = {
    "printed": message("On the page"),
    "price": message("The price"),
    "rule": message("Rules that differ"),
}
TONES: dict[str, Token] = {"printed": "vermilion_text", "true": "teal", "price": "ink", "rule": "ink"}


@dataclass(frozen=True, slots=True)
class BesideActs:
    """What can be done with the two: go back to A's rules, hold B instead of A, let A go; or open the ballot's menu."""

    take_first: Act
    hold_second: Act
    let_go: Act
    menu: Act


class SideBySide(Scene):
    """Shows ``first`` and ``second``; the maps show a quantity of both, as it is or as reported."""

    name = message("Side by side")
    first = "take first"
    advice = message(
        "A is the state you pinned, B is what there is now. The maps have one scale.\n"
        "Go back to A's rules, or hold B from now on. Undo brings the rules back."
    )

    turned = True  # going back to A's rules takes back what was turned since

    def __init__(self, first: Election, second: Election, shown: tuple[Quantity, bool], acts: BesideActs) -> None:
        self._both = (figures_of(first), figures_of(second))
        self._quantity, self._report = shown[0], shown[1] and shown[0].has_report
        self._acts = acts

    def build(self) -> Widget:
        """Maps on the left, figures and rules on the right."""
        bar = top_bar(self)
        table = ScrollArea(self._table(), _("Figures and rules"), key="table", grow=1)
        told = Card([table], pad=(PAD, 8), name=_("Figures and rules"))
        panes = (Pane(_("Maps"), self._maps(), least=420, grow=1.4), Pane(_("Figures and rules"), told, least=420))
        body = [Panes(panes, self.title, key="panes", gap=24, grow=1), self._foot()]
        return Column([bar, Column(body, pad=(MARGIN, 12), gap=8, grow=1)])

    def shortcuts(self) -> tuple[Shortcut, ...]:
        """The key that led here leads back."""
        return (Shortcut("b", self.on_back, _("back to the country")),)

    def on_menu(self) -> Answer:
        """The menu of the ballot, above its own page."""
        return Pop(self._acts.menu)

    # --- what is shown

    def _maps(self) -> Widget:
        quantity, borders = self._quantity, self._quantity.scale
        shares = [(borders.borders.index(share) + 1, f"{100 * share:g}") for share in borders.written]
        key = ClassScale(len(borders.borders) + 1, tuple(shares), lambda: _(quantity.unit), kind=borders.words())
        maps = [self._map(index, name) for index, name in enumerate((_("A, pinned"), _("B, now")))]
        side = _("{quantity}, as reported") if self._report else "{quantity}"
        head = Flow([Label(side.format(quantity=_(quantity.label)), PANEL, heading=True), key], gap=PAD)
        return Column([head, Row(maps, gap=16, grow=1)], gap=12, grow=1)

    def _map(self, index: int, name: str) -> Widget:
        figures = self._both[index]
        chart = map_of(figures.record)
        classes, borders = figures.map_classes(self._quantity, report=self._report)
        drawn = HexMap(
            chart,
            classes,
            count=len(borders) + 1,
            describe=lambda place: figures.card(place, chart.name(place), self._quantity),
            name=_("Map of {country}").format(country=name),
            names=False,
            key=f"map {index}",
            grow=1,
        )
        title = name if figures.record.seed is not None else _("{name}: a forecast").format(name=name)
        return Card([heading(title, BODY_BOLD), drawn, self._printed(index)], gap=8, grow=1, name=title)

    def _printed(self, index: int) -> Widget:
        """What the page of one of them prints, below its map."""
        cells: list[Widget] = [
            Column([Label((one.first, one.second)[index], FIGURE_KEY, "vermilion_text"), caption(_short(one.name))])
            for one in side_by_side(*self._both)
            if one.kind == "printed" and one.name in vocabulary.MAIN_FIGURES
        ]
        return Column([Rule(), Grid(cells, columns=len(cells) * (1,), gap=8)], gap=8) if cells else Spacer(grow=0)

    def _table(self) -> Widget:
        pairs = side_by_side(*self._both)
        cells: list[Widget] = []
        for kind, inside in groupby(pairs, key=lambda one: one.kind):
            cells += _head(kind, _(TITLES[kind]) if kind in TITLES else true_title(*self._both))
            for one in inside:
                cells += [Label(one.words, BODY)]
                cells += [Label(text, FIGURE, TONES[kind], align="right") for text in (one.first, one.second)]
                cells += [Label(one.change, FIGURE, "quiet", align="right")]
        same = not any(one.kind == "rule" for one in pairs)
        told = Label(_("Their rules are the same."), BODY) if same else None
        grid = Grid(cells, columns=(1, 0, 0, 0), gap=16, row_gap=6, align="baseline")
        return Column([grid, told], gap=14, pad=(0, 6))

    def _foot(self) -> Widget:
        acts = self._acts
        return Row(
            [
                Button(_("Let A go"), self._then(acts.let_go), key="let go"),
                Spacer(),
                Button(_("Hold B as A"), self._then(acts.hold_second), key="hold second"),
                Button(_("Back to A's rules"), self._then(acts.take_first), main=True, key="take first"),
            ],
            gap=12,
        )

    @staticmethod
    def _then(act: Act) -> Callable[[], Answer]:
        return lambda: Pop(act)


def _head(kind: str, words: str) -> list[Widget]:
    """The heading of a part of the table, which stands a little apart from what is above."""
    heads = ("A", "B", _("change") if kind == "printed" else "")
    title = Label(words, BODY_BOLD, heading=True)
    cells = [title, *(Label(text, CAPTION, "quiet", align="right") for text in heads)]
    return [Column([one], pad=(0, 6)) for one in cells]


def _short(name: str) -> str:
    return _("{figure}, %").format(figure=vocabulary.figure_name(name))
