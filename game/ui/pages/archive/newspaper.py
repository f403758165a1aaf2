"""A front page as a small newspaper: masthead, headline, map and figures; the whole of it can be pressed."""

from game.explain.archive.front_page import FrontPage, front_page
from game.explain.run_words import run_name
from game.kit.drawing.theme import FIGURE_CARD, PRINT_BOLD, PRINT_SMALL, Type
from game.kit.layout import Column, Row
from game.kit.page.command import Act
from game.kit.widget import Widget
from game.kit.widgets.card import Card
from game.kit.widgets.figure import Figure
from game.kit.widgets.label import Label
from game.kit.widgets.prose import Run as Words
from game.kit.widgets.rule import Rule
from game.store.runs import Run
from game.text.language import translate as _
from game.ui.pages.bulletin.front_page.line import Display
from game.ui.pages.bulletin.front_page.map import OneShadeMap

HEADLINES = tuple(Type(size, line, "print", "bold") for size, line in ((24, 30), (20, 26), (18, 24)))
DECK = Type(13, 16, "print", "italic")
MAP = 104


def newspaper(run: Run, act: Act, key: str, wide: float) -> Widget:
    """Return the page of a run, so wide; its name says level, day and headline."""
    page, entry = front_page(run.entry.printed, run.rules), run.entry
    day, named = entry.finished[:16].replace("T", " "), run_name(entry.title, entry.ballot)
    return Card(
        [
            Label(_("The Morning Bulletin"), PRINT_BOLD, align="middle"),
            Rule("ink", double=True),
            Label(f"{named} · {day}", PRINT_SMALL, "quiet"),
            Rule("ink"),
            Display([Words(page.headline)], HEADLINES),
            Label(page.deck, DECK),
            Rule(),
            _body(page),
        ],
        gap=5,
        pad=(14, 10),
        action=act,
        shadow=True,
        name=_("{level}, {day}: {headline}").format(level=named, day=day, headline=page.headline),
        key=key,
        width=wide,
    )


def _body(page: FrontPage) -> Widget:
    figures: list[Widget] = [
        Column([Figure(text, words, FIGURE_CARD, align="left"), Label(words, PRINT_SMALL)]) for text, words in page.keys
    ]
    picture = None if page.map is None else OneShadeMap(page.map, _("Map"), width=MAP)
    return Row([Column(figures, gap=2, grow=1), picture], gap=12)
