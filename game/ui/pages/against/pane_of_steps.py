"""The left pane: who they are, and the steps from a thought to a printed figure."""

from game.explain import vocabulary
from game.explain.against.steps import answer, counted_words, opposed_words, struck_words
from game.explain.published.talk import sources, talk_sentence, why_talked_about
from game.explain.station.words import number_text
from game.explain.vocabulary import figure_name
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE_CARD, FIGURE_FORECAST, FIGURE_KEY, PANEL, Token
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow, line_up
from game.kit.widgets.button import Button
from game.kit.widgets.card import Sheet
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption
from game.kit.widgets.rule import Rule
from game.text.language import translate as _
from game.text.tip import Tip
from game.ui.pages.against.lens import CountedBar, OpponentDots
from game.ui.pages.against.state import AgainstActs, AgainstState

MARCH = "0.07"
"""The printed figure that the world wrote about."""


def steps_pane(state: AgainstState, acts: AgainstActs, *, report: bool) -> Widget:
    """Return the pane; in the report nobody knows what people think."""
    found = state.steps
    parts: list[Widget | None] = [Label(answer(found), PANEL, heading=True)]
    if not report:
        parts += [
            _head(_("oppose in private"), found.opponents, "gold"),
            OpponentDots(found),
            _head(vocabulary.many("struck_out"), found.struck, "teal"),
            caption(struck_words(found)),
            caption(opposed_words(found)),
            CountedBar(found),
        ]
    parts += [_head(_("counted as against"), found.counted, "vermilion_text")]
    if not report:
        parts.append(caption(counted_words(found)))
    parts += [Rule("ink"), _printed(state)]
    if not report:
        parts.append(_other(state, acts.uncover))
    parts.append(_talk(state))
    if found.printed == MARCH:
        world = Button(_("What the world wrote"), acts.world, size="bar", key="world")
        three = Button(_("Three countries, one page"), acts.countries, size="bar", key="countries")
        parts += [Row([world]), Row([three])]
    return Column(parts, gap=6)


def _head(words: str, count: int, tone: Token) -> Widget:
    figure = Figure(number_text(count), words, FIGURE_CARD, tone if tone != "gold" else "ink")
    return Row([Label(words, BODY_BOLD, tone, grow=1), figure], gap=8, align="baseline")


def _printed(state: AgainstState) -> Widget:
    found = state.steps
    if not found.printed:
        return Label(_("This page prints no figure against."), CAPTION)
    words = Column(
        [
            Label(_("printed"), BODY_BOLD),
            caption(_("of {count}").format(count=number_text(found.denominator))),
        ]
    )
    figure = Figure(f"{found.printed} %", _("Printed against"), FIGURE_FORECAST, mark="report", align="left")
    return Row([figure, words, Spacer()], gap=16, align="middle")


def _talk(state: AgainstState) -> Widget | None:
    """How much of what is said about the page is about which figure; nothing where there is one figure at most."""
    told = state.told
    if len(told) < 2 or not told[0].share:
        return None
    tip = Tip(_("A simulation"), why_talked_about(), sources())
    head = Label(_("What people talk about"), BODY_BOLD, heading=True, tip=tip, key="talk")
    rows = [
        BarRow(f"{figure_name(one.figure.name)}, {one.figure.printed} %", one.share, one.remarks, "report")
        for one in told
    ]
    return Column([head, caption(talk_sentence(told)), *line_up(rows)], gap=2)


def _other(state: AgainstState, uncover: Act) -> Widget:
    """What would be printed under one other rule, once it is known; covered while a guess at it is asked for."""
    if not state.other_known:
        return Label(_("The same people under another rule: working …"), CAPTION, "quiet")
    other = state.other
    if other is None:
        return caption(_("Everybody has a booth here, and no office changes a count."))
    if state.other_covered:
        asked = caption(_("What would be printed then? The level asks you to guess that first."))
        show = Row([Button(_("Show it"), uncover, size="bar", key="uncover"), Spacer()])
        return Sheet([Column([Label(other.words, CAPTION, heading=True), asked, show], gap=6, pad=(12, 8))])
    printed = f"{other.printed} %" if other.printed else "–"
    figure = Figure(printed, other.words, FIGURE_KEY, align="left", mark="report")
    struck = _("would be printed, a forecast: {struck} would strike it out").format(struck=number_text(other.struck))
    inside = [Label(other.words, CAPTION, heading=True), Row([figure, caption(struck)], gap=12, align="middle")]
    return Sheet([Column(inside, gap=4, pad=(12, 8))])
