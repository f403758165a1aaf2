"""The teacher's page of a level: aim, timing, what comes of each ballot, answers, and what to be careful with."""

from collections.abc import Iterator, Sequence

from game.classroom.task import guess_first
from game.engine.data.election import Election
from game.explain import vocabulary
from game.explain.setting_words import setting_name, setting_value
from game.level.goals.goal import Condition, Judged
from game.level.goals.quantities import printed_text, true_text
from game.level.goals.ways import Turned
from game.report.ballot import share
from game.report.content import Ask, Bars, Report, Section, Table
from game.report.lessons.figures import START, UNTOUCHED, Filling, LevelBallots
from game.report.lessons.source import Exercise, Lesson
from game.text.language import translate as _
from game.version import VERSION


def teacher_page(ballots: LevelBallots, lesson: Lesson | None, fill: Filling) -> Report:
    """Return the teacher's page of a level; without a lesson, what the level itself and its ballots say."""
    head = ballots.level.head
    facts = (
        (_("Level"), ballots.level.name),
        (_("Code to type"), guess_first(ballots.level.name)),
        (_("Seed"), str(head.seed)),
        (_("Version of the game"), VERSION),
    )
    sections = [
        *_aim(ballots, lesson, fill),
        _page(ballots),
        *_guesses(ballots),
        *(_answers(lesson, fill) if lesson else ()),
        *_ways(ballots),
        *_debrief(ballots),
        *(_talk(lesson, fill) if lesson else ()),
        *_care(ballots, lesson, fill),
        *(_quiz(lesson, fill) if lesson else ()),
    ]
    return Report(_("{level}: teacher’s page").format(level=_(head.title)), _(head.about), facts, sections)


def _aim(ballots: LevelBallots, lesson: Lesson | None, fill: Filling) -> Iterator[Section]:
    head = ballots.level.head
    technique = head.technique
    taught = [_("It teaches: {name}.").format(name=_(technique.name))] if technique else []
    if lesson is None:
        yield Section(_("Aim"), [*taught, _("Nobody has written a lesson for this level yet.")])
        return
    rows = (
        (_("Guess, each for themselves"), str(lesson.timing.guess)),
        (_("Play and write, alone or in pairs"), str(lesson.timing.play)),
        (_("Talk about it, and the exit quiz"), str(lesson.timing.talk)),
        (_("Together"), str(lesson.timing.minutes)),
    )
    yield Section(_("Aim"), [fill(lesson.aim), *taught, *([_(head.teachers_note)] if head.teachers_note else [])])
    yield Section(_("Timing"), tables=[Table(_("Minutes"), (_("What"), _("Minutes")), rows)])


def _page(ballots: LevelBallots) -> Section:
    """What is printed as the level begins, beside what happened, and the same for each way to the goal."""
    names = named(ballots)
    rows = [
        (f"{vocabulary.figure_name(figure)}, {label}", f"{printed} %", share(true))
        for figure in vocabulary.MAIN_FIGURES
        for name, label in names.items()
        for printed, true in _both(ballots.ballot(name), figure)
    ]
    first = {figure: both for figure in vocabulary.MAIN_FIGURES for both in _both(ballots.ballot(START), figure)}
    bars = Bars(
        _("As the level begins: what the page prints (claim), and what people did (simulation)"),
        [vocabulary.figure_name(figure) for figure in first],
        (
            (_("printed"), "report", [printed for printed, _true in first.values()]),
            (_("in truth"), "truth", [true for _printed, true in first.values()]),
        ),
    )
    table = Table(_("Figures"), (_("Figure"), _("printed (claim)"), _("in truth (simulation)")), rows)
    return Section(_("What the page prints"), pictures=[bars] if first else [], tables=[table])


def named(ballots: LevelBallots) -> dict[str, str]:
    """Return the ballots that stand in the table of figures, and what they are called there."""
    several = ballots.level.head.series is not None
    names = {START: _("the first ballot") if several else _("as it begins")}
    if several:
        names[UNTOUCHED] = _("the last, nothing turned")
    way = _("the last, way {number}") if several else _("way {number}")
    return names | {f"way{at}": way.format(number=at) for at in range(1, len(ballots.level.head.ways) + 1)}


def _both(ballot: Election, figure: str) -> Iterator[tuple[str, str | None]]:
    """Yield a figure as it is printed and as it is in truth, if the page shows it."""
    printed = printed_text(figure, ballot)
    if printed is not None:
        yield printed, true_text(figure, ballot)


