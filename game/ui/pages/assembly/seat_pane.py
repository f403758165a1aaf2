"""The right pane: one seat. Who has it, where it is, what its result sheet says, and against it three ways."""

from game.explain.assembly.sheet import Sheet
from game.explain.assembly.words import deputy_beside, deputy_words
from game.kit.drawing.theme import CAPTION, FIGURE_KEY
from game.kit.grid import Flow
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.scroll import ScrollArea
from game.text.language import translate as _
from game.ui.pages.against.dot_map import blank
from game.ui.pages.assembly.person import deputy_portrait
from game.ui.pages.assembly.state import AssemblyActs, AssemblyState
from game.ui.pages.country.hexagons.map import HexMap
from game.ui.pages.country.map_pane import map_of
from game.ui.pages.sheet.ledger import sheet_table, three_ways

MAP_HIGH, MAP_WIDE = 92, 104


def seat_pane(state: AssemblyState, acts: AssemblyActs, found: Sheet, *, report: bool) -> Widget:
    """Return the card of the open seat."""
    election = state.election
    deputy = state.seated.of(found.constituency)
    number = _("{province} · constituency {number} of {seats}").format(
        province=found.province, number=f"{found.number:,}", seats=f"{found.seats:,}"
    )
    papers = Label(
        _("the only name on {papers} papers").format(papers=f"{found.reported['in_box']:,}"),
        CAPTION,
        action=acts.nomination,
        key="nomination",
    )
    who = Column(
        [heading(deputy_words(deputy)), caption(deputy_beside(election, deputy)), papers],
        grow=1,
    )
    person = Row([deputy_portrait(deputy), who, _where(state, acts, found)], gap=8, align="middle")
    known = [caption(f"{found.known_for} ({found.known_source})", "ink")] if found.known_for else []
    told = [heading(found.name), caption(number), *known, person]
    told += [sheet_table(found, report=report), _elected(found), *three_ways(found, report=report)]
    struck = next(row.boxes for row in found.rows if row.key == "votes_against")
    meet = _("Meet the {count}").format(count=f"{struck:,}")
    buttons = Flow(
        [
            Button(_("Open the sheet"), acts.sheet, main=True, size="bar", key="sheet"),
            Button(meet, acts.meet, size="bar", key="meet") if struck and not report else None,
        ],
        gap=8,
        row_gap=8,
    )
    body = ScrollArea(Column(told, gap=6, pad=(2, 2)), _("One seat"), key=f"seat {found.constituency}", grow=1)
    return Card([body, buttons], gap=8, pad=12, grow=1, name=_("One seat"))


def _where(state: AssemblyState, acts: AssemblyActs, found: Sheet) -> Widget:
    drawn_on = map_of(state.election)
    return HexMap(
        drawn_on,
        blank(len(drawn_on.centres)),
        action=acts.seat,
        name=_("Where the constituency is"),
        chosen=found.constituency,
        names=False,
        key="where",
        height=MAP_HIGH,
        width=MAP_WIDE,
    )


def _elected(found: Sheet) -> Widget:
    papers = found.reported["in_box"]
    share = f"{100 * found.reported['votes_for'] / papers:.2f} %" if papers else "–"
    verb = _("elected with") if found.elected else _("not elected, with")
    of = _("of {papers} papers").format(papers=f"{papers:,}")
    figure = Figure(share, verb, FIGURE_KEY, mark="report", align="left")
    return Column([Label(verb, CAPTION, "quiet"), Row([figure, caption(of)], gap=12, align="baseline")])
