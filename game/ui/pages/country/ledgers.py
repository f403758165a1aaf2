"""The right of the country page: what happened beside what is reported, with the gap, and dissent three ways."""

from collections.abc import Callable
from functools import partial

from game.engine.publication.figures import PRINTED_AS
from game.explain import vocabulary
from game.explain.country_figures import CountryFigures
from game.kit.drawing.theme import BODY_BOLD, CAPTION
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow, Fill
from game.kit.widgets.label import Label
from game.kit.widgets.ledger import Former, Ledger, LedgerRow
from game.kit.widgets.scroll import ScrollArea
from game.text.language import translate as _
from game.text.numbers import grouped, signed, signed_briefly
from game.text.tip import Tip
from game.ui.pages.country.state import CountryState

TRUE_ROWS = ("registered", "unmarked", "struck_out", "spoiled", "away", "stayed_home")
REPORTED = {
    "registered": "registered",
    "votes_for": "unmarked",
    "votes_against": "struck_out",
    "invalid": "spoiled",
    "away": "away",
    "stayed_home": "stayed_home",
}
"""The reported column that stands beside each true one."""

ROW = 130
"""Width of a row, whatever its figures: a figure that moves must not move its neighbours."""

PRICE = 320
WAYS = ("private", "paper", "print")
"""The three ways in which dissent is counted, in the order of the bars."""


def ledgers(page: CountryState) -> Widget:
    """Return the two ledgers and the three bars."""
    title = _("What happened") if page.ballot.counted else _("What is foreseen")
    true = Ledger(title, [_true_row(page, name) for name in TRUE_ROWS], grow=1)
    reported = Ledger(_("What is reported"), [_reported_row(page, name) for name in REPORTED], report=True, grow=1)
    body = Column([Row([true, reported], gap=12, align="start"), _three_ways(page), _price(page)], gap=12)
    return ScrollArea(body, key="ledgers", name=_("Ledgers"))


def _true_row(page: CountryState, name: str) -> LedgerRow:
    def gap() -> str:
        # who was struck off did nothing that a ledger could show: without this they would be nowhere
        return _gap(0.0, page.seen.figures.truth["off_roll"]) if name == "registered" else ""

    def shown() -> str | None:
        return page.sight.column(name, grouped(page.seen.figures.truth[name]), report=False)

    return LedgerRow(
        vocabulary.name(name),
        shown,
        gap,
        room=page.context.grown(ROW),
        former=lambda: _former(page, lambda figures: figures.truth[name]),
        action=page.on_against if name == "struck_out" and page.ballot.counted else None,
    )


def _reported_row(page: CountryState, name: str) -> LedgerRow:
    def count() -> float:
        return _published(page.seen.figures, name)

    def shown() -> str | None:
        known = name not in PRINTED_AS or page.seen.figures.shown(PRINTED_AS[name])
        return page.sight.column(name, grouped(count()) if known else None, report=True)

    return LedgerRow(
        vocabulary.name(name),
        shown,
        lambda: page.sight.gap(name, _gap(count(), page.seen.figures.truth[REPORTED[name]])),
        room=page.context.grown(ROW),
        former=lambda: _former(page, lambda figures: _published(figures, name)) if shown() is not None else None,
        action=page.on_against if name == "votes_against" and page.ballot.counted else None,
    )


def _published(figures: CountryFigures, name: str) -> float:
    published = figures.published
    if name == "stayed_home":
        return published["registered"] - published["issued"] - published["away"]
    return published[name]


def _former(page: CountryState, count: Callable[[CountryFigures], float]) -> Former | None:
    """What a row was in the pinned state; a row is full at the larger of the two rolls."""
    against = page.seen.against
    if against is None:
        return None
    was, now = (count(figures) for figures in (against.before, against.now))
    full = max(one.truth["registered"] for one in (against.before, against.now)) or 1.0
    return Former(signed_briefly(round(now) - round(was)), was / full, now / full)


def _price(page: CountryState) -> Widget:
    tip = Tip(
        _("The price of pressure"),
        _("fear: what pushes opponents · trust: of those who doubt · left out: adults who were struck off"),
        _("simulation"),
    )
    return Label(page.price, CAPTION, "quiet", wrap=False, width=page.context.grown(PRICE), tip=tip, key="price")


def _three_ways(page: CountryState) -> Widget:
    return Column([_ways_head(), *_ways_bars(page)], gap=1)


def _ways_head() -> Widget:
    differs = Tip(
        _("Why the three differ"),
        _(
            "In private counts all adults; on paper and in print count the votes cast. Some opponents stay at home, and"
            " some supporters strike the name out. So the first two can differ even if nobody is afraid."
        ),
    )
    return Row(
        [
            Label(_("Against, three ways"), BODY_BOLD, heading=True, tip=differs, key="three ways"),
            Spacer(),
            Label(_("first of adults, then of votes"), CAPTION, "quiet"),
        ]
    )


def _ways_bars(page: CountryState) -> list[Widget]:
    names: tuple[tuple[str, Fill], ...] = (
        (_("in private"), "gold"),
        (_("on paper"), "truth"),
        (_("in print"), "report"),
    )

    def seen(index: int) -> tuple[float, str]:
        return page.sight.share(WAYS[index], *page.seen.figures.against_three_ways[index])

    def share(index: int) -> float:
        against = page.seen.against
        return seen(index)[0] if against is None else against.three_ways[1][index]

    def former(index: int) -> float | None:
        against = page.seen.against
        return None if against is None else against.three_ways[0][index]

    def figure(index: int) -> str:
        return seen(index)[1]

    return [
        BarRow(
            name,
            partial(share, index),
            partial(figure, index),
            fill,
            former=partial(former, index),
            label_width=72,
            figure_width=72,
        )
        for index, (name, fill) in enumerate(names)
    ]


def _gap(reported: float, true: float) -> str:
    """The difference of two figures as they are shown: of expected counts each is rounded for itself."""
    difference = round(reported) - round(true)
    return signed(difference) if difference else ""
