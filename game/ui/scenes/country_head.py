"""The head of the country page: the forecast as it would be printed, or the bulletin once the polls were opened."""

from typing import TYPE_CHECKING

from game.text.language import translate as _
from game.ui.layout import Column, Row, Spacer
from game.ui.theme import CAPTION, FIGURE_FORECAST
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.figure import Figure
from game.ui.widgets.label import Label, heading

if TYPE_CHECKING:
    from game.ui.scenes.country import Page

BESIDE = 160
"""Width of the words beside a figure, whatever they say."""


def forecast_row(page: "Page") -> Widget:
    """Return the printed figures, each beside what really happened, and the button that opens the polls."""
    roomy = page.context.space[0] >= 1180
    names = ("turnout", "for", "against")
    what = _("simulated, moves with every rule") if not page.polls_opened else _("as printed after the ballot")
    head = Column(
        [
            heading(lambda: _("The bulletin") if page.polls_opened else _("Forecast bulletin")),
            Label(what, CAPTION, "quiet"),
        ],
        grow=0,
    )
    cells = [_printed(page, name) for name in names]
    spacers = [part for cell in cells for part in (Spacer(), cell)]
    return Row([head if roomy else None, *spacers, Spacer(), _main_button(page)], gap=6, align="middle")


def _printed(page: "Page", name: str) -> Widget:
    words = {
        "turnout": _("Turnout, % of the roll"),
        "for": _("For, % of papers cast"),
        "against": _("Against, % of papers cast"),
    }[name]
    figure = Figure(
        lambda: page.figures.printed(name),
        words,
        FIGURE_FORECAST,
        sample="99.999" if _decimals(page, name) > 2 else "99.99",
        mark="report",
        action="trace" if page.polls_opened else "",
        value=name,
        key=f"printed {name}",
    )
    # a fixed width: a figure that moves must not move its neighbours
    beside = Label(lambda: page.figures.beside(name), CAPTION, "teal", wrap=False, width=BESIDE)
    return Row([figure, Column([Label(words, CAPTION, wrap=False), beside])], gap=12, align="middle")


def _decimals(page: "Page", name: str) -> int:
    figure = page.figures.figure(name)
    return figure.decimals if figure else 2


def _main_button(page: "Page") -> Widget:
    if page.polls_opened:
        return Button(_("To the count"), "go", "count", main=True, key="open")
    return Button(_("Open the polls"), "open_polls", main=True, key="open")
