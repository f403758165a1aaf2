"""The three parts of the page: who and how many, the stations, and where the numbers come from and go to."""

from functools import partial

from game.engine.data.election import Election
from game.explain import vocabulary
from game.explain.assembly.deputies import Deputy
from game.explain.assembly.sheet import Sheet, SheetMove, above
from game.explain.assembly.words import deputy_beside, deputy_words
from game.explain.bulletin.trace_words import part_tip
from game.explain.part_names import part_name
from game.explain.station.words import number_text, place_words, seen_words
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE_BOLD, FIGURE_CARD, GUTTER, Token
from game.kit.grid import Flow
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.button import Button, icon_button
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.table import Cell, Cells, Heading, Table, figures
from game.text.language import translate as _
from game.text.language import translate_counted as counted
from game.ui.pages.assembly.person import deputy_portrait
from game.ui.pages.sheet.ledger import sheet_table, stations_drawn, three_ways
from game.ui.pages.sheet.state import SheetActs

SUMMED = ("registered", "votes_for", "votes_against", "invalid", "away")


def seat_side(election: Election, found: Sheet, deputy: Deputy | None, acts: SheetActs, *, report: bool) -> Widget:
    """Whose seat it is, if it is one of an assembly, and the sheet."""
    number = _("{province} · constituency {number} of {seats}").format(
        province=found.province, number=f"{found.number:,}", seats=f"{found.seats:,}"
    )
    last = found.number == found.seats
    title = Row(
        [
            icon_button(
                _("Constituency before"), partial(acts.step, -1), "chevron_left", "before", disabled=found.number == 1
            ),
            Column([heading(found.name), caption(number)], grow=1),
            icon_button(_("Next constituency"), partial(acts.step, 1), "chevron_right", "after", disabled=last),
        ],
        gap=8,
        align="middle",
    )
    known = [caption(f"{found.known_for} ({found.known_source})", "ink")] if found.known_for else []
    person = [_person(election, found, deputy)] if deputy else []
    body = [*known, *person, sheet_table(found, report=report), *three_ways(found, report=report)]
    struck = next(row.boxes for row in found.rows if row.key == "votes_against")
    meet = _("Meet the {count}").format(count=number_text(struck))
    buttons = Flow(
        [
            Button(_("How the name was chosen"), acts.nomination, size="bar", key="nomination") if deputy else None,
            Button(_("The assembly"), acts.assembly, size="bar", key="assembly") if deputy else None,
            Button(meet, acts.meet, size="bar", key="meet") if struck and not report else None,
        ],
        gap=8,
        row_gap=8,
    )
    inside = ScrollArea(Column(body, gap=8, pad=(2, 2)), _("Result sheet"), key=f"sheet {found.constituency}", grow=1)
    return Card([title, inside, buttons], gap=8, pad=12, grow=1, name=_("Result sheet"))


def _person(election: Election, found: Sheet, deputy: Deputy) -> Widget:
    verb = _("the only name on the paper; elected") if found.elected else _("the only name on the paper; not elected")
    told = [Label(deputy_words(deputy), BODY_BOLD), caption(deputy_beside(election, deputy)), caption(verb)]
    return Row([deputy_portrait(deputy), Column(told, grow=1)], gap=12, align="middle")


def stations_side(found: Sheet, acts: SheetActs, *, report: bool) -> Widget:
    """Every station of the constituency; each opens."""
    many = len(found.stations)
    title = counted("{count} polling station", "{count} polling stations", many).format(count=number_text(many))
    rows: list[Cells] = []
    for number, one in enumerate(found.stations, start=1):
        told: Token = "ink" if report or one.struck_out == one.votes_against else "vermilion_text"
        boxes = [] if report else [number_text(one.struck_out)]
        rows.append(
            (
                str(number),
                place_words(one.setting),
                seen_words(one.visibility),
                number_text(one.registered),
                *boxes,
                Cell(number_text(one.votes_against), told),
            )
        )
    headings = (
        figures(_("No.")),
        Heading(_("Place"), grow=2),
        Heading(_("A choice is"), kind=CAPTION),
        figures(vocabulary.name("registered")),
        *([] if report else [figures(vocabulary.name("struck_out"))]),
        figures(vocabulary.name("votes_against")),
    )
    stations = vocabulary.sentence(vocabulary.unit("precinct", 2))
    table = Table(stations, headings, rows, acts.station, key="stations table")
    drawn = Column(stations_drawn(found, report=report), gap=4)
    area = ScrollArea(Column([table, drawn], gap=GUTTER, pad=(8, 2)), stations, key="stations", grow=1)
    return Column(
        [heading(title), caption(_("Open one to walk in. Where the last two differ, it reported otherwise.")), area],
        gap=6,
    )


def page_side(election: Election, found: Sheet) -> Widget:
    """The page the constituency would print on its own, who changed its numbers, and what becomes of them."""
    printed = [
        Row(
            [
                Label(vocabulary.figure_of(one.name, one.base), CAPTION, grow=1),
                Figure(f"{one.printed} %", vocabulary.figure_name(one.name), FIGURE_CARD, "vermilion_text"),
            ],
            gap=8,
            align="baseline",
        )
        for one in found.figures
    ]
    own = [
        heading(_("Its own page")),
        caption(_("printed by the country’s rules, of this constituency alone")),
        *printed,
    ]
    changed = [heading(_("Who changed what")), *(_move(election, one) for one in found.moves)]
    if not found.moves:
        changed.append(caption(_("Nobody: the sheet says what was in the boxes.")))
    inside = Column([*own, Rule(), *changed, Rule(), *_sums(election, found)], gap=6, pad=(2, 2))
    return ScrollArea(inside, _("Its page"), key="its page", grow=1)


def _move(election: Election, one: SheetMove) -> Widget:
    ends = _("{source} → {target}").format(source=vocabulary.column(one.source), target=vocabulary.column(one.target))
    name = Label(part_name(one.part), CAPTION, tip=part_tip(election, one.part), grow=1)
    where = caption(f"{vocabulary.step(one.stage, one.tier)}: {ends}")
    return Column([Row([name, Label(number_text(one.count), FIGURE_BOLD)], gap=8, align="baseline"), where])


def _sums(election: Election, found: Sheet) -> list[Widget]:
    rows = []
    for field in SUMMED:
        sheets, centre = above(election, field)
        tone: Token = "ink" if sheets == centre else "vermilion_text"
        rows.append((vocabulary.name(field), number_text(sheets), Cell(number_text(centre), tone)))
    title = counted("The one sheet, and the page", "All {seats} sheets, and the page", found.seats)
    headings = (Heading("", kind=CAPTION), figures(_("sheets")), figures(vocabulary.unit("centre")))
    return [
        heading(title.format(seats=f"{found.seats:,}")),
        caption(_("What differs was changed above the constituencies.")),
        Table(_("All sheets together"), headings, rows, key="sums"),
    ]
