"""A piece of a page to judge colours and sizes by: type, the marks of truth and report, a figure, a bar."""

from game.explain import vocabulary
from game.kit.drawing.theme import FIGURE_FORECAST
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.rule import Rule
from game.text.language import translate as _
from game.text.tip import Tip

LABELS, FIGURES = 92, 72


def sample() -> Widget:
    """The sample, with invented figures."""
    printed = Figure("99.93", _("For, per cent of papers cast"), FIGURE_FORECAST, mark="report", align="left")
    words = Column([Label(vocabulary.name("votes_for")), caption(_("per cent of papers cast"))])
    tip = Tip(_("Teal and solid: what happened."), _("Form carries the meaning, colour only helps."), _("legend"))
    card = Card(
        [
            Row([printed, words], gap=16, align="middle"),
            Rule(),
            BarRow(_("in private"), 0.3058, "30.58 %", "gold", label_width=LABELS, figure_width=FIGURES),
            BarRow(_("on paper"), 0.0030, "0.30 %", "truth", label_width=LABELS, figure_width=FIGURES),
            BarRow(_("in print"), 0.0007, "0.07 %", "report", label_width=LABELS, figure_width=FIGURES),
            Rule(),
            LegendEntry("truth", _("what happened")),
            LegendEntry("report", _("what is reported")),
            LegendEntry("gold", _("what is private")),
            LegendEntry("diamond", _("unusual")),
            LegendEntry("ring", _("nothing unusual")),
            Rule(),
            Label(_("Dotted words can be opened"), tip=tip, key="sample tip"),
        ],
        gap=10,
        name=_("Sample page"),
    )
    return Column([heading(_("Sample")), card, caption(_("These figures are invented."))], gap=14)
