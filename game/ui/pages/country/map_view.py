"""What the map shows at the moment: classes, marks, how far hexagons have filled up, and what the key says of it."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from game.explain.country_figures import CountryFigures
from game.explain.map.card_line import CardLine
from game.explain.map.difference import between
from game.explain.map.scale import told_apart
from game.explain.map.tally import FITTED, NO_FIGURE, Quantity, classes
from game.text.language import translate as _
from game.ui.pages.country.class_scale import Border
from game.ui.pages.country.hexagons.acts import Marks
from game.ui.pages.country.hexagons.tiles import FULL
from game.ui.pages.country.performance import by_day
from game.ui.pages.country.state import CountryState

MOMENTS = 12
"""How often an hour the map follows a day that runs."""


MOMENTS_STILL = (0.06, 0.5, 0.93)
"""The parts of the day whose acts are marked together where nothing is to move."""


class Shown(NamedTuple):
    """Of each hexagon its class, whether its sheet is marked as another one, how far it is full, its class before."""

    classes: bytes
    altered: bytes
    filled: bytes = b""
    former: bytes = b""


class MapView:
    """The map of a page as it stands: the record's, or what is in the boxes so far while a day runs."""

    def __init__(self, page: CountryState) -> None:
        self._page = page

    def shown(self) -> Shown:
        """Return what the hexagons show now."""
        page = self._page
        today = page.seen.today
        if today is None:
            drawn, _borders = page.seen.figures.map_classes(
                page.quantity, report=page.ballot.report, fitted=page.fitted
            )
            return Shown(drawn, page.seen.figures.altered(page.quantity), former=self._former())
        return _so_far(today, page.quantity, self._moment(), page.ballot.report, self._borders_now())

    def _former(self) -> bytes:
        """What the hexagons were in the pinned state, on the scale of now; nothing where none is pinned."""
        against, page = self._page.seen.against, self._page
        if against is None:
            return b""
        return against.former(page.quantity, report=page.ballot.report, borders=np.array(self._borders_now()))

    def before(self) -> str:
        """Return what the middle of a hexagon means, and what changed in the whole country."""
        against, page = self._page.seen.against, self._page
        if against is None:
            return ""
        was, is_now = (f"{100 * share:.2f}" for share in against.shares(page.quantity, report=page.ballot.report))
        return _("in the middle: as pinned · country {before} → {now} ({change})").format(
            before=was, now=is_now, change=between(was, is_now)
        )

    def acts(self) -> tuple[Marks, ...]:
        """Return what the rules are doing: on polling day by the hour, else what was turned last."""
        page = self._page
        today = page.seen.today
        if today is None:
            return page.performance.shown()
        if page.context.look.still:
            return tuple(one for along in MOMENTS_STILL for one in by_day(today.acts, along))
        hours = today.day.edges
        return by_day(today.acts, (self._page.ballot.hour - hours[0]) / (hours[-1] - hours[0]))

    def _moment(self) -> float:
        """The hour up to which the map follows the day, in whole moments so that it is not drawn anew all the time."""
        return int(self._page.ballot.hour * MOMENTS) / MOMENTS

    def _borders_now(self) -> tuple[float, ...]:
        """The borders of the classes as shares."""
        page = self._page
        if page.fitted:
            return tuple(page.seen.figures.map_classes(page.quantity, report=False, fitted=True)[1].tolist())
        return page.quantity.scale.borders

    def count(self) -> int:
        """How many classes there are."""
        return FITTED if self._page.fitted else len(self._page.quantity.scale.borders) + 1

    def borders(self) -> tuple[Border, ...]:
        """What is written below the key."""
        if self._page.fitted:
            return tuple(enumerate(told_apart(self._borders_now()), start=1))
        scale = self._page.quantity.scale
        return tuple((scale.borders.index(share) + 1, f"{100 * share:g}") for share in scale.written)

    def kind(self) -> str:
        """Return what kind of scale it is."""
        return _("moves with the rules") if self._page.fitted else self._page.quantity.scale.words()

    def said(self) -> str:
        """Return what the colours mean: what is shown as a share of what, and on which scale."""
        return f"{_(self._page.quantity.unit)} · {self.kind()}"

    def changed(self) -> str:
        """Return how many sheets show something else than what happened, as far as that is known."""
        page = self._page
        if page.seen.today is not None:
            return _("fills as people come; no sheet yet")
        if page.seen.record.seed is None:
            return _("changed: known after the count")
        if not page.quantity.has_report:
            return _("no sheet shows this")
        marks = page.seen.figures.altered(page.quantity)
        if not any(marks) and page.seen.figures.differs_in_print(page.quantity):
            return _("changed only above these sheets")
        return _("changed sheets: {count} of {all}").format(count=f"{sum(marks):,}", all=f"{len(marks):,}")

    def card(self, index: int, name: str) -> list[CardLine]:
        """Return what the card of a hexagon says."""
        page = self._page
        if page.seen.today is None:
            return page.seen.figures.card(index, name, page.quantity)
        return page.seen.today.card_by(index, name, page.quantity, page.ballot.hour)


@lru_cache(maxsize=1)
def _so_far(
    figures: CountryFigures, quantity: Quantity, moment: float, report: bool, borders: tuple[float, ...]
) -> Shown:
    """Work out a moment of a day once, however often it is asked for; no sheet is written before the polls close."""
    came = np.nan_to_num(figures.day.came(moment))
    filled = np.ceil(FULL * np.minimum(came, 1.0)).astype(np.uint8).tobytes()
    nothing = bytes(came.size)
    if report and quantity.has_report:
        return Shown(bytes([NO_FIGURE]) * came.size, nothing)
    return Shown(classes(quantity.share(figures.day.by(moment), False), np.array(borders)), nothing, filled)
