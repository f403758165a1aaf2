"""Pages of the pack that belong to no level: plans, guides, the glossary."""

from collections.abc import Iterator

from game.classroom.task import guess_first
from game.explain.glossary import glossary
from game.level.load import load
from game.report.content import Code, Report, Section, Table
from game.report.lessons.figures import Filling
from game.report.lessons.source import Guide, Plan
from game.text.language import translate as _
from game.version import VERSION


def plan_page(plan: Plan, fill: Filling) -> Report:
    """Return a plan: what to prepare, the code to write on the board, and each hour stage by stage."""
    titles = ", ".join(_(load(name).head.title) for name in plan.task)
    facts = ((_("Levels"), titles), (_("Version of the game"), VERSION))
    return Report(_(plan.title), fill(plan.about), facts, list(_plan(plan, fill)))


def _plan(plan: Plan, fill: Filling) -> Iterator[Section]:
    if plan.before:
        yield Section(_("Before the lesson"), points=[fill(one) for one in plan.before])
    told = _("Pupils type a code under Levels, “Enter a code”. It asks for a guess first, and needs no network.")
    codes = [(_(load(name).head.title), guess_first(name)) for name in plan.task]
    table = Table(_("For the board"), (_("Level"), _("Code")), codes, words=True)
    only = [Code(codes[0][1])] if len(codes) == 1 else []
    yield Section(_("Codes"), [told], only, [] if only else [table])
    head = (_("Minutes"), _("What"), _("The teacher"), _("The pupils"), _("Needed"))
    for hour in plan.hours:
        rows = []
        begun = 0
        for stage in hour.stages:
            when = f"{begun}–{begun + stage.minutes}"
            rows.append((when, *(fill(one) for one in (stage.name, stage.teacher, stage.pupils, stage.needs))))
            begun += stage.minutes
        caption = _("{minutes} minutes").format(minutes=hour.minutes)
        yield Section(fill(hour.name), tables=[Table(caption, head, rows, words=True)])
    yield Section(_("What to say to the slides"), tables=[_said(plan, fill)])


def _said(plan: Plan, fill: Filling) -> Table:
    """What is said to which slide: by its number in the deck, also where another before it has nothing to be said."""
    rows = [
        (str(number), fill(slide.title), fill(slide.say)) for number, slide in enumerate(plan.slides, 1) if slide.say
    ]
    caption = _("{count} slides; those that are not here speak for themselves").format(count=len(plan.slides))
    return Table(caption, (_("Slide"), _("What it shows"), _("What to say")), rows, words=True)


def guide_page(guide: Guide, fill: Filling) -> Report:
    """Return a guide."""
    sections = [
        Section(fill(part.heading), [fill(one) for one in part.sentences], points=[fill(one) for one in part.points])
        for part in guide.parts
    ]
    if guide.sources:
        sections.append(Section(_("Sources"), points=[fill(one) for one in guide.sources]))
    return Report(_(guide.title), fill(guide.about), ((_("Version of the game"), VERSION),), sections)


def glossary_page() -> Report:
    """Return the words of the game, as the game explains them."""
    rows = [(entry.word, entry.spoken(), ", ".join(entry.see)) for entry in glossary()]
    head = (_("Word"), _("What it means"), _("See also"))
    table = Table(_("As the game explains them"), head, rows, words=True)
    return Report(_("Glossary"), "", ((_("Version of the game"), VERSION),), [Section(_("Words"), tables=[table])])
