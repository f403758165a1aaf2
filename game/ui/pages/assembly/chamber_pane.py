"""The left pane: the chamber as it was elected, who sits in it, and how it votes."""

from collections.abc import Sequence

from game.explain import vocabulary
from game.explain.assembly.chamber import Vote
from game.explain.assembly.words import DIMENSION_NAMES, basis_words, deputy_words, group_name, real_country, said
from game.kit.drawing.theme import BODY_BOLD, CAPTION, FIGURE
from game.kit.layout import Column, Row
from game.kit.widget import Widget
from game.kit.widgets.bar import BarRow, line_up
from game.kit.widgets.label import Label, caption, heading
from game.kit.widgets.picked import Choice
from game.kit.widgets.scroll import ScrollArea
from game.kit.widgets.segment import Segment
from game.kit.widgets.table import Heading, Table, figures
from game.level.places.names import constituency_name
from game.text.language import translate as _
from game.text.tip import Tip
from game.ui.pages.assembly.hemicycle import Hemicycle
from game.ui.pages.assembly.motions import Motions
from game.ui.pages.assembly.seat_marks import Glyph, SeatMark
from game.ui.pages.assembly.state import AssemblyActs, AssemblyState, By

GLYPHS: dict[int, tuple[Glyph, ...]] = {
    2: ("ink", "hollow"),
    3: ("ink", "light", "hollow"),
    4: ("light", "ink", "target", "hollow"),
    5: ("ink", "pierced", "target", "light", "hollow"),
}
"""The forms of so many groups, in their order."""

VOTE_GLYPHS: tuple[Glyph, ...] = ("ink", "gold", "hollow")
MOST_ROWS = 1_000
"""Seats up to which the table lists all of them; of more, those of the open seat's province."""


def chamber_pane(state: AssemblyState, acts: AssemblyActs, seat: int, *, report: bool, wide: bool) -> Widget:
    """Return the pane; a ``wide`` table has the parties too."""
    elected = state.election.bulletin.deputies
    words = _("one name on each paper; {elected} of {seats} are elected")
    told = words.format(elected=f"{elected:,}", seats=f"{state.seated.seats:,}")
    views = [Choice(False, _("Seats")), Choice(True, _("Table"))]
    chooser = Segment(_("Seats or table"), views, state.table, acts.table, key="view")
    head = Row([Column([heading(_("As elected")), caption(told)], grow=1), chooser], gap=12, align="middle")
    ways: list[Choice[By]] = [
        *(Choice(name, _(DIMENSION_NAMES[name])) for name in ("occupation", "sex", "age", "party")),
        Choice("vote", _("Vote")),
    ]
    sorting = Segment(_("Seats by"), ways, state.by, acts.by, key="by")
    shown = _table(state, acts, seat, wide=wide) if state.table else _seats(state, acts, seat, report=report)
    shown.grow = 1
    rest = [] if state.table else _below(state, acts, report=report)
    return Column([head, Row([sorting]), shown, *rest], gap=8, grow=1)


def _glyphs(state: AssemblyState) -> tuple[Glyph, ...]:
    if state.by == "vote":
        return VOTE_GLYPHS
    return GLYPHS[len(state.seated.quotas.groups[state.by])]


def _seats(state: AssemblyState, acts: AssemblyActs, seat: int, *, report: bool) -> Widget:
    seated = state.seated
    return Hemicycle(
        state.groups(report=report),
        _glyphs(state),
        seat,
        acts.seat,
        f"{seated.seats:,}",
        _("seats"),
        lambda unit: f"{constituency_name(state.election, unit)}: {deputy_words(seated.of(unit))}",
        name=_("The chamber as elected"),
        key="chamber",
    )


def _below(state: AssemblyState, acts: AssemblyActs, *, report: bool) -> list[Widget]:
    secret = [Choice(False, _("By show of hands")), Choice(True, _("In secret"))]
    how = Segment(_("How they vote"), secret, state.in_secret, acts.secret, key="how")
    passed = sum(vote.passed for vote in state.votes)
    words = _("Passed: {passed} of {all}").format(passed=passed, all=len(state.votes))
    head = Row([Label(words, BODY_BOLD, heading=True, grow=1), how], gap=8, align="middle")
    return [*_legend(state, report=report), head, Motions.of(state.votes, state.motion, acts.motion)]


def _legend(state: AssemblyState, *, report: bool) -> Sequence[Widget]:
    if state.by == "vote":
        return _vote_legend(state.votes[state.motion], report=report)
    seated = state.seated
    groups = seated.quotas.groups[state.by]
    bars, rows = [], []
    for share, seats in zip(groups, seated.counts(state.by).tolist(), strict=True):
        percent = _("{seats} · {percent} %").format(seats=seats, percent=f"{100 * seats / seated.seats:.1f}")
        name = group_name(state.election, share.key)
        bars.append(BarRow(name, seats / seated.seats, percent, "ink", track=True, figure_width=84, grow=1))
    for glyph, bar in zip(_glyphs(state), line_up(bars), strict=True):
        rows.append(Row([SeatMark(glyph), bar], gap=6, align="middle"))
    rests = "; ".join(f"{group_name(state.election, one.key)}: {basis_words(one)}" for one in groups)
    source = Label(
        seated.quotas.label(own=real_country(state.election)),
        CAPTION,
        "quiet",
        tip=Tip(_("What the shares rest on"), rests, seated.quotas.missing()),
        key="shares",
    )
    return [Column(rows, gap=0), source]


def _vote_legend(vote: Vote, *, report: bool) -> Sequence[Widget]:
    doubting = int((vote.privately & ~vote.against).sum()) if not report else 0
    groups = [
        (_("voted for"), vote.ayes - doubting),
        (_("voted for, and against it in private"), doubting),
        (_("voted against"), vote.noes),
    ]
    rows = [
        Row([SeatMark(glyph), Label(name, CAPTION, grow=1), Label(f"{many:,}", FIGURE)], gap=6, align="middle")
        for glyph, (name, many) in zip(VOTE_GLYPHS, groups, strict=True)
        if many or name != groups[1][0]
    ]
    words = _("A simulation: the rules of this country hold for its deputies, and in a chamber everybody looks on.")
    stamp = [_("A rubber stamp: every hand is up, whatever is asked."), said("rubber_stamp")] if not vote.noes else []
    return [Column(rows, gap=2), caption(words), *(caption(one) for one in stamp if one)]


def _table(state: AssemblyState, acts: AssemblyActs, seat: int, *, wide: bool) -> Widget:
    """Every seat in its order, or those of one province."""
    election, seated = state.election, state.seated
    province = election.country.places.parent[1]
    units = [unit for unit in range(seated.seats) if seated.seats <= MOST_ROWS or province[unit] == province[seat]]
    rows = [
        (
            f"{unit + 1:,}",
            constituency_name(election, unit),
            deputy_words(found := seated.of(unit)),
            *([group_name(election, found.party)] if wide else []),
        )
        for unit in units
    ]
    headings = (
        figures(_("No.")),
        Heading(vocabulary.sentence(vocabulary.unit("constituency"))),
        Heading(_("Deputy")),
        *([Heading(_("Party"))] if wide else []),
    )
    table = Table(
        _("Deputies"), headings, rows, lambda row: acts.seat(units[row]), units.index(seat), key="deputies table"
    )
    return ScrollArea(Column([table], pad=(8, 2)), key="deputies", name=_("Deputies"))
