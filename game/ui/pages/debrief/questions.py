"""The questions of a debrief: before and after the answer each takes the same room, so that no other one moves."""

from collections.abc import Sequence
from functools import partial

from game.kit.drawing.theme import BODY, BODY_BOLD
from game.kit.layout import Row
from game.kit.page.command import ActWith
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.marks import Mark
from game.kit.widgets.steady import Steady
from game.level.lessons.lesson import Question
from game.text.language import translate as _
from game.ui.pages.explained import explained


def question_card(question: Question, chosen: int | None, answer: ActWith[int], number: int) -> Widget:
    """Return a question with its choices, or with what was chosen and why it is right or not.

    `answer` is asked with the number of the choice; `number` is that of the question.
    """
    asked = Card(_asked(question, answer, number), gap=8)
    # which is right and which is not makes another line only where the first words do
    others = [Card(_answered(question, one), gap=8) for one in (question.answer, _wrong(question))]
    if chosen is None:
        return Steady(asked, others)
    return Steady(Card(_answered(question, chosen), gap=8), [asked, *others])


def marked(mark: Mark, text: str) -> Widget:
    """Return a sentence behind a mark; it wraps where it must."""
    return Row([LegendEntry(mark, ""), Label(text, BODY, grow=1)], gap=4, align="baseline")


def _wrong(question: Question) -> int:
    return next(choice for choice in range(len(question.choices)) if choice != question.answer)


def _asked(question: Question, answer: ActWith[int], number: int) -> Sequence[Widget]:
    choices = [
        Card(
            [Label(_(text), BODY)],
            pad=(12, 8),
            action=partial(answer, choice),
            name=_(text),
            key=f"answer {number} {choice}",
        )
        for choice, text in enumerate(question.choices)
    ]
    return [Label(_(question.text), BODY_BOLD, heading=True), *choices, caption(_("The answer is explained here."))]


def _answered(question: Question, chosen: int) -> Sequence[Widget]:
    rows: list[Widget] = [Label(_(question.text), BODY_BOLD, heading=True)]
    for choice, text in enumerate(question.choices):
        mark: Mark = "truth" if choice == question.answer else "diamond" if choice == chosen else "hollow"
        rows.append(marked(mark, _(text)))
    right = _("Right.") if chosen == question.answer else _("Not quite.")
    return [*rows, explained(f"{right} {_(question.explanation)}")]
