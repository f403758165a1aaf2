"""Everything the country page shows of a ballot, worked out once for each record and then only looked up."""

from dataclasses import replace
from functools import cached_property, lru_cache

import numpy as np

from game.engine.data.arrays import Reals
from game.engine.data.bulletin import Figure
from game.engine.data.election import Election
from game.engine.publication.figures import Params
from game.engine.publication.rounding import print_percent
from game.explain import vocabulary
from game.explain.map.acts import Act, acts
from game.explain.map.card_line import CardLine
from game.explain.map.day_so_far import DaySoFar, day_of
from game.explain.map.tally import QUANTITIES, Quantity, Tally, altered, breaks, classes, tally, whole
from game.session.prices import Prices, prices
from game.text.language import translate as _


class CountryFigures:
    """One record, read for the country page."""

    def __init__(self, record: Election) -> None:
        self.record = record
        self.truth = record.truth()
        self.published = record.published()
        self._altered: dict[str, bytes] = {}
        self._classes: dict[tuple[str, bool, bool], tuple[bytes, Reals]] = {}

    def prepare(self, quantity: Quantity) -> None:
        """Work out what takes longest of what is shown at first."""
        self.map_classes(quantity, report=False)
        self.map_classes(quantity, report=True)
        self.altered(quantity)
        self.differs_in_print(quantity)
        _ = self.cost, self.against_three_ways, self._day, self.acts, self.record.true_total
        if self.record.seed is not None:
            self.day.came(0.0)

    def printed(self, name: str) -> str:
        """Return a printed figure, or a dash where the bulletin does not print it."""
        figure = self.figure(name)
        return figure.printed if figure else "–"

    def figure(self, name: str) -> Figure | None:
        """Return a figure of the bulletin, if it is printed."""
        return next((one for one in self.record.bulletin.figures if one.name == name), None)

    def base(self, name: str) -> str:
        """Return what a figure is a percentage of, printed or not."""
        return self.record.scenario.one(f"publication.{name}", Params).base

    def beside(self, name: str) -> str:
        """Return the true share beside a printed figure, in words."""
        return _("{share} {did}").format(share=self.true_share(name), did=vocabulary.in_truth(name))

    def foreseen(self, name: str) -> str:
        """Return the true share that a forecast awaits, in words."""
        return _("by the forecast {share}").format(share=self.true_share(name))

    def in_truth(self, name: str) -> str:
        """Return the true share below a printed figure, where there is room for no more."""
        return _("in truth {share}").format(share=self.true_share(name))

    def true_share(self, name: str) -> str:
        """Return the true share of a figure as the page would round it: of the roll, or of the papers."""
        above, below = {
            "turnout": ("voted", "registered"),
            "for": ("unmarked", "voted"),
            "against": ("struck_out", "voted"),
        }[name]
        return self._as_printed(self.figure(name), self.truth[above], self.truth[below]).removesuffix(" %")

    @staticmethod
    def _as_printed(figure: Figure | None, above: float, below: float) -> str:
        """Return a share rounded as the page rounds a figure: only then can the two be compared."""
        decimals, rounding = (figure.decimals, figure.rounding) if figure else (2, "half_up")
        return f"{print_percent(round(above), round(below), decimals, rounding)} %" if round(below) else "–"

    def shown(self, name: str) -> bool:
        """Whether the public is shown anything of a column."""
        printed = {figure.name for figure in self.record.bulletin.figures}
        return name in printed

    @cached_property
    def against_three_ways(self) -> tuple[tuple[float, str], ...]:
        """Dissent in private, on paper and in print, as shares on one scale with their figures."""
        figure, shares = self.figure("against"), self.against_shares
        top = max(*shares, 1e-9)
        return tuple(
            (share / top, self._as_printed(figure, *count))
            for share, count in zip(shares, self._against_counts, strict=True)
        )

    @property
    def against_shares(self) -> tuple[float, ...]:
        """Dissent in private, on paper and in print, as shares of what each is a share of."""
        return tuple(above / max(below, 1) for above, below in self._against_counts)

    @property
    def _against_counts(self) -> tuple[tuple[float, float], ...]:
        truth, figure = self.truth, self.figure("against")
        return (
            (truth["opponents"], truth["adults"]),
            (truth["struck_out"], truth["voted"]),
            (figure.numerator, figure.denominator) if figure else (0, 0),
        )

    @cached_property
    def cost(self) -> Prices:
        """What the rules cost."""
        return prices(self.record)

    @cached_property
    def tally(self) -> Tally:
        """The counts behind the hexagons."""
        return tally(self.record)

    @cached_property
    def whole(self) -> Tally:
        """The counts of the whole country."""
        return whole(self.tally)

    def altered(self, quantity: Quantity) -> bytes:
        """Which hexagons report another share of a quantity than the true one; a forecast cannot know."""
        if quantity.key not in self._altered:
            known = self.record.seed is not None
            self._altered[quantity.key] = altered(self.tally, quantity) if known else bytes(self.tally.adults.size)
        return self._altered[quantity.key]

    def differs_in_print(self, quantity: Quantity) -> bool:
        """Whether the centre's own sheet has another share of a quantity than the truth."""
        printed = replace(self.whole, reported=self.record.reported.table())
        return any(altered(printed, quantity))

    def map_classes(self, quantity: Quantity, *, report: bool, fitted: bool = False) -> tuple[bytes, Reals]:
        """Return the hexagons' classes, and the borders between them.

        Those are the quantity's own, whatever the rules are, or ``fitted`` to what is true here: five classes of about
        equal size. Truth and report have the same.
        """
        asked = (quantity.key, report and quantity.has_report, fitted)
        if asked not in self._classes:
            borders = breaks(quantity.share(self.tally, False)) if fitted else np.array(quantity.scale.borders)
            self._classes[asked] = classes(quantity.share(self.tally, asked[1]), borders), borders
        return self._classes[asked]

    def card(self, index: int, name: str, quantity: Quantity) -> list[CardLine]:
        """Return what the card of a hexagon says."""
        top = _top(quantity.share(self.tally, False))
        lines = [CardLine(name)]
        for report in (False, True):
            if not report or quantity.has_report:
                label = _("reported") if report else _("what happened")
                lines.append(_share_line(label, float(quantity.share(self.tally, report)[index]), top, report=report))
        return lines

    @cached_property
    def day(self) -> DaySoFar:
        """The day of the ballot, hexagon by hexagon."""
        return day_of(self.record, self.tally)

    @cached_property
    def acts(self) -> tuple[Act, ...]:
        """What the rules did."""
        return acts(self.record)

    def card_by(self, index: int, name: str, quantity: Quantity, hour: float) -> list[CardLine]:
        """Return what the card of a hexagon says while the day runs: who came, and what the map shows of it so far."""
        lines = [CardLine(name), _share_line(_("came so far"), float(self.day.came(hour)[index]), 1.0)]
        if quantity.key != "turnout":
            shares = quantity.share(self.day.by(hour), False)
            lines.append(_share_line(_("so far"), float(shares[index]), _top(shares)))
        return lines

    def came_by(self, hours: Reals) -> Reals:
        """Return the share of the roll that has cast a paper in person by each hour of the day."""
        return np.interp(hours, *self._day)

    def turnout_by(self, hour: float) -> float:
        """Return the share of the roll that has cast a paper in person by an hour of the day."""
        return float(self.came_by(np.array([hour]))[0])

    def came_so_far(self, hour: float) -> str:
        """Return that share in per cent, rounded as the page rounds the turnout."""
        registered = self.truth["registered"]
        return self._as_printed(self.figure("turnout"), self.turnout_by(hour) * registered, registered)

    @cached_property
    def _day(self) -> tuple[Reals, Reals]:
        """The hours at which slots begin and end, and the share of the roll that has come by then."""
        choices = self.record.choices
        run = np.concatenate(([0.0], np.cumsum(choices.voted.sum(axis=(1, 2)))))
        total = self.truth["voted"] / max(self.truth["registered"], 1)
        return np.append(choices.hours, choices.hours[-1] + 1), run / max(run[-1], 1e-9) * total


@lru_cache(maxsize=3)
def figures_of(record: Election) -> CountryFigures:
    """Return the figures of a record; those of the last three are kept: forecast, ballot, and what is pinned."""
    return CountryFigures(record)


def _top(shares: Reals) -> float:
    """The largest share there is, which makes a bar full."""
    return max(float(np.nanmax(shares, initial=0.0)), 1e-9)


def _share_line(label: str, share: float, top: float, *, report: bool = False) -> CardLine:
    unknown = np.isnan(share)
    return CardLine(label, "–" if unknown else f"{100 * share:.2f} %", 0.0 if unknown else share / top, report)


def quantity_named(key: str) -> Quantity:
    """Return a quantity of the map by its key."""
    return next(quantity for quantity in QUANTITIES if quantity.key == key)
