"""The whole teacher pack: which files it has, and what stands in each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from game.engine.data.problems import BadInput, Problem, nearest_name, shown
from game.level.files import files_of, level_names
from game.report.content import Report, Section
from game.report.lessons.figures import Filling, LevelBallots, of_level
from game.report.lessons.general import glossary_page, guide_page, plan_page
from game.report.lessons.pupil import exit_quiz, pupil_sheet
from game.report.lessons.slides import slides
from game.report.lessons.source import GUIDES, LEVELS, PLANS, Guide, Lesson, Plan, guides, lesson_of, plans
from game.report.lessons.teacher import teacher_page
from game.report.writing import ENDINGS, PAGE, PAPER, written
from game.text.cells import write_new
from game.text.language import translate as _
from game.version import VERSION

INDEX = "index.html"

Make = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file of the pack: its name, what its link says, its heading in the list, and what makes it."""

    name: str
    title: str
    heading: str
    make: Make


def pack(levels: Sequence[str] = ()) -> tuple[Sheet, ...]:
    """Return every file of the pack, the list of them last; ``levels`` leaves out all others, and plans and guides.

    Raises
    ------
    BadInput
        where there is no such level, or a source of the pack has problems.
    """
    unknown = [name for name in levels if not any(files_of(name))]
    if unknown:
        known = level_names()
        raise BadInput(
            Problem("--level", "", shown(name), known, nearest_name(name, known), "no such level") for name in unknown
        )
    chosen = [name for name in level_names() if name in levels or not levels]
    general = () if levels else (*_plans(), *_guides())
    sheets = (*general, *(sheet for name in chosen for sheet in _level(name)))
    return (*sheets, Sheet(INDEX, "", "", partial(_index, sheets)))


def write_pack(folder: Path, levels: Sequence[str] = (), *, replace: bool = False) -> Iterator[Path]:
    """Write the pack, file by file; yield where.

    Raises
    ------
    BadInput
        where a source of the pack has problems, before anything is written.
    FileExistsError
        where a file is there and none is to be replaced, before anything is written.
    OSError
        where one cannot be written.
    """
    sheets = pack(levels)
    for sheet in sheets:
        if (folder / sheet.name).exists() and not replace:
            raise FileExistsError(17, f"{sheet.name} is there already")
    for sheet in sheets:
        path = folder / sheet.name
        path.parent.mkdir(parents=True, exist_ok=True)
        yield write_new(path, sheet.make(), replace=replace)


def ballots_of(name: str, lesson: Lesson | None) -> tuple[LevelBallots, Filling]:
    """Return the ballots of a level, and what fills the templates of its lesson."""
    ballots = LevelBallots(name, lesson.ballots if lesson else None)
    return ballots, Filling(str(LEVELS / f"{name}.toml"), of_level(ballots))


def plan_filling(name: str, plan: Plan) -> tuple[Mapping[str, LevelBallots], Filling]:
    """Return the ballots of a plan by their level, and what fills its templates."""
    ballots = {level: LevelBallots(level, plan.ballots.get(level)) for level in level_names()}
    return ballots, Filling(str(PLANS / f"{name}.toml"), {level: of_level(one) for level, one in ballots.items()})


def _both(name: str, title: str, heading: str, report: Callable[[], Report]) -> Iterator[Sheet]:
    """The same report as a page and on paper."""
    for ending in ENDINGS:
        kind = _("page") if ending == PAGE else _("PDF")
        yield Sheet(f"{name}{ending}", f"{title} ({kind})", heading, partial(_written, report, ending))


def _written(report: Callable[[], Report], ending: str) -> bytes:
    return written(report(), ending)


def _plans() -> Iterator[Sheet]:
    for name, plan in sorted(plans().items(), key=lambda one: sum(hour.minutes for hour in one[1].hours)):
        ballots, fill = plan_filling(name, plan)
        title = _(plan.title)
        yield from _both(name, title, _("Plans"), partial(plan_page, plan, fill))
        deck = partial(slides, plan, ballots, fill)
        yield Sheet(f"{name}_slides{PAPER}", _("{plan} (slides, PDF)").format(plan=title), _("Plans"), deck)


def _guides() -> Iterator[Sheet]:
    for name, guide in guides().items():
        yield from _both(name, _(guide.title), _("For the teacher"), partial(_guide, name, guide))
    yield from _both("glossary", _("Glossary"), _("For the teacher"), glossary_page)


def _guide(name: str, guide: Guide) -> Report:
    ballots = {level: of_level(LevelBallots(level)) for level in level_names()}
    return guide_page(guide, Filling(str(GUIDES / f"{name}.toml"), ballots))


def _level(name: str) -> Iterator[Sheet]:
    lesson = lesson_of(name)
    ballots, fill = ballots_of(name, lesson)
    title, stem = _(ballots.level.head.title), next(files_of(name)).stem
    teacher = _("{level}: teacher’s page").format(level=title)
    yield from _both(f"levels/{stem}_teacher", teacher, title, partial(teacher_page, ballots, lesson, fill))
    if lesson:
        pupil = _("{level}: pupil’s sheet").format(level=title)
        yield from _both(f"levels/{stem}_pupil", pupil, title, partial(pupil_sheet, ballots, lesson, fill))
        quiz = _("{level}: exit quiz, to hand out at the end").format(level=title)
        yield from _both(f"levels/{stem}_quiz", quiz, title, partial(exit_quiz, ballots, lesson, fill))


def _index(sheets: Sequence[Sheet]) -> bytes:
    headings = dict.fromkeys(sheet.heading for sheet in sheets)
    sections = [
        Section(heading, links=[(sheet.name, sheet.title) for sheet in sheets if sheet.heading == heading])
        for heading in headings
    ]
    about = _("Every figure in these files comes from a ballot that was held when they were written.")
    return written(Report(_("99.93: teacher pack"), about, ((_("Version of the game"), VERSION),), sections), PAGE)