def _guesses(ballots: LevelBallots) -> Iterator[Section]:
    asks = []
    for at, one in enumerate(ballots.level.head.predict, 1):
        printed = printed_text(one.figure, ballots.ballot(f"guess{at}")) or "–"
        told = _("{printed} % is printed; a guess within {tolerance} points counts as close.")
        asks.append(Ask(_(one.question), answer=told.format(printed=printed, tolerance=f"{one.tolerance:g}")))
    if asks:
        yield Section(_("The guess, and what comes of it"), asks=asks)


def _answers(lesson: Lesson, fill: Filling) -> Iterator[Section]:
    yield Section(_("Answers to the pupil’s sheet: observe"), asks=[answered(one, fill) for one in lesson.observe])
    yield Section(_("Answers to the pupil’s sheet: explain"), asks=[answered(one, fill) for one in lesson.explain])


def answered(one: Exercise, fill: Filling) -> Ask:
    """Return a question with its answer."""
    return Ask(fill(one.ask), answer=fill(one.answer))


def _ways(ballots: LevelBallots) -> Iterator[Section]:
    goal = ballots.level.head.goal
    if goal is None:
        return
    tables = []
    for at, way in enumerate(ballots.level.head.ways, 1):
        held = ballots.ballots(f"way{at}")
        rows = [(_turned(one), setting_value(one.path, one.value)) for one in way.turned]
        conditions = (*goal.conditions, *ballots.level.head.means)
        rows += [
            (one.sentence, _("met") if one.met else _("not met")) for one in (_judged(one, held) for one in conditions)
        ]
        caption = _("Way {number}: {text}").format(number=at, text=_(way.text))
        tables.append(Table(caption, (_("Rule, then what has to be so"), _("Set to")), rows))
    more = _("There are other ways. Ask for any that the goal accepts, and what it cost.")
    wanted = [_(goal.text), *([_(goal.rows)] if goal.rows else [])]
    yield Section(_("Ways to the goal"), wanted, tables=tables, after=[more])


def _judged(condition: Condition, held: Sequence[Election]) -> Judged:
    """Judge a condition on the last ballot; of a series, where all or any have to meet it, on one that decides it."""
    if condition.ballots == "last":
        return condition.judge(held[-1])
    found = [condition.judge(ballot) for ballot in held]
    return next((one for one in found if one.met is (condition.ballots == "any")), found[-1])


def _turned(one: Turned) -> str:
    """Name a rule that is turned, and from which ballot of a series on."""
    name = setting_name(one.path)
    return name if one.ballot == 1 else _("{rule}, from ballot {number} on").format(rule=name, number=one.ballot)


def _debrief(ballots: LevelBallots) -> Iterator[Section]:
    asks = []
    for one in ballots.level.head.questions:
        told = [_(one.explanation)]
        if one.misconception:
            told.append(_("Behind a wrong answer: “{thought}”").format(thought=_(one.misconception)))
        asks.append(Ask(_(one.text), [_(choice) for choice in one.choices], answer=" ".join(told), right=one.answer))
    if asks:
        yield Section(_("Questions of the debrief, with answers"), asks=asks)


def _talk(lesson: Lesson, fill: Filling) -> Iterator[Section]:
    rows = [(fill(one.thought), fill(one.helps)) for one in lesson.misconceptions]
    head = (_("A pupil may think"), _("What helps"))
    yield Section(_("Misconceptions"), tables=[Table(_("Heard in class"), head, rows, words=True)])
    yield Section(_("What to ask next"), points=[fill(one) for one in lesson.ask_next])
    yield Section(_("Easier"), points=[fill(one) for one in lesson.easier])
    yield Section(_("Challenge"), asks=[answered(lesson.challenge, fill)])


def _care(ballots: LevelBallots, lesson: Lesson | None, fill: Filling) -> Iterator[Section]:
    head = ballots.level.head
    if head.content_note:
        yield Section(_("What is known and what is made up"), [_(head.content_note)])
    if lesson:
        yield Section(_("Handle with care"), points=[fill(one) for one in lesson.sensitive])
    if head.technique:
        told = _("{name} ({kind}). {explanation} Source: {source}.").format(
            name=_(head.technique.name),
            kind=_(head.technique.kind),
            explanation=_(head.technique.explanation),
            source=head.technique.source.rstrip("."),
        )
        yield Section(_("Where it is documented"), [told])


def _quiz(lesson: Lesson, fill: Filling) -> Iterator[Section]:
    asks = [
        Ask(fill(one.text), [fill(choice) for choice in one.choices], answer=fill(one.why), right=one.answer)
        for one in lesson.quiz
    ]
    yield Section(_("Exit quiz: key"), asks=asks)
