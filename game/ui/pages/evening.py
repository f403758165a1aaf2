"""The way of an evening: the polls close, the boxes are counted, and last of all the page is printed."""

from dataclasses import dataclass

from game.kit.drawing.theme import BODY, CAPTION, MARGIN
from game.kit.page.command import Act
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.label import Label
from game.text.language import translate as _
from game.ui.ballot_state import BallotState
from game.ui.pages.empty_page import empty_page
from game.ui.pages.lessons.guide import Strip

AFTER_COUNT = frozenset({"against", "assembly", "bulletin", "readers", "debrief", "sheet"})
"""Pages that there is nothing on before all is counted."""

BEFORE = frozenset({"country", "nomination", "series"})
"""Pages that there is something on before the polls opened."""


@dataclass(frozen=True, slots=True)
class CountWays:
    """To the count, and past it."""

    count: Act
    at_once: Act


def is_shut(ballot: BallotState, page: str) -> bool:
    """Whether a page stays shut: before the polls opened all but two, some until all is counted."""
    return page not in BEFORE and (ballot.election is None or (page in AFTER_COUNT and not ballot.counted))


def to_count(ballot: BallotState, page: str, ways: CountWays) -> Widget | None:
    """Return the strip that leads on from the boxes, or None where it is not wanted."""
    if page != "station" or ballot.election is None or ballot.counted:
        return None
    return Strip(
        [
            Label(_("What lies in the boxes is counted in the evening; the page comes last."), BODY, grow=1),
            Label(_("Count at once (C)"), CAPTION, "quiet", action=ways.at_once, key="count at once"),
            Button(_("To the count"), ways.count, size="bar", key="to count"),
        ],
        gap=16,
        pad=(MARGIN, 6),
        align="middle",
        name=_("The way on"),
    )


def uncounted(ways: CountWays) -> Widget:
    """Say that nothing is printed yet, and lead to the count."""
    words = _("First the polls close, then the boxes are counted. The page comes last.")
    buttons = (
        Button(_("To the count"), ways.count, main=True, key="to count"),
        Button(_("Count at once"), ways.at_once, key="count at once"),
    )
    return empty_page(_("Nothing is printed yet"), words, buttons)


def aside(title: str, words: str, way: str, act: Act) -> Widget:
    """Return what stands in place of a page: what is the matter, and the way on."""
    return empty_page(title, words, (Button(way, act, main=True, key="to country"),))
