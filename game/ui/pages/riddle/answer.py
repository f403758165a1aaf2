"""The right of the finale: how sure one is of each kind of country; afterwards what it was, and the points."""

from functools import partial

from game.explain import riddle_words
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, FIGURE_FORECAST, SUBTITLE
from game.kit.grid import Flow
from game.kit.layout import Column, Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.slider import Slider
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.scroll import ScrollArea
from game.session.riddle.actions import WHOLE
from game.session.riddle.kinds import KINDS
from game.text.language import translate as _
from game.text.tip import Tip
from game.text.unit import PERCENT
from game.ui.guessing.record import record_card
from game.ui.pages.riddle.state import RiddleState


def answer_pane(page: RiddleState) -> Widget:
    """Return the sliders, or the outcome once the answer is given; hints below."""
    body = _asking(page) if page.play.answer is None else _outcome(page)
    return ScrollArea(Column([*body, *_hints(page)], gap=14, pad=(4, 4)), key="answer", grow=1, name=_("Your answer"))


def _asking(page: RiddleState) -> list[Widget]:
    return [
        Label(_("What printed this page?"), SUBTITLE, heading=True),
        caption(_("How sure are you of each? The four always add up to 100 %.")),
        *(_slider(page, kind) for kind in KINDS),
        Row([Spacer(), Button(_("That is my answer"), page.on_say, main=True, key="say")]),
        caption(_(riddle_words.SCORING)),
    ]


def _slider(page: RiddleState, kind: str) -> Widget:
    name = _(riddle_words.KIND_NAMES[kind])
    return Slider(
        name,
        lambda: float(page.sure[kind]),
        partial(page.on_sure, kind),
        Notches(0.0, float(WHOLE), 1.0),
        unit=PERCENT,
        tip=Tip(name, _(riddle_words.KIND_MEANS[kind]), _("simulation")),
        key=f"sure {kind}",
    )


def _outcome(page: RiddleState) -> list[Widget]:
    play = page.play
    truth = play.truth or ""
    bars = [
        BarRow(
            _(riddle_words.KIND_NAMES[kind]),
            page.sure[kind] / WHOLE,
            f"{page.sure[kind]} %",
            "truth" if kind == truth else "gold",
            track=True,
        )
        for kind in KINDS
    ]
    points = Figure(riddle_words.points_text(play.points or 0.0), _("Points of 100"), FIGURE_FORECAST, align="left")
    record = record_card(page.record)
    pages = [Button(_("Your front pages"), page.archive, key="archive")] if page.archive else []
    again = Button(_("Another country"), page.on_another, main=True, key="another")
    return [
        Label(_("It was: {kind}").format(kind=_(riddle_words.KIND_NAMES[truth])), SUBTITLE, heading=True),
        Label(_(riddle_words.KIND_MEANS[truth]), BODY),
        Card([heading(_("How sure you were"), BODY_BOLD), *bars], gap=4),
        Column([points, Label(_("points of 100"), CAPTION, "quiet")], gap=2),
        caption(_(riddle_words.SCORING)),
        *([record] if record else []),
        Flow([Button(_("To the levels"), page.levels, key="levels"), *pages, again], gap=12, row_gap=8),
    ]


def _hints(page: RiddleState) -> list[Widget]:
    """The hints told so far; after the answer all of them, for then they say how one can tell."""
    hints, over = page.play.level.head.hints, page.play.answer is not None
    told = [Card([Label(_(text), BODY)], pad=(12, 8)) for text in (hints if over else hints[: page.told])]
    if over:
        return [heading(_("How one can tell"), BODY_BOLD), *told] if told else []
    more = [Row([Button(_("Next hint"), page.on_hint, key="hint"), Spacer()])] if page.told < len(hints) else []
    return [*more, *told]
