"""What a hidden country is told in: its kinds, what a sheet and a visit show, and what an answer was worth."""

from game.session.riddle.clues import Seen, Sheet
from game.session.riddle.play import RiddlePlay
from game.text.language import message, translate_counted
from game.text.language import translate as _
from game.text.numbers import plain

KIND_NAMES = {
    "fear": message("Fear"),
    "counting": message("Counting"),
    "decree": message("Decree"),
    "honest": message("Honest"),
}
"""The four kinds in the order in which they are asked for."""

KIND_MEANS = {
    "fear": message("Many oppose and do not dare to show it. Every paper is counted as it was cast."),
    "counting": message("People struck the name out, and most of those papers were written down as votes for."),
    "decree": message("The figures were fixed before. The results were changed to match them."),
    "honest": message("Nearly everybody agrees, and nothing was changed."),
}

SCORING = message(
    "Points: 100 if you were certain and right, 0 if you were certain and wrong, 62.5 for a quarter on each. "
    "On average nothing brings more than to say just how sure you are."
)


def sheet_line(sheet: Sheet) -> str:
    """A sheet in one line."""
    return _("{registered} on the roll, {issued} came: {votes_for} for, {against} against").format(
        registered=f"{sheet.registered:,}",
        issued=f"{sheet.issued:,}",
        votes_for=f"{sheet.votes_for:,}",
        against=f"{sheet.votes_against:,}",
    )


def asked_line(visit: Seen) -> str:
    """What people said where nobody listens."""
    return translate_counted(
        "Of {asked} people asked where nobody listens, {opposed} would rather have somebody else.",
        "Of {asked} people asked where nobody listens, {opposed} would rather have somebody else.",
        visit.asked,
    ).format(asked=visit.asked, opposed=visit.opposed)


def visits_left_line(play: RiddlePlay) -> str:
    """How many visits there still are."""
    return translate_counted("{left} visit left", "{left} visits left", play.visits_left).format(left=play.visits_left)


def points_text(points: float) -> str:
    """The points of an answer, exactly: hundredths at most, and 99.99 is not rounded to all of them."""
    return plain(round(points, 2))


def outcome_line(play: RiddlePlay) -> str:
    """What it was and what the answer brought; LookupError before there is one."""
    if play.answer is None or play.truth is None or play.points is None:
        raise LookupError("nothing has been said yet")
    return _("It was: {kind}. You were {sure} % sure of that: {points} points of 100.").format(
        kind=_(KIND_NAMES[play.truth]), sure=play.answer.sure()[play.truth], points=points_text(play.points)
    )
