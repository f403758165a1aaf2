"""Stations of the hidden country: the posted sheets as a table, and what is known of the one that is chosen."""

from game.explain import riddle_words, vocabulary
from game.kit.drawing.theme import BODY, BODY_BOLD, CAPTION, NEAR
from game.kit.layout import Row, Spacer
from game.kit.widget import Widget
from game.kit.widgets.button import Button
from game.kit.widgets.card import Card
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.steady import Steady
from game.kit.widgets.table import Cells, Heading, Table, figures
from game.session.riddle.clues import Seen, Sheet
from game.text.language import translate as _
from game.ui.pages.riddle.state import RiddleState


def sheets_table(page: RiddleState) -> Widget:
    """Return the sheets that everybody can read, and all of them together."""
    sheets = page.play.sheets

    def choose(row: int) -> None:
        if row < len(sheets):
            page.on_station(sheets[row].station)

    rows: list[Cells] = [[page.station(one.station), *_shares(one)] for one in sheets]
    together = Sheet(-1, *(sum(getattr(one, name) for one in sheets) for name in Sheet.__slots__[1:]))
    rows.append([_("all of them"), *_shares(together)])
    heads = [Heading(_("station")), figures(vocabulary.one("voted")), figures(_("for, %")), figures(_("against, %"))]
    numbers = [one.station for one in sheets]
    return Table(
        _("Posted sheets"),
        heads,
        rows,
        choose,
        lambda: numbers.index(page.chosen) if page.chosen in numbers else None,
        key="sheets",
    )


def _shares(sheet: Sheet) -> tuple[str, str, str]:
    return f"{sheet.turnout:.2f} %", f"{sheet.share_for:.2f}", f"{sheet.share_against:.2f}"


def chosen_station(page: RiddleState) -> Widget:
    """Return the card of the chosen station: its sheet, what a visit showed, and the way there.

    It is as high as after a visit from the start: the map above it stays where it is.
    """
    most = page.play.sheets[0]
    visited = _card(page, Seen(most, most, most.registered, most.registered), most)
    return Steady(_card(page, page.visit(page.chosen), page.door(page.chosen)), [visited])


def _card(page: RiddleState, seen: Seen | None, door: Sheet | None) -> Widget:
    rows: list[Widget | None] = [heading(page.station(page.chosen), BODY_BOLD)]
    if seen is not None:
        rows += _two(_("in the room"), seen.room, "truth")
    rows += _two(_("on the door"), door, "report") if door else [caption(_("Nobody has told you what its sheet says."))]
    left = Label(lambda: riddle_words.visits_left_line(page.play), CAPTION, "quiet")
    if seen is not None:
        rows += [Label(riddle_words.asked_line(seen), BODY), left if page.play.answer is None else None]
    elif page.play.answer is None:
        call = Button(_("Call there"), page.on_call, main=True, key="call", disabled=lambda: page.play.visits_left == 0)
        rows.append(Row([call, left, Spacer()], gap=12, align="middle"))
    return Card(rows, gap=6)


def _two(where: str, sheet: Sheet, mark: str) -> list[Widget]:
    """A sheet or a room in two lines: what it is, and what it says."""
    entry = LegendEntry("truth" if mark == "truth" else "report", where)
    return [entry, Row([Label(riddle_words.sheet_line(sheet), BODY, grow=1)], gap=NEAR)]
