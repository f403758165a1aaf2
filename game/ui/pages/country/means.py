"""The means of a level below its rules: how much of each the rules would spend, before the polls are opened."""

from collections.abc import Callable
from dataclasses import field
from functools import partial

from game.kit.drawing.theme import BODY_BOLD, CAPTION, Token
from game.kit.layout import Column
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow, Fill
from game.kit.widgets.label import Label
from game.kit.widgets.rule import Rule
from game.text.language import translate as _
from game.text.tip import Tip
from game.ui.pages.country.state import CountryState

FIGURE = 84


class _Said(Label):
    """What is allowed; where its figure is not what a rule is set to, a tip says why, as the rules stand now."""

    why: Callable[[], str] = field(default=str, kw_only=True)

    def live(self) -> tuple[object, ...]:
        """The text, its tone and the reason."""
        why = self.why()
        self.tip = Tip(_("Why it is felt otherwise"), why, _("simulation")) if why else None
        return (*super().live(), why)


def means_pane(page: CountryState) -> Widget | None:
    """Return a bar for each of the means; None where the level sets no limit."""
    means = page.ballot.play.level.head.means
    if not means:
        return None
    tip = Tip(
        _("The means"),
        _("A full bar is all you have. A hatched one is too much, or not yet enough. Each further step costs more."),
        _("simulation"),
    )
    rows: list[Widget] = [Rule(), Label(_("The means"), BODY_BOLD, heading=True, tip=tip, key="means")]
    for index, one in enumerate(means):
        said = _Said(
            partial(_said, page, index, _(one.text)),
            CAPTION,
            partial(_tone, page, index),
            why=partial(_why, page, index),
            key=f"means {index}",
        )
        rows.append(Column([said, _bar(page, index, _(one.text))]))
    return page.veiled(Column(rows, gap=6))


def _said(page: CountryState, index: int, text: str) -> str:
    return text if page.seen.means()[index].within else _("{means}: not kept").format(means=text)


def _tone(page: CountryState, index: int) -> Token:
    return "quiet" if page.seen.means()[index].within else "vermilion_text"


def _why(page: CountryState, index: int) -> str:
    return page.seen.means()[index].why


def _bar(page: CountryState, index: int, text: str) -> Widget:
    def fill() -> Fill:
        return "gold" if page.seen.means()[index].within else "report"

    return BarRow(
        "",
        lambda: page.seen.means()[index].share,
        lambda: page.seen.means()[index].figure,
        fill,
        track=True,
        label_width=0,
        figure_width=FIGURE,
        named=text,
    )
