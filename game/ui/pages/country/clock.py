"""The foot of the country page: the clock of the polling day, and the curve of the turnout."""

from game.kit.drawing.theme import CAPTION, FIGURE_KEY, MARGIN
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label
from game.text.language import translate as _
from game.ui.pages.country.state import CountryState
from game.ui.pages.country.turnout_curve import TurnoutCurve, clock_text

SO_FAR = 164
"""Width of the words at the end of the row, whatever they say of a figure with two decimals."""

DIGIT = 8
"""Width of one decimal more."""


def clock_row(page: CountryState) -> Widget:
    """Return the foot of the page: buttons, clock, the curve of the day, and turnout in words."""
    day, ballot = page.day, page.ballot
    ballot.hour = min(max(ballot.hour, day.opens), day.closes)

    curve = TurnoutCurve(
        day.opens,
        day.closes,
        lambda hours: page.sight.curve(page.seen.came_by(hours)),
        lambda: ballot.hour,
        announced=lambda: _announced(page),
        grow=1,
        key="curve",
    )
    clock = Column(
        [
            Figure(lambda: clock_text(ballot.hour), _("Time"), FIGURE_KEY, sample="00:00", align="left"),
            Button(lambda: _("speed {speed} ×").format(speed=day.speed), page.on_speed, size="bar", key="speed"),
        ],
        gap=4,
    )
    return Row([_buttons(page), clock, curve, _so_far(page)], gap=MARGIN, align="middle")


def _buttons(page: CountryState) -> Widget:
    day = page.day
    play = Button(
        lambda: _("Pause") if day.running else _("Let the day run"),
        page.on_play,
        icon="pause" if day.running else "play",
        icon_only=True,
        main=True,
        size="large",
        key="play",
    )
    skip = Button(_("To the end of the day"), page.on_skip, icon="skip", icon_only=True, size="large", key="skip")
    return Row([play, skip], gap=8)


def _so_far(page: CountryState) -> Widget:
    def came() -> str:
        share = page.sight.turnout(page.seen.came_so_far().removesuffix(" %"))
        return _("came so far: {share} %").format(share=share)

    def printed() -> str:
        return _("printed turnout: {share} %").format(
            share=page.sight.figure("turnout", page.seen.figures.printed("turnout"))
        )

    figure = page.seen.figures.figure("turnout")
    width = page.context.grown(SO_FAR + DIGIT * max(0, figure.decimals - 2 if figure else 0))
    return Column(
        [
            Label(came, CAPTION, "teal", wrap=False, width=width),
            Label(printed, CAPTION, "vermilion_text", wrap=False, width=width),
        ],
        gap=8,
    )


def _announced(page: CountryState) -> float | None:
    figure = None if page.sight.hides("turnout") else page.seen.figures.figure("turnout")
    return figure.numerator / figure.denominator if figure and figure.denominator else None
