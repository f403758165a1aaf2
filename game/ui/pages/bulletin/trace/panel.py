"""Where a printed figure comes from: its count walked back step by step, its base likewise, and the stations."""

from collections.abc import Sequence

from game.engine.data.election import Election
from game.engine.trace import ROLL, Moved, Step, Trace
from game.explain import vocabulary
from game.explain.bulletin.printing_rules import rounding_name
from game.explain.bulletin.proof import exact
from game.explain.bulletin.story import percent
from game.explain.bulletin.trace_words import (
    beginning,
    begun_with,
    claim_tip,
    part_tip,
)
from game.explain.part_names import part_name
from game.kit.drawing.theme import (
    BODY,
    BODY_BOLD,
    CAPTION,
    FIGURE,
    FIGURE_BOLD,
    FIGURE_FORECAST,
    GUTTER,
    NEAR,
    SMALL,
)
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import ActWith
from game.kit.widget import Widget
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.prose import Prose, Run
from game.kit.widgets.rule import Rule
from game.kit.widgets.table import Heading as Head
from game.kit.widgets.table import Table, figures
from game.level.places.names import station_name
from game.text.language import translate as _
from game.text.numbers import MINUS, signed
from game.ui.pages.bulletin.trace.rows import MoveRow, StepRow

MOST_STATIONS = 8


def trace_panel(election: Election, walked: Trace, visit: ActWith[int]) -> Widget:
    """Everything about one printed figure."""
    figure = walked.figure
    return Column(
        [
            _claim(walked),
            _walk(election, _("The count"), figure.name, walked.steps, _counted(figure.name)),
            _walk(election, _("Its base"), figure.base, walked.base_steps, _counted(figure.base)),
            _stations(election, walked, visit),
        ],
        gap=GUTTER - 4,
    )


# --- what is printed


def _claim(walked: Trace) -> Widget:
    figure = walked.figure
    title = Column(
        [
            heading(_counted(figure.name), BODY_BOLD),
            caption(_("in per cent of {base}").format(base=vocabulary.counted(figure.base))),
            Label(_("what kind of number: a claim"), CAPTION, "vermilion_text", tip=claim_tip(), key="claim"),
        ],
        grow=1,
    )
    printed = Figure(percent(figure), _counted(figure.name), FIGURE_FORECAST, "vermilion_text")
    sums = f"{figure.numerator:,} ÷ {figure.denominator:,} = {exact(figure)}\u00a0%"
    how = caption(_printed_how(figure.decimals, figure.rounding))
    row = Row([printed, title], gap=GUTTER - 8, align="middle")
    return Column([row, Column([Prose([Run(sums, FIGURE_BOLD)]), how])], gap=NEAR)


def _printed_how(decimals: int, rounding: str) -> str:
    words = _("printed with {digits} digits after the point, {rule}")
    return words.format(digits=decimals, rule=rounding_name(rounding))


# --- the walk


def _walk(election: Election, title: str, name: str, steps: Sequence[Step], what: str) -> Widget:
    most = max([steps[0].before, *(step.after for step in steps), 1.0])
    true = steps[0].before / most
    rows: list[Widget] = [StepRow(beginning(name), f"{round(steps[0].before):,}", true, strong=True)]
    still: list[Step] = []
    for step in steps:
        if step.moved:
            rows += [*_unmoved(still), *_moved_step(election, step, most, true)]
            still = []
        else:
            still.append(step)
    rows += _unmoved(still)
    moved = sum(one.effect for step in steps for one in step.moved)
    rows += [Rule("ink"), _sum(steps, most, true, report=bool(moved))]
    head = Row([heading(title, BODY_BOLD), Spacer(), caption(what)], gap=NEAR, align="baseline")
    return Column([head, Column(rows, gap=SMALL), _adds_up(name, steps, moved)], gap=NEAR - 2)


def _counted(figure_or_base: str) -> str:
    return vocabulary.sentence(vocabulary.counted(figure_or_base))


