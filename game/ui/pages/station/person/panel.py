"""The card of one person: thoughts, deeds, reasons, what would change their mind, and the way of the paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from game.engine.data.election import Election
from game.explain import vocabulary
from game.explain.person.chances import Chance, percent_text
from game.explain.person.deeds import deeds, seen_deeds
from game.explain.person.luck import luck_words
from game.explain.person.reasons import otherwise, reasons, rival, together
from game.explain.station.attendance import Attendance, Voter
from game.explain.station.paper_way import Passage, column_of, survival, way
from game.explain.station.words import number_text, place_words, title
from game.kit.drawing.theme import BODY_BOLD, CAPTION, GUTTER, NEAR
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act, ActWith
from game.kit.widget import Live, Widget, current
from game.kit.widgets.bar import BarRow
from game.kit.widgets.button import Button, icon_button
from game.kit.widgets.label import Label, caption
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.level.places.names import place_kind
from game.text.language import translate as _
from game.text.language import translate_counted as counted
from game.ui.pages.station.person.deeds import DeedStrip
from game.ui.pages.station.person.hundred import HundredPapers
from game.ui.pages.station.person.options import ChanceList
from game.ui.pages.station.person.portrait import portrait
from game.ui.pages.station.person.pulls import pulls
from game.ui.pages.station.person.support import SupportChart, support_words
from game.ui.pages.station.seen import hidden_words, show_truth


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonActs:
    """What can be done from the card."""

    neighbour: ActWith[int]
    close: Act
    rule: ActWith[str]
    try_rule: Act
    follow: Act
    unfollow: Act
    to_count: Act
    truth: Act


@dataclass(frozen=True, eq=False)
class PersonCard:
    """What the card needs to know: the ballot, the person, the other rules, and how the reader left it."""

    election: Election
    people: Attendance
    voter: Voter
    chances: Sequence[Chance]
    rule: Live[str]
    report: Live[bool]
    counted: bool
    following: bool
    tall: bool
    label_width: float
    may_try: Live[bool]
    acts: PersonActs


def person_panel(card: PersonCard) -> Widget:
    """The whole card: a head, what there is to tell, and the buttons at the foot."""
    tell = _seen_blocks if current(card.report) else _way_blocks if card.following else _life_blocks
    parts: list[Widget] = []
    for block in tell(card):
        parts += [Rule(), block]
    told = Column(parts, gap=7)
    # where there is little height the page scrolls, and not a part of it
    body = ScrollArea(told, grow=1, name=_("About this person"), key="person body") if card.tall else told
    return Column([_head(card), body, _foot(card)], gap=7, pad=(GUTTER, 12))


def _head(card: PersonCard) -> Widget:
    voter = card.voter
    words = Column(
        [
            Label(
                _("{title} of {all}").format(title=title(voter), all=number_text(len(card.people.everyone))),
                BODY_BOLD,
                heading=True,
            ),
            caption(_when(voter, report=current(card.report))),
            caption(_where(card)),
        ],
        grow=1,
    )
    return Row(
        [
            portrait(voter, report=current(card.report)),
            words,
            icon_button(_("Person before"), partial(card.acts.neighbour, -1), "chevron_left", "before"),
            icon_button(_("Person after"), partial(card.acts.neighbour, 1), "chevron_right", "after"),
            icon_button(_("Close"), card.acts.close, "close"),
        ],
        gap=NEAR,
        align="middle",
    )


def _where(card: PersonCard) -> str:
    """The kind of place this person votes in."""
    kind = place_words(place_kind(card.election, card.people.precinct))
    return _("votes in: {place}").format(place=kind)


def _when(voter: Voter, *, report: bool) -> str:
    hour = voter.person.hour
    if report:
        return _("came after {hour}:00").format(hour=hour) if voter.came and hour is not None else _("did not vote")
    stance = vocabulary.one(voter.person.stance)
    if voter.came and hour is not None:
        return _("{stance}, came after {hour}:00").format(stance=stance, hour=hour)
    return _("{stance}, did not vote").format(stance=stance)


def _titled(name: str, note: str, inside: Widget, tone: str = "quiet") -> Widget:
    beside = Label(note, CAPTION, "vermilion_text" if tone == "report" else "quiet", align="right")
    return Column(
        [Row([Label(name, BODY_BOLD, heading=True, wrap=False), Spacer(), beside], gap=NEAR, align="baseline"), inside],
        gap=4,
    )


def _seen_blocks(card: PersonCard) -> list[Widget]:
    strip = DeedStrip(seen_deeds(card.voter, card.people.procedure))
    return [
        _titled(_("What could be seen"), "", strip),
        _titled(_("What they think"), "", Label(hidden_words())),
    ]


def _life_blocks(card: PersonCard) -> list[Widget]:
    voter = card.voter
    blocks = [
        _titled(_("What they think"), support_words(voter), SupportChart(card.people, voter)),
        _titled(_("What they did"), _counted(card), DeedStrip(deeds(voter, card.people.procedure)), "report"),
    ]
    other = otherwise(voter)
    if voter.person.utilities and other:
        found = reasons(card.election, card.people.precinct, voter)
        chart = pulls(found, together(voter), vocabulary.short_choice(other), vocabulary.short_choice(rival(voter)))
        luck = luck_words(voter)
        why = Column([chart, Label(luck, CAPTION) if luck else None], gap=4)
        blocks.append(_titled(_("Why"), _("strength of each pull"), why))
        options = ChanceList(_("What would change their mind"), card.chances, card.rule, card.acts.rule, key="rules")
        chance = _("chance to {choose}").format(choose=vocabulary.short_choice(other))
        blocks.append(_titled(_("What would change their mind"), chance, options))
    else:
        words = {
            "away": _("Whoever is away on polling day has nothing to decide."),
            "off_roll": _("Whoever is not on the roll has nothing to decide."),
            "habit": _("The way is long, or age or custom keeps this person at home: opinion has no part in it."),
        }["habit" if voter.person.by_habit else voter.person.did]
        blocks.append(_titled(_("Why"), "", Label(words, CAPTION)))
    return blocks


def _counted(card: PersonCard) -> str:
    """How the station's protocol counts this paper, and how many like it."""
    passages = way(card.election, card.people.precinct, card.voter)
    if not passages:
        return _("counted nowhere")
    if not card.counted:
        return _("counted in the evening")
    before, after = passages[0].before, passages[1].after
    kind = vocabulary.paper(column_of(card.voter))
    if before == after:
        return _("counted as {kind}").format(kind=kind)
    if not after:
        became = next((passage.became for passage in passages[:2] if passage.became), "votes_for")
        return _("counted as {kind}").format(kind=vocabulary.paper(became))
    return _("{after} of {before} counted as {kind}").format(
        after=number_text(after), before=number_text(before), kind=kind
    )


