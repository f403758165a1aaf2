"""A tier opened: every move it made, by which part, how many and in how many units, why, and which units most."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from game import parts
from game.engine.data.columns import ACTS, STANCES
from game.engine.data.election import Election
from game.engine.data.scenario import Part
from game.engine.trace import Moved
from game.explain import vocabulary
from game.explain.cast.voices import at_step
from game.explain.count.chain import (
    BOXES,
    STEPS,
    Link,
    Unit,
    largest_reports,
    most_changed,
    sides,
    unit_name,
)
from game.explain.count.chain_words import (
    NO_PAPER,
    column_name,
    how_many,
    part_of,
    step_name,
)
from game.explain.part_names import part_name
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, CAPTION_ITALIC, FIGURE, NEAR, Token
from game.kit.grid import Grid
from game.kit.layout import Column, Row
from game.kit.page.command import Act, ActWith
from game.kit.widget import Widget
from game.kit.widgets.button import Button, icon_button
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.table import Cell, Heading, Table, figures
from game.text.citations import cited
from game.text.language import translate as _
from game.text.numbers import grouped, signed
from game.ui.pages.cast.strip import voice_strips


@dataclass(frozen=True, slots=True)
class TierActs:
    """What can be done in an open tier: put it away, go to a station of its list, walk the figure back."""

    close: Act
    visit: ActWith[int]
    walk: ActWith[str]


def detail(election: Election, step: Link, figure: str, acts: TierActs, followed: int = -1) -> Widget:
    """The panel of a tier, for the column that a figure counts; ``followed`` is the station of a ballot to follow."""
    name = step_name(step)
    head = Row(
        [
            Column([heading(name), caption(_summary(step, figure))], gap=2, grow=1),
            icon_button(_("Back to the flows"), acts.close, "close"),
        ],
        gap=NEAR,
        align="start",
    )
    parts = (
        *_followed(election, step, figure, followed),
        *_people(election, step, figure),
        *voice_strips(at_step(election, step.key)),
        *_moves(step),
        *_units(election, step, figure, acts.visit),
    )
    body = Column(parts, gap=14, pad=(2, 2))
    area = ScrollArea(body, key="tier detail", name=name, grow=1)
    return Column([head, area, _foot(election, figure, acts.walk)], gap=12)


def _summary(step: Link, figure: str) -> str:
    if step.key == BOXES:
        return _("{count} {done}").format(count=grouped(step.truth), done=vocabulary.in_truth(figure))
    return _("{column}: received {received}, reported {reported}; {many}").format(
        column=column_name(figure),
        received=grouped(step.received),
        reported=grouped(step.reported),
        many=how_many(step),
    )


def _followed(election: Election, step: Link, figure: str, precinct: int) -> list[Widget]:
    """Where the ballot that somebody follows has come: the unit of this step that counts its station."""
    if precinct < 0:
        return []
    unit = precinct
    for parents in election.country.places.parent[: max(0, STEPS.index(step.key) - 1)]:
        unit = int(parents[unit])
    received, reported = (side[unit].item() for side in sides(election, step.key, figure))
    words = (
        _("people did {received}, found {reported}")
        if step.key == BOXES
        else _("received {received}, reported {reported}")
    )
    told = f"{column_name(figure)}: {words.format(received=grouped(received), reported=grouped(reported))}"
    name = unit_name(election, step.key, unit)
    return [Card([Label(_("The ballot you follow"), BODY_BOLD), Label(name), Label(told)], gap=4, name=name)]


def _people(election: Election, step: Link, figure: str) -> list[Widget]:
    """At the boxes: how many supporters and opponents did it."""
    if step.key != BOXES:
        return []
    counts = election.boxes.acts[:, :, ACTS.index(vocabulary.IN_TRUTH[figure])].sum(axis=0).tolist()
    cells = [
        part
        for stance, count in zip(STANCES, counts, strict=True)
        for part in (Label(vocabulary.many(stance)), Figure(grouped(count), vocabulary.many(stance)))
    ]
    return [Card([Label(_("In private they were"), BODY_BOLD), Grid(cells, columns=(1, 0), row_gap=4)], gap=8)]


def _moves(step: Link) -> list[Widget]:
    """A card for every part that moved anything."""
    if not step.moves:
        if step.key == BOXES:
            return [caption(_("Nothing was added to the boxes and nobody was struck off the roll."))]
        return [_part(parts.named("honest"), [])]
    cards = []
    for name in dict.fromkeys(move.part for move in step.moves):
        moves = [move for move in step.moves if move.part == name]
        part = part_of(moves[0], step.key)
        cards.append(_part(part, [_line(move, step) for move in moves]))
    return cards


def _part(part: Part, lines: Sequence[Sequence[Widget]]) -> Widget:
    """What a part is called and does, its moves, what makes an ordinary official do it, and where that is written."""
    cells = [cell for line in lines for cell in line]
    return Card(
        [
            Label(part_name(part.name), BODY_BOLD, heading=True),
            Label(_(part.about), BODY),
            Grid(cells, columns=(1, 0, 0), gap=12, row_gap=2, align="baseline") if cells else None,
            Rule(),
            Label(_(part.why), CAPTION),
            Label(_("documented: {source}").format(source=cited(part.source)), CAPTION, "quiet"),
        ],
        gap=8,
        name=part_name(part.name),
    )


def _line(move: Moved, step: Link) -> Sequence[Widget]:
    """One move: from which column to which, how many, in how many units."""
    if move.target == "off_roll":
        text = _("taken off the roll")
    elif move.target == "unissued":
        text = _("{source}, taken out of the box again").format(source=vocabulary.column(move.source))
    elif move.source in ("nobody", "unissued"):
        text = _("{source}, counted as {target}").format(
            source=vocabulary.column(move.source), target=vocabulary.column(move.target)
        )
    else:
        text = _("{source}, written as {target}").format(
            source=vocabulary.column(move.source), target=vocabulary.column(move.target)
        )
    where = _("in {count} of {units}").format(count=f"{move.units:,}", units=f"{step.units:,}")
    tone: Token = "ink" if move.effect else "quiet"
    return Label(text, CAPTION, tone), Figure(grouped(move.count), text, FIGURE), Label(where, CAPTION, "quiet")


def _units(election: Election, step: Link, figure: str, visit: ActWith[int]) -> list[Widget]:
    """The units that changed the column most, by name; where there is only one, what came up to it from below."""
    if step.units == 1:
        return _below(election, step, figure)
    found = most_changed(election, step.key, figure)
    title = _("Where it changed most") if step.changed else _("Where there were most")
    found_in = _("roll") if step.column in NO_PAPER else _("box")
    sides = (_("people"), found_in) if step.key == BOXES else (_("received"), _("reported"))
    headings = (Heading(_("unit"), kind=CAPTION), *(figures(side) for side in sides), figures(_("change")))
    action = visit if step.key in (BOXES, "precinct") else None
    table = Table(title, headings, [_unit(unit) for unit in found], action, key="units")
    return [Label(title, BODY_BOLD, heading=True), table]


def _unit(unit: Unit) -> Sequence[str | Cell]:
    change = unit.reported - unit.received
    tone: Token = "vermilion_text" if change else "quiet"
    return unit.name, grouped(unit.received), grouped(unit.reported), Cell(signed(change), tone)


def _below(election: Election, step: Link, figure: str) -> list[Widget]:
    index = STEPS.index(step.key)
    if step.key in (BOXES, STEPS[1]):
        return []
    units = largest_reports(election, STEPS[index - 1], figure)
    title = _("What came up from below")
    headings = (Heading(_("unit"), kind=CAPTION), figures(_("reported")))
    table = Table(title, headings, [(unit.name, grouped(unit.reported)) for unit in units])
    return [Label(title, BODY_BOLD, heading=True), table]


def _foot(election: Election, figure: str, walk: ActWith[str]) -> Widget:
    if any(one.name == figure for one in election.bulletin.figures):
        return Row([Button(_("Walk this figure back"), partial(walk, figure), key="walk")])
    return Label(_("This column is not printed, so there is no figure to walk back."), CAPTION_ITALIC, "quiet")
