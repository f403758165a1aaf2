"""The sheets of a task to print: what to type, what to guess, what to try, what to explain."""

from game.classroom.experiments import asked_of
from game.classroom.setup import Setup
from game.keeping.handed_out import set_up
from game.level.load import Level
from game.report.content import Code, Lines, Report, Section
from game.report.lessons.pupil import goal_of, guesses
from game.text.language import translate as _

LONG = 5
"""Lines to write on."""


def sheets(task: str, setup: Setup) -> Report:
    """Return a pupil's sheets of a task: one page for every level.

    Raises
    ------
    BadInput
        when a level cannot be opened as the task has it.
    """
    facts = ((_("Name or alias"), "______________________________"), (_("Date"), "______________"))
    about = _("Type this code in the game: Levels, “Enter a code”. Small letters are as good as capital ones.")
    first = Section(_("The task"), [about, *_terms(setup)], [Code(task)])
    levels = [_sheet(set_up(setup, name).level, setup) for name in setup.levels]
    return Report(_("Guess, try, explain"), "", facts, [first, *levels])


def _terms(setup: Setup) -> list[str]:
    told = []
    if setup.terms.guess:
        told.append(_("Guess before you turn the first rule."))
    if setup.terms.each:
        told.append(_("Everybody has a country of their own: figures differ a little."))
    if setup.terms.truth != "shown":
        told.append(_("What really happened is shown later."))
    return told


def _sheet(level: Level, setup: Setup) -> Section:
    """Return a level's page, on which nothing gives away what is to be guessed."""
    head, asked = level.head, asked_of(level)
    asks = guesses(head.predict) if head.predict or setup.terms.guess else []
    after = [
        _("What was printed: ________ %. What really happened: ________ %."),
        _("The rule that mattered most, and how I saw it:"),
    ]
    questions = [_(one.text) for one in head.questions if not asked.given_away(one.text)]
    talk = [_("To talk about: {question}").format(question=question) for question in questions]
    if len(questions) < len(head.questions):
        talk.append(_("To talk about afterwards: what the game asks when the ballot is over."))
    goal = [_("The goal: {goal}").format(goal=" ".join(goal_of(level)))] if goal_of(level) else []
    return Section(
        _(head.title), [_(head.about), *goal], after=[*after, *talk], room=Lines(LONG), apart=True, asks=asks
    )