# --- the way into the count


def _way_blocks(card: PersonCard) -> list[Widget]:
    passages = way(card.election, card.people.precinct, card.voter)
    kind = vocabulary.paper(column_of(card.voter))
    if not passages:
        return [_titled(_("The way of this paper"), "", Label(_("There is no paper to follow."), CAPTION))]
    if not card.counted:
        words = _("It lies in the box, which is counted in the evening.")
        return [_titled(_("The way of this paper"), "", Label(words, CAPTION))]
    rows: list[Widget] = []
    for passage in passages:
        rows.append(_tier_row(passage, card.label_width))
        if passage.became:
            rows.append(Label(_lost(passage), CAPTION, "vermilion_text"))
    total = survival(passages)
    whole = BarRow(_("all the way"), total, percent_text(total), "ink", track=True, label_width=card.label_width)
    rows += [Rule(), whole]
    alike = passages[0].before
    like = counted("{number} paper like it in this box", "{number} papers like it in this box", alike)
    like = like.format(number=number_text(alike))
    return [
        _titled(
            _("The way of this paper"), like, caption(_("Still counted as {kind}, step by step").format(kind=kind))
        ),
        Column(rows),
        Column([HundredPapers(total, card.voter.struck), Label(_fate_words(total, kind), CAPTION)], gap=6),
    ]


def _fate_words(total: float, kind: str) -> str:
    """What the shares come to, in papers."""
    if total <= 0:
        return _("None of the papers like this one is printed as {kind}.").format(kind=kind)
    every = next((base for base in (100, 1_000, 10_000, 100_000) if base * total >= 1), 1_000_000)
    return _(
        "A result sheet holds numbers, no ballots. Printed as {kind}: {number} of every {every} papers like this one."
    ).format(every=number_text(every), number=number_text(every * total), kind=kind)


def _tier_row(passage: Passage, label_width: float) -> Widget:
    figure = percent_text(passage.share) if passage.before else _("none left")
    return BarRow(passage.label, passage.share, figure, "truth", track=True, label_width=label_width)


def _lost(passage: Passage) -> str:
    return _("{number} of {before} became {kind}").format(
        number=number_text(passage.before - passage.after),
        before=number_text(passage.before),
        kind=vocabulary.paper(passage.became),
    )


def _foot(card: PersonCard) -> Widget:
    if current(card.report):
        return Row([show_truth(card.acts.truth, grow=1)])
    if card.following:
        return Row(
            [
                Button(_("Back to the person"), card.acts.unfollow, grow=1, key="unfollow"),
                Button(_("Follow it into the count"), card.acts.to_count, main=True, grow=1, key="to_count"),
            ],
            gap=GUTTER,
        )
    no_paper = not way(card.election, card.people.precinct, card.voter)
    return Row(
        [
            Button(_("Follow this ballot"), card.acts.follow, main=True, grow=1, disabled=no_paper, key="follow"),
            Button(
                _("Try that rule"), card.acts.try_rule, grow=1, disabled=lambda: not current(card.may_try), key="try"
            ),
        ],
        gap=GUTTER,
    )
