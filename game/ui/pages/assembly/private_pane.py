"""The middle pane: the same chamber if seats followed private support, and what such a ballot is called."""

from game.explain.assembly.words import said
from game.explain.station.words import number_text
from game.kit.drawing.theme import CAPTION
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow, line_up
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.picked import Choice
from game.kit.widgets.segment import Segment
from game.level.places.names import constituency_name
from game.text.language import translate as _
from game.ui.pages.assembly.hemicycle import Hemicycle
from game.ui.pages.assembly.state import AssemblyActs, AssemblyState, Way

TOLD = ("every_seat", "show_election", "many_kinds")
"""What is said of such chambers, below the seats."""


def private_pane(state: AssemblyState, acts: AssemblyActs, seat: int, *, report: bool) -> Widget:
    """Return the pane; in a report nobody was asked."""
    title = heading(_("If seats followed private support"))
    if report:
        words = _("The report does not know what people think. It knows who was elected.")
        return Column([title, Label(words), *_told()], gap=8, grow=1)
    private = state.private
    asked = _("the same {adults} adults, asked where nobody sees").format(adults=number_text(private.adults))
    ways: list[Choice[Way]] = [Choice("share", _("By share")), Choice("majority", _("By majority"))]
    chooser = Segment(_("Seats follow"), ways, state.way, acts.way, key="way")
    ours, theirs = private.by_share if state.way == "share" else private.by_majority
    chamber = Hemicycle(
        state.private_groups(),
        ("gold", "teal"),
        seat,
        acts.seat,
        f"{ours:,} : {theirs:,}",
        _("oppose, support"),
        lambda unit: _("{name}: {percent} % of adults oppose").format(
            name=constituency_name(state.election, unit), percent=f"{100 * private.share[unit]:.1f}"
        ),
        name=_("The chamber by private support"),
        key="private chamber",
        grow=1,
    )
    share = private.opponents / max(1, private.adults)
    bars = line_up(
        [
            BarRow(_("oppose"), share, f"{100 * share:.2f} %", "gold", track=True),
            BarRow(_("support"), 1 - share, f"{100 - 100 * share:.2f} %", "truth", track=True),
        ]
    )
    return Column(
        [
            Column([title, caption(asked)]),
            Row([chooser]),
            chamber,
            Column([*bars], gap=0),
            Label(_sentence(state), CAPTION),
            *_told(),
        ],
        gap=8,
        grow=1,
    )


def _sentence(state: AssemblyState) -> str:
    opposed, elected = state.private.by_majority[0], state.election.bulletin.deputies
    words = _(
        "In {opposed} of {seats} places most adults oppose the candidate. Still {elected} are elected. "
        "Critics call such a vote a show election: settled before anybody votes."
    )
    seats = state.seated.seats
    return words.format(opposed=f"{opposed:,}", seats=f"{seats:,}", elected=f"{elected:,}")


def _told() -> list[Widget]:
    return [caption(words) for words in map(said, TOLD) if words]
