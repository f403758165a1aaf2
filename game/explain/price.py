"""The price of perfection: how far a doubting reader would trust the page, had it printed another share for."""

from dataclasses import replace
from typing import NamedTuple

from game.engine.audience.readers import sceptical
from game.engine.data.bulletin import Belief
from game.engine.data.election import Election
from game.engine.data.press import Press
from game.engine.streams import Expected
from game.explain.bulletin.proof import Draft
from game.explain.shares import percent_of

POINTS = 61
LOWEST = 0.5
"""Share for at which the curve begins, unless the page prints less."""


class Point(NamedTuple):
    """A share for as it would be printed, and the trust in a page that prints it."""

    share: float
    trust: float


class Price(NamedTuple):
    """The curve, where the page stands on it, and where the page would stand had it printed the truth."""

    curve: tuple[Point, ...]
    printed: Point
    true: Point | None
    in_level: bool


def price(election: Election) -> Price | None:
    """Work the curve out with the reader itself; None where the page prints no share for."""
    figure = next((figure for figure in election.bulletin.figures if figure.name == "for"), None)
    if figure is None or figure.denominator <= 0:
        return None
    found = [one.params for one in election.scenario.under("audience") if isinstance(one.params, sceptical.Params)]
    params = found[0] if found else sceptical.Params()
    honest = Draft.of(election).true("for")
    printed = _point(election, params, figure.printed)
    true = _point(election, params, honest.printed) if honest and honest.denominator > 0 else None
    low = min(LOWEST, *(point.share for point in (printed, true) if point))
    steps = (low + (1.0 - low) * index / (POINTS - 1) for index in range(POINTS))
    curve = tuple(_point(election, params, percent_of(share, 4)) for share in steps)
    return Price(curve, printed, true, in_level=bool(found))


def _point(election: Election, params: sceptical.Params, printed: str) -> Point:
    return Point(float(printed) / 100.0, _read(election, params, printed).trust)


def _read(election: Election, params: sceptical.Params, printed: str) -> Belief:
    """Let the reader read the same page with another share for."""
    figures = tuple(
        replace(figure, printed=printed) if figure.name == "for" else figure for figure in election.bulletin.figures
    )
    press = Press(replace(election.bulletin, figures=figures), election.tiers[0].received)
    return sceptical.act(params, press, Expected().chance())
