"""A guess beside what came out, in one picture: what was guessed, what the experiment printed, what the page prints."""

from game.explain.percent_scale import fitted
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION
from game.kit.layout import Column
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label
from game.level.lessons.prediction import Prediction
from game.session.goals import Guess
from game.session.session import Playthrough
from game.text.language import translate as _
from game.text.numbers import points
from game.ui.guessing.axis import GuessLine, LineMark

LEAST = 4.0
"""How many times what counts as close is seen at least."""


def guess_card(play: Playthrough) -> Widget | None:
    """Return every guess with its picture; None where none was made."""
    made = play.guesses
    if not made:
        return None
    rows: list[Widget] = [Label(_("Guess and result"), BODY_BOLD, heading=True)]
    rows += [_guess(guess, play.level.head.predict[guess.asked]) for guess in made]
    rows.append(Label(_("A wrong guess costs nothing: understanding is earned by the questions."), CAPTION, "quiet"))
    return Card(rows, gap=12)


def _guess(guess: Guess, asked: Prediction) -> Widget:
    marks = [LineMark(float(guess.text), "gold", _("your guess: {share} %").format(share=guess.text))]
    if guess.truth[0].isdigit():
        marks.append(LineMark(float(guess.truth), "truth", _("in the experiment: {share} %").format(share=guess.truth)))
    if guess.printed is not None and guess.printed[0].isdigit():
        marks.append(LineMark(float(guess.printed), "report", _("your page: {share} %").format(share=guess.printed)))
    marks.sort(key=lambda mark: -mark.percent)
    scale = fitted(asked.scale, [mark.percent for mark in marks], LEAST * asked.tolerance)
    picture = GuessLine(scale, marks, _("Guess and result"))
    rows: list[Widget] = [Label(_(asked.question), CAPTION, "quiet"), picture, Label(_verdict(guess), BODY)]
    if guess.printed is not None and guess.printed != guess.truth:
        both = _("The guess is held against the experiment the question is about; your page comes from rules you set.")
        rows.append(Label(both, CAPTION, "quiet"))
    return Column(rows, gap=6)


def _verdict(guess: Guess) -> str:
    if guess.missed_by is None:
        return _("The experiment does not print this figure.")
    if guess.met:
        return _("Close enough.")
    words = _("Off by {gap}; up to {points} would have been close.")
    return words.format(gap=points(float(guess.missed_by)), points=points(guess.tolerance))
