"""The parts of the station's page put together: head, room, legend, hours, books, hiding place, everybody."""

from functools import partial

from game.engine.behaviour import arrivals, voting_procedure
from game.explain import vocabulary
from game.explain.station.attendance import Attendance
from game.explain.station.books import book_lines
from game.explain.station.words import clock_words, number_text, place_words, seen_words, shown_words
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE_KEY, GUTTER, NEAR, PAD
from game.kit.grid import Flow
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import ActWith
from game.kit.widget import Widget, current
from game.kit.widgets.button import Button, icon_button
from game.kit.widgets.entry.notches import Notches
from game.kit.widgets.entry.stepper import Stepper
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.legend import LegendEntry
from game.kit.widgets.rule import Rule
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.tabs import Pane, Panes
from game.level.places.names import named_station, place_kind, station_name
from game.text.citations import cited
from game.text.language import translate as _
from game.text.language import translate_counted as counted
from game.text.tip import Tip
from game.ui.pages.station.books import StationBooks
from game.ui.pages.station.census import StationCensus, plain_sentence, surprising_sentence
from game.ui.pages.station.hiding import HidingPlace, counts_words
from game.ui.pages.station.hours import HourChart, hour_line
from game.ui.pages.station.person.portrait import FigureEntry
from game.ui.pages.station.person.support import SupportChart
from game.ui.pages.station.room.room import StationRoom
from game.ui.pages.station.seen import SHOWN
from game.ui.pages.station.state import StationState

HOURS_LEAST, BOOKS_LEAST, HIDING_LEAST = 216, 248, 192


# --- the room and what is under it


def room_panel(state: StationState, *, books: bool) -> Widget:
    """Head, room and legend, and with its ``books`` what belongs to them below."""
    election = state.ballot.held
    setting = int(election.country.places.setting[state.ballot.precinct])
    room = StationRoom(
        state.people,
        state.hour,
        seen_words(float(election.choices.visibility[setting])),
        state.acts.person,
        state.acts.noticed,
        state.chosen,
        report=lambda: state.ballot.report,
        kind=place_kind(election, state.ballot.precinct),
        key="room",
        grow=1,
    )
    return Column([_head(state), room, _legend(state), books_panel(state) if books else None], gap=NEAR)


def books_panel(state: StationState, *, grow: int = 0) -> Widget:
    """Hours, books and hiding place, in a row or as tabs."""
    return Panes(
        (
            Pane(_("Who came when"), _hours(state), HOURS_LEAST),
            Pane(_("The station’s books"), _books(state), BOOKS_LEAST),
            Pane(_("Whose paper is it?"), _hiding(state), HIDING_LEAST),
        ),
        key="below",
        gap=GUTTER,
        whole=True,
        grow=grow,
    )


def _head(state: StationState) -> Widget:
    number = state.ballot.precinct
    last = state.ballot.held.country.places.units("precinct") - 1
    to = state.acts.station
    before = icon_button(_("Station before"), partial(to, -1), "chevron_left", "station before", disabled=number == 0)
    after = icon_button(_("Next station"), partial(to, 1), "chevron_right", "next station", disabled=number == last)
    name = Row([before, heading(station_name(state.ballot.held, number)), after], gap=NEAR, align="middle")
    told = named_station(state.ballot.held, number)
    known = caption(f"{told.notes} ({told.source})", "ink") if told else None
    return Column([Row([name, Spacer(), _clock(state)], gap=PAD, align="middle"), _place(state), known], gap=4)


def _clock(state: StationState) -> Widget:
    words, picture = (_("Stop the day"), "pause") if state.playing else (_("Let the day run"), "play")
    again = Label(_("the day once more"), CAPTION, "quiet") if state.again else None
    return Row(
        [
            again,
            Button(words, state.acts.play, icon=picture, icon_only=True, main=True, key="play"),
            Button(_("Next hour"), state.acts.skip, icon="skip", icon_only=True, key="skip"),
            Button(lambda: _("speed {speed} ×").format(speed=current(state.speed)), state.acts.faster, key="speed"),
            Figure(lambda: clock_words(current(state.hour)), _("Time"), FIGURE_KEY, sample="00:00"),
        ],
        gap=NEAR,
        align="middle",
    )


def place_line(state: StationState) -> str:
    """Which province the station is in and how many are on its roll."""
    places, number = state.ballot.held.country.places, state.ballot.precinct
    where = places.provinces[int(places.ancestor("province")[number])]
    registered = int(state.ballot.held.roll.registered[number].sum())
    kind = place_words(place_kind(state.ballot.held, number))
    roll = _("{number} on the roll").format(number=number_text(registered))
    return " · ".join((where, kind, vocabulary.procedure(state.people.procedure), roll))


