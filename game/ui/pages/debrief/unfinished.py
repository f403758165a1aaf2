"""What a debrief keeps back: amid a series what comes after it, and the lesson until the questions are answered."""

from game.kit.drawing.theme import BODY, BODY_BOLD, SUBTITLE
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label
from game.session.series.play import Series
from game.session.session import Playthrough
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


def waits_for_answers(play: Playthrough) -> bool:
    """Whether the lesson would give away what is still asked."""
    return any(chosen is None for _question, chosen in play.questions)


def lesson_after_answers(play: Playthrough) -> Widget:
    """Say that the technique is told once every question has an answer."""
    left = sum(chosen is None for _question, chosen in play.questions)
    return Column(
        [
            Label(_("First the questions"), SUBTITLE, heading=True),
            Label(_("What this was about has a name. It is told here once you have answered the questions."), BODY),
            Label(_("Questions still to answer: {count}").format(count=left), BODY_BOLD),
        ],
        gap=12,
    )


def questions_later(series: Series) -> Widget:
    """Say when the questions come."""
    said = _("The questions come after ballot {name}.")
    return Label(said.format(name=series.ballots[-1].name), BODY)
