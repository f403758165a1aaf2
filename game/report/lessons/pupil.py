"""The pupil's sheet of a level: predict, observe, explain, on one page; and the exit quiz, for the end of it."""

from collections.abc import Iterator, Sequence

from game.classroom.experiments import asked_of
from game.classroom.task import guess_first
from game.explain.glossary import look_up
from game.level.lessons.prediction import Prediction
from game.level.load import Level
from game.report.content import Ask, Report, Section
from game.report.lessons.figures import Filling, LevelBallots
from game.report.lessons.source import Lesson
from game.text.language import translate as _

NAME = "______________________________"
DAY = "______________"


def pupil_sheet(ballots: LevelBallots, lesson: Lesson, fill: Filling) -> Report:
    """Return the sheet of a level, which holds nothing that its guess asks for."""
    head = ballots.level.head
    facts = ((_("Code to type under Levels"), guess_first(ballots.level.name)),)
    return Report(_(head.title), _written(), facts, list(_sheet(ballots, lesson, fill)))


def _written() -> str:
    return _("Name or alias: {name}   Date: {day}").format(name=NAME, day=DAY)


def _sheet(ballots: LevelBallots, lesson: Lesson, fill: Filling) -> Iterator[Section]:
    # a later guess is asked for in the game when its time has come
    yield Section(_("Predict"), asks=guesses(ballots.level.head.predict[:1]))
    yield Section(_("Observe"), asks=[Ask(fill(one.ask), lines=one.lines) for one in lesson.observe])
    yield Section(_("Explain"), asks=[Ask(fill(one.ask), lines=one.lines) for one in lesson.explain])
    words = [entry for entry in map(look_up, lesson.words) if entry]
    if words:
        yield Section(_("Words"), points=[f"{entry.word}: {_(entry.plain)}" for entry in words])
    # the game shows the goal; that it has to be reached within means is what one misses
    within = goal_of(ballots.level)[1:]
    yield Section(_("If you are stuck"), points=[*(fill(one) for one in lesson.easier), *within])
    yield Section(_("For those who want more"), [fill(lesson.challenge.ask)])


def goal_of(level: Level) -> list[str]:
    """Return what the goal of a level asks, and within which means, but nothing that gives a guess away."""
    goal, asked = level.head.goal, asked_of(level)
    if goal is None:
        return []
    told = [_(goal.text)]
    if level.head.means:
        means = "; ".join(f"{text[:1].lower()}{text[1:]}" for text in (_(one.text) for one in level.head.means))
        told.append(_("Within these means: {means}.").format(means=means))
    return [] if any(map(asked.given_away, told)) else told


def guesses(asked: Sequence[Prediction]) -> list[Ask]:
    """Return each question with a line of its own for the guess; where nothing is asked, one that asks anyhow."""
    guess = _("My guess: ______ %, because …")
    return [Ask(f"{_(one.question)} {guess}", lines=1) for one in asked] or [
        Ask(_("What do you think will be printed, and why?"), lines=2)
    ]


def exit_quiz(ballots: LevelBallots, lesson: Lesson, fill: Filling) -> Report:
    """Return the quiz of a level: its questions name figures that came, so it is a file of its own."""
    asks = [Ask(fill(one.text), [fill(choice) for choice in one.choices]) for one in lesson.quiz]
    mine = Ask(_("One thing I did not know before this lesson:"), lines=2)
    title = _("{level}: exit quiz").format(level=_(ballots.level.head.title))
    return Report(title, _written(), (), [Section(_("Exit quiz"), asks=[*asks, mine])])
