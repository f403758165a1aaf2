"""The debrief in the middle of a series: what is still to be held, and what waits until it is."""

from game.kit.drawing.theme import BODY, BODY_BOLD, SUBTITLE
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label
from game.session.series.play import Series
from game.text.language import translate as _


def goes_on(series: Series) -> bool:
    """Whether ballots of a series are still to be held."""
    return series.several and series.left > 0


def lesson_later(series: Series, onward: Act) -> Widget:
    """Say when the technique is told, and lead on to the series."""
    said = _("What this was about, and the questions, come after ballot {name}.")
    return Column(
        [
            Label(_("After the last ballot"), SUBTITLE, heading=True),
            Label(said.format(name=series.ballots[-1].name), BODY),
            Label(_("Ballots still to hold: {count}").format(count=series.left), BODY_BOLD),
            Row([Button(_("To the series"), onward, main=True, key="series"), Spacer()]),
        ],
        gap=12,
    )


def questions_later(series: Series) -> Widget:
    """Say when the questions come."""
    said = _("The questions come after ballot {name}.")
    return Label(said.format(name=series.ballots[-1].name), BODY)
