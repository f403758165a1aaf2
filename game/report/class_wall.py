"""The report of a class: what its wall shows, on paper."""

from collections.abc import Iterator

from game.classroom.merge import Merged
from game.classroom.wall import Asked, Guessed, Roads, Wall
from game.explain.part_names import part_name
from game.report.content import Bars, Dots, Report, Section, Table, Tone
from game.text.language import translate as _
from game.version import VERSION


def report_of_class(wall: Wall, merged: Merged, *, hidden: bool = False) -> Report:
    """Return the report of a class; where aliases are hidden, files are counted and not named."""
    facts = (
        (_("Files counted"), f"{len(merged.of_kind('counted'))} / {len(merged.told)}"),
        (_("Other files, left alone"), str(merged.left_alone or "")),
        (_("Version of the game"), VERSION),
    )
    sections = [
        *(_guesses(one) for one in wall.guessed),
        *(_roads(one) for one in wall.roads),
        *_answers(wall.asked),
        *_notes(wall),
        *_files(merged, hidden=hidden),
    ]
    return Report(_("Class wall"), _("What a class guessed, turned, answered and wrote."), facts, sections)


def _guesses(one: Guessed) -> Section:
    came: tuple[tuple[str, Tone, str], ...] = (
        (_("printed"), "report", one.printed_digits),
        (_("in truth"), "truth", one.true_digits),
    )
    said = [_(one.question), _("The guess in the middle is {guess} %.").format(guess=f"{one.middle:g}")]
    said.append(_("{close} of {all} guesses were close enough.").format(close=one.close, all=len(one.values)))
    if one.ranges:
        said.append(_("{held} of {all} ranges held the figure.").format(held=one.held, all=one.ranges))
    rows = [(alias, f"{value:g} %") for alias, value in sorted(one.values.items(), key=lambda item: item[1])]
    picture = Dots(_("Every ring is one guess"), list(one.values.values()), [post for post in came if post[-1]])
    return Section(_(one.title), said, [picture], [Table(_("Guesses"), (_("Who"), _("Guess")), rows)])


def _roads(one: Roads) -> Section:
    told = _("{count} printed {figure} % for, {others} something else.")
    names, rows = [], []
    for number, road in enumerate(one.roads, 1):
        parts = ", ".join(part_name(address.rpartition(".")[2]) for address in road.parts) or _("nothing was turned")
        names.append(_("road {number}").format(number=number))
        rows.append((f"{number}. {parts}", str(len(road.aliases)), ", ".join(road.aliases)))
    bars = Bars(
        _("Percentage against, on the way (simulation; the last is the claim)"),
        names,
        (
            (_("in private"), "gold", [100 * road.private for road in one.roads]),
            (_("on paper"), "truth", [100 * road.paper for road in one.roads]),
            (_("passed on"), "report", [100 * road.passed for road in one.roads]),
            (_("printed"), "ink", [None if road.printed is None else 100 * road.printed for road in one.roads]),
        ),
    )
    said = told.format(count=one.pupils, figure=one.printed, others=one.elsewhere)
    if one.elsewhere:
        said = f"{said} {_('Something else: {figures}.').format(figures=one.others_told)}"
    table = Table(_("What was turned"), (_("Road"), _("How many"), _("Who")), rows)
    return Section(_("Roads to one figure: {level}").format(level=_(one.title)), [said], [bars], [table])


def heading_of(asked: tuple[Asked, ...]) -> str:
    """Return what stands above the answers: their order means something only where some were wrong."""
    if any(one.wrong for one in asked):
        return _("What most got wrong comes first")
    return _("Every answer was right") if asked else _("Answers")


def _answers(asked: tuple[Asked, ...]) -> Iterator[Section]:
    if asked:
        rows = [(_(one.question), f"{one.right} / {one.answers}", _(next(iter(one.wrong), "–"))) for one in asked]
        head = (_("Question"), _("Right"), _("Most chosen of the others"))
        yield Section(heading_of(asked), tables=(Table(_("Questions"), head, rows),))


def _notes(wall: Wall) -> Iterator[Section]:
    if wall.wrote:
        yield Section(_("In their words"), [f"{alias}, {_(run.title)}: {run.note}" for alias, run in wall.wrote])


def _files(merged: Merged, *, hidden: bool) -> Iterator[Section]:
    odd = [str(one) for one in merged.told if one.kind != "counted" or one.why]
    if odd and not hidden:
        yield Section(_("Files that need a look"), odd)