def _place(state: StationState) -> Widget:
    places = state.ballot.held.country.places
    line = caption(place_line(state))
    line.grow = 1
    count = places.units("constituency")
    sheet = Label(_("Result sheet"), CAPTION, action=state.acts.sheet, key="sheet") if state.ballot.counted else None
    if count == 1:
        return Row([line, sheet], gap=NEAR, align="middle")
    number = int(places.parent[0][state.ballot.precinct]) + 1
    label = _("Constituency, 1 to {last}").format(last=number_text(count))
    stepper = Stepper(label, number, state.acts.constituency, Notches(1, count, 1), key="constituency")
    return Row([line, sheet, caption(vocabulary.unit("constituency")), stepper], gap=NEAR, align="middle")


def _legend(state: StationState) -> Widget:
    kinds = [("supporter", vocabulary.one("supporter")), ("opponent", vocabulary.one("opponent"))]
    if state.ballot.report:
        kinds = [("report", _("a voter: the result sheet does not know what they think"))]
    entries = [FigureEntry(stance, words) for stance, words in (*kinds, ("commission", _("commission")))]
    return Row([Flow(entries, gap=PAD, grow=1), caption(shown_words(state.people))], gap=NEAR, align="middle")


def _panel_title(name: str, line: str, source: str) -> Label:
    """A title that tells what its figures are, and where the rule behind them is written."""
    return Label(name, BODY_BOLD, tip=Tip(name, line, _("simulation; {source}").format(source=cited(source))))


def _hours(state: StationState) -> Widget:
    people = state.people
    seen = not state.ballot.report or people.procedure in SHOWN
    chart = HourChart(people, state.hour, state.acts.hour, state.acts.meet, marks=seen, key="hours", grow=1)
    note = Flow(
        [
            caption(lambda: hour_line(people, current(state.hour))),
            LegendEntry("hollow", _("struck paper"), tone="quiet") if chart.shows_marks else None,
        ],
        gap=12,
    )
    return Column(
        [
            _panel_title(
                _("Who came when"),
                _("The model decides in which hour; inside it people are spread evenly."),
                arrivals.CLOCK,
            ),
            note,
            chart,
        ],
        gap=2,
    )


def _books(state: StationState) -> Widget:
    lines = book_lines(state.ballot.held, state.ballot.precinct)
    books = StationBooks(lines, report=lambda: state.ballot.report, counted=state.ballot.counted, key="books")
    return Column(
        [
            _panel_title(
                _("The station’s books"),
                _("In the box is what happened; the result sheet is what the station claims."),
                _("counted and reported here"),
            ),
            books,
        ],
        gap=2,
    )


def _hiding(state: StationState) -> Widget:
    anonymity = state.people.anonymity
    return Column(
        [
            _panel_title(
                _("Whose paper is it?"),
                _("How many people could have cast a struck paper, for each one that there is."),
                voting_procedure.BOOTH,
            ),
            caption(_("all day: {counts}").format(counts=counts_words(anonymity))),
            HidingPlace(anonymity),
        ],
        gap=4,
    )


# --- everybody


def people_panel(state: StationState, *, tall: bool, wide: bool) -> Widget:
    """What the people of the station think and did, and the way to each of them; where it is low, beside each other."""
    people = state.people
    adults = counted(
        "{number} adult, drawn to fit this station’s counts",
        "{number} adults, every one drawn to fit this station’s counts",
        len(people.everyone),
    )
    head = Column(
        [
            heading(_("Who is behind the papers")),
            caption(adults.format(number=number_text(len(people.everyone)))),
            caption(whole_day(known=state.ballot.counted)),
        ],
        gap=2,
    )
    chart = SupportChart(people, high=96, grow=1)
    thought = Column([Label(_("What they think"), BODY_BOLD, heading=True), chart], gap=6, grow=1)
    done = Column(
        [
            Label(_("What they did"), BODY_BOLD, heading=True),
            caption(_("All day. Choose a figure, and meet somebody of it.")),
            StationCensus(people, state.acts.meet, state.met, key="census"),
        ],
        gap=4,
    )
    sentence = Label(" ".join(filter(None, (plain_sentence(people), surprising_sentence(people)))))
    number = finder(people, state.acts.number)
    if wide and not tall:
        sides = Column([head, thought, number], gap=12, grow=2), Column([done, Rule(), sentence], gap=12, grow=3)
        return Row([*sides], gap=GUTTER, pad=(GUTTER, PAD), grow=1)
    body = Column([head, thought, Rule(), done, Rule(), sentence, Spacer(grow=2), Rule(), number], gap=12)
    panel = ScrollArea(body, name=_("People of this station"), key="people body", grow=1) if tall else body
    return Column([panel], pad=(GUTTER, PAD), grow=1)


def whole_day(*, known: bool) -> str:
    """Which part of the day is told of, and who knows it before the boxes are counted."""
    if known:
        return _("What they did over the whole day.")
    return _("What they did over the whole day: the simulation knows it, nobody has counted it yet.")


def finder(people: Attendance, go: ActWith[float]) -> Widget:
    """The way to anybody by number."""
    last = len(people.everyone)
    name = _("Number of an adult, 1 to {last}").format(last=number_text(last))
    number = Stepper(name, 1, go, Notches(1, last, 1), key="number")
    return Row([Label(_("Go to number"), CAPTION, grow=1), number], gap=NEAR, align="middle")
