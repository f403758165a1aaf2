"""The three parts of the page: the way of a name, the meeting, and the names that were examined."""

from collections.abc import Sequence
from functools import partial

from game.engine.data.election import Election
from game.explain.assembly.nomination import Country, Examined, Meeting
from game.explain.assembly.words import (
    alike_words,
    deputy_beside,
    deputy_words,
    group_name,
    liking_words,
    matters_words,
    meeting_words,
    meetings_words,
    member_words,
    said,
)
from game.kit.drawing.theme import BODY_BOLD, CAPTION
from game.kit.grid import Flow
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow, line_up
from game.kit.widgets.button import Button, icon_button
from game.kit.widgets.card import Card, Sheet
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.picked import Choice
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.segment import Segment
from game.kit.widgets.table import Cells, Heading, Table, figures
from game.text.language import message
from game.text.language import translate as _
from game.ui.pages.assembly.person import deputy_portrait
from game.ui.pages.nomination.hall import MeetingEntry, MeetingHall, kind_of
from game.ui.pages.nomination.state import NominationActs

STEPS = (
    message("Parties name people. In practice nobody else does."),
    message("The united front looks at them and gives each a constituency: seats are shared out beforehand."),
    message("A selection meeting examines them, at work, with the platform facing the room."),
    message("Hands go up. The name with the most hands is registered, and printed alone."),
    message("On polling day one can leave that name, strike it out, or stay at home."),
)
REPORTED = ("every_seat", "many_kinds", "factory", "mine")
"""What stands where no meeting is drawn."""


def way_pane(election: Election, plan: Sequence[tuple[str, int, int]], *, counted: bool) -> Widget:
    """How a name becomes the only one, what is reported of that, and how parties share the seats."""
    steps = [
        Row([Label(str(number), BODY_BOLD, wrap=False), Label(_(words), grow=1)], gap=8, align="baseline")
        for number, words in enumerate(STEPS, start=1)
    ]
    rows: list[Cells] = [
        (group_name(election, party), f"{given:,}", *([f"{won:,}"] if counted else [])) for party, given, won in plan
    ]
    after = [figures(_("after it"))] if counted else []
    headings = (Heading(_("Party"), kind=CAPTION), figures(_("before the vote")), *after)
    inside = [
        heading(_("How a name becomes the only one")),
        *steps,
        Rule(),
        heading(_("Seats, shared before the vote")),
        Table(_("Seats by party"), headings, rows, key="plan"),
        Rule(),
        *(caption(words) for words in map(said, ("allotted", "two_examined", "one_name")) if words),
    ]
    return ScrollArea(Column(inside, gap=8, pad=(2, 2)), _("The way of a name"), key="way", grow=1)


def meeting_pane(found: Meeting, country: Country, acts: NominationActs, *, in_secret: bool, report: bool) -> Widget:
    """The hall, who sits there, and how it went."""
    title = _title(found, country, acts)
    everywhere = [] if report else [Label(meetings_words(country), CAPTION)]
    if not found.drawn:
        reported = [caption(words, "ink") for words in map(said, REPORTED) if words]
        return Column([title, Label(meeting_words(found)), *everywhere, Rule(), *reported], gap=12, grow=1)
    ways = [Choice(False, _("By show of hands")), Choice(True, _("In secret"))]
    chooser = Segment(_("How they choose"), ways, in_secret and not report, acts.secret, key="how", disabled=report)
    inside = [
        title,
        Row([chooser]),
        MeetingHall(found, in_secret and not report, report, grow=1),
        _legend(found, in_secret=in_secret and not report, report=report),
        _members(found),
        Label(_hands(found) if report else meeting_words(found)),
        *everywhere,
        caption(f"{matters_words(found)} {_('A simulation.')}"),
    ]
    return Column(inside, gap=8, grow=1)


