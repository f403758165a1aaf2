"""What an official on the spot could see: people and papers, and no thoughts. The report knows no more than this."""

from collections.abc import Sequence

from game.explain.station.attendance import Attendance
from game.explain.station.words import number_text
from game.kit.drawing.theme import BODY_BOLD, GUTTER, NEAR, PAD
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import Act
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.text.language import translate as _
from game.ui.pages.station.state import StationState

LABEL = 176
SHOW = "show truth"
"""The key of the button that leads to what people think."""

SHOWN = ("open", "two_boxes")
"""Ways of voting in which whoever watches sees the choice itself."""


def seen_counts(people: Attendance) -> Sequence[tuple[str, int]]:
    """What is counted by watching, in words and numbers."""
    came = len(people.voters)
    booth = len(people.times["booth"])
    struck, spoiled = len(people.times["struck_out"]), len(people.times["spoiled"])
    openly = {
        "open": ((_("took the pen"), struck), (_("left the pen alone"), came - struck)),
        "two_boxes": ((_("used the second box"), struck), (_("used the first box"), came - struck)),
        "booth_to_strike": ((_("went into the booth"), booth), (_("passed by the booth"), came - booth)),
        "secret": ((_("went into the booth"), booth),),
    }[people.procedure]
    shown = ((_("showed a spoiled paper"), spoiled),) if people.procedure == "open" and spoiled else ()
    absent = people.counts["stayed_home"] + people.counts["away"]
    return ((_("took a paper"), came), *openly, *shown, (_("on the roll, no paper"), absent))


def hidden_words() -> str:
    """Why no thoughts are shown."""
    return _("Thoughts are hidden here: the report knows what an official could see and count, and nobody’s opinion.")


def show_truth(truth: Act, *, grow: float = 0) -> Widget:
    """The way to what people think."""
    return Button(_("Show the truth"), truth, grow=grow, key=SHOW)


def watched_panel(state: StationState, finder: Widget, *, tall: bool, wide: bool) -> Widget:
    """The day as somebody sees it who sits at the table, and why there is no more to see."""
    counts = seen_counts(state.people)
    most = max(1, *(count for _words, count in counts))
    rows = [
        BarRow(words, count / most, number_text(count), "ink", track=True, label_width=LABEL) for words, count in counts
    ]
    head = Column([heading(_("What can be seen here")), caption(_("by an official who watches all day"))], gap=2)
    why = Column(
        [
            Label(_("What they think"), BODY_BOLD, heading=True),
            Label(hidden_words()),
            Row([show_truth(state.acts.truth), Spacer()]),
        ],
        gap=NEAR,
    )
    if wide and not tall:
        sides = (
            Column([head, Rule(), Column(rows, gap=4)], gap=12, grow=3),
            Column([why, Rule(), finder], gap=12, grow=2),
        )
        return Row([*sides], gap=GUTTER, pad=(GUTTER, PAD), grow=1)
    body = Column([head, Rule(), Column(rows, gap=4), Rule(), why, Spacer(grow=1), Rule(), finder], gap=12)
    panel = ScrollArea(body, name=_("What can be seen here"), key="people body", grow=1) if tall else body
    return Column([panel], pad=(GUTTER, PAD), grow=1)
