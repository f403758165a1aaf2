"""Slides of a plan as PDF, 16:9, large enough for the last row: big figures, bars and maps drawn from ballots."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from game.engine.data.election import Election
from game.report.lessons.deck import BOTTOM, LEFT, TOP, WIDE, Deck, Letters
from game.report.lessons.figures import Filling, LevelBallots
from game.report.lessons.maps import draw_map
from game.report.lessons.source import Big, Pictured, Plan, Slide
from game.text.language import translate as _

if TYPE_CHECKING:
    from fpdf import FPDF

    from game.report.content import Tone

LABEL, BESIDE, FIGURE = Letters(27.0), Letters(22.0), Letters(40.0, serif=True, bold=True)
"""A label, what stands beside a bar, and a figure over a map."""

LARGEST = 110.0
"""Points of a figure at most."""

ROW, LABELS, ROOM = 46.0, 88.0, 62.0
"""Millimetres of a row of bars, of the names before it, and of the figure behind it."""


def slides(plan: Plan, ballots: Mapping[str, LevelBallots], fill: Filling) -> bytes:
    """Return the slides of a plan."""
    deck = Deck(_(plan.title))
    for one in plan.slides:
        deck.begin(fill(one.title), fill(one.foot))
        _body(deck, one, ballots, fill)
    return deck.finished()


def _body(deck: Deck, one: Slide, ballots: Mapping[str, LevelBallots], fill: Filling) -> None:
    if one.text:
        deck.paragraph(fill(one.text))
    if one.figures:
        _figures(deck, one.figures, fill)
    if one.points:
        deck.listed([("•", fill(point)) for point in one.points])
    if one.choices:
        deck.listed([(letter, fill(choice)) for letter, choice in zip("ABCD", one.choices, strict=False)])
    if one.bars:
        _bars(deck, one.bars, ballots[one.bars.level], fill)
    if one.maps:
        _maps(deck, one.maps, ballots[one.maps.level])
    if one.axis:
        _axis(deck.sheet, deck.top)


def _figures(deck: Deck, figures: Sequence[Big], fill: Filling) -> None:
    each = WIDE / len(figures)
    values = [fill(one.value) for one in figures]
    size = deck.largest(values, each - 8, LARGEST)
    for at, (one, value) in enumerate(zip(figures, values, strict=True)):
        left = LEFT + at * each
        deck.write(value, (left, deck.top + 12, each - 4), Letters(size, serif=True, bold=True), one.tone)
        deck.write(fill(one.label), (left, deck.top + 12 + size * 0.42, each - 8), LABEL)
    deck.top += 12 + size * 0.42 + 24


def _shares(ballot: Election, figure: str) -> tuple[tuple[float, str], ...]:
    """What is printed of a figure and what is true of it: in per cent, and digit for digit."""
    from game.level.goals.quantities import printed_text, true_text  # noqa: PLC0415 -- beside what reads them

    return tuple(
        (float(written or 0.0), written or "–") for written in (printed_text(figure, ballot), true_text(figure, ballot))
    )


def _bars(deck: Deck, asked: Pictured, ballots: LevelBallots, fill: Filling) -> None:
    """Two bars for each ballot: printed, hatched, and in truth, solid."""
    rows = [_shares(ballots.ballot(name), asked.figure) for name in asked.ballots]
    names = [fill(name) for name in asked.names] or list(asked.ballots)
    most = max([1.0, *(value for row in rows for value, _digits in row)])
    length = WIDE - LABELS - ROOM
    height = min(ROW, (BOTTOM - deck.top - 12) / len(rows))
    for name, ((printed, claimed), (true, happened)) in zip(names, rows, strict=True):
        deck.write(name, (LEFT, deck.top + height * 0.16, LABELS - 6), LABEL)
        bars: tuple[tuple[float, str, Tone], ...] = (
            (printed, _("{figure} % printed").format(figure=claimed), "report"),
            (true, _("{figure} % in truth").format(figure=happened), "truth"),
        )
        for at, (value, said, tone) in enumerate(bars):
            top = deck.top + at * height * 0.42
            deck.bar((LEFT + LABELS, top, max(0.4, value / most * length), height * 0.36), tone)
            deck.write(said, (LEFT + LABELS + value / most * length + 3, top + height * 0.18 - 4.6, ROOM), BESIDE, tone)
        deck.top += height
    deck.top += 4


def _maps(deck: Deck, asked: Pictured, ballots: LevelBallots) -> None:
    """What happened beside what is reported, each with its figure for the whole country."""
    ballot = ballots.ballot(asked.ballots[0])
    (_printed, claimed), (_true, happened) = _shares(ballot, asked.figure)
    half = WIDE / 2 - 6
    sides: tuple[tuple[str, str, Tone, bool], ...] = (
        (_("what happened"), f"{happened} %", "truth", False),
        (_("what is reported"), f"{claimed} %", "report", True),
    )
    for at, (said, figure, tone, report) in enumerate(sides):
        left = LEFT + at * (half + 12)
        deck.write(said, (left, deck.top + 3, half), LABEL._replace(bold=True), tone)
        deck.write(figure, (left + half - ROOM, deck.top, ROOM), FIGURE, tone)
        draw_map(deck, ballot, asked.quantity, (left, deck.top + 14, half, BOTTOM - deck.top - 28), report=report)


def _axis(sheet: "FPDF", top: float) -> None:
    """A scale from 0 to 100 on which a class shows its guesses by hand."""
    across = max(top + 26, TOP + 70)
    sheet.set_draw_color(31, 35, 40)
    sheet.set_line_width(1.2)
    sheet.line(LEFT, across, LEFT + WIDE, across)
    for step in range(11):
        at = LEFT + WIDE * step / 10
        sheet.line(at, across - 3, at, across + 3)
        sheet.set_font("figures", "B", LABEL.size)
        sheet.set_xy(at - 15, across + 5)
        sheet.cell(30, 9, f"{10 * step}", align="C")
