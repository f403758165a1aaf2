"""A sheet to be shared: the printed page, and beside it its code, its figures, what was true, and the rules turned."""

from dataclasses import dataclass

from game.engine.data.election import Election
from game.explain import vocabulary
from game.explain.bulletin.proof import Draft
from game.explain.country_figures import figures_of
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, FIGURE, PANEL, PRINT
from game.kit.grid import Grid
from game.kit.layout import Column, Row, Spacer
from game.kit.page.scene import Scene
from game.kit.widget import Widget
from game.kit.widgets.label import Label, caption
from game.kit.widgets.rule import Rule
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.bulletin.front_page.page import Room, front_page

PAGE, SIDE = 780, 380
MOST_RULES = 16


@dataclass(frozen=True, eq=False, slots=True)
class Shared:
    """What stands on a sheet: ``rules`` are names and values of what was changed; without ``truth`` it is left out."""

    record: Election
    title: str
    code: str
    rules: tuple[tuple[str, str], ...]
    truth: bool = True


class SharedSheet(Scene):
    """The sheet as a scene of its own, which nobody presses anything on."""

    name = message("A page with its rules")

    def __init__(self, shared: Shared) -> None:
        self._shared = shared

    def build(self) -> Widget:
        """The page on the left, the rest on the right."""
        page = front_page(Draft.of(self._shared.record), Room(PAGE), lambda _figure: None, truth=False)
        page.width = self.context.grown(PAGE)
        return Row([page, Column(self._side(), width=SIDE, gap=8)], gap=28, pad=24)

    def _side(self) -> list[Widget]:
        one = self._shared
        seed = "" if one.record.seed is None else _("seed {seed}").format(seed=one.record.seed)
        code = [Label(one.code, PRINT)] if one.code else []
        return [
            Label(_(one.title), PANEL, heading=True),
            *code,
            caption(seed),
            Rule(),
            self._figures(),
            Rule(),
            *self._rules(),
            Spacer(),
            caption(_("99.93, a simulation. Reported figures are claims of whoever reports them.")),
        ]

    def _figures(self) -> Widget:
        one, figures = self._shared, figures_of(self._shared.record)
        truth = [Label(_("in truth"), CAPTION, "quiet", align="right")] if one.truth else []
        cells: list[Widget] = [Label(""), Label(_("printed"), CAPTION, "quiet", align="right"), *truth]
        for name in vocabulary.MAIN_FIGURES:
            cells += [
                Label(vocabulary.figure_of(name, figures.base(name)), BODY),
                Label(figures.printed(name), FIGURE, "vermilion_text", align="right"),
                *([Label(figures.true_share(name), FIGURE, "teal", align="right")] if one.truth else []),
            ]
        return Grid(cells, columns=(1, 0, 0) if one.truth else (1, 0), gap=16, row_gap=6, align="baseline")

    def _rules(self) -> list[Widget]:
        rules = self._shared.rules
        if not rules:
            return [Label(_("No rule was turned."), BODY)]
        rows: list[Widget] = [
            Row([Label(name, CAPTION, "quiet", grow=1), Label(value, FIGURE, wrap=False)], gap=12, align="baseline")
            for name, value in rules[:MOST_RULES]
        ]
        more = len(rules) - MOST_RULES
        left_out = [caption(_("and {count} more").format(count=more))] if more > 0 else []
        return [Label(_("Rules turned"), BODY_BOLD, heading=True), *rows, *left_out]