def _name(step: Step) -> str:
    return vocabulary.sentence(vocabulary.step(step.stage, step.tier))


def _unmoved(steps: Sequence[Step]) -> list[Widget]:
    """Steps on which nothing was moved, in one row."""
    if not steps:
        return []
    names = [_name(step) for step in (steps[0], steps[-1])]
    if len(steps) == 1:
        words = _("{step}: nothing moved").format(step=names[0])
    else:
        words = _("{first} … {last}: nothing moved").format(first=names[0], last=names[1].lower())
    return [StepRow(words, f"{round(steps[-1].after):,}")]


def _moved_step(election: Election, step: Step, most: float, true: float) -> list[Widget]:
    row = StepRow(_name(step), f"{round(step.after):,}", step.after / most, true=true, report=True)
    total = election.country.places.units(step.tier)
    return [*(_move(election, step, one, total) for one in step.moved), row]


def _move(election: Election, step: Step, one: Moved, total: int) -> Widget:
    words = _("{count} from {source} to {target}, {units}").format(
        count=f"{round(one.count):,}",
        source=vocabulary.column(one.source),
        target=vocabulary.column(one.target),
        units=vocabulary.among_units(step.tier, one.units, total),
    )
    name = part_name(one.part)
    told = Column([Label(name, BODY, tip=part_tip(election, one.part)), caption(words)], grow=1)
    effect = Figure(signed(one.effect), _("{part}: effect").format(part=name), FIGURE, "vermilion_text")
    return MoveRow([Spacer(width=SMALL, grow=0), told, effect], gap=NEAR)


def _sum(steps: Sequence[Step], most: float, true: float, *, report: bool) -> Widget:
    last = steps[-1].after
    return StepRow(_("Printed from"), f"{round(last):,}", last / most, true=true, report=report, strong=True)


def _adds_up(name: str, steps: Sequence[Step], moved: float) -> Widget:
    before, after = round(steps[0].before), round(steps[-1].after)
    if not moved and before == after:
        if name == ROLL:
            return caption(_("Everyone entitled is on the roll that is printed, name for name."))
        return caption(_("What people did and what is printed agree, paper for paper."))
    sign = MINUS if moved < 0 else "+"
    sums = f"{before:,} {sign} {abs(round(moved)):,} = {after:,}"
    words = _("{begun_with}, all moves, what is printed").format(begun_with=begun_with(name))
    return Prose([Run(sums, FIGURE), Run(" " + words, CAPTION, "quiet")])


# --- the stations


def _stations(election: Election, walked: Trace, visit: ActWith[int]) -> Widget:
    title = _("Stations that matter most")
    if not walked.precincts:
        words = _("No station counted anything here, and none moved anything.")
        return Column([heading(title, BODY_BOLD), caption(words)], gap=SMALL)
    stations = walked.precincts[:MOST_STATIONS]
    gaps = [round(station.reported - station.true) for station in stations]
    base = [round(station.base_moved) for station in stations]
    # the list is sorted by what was moved in the figure, then in its base: a column for each that says anything
    moves = [(_("moved"), gaps)] if any(gaps) or not any(base) else []
    moves += [(vocabulary.base_moved(walked.figure.base), base)] if any(base) else []
    rows = [
        (
            station_name(election, station.precinct),
            f"{round(station.true):,}",
            f"{round(station.reported):,}",
            *(signed(column[index]) for _head, column in moves),
        )
        for index, station in enumerate(stations)
    ]
    heads = [Head(_("station")), figures(_("people did")), figures(_("reported"))]
    note = _("Enter or a click opens the station.")
    return Column(
        [
            Row([heading(title, BODY_BOLD), Spacer(), caption(note)], gap=NEAR, align="baseline"),
            Table(title, (*heads, *(figures(head) for head, _column in moves)), rows, visit, key="stations"),
        ],
        gap=SMALL,
    )
