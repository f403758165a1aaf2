"""The form of a guess: the question, a number to type, steps up and down, and the line to mark it on."""

from functools import partial

from game.kit.drawing.theme import BODY, CAPTION, FIGURE_KEY
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act
from game.kit.widgets.button import icon_button
from game.kit.widgets.entry.text_field import TextField
from game.kit.widgets.label import Label
from game.text.language import translate as _
from game.text.numbers import points
from game.ui.guessing.axis import GuessAxis
from game.ui.guessing.draft import GuessDraft

FIELD = 96
LONGEST = 14
KEYS = "hH"
"""Letters of no number, which hide an answer and show it wherever the focus is."""


def guess_form(draft: GuessDraft, done: Act) -> Column:
    """Return the form; ``done`` is what Enter does in the field."""
    typed = TextField(
        _("Your guess, in per cent"),
        lambda: draft.text,
        draft.on_text,
        done=done,
        limit=LONGEST,
        leaves=KEYS,
        width=FIELD,
        key="guess",
    )
    entry = Row(
        [
            typed,
            Label("%", FIGURE_KEY),
            Spacer(),
            icon_button(_("A little less"), partial(draft.on_step, -1), "minus", "guess less"),
            icon_button(_("A little more"), partial(draft.on_step, 1), "plus", "guess more"),
        ],
        gap=8,
        align="middle",
    )
    axis = GuessAxis(
        _("Mark your guess on the line"),
        lambda: draft.value,
        draft.on_value,
        draft.notches,
        unit=draft.unit,
        off=lambda: not draft.made,
        key="guess line",
    )
    return Column(
        [Label(_(draft.prediction.question), BODY), entry, axis, Label(partial(_said, draft), CAPTION, "quiet")], gap=10
    )


def _said(draft: GuessDraft) -> str:
    """Say how a guess is made, what is wrong with what is typed, or how near is near."""
    if draft.text.strip() and not draft.made:
        return _("A guess is a number from 0 to 100, such as 99.93.")
    if not draft.made:
        return _("Type a number, or press the line where you think it lies.")
    return _("Up to {points} off counts as close. A wrong guess costs nothing.").format(
        points=points(draft.prediction.tolerance)
    )