def _title(found: Meeting, country: Country, acts: NominationActs) -> Widget:
    first, last = found.constituency == 0, found.constituency == country.seats - 1
    before, after = partial(acts.step, -1), partial(acts.step, 1)
    words = [heading(_("The meeting of {name}").format(name=found.name)), caption(_size(found, country))]
    return Row(
        [
            icon_button(_("Constituency before"), before, "chevron_left", "before", disabled=first),
            Column(words, grow=1),
            icon_button(_("Next constituency"), after, "chevron_right", "after", disabled=last),
        ],
        gap=8,
        align="middle",
    )


def _members(found: Meeting) -> Widget:
    sent, above = (", ".join(member_words(one) for one in found.members if one.platform is up) for up in (False, True))
    return Column(
        [
            caption(_("Sent by the stations: {members}").format(members=sent)),
            caption(_("Behind the table: {members}").format(members=above)),
        ]
    )


def _size(found: Meeting, country: Country) -> str:
    number = _("constituency {number} of {seats}").format(number=found.constituency + 1, seats=f"{country.seats:,}")
    if not found.drawn:
        return number
    return _("{number}; {size} people").format(number=number, size=found.size)


def _hands(found: Meeting) -> str:
    words = _("{hands} of {size} hands went up for the name that is on the paper.")
    return words.format(hands=found.registered.hands, size=found.size)


def _legend(found: Meeting, *, in_secret: bool, report: bool) -> Widget:
    """Say of each kind of figure what it is and how many there are, those behind the table among them."""
    both, apart = (True, False), (None,)
    rows = [
        MeetingEntry(stance, alike_words(found, hand=hand, likes=likes), up=up)
        for hand in (apart if in_secret else both)
        for likes in (apart if report else both)
        for stance, up in [kind_of(bool(hand), bool(likes), in_secret=in_secret, report=report)]
        if found.who(hand=hand, likes=likes)
    ]
    return Flow(rows, gap=16, row_gap=2)


def names_pane(election: Election, found: Meeting, acts: NominationActs, *, counted: bool, report: bool) -> Widget:
    """Who was examined, how they are liked and trusted, and who was put on the paper."""
    count = len(found.names)
    title = _("One name examined, one registered") if count == 1 else _("{count} names examined, one registered")
    cards: list[Widget] = [_card(election, found, one, report=report) for one in found.names]
    if not found.drawn:
        cards = [Label(_("What is reported of this seat stands on its result sheet. No name is examined here."))]
    buttons = Flow(
        [
            Button(_("Result sheet"), acts.sheet, size="bar", key="sheet") if counted else None,
            Button(_("The assembly"), acts.assembly, size="bar", key="assembly") if counted else None,
        ],
        gap=8,
        row_gap=8,
    )
    head = heading(title.format(count=count)) if found.drawn else heading(_("An office"))
    body = ScrollArea(Column(cards, gap=12, pad=(2, 2)), _("The names"), key=f"names {found.constituency}", grow=1)
    return Card([head, body, *([buttons] if counted else [])], gap=8, pad=12, grow=1, name=_("The names"))


def _card(election: Election, found: Meeting, one: Examined, *, report: bool) -> Widget:
    verdict = _("registered: the only name on the paper") if one.registered else _("passed over")
    who = Column(
        [
            Label(deputy_words(one.deputy), BODY_BOLD),
            caption(deputy_beside(election, one.deputy)),
            Label(verdict, CAPTION, "ink" if one.registered else "quiet"),
            *([caption(_("proposed by the platform"))] if one.proposed else []),
        ],
        grow=1,
    )
    bars = [BarRow(_("hands"), one.hands / found.size, f"{one.hands}", "report" if report else "ink", track=True)]
    if not report:
        bars += [
            BarRow(_("in secret"), one.secret / found.size, f"{one.secret}", "truth", track=True),
        ]
    person = Row([deputy_portrait(one.deputy), who], gap=12, align="middle")
    told = None if report else caption(liking_words(one))
    return Sheet([Column([person, *line_up(bars), told], gap=2, pad=(8, 8))])
