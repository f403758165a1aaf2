"""What the colours of the flows mean, on either side."""

from game.explain import vocabulary
from game.kit.grid import Flow
from game.kit.widget import Widget
from game.kit.widgets.label import caption
from game.kit.widgets.legend import LegendEntry
from game.text.language import translate as _


def flows_legend(*, report: bool) -> Widget:
    """Return the key of the chart: by what was changed where the report is shown, else by private stance."""
    if report:
        entries = [LegendEntry("chance", _("counted as it was")), LegendEntry("report", _("changed on the way up"))]
    else:
        entries = [
            LegendEntry("truth", vocabulary.many("supporter")),
            LegendEntry("gold", vocabulary.many("opponent")),
        ]
    return Flow([*entries, caption(_("thin ones drawn wider"))], gap=16)
