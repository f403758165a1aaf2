"""The front page: masthead, headline, key figures, text and map, as a newspaper prints what it was given."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pygame

from game.engine.data.bulletin import Figure as Printed
from game.engine.data.election import Election
from game.explain.bulletin.proof import Draft
from game.explain.bulletin.story import KEY_FIGURES, Piece, Story, label, percent, story
from game.explain.map.cartogram import Cartogram, named_cartogram
from game.explain.vocabulary import figure_name, in_truth
from game.kit.access.semantics import Node
from game.kit.drawing.pen import Look, Pen
from game.kit.drawing.theme import CAPTION, FIGURE, FIGURE_KEY, NEAR, PRINT, PRINT_BOLD, PRINT_ITALIC, PRINT_SMALL, Type
from game.kit.layout import Column, Row, Spacer
from game.kit.page.command import ActWith
from game.kit.widget import Span, Widget
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label
from game.kit.widgets.marks import SIDE, draw_mark
from game.kit.widgets.prose import Prose, Run
from game.kit.widgets.rule import Rule
from game.text.language import translate as _
from game.ui.pages.bulletin.front_page.line import DECKS, HEADLINES, MASTHEADS, Display
from game.ui.pages.bulletin.front_page.map import OneShadeMap

MAP_SHARE = 0.42
LARGE_PRINT = Type(18, 28, "print")
LARGE_BOLD = Type(18, 28, "print", "bold")


@dataclass(frozen=True, slots=True)
class Room:
    """How much room the page has: its width in design units, and whether its text can be set larger."""

    width: float
    large: bool = False

    @property
    def narrow(self) -> bool:
        """Whether text and map stand below each other."""
        return self.width < 520

    @property
    def key_figures(self) -> int:
        """How many figures can stand large, side by side."""
        return max(KEY_FIGURES, int(self.width / 190))


def front_page(draft: Draft, room: Room, walk: ActWith[str], *, truth: bool) -> Widget:
    """Lay the page out; with `truth` every key figure has below it what really happened, and `walk` walks one back."""
    record = draft.record
    told = story(draft.figures, record.bulletin.deputies, record.country.places.units("constituency"), room.key_figures)
    pad = 16 if room.narrow else 32
    return Card(
        [
            Display([Run(_("The Morning Bulletin"))], MASTHEADS, centred=True, key="masthead"),
            Rule("ink", double=True),
            _dateline(record, draft, room),
            Rule("ink"),
            Display(_runs(told.headline, walk), HEADLINES, key="headline"),
            Display([Run(told.deck)], DECKS, key="deck"),
            Rule("ink", 2),
            _keys(told.keys, draft, walk, truth=truth, narrow=room.narrow),
            Rule("ink"),
            _body(told, record, room, walk),
        ],
        gap=6,
        pad=(pad, 14),
        grow=1,
        shadow=True,
        name=_("Front page"),
    )


def _runs(pieces: Sequence[Piece], walk: ActWith[str], bold: Type | None = None) -> list[Run]:
    return [
        Run(piece.text, bold, action=partial(walk, piece.figure)) if piece.figure else Run(piece.text)
        for piece in pieces
    ]


def _dateline(record: Election, draft: Draft, room: Room) -> Widget:
    seats = record.country.places.units("constituency")
    middle = _("all {seats} constituencies").format(seats=seats) if seats > 1 else _("the whole constituency")
    right = (
        Label(_("a proof, never published"), PRINT_SMALL, "vermilion_text", align="right")
        if draft.touched
        else Label(_("one page, free"), PRINT_SMALL, align="right")
    )
    if room.narrow:
        return Row([Label(middle, PRINT_SMALL), Spacer(), right], gap=NEAR)
    left = Label(_("Monday, the day after"), PRINT_SMALL)
    return Row([left, Spacer(), Label(middle, PRINT_SMALL), Spacer(), right], gap=NEAR)


# --- the key figures


def _keys(keys: Sequence[Printed], draft: Draft, walk: ActWith[str], *, truth: bool, narrow: bool) -> Widget:
    cells = [_key(key, draft, walk, truth=truth) for key in keys]
    return Column(cells, gap=6) if narrow else EvenColumns(cells, gap=25)


class EvenColumns(Row):
    """Columns of the same width, with a thin upright line between them."""

    def measure_span(self, look: Look) -> Span:
        """As many times the widest as there are columns."""
        spans = [child.span(look) for child in self.shown()]
        gaps = self._gaps(look)
        widest = [max((span[index] for span in spans), default=0) for index in range(2)]
        return widest[0] * len(spans) + gaps, widest[1] * len(spans) + gaps

    def _widths(self, look: Look, room: int) -> list[int]:
        count = max(1, len(self.shown()))
        return [(room - self._gaps(look)) // count] * len(self.shown())

    def paint(self, pen: Pen) -> None:
        """Draw the lines."""
        thin, gap = pen.look.stroke(1), pen.look.px(self.gap)
        for child in self.shown()[1:]:
            left = child.rect.left - gap // 2
            pen.fill(pygame.Rect(left, self.rect.top, thin, self.rect.h), "line")


def _key(key: Printed, draft: Draft, walk: ActWith[str], *, truth: bool) -> Widget:
    figure = Figure(
        percent(key),
        figure_name(key.name),
        FIGURE_KEY,
        align="left",
        action=partial(walk, key.name),
        key=f"figure {key.name}",
        cross="start",
    )
    true = draft.true(key.name) if truth else None
    line = TrueLine(true.printed, in_truth(key.name)) if true else None
    return Column([figure, Label(label(key), PRINT), line], gap=3, grow=1)


class TrueLine(Widget):
    """A true figure below a printed one: a solid mark, the figure, what people did."""

    figure: str
    words: str

    def measure_span(self, look: Look) -> Span:
        """Mark, figure and words in one line; the words go below where there is no room."""
        figure = look.px(SIDE + NEAR) + look.text.width(self.figure, FIGURE)
        words = look.text.width(self.words, CAPTION)
        return max(figure, look.text.longest_word(self.words, CAPTION)), figure + look.px(NEAR) + words

    def measure_height(self, look: Look, width: int) -> int:
        """One line, or more."""
        lines = 0 if self._one_line(look, width) else len(look.text.wrap(self.words, CAPTION, width))
        return look.text.line_height(FIGURE) + lines * look.text.line_height(CAPTION)

    def _one_line(self, look: Look, width: int) -> bool:
        return self.span(look)[1] <= width

    def paint(self, pen: Pen) -> None:
        """Draw the mark, the figure and the words."""
        look, area = pen.look, self.rect
        draw_mark(pen, (area.left + look.px(SIDE) // 2, area.top + look.text.line_height(FIGURE) // 2), "truth")
        left = area.left + look.px(SIDE + NEAR)
        pen.text(self.figure, FIGURE, "teal", (left, area.top))
        if self._one_line(look, area.w):
            left += look.text.width(self.figure, FIGURE) + look.px(NEAR)
            drop = look.text.baseline(FIGURE) - look.text.baseline(CAPTION)
            pen.text(self.words, CAPTION, "teal", (left, area.top + drop))
            return
        top = area.top + look.text.line_height(FIGURE)
        for line in look.text.wrap(self.words, CAPTION, area.w):
            pen.text(line, CAPTION, "teal", (area.left, top))
            top += look.text.line_height(CAPTION)

    def spoken(self) -> Node | None:
        """The figure and what it counts, as the truth."""
        return Node("figure", _("in truth, {words}").format(words=self.words), self.figure)


# --- text and map


def _body(told: Story, record: Election, room: Room, walk: ActWith[str]) -> Widget:
    kind, bold = (LARGE_PRINT, LARGE_BOLD) if room.large else (PRINT, PRINT_BOLD)
    text = [Prose(_runs(part, walk, bold), kind, line=kind.line) for part in told.paragraphs]
    shape = _map(record)
    picture = _picture(shape) if shape else None
    if room.narrow:
        return Column([*text, picture], gap=NEAR, grow=1)
    if shape is None or room.large:
        return Column([EvenColumns(text, gap=33), picture], gap=NEAR, grow=1)
    assert picture is not None
    picture.width = MAP_SHARE * room.width
    return Row([Column(text, gap=NEAR, grow=1), picture], gap=24, grow=1)


def _map(record: Election) -> Cartogram | None:
    """The level's map, if it has one that can be read."""
    params = next(one.params.model_dump() for one in record.scenario.active if one.path == "population.country")
    return named_cartogram(str(params["map"]))


def _picture(shape: Cartogram) -> Widget:
    words = _("One shade for all: the page gives no place a figure of its own")
    return Column(
        [
            OneShadeMap(shape, _("Map: {words}").format(words=words), grow=1),
            Label(words, PRINT_ITALIC, align="right"),
        ],
        grow=1,
    )
